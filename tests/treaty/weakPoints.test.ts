import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import type { Why } from '../../treaty/finding.ts';
import { barriersOf, compile, refusalsOf, type AdoptedClause, type Setting } from '../../treaty/mechanism.ts';
import type { Consent, Exception, Gate, Norm } from '../../treaty/norm.ts';
import { weakPoints, weakPointsOf } from '../../treaty/weakPoints.ts';
import { weakPointCodes, type WeakPoint, type WeakPointCode } from '../../treaty/weakPoint.ts';
import { Vocabulary } from '../../treaty/vocabulary.ts';
import { Guarantee } from '../../treaty/guarantee.ts';
import catalogue from '../../words/en/weakPoints.json' with { type: 'json' };
import { anyNorm } from './generators.ts';
import { guarantee, issues, norm, norms, vocabulary, words, type Short } from './pack.ts';

const names = { ukraine: 'Kyiv', russia: 'Moscow', china: 'Beijing', turkey: 'Ankara' };
const setting: Setting = { guarantee, vocabulary, names };
const treaty = (...clauses: Short[][]): AdoptedClause[] => clauses.map((all, at) => ({ clause: `c${at + 1}`, norms: norms(...all) }));
const found = (...clauses: Short[][]): WeakPoint[] => weakPoints(treaty(...clauses), setting);
const codes = (...clauses: Short[][]): WeakPointCode[] => found(...clauses).map(({ code }) => code);
const one = (code: WeakPointCode, ...clauses: Short[][]): WeakPoint | undefined => found(...clauses).find((point) => point.code === code);

const translate = createTranslator({
  locale: 'en',
  messages: catalogue as never,
  onError: (error) => {
    throw error;
  },
}) as unknown as (key: string, values: object) => string;
const story = (point: WeakPoint | undefined): string =>
  (point?.story ?? []).map(({ code, params }: Why) => translate(`story.${code}`, params)).join(' ');
const sentence = ({ code, params }: WeakPoint): string => translate(`point.${code}`, params);

const appeal = { kind: 'appeal', by: { of: ['ukraine'], atLeast: 'all' } };
const consultation = { kind: 'consultation', by: { of: ['guarantors'], atLeast: 'unstated' } };
const decision = (by: Short): Short => ({ kind: 'decision', by: { of: ['guarantors'], ...by } });
const assist = (more: Short = {}): Short => ({ attribute: 'guarantors', deontic: 'shall', aim: 'assist', beneficiary: 'ukraine', ...more });
const activate = (more: Short = {}): Short => ({ deontic: 'is', aim: 'activate-guarantees', ...more });
const neutral = { attribute: 'ukraine', deontic: 'is', aim: 'be-neutral' };

