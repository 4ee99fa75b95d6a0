'use client';
/** The sentence to a reason. `treaty/` gives a code and parameters; the words are in `words/en/findings.json`. */
import { useCallback } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { Why } from '../../treaty/finding.ts';

/** Lists ("Beijing, Ankara and Rome") are joined by the reader's language, not by us. */
export function useReason(): (why: Why) => string {
  const t = useTranslations('findings');
  const locale = useLocale();
  return useCallback(
    ({ code, params }) => {
      const list = new Intl.ListFormat(locale, { type: 'conjunction' });
      const values = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? list.format(value) : value]),
      );
      return t(code as never, values as never);
    },
    [t, locale],
  );
}
