/** Which decision rules a room has to choose from: its scenario's, those that are generally known, and those its facilitators make. */
import { z } from 'zod';
import { unlessFacilitator } from './actors.ts';
import { DecisionRule, OwnGroup, Requirement, seatsOf, type Share } from './decisionRules.ts';
import type { EventOf } from './events.ts';
import type { DecisionRuleId, SeatGroupId, SeatId } from './ids.ts';
import type { PublicPack } from './pack.ts';
import { accept, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';
import { isReadable } from './seats.ts';

/** As much of a pack as rules are made of. */
export type Seating = { seats: readonly { id: SeatId }[]; seatGroups: readonly { id: SeatGroupId; seats: readonly SeatId[] }[] };

/** In the order in which they are offered. Their names and reasons are in the catalogue, under these ids. */
export const presetIds = [
  'majority-voting',
  'two-thirds-voting',
  'four-fifths-voting',
  'absolute-majority',
  'consensus',
  'consensus-minus-one',
  'silence',
  'unanimity',
  'double-majority',
] as const;
export type PresetId = (typeof presetIds)[number];

const wholeBody = 'whole-body' as SeatGroupId;
export const isPreset = (id: string): id is PresetId => (presetIds as readonly string[]).includes(id);

const isWhole = ({ seats }: { seats: readonly SeatId[] }, all: Seating['seats']) => all.every(({ id }) => seats.includes(id));

/** The group that all seats are in: the pack's, or one of the rule's own where the pack has none. */
export function wholeGroup({ seats, seatGroups }: Seating): { group: SeatGroupId; own: Pick<DecisionRule, 'groups'> } {
  const known = seatGroups.find((group) => isWhole(group, seats));
  if (known) return { group: known.id, own: {} };
  return { group: wholeBody, own: { groups: [{ id: wholeBody, name: '', seats: seats.map(({ id }) => id) }] } };
}

/** The generally known rules, as they read for the seats of this pack (Q15). */
export function presetsFor(pack: Seating): DecisionRule[] {
  const { group, own } = wholeGroup(pack);
  const parts = pack.seatGroups.filter((one) => !isWhole(one, pack.seats));
  const share = (of: Share, counted: 'forOrAgainst' | 'all', strictly = false, whom = group): Requirement => ({
    kind: 'shareFor',
    group: whom,
    share: [...of],
    counted,
    ...(strictly ? { strictly } : {}),
  });
  const rule = (id: PresetId, requires: Requirement[], more: Partial<DecisionRule> = {}): DecisionRule => ({
    id: id as string as DecisionRuleId,
    name: '',
    sentence: '',
    closesWhenAllVoted: true,
    requires,
    ...own,
    ...more,
  });
  const presets: Record<PresetId, DecisionRule | null> = {
    'majority-voting': rule('majority-voting', [share([1, 2], 'forOrAgainst', true)]),
    'two-thirds-voting': rule('two-thirds-voting', [share([2, 3], 'forOrAgainst')]),
    'four-fifths-voting': rule('four-fifths-voting', [share([4, 5], 'forOrAgainst')]),
    'absolute-majority': rule('absolute-majority', [share([1, 2], 'all', true)]),
    consensus: rule('consensus', [{ kind: 'noneAgainst', group }], { closesWhenAllVoted: false }),
    'consensus-minus-one': rule('consensus-minus-one', [{ kind: 'fewAgainst', group, atMost: 1 }], { closesWhenAllVoted: false }),
    silence: rule('silence', [{ kind: 'noneAgainst', group }], { closesWhenAllVoted: false, silent: 'for' }),
    unanimity: rule('unanimity', [{ kind: 'eachFor', group }]),
    'double-majority':
      parts.length < 2
        ? null
        : rule(
            'double-majority',
            parts.map(({ id }) => share([1, 2], 'all', true, id)),
          ),
  };
  return presetIds.flatMap((id) => presets[id] ?? []);
}

/** Every rule that a ballot of this room may be held under, the scenario's first. A rule of the scenario comes before a preset of the same name. */
export function rulesOf(open: Pick<Open, 'ownRules'>, pack: Seating & Pick<PublicPack, 'decisionRules'>): DecisionRule[] {
  const own = Object.values(open.ownRules);
  const known = new Set([...pack.decisionRules, ...own].map(({ id }) => id));
  return [...pack.decisionRules, ...presetsFor(pack).filter(({ id }) => !known.has(id)), ...own];
}
export const ruleOf = (
  open: Pick<Open, 'ownRules'>,
  pack: Seating & Pick<PublicPack, 'decisionRules'>,
  id: DecisionRuleId,
): DecisionRule | undefined => rulesOf(open, pack).find((rule) => rule.id === id);

export const ruleLimits = { own: 12, sharePart: 1000 } as const;

/** A rule as somebody fills it in: the server gives it its id, and the catalogue its sentence. */
export const MadeRule = z.strictObject({
  name: z.string().trim().min(1).max(120),
  closesWhenAllVoted: z.boolean(),
  requires: z.array(Requirement).min(1).max(8),
  groups: z.array(OwnGroup).max(8).optional(),
  weights: DecisionRule.shape.weights,
  silent: DecisionRule.shape.silent,
  vacant: DecisionRule.shape.vacant,
});
export type MadeRule = z.infer<typeof MadeRule>;

const ownId = (n: number) => `own-${n}` as DecisionRuleId;

/** The rule as it is kept. `n`: counted in its room from 1. */
export function ruleFrom({ name, closesWhenAllVoted, requires, groups, weights, silent, vacant }: MadeRule, n: number): DecisionRule {
  return {
    id: ownId(n),
    name,
    sentence: '',
    closesWhenAllVoted,
    requires,
    ...(groups && groups.length > 0 ? { groups } : {}),
    ...(weights ? { weights } : {}),
    ...(silent ? { silent } : {}),
    ...(vacant ? { vacant } : {}),
  };
}

/** Why a rule cannot be one of this room: it names what the scenario does not have, or asks for what nobody could give (Q16). */
export function unfitRule(rule: Omit<DecisionRule, 'id' | 'name' | 'sentence'>, pack: Seating): Refused | null {
  const seats = new Set(pack.seats.map(({ id }) => id));
  const named = [
    ...(rule.groups ?? []).flatMap((group) => group.seats),
    ...(Object.keys(rule.weights ?? {}) as SeatId[]),
    ...rule.requires.flatMap((one) => ('castingVote' in one && one.castingVote ? [one.castingVote] : [])),
  ];
  const stranger = named.find((seat) => !seats.has(seat));
  if (stranger !== undefined) return refuse('unknownSeat', { seat: stranger });
  for (const requirement of rule.requires) {
    const group = seatsOf(rule, pack.seatGroups, requirement.group);
    if (group.length === 0) return refuse('ruleNamesUnknownGroup', { group: requirement.group });
    if ('share' in requirement && !isShare(requirement.share)) return refuse('ruleShareWrong');
    if (requirement.kind === 'countFor' && requirement.atLeast > mostOf(rule, group, requirement.weighed === true))
      return refuse('ruleAsksTooMany', { atLeast: requirement.atLeast, most: mostOf(rule, group, requirement.weighed === true) });
  }
  return null;
}
const isShare = ([num, den]: Share) => num <= den && den <= ruleLimits.sharePart;
const mostOf = ({ weights }: Pick<DecisionRule, 'weights'>, seats: readonly SeatId[], weighed: boolean) =>
  seats.reduce((sum, seat) => sum + (weighed ? (weights?.[seat] ?? 1) : 1), 0);

/** The facilitator makes a rule of the room's own, at any time; ballots may be held under it from then on (Q16). */
export const makeRule: Decider<'makeRule', HasOpen & HasPack> = ({ open, pack }, { rule }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const made = Object.keys(open.ownRules).length;
  if (made >= ruleLimits.own) return refuse('tooManyRules', { most: ruleLimits.own });
  if (!isReadable(rule.name)) return refuse('nameUnreadable');
  const unfit = unfitRule(rule, pack);
  if (unfit) return unfit;
  const own = ruleFrom(rule, made + 1);
  return accept([{ type: 'ruleMade', at: now, rule: own }], [], { rule: own.id });
};

export const ruleMade = (open: Open, { rule }: EventOf<'ruleMade'>): Open => ({ ...open, ownRules: { ...open.ownRules, [rule.id]: rule } });