describe('who can stop assistance', () => {
  test('by agreement of all Guarantor States: the attacker can, and is named', () => {
    const point = one('attackerBlocks', [assist({ gates: [decision({ atLeast: 'all' })] })]);
    expect(point?.params['states']).toContain('russia');
    expect(point?.params['states']).toHaveLength(11);
    expect(point?.meant).toBe(false);
    expect(story(point)).toBe('Moscow attacks. Kyiv appeals. All agree but Moscow. Nothing happens.');
    expect(point?.case).toBe('luxembourg-1867');
    expect(found([assist({ gates: [decision({ atLeast: 'all' })] })])[0]?.code).toBe('attackerBlocks');
  });

  test('of all Guarantor States other than the attacking State: the attacker cannot, though one bystander can', () => {
    const points = found([assist({ gates: [decision({ atLeast: 'all', excludesAttacker: true })] })]);
    expect(points.map(({ code }) => code)).not.toContain('attackerBlocks');
    const few = points.find(({ code }) => code === 'minorityBlocks');
    expect(few?.params).toMatchObject({ count: 1, withAttacker: 'no' });
    expect(story(few)).toBe('Moscow attacks. Kyiv appeals. One of the other States refuses; all the rest agree. Nothing happens.');
  });

  test('by consensus, by nobody in particular, or with one that must be among them: whoever that is', () => {
    expect(one('attackerBlocks', [assist({ gates: [{ kind: 'decision' }] })])?.params['states']).toHaveLength(11);
    const must = one('attackerBlocks', [assist({ gates: [decision({ atLeast: 'majority', must: ['china'] })] })]);
    expect(must?.params['states']).toEqual(['china']);
    expect(story(must)).toBe('Beijing attacks. Kyiv appeals. All agree but Beijing. Nothing happens.');
  });

  test('two thirds: the attacker and three others; a majority: no minority can', () => {
    const few = one('minorityBlocks', [assist({ gates: [decision({ atLeast: [2, 3] })] })]);
    expect(few?.params).toMatchObject({ count: 4, withAttacker: 'yes' });
    expect(story(few)).toBe('Moscow attacks. Kyiv appeals. Moscow and 3 others refuse; all the rest agree. Nothing happens.');
    expect(codes([assist({ gates: [decision({ atLeast: 'majority' })] })])).not.toContain('minorityBlocks');
  });

  test('a decision of the Security Council: each permanent member', () => {
    const point = one('attackerBlocks', [assist({ gates: [{ kind: 'securityCouncil' }] })]);
    expect(point?.params['states']).toEqual(['russia', 'china', 'france', 'united-kingdom', 'united-states']);
    expect(story(point)).toContain('votes against it in the Council');
  });

  test('consultations with which the matter fails are a veto of whoever stays away', () => {
    expect(story(one('attackerBlocks', [assist({ gates: [{ ...consultation, onLapse: 'fail' }] })]))).toContain(
      'Moscow stays away from the consultations. Nothing happens.',
    );
    expect(codes([assist({ gates: [consultation] })])).not.toContain('attackerBlocks');
  });

  test('an exception that one State can use lifts the duty; one that the protected State judges does not count', () => {
    const unless = [decision({ atLeast: 'one' })];
    expect(story(one('attackerBlocks', [assist({ unless })]))).toContain('Moscow says no, which is enough to release everybody.');
    const judged = one('attackerJudges', [assist({ unless: [{ kind: 'judgedBy', by: 'guarantors' }] })]);
    expect(story(judged)).toContain('Moscow says that there is no case for the guarantee.');
    expect(codes([assist({ unless: [{ kind: 'judgedBy', by: 'ukraine' }] })])).not.toContain('attackerJudges');
  });

  test('a decision waived is none', () => {
    expect(codes([assist({ gates: [{ ...decision({ atLeast: 'all' }), waived: true }] })])).not.toContain('attackerBlocks');
  });

  test('who the guarantors are, the adopted clauses say', () => {
    const roster = { attribute: ['france', 'turkey', 'poland'], deontic: 'is', aim: 'be-guarantor' };
    const point = one('attackerBlocks', [roster], [assist({ gates: [decision({ atLeast: 'all' })] })]);
    expect(point?.params).toMatchObject({ states: ['france', 'poland', 'turkey'], cases: 3 * 8 });
    expect(story(point)).not.toContain('Moscow');
  });

  test('a veto over exercises is meant', () => {
    const gates = [{ kind: 'consent', by: { of: ['guarantors'], atLeast: 'all' } }];
    const point = one('vetoMeant', [{ attribute: 'ukraine', deontic: 'may', aim: 'hold-exercises', gates }]);
    expect(point?.meant).toBe(true);
    expect(point?.params['states']).toHaveLength(11);
    expect(codes([{ attribute: 'ukraine', deontic: 'may', aim: 'hold-exercises', gates }])).toEqual(['vetoMeant']);
  });
});

