/** Where the terms of a framework pull apart by themselves. */
import { expect, test } from 'vitest';
import { tensionsWithin } from '../../treaty/tensions.ts';
import { framework, vocabulary } from './pack.ts';

test('assistance with force, and exercises, against no foreign forces: tensions that the framework excepts', () => {
  expect(tensionsWithin(framework, vocabulary)).toEqual([
    { term: 'P06', other: 'P07', why: expect.objectContaining({ code: 'conflictIndirect' }), excepted: true },
    { term: 'P06', other: 'P18', why: expect.objectContaining({ code: 'conflictIndirect' }), excepted: true },
  ]);
});

test('without the exception the terms pull apart for good', () => {
  const bare = {
    ...framework,
    terms: framework.terms.map((term) => ({
      ...term,
      facets: term.facets.map((facet) => ({ ...facet, norm: { ...facet.norm, unless: [] } })),
    })),
  };
  expect(tensionsWithin(bare, vocabulary).map(({ excepted }) => excepted)).toEqual([false, false]);
});
