/** The word to a change tag ("threshold"); additions come as `add:procedure`. A tag without a word is shown as it is. */
import type { useTranslations } from 'use-intl';

type TermWords = ReturnType<typeof useTranslations<'term'>>;

export function changeWord(t: TermWords, tag: string): string {
  const key = `change.${tag.replace(':', '-')}` as 'change.threshold';
  return t.has(key) ? t(key) : tag;
}
