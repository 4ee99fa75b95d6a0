/**
 * Which rooms are at home at an address: those of which somebody with a session has been seen there lately. Their codes go on opening them
 * for others behind that address when somebody there guesses codes (docs/decisions/007). In memory: after a restart sockets tell it anew.
 */
import type { RoomId } from '../negotiation/ids.ts';

export interface Home {
  seen: (address: string, room: RoomId) => void;
  has: (address: string, room: RoomId) => boolean;
}

const stays = 12 * 3600_000; // ms: a long day of a seminar
const addressesKept = 20_000;
const roomsKept = 200;

export function createHome(clock: () => number = Date.now): Home {
  const addresses = new Map<string, Map<RoomId, number>>();
  return {
    seen: (address, room) => {
      const rooms = addresses.get(address) ?? new Map<RoomId, number>();
      keep(rooms, room, { value: clock() + stays, most: roomsKept });
      keep(addresses, address, { value: rooms, most: addressesKept });
    },
    has: (address, room) => (addresses.get(address)?.get(room) ?? 0) > clock(),
  };
}

/** Puts a value last; the one that was put longest ago goes when there are too many. */
function keep<K, V>(map: Map<K, V>, key: K, { value, most }: { value: V; most: number }) {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}
