/** Ballots: opened on a version of a clause, extended, closed by clock, by the facilitator or when all have voted. */
import { z } from 'zod';
import { BallotResult, Choice, DecisionRule } from './decisionRules.ts';
import { BallotId, ClauseId, SeatId } from './ids.ts';

export const Ballot = z.object({
  id: BallotId,
  clause: ClauseId,
  /** index in the clause's versions */
  version: z.number().int().nonnegative(),
  rule: DecisionRule,
  shows: z.enum(['live', 'atClose']),
  openedAt: z.number(),
  closesAt: z.number(),
  closedAt: z.number().optional(),
  closedBy: z.enum(['clock', 'facilitator', 'allVoted']).optional(),
  /** who has voted, shown or not */
  voted: z.record(z.string(), z.literal(true)),
  /** what was voted, by seat: at once when `shows` is live, else from the close */
  votes: z.record(z.string(), Choice),
  /** seats that had a delegate when it closed (or opened, until then): an empty principal blocks */
  seated: z.array(SeatId),
  result: BallotResult.optional(),
});
export type Ballot = z.infer<typeof Ballot>;
