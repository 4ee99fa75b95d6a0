import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { refusalCodes, type RefusalCode } from '../../negotiation/refusals.ts';
import refusals from '../../words/en/refusals.json' with { type: 'json' };

/** A code without a sentence, or a sentence without a code, does not compile. */
const sentences = refusals satisfies Record<RefusalCode, string>;
const others: Exclude<keyof typeof sentences, RefusalCode>[] = [];
const at = (...path: string[]) => join(import.meta.dirname, '..', '..', ...path);

test('[R2] every refusal has one sentence, and every sentence a refusal', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(refusalCodes.toSorted());
  expect(others).toEqual([]);
});

const params: Partial<Record<RefusalCode, Record<string, string | number>>> = {
  draftHeld: { delegate: 'dheadlume', named: 'yes', name: 'Ada' },
  notInThisPhase: { phase: 'brief' },
  nameTakenInSeat: { name: 'Ada' },
  incompleteNorm: { norm: 2 },
  unknownWord: { norm: 2, word: 'fly' },
  contradictsFramework: { terms: 'P07, P08' },
  acknowledgementMissing: { terms: 'P07' },
  ballotTimeFixed: { seconds: 120 },
  notAmendable: { state: 'rejected' },
  amendmentSettled: { state: 'withdrawn' },
  amendmentsFirst: { count: 2 },
};
const most = { most: 8 };

test.each(refusalCodes)('[R2] the sentence to %s is one that can be said: complete, with all its parameters', (code) => {
  const errors: string[] = [];
  const t = createTranslator({
    locale: 'en',
    messages: { refusals: sentences },
    namespace: 'refusals',
    onError: (error) => errors.push(error.message),
  });
  const sentence = (t as unknown as (key: string, values: object) => string)(code, { ...most, ...params[code] });
  expect(errors).toEqual([]);
  expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
  expect(sentence).not.toMatch(/[{}]/);
});

test('[R2] every refusal is given by some rule', () => {
  const files = readdirSync(at('negotiation', '.')).filter((file) => file.endsWith('.ts') && file !== 'refusals.ts');
  const rules = files.map((file) => readFileSync(at('negotiation', file), 'utf8')).join('\n');
  expect(refusalCodes.filter((code) => !rules.includes(`'${code}'`))).toEqual([]);
});
