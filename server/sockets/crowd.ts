/** How many connections a room takes, and how often one person may come: nobody can keep the others out, or the server busy with welcomes. */
import type { Role } from '../../negotiation/wire.ts';
import { actorKey, type Listener, type LiveRoom } from '../rooms/liveRoom.ts';
import { createBucket } from './bucket.ts';

const connectionsPerPerson = 12;
/** counted apart, so that those who only watch never take a delegate's place, nor anybody the facilitator's */
const connectionsPerRoom: Record<Role, number> = { delegate: 600, facilitator: 60, observer: 200 };
const callersRemembered = 1000;

export interface Crowd {
  /** whether this connection has to wait: too many are here, or it comes too often */
  isFull: (live: LiveRoom, listener: Pick<Listener, 'actor' | 'as'>, address: string) => boolean;
}

/** `perSecond`: what a connection may send; coming costs as much as twenty messages. 0: no limit to how often. */
export function createCrowd(perSecond: number): Crowd {
  const callers = new WeakMap<LiveRoom, Map<string, ReturnType<typeof createBucket>>>();
  const comesTooOften = (live: LiveRoom, who: string) => {
    const here = callers.get(live) ?? new Map<string, ReturnType<typeof createBucket>>();
    callers.set(live, here);
    if (here.size > callersRemembered) here.clear();
    const bucket = here.get(who) ?? createBucket({ perSecond: perSecond / 20, burst: perSecond * 1.5 });
    here.set(who, bucket);
    return !bucket.take();
  };
  return {
    isFull: (live, { actor, as }, address) => {
      const all = [...live.listeners];
      if (all.filter((other) => other.as === as).length >= connectionsPerRoom[as]) return true;
      // observers are nobody in particular: they are told apart by where they sit
      if (actor.kind === 'observer') return comesTooOften(live, address);
      const who = actorKey(actor);
      return all.filter((other) => actorKey(other.actor) === who).length >= connectionsPerPerson || comesTooOften(live, who);
    },
  };
}
