/** The personal return codes this device has been given, one a room. They open the seat again: kept in the browser, never sent anywhere but to come back. */
import type { RoomId } from '../negotiation/ids.ts';
import { browserStore } from './browserStore.ts';

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

/** What an older version wrote counts as nothing. */
function read(text: string | null): KeptReturn | null {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptReturn | null;
    return kept && typeof kept.returnCode === 'string' && kept.until > Date.now() ? kept : null;
  } catch {
    return null;
  }
}

export const keepReturn = (kept: KeptReturn): void => browserStore.set(key(kept.room), JSON.stringify(kept));
export const keptReturn = (room: RoomId): KeptReturn | null => read(browserStore.get(key(room)));
export const forgetReturn = (room: RoomId): void => browserStore.remove(key(room));

/** By the room's code, newest expiry first; those whose rooms are gone are thrown away on the way. */
export function keptReturnFor(code: string): KeptReturn | null {
  const found: KeptReturn[] = [];
  for (const name of browserStore.names(key(''))) {
    const kept = read(browserStore.get(name));
    if (!kept) browserStore.remove(name);
    else if (kept.code === code) found.push(kept);
  }
  return found.sort((one, other) => other.until - one.until)[0] ?? null;
}
