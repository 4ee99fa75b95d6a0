/** Amendments follow their clause: after every change the system carries over what has fallen behind, each once to each version. */
import { behind } from '../../negotiation/carrying.ts';
import type { AmendmentId } from '../../negotiation/ids.ts';
import type { Reply } from '../../negotiation/wire.ts';
import type { LiveRoom } from './liveRoom.ts';

export interface CarrierOptions {
  order: (live: LiveRoom, carrying: { amendment: AmendmentId; version: number; id: string }) => Promise<Reply>;
  bug: (error: unknown, about: string) => void;
}

export interface Carrier {
  /** after every change of clauses or amendments, and when somebody comes into a room: a process may have died in between */
  check: (live: LiveRoom) => void;
}

export function createCarrier({ order, bug }: CarrierOptions): Carrier {
  const asked = new WeakMap<LiveRoom, Set<string>>();
  return {
    check: (live) => {
      const inHand = asked.get(live) ?? new Set<string>();
      asked.set(live, inHand);
      for (const { id: amendment, clause, base } of behind(live.room.open)) {
        const version = (live.room.open.clauses[clause]?.versions.length ?? 1) - 1;
        // the same id in every process and after every restart: it is carried over once
        const id = `carry:${amendment}:${base}:${version}`;
        if (inHand.has(id)) continue;
        inHand.add(id);
        order(live, { amendment, version, id })
          .catch((error: unknown) => bug(error, 'carryAmendment'))
          .finally(() => inHand.delete(id));
      }
    },
  };
}
