'use client';
/** In the debrief: what came of it in a sentence, and how much of the framework the treaty gives. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { keptOf, outcomeOf } from '../debrief/figures.ts';
import { standingOf, useTermStates } from '../treaty/termStates.ts';
import { ProgressBar, ProgressWords } from './Progress.tsx';
import { TermCells } from './TermCells.tsx';

export function DebriefScene() {
  const t = useTranslations('screen.debrief');
  const open = useOpen();
  const pack = usePack();
  const told = useTranslations('debrief');
  const states = useTermStates();
  const { kept, departed, all } = standingOf(states);
  const outcome = outcomeOf({ open, pack });
  const form = outcome.adopted === 0 ? 'nothing' : outcome.signed + outcome.declined === 0 ? 'unsigned' : 'signed';
  return (
    <div className="flex flex-1 flex-col gap-6 p-4 projector:justify-center projector:gap-[1.4em] projector:px-[2.286em] projector:py-[1em]">
      <h1 className="max-w-[30em] font-serif text-[2em]/[1.25] font-semibold text-balance projector:text-[2.4em]/[1.25]">
        {told(`outcome.${form}`, { ...outcome, ...keptOf(states) })}
      </h1>
      <section className="border-t-2 border-ink pt-[0.5em]">
        <h2 className="text-[1.14em]/[1.3] font-semibold">
          {t('terms', { covered: kept + departed, of: all, framework: pack.framework.title })}
        </h2>
        <ProgressBar className="mt-[0.7em] h-[1em]" />
        <ProgressWords className="mt-[0.6em] gap-x-[1.4em]" />
        <TermCells className="mt-[0.9em]" />
      </section>
    </div>
  );
}