describe('who owes what', () => {
  test('Luxembourg, 1867: a collective guarantee binds no one alone', () => {
    const point = one('nobodyBound', [
      { attribute: 'guarantors', deontic: 'shall', aim: 'guarantee-status', object: 'neutral-status', collectively: 'jointly' },
    ]);
    expect(point?.params['how']).toBe('together');
    expect(point?.case).toBe('luxembourg-1867');
    expect(story(point)).toContain('Moscow takes no part in acting against itself. The others say that they are bound only all together.');
  });

  test('a duty that each bears cures one that all bear together, and not the other way round', () => {
    const together = assist({ collectively: 'jointly' });
    expect(codes([together])).toContain('nobodyBound');
    expect(codes([together], [assist({ collectively: 'each' })])).not.toContain('nobodyBound');
    expect(codes([together], [assist()])).toContain('nobodyBound');
  });

  test('a passive without agent binds no one, unless another clause names who', () => {
    const passive = { deontic: 'shall', aim: 'assist', gates: [appeal] };
    expect(one('nobodyBound', [passive])?.params['how']).toBe('nobody');
    expect(codes([passive], [assist({ collectively: 'each' })])).not.toContain('nobodyBound');
  });

  test('North Atlantic Treaty, article 5: the duty is discretionary', () => {
    const article5 = assist({ means: 'armed-force', discretion: true, collectively: 'each', window: { urgent: true } });
    const point = one('discretion', [article5]);
    expect(point?.case).toBe('north-atlantic-1949');
    expect(story(point)).toContain('Each guarantor deems a statement of concern to be what is necessary.');
  });

  test('leave, an intention or a waiver is no duty', () => {
    for (const [deontic, how] of [
      ['may', 'leave'],
      ['intendsTo', 'intention'],
      ['needNot', 'waiver'],
    ] as const)
      expect(one('noDuty', [assist({ deontic })])?.params['how']).toBe(how);
    expect(codes([assist({ deontic: 'may' })], [assist()])).not.toContain('noDuty');
  });

  test('Cyprus, 1960, article IV: each may act alone, unasked', () => {
    const consult = { attribute: 'guarantors', deontic: 'shall', aim: 'consult' };
    const act = {
      attribute: 'guarantors',
      deontic: 'may',
      aim: 'introduce-forces',
      collectively: 'each',
      gates: [{ ...consultation, onLapse: 'proceed' }],
    };
    const point = one('actsAlone', [consult, act]);
    expect(point?.case).toBe('cyprus-1974');
    expect(point?.restsOn).toEqual([{ clause: 'c1', norm: 1 }]);
    expect(story(point)).toBe(
      'Moscow says that the security of Kyiv is in danger. The guarantors consult and do not agree. Moscow goes ahead by itself: introducing armed forces. Kyiv has asked for nothing.',
    );
  });

  test('an appeal, the agreement of others, or acting only together takes that danger away', () => {
    const may = (more: Short): Short => ({ attribute: 'guarantors', deontic: 'may', aim: 'assist', collectively: 'each', ...more });
    expect(codes([may({})])).toContain('actsAlone');
    expect(codes([may({ gates: [appeal] })])).not.toContain('actsAlone');
    expect(codes([may({})], [{ deontic: 'shall', aim: 'assist', gates: [appeal] }])).not.toContain('actsAlone');
    expect(codes([may({ gates: [decision({ atLeast: 'majority' })] })])).not.toContain('actsAlone');
    expect(codes([may({ collectively: 'jointly' })])).not.toContain('actsAlone');
  });

  test('an appeal waived in terms brings it back, for a duty too', () => {
    const waived = [{ ...appeal, waived: true }];
    expect(codes([assist({ gates: waived })], [{ deontic: 'shall', aim: 'assist', gates: [appeal] }])).toContain('actsAlone');
  });
});

