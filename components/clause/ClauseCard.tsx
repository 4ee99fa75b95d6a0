'use client';
/** A clause in small, for lists and feeds: article, state, wording, sponsors, verdicts. Links to the whole of it (#c7). */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { Verdict } from '../marks/Verdict.tsx';
import { UnreadMark } from '../treaty/MarginNotes.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { SponsorLine } from '../treaty/SponsorLine.tsx';
import { byWeight } from './Findings.tsx';

export function ClauseCard({ clause, link = true }: { clause: Clause; link?: boolean }) {
  const t = useTranslations('treaty');
  const state = useTranslations('common.state');
  const pack = usePack();
  const issue = pack.issues.find(({ id }) => id === clause.issue);
  const version = currentVersion(clause);
  const title = t('articleName', { number: articleNumber(pack, clause.issue), title: issue?.title ?? clause.issue });
  return (
    <article className="flex flex-col gap-1 py-3">
      <p className="flex items-baseline justify-between gap-3 text-[13px]/[18px]">
        <span className="font-semibold">{link ? <a href={`#${clause.id}`}>{title}</a> : title}</span>
        <span className="flex-none text-muted">{state(clause.state)}</span>
      </p>
      <p className="font-serif text-[16px]/[24px] whitespace-pre-line">{version.wording}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[13px]/[18px] text-muted">
        <SponsorLine clause={clause} />
        {version.read ? (
          byWeight(version.findings)
            .slice(0, 3)
            .map(({ term, verdict }) => <Verdict key={term} mark={verdict} term={term} hollow={clause.state !== 'adopted'} />)
        ) : (
          <UnreadMark why={false} />
        )}
      </p>
    </article>
  );
}
