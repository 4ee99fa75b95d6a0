/** What a message can hold out to read: a clause of the table, or the wording of a draft of one's own. */
import { z } from 'zod';
import { IssueId } from '../treaty/ids.ts';
import { ClauseId, DraftId } from './ids.ts';
import { refuse, type Refused } from './refusals.ts';
import type { HasOpen } from './room.ts';

/** As a browser asks for it: what a card says is written by the server, never sent. */
export const Attached = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('clause'),
    clause: ClauseId,
    /** index in the clause's versions: a card keeps showing the text that was meant */
    version: z.number().int().nonnegative().max(1000),
  }),
  z.object({ kind: z.literal('draft'), draft: DraftId }),
]);
export type Attached = z.infer<typeof Attached>;

/** As it is kept. The wording of a draft is what it was when it was shown; the draft itself stays its seat's alone (D2). */
export const Card = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clause'), clause: ClauseId, version: z.number().int() }),
  z.object({ kind: z.literal('wording'), wording: z.string(), issue: IssueId.optional() }),
]);
export type Card = z.infer<typeof Card>;

/** Refuses `unknownClause`, `notCurrentVersion` (K8). A version that has been superseded can still be shown, one that never was cannot. */
export function clauseCard({ open }: HasOpen, attached: Extract<Attached, { kind: 'clause' }>): Card | Refused {
  const { clause: id, version } = attached;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  return clause.versions[version] ? { kind: 'clause', clause: id, version } : refuse('notCurrentVersion');
}