describe('when, where and at whose word', () => {
  test('consultations without a last day, and with one', () => {
    const consult = (window: Short): Short => ({ attribute: 'guarantors', deontic: 'shall', aim: 'consult', gates: [appeal], window });
    const isOpen = (...clauses: Short[][]) =>
      found(...clauses).some(({ code, params }) => code === 'noDeadline' && params['of'] === 'consultations');
    expect(isOpen([consult({ urgent: true })])).toBe(true);
    expect(isOpen([consult({ none: true })])).toBe(true);
    expect(isOpen([consult({ atMost: 72 })])).toBe(false);
    expect(isOpen([assist({ gates: [consultation] })], [consult({ atMost: 72 })])).toBe(false);
  });

  test('no rule for when consultations lapse or a guarantor stays away', () => {
    const point = one('noLapseRule', [assist({ gates: [consultation] })]);
    expect(story(point)).toContain('Moscow stays away from the consultations.');
    expect(codes([assist({ gates: [{ ...consultation, onLapse: 'proceed' }] })])).not.toContain('noLapseRule');
    expect(codes([assist({ gates: [{ ...consultation, onLapse: 'unstated' }] })])).toContain('noLapseRule');
  });

  test('an area left out without a date; with one it is none', () => {
    const area = (place: unknown, deontic = 'is'): Short[] => [{ deontic, aim: 'extend-guarantees', place }];
    expect(one('undatedArea', area('occupied-areas', 'shallNot'))?.params['place']).toContain('occupied');
    expect(codes(area({ is: 'set', values: ['ukraine-territory'], except: ['occupied-areas'] }))).toContain('undatedArea');
    expect(codes(area('occupied-at-cease-fire', 'shallNot'))).not.toContain('undatedArea');
    expect(codes(area('controlled-on-23-february'))).not.toContain('undatedArea');
    expect(codes(area('recognised-territory'))).not.toContain('undatedArea');
  });

  test('a trigger with a threshold, unless any attack brings it about too', () => {
    expect(codes([activate({ trigger: 'large-scale-attack' })])).toContain('threshold');
    expect(codes([activate({ trigger: ['large-scale-attack', 'aggression'] })])).not.toContain('threshold');
    expect(codes([activate({ trigger: 'large-scale-attack' })], [activate({ trigger: 'attack' })])).not.toContain('threshold');
  });

  test('somebody else’s finding, but not the protected State’s own', () => {
    expect(one('othersFinding', [assist({ gates: [{ kind: 'determination' }] })])?.params['by']).toBe('nobody');
    expect(codes([assist({ gates: [{ kind: 'determination', by: { of: ['ukraine'], atLeast: 'all' } }] })])).not.toContain('othersFinding');
    const all = [{ kind: 'determination', by: { of: ['guarantors'], atLeast: 'all' } }];
    expect(codes([assist({ gates: all })])).toContain('attackerBlocks');
  });

  test('an incident that any guarantor may dispute away', () => {
    const point = one('attackerJudges', [{ deontic: 'shall', aim: 'dismiss-disputed-incidents', object: 'incident-of-disputed-origin' }]);
    expect(point?.params['states']).toHaveLength(11);
  });

  test('a trigger that leaves out a guarantor as attacker, in silence or in terms', () => {
    const silent = one('attackerLeftOut', [activate({ trigger: 'attack', attacker: 'other-states' })]);
    expect(silent?.params['states']).toHaveLength(11);
    const except = one('attackerLeftOut', [activate({ trigger: 'attack', attacker: { is: 'all', except: ['china'] } })]);
    expect(except?.params['states']).toEqual(['china']);
    const banned = one('attackerLeftOut', [activate({ deontic: 'shallNot', trigger: 'military-operation', attacker: 'guarantors' })]);
    expect(banned?.params['states']).toHaveLength(11);
    expect(codes([activate({ trigger: 'attack', attacker: 'all' })])).not.toContain('attackerLeftOut');
    expect(codes([activate({ attacker: 'other-states' })], [activate({ attacker: 'guarantors' })])).not.toContain('attackerLeftOut');
  });

  test('the protected State cannot appeal by itself', () => {
    const by = (consent: Short) => [assist({ gates: [{ kind: 'appeal', by: consent }] })];
    expect(one('cannotAppeal', by({ of: ['turkey'], atLeast: 'all' }))?.params['how']).toBe('others');
    expect(one('cannotAppeal', by({ of: ['ukraine', 'turkey'], atLeast: 'all' }))?.params['how']).toBe('others');
    expect(one('cannotAppeal', [{ attribute: 'ukraine', deontic: 'shallNot', aim: 'appeal' }])?.params['how']).toBe('barred');
    const held = {
      attribute: 'ukraine',
      deontic: 'may',
      aim: 'appeal',
      gates: [{ kind: 'consent', by: { of: ['guarantors'], atLeast: 'one' } }],
    };
    expect(one('cannotAppeal', [held])?.params['how']).toBe('held');
    expect(codes(by({ of: ['ukraine'], atLeast: 'all' }))).not.toContain('cannotAppeal');
    expect(codes(by({ of: ['ukraine', 'turkey'], atLeast: 'one' }))).not.toContain('cannotAppeal');
  });

  test('nobody to find that the status was broken, unless somebody is named', () => {
    expect(codes([neutral], [assist()])).toContain('nobodyFinds');
    expect(codes([neutral], [assist()], [{ attribute: 'parties', deontic: 'shall', aim: 'arbitrate' }])).not.toContain('nobodyFinds');
    expect(codes([neutral])).not.toContain('nobodyFinds');
  });

  test('an entry into force that one State can prevent for ever', () => {
    const ratify = (more: Short = {}): Short => ({
      attribute: 'parliaments',
      deontic: 'shall',
      aim: 'ratify',
      object: 'this-treaty',
      ...more,
    });
    const point = one('entryBlocked', [ratify()]);
    expect(story(point)).toBe('All approve the treaty but Moscow. The others wait. The treaty never enters into force.');
    expect(point?.params['states']).not.toContain('ukraine');
    expect(codes([ratify({ window: { atMost: 8760 } })])).not.toContain('entryBlocked');
    expect(codes([ratify()], [{ deontic: 'shall', aim: 'apply-provisionally', object: 'this-treaty' }])).not.toContain('entryBlocked');
    const force = (more: Short): Short => ({ deontic: 'is', aim: 'bring-into-force', object: 'this-treaty', ...more });
    expect(codes([ratify()], [force({ gates: [{ kind: 'consent', by: { of: ['guarantors'], atLeast: 8 } }] })])).not.toContain(
      'entryBlocked',
    );
    expect(codes([force({ gates: [{ kind: 'consent', by: { of: ['guarantors'], atLeast: 'all' } }] })])).toContain('entryBlocked');
    expect(codes([force({ trigger: 'after-ratification' })])).toContain('entryBlocked');
  });
});

