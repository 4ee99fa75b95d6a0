/** The evaluation counts what it says it counts. */
import { expect, test } from 'vitest';
import { evaluate } from '../../bench/clauses/evaluate.ts';
import type { Answer, Opinion } from '../../bench/clauses/judge.ts';
import { keywordRules } from '../../bench/clauses/keywords.ts';
import { nearestSentence } from '../../bench/clauses/nearest.ts';
import { judged, judgedPair, scoreOf } from '../../bench/clauses/score.ts';
import { loadSets, workedSentences, type Sentence } from '../../bench/clauses/sets.ts';
import { withTouchedTerms } from '../../bench/clauses/touched.ts';
import { check } from '../../treaty/check.ts';
import { framework, vocabulary } from '../treaty/pack.ts';
import { worked } from '../treaty/worked.ts';

const kept: Sentence = { id: 'k', term: 'P07', verdict: 'within', text: 'Exercises need the consent of all.', also: ['P06', 'beyond'] };
const silent: Sentence = { id: 's', verdict: 'silent', text: 'Trains run on time.' };
const says = (state: Answer['state'], ...opinions: [string, Opinion['verdict']][]): Answer => ({
  state,
  opinions: opinions.map(([term, verdict]) => ({ term, verdict })),
});

test('a right verdict of a whole reading is right, and so is one that may be argued', () => {
  expect(judged(kept, says('read', ['P07', 'within'])).outcome).toBe('right');
  expect(judged(kept, says('read', ['P07', 'beyond'])).outcome).toBe('right');
});

test('a wrong verdict, or none, of a whole reading is wrong and unflagged', () => {
  expect(judged(kept, says('read', ['P07', 'departs'])).outcome).toBe('wrong');
  expect(judged(kept, says('read', ['P08', 'within'])).outcome).toBe('wrong');
});

test('partial, unread and unclear on the named term are flagged; unclear elsewhere is not', () => {
  expect(judged(kept, says('partial', ['P07', 'contradicts'])).outcome).toBe('flagged');
  expect(judged(kept, says('unread')).outcome).toBe('flagged');
  expect(judged(kept, says('read', ['P07', 'unclear'])).outcome).toBe('flagged');
  expect(judged(kept, says('read', ['P07', 'within'], ['P16', 'unclear'])).outcome).toBe('right');
});

test('a silent sentence is right when it is read and meets nothing, wrong when it meets something', () => {
  expect(judged(silent, says('read')).outcome).toBe('right');
  expect(judged(silent, says('read', ['P16', 'within'])).outcome).toBe('wrong');
  expect(judged(silent, says('unread')).outcome).toBe('flagged');
});

test('a finding on a term that is neither named nor among the others is spurious; another term not found is overlooked', () => {
  const one = judged(kept, says('read', ['P07', 'within'], ['P16', 'contradicts']));
  expect(one.spurious).toMatchObject([{ term: 'P16', verdict: 'contradicts' }]);
  expect(one.overlooked).toEqual(['P06']);
});

test('a false contradiction counts even when the reading is flagged', () => {
  const score = scoreOf([judged(kept, says('partial', ['P07', 'contradicts']))]);
  expect(score).toMatchObject({ keeping: 1, falseContradicts: 1, flagged: 1, wrong: 0 });
});

test('a pair is right only when both halves are', () => {
  const pair = {
    id: 'p',
    a: { text: 'a', term: 'P07', verdict: 'within' },
    b: { text: 'b', term: 'P07', verdict: 'contradicts' },
  } as const;
  const answer = (b: Answer) => (text: string) => (text === 'a' ? says('read', ['P07', 'within']) : b);
  expect(judgedPair(pair, answer(says('read', ['P07', 'contradicts']))).outcome).toBe('right');
  expect(judgedPair(pair, answer(says('partial', ['P07', 'contradicts']))).outcome).toBe('flagged');
  expect(judgedPair(pair, answer(says('read', ['P07', 'within']))).outcome).toBe('wrong');
});

test('right, flagged, and wrong and unflagged add up to all, for every judge and set', () => {
  for (const judge of [keywordRules, nearestSentence(workedSentences())]) {
    const { open, heldBack } = evaluate(judge, loadSets());
    for (const { score } of [...open.sets, ...(heldBack?.sets ?? [])])
      expect(score.right + score.flagged + score.wrong).toBe(score.sentences);
    const cells = Object.values(open.confusion).flatMap((row) => Object.values(row));
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(open.all.sentences);
  }
});

test('held-back sets are not in the sums of the others', () => {
  const set = (name: string, heldBack: boolean) => ({ name, heldBack, sentences: [kept], pairs: [] });
  const result = evaluate(keywordRules, [set('one', false), set('heldback', true)]);
  expect([result.open.all.sentences, result.heldBack?.all.sentences]).toEqual([1, 1]);
});

test('norms written out by hand get every worked sentence right, with nothing spurious', () => {
  const sentences = withTouchedTerms(workedSentences(), framework, vocabulary);
  const byText = new Map(sentences.map(({ id, text }) => [text, worked[id] ?? []]));
  const judge = (text: string): Answer => ({ state: 'read', opinions: check(byText.get(text) ?? [], framework, vocabulary) });
  const { all } = evaluate({ name: 'by hand', judge }, [{ name: 'worked', heldBack: false, sentences, pairs: [] }]).open;
  expect(all).toMatchObject({ right: 190, wrong: 0, flagged: 0, spurious: 0, overlooked: 0, falseContradicts: 0 });
});

test('the nearest sentence is never the sentence itself', () => {
  const two: Sentence[] = [
    { id: '1', term: 'P01', verdict: 'within', text: 'Ukraine is neutral today.' },
    { id: '2', term: 'P02', verdict: 'departs', text: 'Ukraine is neutral.' },
  ];
  expect(nearestSentence(two).judge('Ukraine is neutral.').opinions).toEqual([{ term: 'P01', verdict: 'within' }]);
});
