/** A person's language and theme, by cookie: no locale in the path, no account. */
import { defaultLocale, locales, type Locale } from '../../words/locales.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

interface Jar {
  get(name: string): { value: string } | undefined;
}

export function preferences(jar: Jar): { locale: Locale; theme: Theme } {
  const locale = jar.get('locale')?.value;
  const theme = jar.get('theme')?.value;
  return {
    locale: locales.find((known) => known === locale) ?? defaultLocale,
    theme: themes.find((known) => known === theme) ?? 'system',
  };
}
