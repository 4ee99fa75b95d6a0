/**
 * Decide, keep, tell. All commands that wait are decided one after another per room on a state that nobody has seen yet, kept in one commit for all
 * rooms, and only then told. What could not be kept leaves no trace.
 */
import type { Room } from '../../negotiation/room.ts';
import type { Reply } from '../../negotiation/wire.ts';
import type { AcceptedReply, Appending, EventLog } from '../storage/eventLog.ts';
import type { Asked, LiveRoom, Waiting } from './liveRoom.ts';
import { decideShare, keyOf, refused, type Share } from './share.ts';

export interface TickReport {
  commands: number;
  rooms: number;
  /** ms that the commit took */
  kept: number;
}

export interface TickOptions {
  log: EventLog;
  clock: () => number;
  seed: () => number;
  /** after `live.room` has become the new one */
  changed: (live: LiveRoom, before: Room) => void;
  /** a deadline was set, moved or dropped */
  deadlinesChanged: () => void;
  refresh: (live: LiveRoom) => Promise<void>;
  bug: (error: unknown, about: string) => void;
  answered?: (item: Asked, reply: Reply) => void;
  report?: (report: TickReport) => void;
}

export interface Ticker {
  push: (live: LiveRoom, item: Waiting) => void;
  /** resolves when nothing waits any more */
  idle: () => Promise<void>;
}

const mostTries = 5;
const refusalsKept = 500;

export function createTicker(options: TickOptions): Ticker {
  const { log, clock } = options;
  const dirty = new Set<LiveRoom>();
  const resting: (() => void)[] = [];
  let running = false;

  const wake = () => {
    if (running) return;
    running = true;
    setImmediate(() => void run());
  };
  const run = async () => {
    const lives = [...dirty];
    dirty.clear();
    try {
      await tick(lives);
    } catch (error) {
      options.bug(error, 'tick');
    }
    running = false;
    if (dirty.size > 0) wake();
    else for (const resolve of resting.splice(0)) resolve();
  };
  const push = (live: LiveRoom, item: Waiting) => {
    live.waiting.push(item);
    dirty.add(live);
    wake();
  };
  const answer = (item: Asked, reply: Reply) => {
    try {
      item.answer(reply);
      options.answered?.(item, reply);
    } catch (error) {
      options.bug(error, 'reply');
    }
  };

  async function tick(lives: LiveRoom[]) {
    const now = clock();
    const taken = lives.map((live) => ({ live, items: live.waiting.splice(0) }));
    let shares: Share[];
    try {
      const known = await answersTo(taken);
      shares = taken.map(({ live, items }) => decideShare(live, items, { known, now, seed: options.seed, bug: options.bug }));
    } catch (error) {
      options.bug(error, 'tick'); // storage does not even read: nothing was decided, and nobody waits for ever
      for (const { items } of taken) answerAll(items, refused('notKept'));
      return;
    }
    const kept = await keep(shares);
    for (const [index, share] of shares.entries()) await settle(share, kept[index] ?? null);
  }

  /** By room and command: what was answered when the command was first kept. */
  async function answersTo(taken: { live: LiveRoom; items: Waiting[] }[]): Promise<Map<Asked, AcceptedReply>> {
    const asked = taken.flatMap(({ live, items }) => items.filter((item) => item.kind !== 'aside').map((item) => ({ live, item })));
    if (asked.length === 0) return new Map();
    const found = await log.answers(asked.map(({ live, item }) => ({ room: live.id, actor: item.actorKey, command: item.id })));
    return new Map(asked.flatMap(({ item }, index) => (found[index] ? [[item, found[index]] as const] : [])));
  }

  /** One commit for all rooms. Null where there was nothing to keep. */
  async function keep(shares: Share[]): Promise<(Appending | { is: 'failed' } | null)[]> {
    const full = shares.filter((share) => share.entries.length > 0);
    if (full.length === 0) return shares.map(() => null);
    const started = performance.now();
    try {
      const kept = await log.append(full.map(({ live, before, entries }) => ({ room: live.id, after: before.seq, entries })));
      options.report?.({
        commands: full.reduce((sum, share) => sum + share.entries.length, 0),
        rooms: full.length,
        kept: performance.now() - started,
      });
      const byRoom = new Map(full.map((share, index) => [share, kept[index] ?? null]));
      return shares.map((share) => byRoom.get(share) ?? null);
    } catch (error) {
      options.bug(error, 'append');
      return shares.map((share) => (share.entries.length > 0 ? { is: 'failed' } : null));
    }
  }

  async function settle(share: Share, kept: Appending | { is: 'failed' } | null) {
    const { live } = share;
    if (live.erased || kept?.is === 'gone') return answerAll(share.items, refused('roomErased'));
    if (kept?.is === 'failed') {
      again(
        live,
        share.items.filter((item) => item.kind === 'aside'),
      );
      return answerAll(share.items, refused('notKept'));
    }
    if (kept?.is === 'conflict' || kept?.is === 'repeated') {
      const before = live.room;
      if (kept.is === 'conflict') await options.refresh(live);
      if (live.room !== before) options.changed(live, before);
      return again(live, share.items);
    }
    live.room = share.after;
    live.lastUsed = clock();
    if (share.after !== share.before) {
      try {
        options.changed(live, share.before);
      } catch (error) {
        options.bug(error, 'publish');
      }
    }
    for (const [item, reply] of share.answers) {
      if (!reply.ok && item.actorKey !== 'system') remember(live, keyOf(item), reply); // the system does not repeat, it asks anew
      answer(item, reply);
    }
    if (share.entries.some((entry) => (entry.deadlines?.length ?? 0) > 0)) options.deadlinesChanged();
  }

  const answerAll = (items: Waiting[], reply: Reply) => {
    for (const item of items) if (item.kind !== 'aside') answer(item, reply);
  };
  /** Back to the head of the queue, in their order. */
  const again = (live: LiveRoom, items: Waiting[]) => {
    const retried = items.filter((item) => {
      if (item.kind === 'aside' || (item.tries += 1) < mostTries) return true;
      answer(item, refused('notKept'));
      return false;
    });
    if (retried.length === 0) return;
    live.waiting.unshift(...retried);
    dirty.add(live);
  };

  return {
    push,
    idle: () => (running || dirty.size > 0 ? new Promise((resolve) => resting.push(resolve)) : Promise.resolve()),
  };
}

function remember(live: LiveRoom, key: string, reply: Reply) {
  live.refusals.set(key, reply);
  if (live.refusals.size <= refusalsKept) return;
  const oldest = live.refusals.keys().next();
  if (!oldest.done) live.refusals.delete(oldest.value);
}