/** The rule again, as slowly and plainly as can be: one attacker, one coalition that refuses, gate after gate. */
const asks = (
  { of, atLeast, must = [], excludesAttacker = false }: Consent,
  attacker: string,
  agrees: (state: string) => boolean,
): boolean => {
  const members = [...new Set(of.flatMap((party) => [...(words.members.get(party) ?? [party])]))].filter(
    (state) => !(excludesAttacker && state === attacker),
  );
  const needed =
    atLeast === 'all' || atLeast === 'unstated'
      ? members.length
      : atLeast === 'majority'
        ? Math.floor(members.length / 2) + 1
        : atLeast === 'one'
          ? Math.min(1, members.length)
          : typeof atLeast === 'number'
            ? atLeast
            : Math.ceil((members.length * atLeast[0]) / atLeast[1] - 1e-9);
  if (must.some((state) => !(excludesAttacker && state === attacker) && !agrees(state))) return false;
  return members.filter(agrees).length >= needed;
};
const everyGuarantor: Consent = { of: [guarantee.guarantors], atLeast: 'all' };

const gateOpens = (gate: Gate, attacker: string, agrees: (state: string) => boolean): boolean => {
  if (gate.waived) return true;
  if (gate.kind === 'notification') return true;
  if (gate.kind === 'securityCouncil') return (words.members.get('permanent-members') ?? []).every(agrees);
  if (gate.kind === 'decision' || gate.kind === 'consent') return asks(gate.by ?? everyGuarantor, attacker, agrees);
  if (gate.kind === 'consultation') return gate.onLapse !== 'fail' || asks(gate.by ?? everyGuarantor, attacker, agrees);
  return gate.by === undefined || asks(gate.by, attacker, agrees);
};
const isLifted = (exception: Exception, attacker: string, refuses: (state: string) => boolean): boolean => {
  if (exception.kind === 'fact' || exception.kind === 'judgedBy' || exception.waived || exception.by === undefined) return false;
  return ['decision', 'consent', 'determination'].includes(exception.kind) && asks(exception.by, attacker, refuses);
};
const happens = (its: Norm, attacker: string, refusing: ReadonlySet<string>): boolean =>
  its.gates.every((gate) => gateOpens(gate, attacker, (state) => !refusing.has(state))) &&
  !its.unless.some((exception) => isLifted(exception, attacker, (state) => refusing.has(state)));

