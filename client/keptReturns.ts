/** The personal return codes this device has been given, one a room. They open the seat again: kept in the browser, never sent anywhere but to come back. */
import type { RoomId } from '../negotiation/ids.ts';

export interface KeptReturn {
  room: RoomId;
  /** the room's code, to recognise it on the join page */
  code: string;
  returnCode: string;
  title: string;
  name: string;
  /** ms since 1970; the room is erased then */
  until: number;
}

const key = (room: string) => `return:${room}`;

/** A browser may forbid storage, or hold what an older version wrote: then nothing is kept. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function read(text: string | null): KeptReturn | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptReturn | null;
    return kept && typeof kept.returnCode === 'string' && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

export function keepReturn(kept: KeptReturn): void {
  try {
    storage()?.setItem(key(kept.room), JSON.stringify(kept));
  } catch {
    // full or forbidden: the code was shown, and the room can make another
  }
}

export const keptReturn = (room: RoomId): KeptReturn | null => read(storage()?.getItem(key(room)) ?? null);
export const forgetReturn = (room: RoomId): void => storage()?.removeItem(key(room));

/** By the room's code, newest expiry first; those whose rooms are gone are thrown away on the way. */
export function keptReturnFor(code: string): KeptReturn | null {
  const store = storage();
  if (!store) return null;
  const found: KeptReturn[] = [];
  for (const name of Object.keys(store).filter((name) => name.startsWith('return:'))) {
    const kept = read(store.getItem(name));
    if (!kept) store.removeItem(name);
    else if (kept.code === code) found.push(kept);
  }
  return found.sort((one, other) => other.until - one.until)[0] ?? null;
}
