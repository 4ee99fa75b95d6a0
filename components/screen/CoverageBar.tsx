'use client';
/** The terms that count, as one bar: covered by verdict, on the table hatched, not yet covered empty. Its words stand in its label. */
import { useTranslations } from 'use-intl';
import { useProgress, type Progress } from '../../client/coverage.ts';

const bands = ['within', 'beyond', 'departs', 'contradicts', 'unclear', 'tabled', 'none'] as const;
export type Band = (typeof bands)[number];

const fills: Record<Band, string> = {
  within: 'bg-within',
  beyond: 'bg-beyond',
  departs: 'bg-departs',
  contradicts: 'bg-contradicts',
  unclear: 'bg-unclear',
  tabled: 'border border-accent bg-[repeating-linear-gradient(135deg,var(--accent)_0_2px,transparent_2px_5px)]',
  none: 'border border-edge',
};

export function bandsOf({ terms, tabled }: Progress): Record<Band, number> {
  const counts: Record<Band, number> = { within: 0, beyond: 0, departs: 0, contradicts: 0, unclear: 0, tabled: 0, none: 0 };
  for (const { term, verdict } of terms) counts[verdict ?? (tabled.has(term) ? 'tabled' : 'none')] += 1;
  return counts;
}

/** Terms that an adopted clause meets, whatever the verdict. */
export const coveredIn = ({ terms }: Progress): number => terms.filter(({ clauses }) => clauses.length > 0).length;

export function CoverageBar({ className = 'h-2' }: { className?: string }) {
  const t = useTranslations('screen.coverage');
  const counts = bandsOf(useProgress());
  return (
    <div role="img" aria-label={t('label', counts)} className={`flex gap-px ${className}`}>
      {bands.map((band) => counts[band] > 0 && <span key={band} className={fills[band]} style={{ flexGrow: counts[band] }} />)}
    </div>
  );
}

/** The same in words, for those bands that have anything in them. */
export function CoverageWords({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.coverage');
  const counts = bandsOf(useProgress());
  return (
    <ul className={`flex flex-wrap ${className}`}>
      {bands.map(
        (band) =>
          counts[band] > 0 && (
            <li key={band} className="inline-flex items-center gap-[0.4em]">
              <span aria-hidden className={`size-[0.7em] rounded-[2px] ${fills[band]}`} />
              {t(`band.${band}`, { count: counts[band] })}
            </li>
          ),
      )}
    </ul>
  );
}
