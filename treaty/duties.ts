/** Weak points of who is bound to what: a duty that nobody in particular bears, that is none, that its bearer fills as it likes; leave to act alone. */
import { suffices } from './consent.ts';
import {
  barriersOf,
  firstAttacker,
  governs,
  helping,
  isDuty,
  isLeave,
  isSoft,
  point,
  statesOf,
  step,
  victimOf,
  type Mechanism,
  type Placed,
} from './mechanism.ts';
import { holdsBack } from './modality.ts';
import { actText, attackAndAppeal, whoText } from './vetoes.ts';
import type { WeakPoint } from './weakPoint.ts';

const bearers = (one: Placed): 'nobody' | 'together' | 'each' | 'named' => {
  const { attribute, collectively } = one.norm;
  if (collectively === 'jointly') return 'together';
  if (attribute.is === 'unstated') return 'nobody';
  return collectively === 'each' ? 'each' : 'named';
};

/** Duties to help, and to uphold the status, that bind no one alone. Cured by a duty to the same that each bears, or where nobody is named, anybody. */
export const nobodyBound = (mechanism: Mechanism): WeakPoint[] =>
  (['assistance', 'upholding'] as const).flatMap((role) => {
    const duties = mechanism.in(role).filter(isDuty);
    const borne = duties.map(bearers);
    return duties.flatMap((on) => {
      const how = bearers(on);
      if (how === 'each' || how === 'named' || borne.includes('each') || (how === 'nobody' && borne.some((one) => one !== 'nobody')))
        return [];
      const attacker = firstAttacker(mechanism);
      const who = mechanism.name(attacker);
      const story =
        how === 'together'
          ? [step('attacks', { who }), step('takesNoPart', { who }), step('boundOnlyTogether'), step('nobodyOwes')]
          : [...attackAndAppeal(mechanism, attacker), step('eachWaits'), step('nothing')];
      return [point('nobodyBound', [on], { act: actText(mechanism, on), how }, story)];
    });
  });

/** Assistance is spoken of, but nothing obliges anybody to it. */
export const noDuty = (mechanism: Mechanism): WeakPoint[] => {
  const spoken = mechanism.in('assistance').filter((one) => isLeave(one) || isSoft(one) || one.norm.deontic === 'needNot');
  const [first] = spoken;
  if (first === undefined || mechanism.in('assistance').some(isDuty)) return [];
  const how = isLeave(first) ? 'leave' : isSoft(first) ? 'intention' : 'waiver';
  const attacker = firstAttacker(mechanism);
  return [
    point('noDuty', spoken, { act: actText(mechanism, first), how }, [
      ...attackAndAppeal(mechanism, attacker),
      step('nobodyNeedAct'),
      step('noBreach'),
    ]),
  ];
};

/** A duty whose content its bearer judges for itself. */
export const discretion = (mechanism: Mechanism): WeakPoint[] =>
  mechanism
    .in('assistance', 'upholding')
    .filter((on) => isDuty(on) && on.norm.discretion === true)
    .map((on) =>
      point('discretion', [on], { act: actText(mechanism, on) }, [
        ...attackAndAppeal(mechanism, firstAttacker(mechanism)),
        step('deemsLittleNecessary'),
        step('noBreach'),
      ]),
    );

/** Whether the protected state must have asked before this norm is acted on. */
const isAskedFor = (mechanism: Mechanism, on: Placed): boolean => {
  const appeals = (one: Placed) => one.norm.gates.filter(({ kind }) => kind === 'appeal');
  if (appeals(on).some(({ waived }) => waived)) return false;
  return helping(mechanism).some((one) => governs(mechanism, one, on) && appeals(one).some(holdsBack));
};

/** Those who may do it although nobody else agrees. */
const alone = (mechanism: Mechanism, on: Placed): string[] => {
  const named = statesOf(mechanism, on.norm.attribute);
  const hurdles = barriersOf(mechanism, on.norm).filter(({ hurdle, is }) => !hurdle.lifts && is.kind !== 'consultation');
  return mechanism.guarantors.filter(
    (state) =>
      (named.length === 0 || named.includes(state)) &&
      hurdles.every(({ hurdle }) => suffices(hurdle.by, new Set([state]), undefined, mechanism.words)),
  );
};

/** The opposite danger: a guarantor may come in by itself, unasked. */
export const actsAlone = (mechanism: Mechanism): WeakPoint[] =>
  mechanism
    .in('assistance')
    .filter((on) => isLeave(on) || (isDuty(on) && on.norm.gates.some(({ kind, waived }) => kind === 'appeal' && waived)))
    .filter((on) => on.norm.collectively !== 'jointly' && !isAskedFor(mechanism, on))
    .flatMap((on) => {
      const who = alone(mechanism, on);
      const [first] = who;
      if (first === undefined) return [];
      const consults = on.norm.gates.some((gate) => gate.kind === 'consultation' && holdsBack(gate));
      const params = { who: mechanism.name(first), victim: victimOf(mechanism) };
      const story = [
        step('seesDanger', params),
        ...(consults ? [step('noConcert')] : []),
        step('comesIn', { ...params, act: actText(mechanism, on) }),
        step('neverAsked', params),
      ];
      return [
        point('actsAlone', [on], { act: actText(mechanism, on), who: whoText(mechanism, who), states: who, victim: params.victim }, story),
      ];
    });
