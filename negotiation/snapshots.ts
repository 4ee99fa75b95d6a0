/** A room as it is kept beside its log, so that loading need not fold from the first event. Pure JSON; no names, presence or drafts: those are rows. */
import type { Choice } from './decisionRules.ts';
import type { BallotId, SeatId } from './ids.ts';
import type { PublicPack, SealedPack } from './pack.ts';
import { sealedOf, type Delegate, type Open, type Past, type Room, type Sealed } from './room.ts';

/** Raised whenever a fold gives another room for the same events: older snapshots are then thrown away. */
export const foldVersion = 3;

export interface Snapshot {
  fold: number;
  seq: number;
  open: Open;
  past: Past;
  votes: Record<BallotId, Record<SeatId, Choice>>;
  told: Pick<Sealed, 'played' | 'sent' | 'dispatches'>;
}

/** What can be stored of a room. Holds hidden votes: it is the server's alone. */
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
  };
}

/** The room of a snapshot, with the pack it opened with; null when another fold made the snapshot. Names and drafts come after, as asides. */
export function roomFrom({ fold, seq, open, past, votes, told }: Snapshot, pack: PublicPack, sealed: SealedPack): Room | null {
  if (fold !== foldVersion) return null;
  return { open, past, pack, sealed: sealedOf(sealed, { votes, ...told }), seq };
}
