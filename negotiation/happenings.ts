/** What has happened, one line each, for the desk's feed and the debrief's timeline. Ids and codes only; sentences are in the catalogue. */
import { z } from 'zod';
import { BallotId, ClauseId, SeatId } from './ids.ts';
import { PhaseId } from './pack.ts';

export const Happening = z.object({
  at: z.number(),
  what: z.enum(['phase', 'paused', 'resumed', 'tabled', 'revised', 'sponsored', 'withdrawn', 'reopened', 'ballotOpened', 'ballotClosed', 'signed', 'declined', 'seated', 'unseated', 'headChanged']),
  seat: SeatId.optional(),
  clause: ClauseId.optional(),
  version: z.number().int().optional(),
  ballot: BallotId.optional(),
  phase: PhaseId.optional(),
});
export type Happening = z.infer<typeof Happening>;
