/** The sentences of the home page, spoken on the server: what is drawn there sends no code to the browser. */
import { createTranslator } from 'use-intl/core';
import { wordsFor } from '../../words/catalogue.ts';
import type { Locale } from '../../words/locales.ts';

export const homeWords = (locale: Locale) => createTranslator({ locale, messages: wordsFor(locale, ['home']), namespace: 'home' });
export type Translator = ReturnType<typeof homeWords>;
