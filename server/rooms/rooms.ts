/** All the rooms of this process: what sockets and HTTP ask of them. */
import { textToCarry } from '../../negotiation/carrying.ts';
import type { ClauseContent } from '../../negotiation/clauses.ts';
import type { Actor, Command, CommandOf } from '../../negotiation/commands.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import type { Room } from '../../negotiation/room.ts';
import type { Reply } from '../../negotiation/wire.ts';
import type { Answer } from '../reading/thread.ts';
import type { Pack } from '../scenarios/keep.ts';
import { newSeed } from '../secrets.ts';
import { coded } from '../sentences.ts';
import type { DurableAside, EventLog, Rows } from '../storage/eventLog.ts';
import { createCarrier } from './carrier.ts';
import { createDeadlines } from './deadlines.ts';
import { actorKey, type Broadcast, type Listener, type Asked, type LiveRoom } from './liveRoom.ts';
import { createPresence } from './presence.ts';
import { createPublisher } from './publisher.ts';
import { createRegistry } from './registry.ts';
import { createTicker, type TickReport } from './tick.ts';

export type Order = {
  actor: Actor;
  id: string;
  /** rows to be kept in the same commit, or not at all */
  rows?: Rows;
} & ({ command: Command } | { asides: DurableAside[] });

export interface Rooms {
  load: (room: RoomId) => Promise<LiveRoom | null>;
  order: (live: LiveRoom, order: Order) => Promise<Reply>;
  connect: (live: LiveRoom, listener: Listener) => void;
  disconnect: (live: LiveRoom, listener: Listener) => void;
  /** a `welcome` again, for a listener that missed a step */
  resync: (live: LiveRoom, listener: Listener) => void;
  /** removes every trace, tells those who are there, and lets them go; false when there was nothing to erase */
  erase: (room: RoomId, why: 'roomErased' | 'roomExpired') => Promise<boolean>;
  /** ends what is due: overdue ballots, expired rooms */
  start: () => Promise<void>;
  /** finishes what waits and keeps snapshots; orders after this are refused */
  stop: () => Promise<void>;
  figures(): { live: number; listeners: number };
}

export interface RoomsOptions {
  log: EventLog;
  packOf: (whole: string) => Promise<Pack>;
  broadcast: Broadcast;
  bug: (error: unknown, about: string) => void;
  /** reads a text that is to be tabled; without it, it is tabled unread */
  read?: (pack: Pack, text: string) => Promise<Answer>;
  clock?: () => number;
  seed?: () => number;
  idleAfter?: number;
  offlineAfter?: number;
  headGrace?: number;
  /** ms between looks for expired and idle rooms */
  sweepEvery?: number;
  answered?: (item: Asked, reply: Reply) => void;
  report?: (report: TickReport) => void;
}

const lookEvery = 60_000;
/** What has to be read before it can be decided: the text of a typed clause that is to be tabled, or of an amendment. */
const texts: { [T in Command['type']]?: (command: CommandOf<T>, room: Room) => string | null } = {
  tableClause: ({ content }) => typedIn(content),
  reviseClause: ({ content }) => typedIn(content),
  proposeAmendment: ({ change }) => ('content' in change ? typedIn(change.content) : null),
  reviseAmendment: ({ change }) => ('content' in change ? typedIn(change.content) : null),
  carryAmendment: ({ amendment }, room) => textToCarry(room, amendment),
};
const typedIn = (content: ClauseContent): string | null => (content.way === 'text' ? content.text : null);
const textToRead = (command: Command, room: Room): string | null =>
  (texts[command.type] as ((command: Command, room: Room) => string | null) | undefined)?.(command, room) ?? null;

/** After these a ballot need not be closed any more. Whatever else keeps it from closing (storage, stopping, a clock set back) passes. */
const overFor = new Set(['ballotClosed', 'unknownBallot', 'roomErased']);

