/** The languages there are. Apart from the catalogues, so that a browser that asks which language does not receive all the sentences. */
export const locales = ['en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';