const named = (consent: Consent | undefined): string[] =>
  consent ? [...consent.of.flatMap((party) => [...(words.members.get(party) ?? [party])]), ...(consent.must ?? [])] : [];
const guarantors = [...(words.members.get('guarantors') ?? [])];

const bruteForce = (its: Norm) => {
  const barriers = barriersOf(compile([{ clause: 'c', norms: [its] }], setting), its);
  const states = [...new Set([...guarantors, ...barriers.flatMap(({ hurdle }) => named(hurdle.by))])].filter(
    (state) => state !== 'ukraine',
  );
  const attackers: string[] = [];
  let [stopped, smallest] = [0, Number.POSITIVE_INFINITY];
  for (const attacker of guarantors)
    for (let mask = 0; mask < 2 ** states.length; mask += 1) {
      const refusing = new Set(states.filter((_, i) => mask & (1 << i)));
      if (happens(its, attacker, refusing)) continue;
      stopped += 1;
      smallest = Math.min(smallest, refusing.size);
      if ((refusing.size === 0 || (refusing.size === 1 && refusing.has(attacker))) && !attackers.includes(attacker))
        attackers.push(attacker);
    }
  return {
    attackers: attackers.toSorted(),
    stopped,
    smallest: smallest === Number.POSITIVE_INFINITY ? undefined : smallest,
    cases: 11 * 2 ** states.length,
  };
};

const consent = fc.record(
  {
    of: fc.constantFrom(
      ['guarantors'],
      ['permanent-members'],
      ['parties'],
      ['western-guarantors'],
      ['ukraine', 'turkey'],
      ['russia', 'china', 'france'],
      ['ukraine'],
    ),
    atLeast: fc.constantFrom('all', 'majority', 'one', 'unstated', 0, 1, 3, 7, 12, [2, 3], [3, 4], [9, 10]),
    must: fc.subarray(['russia', 'ukraine', 'china'], { minLength: 1, maxLength: 2 }),
    excludesAttacker: fc.boolean(),
  },
  { requiredKeys: ['of', 'atLeast'] },
);
const gate = fc.record(
  {
    kind: fc.constantFrom('appeal', 'consultation', 'decision', 'consent', 'notification', 'securityCouncil', 'determination'),
    by: consent,
    onLapse: fc.constantFrom('proceed', 'fail', 'unstated'),
    waived: fc.boolean(),
  },
  { requiredKeys: ['kind'] },
);
const exception = fc.oneof({ weight: 3, arbitrary: gate }, { weight: 1, arbitrary: fc.constant({ kind: 'judgedBy', by: 'russia' }) });
const generated = fc
  .record({ gates: fc.array(gate, { maxLength: 3 }), unless: fc.array(exception, { maxLength: 1 }) })
  .map((more) => norm({ ...assist(), ...more }));

