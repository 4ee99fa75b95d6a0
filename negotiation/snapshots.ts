/** A room as it is kept beside its log, so that loading need not fold from the first event. Pure JSON; no names, presence, drafts or marks of reading: those are rows. */
import type { Choice } from './decisionRules.ts';
import type { BallotId, SeatId } from './ids.ts';
import type { PublicPack, SealedPack } from './pack.ts';
import { sealedOf, type Delegate, type Open, type Past, type Room, type Sealed } from './room.ts';

/** Raised whenever a fold gives another room for the same events: older snapshots are then thrown away. */
export const foldVersion = 4;

export interface Snapshot {
  fold: number;
  seq: number;
  open: Open;
  past: Past;
  votes: Record<BallotId, Record<SeatId, Choice>>;
  told: Pick<Sealed, 'played' | 'sent' | 'dispatches'>;
  private: Private;
}

/** What was said and done in private. Marks of reading are rows, like names and drafts. */
type Private = Pick<Sealed, 'talks' | 'channels' | 'notes' | 'reports' | 'muted'>;
const privateOf = ({ talks, channels, notes, reports, muted }: Private): Private => ({ talks, channels, notes, reports, muted });

/** What can be stored of a room. Holds hidden votes and private talks: it is the server's alone. */
export function snapshotOf({ open, past, sealed, seq }: Room): Snapshot {
  const nameless = Object.entries(open.delegates).map(([id, { seat, removed, briefed }]): [string, Delegate] => [
    id,
    { seat, removed, briefed, name: null, online: false },
  ]);
  return {
    fold: foldVersion,
    seq,
    open: { ...open, delegates: Object.fromEntries(nameless), facilitators: {} },
    past,
    votes: sealed.votes,
    told: { played: sealed.played, sent: sealed.sent, dispatches: sealed.dispatches },
    private: privateOf(sealed),
  };
}

/** The room of a snapshot, with the pack it opened with; null when another fold made the snapshot. Names and drafts come after, as asides. */
export function roomFrom(
  { fold, seq, open, past, votes, told, private: said }: Snapshot,
  pack: PublicPack,
  sealed: SealedPack,
): Room | null {
  if (fold !== foldVersion) return null;
  return { open, past, pack, sealed: sealedOf(sealed, { votes, ...told, ...privateOf(said) }), seq };
}
