/** The sentences of exported files. */
import { createTranslator } from 'use-intl/core';
import words from '../../words/en/exports.json' with { type: 'json' };

export const say = createTranslator({ locale: 'en', messages: words });

/** "a", "a and b", "a, b and c". */
export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