describe('against the slow and obvious', () => {
  test('who can stop a norm is what trying every attacker and every coalition gives', () => {
    let stoppable = 0;
    fc.assert(
      fc.property(generated, (its) => {
        const mechanism = compile([{ clause: 'c', norms: [its] }], setting);
        const quick = refusalsOf(mechanism, barriersOf(mechanism, its));
        const slow = bruteForce(its);
        if (slow.stopped > 0) stoppable += 1;
        expect({
          attackers: quick.attackers.toSorted(),
          stopped: quick.stopped,
          smallest: quick.smallest?.count,
          cases: quick.cases,
        }).toEqual(slow);
      }),
      { numRuns: 60, seed: 29032022 },
    );
    expect(stoppable).toBeGreaterThan(20);
  });

  test('and so is what is reported of treaties of several clauses', () => {
    const single = fc
      .record({ kind: fc.constantFrom('decision', 'consent', 'securityCouncil', 'determination'), by: consent })
      .map((its) => norm({ ...assist(), gates: [its] }));
    fc.assert(
      fc.property(fc.array(single, { minLength: 1, maxLength: 3 }), (all) => {
        const points = weakPoints(
          all.map((its, at) => ({ clause: `c${at}`, norms: [its] })),
          setting,
        );
        for (const [at, its] of all.entries()) {
          const slow = bruteForce(its);
          const mine = points.filter(({ restsOn }) => restsOn.some(({ clause }) => clause === `c${at}`));
          const blocked = mine.filter(({ code }) => code === 'attackerBlocks').flatMap(({ params }) => params['states'] as string[]);
          expect(blocked.toSorted()).toEqual(slow.attackers);
          const few = mine.find(({ code }) => code === 'minorityBlocks');
          if (few) expect(few.params['count']).toBe(slow.smallest);
        }
      }),
      { numRuns: 25, seed: 1867 },
    );
  });
});

const forty = (): AdoptedClause[] =>
  issues
    .flatMap((issue) => issue.options.slice(0, 2).map((option) => ({ clause: `${issue.id} ${option.id}`, norms: option.norms })))
    .slice(0, 40);

