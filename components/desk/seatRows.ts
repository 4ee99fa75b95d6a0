/** Who sits where, and what each seat last did: the rows of the desk's roster. */
import type { Happening } from '../../negotiation/happenings.ts';
import type { DelegateId, SeatId } from '../../negotiation/ids.ts';
import type { PublicPack, Seat, SeatGroup } from '../../negotiation/pack.ts';
import type { Delegate, Open, SeatState } from '../../negotiation/room.ts';

export interface Person extends Delegate {
  id: DelegateId;
  heads: boolean;
}

/** A seat belongs under the first group that names it; a group left empty by that is not shown. */
export function groupedSeats(pack: PublicPack): { group: SeatGroup; seats: Seat[] }[] {
  const shown = new Set<SeatId>();
  const byId = new Map(pack.seats.map((seat) => [seat.id, seat]));
  return pack.seatGroups.flatMap((group) => {
    const seats = group.seats.flatMap((id) => (shown.has(id) ? [] : (byId.get(id) ?? [])));
    for (const { id } of seats) shown.add(id);
    return seats.length ? [{ group, seats }] : [];
  });
}

/** The people of a seat, its head first, then in order of arrival. */
export function peopleOf(open: Open, seat: SeatId): Person[] {
  const place: SeatState | undefined = open.seats[seat];
  const people = (place?.delegates ?? []).flatMap((id) => {
    const row = open.delegates[id];
    return row ? [{ ...row, id, heads: place?.head === id }] : [];
  });
  return people.sort((a, b) => Number(b.heads) - Number(a.heads));
}

export const withoutSeat = (open: Open): Person[] =>
  Object.entries(open.delegates).flatMap(([id, row]) =>
    row.seat === null && !row.removed ? [{ ...row, id: id as DelegateId, heads: false }] : [],
  );

export type LastAction = { kind: 'happening'; happening: Happening; at: number } | { kind: 'spoke'; at: number };

/** What a seat is told to have done: its own doings, not who came and went. */
const doings = new Set<Happening['what']>([
  'tabled',
  'revised',
  'sponsored',
  'withdrawn',
  'amendmentProposed',
  'amendmentAccepted',
  'amendmentWithdrawn',
  'signed',
  'declined',
]);

/** The newest doing of each seat among what the room still holds. */
export function lastActions(open: Open): Map<SeatId, LastAction> {
  const last = new Map<SeatId, LastAction>();
  const keep = (seat: SeatId, action: LastAction) => {
    if ((last.get(seat)?.at ?? -1) <= action.at) last.set(seat, action);
  };
  for (const happening of Object.values(open.happenings))
    if (happening.seat && doings.has(happening.what)) keep(happening.seat, { kind: 'happening', happening, at: happening.at });
  for (const { by, at } of Object.values(open.messages)) if (by.kind === 'delegate') keep(by.seat, { kind: 'spoke', at });
  return last;
}

/** In the debate a seat that has done nothing for this long is pointed out, ms. */
export const quietAfter = 10 * 60_000;

/**
 * How long each seat that is quiet has been so in this debate, ms. A vote counts as something done (at its ballot's opening: when it
 * was cast is not told). Where nobody has done anything for so long, the room is having a break and no seat is pointed out.
 */
export function quietSeats(open: Open, last: ReadonlyMap<SeatId, LastAction>, now: number): Map<SeatId, number> {
  if (open.phase !== 'debate' || open.pausedAt !== null) return new Map();
  const votes = Object.values(open.ballots).flatMap(({ voted, openedAt }) => Object.keys(voted).map((seat) => [seat, openedAt] as const));
  const doneBy = (seat: SeatId) => votes.reduce((at, [by, opened]) => (by === seat ? Math.max(at, opened) : at), last.get(seat)?.at ?? 0);
  const quiet = Object.entries(open.seats)
    .filter(([, { head }]) => head !== null)
    .map(([seat]) => [seat as SeatId, now - Math.max(doneBy(seat as SeatId), open.phaseStartedAt)] as const);
  const long = quiet.filter(([, ms]) => ms >= quietAfter);
  return new Map(long.length === quiet.length ? [] : long);
}
