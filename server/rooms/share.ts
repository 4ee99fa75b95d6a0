/** One room's share of a tick: its commands decided one after another, on a state that nobody has seen yet. Nothing here is kept or told. */
import { decide } from '../../negotiation/decide.ts';
import type { Aside } from '../../negotiation/events.ts';
import { evolve } from '../../negotiation/evolve.ts';
import { accept, isRefused, type Ctx, type Decision } from '../../negotiation/refusals.ts';
import type { Room } from '../../negotiation/room.ts';
import type { Reply } from '../../negotiation/wire.ts';
import { coded } from '../sentences.ts';
import type { AcceptedReply, DurableAside, Entry } from '../storage/eventLog.ts';
import type { Asked, LiveRoom, Ordered, Waiting } from './liveRoom.ts';
import { rowsOf } from './rowsOf.ts';

export interface Share {
  live: LiveRoom;
  before: Room;
  after: Room;
  items: Waiting[];
  entries: Entry[];
  answers: [Asked, Reply][];
}

export interface Deciding {
  /** what was answered when a command was first kept */
  known: Map<Asked, AcceptedReply>;
  now: number;
  seed: () => number;
  bug: (error: unknown, about: string) => void;
}

export const keyOf = (item: Asked) => `${item.actorKey}\n${item.id}`;
export const refused = (...args: Parameters<typeof coded>): Reply => ({ ok: false, ...coded(...args) });
const isDurable = (aside: Aside): aside is DurableAside => aside.type !== 'delegateOnline' && aside.type !== 'facilitatorOnline';

export function decideShare(live: LiveRoom, items: Waiting[], deciding: Deciding): Share {
  const share: Share = { live, before: live.room, after: live.room, items, entries: [], answers: [] };
  const inThisTick = new Map<string, Reply>();
  for (const item of items) {
    if (item.kind === 'aside') {
      share.after = evolve(share.after, item.aside);
      continue;
    }
    const key = keyOf(item);
    // before anything is decided: a vote that is sent again must not be refused because the ballot has closed since
    const reply = deciding.known.get(item) ?? inThisTick.get(key) ?? live.refusals.get(key) ?? decideOne(share, item, deciding);
    inThisTick.set(key, reply);
    share.answers.push([item, reply]);
  }
  return share;
}

const decided = (room: Room, { command, actor, reading }: Ordered, { now, seed }: Ctx): Decision =>
  decide(room, command, actor, { now, seed, ...(reading ? { reading } : {}) });

/** A bug in a rule refuses that command alone: the state it was asked of is not changed by asking. */
function decideOne(share: Share, item: Asked, { now, seed, bug }: Deciding): Reply {
  try {
    const decision = item.kind === 'kept' ? accept([], item.asides) : decided(share.after, item, { now, seed: seed() });
    if (isRefused(decision)) return refused(decision.refused, decision.params);
    const { events, asides } = decision;
    const after = [...events, ...asides].reduce(evolve, share.after);
    const reply: AcceptedReply = { ok: true, ...decision.reply };
    const rows = rowsOf(events, item.rows);
    share.entries.push({ ...rows, actor: item.actorKey, command: item.id, events, asides: asides.filter(isDurable), reply, now });
    share.after = after;
    return reply;
  } catch (error) {
    bug(error, item.kind === 'kept' ? 'kept' : item.command.type);
    return refused('serverError');
  }
}
