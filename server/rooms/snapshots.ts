/**
 * A room as text, to be loaded without folding its whole log. Names, drafts and presence are left out: they are rows that can be erased,
 * and are laid over the room again when it is loaded. Briefs are left out too: they are the pack's.
 */
import { foldVersion } from '../../negotiation/evolve.ts';
import type { Open, Past, Room, Sealed } from '../../negotiation/room.ts';
import type { Snapshot } from '../storage/eventLog.ts';

interface Kept {
  open: Open;
  past: Past;
  votes: Sealed['votes'];
}

const nameless = <T extends { name: string | null; online: boolean }, K extends string>(people: Record<K, T>): Record<K, T> =>
  Object.fromEntries(Object.entries<T>(people).map(([id, person]) => [id, { ...person, name: null, online: false }])) as Record<K, T>;

export function toSnapshot({ open, past, sealed, seq }: Room): Snapshot {
  const kept: Kept = {
    open: { ...open, delegates: nameless(open.delegates), facilitators: nameless(open.facilitators) },
    past,
    votes: sealed.votes,
  };
  return { seq, fold: foldVersion, state: JSON.stringify(kept) };
}

/** Null when another version of the fold made it. `empty` is the room before its first event: it has the pack and the briefs. */
export function fromSnapshot(snapshot: Snapshot, empty: Room): Room | null {
  if (snapshot.fold !== foldVersion) return null;
  const { open, past, votes } = JSON.parse(snapshot.state) as Kept;
  return { ...empty, open, past, sealed: { ...empty.sealed, votes }, seq: snapshot.seq };
}
