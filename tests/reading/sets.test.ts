/** The sentences the reader is measured on are well formed, new, and spread over terms, verdicts and traps. */
import { expect, test } from 'vitest';
import { expectedVerdicts } from '../../bench/clauses/score.ts';
import { loadSets, otherTerms, traps } from '../../bench/clauses/sets.ts';
import { framework } from '../treaty/pack.ts';

const sets = loadSets();
const own = sets.filter(({ name, heldBack }) => name !== 'worked' && !heldBack);
const sentences = own.flatMap((set) => set.sentences);
const pairs = own.flatMap((set) => set.pairs);
const everywhere = sets.flatMap((set) => [...set.sentences, ...set.pairs.flatMap(({ a, b }) => [a, b])]);
const terms = framework.terms.map(({ id }) => id as string);

const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
const times = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;

test('no id stands twice in all sets', () => {
  expect(twice(sets.flatMap((set) => [...set.sentences, ...set.pairs].map(({ id }) => id)))).toEqual([]);
});

test('no text stands twice, nor among the worked sentences, but for capitals and points', () => {
  expect(twice(everywhere.map(({ text }) => plain(text)))).toEqual([]);
});

test('every term that a sentence names is in the framework', () => {
  const named = everywhere.flatMap(({ term }) => term ?? []);
  const others = sets.flatMap((set) => set.sentences.flatMap(otherTerms));
  expect([...named, ...others].filter((term) => !terms.includes(term))).toEqual([]);
});

test('no sentence names its own term among the others', () => {
  expect(sentences.filter((sentence) => sentence.term !== undefined && otherTerms(sentence).includes(sentence.term))).toEqual([]);
});

test('every term has at least four sentences of the sets, and every verdict among them', () => {
  for (const term of terms) {
    const its = sentences.filter((sentence) => sentence.term === term);
    expect(its.length, term).toBeGreaterThanOrEqual(4);
    expect([...new Set(its.map(({ verdict }) => verdict))].toSorted(), term).toEqual(['beyond', 'contradicts', 'departs', 'within']);
  }
});

test('every verdict is there often, silent ones for at least one in fifteen', () => {
  for (const verdict of expectedVerdicts)
    expect(
      times(sentences, (one) => one.verdict === verdict),
      verdict,
    ).toBeGreaterThanOrEqual(30);
  expect(times(sentences, ({ verdict }) => verdict === 'silent')).toBeGreaterThanOrEqual(sentences.length / 15);
});

test('every trap is in at least three sentences, and every sentence of the sets says which it has', () => {
  for (const trap of traps)
    expect(
      times(sentences, (one) => one.traps?.includes(trap) ?? false),
      trap,
    ).toBeGreaterThanOrEqual(3);
  expect(sentences.filter((one) => one.traps === undefined)).toEqual([]);
});

test('a waiver is not always a contradiction, nor a ban always a kept term', () => {
  const waivers = sentences.filter((one) => one.traps?.includes('waiver'));
  expect(new Set(waivers.map(({ verdict }) => verdict)).size).toBeGreaterThan(2);
});

test('an adapted sentence names the treaty it comes from', () => {
  expect(sentences.filter(({ style, after }) => style === 'treaties' && after === undefined)).toEqual([]);
});

test('at least a hundred pairs; a verdict changes in most, and in a fifth it does not', () => {
  const same = times(pairs, ({ a, b }) => a.verdict === b.verdict);
  expect(pairs.length).toBeGreaterThanOrEqual(100);
  expect(same / pairs.length).toBeGreaterThan(0.15);
  expect(same / pairs.length).toBeLessThan(0.25);
});

test('the halves of a pair speak of one term and differ in one phrase', () => {
  for (const { id, a, b } of pairs) {
    const [first, second] = [a, b].map(({ text }) => plain(text).split(' '));
    expect(a.term, id).toBe(b.term);
    const gone = first!.filter((word) => !second!.includes(word)).length;
    const come = second!.filter((word) => !first!.includes(word)).length;
    expect(Math.max(gone, come), `${id}: ${a.text} | ${b.text}`).toBeLessThanOrEqual(5);
  }
});
