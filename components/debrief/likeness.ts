/** Which seats voted alike: the share of ballots in which two seats that both voted chose the same. */
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';

export interface Pair {
  a: SeatId;
  b: SeatId;
  same: number;
  both: number;
}

export function pairOf(ballots: readonly Ballot[], a: SeatId, b: SeatId): Pair {
  const both = ballots.filter(({ votes }) => votes[a] !== undefined && votes[b] !== undefined);
  return { a, b, same: both.filter(({ votes }) => votes[a] === votes[b]).length, both: both.length };
}

export const allPairs = (ballots: readonly Ballot[], seats: readonly SeatId[]): Pair[] =>
  seats.flatMap((a, at) => seats.slice(at + 1).map((b) => pairOf(ballots, a, b)));

/** Unlike in every ballot is 1; two seats that never voted in the same ballot stand in the middle. */
const distance = ({ same, both }: Pair): number => (both === 0 ? 0.5 : 1 - same / both);

/**
 * Seats in an order in which those that vote alike stand together: average linkage, the leaves as they are merged.
 * Ties keep the pack's order, so that the same votes are always drawn alike.
 */
export function orderedByLikeness(ballots: readonly Ballot[], seats: readonly SeatId[]): SeatId[] {
  const apart = new Map(allPairs(ballots, seats).map((pair) => [`${pair.a} ${pair.b}`, distance(pair)]));
  const between = (a: SeatId, b: SeatId) => apart.get(`${a} ${b}`) ?? apart.get(`${b} ${a}`) ?? 0;
  const average = (one: SeatId[], other: SeatId[]) =>
    one.reduce((sum, a) => sum + other.reduce((all, b) => all + between(a, b), 0), 0) / (one.length * other.length);
  const groups = seats.map((seat) => [seat]);
  while (groups.length > 1) {
    let nearest = { i: 0, j: 1, far: Infinity };
    for (let i = 0; i < groups.length; i += 1)
      for (let j = i + 1; j < groups.length; j += 1) {
        const far = average(groups[i] ?? [], groups[j] ?? []);
        if (far < nearest.far - 1e-9) nearest = { i, j, far };
      }
    const [taken] = groups.splice(nearest.j, 1);
    groups[nearest.i]?.push(...(taken ?? []));
  }
  return groups[0] ?? [];
}
