/** Drafts: private to a delegation, autosaved rows outside the log, one editor at a time. */
import { z } from 'zod';
import { IssueId, OptionId } from '../treaty/ids.ts';
import { Norm } from '../treaty/norm.ts';
import { isRefused, accept, refuse, type Decider, type Refused } from './refusals.ts';
import { sitting } from './actors.ts';
import type { Actor } from './commands.ts';
import { limits } from './limits.ts';
import { unlessPhase } from './phases.ts';
import type { HasOpen, Open, Sealed } from './room.ts';
import { AmendmentId, ClauseId, DelegateId, DraftId, SeatId } from './ids.ts';

/** A draft may be unfinished: every part can be missing. All three ways are kept, so that switching tabs loses nothing. */
export const DraftContent = z.object({
  issue: IssueId.optional(),
  way: z.enum(['option', 'form', 'text']),
  option: OptionId.optional(),
  norms: z.array(Norm).max(24).optional(),
  /** more than a clause may have: what was pasted is kept whole, to be shortened here */
  text: z.string().max(limits.draft).optional(),
  /** how the typed text is to be read, where its reading is corrected */
  corrections: z.array(Norm).max(24).optional(),
  acknowledgement: z.string().max(limits.reason).optional(),
  /** the tabled clause this would be a new version of */
  revises: ClauseId.optional(),
  /** the clause this would be an amendment to, and the index of the version it was begun on */
  amends: ClauseId.optional(),
  base: z.number().int().nonnegative().optional(),
  /** a clause to be put in after it, rather than another wording of it */
  adds: z.boolean().optional(),
  /** the seat's own amendment that this words anew */
  amendment: AmendmentId.optional(),
  /** why the clause should be amended */
  reason: z.string().max(limits.reason).optional(),
});
export type DraftContent = z.infer<typeof DraftContent>;

export const Draft = z.object({
  id: DraftId,
  seat: SeatId,
  content: DraftContent,
  editor: DelegateId.nullable(),
  savedAt: z.number(),
  startedAt: z.number(),
});
export type Draft = z.infer<typeof Draft>;

export const draftLimit = 20;

/** A seat's drafts are its own name space: whatever id another seat uses can neither stand in the way nor be found out (D2, W5). */
export type DraftKey = `${SeatId}/${DraftId}`;
export const draftKey = (seat: SeatId, draft: DraftId): DraftKey => `${seat}/${draft}`;

interface HasDrafts extends HasOpen {
  sealed: Pick<Sealed, 'drafts'>;
}

/** The delegate of the seat who holds the draft open, if somebody else does; one who has left the seat holds nothing (D3). */
function heldByOther(open: Open, draft: Draft, delegate: DelegateId): DelegateId | null {
  const { editor } = draft;
  if (editor === null || editor === delegate) return null;
  const row = open.delegates[editor];
  return row && !row.removed && row.seat === draft.seat ? editor : null;
}

function held(open: Open, by: DelegateId): Refused {
  const name = open.delegates[by]?.name ?? null;
  return refuse('draftHeld', { delegate: by, named: name === null ? 'no' : 'yes', name: name ?? '' });
}

/** Saves a draft of the seat, new or old, unfinished or not. Any delegate of the seat drafts; one at a time has a draft in hand (D1–D4). */
export const saveDraft: Decider<'saveDraft', HasDrafts> = ({ open, sealed }, { draft: id, content, takeOver }, actor, { now }) => {
  const who = sitting(open, actor);
  if (isRefused(who)) return who;
  const kept = unlessPhase(open, 'brief', 'debate'); // D1
  if (kept) return kept;
  const before = sealed.drafts[draftKey(who.seat, id)]; // D2
  if (!before && draftsOf(sealed.drafts, who.seat).length >= draftLimit) return refuse('tooManyDrafts', { most: draftLimit }); // D4
  const other = before && heldByOther(open, before, who.delegate);
  if (other && !takeOver) return held(open, other); // D3
  const draft: Draft = { id, seat: who.seat, content, editor: who.delegate, savedAt: now, startedAt: before?.startedAt ?? now };
  return accept([], [{ type: 'draftSaved', draft }]);
};

/** Puts a draft down, so that a co-delegate may take it up (D3). Leaving what one does not hold changes nothing. */
export const leaveDraft: Decider<'leaveDraft', HasDrafts> = ({ open, sealed }, { draft: id }, actor) => {
  const own = ownDraft({ open, sealed }, id, actor);
  if (isRefused(own)) return own;
  const { draft, delegate } = own;
  return accept([], draft.editor === delegate ? [{ type: 'draftSaved', draft: { ...draft, editor: null } }] : []);
};

/** Throws a draft away, unless a co-delegate has it in hand (D3). Refuses `draftUnknown`, `draftHeld`. */
export const discardDraft: Decider<'discardDraft', HasDrafts> = ({ open, sealed }, { draft: id }, actor) => {
  const own = ownDraft({ open, sealed }, id, actor);
  if (isRefused(own)) return own;
  const other = heldByOther(open, own.draft, own.delegate);
  return other ? held(open, other) : accept([], [{ type: 'draftDiscarded', seat: own.draft.seat, draft: id }]);
};

/** A draft of the asker's own seat. Another seat's is as unknown as one that never was (D2). */
export function ownDraft({ open, sealed }: HasDrafts, id: DraftId, actor: Actor): { draft: Draft; delegate: DelegateId } | Refused {
  const who = sitting(open, actor);
  if (isRefused(who)) return who;
  const draft = sealed.drafts[draftKey(who.seat, id)];
  return draft ? { draft, delegate: who.delegate } : refuse('draftUnknown');
}

/** The drafts of one seat. */
export const draftsOf = (drafts: Sealed['drafts'], seat: SeatId): Draft[] => Object.values(drafts).filter((draft) => draft.seat === seat);

export const draftSaved = (sealed: Sealed, draft: Draft): Sealed => ({
  ...sealed,
  drafts: { ...sealed.drafts, [draftKey(draft.seat, draft.id)]: draft },
});
export function draftDiscarded(sealed: Sealed, key: DraftKey): Sealed {
  const { [key]: gone, ...drafts } = sealed.drafts;
  return gone ? { ...sealed, drafts } : sealed;
}
