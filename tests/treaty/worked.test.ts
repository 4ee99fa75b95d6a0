import { describe, expect, test } from 'vitest';
import { check } from '../../treaty/check.ts';
import { framework, vocabulary } from './pack.ts';
import sentences from './sentences.json' with { type: 'json' };
import { worked } from './worked.ts';

interface Sentence {
  id: string;
  term?: string;
  verdict: string;
  also?: string;
  layers?: { article: string; public: string };
  text: string;
}

const find = (id: string) => check(worked[id] ?? [], framework, vocabulary);

describe('worked sentences, written as norms', () => {
  test('every worked sentence is written as norms', () => {
    expect((sentences as Sentence[]).filter(({ id }) => !(id in worked)).map(({ id }) => id)).toEqual([]);
  });

  test.each((sentences as Sentence[]).filter(({ term }) => term !== undefined))(
    '$id is $verdict on $term: $text',
    ({ id, term, verdict, also, layers }) => {
      const finding = find(id).find((one) => (one.term as string) === term);
      expect([verdict, also]).toContain(finding?.verdict);
      if (layers) expect(finding?.layers).toEqual(layers);
    },
  );

  test.each((sentences as Sentence[]).filter(({ verdict }) => verdict === 'silent'))('$id meets no term: $text', ({ id }) => {
    expect(find(id)).toEqual([]);
  });

  test('a sentence that keeps its term never contradicts another one', () => {
    const kept = (sentences as Sentence[]).filter(({ verdict }) => verdict === 'within');
    const contradicting = kept.flatMap(({ id }) =>
      find(id)
        .filter(({ verdict }) => verdict === 'contradicts')
        .map(({ term }) => `${id} ${term}`),
    );
    expect(contradicting).toEqual([]);
  });

  test('a finding that is not within says what changed and why', () => {
    for (const id of Object.keys(worked))
      for (const finding of find(id)) {
        expect(finding.whys.length).toBeGreaterThan(0);
        if (finding.verdict !== 'within') expect(finding.change, `${id} ${finding.term}`).toBeTruthy();
        expect(finding.norms.every((at) => at < (worked[id]?.length ?? 0))).toBe(true);
      }
  });
});
