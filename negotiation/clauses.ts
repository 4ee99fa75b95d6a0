/** Clauses: tabled, revised, sponsored, withdrawn, reopened. Every clause is a list of versions from the start. */
import { z } from 'zod';
import { Conflict, Finding } from '../treaty/finding.ts';
import { IssueId, OptionId } from '../treaty/ids.ts';
import { Norms } from '../treaty/norm.ts';
import { BallotId, ClauseId, SeatId } from './ids.ts';

export const limits = { name: 60, clause: 4000, message: 2000, reason: 500, title: 80 } as const;

/** The three ways to write a clause. For `option` and `form` the server writes the wording from the norms; a browser never sends both. */
export const ClauseContent = z.discriminatedUnion('way', [
  z.object({ way: z.literal('option'), issue: IssueId, option: OptionId }),
  z.object({ way: z.literal('form'), issue: IssueId, norms: Norms.min(1) }),
  /** not read by the check until the reader exists; binds nothing */
  z.object({ way: z.literal('text'), issue: IssueId, text: z.string().trim().min(1).max(limits.clause) }),
]);
export type ClauseContent = z.infer<typeof ClauseContent>;

export const Version = z.object({
  wording: z.string(),
  content: ClauseContent,
  /** empty for typed text that nobody has read */
  norms: Norms,
  read: z.boolean(),
  findings: z.array(Finding),
  /** with clauses adopted when this version was tabled */
  conflicts: z.array(Conflict),
  checkerVersion: z.number().int(),
  /** the sponsor's words on a departure or contradiction, as the room's policy asked */
  acknowledgement: z.string().max(limits.reason).optional(),
  by: SeatId,
  at: z.number(),
});
export type Version = z.infer<typeof Version>;

export const ClauseState = z.enum(['tabled', 'inBallot', 'adopted', 'rejected', 'withdrawn']);
export type ClauseState = z.infer<typeof ClauseState>;

export const Clause = z.object({
  id: ClauseId,
  issue: IssueId,
  state: ClauseState,
  /** oldest first; the last one is current */
  versions: z.array(Version).min(1),
  /** the first one leads: it alone may revise or withdraw */
  sponsors: z.array(SeatId).min(1),
  tabledAt: z.number(),
  /** the last ballot on it, open or closed */
  ballot: BallotId.optional(),
});
export type Clause = z.infer<typeof Clause>;
