/** A text checked outside any room (*Check a clause*): what is asked over HTTP, and what is answered. */
import { z } from 'zod';
import { Conflict, Coverage, Finding } from '../treaty/finding.ts';
import { Reading } from '../treaty/reading.ts';

export const CheckedClause = z.object({ text: z.string(), reading: Reading, findings: z.array(Finding) });
export type CheckedClause = z.infer<typeof CheckedClause>;

/** A conflict is said once, at the later of its two clauses. Clauses are named by their number, from "1". */
export const ClauseConflict = Conflict.extend({ clause: z.string() });
export type ClauseConflict = z.infer<typeof ClauseConflict>;

/** What only several clauses together show. */
export const CheckedTreaty = z.object({ conflicts: z.array(ClauseConflict), completeness: z.array(Coverage) });
export type CheckedTreaty = z.infer<typeof CheckedTreaty>;
