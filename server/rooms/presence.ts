/** Who is connected, and what follows when a head is not: the next delegate of the seat who is there takes over. */
import type { Actor } from '../../negotiation/commands.ts';
import type { Aside } from '../../negotiation/events.ts';
import type { DelegateId, SeatId } from '../../negotiation/ids.ts';
import type { Room } from '../../negotiation/room.ts';
import type { Listener, LiveRoom } from './liveRoom.ts';

export interface PresenceOptions {
  notice: (live: LiveRoom, aside: Aside) => void;
  succeed: (live: LiveRoom, change: { seat: SeatId; to: DelegateId; id: string }) => void;
  clock: () => number;
  /** ms: a reload is no absence */
  offlineAfter?: number;
  /** ms: how long a head may be away before the next one takes over */
  headGrace?: number;
}

export interface Presence {
  came: (live: LiveRoom, listener: Listener) => void;
  left: (live: LiveRoom, listener: Listener) => void;
  /** after every change of who sits where or who is there */
  check: (live: LiveRoom) => void;
  stop: (live: LiveRoom) => void;
}

interface Watch {
  /** since when delegates have been away, by delegate; for one who was never seen here, since that was first noticed */
  awaySince: Map<DelegateId, number>;
  /** seen here at some time, so that being away means having left */
  seen: Set<DelegateId>;
  leaving: Map<string, NodeJS.Timeout>;
  timer: NodeJS.Timeout | null;
  asked: number;
}

/** Who has just sat down and reads the slip with their return code has not come into the room yet; that is no absence either. */
const timesGraceToComeIn = 4;

const personKey = (actor: Actor) => (actor.kind === 'delegate' ? actor.delegate : actor.kind === 'facilitator' ? actor.facilitator : null);

function onlineAside(actor: Actor, online: boolean): Aside | null {
  if (actor.kind === 'delegate') return { type: 'delegateOnline', delegate: actor.delegate, online };
  if (actor.kind === 'facilitator') return { type: 'facilitatorOnline', facilitator: actor.facilitator, online };
  return null;
}

const isOnline = (room: Room, actor: Actor): boolean => {
  if (actor.kind === 'delegate') return room.open.delegates[actor.delegate]?.online ?? false;
  if (actor.kind === 'facilitator') return room.open.facilitators[actor.facilitator]?.online ?? false;
  return false;
};

export function createPresence({ notice, succeed, clock, offlineAfter = 2000, headGrace = 30_000 }: PresenceOptions): Presence {
  const watches = new WeakMap<LiveRoom, Watch>();
  const watchOf = (live: LiveRoom): Watch => {
    let watch = watches.get(live);
    if (!watch) watches.set(live, (watch = { awaySince: new Map(), seen: new Set(), leaving: new Map(), timer: null, asked: 0 }));
    return watch;
  };
  const isHere = (live: LiveRoom, person: string) =>
    [...live.listeners].some((listener) => listener.as !== 'observer' && personKey(listener.actor) === person);

  const came = (live: LiveRoom, listener: Listener) => {
    const person = personKey(listener.actor);
    if (person === null || listener.as === 'observer') return;
    const watch = watchOf(live);
    clearTimeout(watch.leaving.get(person));
    watch.leaving.delete(person);
    if (listener.actor.kind === 'delegate') {
      watch.awaySince.delete(listener.actor.delegate);
      watch.seen.add(listener.actor.delegate);
    }
    const aside = onlineAside(listener.actor, true);
    if (aside && !isOnline(live.room, listener.actor)) notice(live, aside);
  };
  const left = (live: LiveRoom, listener: Listener) => {
    const { actor } = listener;
    const person = personKey(actor);
    if (person === null || listener.as === 'observer' || isHere(live, person)) return;
    const watch = watchOf(live);
    if (actor.kind === 'delegate') watch.awaySince.set(actor.delegate, clock());
    clearTimeout(watch.leaving.get(person));
    const leaving = setTimeout(() => {
      watch.leaving.delete(person);
      const aside = onlineAside(actor, false);
      if (aside && !live.erased && !isHere(live, person)) notice(live, aside);
    }, offlineAfter);
    leaving.unref();
    watch.leaving.set(person, leaving);
  };

  /** The next in the seat who is there, when the head has been away for long enough; or how many ms that still takes. */
  const due = (live: LiveRoom, seat: SeatId, now: number): { to: DelegateId } | { in: number } | null => {
    const { seats, delegates } = live.room.open;
    const place = seats[seat];
    if (!place || place.head === null || delegates[place.head]?.online) return null;
    const watch = watchOf(live);
    const away = watch.awaySince.get(place.head) ?? now;
    watch.awaySince.set(place.head, away);
    const next = place.delegates.find((delegate) => delegate !== place.head && delegates[delegate]?.online);
    if (!next) return null;
    const left = away + headGrace * (watch.seen.has(place.head) ? 1 : timesGraceToComeIn) - now;
    return left <= 0 ? { to: next } : { in: left };
  };
  const check = (live: LiveRoom) => {
    if (live.erased) return;
    const watch = watchOf(live);
    if (watch.timer) clearTimeout(watch.timer);
    watch.timer = null;
    const now = clock();
    let soonest = Infinity;
    for (const seat of Object.keys(live.room.open.seats) as SeatId[]) {
      const found = due(live, seat, now);
      if (found && 'in' in found) soonest = Math.min(soonest, found.in);
      // the id says of which state of the room it was thought of, so that any process may try and one succeeds
      if (found && 'to' in found) succeed(live, { seat, to: found.to, id: `succeed:${live.room.seq}:${(watch.asked += 1)}:${seat}` });
    }
    if (soonest === Infinity) return;
    watch.timer = setTimeout(() => check(live), soonest + 5);
    watch.timer.unref();
  };

  return {
    came,
    left,
    check,
    stop: (live) => {
      const watch = watches.get(live);
      if (!watch) return;
      if (watch.timer) clearTimeout(watch.timer);
      for (const leaving of watch.leaving.values()) clearTimeout(leaving);
    },
  };
}
