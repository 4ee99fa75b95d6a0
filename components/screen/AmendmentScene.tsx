'use client';
/** On the projector: what an amendment makes of its clause, as large as its length allows, and what it changes. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { verdictChanges } from '../../negotiation/amendmentOrder.ts';
import { textOf, type Amendment } from '../../negotiation/amendments.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { AmendmentText } from '../amendment/AmendmentText.tsx';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { articleNumber } from '../treaty/outline.ts';

/** The amendment a ballot is on; undefined where it is on something else. */
export function useAmendmentOn({ on }: Pick<Ballot, 'on'>): Amendment | undefined {
  const { amendments } = useOpen();
  return on.kind === 'amendment' ? amendments[on.amendment] : undefined;
}

/** A difference holds both texts: it steps down sooner than a clause does, and never under the projector's 28 px. */
const sizeOf = (length: number) => (length <= 260 ? 'text-[1.25em]/[1.32]' : 'text-[1em]/[1.34]');

export function AmendedOnScreen({ amendment, className = '' }: { amendment: Amendment; className?: string }) {
  const { clauses } = useOpen();
  const before = clauses[amendment.clause]?.versions[amendment.base]?.wording.length ?? 0;
  const length = Math.max(before, textOf(amendment)?.wording.length ?? 0);
  return (
    <div className={`[&_p]:!text-[length:inherit] [&_p]:!leading-[inherit] projector:[&_p]:line-clamp-[9] ${sizeOf(length)} ${className}`}>
      <AmendmentText amendment={amendment} />
    </div>
  );
}

export function AmendmentQuestion({ amendment }: { amendment: Amendment }) {
  const t = useTranslations('screen.ballot');
  const pack = usePack();
  const clause = useOpen().clauses[amendment.clause];
  if (!clause) return null;
  const issue = pack.issues.find(({ id }) => id === clause.issue);
  const seat = pack.seats.find(({ id }) => id === amendment.by)?.name ?? '';
  return (
    <section>
      <p className="text-muted">{t('question', { article: articleNumber(pack, clause.issue), title: issue?.title ?? '' })}</p>
      <h1 className="font-serif text-[1.36em]/[1.3] font-semibold text-balance">
        {t('amendment', { number: numberOf(amendment.id), seat })}
      </h1>
      <AmendedOnScreen amendment={amendment} className="mt-[0.3em]" />
      <Verdicts amendment={amendment} />
    </section>
  );
}

function Verdicts({ amendment }: { amendment: Amendment }) {
  const t = useTranslations('amendment.changes');
  const clause = useOpen().clauses[amendment.clause];
  const text = textOf(amendment);
  if (!clause || amendment.what.kind !== 'wording' || !text) return null;
  const changes = verdictChanges(currentVersion(clause).findings, text.findings);
  return (
    <ul className="mt-[0.5em] flex flex-wrap gap-x-[1em] gap-y-[0.2em]">
      {changes.slice(0, 3).map(({ term, before, after }) => (
        <li key={term} className="flex items-center gap-[0.35em]">
          <VerdictSquare mark={after ?? 'silent'} hollow size={24} />
          {t('verdict', { term, before: before ?? 'none', after: after ?? 'none' })}
        </li>
      ))}
    </ul>
  );
}
