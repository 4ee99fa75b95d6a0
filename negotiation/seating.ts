/** Seating: what the facilitator (or, when a head has gone, the system) does to delegates and seats. */
import { arrived, heading, unlessFacilitator } from './actors.ts';
import type { Event } from './events.ts';
import type { DelegateId, SeatId } from './ids.ts';
import { numbersFrom, shuffled } from './random.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { Delegate, HasOpen, Open } from './room.ts';
import { nameTaken, seatLimits, sitDown, standUp, unlessReadable, unlessRoomIn } from './seats.ts';

function present(open: Open, delegate: DelegateId): Delegate | Refused {
  const row = open.delegates[delegate];
  return row && !row.removed ? row : refuse('unknownDelegate');
}

/** The facilitator moves a delegate, into a locked seat too, or out of any (S8). */
export const seatDelegate: Decider<'seatDelegate', HasOpen> = ({ open }, { delegate, seat }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const row = present(open, delegate);
  if (isRefused(row)) return row;
  if (row.seat === seat) return refuse('alreadySo');
  if (seat === null) return accept(standUp(open, delegate, now));
  const full = unlessRoomIn(open, seat) ?? nameTaken(open, seat, row.name); // S2, S3
  if (full) return full;
  return accept([...standUp(open, delegate, now), ...sitDown(open.seats[seat], delegate, seat, now)]);
};

/** Two seated delegates change places in one step; each sits down last in the other's seat, and a seat left by its head goes to the next (S11). */
export const swapDelegates: Decider<'swapDelegates', HasOpen> = ({ open }, { one, other }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const [first, second] = [present(open, one), present(open, other)];
  if (isRefused(first)) return first;
  if (isRefused(second)) return second;
  if (first.seat === null || second.seat === null) return refuse('noSeat');
  if (first.seat === second.seat) return refuse('alreadySo');
  const taken = nameTaken(open, second.seat, first.name, other) ?? nameTaken(open, first.seat, second.name, one); // S3
  if (taken) return taken;
  return accept([
    ...standUp(open, one, now),
    ...standUp(open, other, now),
    ...sitDownAfter(open, one, second.seat, other, now),
    ...sitDownAfter(open, other, first.seat, one, now),
  ]);
};

/** In a seat that somebody has just left: as its head where nobody else is there. */
const sitDownAfter = (open: Open, delegate: DelegateId, seat: SeatId, left: DelegateId, at: number): Event[] => {
  const place = open.seats[seat];
  const staying = place?.delegates.filter((id) => id !== left) ?? [];
  return sitDown(place && { ...place, delegates: staying, head: staying[0] ?? null }, delegate, seat, at);
};

/**
 * Deals everyone without a seat at random, the emptiest unlocked seats first, so that none stays vacant while another holds two (S9).
 * Who has read a brief is dealt back to that seat. Refuses when nobody waits or no seat has a place.
 */
export const dealSeats: Decider<'dealSeats', HasOpen> = ({ open }, _command, actor, { now, seed }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const waiting = Object.entries(open.delegates).filter(([, row]) => row.seat === null && !row.removed);
  if (waiting.length === 0) return refuse('nobodyToSeat');
  const taken = new Map<SeatId, number>();
  for (const [seat, place] of Object.entries(open.seats)) if (!place.locked) taken.set(seat as SeatId, place.delegates.length);
  const next = numbersFrom(seed ^ 0x5ea7);
  const places = { taken, next, now };
  const events = shuffled(waiting, seed).flatMap(([id, row]) => dealOne(places, id as DelegateId, row));
  return events.length > 0 ? accept(events) : refuse('noFreePlace');
};

interface Places {
  /** how many sit in each seat that may be dealt; changed as one deals */
  taken: Map<SeatId, number>;
  next: () => number;
  now: number;
}

function dealOne({ taken, next, now }: Places, delegate: DelegateId, row: Delegate): Event[] {
  const free = [...taken].filter(([seat, count]) => count < seatLimits.delegatesPerSeat && (row.briefed === null || row.briefed === seat));
  const fewest = Math.min(...free.map(([, count]) => count));
  const emptiest = free.filter(([, count]) => count === fewest);
  const pick = emptiest[Math.floor(next() * emptiest.length)];
  if (!pick) return [];
  const [seat, count] = pick;
  taken.set(seat, count + 1);
  const nobodyYet = { head: null, locked: false, delegates: [] };
  return sitDown(count === 0 ? nobodyYet : { ...nobodyYet, head: delegate }, delegate, seat, now);
}

/** Takes somebody out of the room for good; what they did stays (S10). */
export const removeDelegate: Decider<'removeDelegate', HasOpen> = ({ open }, { delegate }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const row = present(open, delegate);
  if (isRefused(row)) return row;
  return accept([...standUp(open, delegate, now), { type: 'delegateRemoved', at: now, delegate }]);
};

/** By the facilitator, or by the delegate for themselves (S3). The name is a row, not an event: it can be erased. */
export const renameDelegate: Decider<'renameDelegate', HasOpen> = ({ open }, { delegate, name }, actor) => {
  if (actor.kind !== 'facilitator') {
    const who = arrived(open, actor);
    if (isRefused(who)) return who;
    if (who.delegate !== delegate) return refuse('facilitatorOnly');
  }
  const row = present(open, delegate);
  if (isRefused(row)) return row;
  const kept = unlessReadable(name) ?? (row.seat && nameTaken(open, row.seat, name, delegate));
  return kept ? kept : accept([], [{ type: 'delegateNamed', delegate, name }]);
};

/** A locked seat keeps who sits there and takes nobody who comes by themselves (S2). */
export const lockSeat: Decider<'lockSeat', HasOpen> = ({ open }, { seat, locked }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const place = open.seats[seat];
  if (!place) return refuse('unknownSeat', { seat });
  return place.locked === locked ? refuse('alreadySo') : accept([{ type: 'seatLocked', at: now, seat, locked }]);
};

/** The head, or the facilitator, makes another delegate of the same seat its head (S6). */
export const handOverHead: Decider<'handOverHead', HasOpen> = ({ open }, { to }, actor, { now }) => {
  const row = present(open, to);
  if (actor.kind === 'facilitator') {
    if (isRefused(row)) return row;
    return row.seat === null ? refuse('notInThatSeat') : headTo(open, row.seat, to, now);
  }
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  if (isRefused(row)) return row;
  return row.seat === who.seat ? headTo(open, who.seat, to, now) : refuse('notInThatSeat');
};

function headTo(open: Open, seat: SeatId, to: DelegateId, at: number) {
  return open.seats[seat]?.head === to ? refuse('alreadySo') : accept([{ type: 'headChanged', at, seat, head: to }]);
}

/** The system puts a co-delegate in the place of a head who is gone; presence itself is the server's business (S7). */
export const succeedHead: Decider<'succeedHead', HasOpen> = ({ open }, { seat, to }, actor, { now }) => {
  if (actor.kind !== 'system') return refuse('systemOnly');
  const place = open.seats[seat];
  if (!place) return refuse('unknownSeat', { seat });
  if (!place.delegates.includes(to)) return refuse('notInThatSeat');
  if (place.head === to) return refuse('alreadySo');
  return place.head && open.delegates[place.head]?.online ? refuse('headIsThere') : headTo(open, seat, to, now);
};
