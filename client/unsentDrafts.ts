/** Drafts as they were last changed here, until the server has that state of them. */
import type { Draft, DraftContent } from '../negotiation/drafts.ts';
import type { DraftId } from '../negotiation/ids.ts';
import type { Shelf } from './shelf.ts';

interface Unsent {
  content: DraftContent;
  /** the server had some state of it already */
  kept: boolean;
  /** when it was changed, ms, the server's clock */
  at: number;
}

const beginning = 'draft:';

export const keepDraft = (shelf: Shelf, draft: DraftId, unsent: Unsent): void => shelf.keep(beginning + draft, unsent);
export const dropDraft = (shelf: Shelf, draft: DraftId): void => shelf.forget(beginning + draft);

/** The server has this content: whatever was typed since stays. */
export function draftArrived(shelf: Shelf, draft: DraftId, content: DraftContent): void {
  const unsent = shelf.get<Unsent>(beginning + draft);
  if (unsent && JSON.stringify(unsent.content) === JSON.stringify(content)) dropDraft(shelf, draft);
}

/**
 * What is newer here than with the server. What the server was given later stands, by whomever; a draft that it had and has no more was
 * tabled or thrown away, and does not come back.
 */
export function unsentDraft(shelf: Shelf, draft: DraftId, known: Draft | undefined): DraftContent | null {
  const unsent = shelf.get<Unsent>(beginning + draft);
  return unsent && (known ? known.savedAt < unsent.at : !unsent.kept) ? unsent.content : null;
}

export const unsentDrafts = (shelf: Shelf): DraftId[] => shelf.names(beginning).map((name) => name.slice(beginning.length) as DraftId);
