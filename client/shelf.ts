/**
 * What has been typed and is not with the server yet. It lies in this browser under the room, the person and their seat, so that a change of tab,
 * a reload or a lost connection takes nothing away; whoever sits in another seat, or uses this browser after them, is not shown it.
 * It goes when the server has it, and with the room.
 */
import type { RoomId, SeatId } from '../negotiation/ids.ts';
import type { Welcome } from '../negotiation/wire.ts';
import { browserStore, type Store } from './browserStore.ts';

export interface Shelf {
  get: <T>(what: string) => T | null;
  keep: (what: string, value: unknown) => void;
  forget: (what: string) => void;
  /** what lies here under names that begin so */
  names: (beginning: string) => string[];
}

export interface Whose {
  room: RoomId;
  you: Welcome['you'] | null;
  seat: SeatId | null;
  /** ms; the room is erased then */
  until: number;
}

interface Kept {
  value: unknown;
  until: number;
}

const all = 'unsent:';
/** Whose browser this is, in one word. */
export const personOf = (you: Welcome['you'] | null) =>
  you && 'delegate' in you ? you.delegate : you && 'facilitator' in you ? you.facilitator : 'nobody';

/** What an older version wrote, or nobody ever did, counts as nothing. */
function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && typeof kept.until === 'number' ? kept : null;
  } catch {
    return null;
  }
}

export function shelfOf({ room, you, seat, until }: Whose, store: Store = browserStore): Shelf {
  const mine = `${all}${room}:${personOf(you)}:${seat ?? ''}:`;
  return {
    get: <T>(what: string) => (read(store.get(mine + what))?.value ?? null) as T | null,
    keep: (what, value) => store.set(mine + what, JSON.stringify({ value, until } satisfies Kept)),
    forget: (what) => store.remove(mine + what),
    names: (beginning) => store.names(mine + beginning).map((name) => name.slice(mine.length)),
  };
}

/** A part of a shelf for one channel: what is typed in one is not found in another. The plenary's lies on the shelf itself. */
export const shelfIn = (shelf: Shelf, channel: string): Shelf => {
  if (channel === 'plenary') return shelf;
  const inside = (what: string) => `in:${channel}:${what}`;
  return {
    get: (what) => shelf.get(inside(what)),
    keep: (what, value) => shelf.keep(inside(what), value),
    forget: (what) => shelf.forget(inside(what)),
    names: (beginning) => shelf.names(inside(beginning)).map((name) => name.slice(inside('').length)),
  };
};

/** The room has been erased, or its person taken out of it: nothing of it stays here. */
export function clearShelves(room: RoomId, store: Store = browserStore): void {
  for (const name of store.names(`${all}${room}:`)) store.remove(name);
}

/** Throws away what was left from rooms that are gone. `now` in ms. */
export function tidyShelves(now: number, store: Store = browserStore): void {
  for (const name of store.names(all)) if ((read(store.get(name))?.until ?? 0) <= now) store.remove(name);
}
