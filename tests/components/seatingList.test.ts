import { expect, test } from 'vitest';
import { readSeatingList, toBeSeated } from '../../components/desk/seatingList.ts';
import { pack, seatedPlay, facilitator, delegate, newPlay } from '../negotiation/fixture.ts';

test('a pasted list is read whatever stands between name and seat, and in whichever order', () => {
  const list = readSeatingList(
    'Ada Lovelace, lume\nBruno\tNORRA\r\nsudra; Chiara  Rossi\nDora\n\nLovelace, Émile, The seat of ostra',
    pack.seats,
  );
  expect([...list.seats]).toEqual([
    ['ada lovelace', 'lume'],
    ['bruno', 'norra'],
    ['chiara rossi', 'sudra'],
    ['lovelace émile', 'ostra'],
  ]);
  expect(list.unknown).toEqual(['Dora']);
});

test('those who are here are seated as the list says; with a seat already only when asked for', () => {
  const game = newPlay({ seating: 'assigned' });
  game.does(delegate('ann'), { type: 'arrive', name: 'Ann', seat: null });
  game.does(delegate('ben'), { type: 'arrive', name: 'BEN', seat: null });
  game.does(facilitator, { type: 'seatDelegate', delegate: delegate('ben').delegate, seat: 'norra' });
  const list = readSeatingList('ann, lume\nben, sudra\nZoe, ostra', pack.seats);
  expect(toBeSeated(game.room.open, list, { onlyWaiting: true })).toEqual([{ delegate: delegate('ann').delegate, seat: 'lume' }]);
  expect(toBeSeated(game.room.open, list, { onlyWaiting: false })).toHaveLength(2);
  expect(toBeSeated(seatedPlay().room.open, list, { onlyWaiting: false })).toEqual([]);
});
