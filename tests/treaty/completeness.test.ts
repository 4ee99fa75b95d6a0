import { describe, expect, test } from 'vitest';
import { binds, completeness } from '../../treaty/completeness.ts';
import { framework, issues, norms, term, vocabulary, type Short } from './pack.ts';

const policy = { inferredTermsBind: false };
const cover = (clauses: Record<string, Short[]>, id: string) => {
  const adopted = Object.entries(clauses).map(([clause, short]) => ({ clause, norms: norms(...short) }));
  return completeness(adopted, framework, vocabulary, policy).find((one) => (one.term as string) === id);
};
const assist = (means: unknown, more: Short = {}): Short => ({ attribute: 'guarantors', deontic: 'shall', aim: 'assist', means, ...more });
const noForce = (attribute: string): Short => ({ attribute, deontic: 'shallNot', aim: 'use-force-over-crimea' });

describe('completeness', () => {
  test('text and reported terms bind; inferred ones if the room says so; positions and analysis never', () => {
    expect([term('P01'), term('P19'), term('P17'), term('P36'), term('P40')].map((one) => binds(one, policy))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([term('P17'), term('P36'), term('P40')].map((one) => binds(one, { inferredTermsBind: true }))).toEqual([true, false, false]);
  });

  test('every term has its line, and says whether it counts', () => {
    const lines = completeness([], framework, vocabulary, policy);
    expect(lines.map((line) => line.term)).toEqual(framework.terms.map(({ id }) => id));
    expect(lines.filter(({ counts }) => counts)).toHaveLength(36);
    expect(lines.every(({ state, residue }) => state === 'none' && residue[0]?.code === 'nothingAdopted')).toBe(true);
  });

  test('a clause that keeps a term covers it, with nothing left over', () => {
    expect(cover({ c1: [assist(['closing-airspace', 'weapons'])] }, 'P19')).toEqual({
      term: 'P19',
      state: 'full',
      verdict: 'within',
      clauses: ['c1'],
      residue: [],
      counts: true,
    });
  });

  test('a clause that keeps one limb covers a term partly, and the residue names the other', () => {
    const line = cover({ c1: [assist('weapons')] }, 'P19');
    expect(line).toMatchObject({ state: 'partly', verdict: 'departs', clauses: ['c1'] });
    expect(line?.residue[0]).toMatchObject({ code: 'meansMissing', params: { what: 'the closing of the airspace over Ukraine' } });
  });

  test('two clauses may cover together what neither covers alone', () => {
    expect(cover({ c1: [assist('weapons')], c2: [assist('closing-airspace')] }, 'P19')).toMatchObject({
      state: 'full',
      clauses: ['c1', 'c2'],
    });
    expect(cover({ c1: [noForce('ukraine')] }, 'P29')?.state).toBe('partly');
    expect(cover({ c1: [noForce('ukraine')], c2: [noForce('russia')] }, 'P29')?.state).toBe('full');
  });

  test('a clause that binds some of the guarantors leaves the others over, by name', () => {
    const line = cover(
      {
        c1: [
          assist('weapons', { attribute: ['united-states', 'poland'] }),
          assist('closing-airspace', { attribute: ['united-states', 'poland'] }),
        ],
      },
      'P19',
    );
    expect(line?.state).toBe('partly');
    expect(JSON.stringify(line?.residue)).toContain('Turkey');
  });

  test('a clause that contradicts a term covers nothing of it', () => {
    expect(cover({ c1: [assist('closing-airspace', { deontic: 'shallNot' })] }, 'P19')).toMatchObject({
      state: 'none',
      verdict: 'contradicts',
    });
  });

  test('an unread part counts for nothing', () => {
    expect(cover({ c1: [assist(['closing-airspace', 'weapons'], { attribute: { is: 'unread', span: [0, 4] } })] }, 'P19')).toMatchObject({
      state: 'none',
      verdict: 'unclear',
    });
  });

  test('the verdict is the worst of the clauses that meet the term', () => {
    expect(cover({ c1: [assist(['closing-airspace', 'weapons'])], c2: [assist('weapons')] }, 'P19')).toMatchObject({
      state: 'full',
      verdict: 'departs',
    });
  });

  test('the communiqué’s own options together cover every term that binds', () => {
    const own = issues.flatMap((issue) =>
      issue.options
        .slice(issue.id === 'N2' ? 1 : 0, issue.id === 'N2' ? 2 : 1)
        .map((option) => ({ clause: issue.id as string, norms: option.norms })),
    );
    const lines = completeness(own, framework, vocabulary, { inferredTermsBind: true });
    expect(
      lines.filter(({ counts, state }) => counts && state !== 'full').map(({ term: id, residue }) => `${id} ${residue[0]?.code}`),
    ).toEqual([]);
  });
});
