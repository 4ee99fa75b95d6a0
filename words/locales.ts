/** The languages there are. Apart from the catalogues, so that a browser that asks which language does not receive all the sentences. */
export const locales = ['en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** How dates, numbers and lists are written in each. */
export const region: Record<Locale, string> = { en: 'en-GB' };

/** The formats that sentences may name: {date, date, long}. */
export const formats = {
  dateTime: {
    short: { day: 'numeric', month: 'short' },
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    clock: { hour: '2-digit', minute: '2-digit' },
  },
} as const;