describe('the list', () => {
  test('is in order of seriousness, the same every time, and does not depend on what was asked before', () => {
    const points = weakPoints(forty(), setting);
    const order = points.map(({ code }) => weakPointCodes.indexOf(code));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(weakPoints(structuredClone(forty()), setting)).toEqual(points);
  });

  test('the same on two norms is said once, and names both', () => {
    const all = assist({ gates: [decision({ atLeast: 'all' })] });
    const points = found([all], [all]).filter(({ code }) => code === 'attackerBlocks');
    expect(points.map(({ restsOn }) => restsOn)).toEqual([
      [
        { clause: 'c1', norm: 0 },
        { clause: 'c2', norm: 0 },
      ],
    ]);
  });

  test('for one clause: what rests on it, beside what is adopted', () => {
    const [mine] = treaty([assist({ gates: [consultation] })]) as [AdoptedClause];
    const consult = {
      clause: 'other',
      norms: norms({ attribute: 'guarantors', deontic: 'shall', aim: 'consult', window: { atMost: 72 } }),
    };
    const of = (adopted: AdoptedClause[]) =>
      weakPointsOf(mine, adopted, setting).map(({ code, params }) =>
        [code, ...(params['of'] === undefined ? [] : [String(params['of'])])].join(' '),
      );
    expect(of([])).toContain('noDeadline consultations');
    expect(of([consult])).not.toContain('noDeadline consultations');
    const veto = { clause: 'other', norms: norms(assist({ gates: [decision({ atLeast: 'all' })] })) };
    expect(of([veto])).not.toContain('attackerBlocks');
  });

  test('the communiqué’s own options: the attacker cannot stop them, and nobody may come in unasked', () => {
    const own = issues.flatMap((issue) => issue.options.slice(0, 1).map((option) => ({ clause: issue.id as string, norms: option.norms })));
    const its = weakPoints(own, setting).map(({ code }) => code);
    for (const code of [
      'attackerBlocks',
      'attackerJudges',
      'attackerLeftOut',
      'actsAlone',
      'nobodyBound',
      'noDuty',
      'discretion',
      'entryBlocked',
    ] as const)
      expect(its).not.toContain(code);
    expect(its).toContain('noLapseRule');
    expect(its).toContain('vetoMeant');
  });

  test('every option of the scenario that is meant to have a weak point has it', () => {
    const of = (issue: string, option: string) => {
      const its = issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === option);
      return weakPoints([{ clause: 'c', norms: its?.norms ?? [] }], setting).map(({ code }) => code);
    };
    expect(of('N1', 'E')).toContain('attackerBlocks');
    expect(of('N1', 'D')).toContain('attackerBlocks');
    expect(of('N1', 'B')).not.toContain('attackerBlocks');
    expect(of('N1', 'C')).toContain('minorityBlocks');
    expect(of('N3', 'B')).toContain('discretion');
    expect(of('N3', 'D')).toContain('noDuty');
    expect(of('A-trigger', 'B')).toEqual(expect.arrayContaining(['threshold', 'othersFinding']));
    expect(of('A-trigger', 'C')).toContain('actsAlone');
    expect(of('A-mechanism', 'C')).toContain('attackerJudges');
    expect(of('N2', 'D')).toContain('noDeadline');
    expect(of('N7', 'A')).toContain('vetoMeant');
  });

  test('every code and every step has its words, and every sentence is whole, whatever the clause', () => {
    for (const code of weakPointCodes)
      for (const part of ['title', 'point', 'remedy'] as const) expect(catalogue[part], `${part} ${code}`).toHaveProperty(code);
    const told = (point: WeakPoint) => {
      expect(sentence(point), JSON.stringify(point)).toMatch(/^[A-Z].*\.$/s);
      expect(translate(`title.${point.code}`, point.params)).toMatch(/^[A-Z]/);
      expect(point.story.length).toBeGreaterThan(1);
      for (const { code, params } of point.story) expect(translate(`story.${code}`, params), code).toMatch(/^\S.*\.$/s);
    };
    const seen = new Set<string>();
    for (const issue of issues)
      for (const option of issue.options)
        for (const point of weakPoints([{ clause: 'c', norms: option.norms }], setting)) {
          seen.add(point.code);
          told(point);
        }
    expect(seen.size).toBeGreaterThan(10);
    const acts = Object.values(guarantee.acts).flat();
    const norms = fc.array(
      fc.tuple(anyNorm, fc.constantFrom(...acts)).map(([its, act]): Norm => ({ ...its, aim: { is: 'set', values: [act] } })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(norms, (all) => {
        for (const point of weakPoints([{ clause: 'c', norms: all }], setting)) told(point);
      }),
      { numRuns: 400, seed: 1974 },
    );
  });

  test('no scenario is named in its words', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(/ukrain|russia|communiqu|kyiv|moscow|crimea|istanbul/i);
  });

  test('a scenario of other words finds its own', () => {
    const small = Vocabulary.parse({
      states: ['isle', 'north', 'south'].map((id) => ({ id, text: id })),
      groups: [{ id: 'keepers', text: 'the Keepers', each: 'each of the Keepers', members: ['north', 'south'] }],
      acts: [{ id: 'come', text: 'come', gerund: 'coming', participle: '' }],
      objects: [],
      places: [],
      triggers: [],
      means: [],
    });
    const its = Guarantee.parse({ protected: 'isle', guarantors: 'keepers', acts: { assistance: ['come'] } });
    const clause = {
      clause: 'c',
      norms: norms({
        attribute: 'keepers',
        deontic: 'shall',
        aim: 'come',
        gates: [{ kind: 'decision', by: { of: ['keepers'], atLeast: 'all' } }],
      }),
    };
    const [first] = weakPoints([clause], { guarantee: its, vocabulary: small });
    expect(first).toMatchObject({ code: 'attackerBlocks', params: { states: ['north', 'south'], cases: 8 } });
    expect(story(first)).toBe('north attacks. isle appeals. All agree but north. Nothing happens.');
  });
});
