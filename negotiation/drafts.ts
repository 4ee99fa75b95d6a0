/** Drafts: private to a delegation, autosaved rows outside the log, one editor at a time. */
import { z } from 'zod';
import { IssueId, OptionId } from '../treaty/ids.ts';
import { Norm } from '../treaty/norm.ts';
import { limits } from './clauses.ts';
import { ClauseId, DelegateId, DraftId, SeatId } from './ids.ts';

/** A draft may be unfinished: every part can be missing. All three ways are kept, so that switching tabs loses nothing. */
export const DraftContent = z.object({
  issue: IssueId.optional(),
  way: z.enum(['option', 'form', 'text']),
  option: OptionId.optional(),
  norms: z.array(Norm).max(24).optional(),
  text: z.string().max(limits.clause).optional(),
  acknowledgement: z.string().max(limits.reason).optional(),
  /** the tabled clause this would be a new version of */
  revises: ClauseId.optional(),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const Draft = z.object({ id: DraftId, seat: SeatId, content: DraftContent, editor: DelegateId.nullable(), savedAt: z.number(), startedAt: z.number() });
export type Draft = z.infer<typeof Draft>;
