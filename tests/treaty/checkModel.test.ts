/**
 * The check against a slow obvious model: one thing at a time is varied in what a term asks, and the verdict is worked out again from
 * the definitions in docs/check.md, by trying every coalition, or by a table. Nothing of `treaty/` is used but the data.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../treaty/check.ts';
import type { Verdict } from '../../treaty/finding.ts';
import { deontics, type Deontic } from '../../treaty/norm.ts';
import { framework, norms, vocabulary, type Short } from './pack.ts';

const seed = 29032022;
const verdict = (id: string, ...clause: Short[]): Verdict | undefined =>
  check(norms(...clause), framework, vocabulary).find(({ term }) => (term as string) === id)?.verdict;
const members = (id: string): string[] => vocabulary.groups.find((group) => (group.id as string) === id)?.members.map(String) ?? [id];
const guarantors = members('guarantors');

interface Rule {
  of: string[];
  atLeast: 'all' | 'majority' | 'one' | 'unstated' | number | [number, number];
  must?: string[] | undefined;
  excludesAttacker?: boolean | undefined;
}

/** Whether it suffices that these agree, when this one attacked: counted on one's fingers. */
function ruleFor({ of, atLeast, must = [], excludesAttacker }: Rule, attacker: string): (agreeing: ReadonlySet<string>) => boolean {
  const counts = (state: string) => !(excludesAttacker && state === attacker);
  const [asked, needed] = [[...new Set(of.flatMap(members))].filter(counts), must.filter(counts)];
  const isEnough = (yes: number): boolean => {
    if (atLeast === 'all' || atLeast === 'unstated') return yes === asked.length;
    if (atLeast === 'majority') return yes > asked.length / 2;
    if (atLeast === 'one') return yes >= 1 || asked.length === 0;
    if (typeof atLeast === 'number') return yes >= atLeast;
    return yes * atLeast[1] >= asked.length * atLeast[0];
  };
  return (agreeing) => needed.every((state) => agreeing.has(state)) && isEnough(asked.filter((state) => agreeing.has(state)).length);
}

/** Every coalition of the twelve parties. */
const parties = members('parties');
const coalitions = Array.from({ length: 2 ** parties.length }, (_, mask) => new Set(parties.filter((_state, i) => mask & (1 << i))));

/** One in six; what is not there is left out. */
const rarely = <T>(one: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: one });
const stated = <T extends object>(given: T): T => JSON.parse(JSON.stringify(given)) as T;

describe('consent', () => {
  const rule = fc
    .record({
      of: fc.constantFrom<string[]>(
        ['guarantors'],
        ['guarantors'],
        ['permanent-members'],
        ['western-guarantors', 'russia'],
        ['parties'],
        ['turkey', 'france'],
      ),
      atLeast: fc.constantFrom<Rule['atLeast']>('all', 'all', 'unstated', 'majority', 'one', 'unstated', 1, 6, 11, [1, 2], [2, 3], [9, 10]),
      must: rarely(fc.constantFrom<string[]>(['russia'], ['ukraine'], ['russia', 'ukraine'])),
      excludesAttacker: rarely(fc.constant(true)),
    })
    .map(stated);

  /** Over every coalition and every attacker: what suffices here and not there, and the other way round. */
  const model = (has: Rule): Verdict => {
    let [laxer, stricter] = [false, false];
    for (const attacker of has.excludesAttacker ? ['nobody', ...parties] : ['nobody']) {
      const isEnough = ruleFor(has, attacker);
      for (const agreeing of coalitions) {
        const wanted = guarantors.every((state) => agreeing.has(state));
        const enough = isEnough(agreeing);
        laxer ||= enough && !wanted;
        stricter ||= wanted && !enough;
      }
      if (laxer) break;
    }
    return laxer ? 'departs' : stricter ? 'beyond' : 'within';
  };

  test('who must agree to exercises: as strict, laxer, stricter, or otherwise', () => {
    const seen = new Set<Verdict>();
    fc.assert(
      fc.property(rule, (by) => {
        const found = verdict('P07', { attribute: 'ukraine', deontic: 'may', aim: 'hold-exercises', gates: [{ kind: 'consent', by }] });
        const wanted = model(by);
        seen.add(wanted);
        expect(found).toBe(wanted);
      }),
      { numRuns: 40, seed },
    );
    expect(seen).toEqual(new Set(['within', 'departs', 'beyond']));
  });
});

