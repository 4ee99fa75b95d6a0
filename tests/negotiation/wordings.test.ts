import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, distanceBetween, doesToWords, merge, type Piece } from '../../negotiation/wordings.ts';

const joined = (pieces: readonly Piece[], ...kinds: Piece['is'][]) =>
  pieces
    .filter(({ is }) => kinds.includes(is))
    .map(({ text }) => text)
    .join('');
const marked = (before: string, after: string) =>
  difference(before, after)
    .map(({ is, text }) => (is === 'kept' ? text : is === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

/** Texts as people write them, and anything at all: signs, halves of characters, other scripts. */
const words = fc.constantFrom(
  'the',
  'a',
  'shall',
  'not',
  'Lume',
  'bases',
  'foreign',
  'host',
  '72',
  'hours',
  'within',
  ',',
  '.',
  'naïve',
  'п’ять',
);
const prose = fc
  .array(fc.tuple(words, fc.constantFrom(' ', ' ', ' ', '', '  ', '\n')), { maxLength: 40 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));
const text = fc.oneof({ weight: 4, arbitrary: prose }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) });
/** A text and one made from it by leaving words out and putting others in. */
const edited = (from: string, changes: readonly (readonly [number, string])[]) =>
  changes.reduce((now, [at, by]) => {
    const parts = now.split(' ');
    const place = at % Math.max(1, parts.length);
    return [...parts.slice(0, place), ...(by === '' ? [] : [by]), ...parts.slice(place + 1)].join(' ');
  }, from);
const changes = fc.array(fc.tuple(fc.nat(60), fc.oneof(words, fc.constant(''))), { maxLength: 6 });

