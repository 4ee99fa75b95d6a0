import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { check } from '../../treaty/check.ts';
import { completeness } from '../../treaty/completeness.ts';
import { conflicts } from '../../treaty/conflicts.ts';
import { verdicts, type Why } from '../../treaty/finding.ts';
import { slotNames, type Norm } from '../../treaty/norm.ts';
import findings from '../../words/en/findings.json' with { type: 'json' };
import { anyNorm } from './generators.ts';
import { framework, issues, vocabulary } from './pack.ts';
import { worked } from './worked.ts';

const folder = new URL('../../treaty/', import.meta.url);
const sources = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
const catalogue = findings as Record<string, unknown>;

const translate = createTranslator({
  locale: 'en',
  messages: findings as never,
  onError: (error) => {
    throw error;
  },
}) as unknown as (key: string, values: object) => string;
const say = ({ code, params }: Why): string => translate(code, params);

describe('reasons in words', () => {
  test('every code written in the sources has its sentence', () => {
    const codes = /(?:differ\(\s*[^,]+,\s*|altered\([^,]+, |turned\([^,]+, |reversed\([^,]+, '[a-zA-Z]+', |code: )'([a-zA-Z]+)'/g;
    const written = sources.flatMap(({ text }) => Array.from(text.matchAll(codes), ([, code]) => code ?? ''));
    expect(written.length).toBeGreaterThan(40);
    expect(written.filter((code) => typeof catalogue[code] !== 'string')).toEqual([]);
  });

  test('every slot has its sentences', () => {
    const always = ['Swapped', 'Missing', 'Added'];
    for (const slot of slotNames) for (const kind of always) expect(typeof catalogue[`${slot}${kind}`], `${slot}${kind}`).toBe('string');
    for (const slot of ['aim', 'object', 'place', 'trigger', 'means'])
      for (const kind of ['Narrower', 'Wider', 'Opposed']) expect(typeof catalogue[`${slot}${kind}`], `${slot}${kind}`).toBe('string');
    for (const slot of ['place', 'trigger', 'attacker', 'means']) expect(typeof catalogue[`${slot}Narrowed`], slot).toBe('string');
  });

  test('every verdict and every change tag has a name', () => {
    for (const verdict of verdicts) expect(findings.verdict).toHaveProperty(verdict);
    const tags = Object.values(worked).flatMap((norms) => check(norms, framework, vocabulary).flatMap(({ change }) => change ?? []));
    expect(tags.map((tag) => tag.replace(':', '-')).filter((tag) => !(tag in findings.change))).toEqual([]);
  });

  test('every reason found in the worked sentences and the options is a whole sentence', () => {
    const cases = [...Object.values(worked), ...issues.flatMap(({ options }) => options.map(({ norms }) => norms))];
    const whys = cases.flatMap((norms) => check(norms, framework, vocabulary).flatMap((finding) => finding.whys));
    const adopted = cases.slice(0, 60).map((norms, at) => ({ clause: `c${at}`, norms }));
    whys.push(...completeness(adopted, framework, vocabulary, { inferredTermsBind: true }).flatMap(({ residue }) => residue));
    whys.push(...cases.slice(0, 60).flatMap((norms) => conflicts(norms, adopted, framework, vocabulary).map(({ why }) => why)));
    expect(whys.length).toBeGreaterThan(300);
    for (const why of whys) expect(say(why), JSON.stringify(why)).toMatch(/^[A-Z].*[.:]$/s);
  });

  test('every reason found for any clause at all is a whole sentence', () => {
    const facets = framework.terms.flatMap(({ facets: all }) => all);
    fc.assert(
      fc.property(
        fc.constantFrom(...facets),
        anyNorm,
        fc.subarray(['deontic', 'gates', 'unless', 'window', 'duration', 'discretion', 'orElse', 'collectively', ...slotNames], {
          minLength: 1,
          maxLength: 4,
        }),
        (facet, other, parts) => {
          const taken = Object.fromEntries(parts.filter((part) => part in other).map((part) => [part, other[part as keyof Norm]]));
          for (const { whys } of check([{ ...facet.norm, ...taken }], framework, vocabulary))
            for (const why of whys) expect(say(why)).toMatch(/^[A-Z].*[.:]$/s);
        },
      ),
      { numRuns: 1500, seed: 3 },
    );
  });

  test('a laxer consent is explained with both rules', () => {
    const found = check(worked['P07-d1'] ?? [], framework, vocabulary)[0];
    expect(found?.whys.map(say)).toEqual([
      'P07 asks the agreement of the Guarantor States; here that of a majority of the Guarantor States is enough.',
    ]);
  });

  test('no scenario is named in the rules or in their words', () => {
    const named = /ukrain|russia|communiqu|kyiv|moscow|crimea|istanbul/i;
    expect(sources.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([]);
    expect(named.test(JSON.stringify(findings))).toBe(false);
  });
});