describe('time', () => {
  const hours = fc.constantFrom(1, 24, 48, 71, 72, 73, 96, 168);
  const yes = fc.constant(true);
  const window = fc
    .record({
      atMost: fc.option(hours, { freq: 3, nil: undefined }),
      atLeast: rarely(hours),
      urgent: rarely(yes),
      workingDays: rarely(yes),
      extendable: rarely(yes),
      none: rarely(yes),
    })
    .map(stated);

  test('how long consultations may last, against three days', () => {
    const seen = new Set<Verdict | undefined>();
    fc.assert(
      fc.property(window, (given) => {
        const { atMost, atLeast, none, workingDays, extendable } = given;
        const model = (): Verdict | undefined => {
          if (none) return 'contradicts';
          if (atMost === undefined) return atLeast === undefined ? undefined : 'contradicts';
          if (atMost > 72 || workingDays || extendable) return 'departs';
          return atMost < 72 ? 'beyond' : 'within';
        };
        seen.add(model());
        expect(verdict('P15', { attribute: 'guarantors', deontic: 'shall', aim: 'consult', window: given })).toBe(model());
      }),
      { numRuns: 300, seed },
    );
    expect(seen.size).toBe(5);
  });
});

describe('strength', () => {
  /** "Where the boundaries lie": for a duty, a ban and an intention, what becomes of the term under each verb. */
  const tables: Record<string, { clause: Short; verdicts: Record<Deontic, Verdict> }> = {
    P16: {
      clause: { attribute: 'guarantors', aim: 'assist', beneficiary: 'ukraine', collectively: 'each', window: { urgent: true } },
      verdicts: {
        shall: 'within',
        is: 'within',
        may: 'departs',
        isEmpoweredTo: 'departs',
        intendsTo: 'departs',
        needNot: 'contradicts',
        shallNot: 'contradicts',
        isNot: 'contradicts',
        intendsNotTo: 'contradicts',
      },
    },
    P05: {
      clause: { attribute: 'ukraine', aim: 'host', object: 'foreign-military-bases', place: 'ukraine-territory' },
      verdicts: {
        shallNot: 'within',
        isNot: 'within',
        intendsNotTo: 'departs',
        may: 'contradicts',
        isEmpoweredTo: 'contradicts',
        shall: 'contradicts',
        is: 'contradicts',
        intendsTo: 'contradicts',
        needNot: 'contradicts',
      },
    },
    P27: {
      clause: { attribute: 'guarantors', aim: 'promote', object: 'eu-membership' },
      verdicts: {
        intendsTo: 'within',
        shall: 'beyond',
        is: 'beyond',
        may: 'departs',
        isEmpoweredTo: 'departs',
        needNot: 'contradicts',
        shallNot: 'contradicts',
        isNot: 'contradicts',
        intendsNotTo: 'contradicts',
      },
    },
  };
  test.each(
    Object.entries(tables).flatMap(([id, { clause, verdicts }]) =>
      deontics.map((deontic) => [id, deontic, clause, verdicts[deontic]] as const),
    ),
  )('%s under %s', (id, deontic, clause, wanted) => {
    expect(verdict(id, { ...clause, deontic })).toBe(wanted);
  });
});

describe('slots', () => {
  const some = (list: readonly string[]) => fc.subarray([...list], { minLength: 1 });
  const given = (has: readonly string[], wants: readonly string[]): Verdict =>
    wants.some((word) => !has.includes(word)) ? 'departs' : has.some((word) => !wants.includes(word)) ? 'beyond' : 'within';

  test('the roster: short, whole, longer', () => {
    fc.assert(
      fc.property(some([...guarantors, 'belarus', 'india']), fc.boolean(), (listed, whole) => {
        const attribute = whole ? [...new Set([...guarantors, ...listed])] : listed;
        fc.pre(attribute.some((state) => guarantors.includes(state)));
        expect(verdict('P08', { attribute, deontic: 'is', aim: 'be-guarantor' })).toBe(given(attribute, guarantors));
      }),
      { numRuns: 150, seed },
    );
  });

  test('the means: what the term asks, what it does not, what another term asks', () => {
    const asked = ['closing-airspace', 'weapons'];
    fc.assert(
      fc.property(some([...asked, 'armed-force', 'money', 'intelligence']), (means) => {
        const model = means.some((mean) => asked.includes(mean))
          ? given(
              means.filter((mean) => mean !== 'armed-force'),
              asked,
            )
          : undefined;
        expect(verdict('P19', { attribute: 'guarantors', deontic: 'shall', aim: 'assist', means })).toBe(model);
      }),
      { numRuns: 80, seed },
    );
  });

  test('who assists, in one norm or shared out over several: those together that are named', () => {
    const assists = (attribute: string[]): Short => ({
      attribute,
      deontic: 'shall',
      aim: 'assist',
      beneficiary: 'ukraine',
      collectively: 'each',
    });
    fc.assert(
      fc.property(some(guarantors), some(guarantors), fc.boolean(), (first, second, rest) => {
        const other = rest ? guarantors.filter((state) => !first.includes(state)) : second;
        fc.pre(other.length > 0);
        expect(verdict('P16', assists(first), assists(other))).toBe(given([...first, ...other], guarantors));
      }),
      { numRuns: 120, seed },
    );
  });
});
