'use client';
/** The outcome in a sentence, and four numbers. */
import { useTranslations } from 'use-intl';
import type { Past } from '../../client/usePast.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useTermStates } from '../treaty/termStates.ts';
import { keptOf, outcomeOf, spanOf, wasBlocked } from './figures.ts';

export function Outcome({ past: { ballots, happenings } }: { past: Past }) {
  const t = useTranslations('debrief');
  const [open, pack] = [useOpen(), usePack()];
  const outcome = outcomeOf({ open, pack });
  const kept = keptOf(useTermStates());
  const { from, to } = spanOf({ open }, happenings);
  const figures = [
    ['clauses', open.counts.clauses],
    ['ballots', ballots.filter(({ result }) => result).length],
    ['blocked', ballots.filter(wasBlocked).length],
    ['minutes', Math.max(1, Math.round((to - from) / 60_000))],
  ] as const;
  const form = outcome.adopted === 0 ? 'nothing' : outcome.signed + outcome.declined === 0 ? 'unsigned' : 'signed';
  return (
    <section className="grid items-center gap-x-14 gap-y-5 lg:grid-cols-[1fr_auto]">
      <h1 className="max-w-[1000px] font-serif text-[23px]/[30px] font-medium tracking-[-0.01em] text-balance lg:text-[29px]/[37px]">
        {t(`outcome.${form}`, { ...outcome, ...kept })}
      </h1>
      <dl className="flex flex-wrap gap-x-7 gap-y-3">
        {figures.map(([name, count]) => (
          <div key={name} className="flex flex-col-reverse text-[13px]/[18px] text-muted">
            <dt>{t(`figures.${name}`, { count })}</dt>
            <dd className="tnum text-[30px]/[34px] font-semibold text-ink">{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
