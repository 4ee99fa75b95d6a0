/** What a facilitator may choose when opening a room. */
import { z } from 'zod';
import { DecisionRuleId } from './ids.ts';
import { PhasePlan } from './pack.ts';

export const RoomOptions = z.object({
  rule: DecisionRuleId,
  /** strict: a clause that contradicts a binding term, or that the check cannot read, may not be tabled; advisory: it must be acknowledged */
  check: z.enum(['advisory', 'strict']),
  /** live: a vote is seen when cast; atClose: cards lie face down until the ballot closes */
  showVotes: z.enum(['live', 'atClose']),
  /** who may open a ballot besides the facilitator */
  ballotsOpenedBy: z.enum(['facilitator', 'sponsor']),
  ballotSeconds: z.number().int().min(10).max(604800),
  seating: z.enum(['choose', 'assigned']),
  /** whether `inferred` terms bind and count too */
  inferredTermsBind: z.boolean(),
  /** whether all briefs are shown to all in the debrief */
  briefsAfterwards: z.boolean(),
  /** whether facilitators read private talks and the delegations' own channels; those in them are told. Absent: they do not */
  facilitatorReadsTalks: z.boolean().optional(),
  /** whether private talks and the delegations' own channels are shown to all in the debrief. Absent: they are not */
  talksAfterwards: z.boolean().optional(),
  phases: z.array(PhasePlan).min(1).max(12),
});
export type RoomOptions = z.infer<typeof RoomOptions>;
