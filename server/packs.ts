/** The packs a server knows: those in the scenarios folder, offered to new rooms, and those that rooms opened with, which outlive their files. */
import { deserialisePack, serialisePack, type Pack } from './scenarios/keep.ts';
import type { EventLog } from './storage/eventLog.ts';

export interface Packs {
  offered: () => Pack[];
  byId: (id: string) => Pack | undefined;
  /** throws when the hash is unknown */
  byHash: (hash: string) => Promise<Pack>;
  find: (hash: string) => Promise<Pack | null>;
  /** before a room opens with it */
  keep: (pack: Pack) => Promise<void>;
}

export function createPacks(offered: Map<string, Pack>, log: EventLog): Packs {
  const known = new Map([...offered.values()].map((pack) => [pack.hash, pack]));
  const kept = new Set<string>();
  const find = async (hash: string) => {
    const here = known.get(hash);
    if (here) return here;
    const kept = await log.pack(hash);
    if (!kept) return null;
    const pack = deserialisePack(kept.body, hash);
    known.set(hash, pack);
    return pack;
  };
  return {
    offered: () => [...offered.values()],
    byId: (id) => offered.get(id),
    find,
    byHash: async (hash) => {
      const pack = await find(hash);
      if (!pack) throw new Error(`the pack ${hash} is not kept`);
      return pack;
    },
    keep: async (pack) => {
      if (kept.has(pack.hash)) return; // a pack is a quarter of a megabyte of text: written once, not for every room
      await log.keepPack({ hash: pack.hash, id: pack.public.id, body: serialisePack(pack) });
      kept.add(pack.hash);
    },
  };
}
