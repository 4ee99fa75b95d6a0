'use client';
/** The framework term by term: kept, in part or open, by which clauses, and what is missing. First those on which there is something to say. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Coverage } from '../../treaty/finding.ts';
import { useReason } from '../clause/reason.ts';
import { TermRef } from '../clause/TermSheet.tsx';
import { Button } from '../marks/Button.tsx';
import { Verdict } from '../marks/Verdict.tsx';

export function CoverageTable({ completeness }: { completeness: readonly Coverage[] }) {
  const t = useTranslations('check.treaty');
  const [all, setAll] = useState(false);
  const touched = completeness.filter(({ clauses }) => clauses.length > 0);
  const shown = all ? completeness : touched;
  return (
    <>
      {shown.length > 0 && (
        <table className="mt-2 w-full text-[13px]/[18px]">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="sr-only sm:not-sr-only sm:table-header-group">
            <tr className="border-b border-line-2 text-left text-muted">
              {(['term', 'stands', 'in'] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pr-3 font-normal">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((coverage) => (
              <Line key={coverage.term} coverage={coverage} />
            ))}
          </tbody>
        </table>
      )}
      {!all && (
        <Button tone="text" size="small" className="mt-1" onClick={() => setAll(true)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Line({ coverage: { term, verdict, clauses, residue, counts } }: { coverage: Coverage }) {
  const t = useTranslations('check.treaty');
  const reason = useReason();
  const { framework } = usePack();
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pr-3 text-left font-normal">
        <TermRef term={term} /> {framework.terms.find(({ id }) => id === term)?.title}
        {!counts && <span className="block text-[12px]/[16px] text-muted">{t('notCounted')}</span>}
        {verdict && residue.length > 0 && (
          <span className="mt-0.5 block text-[12px]/[16px] text-muted">
            <span className="sr-only">{t('missing')}: </span>
            {residue.map(reason).join(' ')}
          </span>
        )}
      </th>
      <td className="py-2 pr-3">
        {verdict ? <Verdict mark={verdict} /> : <span className="whitespace-nowrap text-muted">{t('open')}</span>}
      </td>
      <td className="tnum py-[5px]">
        {clauses.map((clause) => (
          <a key={clause} href={`#clause-${clause}`} className="mr-1 inline-block min-h-6 min-w-6 leading-6">
            {clause}
          </a>
        ))}
      </td>
    </tr>
  );
}
