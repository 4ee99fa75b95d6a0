/** What has happened to a clause, by whom and when: one line each, kept on the clause (A17). */
import { z } from 'zod';
import { AmendmentId, BallotId, SeatId } from './ids.ts';

export const HistoryLine = z.object({
  at: z.number(),
  what: z.enum([
    'tabled',
    'revised',
    'sponsored',
    'unsponsored',
    'withdrawn',
    'reopened',
    'ruled',
    'adopted',
    'rejected',
    'amendmentProposed',
    'amendmentAccepted',
    'amendmentAdopted',
    'amendmentRejected',
    'amendmentWithdrawn',
    'amendmentSetAside',
    'amendmentLapsed',
    'added',
    'undone',
  ]),
  /** whose act it was; absent for the facilitator's and the room's */
  seat: SeatId.optional(),
  /** index of the version that came of it, or that it is about */
  version: z.number().int().optional(),
  amendment: AmendmentId.optional(),
  ballot: BallotId.optional(),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** Older lines give way: who puts a name to a clause and takes it off again a hundred times does not grow the room (R7). */
export const historyLimit = 100;

export type History = Readonly<Record<string, HistoryLine>>;

/** The history with a line more, numbered on. */
export function lengthened(history: History, line: HistoryLine): Record<string, HistoryLine> {
  const last = Math.max(0, ...Object.keys(history).map(Number));
  const { [String(last + 1 - historyLimit)]: _, ...kept } = history;
  return { ...kept, [String(last + 1)]: line };
}
