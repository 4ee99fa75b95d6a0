import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verbalise } from '../../treaty/verbalise.ts';
import { anyNorm, meaning, nearPair } from './generators.ts';
import { issues, norm, norms, vocabulary, words, type Short } from './pack.ts';

const say = (...short: Short[]): string => verbalise(norms(...short), vocabulary);
const seed = 20220329;

describe('treaty English from norms', () => {
  test('two different norms never read alike', () => {
    const said = new Map<string, string>();
    fc.assert(
      fc.property(anyNorm, (one) => {
        const [text, mine] = [verbalise([one], vocabulary), meaning(one)];
        const before = said.get(text);
        said.set(text, mine);
        if (before !== undefined && before !== mine) throw new Error(`${text}\n${before}\n${mine}`);
      }),
      { numRuns: 4000, seed },
    );
  });

  test('two norms that differ in one thing never read alike', () => {
    fc.assert(
      fc.property(nearPair, ([one, other]) => {
        if (meaning(one) === meaning(other)) return;
        expect(verbalise([one], vocabulary)).not.toBe(verbalise([other], vocabulary));
      }),
      { numRuns: 4000, seed },
    );
  });

  test('two words of one kind are never written alike', () => {
    for (const entries of Object.values(words.entries)) {
      const texts = [...entries.values()].filter(({ heading }) => !heading).map(({ text }) => text);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
  });

  test('where a norm was read and where it comes from leave no trace in the wording', () => {
    const plain = norm({ attribute: 'ukraine', deontic: 'shall', aim: 'be-neutral' });
    expect(
      verbalise([{ ...plain, source: 'text', attribute: { is: 'set', values: ['ukraine' as never], span: [0, 7] } }], vocabulary),
    ).toBe(verbalise([plain], vocabulary));
  });

  test('every sentence begins with a capital, ends with one full stop and has no gaps', () => {
    fc.assert(
      fc.property(anyNorm, (one) => {
        const text = verbalise([one], vocabulary);
        expect(text).toMatch(/^[A-Z0-9].*[^.]\.$/);
        expect(text).not.toMatch(/ {2}| ,|,,|undefined/);
      }),
      { numRuns: 1500, seed },
    );
  });

  test('the same norms always give the same wording', () => {
    fc.assert(
      fc.property(anyNorm, (one) => verbalise([one], vocabulary) === verbalise([structuredClone(one)], vocabulary)),
      { numRuns: 200, seed },
    );
  });

  test('several norms are several sentences, and what follows a breach is one more', () => {
    const two: Short[] = [
      { attribute: 'ukraine', deontic: 'shall', aim: 'be-neutral' },
      {
        attribute: 'guarantors',
        deontic: 'shall',
        aim: 'assist',
        beneficiary: 'ukraine',
        orElse: { attribute: 'ukraine', deontic: 'may', aim: 'appeal' },
      },
    ];
    expect(say(...two)).toBe(
      'Ukraine shall be permanently neutral. The Guarantor States shall provide assistance to Ukraine. Otherwise Ukraine may address an official appeal to the Guarantor States.',
    );
  });

  test('one State has, several have; each of them has', () => {
    const rights: Short = { deontic: 'is', aim: 'hold-equal-rights' };
    expect(say({ ...rights, attribute: 'russia' })).toMatch(/^The Russian Federation holds the same rights/);
    expect(say({ ...rights, attribute: 'guarantors' })).toMatch(/^The Guarantor States hold the same rights/);
    expect(say({ ...rights, attribute: 'guarantors', collectively: 'each' })).toMatch(
      /^Each of the Guarantor States holds the same rights/,
    );
    expect(say({ attribute: ['ukraine', 'russia'], deontic: 'needNot', aim: 'consult' })).toMatch(
      /^Ukraine and the Russian Federation are not required to consult/,
    );
    expect(say({ attribute: 'russia', deontic: 'isNot', aim: 'be-guarantor' })).toBe(
      'The Russian Federation is not among the Guarantor States.',
    );
  });

  test('of several things that hold every verb is in the present', () => {
    const both: Short = { deontic: 'is', aim: ['be-neutral', 'hold-equal-rights'] };
    expect(say({ ...both, attribute: 'ukraine' })).toBe(
      'Ukraine is permanently neutral and holds the same rights and duties as every other Guarantor State.',
    );
    expect(say({ ...both, attribute: 'guarantors' })).toMatch(/^The Guarantor States are permanently neutral and hold the same rights/);
    expect(say({ attribute: 'ukraine', deontic: 'is', aim: ['host', 'station', 'lease'] })).toMatch(
      /^Ukraine hosts, stations and leases to/,
    );
  });

  test('where nobody is named the sentence is passive', () => {
    expect(say({ deontic: 'shall', aim: 'assist', gates: [{ kind: 'appeal', by: { of: ['ukraine'], atLeast: 'all' } }] })).toBe(
      'Assistance shall be provided on the basis of an official appeal by Ukraine.',
    );
    expect(say({ deontic: 'shallNot', aim: 'host', object: 'foreign-military-bases' })).toBe('Foreign military bases shall not be hosted.');
    expect(say({ deontic: 'shall', aim: 'set-out-guarantees', object: 'joint-declaration' })).toBe(
      'The guarantees shall be set out in a joint declaration of heads of government.',
    );
  });

  test('a permission with consent says only with, whose and how many', () => {
    const exercises = (by: Short): string =>
      say({ attribute: 'ukraine', deontic: 'may', aim: 'hold-exercises', gates: [{ kind: 'consent', by: { of: ['guarantors'], ...by } }] });
    expect(exercises({ atLeast: 'all' })).toBe(
      'Ukraine may hold multinational military exercises only with the consent of all the Guarantor States.',
    );
    expect(exercises({ atLeast: 'unstated' })).toMatch(/only with the consent of the Guarantor States\.$/);
    expect(exercises({ atLeast: [2, 3], excludesAttacker: true })).toMatch(
      /of two thirds of the Guarantor States, the attacker not counted\.$/,
    );
    expect(exercises({ atLeast: 'majority', must: ['russia'] })).toMatch(
      /of a majority of the Guarantor States, with the Russian Federation among them\.$/,
    );
  });

  test('times are written in words, in the largest unit that fits', () => {
    const consult = (window: Short): string => say({ attribute: 'guarantors', deontic: 'shall', aim: 'consult', window });
    expect(consult({ atMost: 72 })).toMatch(/, within no more than three days\.$/);
    expect(consult({ atMost: 24 })).toMatch(/, within no more than twenty-four hours\.$/);
    expect(consult({ atMost: 72, workingDays: true })).toMatch(/, within no more than three working days\.$/);
    expect(consult({ atLeast: 36 })).toMatch(/, not earlier than thirty-six hours\.$/);
    expect(consult({ urgent: true, none: true })).toMatch(/, urgently and without any limit of time\.$/);
  });

  test('what could not be read is said so', () => {
    expect(say({ attribute: { is: 'unread', span: [0, 3] }, deontic: 'shall', aim: 'assist' })).toBe(
      'A party that could not be read shall provide assistance.',
    );
  });

  test('every option can be written from its norms', () => {
    for (const { option } of issues.flatMap((issue) => issue.options.map((one) => ({ option: one })))) {
      const text = verbalise(option.norms, vocabulary);
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(4000);
    }
  });
});
