/** Seats: delegates arrive, sit down, stand up. Several share a seat; the first in order of arrival is its head. */
import type { Event, EventOf } from './events.ts';
import type { DelegateId, SeatId } from './ids.ts';
import { arrived } from './actors.ts';
import { accept, isRefused, refuse, type Decider, type Decision, type Refused } from './refusals.ts';
import type { Delegate, HasOpen, Open, SeatState } from './room.ts';

export const seatLimits = { delegatesPerSeat: 8, delegatesPerRoom: 150 } as const;

/** What takes no ink: joiners and fillers (some of them letters by their category), and the braille cell without dots. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** What breaks the line or turns the writing round it, and halves of characters, which are kept otherwise than they came. */
const unruly = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
/** Marks one over another climb into the lines above; no writing heaps as many. */
const heaped = /\p{M}{6}/u;
/** Something to be seen, on its own line and in its own direction. */
export const isReadable = (name: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.replace(unseen, '')) && !unruly.test(name) && !heaped.test(name);

/** Refuses `nameUnreadable` (S3). */
export const unlessReadable = (name: string): Refused | null => (isReadable(name) ? null : refuse('nameUnreadable'));

/** Names are compared as people read them: without case and without what takes no ink, accents composed, spaces as one. */
const asRead = (name: string) => name.normalize('NFKC').replace(unseen, '').trim().replace(/\s+/g, ' ').toLowerCase();

/** Two delegates of one seat may not have the same name; elsewhere in the room they may, as in any class (S3). */
export function nameTaken(open: Open, seat: SeatId, name: string | null, but?: DelegateId): Refused | null {
  if (name === null) return null;
  const taken = open.seats[seat]?.delegates.some((other) => other !== but && asRead(open.delegates[other]?.name ?? '') === asRead(name));
  return taken ? refuse('nameTakenInSeat', { name }) : null;
}

/** Refuses `unknownSeat` and `seatFull` (S2). */
export function unlessRoomIn(open: Open, seat: SeatId): Refused | null {
  const place = open.seats[seat];
  if (!place) return refuse('unknownSeat', { seat });
  return place.delegates.length >= seatLimits.delegatesPerSeat ? refuse('seatFull', { seat, most: seatLimits.delegatesPerSeat }) : null;
}

/** What keeps a delegate from sitting down there by themselves: assigned or locked seats, a full one, another seat's brief already read. */
function unlessFree(open: Open, seat: SeatId, name: string | null, briefed: SeatId | null): Refused | null {
  const full = unlessRoomIn(open, seat);
  if (full) return full;
  if (open.options.seating === 'assigned') return refuse('seatsAreAssigned'); // S2
  if (open.seats[seat]?.locked) return refuse('seatLocked', { seat }); // S2
  if (briefed !== null && briefed !== seat) return refuse('briefAlreadyRead', { seat: briefed }); // S4
  return nameTaken(open, seat, name); // S3
}

/** The events by which a delegate sits down: the first one in a vacant seat becomes its head (S5). */
export function sitDown(place: SeatState | undefined, delegate: DelegateId, seat: SeatId, at: number): Event[] {
  const seated: Event = { type: 'delegateSeated', at, delegate, seat };
  return place && place.head !== null ? [seated] : [seated, { type: 'headChanged', at, seat, head: delegate }];
}

/** The events by which a delegate stands up: when the head goes, the next in order of arrival succeeds, or the seat is vacant (S7). */
export function standUp(open: Open, delegate: DelegateId, at: number): Event[] {
  const seat = open.delegates[delegate]?.seat;
  const place = seat ? open.seats[seat] : undefined;
  if (!seat || !place) return [];
  const left: Event = { type: 'delegateUnseated', at, delegate, seat };
  if (place.head !== delegate) return [left];
  return [left, { type: 'headChanged', at, seat, head: place.delegates.find((other) => other !== delegate) ?? null }];
}

