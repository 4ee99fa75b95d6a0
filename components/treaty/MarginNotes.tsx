'use client';
/** What the check says of a clause, as notes in the margin: verdict and term, each term a link to what it says. */
import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Clause, Version } from '../../negotiation/clauses.ts';
import { byWeight } from '../clause/Findings.tsx';
import { useReason } from '../clause/reason.ts';
import { TermRef } from '../clause/TermSheet.tsx';
import { FaceNotes } from '../marks/FaceNote.tsx';
import { Verdict } from '../marks/Verdict.tsx';

const shownAtMost = 4;

interface Props {
  clause: Pick<Clause, 'state'>;
  version: Version;
  /** with the reason for the most material finding under it */
  reasons?: boolean;
  /** filled squares though the clause is not adopted: where it stands alone, as in a ballot */
  solid?: boolean;
  /** a link, after the last verdict */
  children?: ReactNode;
}

export function MarginNotes({ clause, version, reasons = true, solid = false, children }: Props) {
  const t = useTranslations('treaty');
  const sorted = byWeight(version.findings);
  const hollow = !solid && clause.state !== 'adopted';
  if (!version.read)
    return (
      <div>
        <UnreadMark reading={version.reading !== undefined} />
        <FaceNotes version={version} />
        {children}
      </div>
    );
  if (sorted.length === 0)
    return (
      <div>
        <Verdict mark="silent" />
        <p className="text-[12px]/[16px] text-muted">{t('silentWhy')}</p>
        <FaceNotes version={version} />
        {children}
      </div>
    );
  return (
    <div>
      <ul className="flex flex-wrap items-center gap-x-4 @2xl:gap-x-2">
        {sorted.slice(0, shownAtMost).map((finding) => (
          <li key={finding.term} className="flex items-center gap-1.5">
            <Verdict mark={finding.verdict} hollow={hollow} />
            <TermRef term={finding.term} />
          </li>
        ))}
        {children && <li>{children}</li>}
      </ul>
      {sorted.length > shownAtMost && <p className="text-[12px]/[16px] text-muted">{t('more', { count: sorted.length - shownAtMost })}</p>}
      {reasons && <TopReason findings={sorted} />}
      <FaceNotes version={version} />
    </div>
  );
}

/** Only where something differs: a term that is simply kept needs no argument in the margin. */
function TopReason({ findings }: { findings: Version['findings'] }) {
  const reason = useReason();
  const why = findings[0]?.verdict === 'within' ? undefined : findings[0]?.whys[0];
  return why ? <p className="line-clamp-4 text-[12px]/[16px] text-balance text-muted">{reason(why)}</p> : null;
}

/** Typed text that nobody has read: said in words, wherever the clause is shown. */
function UnreadMark({ reading }: { reading: boolean }) {
  const t = useTranslations('treaty');
  return (
    <div>
      <span className="inline-flex items-center gap-1.5 text-[13px]/[18px] font-semibold text-unclear">
        <span aria-hidden className="grid size-4 flex-none place-items-center rounded-mark border-[1.5px] border-unclear">
          <CircleHelp size={12} strokeWidth={2.5} />
        </span>
        {t('unread')}
      </span>
      <p className="text-[12px]/[16px] text-muted">{t(reading ? 'unreadNow' : 'unreadWhy')}</p>
    </div>
  );
}
