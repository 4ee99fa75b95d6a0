import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackersWhoBlock, blockers, compareConsent, suffices, type ConsentOrder } from '../../treaty/consent.ts';
import { Consent } from '../../treaty/norm.ts';
import { membersOf } from '../../treaty/words.ts';
import { words } from './pack.ts';

const guarantors = membersOf(words, 'guarantors');
const rule = (short: object): Consent => Consent.parse({ of: ['guarantors'], ...short });
const [all, majority, twoThirds] = [rule({ atLeast: 'all' }), rule({ atLeast: 'majority' }), rule({ atLeast: [2, 3] })];
const allButAttacker = rule({ atLeast: 'all', excludesAttacker: true });

/** The same comparison, by trying every coalition of the eleven and every attacker. */
const bruteForce = (a: Consent, b: Consent): ConsentOrder => {
  let [onlyA, onlyB] = [false, false];
  const attackers = a.excludesAttacker || b.excludesAttacker ? [undefined, ...guarantors] : [undefined];
  for (const attacker of attackers)
    for (let mask = 0; mask < 2 ** guarantors.length; mask += 1) {
      const coalition = new Set(guarantors.filter((_, i) => mask & (1 << i)));
      const [inA, inB] = [suffices(a, coalition, attacker, words), suffices(b, coalition, attacker, words)];
      onlyA ||= inA && !inB;
      onlyB ||= inB && !inA;
    }
  return onlyA && onlyB ? 'incomparable' : onlyA ? 'weaker' : onlyB ? 'stricter' : 'equal';
};

const anyRule = fc
  .record({
    of: fc.constantFrom(['guarantors'], ['permanent-members'], ['western-guarantors', 'russia'], ['russia', 'turkey', 'france']),
    atLeast: fc.constantFrom('all', 'majority', 'one', 'unstated', 1, 3, 7, [2, 3], [3, 4]),
    must: fc.subarray(['russia', 'united-states', 'china'], { maxLength: 2 }),
    excludesAttacker: fc.boolean(),
  })
  .map((short) => Consent.parse(short));

describe('consent rules', () => {
  test('a majority asks less than all, and two thirds lie between', () => {
    expect(compareConsent(majority, all, words)).toBe('weaker');
    expect(compareConsent(twoThirds, majority, words)).toBe('stricter');
    expect(compareConsent(all, all, words)).toBe('equal');
  });

  test('all but the attacker asks less than all', () => {
    expect(compareConsent(allButAttacker, all, words)).toBe('weaker');
  });

  test('seven of eleven is not a majority of the permanent members: neither asks more', () => {
    expect(compareConsent(rule({ atLeast: 7 }), rule({ of: ['permanent-members'], atLeast: 'majority' }), words)).toBe('incomparable');
  });

  test('rules written differently but passing the same coalitions are equal', () => {
    expect(compareConsent(majority, rule({ atLeast: 6 }), words)).toBe('equal');
    expect(compareConsent(twoThirds, rule({ atLeast: 8 }), words)).toBe('equal');
    expect(compareConsent(rule({ atLeast: 'unstated' }), all, words)).toBe('equal');
  });

  test('comparison agrees with trying every coalition and every attacker', () => {
    fc.assert(
      fc.property(anyRule, anyRule, (a, b) => compareConsent(a, b, words) === bruteForce(a, b)),
      { numRuns: 12, seed: 29032022 },
    );
  });

  test('a rule is monotone: who joins a coalition that suffices never spoils it', () => {
    fc.assert(
      fc.property(anyRule, fc.subarray([...guarantors]), fc.constantFrom(...guarantors), (consent, coalition, joining) => {
        const before = suffices(consent, new Set(coalition), undefined, words);
        return !before || suffices(consent, new Set([...coalition, joining]), undefined, words);
      }),
      { numRuns: 300, seed: 29032022 },
    );
  });

  test('under a decision by all each can block, the attacker too', () => {
    expect(blockers(all, words)).toHaveLength(11);
    expect(attackersWhoBlock(all, words)).toContain('russia');
  });

  test('where the attacker is not counted no attacker can block, though others can', () => {
    expect(attackersWhoBlock(allButAttacker, words)).toEqual([]);
    expect(blockers(allButAttacker, words)).toHaveLength(11);
  });

  test('under two thirds nobody can block alone, but one that must be among them can', () => {
    expect(blockers(twoThirds, words)).toEqual([]);
    expect(blockers(rule({ atLeast: [2, 3], must: ['russia'] }), words)).toEqual(['russia']);
  });
});
