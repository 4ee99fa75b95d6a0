'use client';
/** What the check says of a clause: every finding with its term, the text it rests on and the reason; conflicts with adopted clauses. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Conflict, Finding, Verdict as VerdictWord } from '../../treaty/finding.ts';
import { Verdict, VerdictSquare } from '../marks/Verdict.tsx';
import { ConflictNote } from './ConflictNote.tsx';
import { DoesNotBind } from './DoesNotBind.tsx';
import { FindingCard, KeptTerms } from './FindingCard.tsx';
import { TermRef } from './TermSheet.tsx';

/** What is most worth reading comes first. */
const rank: Record<VerdictWord, number> = { contradicts: 0, departs: 1, unclear: 2, beyond: 3, within: 4 };
export const byWeight = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => rank[a.verdict] - rank[b.verdict]);

interface Props {
  findings: readonly Finding[];
  conflicts?: readonly Conflict[];
  /** one line to each finding, for cards and ballots */
  compact?: boolean;
  /** typed text that nobody has read: says so, instead of "not in the framework" */
  unread?: boolean;
}

export function Findings({ findings, conflicts = [], compact = false, unread = false }: Props) {
  const t = useTranslations('term');
  const sorted = byWeight(findings);
  if (unread) return <p className="text-[14px]/[20px] text-unclear">{t('unread')}</p>;
  if (compact) return <FindingLines findings={sorted} conflicts={conflicts} />;
  const kept = sorted.filter((finding) => finding.verdict === 'within' && !finding.layers);
  const told = sorted.filter((finding) => !kept.includes(finding));
  return (
    <div className="divide-y divide-line-2">
      {sorted.length === 0 && <NotInFramework />}
      {told.map((finding) => (
        <FindingCard key={finding.term} finding={finding} />
      ))}
      {kept.length > 0 && <KeptTerms findings={kept} />}
      {conflicts.map((conflict, at) => (
        <ConflictNote key={at} conflict={conflict} />
      ))}
    </div>
  );
}

function NotInFramework() {
  const t = useTranslations('term');
  return (
    <div className="flex flex-col gap-1 py-4">
      <Verdict mark="silent" />
      <p className="text-[14px]/[20px] text-muted">{t('none')}</p>
    </div>
  );
}

function FindingLines({ findings, conflicts }: { findings: Finding[]; conflicts: readonly Conflict[] }) {
  const t = useTranslations('term');
  const { framework } = usePack();
  return (
    <ul className="flex flex-col gap-1.5">
      {findings.length === 0 && (
        <li>
          <Verdict mark="silent" />
        </li>
      )}
      {findings.map((finding) => (
        <li key={finding.term} className="flex flex-wrap items-baseline gap-x-2">
          <Verdict mark={finding.verdict} />
          <TermRef term={finding.term} />
          <DoesNotBind finding={finding} />
          <span className="min-w-0 text-[13px]/[18px] text-muted">{framework.terms.find(({ id }) => id === finding.term)?.title}</span>
        </li>
      ))}
      {conflicts.map((conflict, at) => (
        <li key={at} className="flex items-center gap-1.5 text-[13px]/[18px] font-semibold">
          <VerdictSquare mark="unclear" hollow />
          {t(`conflict.${conflict.kind}`)}
        </li>
      ))}
    </ul>
  );
}
