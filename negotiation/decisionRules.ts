/** A decision rule is data: a list of requirements that must all be met. It explains its result requirement by requirement. */
import { z } from 'zod';
import { DecisionRuleId, SeatGroupId, SeatId } from './ids.ts';

export const Choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof Choice>;

export const Requirement = z.discriminatedUnion('kind', [
  /** every seat of the group votes in favour: an abstaining, absent or vacant one blocks */
  z.object({ kind: z.literal('eachFor'), group: SeatGroupId }),
  /** at least `share` ([num, den]) of the seats of the group that are counted are in favour; `counted` says of whom */
  z.object({ kind: z.literal('shareFor'), group: SeatGroupId, share: z.tuple([z.number().int().positive(), z.number().int().positive()]), counted: z.enum(['forOrAgainst', 'all']) }),
  /** at least this many seats of the group are in favour */
  z.object({ kind: z.literal('countFor'), group: SeatGroupId, atLeast: z.number().int().positive() }),
  /** no seat of the group votes against */
  z.object({ kind: z.literal('noneAgainst'), group: SeatGroupId }),
  /** at least `share` of the seats of the group cast a vote of any kind */
  z.object({ kind: z.literal('quorum'), group: SeatGroupId, share: z.tuple([z.number().int().positive(), z.number().int().positive()]) }),
]);
export type Requirement = z.infer<typeof Requirement>;

export const DecisionRule = z.object({
  id: DecisionRuleId,
  name: z.string().max(120),
  /** one sentence for people, authored in the pack, in its language */
  sentence: z.string().max(300),
  closesWhenAllVoted: z.boolean(),
  requires: z.array(Requirement).min(1).max(8),
});
export type DecisionRule = z.infer<typeof DecisionRule>;

/** One requirement, counted. `needed` and `inFavour` are numbers of seats; `blockedBy` names the seats that stand in the way. */
export const RequirementResult = z.object({
  requirement: Requirement,
  met: z.boolean(),
  inFavour: z.number(),
  counted: z.number(),
  needed: z.number(),
  blockedBy: z.array(z.object({ seat: SeatId, because: z.enum(['against', 'abstain', 'notVoted', 'vacant']) })),
});
export type RequirementResult = z.infer<typeof RequirementResult>;

export const BallotResult = z.object({
  adopted: z.boolean(),
  inFavour: z.number(),
  against: z.number(),
  abstaining: z.number(),
  notVoting: z.number(),
  requirements: z.array(RequirementResult),
});
export type BallotResult = z.infer<typeof BallotResult>;
