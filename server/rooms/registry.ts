/** The rooms that are in memory: loaded when somebody comes (snapshot and what happened after it), let go when nobody has been there for a while. */
import { evolve, openRoom } from '../../negotiation/evolve.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import type { Room } from '../../negotiation/room.ts';
import { roomFrom, snapshotOf, type Snapshot } from '../../negotiation/snapshots.ts';
import type { Pack } from '../scenarios/keep.ts';
import type { EventLog } from '../storage/eventLog.ts';
import type { LiveRoom } from './liveRoom.ts';

export interface Registry {
  /** the room, loaded if need be; null when unknown or erased */
  load: (room: RoomId) => Promise<LiveRoom | null>;
  all: () => IterableIterator<LiveRoom>;
  /** what the log knows beyond `live.room`, folded in: after somebody else has written */
  refresh: (live: LiveRoom) => Promise<void>;
  forget: (room: RoomId) => void;
  /** lets go of rooms where nobody is and nothing waits */
  evictIdle: (now: number) => Promise<number>;
  /** `whenWorthIt`: only after so many events that folding them again would be felt */
  keepSnapshot: (live: LiveRoom, when: 'now' | 'whenWorthIt') => Promise<void>;
  size: () => number;
}

export interface RegistryOptions {
  log: EventLog;
  packOf: (whole: string) => Promise<Pack>;
  clock: () => number;
  /** ms without anybody before a room is let go */
  idleAfter?: number;
}

const snapshotEvery = 2000;

export function createRegistry({ log, packOf, clock, idleAfter = 5 * 60_000 }: RegistryOptions): Registry {
  const rooms = new Map<RoomId, LiveRoom>();
  const loading = new Map<RoomId, Promise<LiveRoom | null>>();

  const fold = async (id: RoomId, from: Room): Promise<Room> => {
    let room = from;
    for (const { event } of await log.read(id, { after: from.seq })) room = evolve(room, event);
    return room;
  };
  const opened = async (id: RoomId, pack: Pack): Promise<Room> => {
    const [first] = await log.read(id, { after: 0, most: 1 });
    if (first?.event.type !== 'roomOpened') throw new Error(`the log of room ${id} does not begin with its opening`);
    return openRoom(first.event, pack.public, pack.sealed);
  };
  const read = async (id: RoomId): Promise<LiveRoom | null> => {
    const row = await log.room(id);
    if (!row) return null;
    const pack = await packOf(row.pack);
    const kept = await log.snapshot(id);
    const base = (kept && roomFrom(JSON.parse(kept.state) as Snapshot, pack.public, pack.sealed)) ?? (await opened(id, pack));
    let room = await fold(id, base);
    for (const aside of await log.asides(id)) room = evolve(room, aside);
    const live: LiveRoom = {
      id,
      pack,
      room,
      waiting: [],
      listeners: new Set(),
      streams: new Map(),
      refusals: new Map(),
      lastUsed: clock(),
      snapshotAt: base.seq,
      erased: false,
    };
    return live;
  };
  const keepSnapshot = async (live: LiveRoom) => {
    if (live.erased || live.room.seq === live.snapshotAt) return;
    live.snapshotAt = live.room.seq;
    const snapshot = snapshotOf(live.room);
    await log.keepSnapshot(live.id, { seq: snapshot.seq, fold: snapshot.fold, state: JSON.stringify(snapshot) });
  };

  return {
    all: () => rooms.values(),
    size: () => rooms.size,
    forget: (id) => void rooms.delete(id),
    keepSnapshot: async (live, when) => {
      if (when === 'now' || live.room.seq - live.snapshotAt >= snapshotEvery) await keepSnapshot(live);
    },
    refresh: async (live) => {
      const folded = await fold(live.id, live.room);
      // what was counted elsewhere is in no event: were it written in between, keeping would conflict again
      const counts = (await log.asides(live.id)).filter(({ type }) => type === 'secretCountKept');
      live.room = counts.reduce(evolve, { ...folded, sealed: { ...folded.sealed, counts: {} } });
    },
    load: async (id) => {
      const known = rooms.get(id);
      if (known) {
        known.lastUsed = clock();
        return known;
      }
      let reading = loading.get(id);
      if (!reading) {
        reading = read(id)
          .then(async (live) => {
            // erased while it was being read?
            if (live && (await log.wasErased(id))) return null;
            if (live) rooms.set(id, live);
            return live;
          })
          .finally(() => loading.delete(id));
        loading.set(id, reading);
      }
      return reading;
    },
    evictIdle: async (now) => {
      const isIdle = (live: LiveRoom) => live.listeners.size === 0 && live.waiting.length === 0 && now - live.lastUsed >= idleAfter;
      let evicted = 0;
      for (const live of rooms.values()) {
        if (!isIdle(live)) continue; // asked again for each: while one was kept, somebody may have come to the next
        rooms.delete(live.id);
        evicted += 1;
        await keepSnapshot(live);
      }
      return evicted;
    },
  };
}
