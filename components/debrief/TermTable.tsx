'use client';
/** Term by term in words: what was adopted on it, how it stands, what is missing. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { useReason } from '../clause/reason.ts';
import { TermRef } from '../clause/TermSheet.tsx';
import { Verdict } from '../marks/Verdict.tsx';
import { articleNumber } from '../treaty/outline.ts';
import type { TermStates } from '../treaty/termStates.ts';
import { cellClass, headClass } from './Chart.tsx';

export function TermTable({ states }: { states: TermStates }) {
  const t = useTranslations('debrief.framework');
  const reason = useReason();
  const pack = usePack();
  const { clauses } = useOpen();
  const articles = (ids: readonly string[]) =>
    [...new Set(ids.flatMap((id) => clauses[id as ClauseId]?.issue ?? []).map((issue) => articleNumber(pack, issue)))].join(', ');
  return (
    <table className="w-full min-w-[520px] border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          {(['term', 'verdict', 'articles', 'missing'] as const).map((column) => (
            <th key={column} scope="col" className={headClass}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pack.framework.terms.map(({ id, title }) => {
          const state = states.get(id);
          const adopted = state?.stands === 'adopted';
          return (
            <tr key={id}>
              <th scope="row" className={`${cellClass} font-normal`}>
                <TermRef term={id} /> {title}
                {!state?.counts && <span className="block text-[12px]/[16px] text-muted">{t('notBinding')}</span>}
              </th>
              <td className={cellClass}>
                {adopted && state.verdict ? <Verdict mark={state.verdict} /> : <span className="text-muted">{t('notCovered')}</span>}
              </td>
              <td className={`${cellClass} tnum`}>{adopted ? articles(state.clauses) : ''}</td>
              <td className={`${cellClass} text-muted`}>{adopted ? state.residue.map(reason).join(' ') : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