/** Takes a name and, where seats are chosen, a seat at once. Refuses a full room, a second arrival and whatever keeps the seat from being taken. */
export const arrive: Decider<'arrive', HasOpen> = ({ open }, { name, seat }, actor, { now }): Decision => {
  if (actor.kind !== 'delegate') return refuse('delegatesOnly');
  const unreadable = unlessReadable(name);
  if (unreadable) return unreadable;
  const known = open.delegates[actor.delegate];
  if (known) return refuse(known.removed ? 'removed' : 'alreadyArrived'); // S1
  const here = Object.values(open.delegates).filter((other) => !other.removed).length;
  if (here >= seatLimits.delegatesPerRoom) return refuse('roomFull', { most: seatLimits.delegatesPerRoom }); // S1
  const kept = seat && unlessFree(open, seat, name, null);
  if (kept) return kept;
  const { delegate } = actor;
  const seated = seat ? sitDown(open.seats[seat], delegate, seat, now) : [];
  return accept([{ type: 'delegateArrived', at: now, delegate }, ...seated], [{ type: 'delegateNamed', delegate, name }]);
};

/** Sits down, or changes seats while people arrive. Later a seated delegate stays: another seat's brief would leak (S4). */
export const takeSeat: Decider<'takeSeat', HasOpen> = ({ open }, { seat }, actor, { now }) => {
  const who = arrived(open, actor);
  if (isRefused(who)) return who;
  if (who.row.seat === seat) return refuse('alreadySo');
  if (who.row.seat !== null && open.phase !== 'arrive') return refuse('alreadySeated', { seat: who.row.seat }); // S4
  const kept = unlessFree(open, seat, who.row.name, who.row.briefed);
  if (kept) return kept;
  return accept([...standUp(open, who.delegate, now), ...sitDown(open.seats[seat], who.delegate, seat, now)]);
};

/** Stands up in any phase; who has read the brief may come back to the same seat only (S4). */
export const leaveSeat: Decider<'leaveSeat', HasOpen> = ({ open }, _command, actor, { now }) => {
  const who = arrived(open, actor);
  if (isRefused(who)) return who;
  return who.row.seat === null ? refuse('noSeat') : accept(standUp(open, who.delegate, now));
};

const withDelegate = (open: Open, delegate: DelegateId, change: Partial<Delegate>): Open => {
  const row = open.delegates[delegate] ?? { seat: null, name: null, online: false, removed: false, briefed: null };
  return { ...open, delegates: { ...open.delegates, [delegate]: { ...row, ...change } } };
};
const withSeat = (open: Open, seat: SeatId, change: (place: SeatState) => Partial<SeatState>): Open => {
  const place = open.seats[seat];
  return place ? { ...open, seats: { ...open.seats, [seat]: { ...place, ...change(place) } } } : open;
};

export const delegateArrived = (open: Open, { delegate }: EventOf<'delegateArrived'>): Open => withDelegate(open, delegate, {});
export const delegateSeated = (open: Open, { delegate, seat }: EventOf<'delegateSeated'>): Open =>
  withDelegate(
    withSeat(open, seat, ({ delegates }) => ({ delegates: [...delegates, delegate] })),
    delegate,
    open.phase === 'arrive' ? { seat } : { seat, briefed: seat },
  );
export const delegateUnseated = (open: Open, { delegate, seat }: EventOf<'delegateUnseated'>): Open =>
  withDelegate(
    withSeat(open, seat, ({ delegates }) => ({ delegates: delegates.filter((other) => other !== delegate) })),
    delegate,
    { seat: null },
  );
export const delegateRemoved = (open: Open, { delegate }: EventOf<'delegateRemoved'>): Open =>
  withDelegate(open, delegate, { removed: true, online: false });
export const headChanged = (open: Open, { seat, head }: EventOf<'headChanged'>): Open => withSeat(open, seat, () => ({ head }));
export const seatLocked = (open: Open, { seat, locked }: EventOf<'seatLocked'>): Open => withSeat(open, seat, () => ({ locked }));

/** From the brief phase on, whoever sits in a seat can read its brief (S4). */
export function briefsOpened(open: Open): Open {
  const delegates = Object.fromEntries(
    Object.entries(open.delegates).map(([id, row]) => [id, row.seat && row.briefed !== row.seat ? { ...row, briefed: row.seat } : row]),
  ) as Open['delegates'];
  return { ...open, delegates };
}
