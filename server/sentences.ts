/** The sentence to a code, for people. Rules know codes only; the words are in the catalogue. */
import { createTranslator } from 'use-intl/core';
import refusals from '../words/en/refusals.json' with { type: 'json' };
import own from '../words/en/server.json' with { type: 'json' };

const messages: Record<string, unknown> = { ...refusals, ...own };
const translate = createTranslator({
  locale: 'en',
  messages: messages as Record<string, string>,
  onError: () => undefined,
  getMessageFallback: () => '',
}) as unknown as (code: string, params?: Record<string, string | number>) => string;

export const sentenceFor = (code: string, params?: Record<string, string | number>): string =>
  (code in messages && translate(code, params)) || own.refused;

export interface CodedRefusal {
  refused: string;
  params?: Record<string, string | number>;
  sentence: string;
}
export const coded = (refused: string, params?: Record<string, string | number>): CodedRefusal => ({
  refused,
  ...(params ? { params } : {}),
  sentence: sentenceFor(refused, params),
});
