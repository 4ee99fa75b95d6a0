/** The sentences of the command line. */
import { createTranslator } from 'use-intl/core';
import words from '../../words/en/clauseCheck.json' with { type: 'json' };

export const say = createTranslator({ locale: 'en', messages: words });
