'use client';
/** The word for what a phrase was taken for; of a deontic the one that was read ("must", "may"), since that is what matters of it. */
import { useTranslations } from 'use-intl';
import type { Mark, Reading } from '../../treaty/reading.ts';

export function usePartWord({ norms }: Pick<Reading, 'norms'>): (mark: Mark) => string {
  const t = useTranslations('reading');
  return ({ part, norm, orElse }) => {
    if (part !== 'deontic') return t(`part.${part}`);
    const read = orElse ? norms[norm]?.orElse : norms[norm];
    return read ? t(`deontic.${read.deontic}`) : '';
  };
}
