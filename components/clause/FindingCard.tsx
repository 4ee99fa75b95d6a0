'use client';
/** One finding in full, and the line that gathers the terms a clause simply keeps. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Finding } from '../../treaty/finding.ts';
import { Verdict } from '../marks/Verdict.tsx';
import { changeWord } from './changes.ts';
import { DoesNotBind } from './DoesNotBind.tsx';
import { useReason } from './reason.ts';
import { TermQuotations } from './TermQuotations.tsx';
import { TermRef } from './TermSheet.tsx';

export function FindingCard({ finding }: { finding: Finding }) {
  const t = useTranslations('term');
  const reason = useReason();
  const term = usePack().framework.terms.find(({ id }) => id === finding.term);
  if (!term) return null; // a finding of an older framework: nothing to show beside it
  return (
    <article className="py-4" aria-label={`${finding.term} ${term.title}`}>
      <div className="flex items-center justify-between gap-3">
        <span className="flex flex-wrap items-center gap-x-1.5">
          <Verdict mark={finding.verdict} />
          <TermRef term={finding.term} />
          <DoesNotBind finding={finding} />
        </span>
        <span className="text-[12px]/[16px] text-muted">{finding.change && changeWord(t, finding.change)}</span>
      </div>
      <h3 className="mt-1.5 mb-2 font-serif text-[18px]/[24px] font-semibold text-balance">{term.title}</h3>
      <TermQuotations quotations={term.quotations} />
      <div className="mt-2 flex flex-col gap-1 text-[14px]/[20px]">
        {finding.whys.map((why, at) => (
          <p key={at} className={at > 0 ? 'text-muted' : ''}>
            {reason(why)}
          </p>
        ))}
        {finding.layers && <p className="text-muted">{t('layersDiffer', finding.layers)}</p>}
        <p className="text-[12px]/[16px] text-muted">{t(`stands.${term.status}`)}</p>
      </div>
    </article>
  );
}

/** Terms that are kept need no argument: their verdicts in a row, their titles in one line. */
export function KeptTerms({ findings }: { findings: Finding[] }) {
  const { framework } = usePack();
  const title = (id: string) => framework.terms.find((term) => term.id === id)?.title ?? id;
  return (
    <ul className="flex flex-col gap-1.5 py-4">
      {findings.map(({ term }) => (
        <li key={term} className="flex flex-wrap items-center gap-x-1.5">
          <Verdict mark="within" />
          <TermRef term={term} />
          <span className="text-[14px]/[20px] text-muted">{title(term)}</span>
        </li>
      ))}
    </ul>
  );
}
