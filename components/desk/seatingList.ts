/** A list of names and seats as a facilitator pastes it, from a text or a spreadsheet, and whom of it to seat where. */
import type { DelegateId, SeatId } from '../../negotiation/ids.ts';
import type { Seat } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';

export interface SeatingList {
  /** name as people read it → seat */
  seats: Map<string, SeatId>;
  /** lines of which no seat was understood, as they stand */
  unknown: string[];
}

const asRead = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** "Ada Lovelace, Kyiv", or a tab or semicolon between; the seat by its name, full name or id, also before the person. */
export function readSeatingList(text: string, seats: readonly Seat[]): SeatingList {
  const bySaying = new Map(seats.flatMap((seat) => [seat.name, seat.fullName, seat.id].map((said) => [asRead(said), seat.id] as const)));
  const list: SeatingList = { seats: new Map(), unknown: [] };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const cells = line
      .split(/[\t;,]/)
      .map(asRead)
      .filter((cell) => cell !== '');
    const last = bySaying.get(cells.at(-1) ?? '');
    const first = bySaying.get(cells[0] ?? '');
    const name = last ? cells.slice(0, -1).join(' ') : cells.slice(1).join(' ');
    const seat = last ?? first;
    if (seat && name !== '') list.seats.set(name, seat);
    else list.unknown.push(line.trim());
  }
  return list;
}

/** Who is here under a name of the list, and does not sit where it says. `onlyWaiting`: leaves those alone who have a seat already. */
export function toBeSeated(
  open: Pick<Open, 'delegates'>,
  list: SeatingList,
  { onlyWaiting }: { onlyWaiting: boolean },
): { delegate: DelegateId; seat: SeatId }[] {
  return Object.entries(open.delegates).flatMap(([delegate, row]) => {
    const seat = row.name === null || row.removed ? undefined : list.seats.get(asRead(row.name).replace(/[;,]/g, ''));
    if (!seat || row.seat === seat || (onlyWaiting && row.seat !== null)) return [];
    return [{ delegate: delegate as DelegateId, seat }];
  });
}
