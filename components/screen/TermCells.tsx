'use client';
/** One cell for every term that counts, in the framework's order: its verdict's glyph, or empty; the term's number under it. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { useTermStates } from '../treaty/termStates.ts';

export function TermCells({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.coverage');
  const verdicts = useTranslations('common.verdicts');
  const { framework } = usePack();
  const terms = [...useTermStates().values()].filter(({ counts }) => counts);
  const titles = new Map(framework.terms.map(({ id, title }) => [id, title]));
  return (
    <ul aria-label={t('cells')} className={`flex flex-wrap gap-x-[0.45em] gap-y-[0.5em] ${className}`}>
      {terms.map(({ term, verdict, stands }) => (
        <li key={term} title={titles.get(term)} className="flex w-[2em] flex-col items-center gap-[0.15em]">
          {verdict ? (
            <span className="[&>*]:!size-[1.5em] [&_svg]:!size-[1.1em]">
              <VerdictSquare mark={verdict} hollow={stands === 'tabled'} size={24} />
            </span>
          ) : (
            <span aria-hidden className="size-[1.5em] rounded-mark border border-edge" />
          )}
          <span className="tnum text-muted">{term}</span>
          <span className="sr-only">
            {titles.get(term)}: {verdicts(verdict ?? 'none')}
          </span>
        </li>
      ))}
    </ul>
  );
}
