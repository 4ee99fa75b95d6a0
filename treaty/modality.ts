/** How strongly a norm binds, and what becomes of a term when a clause binds otherwise (validation: "Where the boundaries lie"). */
import { differ, type Difference, type Effect } from './difference.ts';
import type { Facet } from './framework.ts';
import type { Stance } from './meets.ts';
import type { Deontic, Exception, Gate, Norm } from './norm.ts';
import type { Sense } from './slots.ts';

const senses: Record<Deontic, Sense> = {
  shall: 'duty',
  is: 'duty',
  shallNot: 'ban',
  isNot: 'ban',
  may: 'permission',
  isEmpoweredTo: 'permission',
  needNot: 'waiver',
  intendsTo: 'soft',
  intendsNotTo: 'softBan',
};

/** A gate that really holds the act back until somebody agrees or asks; a notice does not. */
export const holdsBack = (gate: Gate): boolean => !gate.waived && gate.kind !== 'notification';
/** Whether an exception is a step that somebody takes, rather than a fact or one side's judgement. */
export const isGate = (exception: Exception): exception is Gate => exception.kind !== 'fact' && exception.kind !== 'judgedBy';

/** A permission that depends on a gate is a ban without it. */
export const facetSense = (norm: Norm): Sense => {
  const sense = senses[norm.deontic];
  return sense === 'permission' && norm.gates.some(holdsBack) ? 'conditional' : sense;
};

/** Doing the opposite act turns the sense round: "may end" its neutrality is "need not be" neutral. */
export const opposite: Record<Sense, Sense> = {
  duty: 'ban',
  ban: 'duty',
  soft: 'softBan',
  softBan: 'soft',
  permission: 'waiver',
  conditional: 'waiver',
  waiver: 'permission',
};

/** "Shall not, except with the consent of …" is "may, only with the consent of …". */
export const asConditional = (norm: Norm): Norm | undefined => {
  if (senses[norm.deontic] !== 'ban') return undefined;
  const gates = [...norm.gates, ...norm.unless.filter(isGate)];
  return gates.length > 0 ? { ...norm, deontic: 'may', gates, unless: norm.unless.filter((one) => !isGate(one)) } : undefined;
};

export interface Directed {
  norm: Norm;
  sense: Sense;
  direction: 'same' | 'reversed';
  differences: Difference[];
}

const same = (norm: Norm, sense: Sense, ...differences: Difference[]): Directed => ({ norm, sense, direction: 'same', differences });
const reversed = (norm: Norm, sense: Sense, code: string, change: string, effect: Effect = 'reverse'): Directed => ({
  norm,
  sense,
  direction: 'reversed',
  differences: [differ(effect, code, change)],
});

type Rule = (norm: Norm, facet: Facet) => Directed;
const kept =
  (sense: Sense): Rule =>
  (norm) =>
    same(norm, sense);
const altered =
  (sense: Sense, code: string, effect: Effect = 'alter', change = 'modality'): Rule =>
  (norm) =>
    same(norm, sense, differ(effect, code, change));
const turned =
  (sense: Sense, code: string, change: string): Rule =>
  (norm) =>
    reversed(norm, sense, code, change);

/** A ban that becomes a permission: with somebody's agreement it departs, without it contradicts. */
const banLifted: Rule = (norm, facet) => {
  const allowed = new Set(facet.norm.unless.map((one) => (one.kind === 'fact' ? (one.trigger as string) : '')));
  if (norm.trigger.is === 'set' && norm.trigger.values.every((trigger) => allowed.has(trigger))) return restated(norm, facet);
  if (norm.gates.some(holdsBack)) return same(norm, 'ban'); // the gate itself is found as `banMadeConditional`
  return reversed(norm, 'permission', 'banLifted', 'permission');
};

/** Leave in a case that the ban itself excepts; whatever more it waits for takes nothing from the ban, nor does what it is given for. */
const restated = (norm: Norm, facet: Facet): Directed => {
  const { object } = norm.object.is === 'unstated' ? facet.norm : norm;
  return same({ ...norm, object, trigger: { is: 'unstated' }, gates: [] }, 'ban', differ('note', 'exceptionRestated', 'none'));
};

/** The facet's sense (rows) against the clause's (columns). `conditional` as a row: may, only with somebody's agreement. */
const table: Record<Exclude<Sense, 'waiver' | 'softBan'>, Record<Exclude<Sense, 'conditional'>, Rule>> = {
  duty: {
    duty: kept('duty'),
    soft: altered('duty', 'dutySoftened'),
    permission: altered('duty', 'dutyMadeOption'),
    waiver: turned('waiver', 'dutyWaived', 'negation'),
    ban: turned('ban', 'dutyReversed', 'prohibition'),
    softBan: turned('softBan', 'dutyReversed', 'prohibition'),
  },
  soft: {
    soft: kept('soft'),
    duty: altered('soft', 'intentionMadeDuty', 'add', 'add:duty'),
    permission: altered('soft', 'intentionMadeOption'),
    waiver: turned('waiver', 'dutyWaived', 'negation'),
    ban: turned('ban', 'dutyReversed', 'prohibition'),
    softBan: turned('softBan', 'dutyReversed', 'prohibition'),
  },
  ban: {
    ban: kept('ban'),
    softBan: altered('ban', 'banSoftened'),
    permission: banLifted,
    duty: banLifted,
    soft: turned('soft', 'banLifted', 'permission'),
    waiver: turned('waiver', 'banWaived', 'negation'),
  },
  permission: {
    permission: kept('permission'),
    duty: altered('permission', 'permissionMadeDuty', 'add', 'add:duty'),
    soft: kept('permission'),
    waiver: altered('permission', 'permissionNotGiven'),
    ban: turned('ban', 'permissionWithdrawn', 'prohibition'),
    softBan: altered('permission', 'permissionNotGiven'),
  },
  conditional: {
    permission: kept('conditional'),
    duty: altered('conditional', 'permissionMadeDuty', 'add', 'add:duty'),
    soft: kept('conditional'),
    waiver: altered('conditional', 'permissionNotGiven'),
    ban: altered('ban', 'closedAltogether', 'alter', 'prohibition'),
    softBan: altered('ban', 'closedAltogether', 'alter', 'prohibition'),
  },
};

const leave: Partial<Record<Sense, Sense>> = { permission: 'duty', conditional: 'duty' };
const soften: Partial<Record<Sense, Sense>> = { ...leave, soft: 'duty' };

/** Which way the clause's norm points, seen from the facet, and what the strength of its verb changes. */
export const direct = (given: Norm, stance: Stance, facet: Facet): Directed | undefined => {
  const row = facetSense(facet.norm);
  if (row === 'waiver' || row === 'softBan') return undefined;
  const norm = row === 'conditional' ? (asConditional(given) ?? given) : given;
  let sense = senses[norm.deontic];
  if (stance === 'opposed') sense = opposite[sense];
  if (stance === 'contrary') {
    if (sense === 'waiver') return undefined;
    if (sense === 'ban' || sense === 'softBan') return same(norm, row, differ('alter', 'contraryOnlyBarred', 'modality'));
    return reversed(norm, sense, 'contraryAllowed', 'reversal');
  }
  if (row === 'duty' && facet.ignores.includes('modality')) sense = soften[sense] ?? sense;
  if (row === 'duty' && facet.ignores.includes('leave')) sense = leave[sense] ?? sense;
  return table[row][sense === 'conditional' ? 'permission' : sense](norm, facet);
};
