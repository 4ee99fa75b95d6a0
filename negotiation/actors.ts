/** Who is asking, in the room's terms. Every guard here answers with the person or with the refusal. */
import type { Actor } from './commands.ts';
import type { DelegateId, SeatId } from './ids.ts';
import { isRefused, refuse, type Refused } from './refusals.ts';
import type { Delegate, Open, SeatState } from './room.ts';

export interface Arrived {
  delegate: DelegateId;
  row: Delegate;
}
export interface Sitting extends Arrived {
  seat: SeatId;
  place: SeatState;
}

/** A delegate who has arrived and has not been removed (R3). Refuses `delegatesOnly`, `notArrived`, `removed`. */
export function arrived(open: Open, actor: Actor): Arrived | Refused {
  if (actor.kind !== 'delegate') return refuse('delegatesOnly');
  const row = open.delegates[actor.delegate];
  if (!row) return refuse('notArrived');
  if (row.removed) return refuse('removed');
  return { delegate: actor.delegate, row };
}

/** A delegate with a seat. Refuses as `arrived`, and `noSeat`. */
export function sitting(open: Open, actor: Actor): Sitting | Refused {
  const who = arrived(open, actor);
  if (isRefused(who)) return who;
  const place = who.row.seat && open.seats[who.row.seat];
  if (!who.row.seat || !place) return refuse('noSeat');
  return { ...who, seat: who.row.seat, place };
}

/** The head of a seat: it alone speaks for the seat in the room (S6). Refuses as `sitting`, and `notTheHead`. */
export function heading(open: Open, actor: Actor): Sitting | Refused {
  const who = sitting(open, actor);
  if (isRefused(who)) return who;
  return who.place.head === who.delegate ? who : refuse('notTheHead');
}

/** A guard that lets only the facilitator through (R4). */
export const unlessFacilitator = (actor: Actor): Refused | null => (actor.kind === 'facilitator' ? null : refuse('facilitatorOnly'));