export function createRooms(options: RoomsOptions): Rooms {
  const { log, bug, clock = Date.now, seed = newSeed, sweepEvery = lookEvery } = options;
  const registry = createRegistry({
    log,
    clock,
    packOf: options.packOf,
    ...(options.idleAfter === undefined ? {} : { idleAfter: options.idleAfter }),
  });
  const publisher = createPublisher(options.broadcast, clock);
  let stopping = false;
  let sweeping: NodeJS.Timeout | null = null;

  const order = async (live: LiveRoom, given: Order): Promise<Reply> => {
    const since = performance.now();
    const text = 'command' in given ? textToRead(given.command, live.room) : null;
    // before the tick, which waits for nobody: only who tables a text waits for it to be read
    const answer = text === null || stopping || live.erased ? null : await options.read?.(live.pack, text);
    if (stopping || answer === 'stopped') return { ok: false, ...coded('serverStopping') };
    if (live.erased) return { ok: false, ...coded('roomErased') };
    const reading = answer && answer !== 'overtaken' ? { reading: answer } : {};
    return new Promise((resolve) => {
      const { actor, id, rows } = given;
      const item = { actorKey: actorKey(actor), id, ...(rows ? { rows } : {}), since, tries: 0, answer: resolve };
      if ('asides' in given) ticker.push(live, { kind: 'kept', ...item, asides: given.asides });
      else ticker.push(live, { kind: 'command', ...item, actor, command: given.command, ...reading });
    });
  };
  const presence = createPresence({
    clock,
    ...(options.offlineAfter === undefined ? {} : { offlineAfter: options.offlineAfter }),
    ...(options.headGrace === undefined ? {} : { headGrace: options.headGrace }),
    notice: (live, aside) => ticker.push(live, { kind: 'aside', aside }),
    succeed: (live, { seat, to, id }) =>
      void order(live, { actor: { kind: 'system' }, id, command: { type: 'succeedHead', seat, to } }).catch((error: unknown) =>
        bug(error, 'succeedHead'),
      ),
  });
  const carrier = createCarrier({
    order: (live, { amendment, version, id }) =>
      order(live, { actor: { kind: 'system' }, id, command: { type: 'carryAmendment', amendment, version } }),
    bug,
  });
  const deadlines = createDeadlines({
    log,
    clock,
    bug,
    close: async ({ room, ballot, id }) => {
      const live = await registry.load(room);
      if (!live) return 'done';
      const reply = await order(live, { actor: { kind: 'system' }, id, command: { type: 'closeBallot', ballot } });
      // a paused room has no deadlines: on resuming each open ballot gets its own again (T2)
      return reply.ok || overFor.has(reply.refused) || live.room.open.pausedAt !== null ? 'done' : 'later';
    },
  });
  const ticker = createTicker({
    log,
    clock,
    seed,
    bug,
    refresh: registry.refresh,
    deadlinesChanged: () => void deadlines.arm(),
    changed: (live, before) => {
      publisher.publish(live, before);
      const { delegates, seats, clauses, amendments } = live.room.open;
      if (clauses !== before.open.clauses || amendments !== before.open.amendments) carrier.check(live);
      if (delegates !== before.open.delegates) cutRemoved(live);
      if (delegates !== before.open.delegates || seats !== before.open.seats) presence.check(live);
      registry.keepSnapshot(live, 'whenWorthIt').catch((error: unknown) => bug(error, 'snapshot'));
    },
    ...(options.answered ? { answered: options.answered } : {}),
    ...(options.report ? { report: options.report } : {}),
  });

  const disconnect = (live: LiveRoom, listener: Listener) => {
    if (!live.listeners.delete(listener)) return;
    publisher.drop(live, listener);
    live.lastUsed = clock();
    presence.left(live, listener);
  };
  const cutRemoved = (live: LiveRoom) => {
    const { delegates } = live.room.open;
    for (const listener of live.listeners) {
      if (listener.actor.kind !== 'delegate' || !delegates[listener.actor.delegate]?.removed) continue;
      listener.notice('removed');
      disconnect(live, listener);
      listener.cut();
    }
  };
  const erase: Rooms['erase'] = async (room, why) => {
    const live = await registry.load(room);
    if (live) live.erased = true;
    const erased = await log.erase(room, clock()).catch((error: unknown) => {
      if (live) live.erased = false; // nothing was erased: it goes on, and may be erased later
      throw error;
    });
    registry.forget(room);
    if (!live) return erased;
    for (const item of live.waiting.splice(0)) if (item.kind !== 'aside') item.answer({ ok: false, ...coded('roomErased') });
    presence.stop(live);
    for (const listener of live.listeners) {
      listener.notice(why);
      live.listeners.delete(listener);
      publisher.drop(live, listener);
      listener.cut();
    }
    return erased;
  };
  const sweep = async () => {
    for (const room of await log.expired(clock())) await erase(room, 'roomExpired').catch((error: unknown) => bug(error, 'expiry'));
    await registry.evictIdle(clock());
  };

  return {
    load: (room) => registry.load(room),
    order,
    connect: (live, listener) => {
      if (live.erased) return listener.cut();
      live.listeners.add(listener);
      publisher.add(live, listener);
      presence.came(live, listener);
      carrier.check(live); // a process may have died between a change and what follows from it
    },
    disconnect,
    resync: (live, listener) => publisher.welcome(live, listener),
    erase,
    start: async () => {
      await sweep();
      await deadlines.arm();
      sweeping = setInterval(() => void sweep().catch((error: unknown) => bug(error, 'sweep')), sweepEvery);
      sweeping.unref();
    },
    stop: async () => {
      stopping = true;
      if (sweeping) clearInterval(sweeping);
      deadlines.stop();
      for (const live of registry.all()) presence.stop(live);
      await ticker.idle();
      for (const live of registry.all()) await registry.keepSnapshot(live, 'now');
    },
    figures: () => ({ live: registry.size(), listeners: [...registry.all()].reduce((sum, live) => sum + live.listeners.size, 0) }),
  };
}
