/** The packs a server knows: those in the scenarios folder, offered to new rooms, and those that rooms opened with, which outlive their files. */
import { deserialisePack, serialisePack, type Pack } from './scenarios/keep.ts';
import type { EventLog, KeptPack } from './storage/eventLog.ts';

export interface Packs {
  offered: () => Pack[];
  byId: (id: string) => Pack | undefined;
  /** the pack that a room opened with; throws when it is not kept */
  ofRoom: (whole: string) => Promise<Pack>;
  /** one whose public part has this hash */
  served: (hash: string) => Promise<Pack | null>;
  /** before a room opens with it */
  keep: (pack: Pack) => Promise<void>;
}

export function createPacks(offered: Map<string, Pack>, log: EventLog): Packs {
  const whole = new Map([...offered.values()].map((pack) => [pack.whole, pack]));
  const served = new Map([...offered.values()].map((pack) => [pack.hash, pack]));
  const kept = new Set<string>();
  const read = (found: KeptPack): Pack => {
    const pack = deserialisePack(found.body, found.whole);
    whole.set(pack.whole, pack);
    served.set(pack.hash, pack);
    return pack;
  };
  return {
    offered: () => [...offered.values()],
    byId: (id) => offered.get(id),
    ofRoom: async (name) => {
      const here = whole.get(name);
      if (here) return here;
      const found = await log.pack(name);
      if (!found) throw new Error(`the pack ${name} is not kept`);
      return read(found);
    },
    served: async (hash) => {
      const here = served.get(hash);
      if (here) return here;
      const found = await log.packServed(hash);
      return found && read(found);
    },
    keep: async (pack) => {
      if (kept.has(pack.whole)) return; // a pack is a quarter of a megabyte of text: written once, not for every room
      await log.keepPack({ whole: pack.whole, hash: pack.hash, id: pack.public.id, body: serialisePack(pack) });
      kept.add(pack.whole);
    },
  };
}
