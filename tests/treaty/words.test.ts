import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { check } from '../../treaty/check.ts';
import { completeness } from '../../treaty/completeness.ts';
import { conflicts } from '../../treaty/conflicts.ts';
import { verdicts, type Why } from '../../treaty/finding.ts';
import { slotNames } from '../../treaty/norm.ts';
import findings from '../../words/en/findings.json' with { type: 'json' };
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
    const written = sources.flatMap(({ text }) => [
      ...[
        ...text.matchAll(/(?:differ\(\s*[^,]+,\s*|altered\([^,]+, |turned\([^,]+, |reversed\([^,]+, '[a-zA-Z]+', |code: )'([a-zA-Z]+)'/g),
      ].map(([, code]) => code ?? ''),
    ]);
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
