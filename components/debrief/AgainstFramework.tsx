'use client';
/** The treaty against the framework, term by term: a square to each term, by part; a square opens the term. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { TermId } from '../../treaty/ids.ts';
import { TermSheet } from '../clause/TermSheet.tsx';
import { VerdictSquare, type Mark } from '../marks/Verdict.tsx';
import { useTermStates, type TermStates } from '../treaty/termStates.ts';
import { Chart } from './Chart.tsx';
import { keptOf } from './figures.ts';
import { TermTable } from './TermTable.tsx';
import { termsByPart } from './termsByPart.ts';

/** What a term's square shows: the verdict of what was adopted, nothing else. */
export const markOf = (states: TermStates, term: TermId): Mark | null => {
  const state = states.get(term);
  return state?.stands === 'adopted' ? (state.verdict ?? null) : null;
};

export function AgainstFramework() {
  const t = useTranslations('debrief.framework');
  const { framework } = usePack();
  const states = useTermStates();
  const kept = keptOf(states);
  return (
    <Chart
      title={t('title', { ...kept })}
      measure={t('measure', { count: framework.terms.length })}
      picture={<Squares states={states} />}
      table={<TermTable states={states} />}
      closing={t('closing', { ...kept })}
    />
  );
}

function Squares({ states }: { states: TermStates }) {
  const t = useTranslations('debrief.framework');
  const verdicts = useTranslations('common.verdicts');
  const pack = usePack();
  const [open, setOpen] = useState<TermId | null>(null);
  return (
    <>
      <dl>
        {termsByPart(pack).map(({ part, title, terms }) => (
          <div
            key={part}
            className="grid min-h-[37px] grid-cols-[minmax(112px,172px)_1fr] items-center gap-x-3 border-b border-line py-1 text-[13px]/[18px]"
          >
            <dt>{title}</dt>
            <dd className="flex flex-wrap">
              {terms.map(({ id, title: name }) => {
                const mark = markOf(states, id);
                const counts = states.get(id)?.counts ?? false;
                return (
                  <button
                    key={id}
                    type="button"
                    aria-haspopup="dialog"
                    aria-label={t(counts ? 'square' : 'squareNotBinding', { term: id, title: name, verdict: verdicts(mark ?? 'none') })}
                    title={`${id} ${name}`}
                    onClick={() => setOpen(id)}
                    className="grid size-6 place-items-center"
                  >
                    <Square mark={mark} size={counts ? 17 : 11} />
                  </button>
                );
              })}
            </dd>
          </div>
        ))}
      </dl>
      <Legend states={states} />
      {open && <TermSheet term={open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** A small square is a term that does not bind in this room. */
function Square({ mark, size }: { mark: Mark | null; size: number }) {
  if (mark) return <VerdictSquare mark={mark} size={size} />;
  return <span aria-hidden className="rounded-mark border border-edge/75" style={{ width: size, height: size }} />;
}

const shown = ['within', 'beyond', 'departs', 'contradicts', 'unclear'] as const;

function Legend({ states }: { states: TermStates }) {
  const t = useTranslations('debrief.framework');
  const verdicts = useTranslations('common.verdicts');
  const { framework } = usePack();
  const lines = [...shown, null].map((mark) => {
    const terms = framework.terms.filter(({ id }) => markOf(states, id) === mark);
    return { mark, count: terms.length, others: terms.filter(({ id }) => !states.get(id)?.counts).length };
  });
  return (
    <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-[13px]/[18px]">
      {lines
        .filter(({ count }) => count > 0)
        .map(({ mark, count, others }) => (
          <li key={mark ?? 'none'} className="flex items-center gap-1.5">
            <Square mark={mark} size={16} />
            <span className="font-semibold">{verdicts(mark ?? 'none')}</span>
            <span className="tnum text-muted">{t('ofThem', { count, others })}</span>
          </li>
        ))}
      <li className="flex items-center gap-1.5 text-muted">
        <Square mark={null} size={11} />
        {t('small')}
      </li>
    </ul>
  );
}
