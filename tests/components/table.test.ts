import { expect, test } from 'vitest';
import { endsOf, laySeats, layouts, sideShares, type TableSize } from '../../components/table/places.ts';
import { blockersOf, cardOf, tallyOf } from '../../components/table/placesOf.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';

const seats = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `s${n}` as SeatId, name: `Seat ${n}` }));
const twelve = seats(12);
const sizes = Object.keys(layouts) as TableSize[];

test.each(sizes)('%s: twelve seats lie inside the picture, flags outside the table, cards on it', (size) => {
  const { width, height, a, b } = layouts[size];
  const laid = laySeats(layouts[size], twelve, ['s0', 's1']);
  expect(laid.size).toBe(12);
  const on = ({ x, y }: { x: number; y: number }) => Math.abs(x / a) ** 2.5 + Math.abs(y / b) ** 2.5;
  for (const { flag, card } of laid.values()) {
    expect(Math.abs(flag.x)).toBeLessThan(width / 2);
    expect(Math.abs(flag.y)).toBeLessThan(height / 2);
    expect(on(flag)).toBeGreaterThan(1);
    expect(on(card)).toBeLessThan(1);
  }
});

test.each(sizes)('%s: no two cards touch', (size) => {
  const { card } = layouts[size];
  const cards = [...laySeats(layouts[size], twelve, ['s0', 's1']).values()].map((laid) => laid.card);
  cards.forEach((one, at) => {
    for (const other of cards.slice(at + 1))
      expect(Math.abs(one.x - other.x) >= card.width || Math.abs(one.y - other.y) >= card.height).toBe(true);
  });
});

test('the first group of exactly two takes the ends; the others sit along both sides in their order', () => {
  const groups = [{ seats: ['s0', 's1', 's2'] }, { seats: ['s4', 's2'] }, { seats: ['s1', 's3'] }];
  const ends = endsOf({ seatGroups: groups as never });
  expect(ends).toEqual(['s4', 's2']);
  const laid = laySeats(layouts.panel, seats(6), ends);
  expect(laid.get('s4')!.flag.x).toBeLessThan(0);
  expect(laid.get('s2')!.flag.x).toBeGreaterThan(0);
  const [s0, s1, s3, s5] = ['s0', 's1', 's3', 's5'].map((id) => laid.get(id)!.flag);
  expect(s0!.y < 0 && s1!.y < 0 && s3!.y > 0 && s5!.y > 0).toBe(true);
  expect(s0!.x < s1!.x && s3!.x < s5!.x).toBe(true);
});

test('without such a group everybody sits along the sides', () => {
  expect(endsOf({ seatGroups: [{ seats: ['s0', 's1', 's2'] }] as never })).toEqual([]);
  expect(laySeats(layouts.panel, seats(3), []).size).toBe(3);
});

test.each([0, 1, 2, 5, 19])('%i seats along a side are symmetric and in order', (count) => {
  const shares = sideShares(count);
  expect(shares).toHaveLength(count);
  shares.forEach((share, at) => {
    expect(share).toBeCloseTo(-shares[count - 1 - at]!);
    expect(Math.abs(share)).toBeLessThan(1);
    if (at > 0) expect(share).toBeGreaterThan(shares[at - 1]!);
  });
});

const ballot = (more: Partial<Ballot>) => ({ voted: {}, votes: {}, shows: 'atClose', ...more }) as Ballot;

test('a card lies face down while the vote is cast and not shown, and is turned over with it', () => {
  const seat = 'kyiv' as SeatId;
  expect(cardOf(ballot({}), seat)).toBe('none');
  expect(cardOf(ballot({ voted: { kyiv: true } }), seat)).toBe('faceDown');
  expect(cardOf(ballot({ voted: { kyiv: true }, votes: { kyiv: 'abstain' } }), seat)).toBe('abstain');
});

test('there is no tally while cards lie face down', () => {
  expect(tallyOf(ballot({ voted: { kyiv: true } }))).toBeNull();
  expect(tallyOf(ballot({ shows: 'live', votes: { kyiv: 'for', rome: 'for', paris: 'abstain' } }))).toEqual({
    for: 2,
    against: 0,
    abstain: 1,
  });
  expect(tallyOf(ballot({ closedAt: 1, votes: { kyiv: 'against' } }))).toEqual({ for: 0, against: 1, abstain: 0 });
});

test('a line is drawn by whoever’s own agreement was required and withheld, not by a share that was missed', () => {
  const requirement = (kind: string, met: boolean, seat: string) => ({
    requirement: { kind, group: 'g' },
    met,
    blockedBy: [{ seat, because: 'against' }],
  });
  const requirements = [
    requirement('eachFor', false, 'moscow'),
    requirement('shareFor', false, 'rome'),
    requirement('noneAgainst', false, 'moscow'),
    requirement('eachFor', true, 'kyiv'),
  ];
  expect(blockersOf(ballot({ result: { requirements } as never }))).toEqual([{ seat: 'moscow', because: 'against' }]);
  expect(blockersOf(null)).toEqual([]);
});