describe('the difference of two wordings', () => {
  test('[A11] what is kept and deleted is the old text, what is kept and inserted the new', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = difference(before, after);
        expect(joined(pieces, 'kept', 'deleted')).toBe(before);
        expect(joined(pieces, 'kept', 'inserted')).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  test('[A11] the same holds of a text and one made from it by changing words', () => {
    fc.assert(
      fc.property(prose, changes, (before, how) => {
        const after = edited(before, how);
        const pieces = difference(before, after);
        expect(joined(pieces, 'kept', 'deleted')).toBe(before);
        expect(joined(pieces, 'kept', 'inserted')).toBe(after);
      }),
      { numRuns: 2000 },
    );
  });

  test('[A11] no piece is empty, no two neighbours are alike, and what is deleted comes before what stands in its place', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = difference(before, after);
        for (const [at, { is, text: piece }] of pieces.entries()) {
          expect(piece).not.toBe('');
          if (at > 0) expect(pieces[at - 1]?.is).not.toBe(is);
          if (at > 0 && is === 'deleted') expect(pieces[at - 1]?.is).toBe('kept');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('[A11] words stay whole: a word is kept or not', () => {
    expect(marked('Lume shall host bases.', 'Lume shall not host bases.')).toBe('Lume shall [+not +]host bases.');
    expect(marked('Lume shall not host bases.', 'Lume shall host bases.')).toBe('Lume shall [-not -]host bases.');
    expect(marked('within 72 hours', 'within 120 hours')).toBe('within [-72-][+120+] hours');
    expect(marked('a hostage', 'a host')).toBe('a [-hostage-][+host+]');
    expect(marked('the Guarantors’ consent', 'the Guarantor’s consent')).toBe('the [-Guarantors’-][+Guarantor’s+] consent');
  });

  test('[A11] a sentence written anew is shown as old and new, not as scraps', () => {
    expect(marked('each of the parties to this treaty shall meet', 'all guarantors of one party to another shall then meet')).toBe(
      '[-each of the parties to this treaty-][+all guarantors of one party to another+] shall [+then +]meet',
    );
  });

  test('[A11] a change inserts, deletes or replaces', () => {
    expect(doesToWords(difference('a b', 'a c b'))).toBe('inserts');
    expect(doesToWords(difference('a c b', 'a b'))).toBe('deletes');
    expect(doesToWords(difference('a c b', 'a d b'))).toBe('replaces');
    expect(doesToWords(difference('a b', 'a b'))).toBe(null);
  });

  test('[A11] four thousand signs against four thousand others take no more than a moment', () => {
    const [one, other] = ['a b '.repeat(1000), 'b c '.repeat(1000)];
    const began = performance.now();
    expect(joined(difference(one, other), 'kept', 'inserted')).toBe(other);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('a change carried over', () => {
  test('[A12] changes with a word between them are both made', () => {
    const base = 'Lume shall not host foreign bases within its waters.';
    const theirs = 'Lume and Norra shall not host foreign bases within its waters.';
    const mine = 'Lume shall not host foreign bases within its inner waters.';
    expect(merge(base, theirs, mine)).toEqual({ text: 'Lume and Norra shall not host foreign bases within its inner waters.' });
  });

  test('[A12] changes of the same words collide, with what each makes of them', () => {
    const base = 'assistance within 72 hours of the appeal';
    expect(merge(base, base.replace('72', '120'), base.replace('72', '24'))).toEqual({
      collisions: [{ base: '72', theirs: '120', mine: '24' }],
    });
  });

  test('[A12] so do two insertions at one place, and a change inside what the other strikes out', () => {
    expect(merge('a b', 'a x b', 'a y b')).toHaveProperty('collisions');
    expect(merge('one two three four five six', 'one six', 'one two three FOUR five six')).toHaveProperty('collisions');
    expect(merge('one two', 'ONE two', 'one TWO')).toHaveProperty('collisions'); // no word between them that both keep
  });

  test('[A12] the same change made twice is one change', () => {
    fc.assert(
      fc.property(text, text, (base, both) => {
        expect(merge(base, both, both)).toEqual({ text: both });
      }),
    );
  });

  test('[A12] where one side changes nothing, the other’s text comes out', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merge(base, other, base)).toEqual({ text: other });
        expect(merge(base, base, other)).toEqual({ text: other });
      }),
    );
  });

  test('[A12] it does not matter whose change comes first', () => {
    fc.assert(
      fc.property(prose, changes, changes, (base, one, other) => {
        const [a, b] = [edited(base, one), edited(base, other)];
        const [ab, ba] = [merge(base, a, b), merge(base, b, a)];
        if ('text' in ab) expect(ba).toEqual(ab);
        else
          expect(ba).toEqual({
            collisions: ab.collisions.map(({ base: was, theirs, mine }) => ({ base: was, theirs: mine, mine: theirs })),
          });
      }),
      { numRuns: 1000 },
    );
  });

  test('[A12] nothing comes in that neither wrote, and nothing goes that neither struck out', () => {
    const count = (of: string) => {
      const counts = new Map<string, number>();
      for (const word of of.split(/\s+/u).filter(Boolean)) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    };
    // words that differ from one another, so that every one of them can be followed
    const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(distinct, changes, changes, (list, one, other) => {
        const base = list.join(' ');
        const [theirs, mine] = [edited(base, one), edited(base, other)];
        const merged = merge(base, theirs, mine);
        if (!('text' in merged)) return;
        const [was, a, b, now] = [base, theirs, mine, merged.text].map(count) as [
          Map<string, number>,
          Map<string, number>,
          Map<string, number>,
          Map<string, number>,
        ];
        for (const word of new Set([...was.keys(), ...a.keys(), ...b.keys(), ...now.keys()])) {
          const [o, x, y, z] = [was, a, b, now].map((counts) => counts.get(word) ?? 0) as [number, number, number, number];
          expect(z).toBeGreaterThanOrEqual(Math.min(o, x, y, x + y - o));
          expect(z).toBeLessThanOrEqual(Math.max(o, x, y, x + y - o));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('[A10] the distance counts the words that change', () => {
    expect(distanceBetween('one two three four', 'one two three four')).toEqual({ changed: 0, of: 4 });
    expect(distanceBetween('one two three four', 'one two three five')).toEqual({ changed: 1, of: 4 });
    expect(distanceBetween('one two three four', 'six seven')).toEqual({ changed: 4, of: 4 });
  });
});
