/** What amendments keep others from doing to a clause: asked by the rules of clauses and ballots, which amendments themselves build on. */
import type { Amendment } from './amendments.ts';
import type { Clause } from './clauses.ts';
import type { ClauseId } from './ids.ts';
import { refuse, type Refused } from './refusals.ts';
import type { Open } from './room.ts';

type HasAmendments = Pick<Open, 'amendments'>;

/** Whether an amendment still waits for its fate: to be accepted, voted on, withdrawn. */
export const isPending = ({ state }: Amendment): boolean => state === 'pending' || state === 'inBallot';

/** The amendments to a clause that still wait for their fate, in the order they were proposed. */
export const pendingOn = ({ amendments }: HasAmendments, clause: ClauseId): Amendment[] =>
  Object.values(amendments).filter((amendment) => amendment.clause === clause && isPending(amendment));

/** Refuses `amendmentInBallot`: what people vote on does not change under their hands (A8). */
export function unlessAmendmentVoted(open: HasAmendments, clause: ClauseId): Refused | null {
  const inBallot = pendingOn(open, clause).find(({ state }) => state === 'inBallot');
  return inBallot ? refuse('amendmentInBallot', { amendment: inBallot.id }) : null;
}

/**
 * Amendments are voted on before their clause (A9). One that is flagged holds nobody up: it may still be voted on when its author has re-based
 * it, on the adopted text too.
 */
export function unlessAmendmentsVoted(open: HasAmendments, clause: ClauseId): Refused | null {
  const first = pendingOn(open, clause).filter(({ flag, state }) => !flag || state === 'inBallot');
  return unlessAmendmentVoted(open, clause) ?? (first.length > 0 ? refuse('amendmentsFirst', { count: first.length }) : null);
}

/** Whether the text that lies on the table was made by a vote of the room: it is then the room's, no longer its sponsor's (A7). */
export const isAmendedByVote = ({ state, versions }: Clause): boolean =>
  state === 'tabled' && versions.at(-1)?.amendment?.how === 'adopted';
/** Refuses `clauseAmended` (A7). */
export const unlessAmendedByVote = (clause: Clause): Refused | null => (isAmendedByVote(clause) ? refuse('clauseAmended') : null);
