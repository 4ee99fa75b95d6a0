/** Weak points of who can stop what: the attacker alone, a few, or one side at its own word; and vetoes that are meant. */
import { blockers } from './consent.ts';
import type { Why } from './finding.ts';
import {
  barriersOf,
  helping,
  isBan,
  point,
  refusalsOf,
  statesOf,
  step,
  victimOf,
  type Barrier,
  type Mechanism,
  type Placed,
} from './mechanism.ts';
import { valuesOf } from './meets.ts';
import { exceptionText } from './phrases.ts';
import type { WeakPoint } from './weakPoint.ts';
import { listing, membersOf, textOf } from './words.ts';

/** What a norm is about, as a noun: "providing assistance". */
export const actText = ({ words }: Mechanism, { norm }: Placed): string =>
  listing(valuesOf(norm.aim).map((act) => words.acts.get(act)?.gerund ?? textOf(words, 'act', act)));

/** States by name; all the guarantors as "each of …". */
export const whoText = ({ words, guarantors, guarantee, name }: Mechanism, states: readonly string[]): string => {
  const group = words.vocabulary.groups.find(({ id }) => id === guarantee.guarantors);
  const isAll = states.length > 1 && states.length === guarantors.length && guarantors.every((state) => states.includes(state));
  return isAll && group ? group.each : listing(states.map(name));
};

/** As parameters: in words, whether they are all the guarantors, and by id for drawing. */
export const whoParams = (mechanism: Mechanism, states: readonly string[]) => ({
  who: whoText(mechanism, states),
  everyone: states.length > 1 && mechanism.guarantors.every((state) => states.includes(state)) ? 'yes' : 'no',
  states: [...states],
});

const gateWords = ({ words }: Mechanism, { is, hurdle }: Barrier): string => `${hurdle.lifts ? 'except ' : ''}${exceptionText(words, is)}`;

export const attackAndAppeal = (mechanism: Mechanism, attacker: string): Why[] => [
  step('attacks', { who: mechanism.name(attacker) }),
  step('appeals', { victim: victimOf(mechanism) }),
];

/** How one refusal looks, by the kind of step. */
const refusing = ({ name }: Mechanism, { is, hurdle }: Barrier, who: string): Why => {
  if (hurdle.lifts) return step('lifts', { who: name(who) });
  if (is.kind === 'securityCouncil') return step('vetoes', { who: name(who) });
  if (is.kind === 'consultation') return step('staysAway', { who: name(who) });
  return step('allAgreeBut', { who: name(who) });
};

const blocked = (mechanism: Mechanism, on: Placed, barrier: Barrier): WeakPoint[] => {
  const found = refusalsOf(mechanism, [barrier]);
  const [attacker] = found.attackers;
  const { smallest } = found;
  const params = {
    act: actText(mechanism, on),
    gate: gateWords(mechanism, barrier),
    asked: askedBy(mechanism, barrier),
    stopped: found.stopped,
    cases: found.cases,
  };
  if (smallest?.count === 0)
    return [
      point(
        'attackerBlocks',
        [on],
        { ...params, how: 'never', who: '', everyone: 'no', states: [...found.attackers] },
        [...attackAndAppeal(mechanism, smallest.attacker), step('neverEnough'), step('nothing')],
        { meant: false },
      ),
    ];
  if (attacker !== undefined)
    return [
      point(
        'attackerBlocks',
        [on],
        { ...params, how: 'refuses', ...whoParams(mechanism, found.attackers) },
        [...attackAndAppeal(mechanism, attacker), refusing(mechanism, barrier, attacker), step('nothing')],
        { meant: false },
      ),
    ];
  if (smallest === undefined || !isMinority(mechanism, barrier, smallest.count)) return [];
  const others = smallest.count - Number(smallest.withAttacker);
  const story = [
    ...attackAndAppeal(mechanism, smallest.attacker),
    smallest.withAttacker
      ? step('refusesWithOthers', { who: mechanism.name(smallest.attacker), others })
      : step('othersRefuse', { others }),
    step('nothing'),
  ];
  return [
    point(
      'minorityBlocks',
      [on],
      { ...params, count: smallest.count, withAttacker: smallest.withAttacker ? 'yes' : 'no', attacker: smallest.attacker },
      story,
      {
        meant: false,
      },
    ),
  ];
};

/** Who is asked, but for the protected state, which agrees. */
const askedBy = ({ words, guarantee }: Mechanism, { hurdle: { by } }: Barrier): string[] =>
  [...new Set([...by.of.flatMap((party) => membersOf(words, party)), ...(by.must ?? [])])].filter((state) => state !== guarantee.protected);

/** Fewer than half of those who are asked. */
const isMinority = (mechanism: Mechanism, barrier: Barrier, count: number): boolean =>
  count * 2 < askedBy(mechanism, barrier).length - Number(barrier.hurdle.by.excludesAttacker ?? false);

/** Assistance that the attacker, or a few, can stop. */
export const blocks = (mechanism: Mechanism): WeakPoint[] =>
  helping(mechanism).flatMap((on) => barriersOf(mechanism, on.norm).flatMap((barrier) => blocked(mechanism, on, barrier)));

/** Assistance from which a guarantor, who may be the attacker, frees everybody or itself at its own word. */
export const judges = (mechanism: Mechanism): WeakPoint[] => {
  const byException = helping(mechanism).flatMap((on) =>
    on.norm.unless.flatMap((one) =>
      one.kind === 'judgedBy'
        ? [{ on, who: mechanism.guarantors.filter((state) => membersOf(mechanism.words, one.by).includes(state)) }]
        : [],
    ),
  );
  const byDispute = mechanism
    .in('dismissal')
    .filter((on) => !isBan(on) && on.norm.deontic !== 'needNot')
    .map((on) => {
      const named = statesOf(mechanism, on.norm.attribute);
      return { on, who: mechanism.guarantors.filter((state) => named.length === 0 || named.includes(state)) };
    });
  return [...byException, ...byDispute].flatMap(({ on, who }) => {
    const [attacker] = who;
    if (attacker === undefined) return [];
    const story = [...attackAndAppeal(mechanism, attacker), step('saysItIsNoCase', { who: mechanism.name(attacker) }), step('nothing')];
    return [point('attackerJudges', [on], { who: whoText(mechanism, who), states: who }, story)];
  });
};

/** Acts that others are meant to be able to refuse, and can. */
export const meant = (mechanism: Mechanism): WeakPoint[] =>
  mechanism
    .in('consented')
    .filter((on) => !isBan(on))
    .flatMap((on) =>
      barriersOf(mechanism, on.norm).flatMap((barrier) => {
        if (barrier.hurdle.lifts) return [];
        const able = new Set(blockers(barrier.hurdle.by, mechanism.words));
        const who = [...mechanism.guarantors, ...able].filter(
          (state, at, all) => able.has(state) && all.indexOf(state) === at && state !== mechanism.guarantee.protected,
        );
        const [first] = who;
        if (first === undefined) return [];
        const act = actText(mechanism, on);
        const params = { act, gate: gateWords(mechanism, barrier), ...whoParams(mechanism, who) };
        const story = [step('asksFor', { victim: victimOf(mechanism), act }), refusing(mechanism, barrier, first), step('notDone')];
        return [point('vetoMeant', [on], params, story, { meant: true })];
      }),
    );
