'use client';
/** How much of the framework the treaty gives, in the projector's sizes: a bar, and the same in words. The figures are those of the articles' list. */
import { useTranslations } from 'use-intl';
import { standingOf, useTermStates, type Standing } from '../treaty/termStates.ts';

const bands = ['kept', 'departed', 'tabled', 'open'] as const;
type Band = (typeof bands)[number];

const fills: Record<Band, string> = {
  kept: 'bg-within',
  departed: 'bg-departs',
  tabled: 'border border-within bg-[repeating-linear-gradient(135deg,var(--within)_0_2px,transparent_2px_5px)]',
  open: 'border border-edge',
};

export const useStanding = (): Standing => standingOf(useTermStates());

export function ProgressBar({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.coverage');
  const standing = useStanding();
  return (
    <div role="img" aria-label={t('label', { ...standing })} className={`flex gap-px ${className}`}>
      {bands.map((band) => standing[band] > 0 && <span key={band} className={fills[band]} style={{ flexGrow: standing[band] }} />)}
    </div>
  );
}

/** Only what there is any of; the bar's label says it all to a screen reader. */
export function ProgressWords({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.coverage');
  const standing = useStanding();
  return (
    <ul aria-hidden className={`flex flex-wrap ${className}`}>
      {bands.map(
        (band) =>
          standing[band] > 0 && (
            <li key={band} className="inline-flex items-center gap-[0.4em]">
              <span className={`size-[0.7em] rounded-[2px] ${fills[band]}`} />
              {t(`band.${band}`, { count: standing[band] })}
            </li>
          ),
      )}
    </ul>
  );
}
