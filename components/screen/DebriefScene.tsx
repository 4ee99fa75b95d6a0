'use client';
/** In the debrief: what came of it in a sentence, and how much of the framework the treaty gives. */
import { useTranslations } from 'use-intl';
import { useProgress } from '../../client/coverage.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { CoverageBar, CoverageWords, coveredIn } from './CoverageBar.tsx';
import { TermCells } from './TermCells.tsx';

export function DebriefScene() {
  const t = useTranslations('screen.debrief');
  const open = useOpen();
  const pack = usePack();
  const progress = useProgress();
  const clauses = Object.values(open.clauses);
  const signatures = Object.values(open.signatures);
  const articles = new Set(clauses.filter(({ state }) => state === 'adopted').map(({ issue }) => issue)).size;
  const outcome = {
    articles,
    of: pack.issues.length,
    clauses: clauses.filter(({ state }) => state === 'adopted').length,
    signed: signatures.filter(({ choice }) => choice === 'signed').length,
    declined: signatures.filter(({ choice }) => choice === 'declined').length,
    ballots: open.counts.ballots,
  };
  return (
    <div className="flex flex-1 flex-col gap-6 p-4 projector:justify-center projector:gap-[1.4em] projector:px-[2.286em] projector:py-[1em]">
      <h1 className="max-w-[30em] font-serif text-[2em]/[1.25] font-semibold text-balance projector:text-[2.4em]/[1.25]">
        {t(articles === 0 ? 'nothing' : 'outcome', outcome)}
      </h1>
      <section className="border-t-2 border-ink pt-[0.5em]">
        <h2 className="text-[1.14em]/[1.3] font-semibold">
          {t('terms', { covered: coveredIn(progress), of: progress.terms.length, framework: pack.framework.title })}
        </h2>
        <CoverageBar className="mt-[0.7em] h-[1em]" />
        <CoverageWords className="mt-[0.6em] gap-x-[1.4em]" />
        <TermCells className="mt-[0.9em]" />
      </section>
    </div>
  );
}
