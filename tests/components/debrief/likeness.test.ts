import { describe, expect, test } from 'vitest';
import { allPairs, orderedByLikeness, pairOf } from '../../../components/debrief/likeness.ts';
import type { Ballot } from '../../../negotiation/ballots.ts';
import type { Choice } from '../../../negotiation/decisionRules.ts';
import type { SeatId } from '../../../negotiation/ids.ts';

const seats = ['kyiv', 'moscow', 'paris', 'rome'] as SeatId[];
const [kyiv, moscow, paris, rome] = seats as [SeatId, SeatId, SeatId, SeatId];
/** A ballot of which only the votes matter here. */
const voted = (votes: Record<string, Choice>) => ({ votes }) as unknown as Ballot;

describe('who voted alike', () => {
  test('only ballots in which both voted are compared', () => {
    const ballots = [voted({ kyiv: 'for', paris: 'for' }), voted({ kyiv: 'for' }), voted({ kyiv: 'against', paris: 'for' })];
    expect(pairOf(ballots, kyiv, paris)).toEqual({ a: kyiv, b: paris, same: 1, both: 2 });
  });

  test('every pair is named once', () => {
    expect(allPairs([], seats)).toHaveLength(6);
  });

  test('seats that voted alike stand together, whatever their order in the pack', () => {
    const split = voted({ kyiv: 'for', rome: 'for', moscow: 'against', paris: 'against' });
    const order = orderedByLikeness([split, split], seats);
    expect(Math.abs(order.indexOf(kyiv) - order.indexOf(rome))).toBe(1);
    expect(Math.abs(order.indexOf(moscow) - order.indexOf(paris))).toBe(1);
  });

  test('where nobody differed the order of the pack is kept', () => {
    const alike = voted(Object.fromEntries(seats.map((seat) => [seat, 'for'])));
    expect(orderedByLikeness([alike], seats)).toEqual(seats);
  });

  test('every seat is there once, however the votes fell', () => {
    const ballots = [voted({ kyiv: 'for', rome: 'abstain', moscow: 'against' }), voted({ paris: 'against', rome: 'against' })];
    expect([...orderedByLikeness(ballots, seats)].sort()).toEqual([...seats].sort());
    expect(orderedByLikeness(ballots, [])).toEqual([]);
  });
});
