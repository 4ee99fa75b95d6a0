import { expect, test } from 'vitest';
import { clausesOn, placeOf, treatyOutline } from '../../negotiation/numbers.ts';
import { chosen, debate, delegate, facilitator, tabling } from './fixture.ts';

function treaty() {
  const game = debate();
  const adopted = (issue: string) => {
    const { clause } = game.does(delegate('lume'), tabling(chosen(issue, issue === 'fleets' ? 'contradicts' : 'keeps'), 'We know.'));
    const { ballot } = game.does(facilitator, { type: 'openBallot', clause, seconds: null });
    for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra'])
      game.does(delegate(seat), { type: 'castVote', ballot, choice: 'for' });
    return clause;
  };
  for (const issue of ['fleets', 'bases', 'bases']) adopted(issue);
  game.does(delegate('lume'), tabling(chosen('aid', 'keeps')));
  return game;
}

test('[N1] articles are numbered through in the order of the issues, under their parts, written or not', () => {
  const outline = treatyOutline(treaty().room);
  expect(
    outline.map(({ numeral, articles }) => [
      numeral,
      articles.map(({ number, issue, paragraphs }) => [number, issue.id, paragraphs.map(({ number: n, clause }) => [n, clause.id])]),
    ]),
  ).toEqual([
    [
      'I',
      [
        [
          1,
          'bases',
          [
            [1, 'c2'],
            [2, 'c3'],
          ],
        ],
        [3, 'fleets', [[1, 'c1']]],
      ],
    ],
    ['II', [[2, 'aid', []]]],
  ]);
});

test('[N1] an adopted clause has a place, any other clause none', () => {
  const { room } = treaty();
  expect(placeOf(room, 'c1' as never)).toEqual({ article: 3, paragraph: 1, alone: true });
  expect(placeOf(room, 'c3' as never)).toEqual({ article: 1, paragraph: 2, alone: false });
  expect(placeOf(room, 'c4' as never)).toBeNull();
});

test('[N1] paragraphs go by the number of their clause, the tenth after the ninth', () => {
  const game = debate();
  for (let n = 0; n < 11; n += 1) game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  expect(clausesOn(game.room.open, 'bases' as never).map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, at) => `c${at + 1}`));
});
