/** A decision rule is data: a list of requirements that must all be met, and what an empty or silent seat counts as. `counting.ts` counts by it. */
import { z } from 'zod';
import { DecisionRuleId, SeatGroupId, SeatId } from './ids.ts';

export const Choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof Choice>;

const share = z.tuple([z.number().int().positive(), z.number().int().positive()]);
/** counted by the rule's weights, not by seats */
const weighed = z.literal(true).optional();

export const Requirement = z.discriminatedUnion('kind', [
  /** every seat of the group votes in favour: an abstaining, absent or vacant one blocks */
  z.object({ kind: z.literal('eachFor'), group: SeatGroupId }),
  /**
   * At least `share` ([num, den]) of the seats of the group that are counted are in favour. `counted`: those voting for or against (what
   * "present and voting" means), those casting a vote of any kind, those present (taken, or having voted), or every seat, vacant ones too.
   */
  z.object({
    kind: z.literal('shareFor'),
    group: SeatGroupId,
    share,
    counted: z.enum(['forOrAgainst', 'all', 'cast', 'present']),
    /** more than the share, not just as much: "a majority" is `[1, 2]` strictly, so that a tie fails */
    strictly: z.boolean().optional(),
    weighed,
    /** where as many are for as against, the vote of this seat decides */
    castingVote: SeatId.optional(),
  }),
  /** at least this many seats of the group are in favour */
  z.object({ kind: z.literal('countFor'), group: SeatGroupId, atLeast: z.number().int().positive(), weighed }),
  /** no seat of the group votes against */
  z.object({ kind: z.literal('noneAgainst'), group: SeatGroupId }),
  /** no more than this many seats of the group vote against: "consensus minus one" is 1 */
  z.object({ kind: z.literal('fewAgainst'), group: SeatGroupId, atMost: z.number().int().positive() }),
  /** at least `share` of the seats of the group cast a vote of any kind, or (`of: present`) are taken */
  z.object({ kind: z.literal('quorum'), group: SeatGroupId, share, of: z.enum(['voting', 'present']).optional(), weighed }),
]);
export type Requirement = z.infer<typeof Requirement>;

/** Seats that a rule names by itself, where the pack has no group of them. */
export const OwnGroup = z.object({ id: SeatGroupId, name: z.string().max(60), seats: z.array(SeatId).min(1).max(40) });

export const DecisionRule = z.object({
  id: DecisionRuleId,
  /** empty for a generic preset: its name is in the catalogue, under its id */
  name: z.string().max(120),
  /** one sentence for people, authored in the pack, in its language; empty: it is told requirement by requirement, from the catalogue */
  sentence: z.string().max(300),
  closesWhenAllVoted: z.boolean(),
  requires: z.array(Requirement).min(1).max(8),
  groups: z.array(OwnGroup).max(8).optional(),
  /** what a seat weighs where a requirement is weighed; one that is not named weighs 1 */
  weights: z.record(z.string(), z.number().int().nonnegative().max(1000)).optional(),
  /** what a seat counts as that is taken and has not voted; absent: it is missing. `for` makes a silence procedure */
  silent: z.enum(['for', 'against', 'abstain']).optional(),
  /** what a seat counts as in which nobody sits; absent: it is missing. `leftOut`: as if its group did not have it */
  vacant: z.enum(['against', 'abstain', 'leftOut']).optional(),
});
export type DecisionRule = z.infer<typeof DecisionRule>;

/** One requirement, counted. `needed` and `inFavour` are numbers of seats, or weights; `blockedBy` names the seats that stand in the way. */
export const RequirementResult = z.object({
  requirement: Requirement,
  met: z.boolean(),
  inFavour: z.number(),
  counted: z.number(),
  needed: z.number(),
  blockedBy: z.array(z.object({ seat: SeatId, because: z.enum(['against', 'abstain', 'notVoted', 'vacant']) })),
  /** of a tie: the seat whose vote decided it */
  decidedBy: SeatId.optional(),
});
export type RequirementResult = z.infer<typeof RequirementResult>;

/** The figures are votes as they were cast, by seats; what silence counts as is in the requirements. */
export const BallotResult = z.object({
  adopted: z.boolean(),
  inFavour: z.number(),
  against: z.number(),
  abstaining: z.number(),
  notVoting: z.number(),
  requirements: z.array(RequirementResult),
  /** of a secret ballot in which so few voted that figures would tell who voted how: there are none, and nothing is adopted */
  tooFew: z.literal(true).optional(),
});
export type BallotResult = z.infer<typeof BallotResult>;

/** A group of seats, as far as counting asks for it. */
export interface Group {
  id: SeatGroupId;
  seats: readonly SeatId[];
}
export type Share = readonly [num: number, den: number];

/** The seats of a group, the rule's own groups before the pack's; none where neither has it. */
export const seatsOf = (rule: Pick<DecisionRule, 'groups'>, groups: readonly Group[], id: SeatGroupId): readonly SeatId[] =>
  (rule.groups?.find((group) => group.id === id) ?? groups.find((group) => group.id === id))?.seats ?? [];

/** The seats that vote under a rule: those of the groups it names (V4). */
export function votersOf(rule: Pick<DecisionRule, 'groups' | 'requires'>, groups: readonly Group[]): Set<SeatId> {
  const named = [...new Set(rule.requires.map((requirement) => requirement.group))];
  return new Set(inOrder(named, rule, groups).flatMap((id) => seatsOf(rule, groups, id)));
}

/** Groups in the order the pack has them, then the rule's own: so that seats are always listed alike. */
function inOrder(named: readonly SeatGroupId[], rule: Pick<DecisionRule, 'groups'>, groups: readonly Group[]): SeatGroupId[] {
  const known = [...groups, ...(rule.groups ?? [])].map(({ id }) => id);
  return [...new Set(known)].filter((id) => named.includes(id));
}

/** The least whole number of seats that is at least (strictly: more than) this share of `of`. Exact: integers only, so 2/3 of 11 is 8 (Q2). */
export const seatsNeeded = (of: number, [num, den]: Share, strictly: boolean): number =>
  strictly ? quotient(of * num, den) + 1 : quotient(of * num + den - 1, den);
/** Whole division of whole numbers: what floating point gives for 0.6666 × 3 has no part in a result. */
const quotient = (whole: number, by: number): number => (whole - (whole % by)) / by;
