import { describe, expect, test } from 'vitest';
import { resultStands, resultTurn, sceneOf } from '../../components/screen/scene.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Play } from '../fixtures/play.ts';
import { arrived, ballot, briefing, debating, debriefed, facilitator, headOf, istanbul, signing, voting } from '../fixtures/rooms.ts';

const scenario = istanbul();
const kyiv = scenario.public.seats[0]?.id as SeatId;
const shown = (game: Play) => {
  const scene = sceneOf(game.room.open, game.now);
  return 'ballot' in scene ? `${scene.shows} ${scene.ballot.id}` : scene.shows;
};

test.each([
  ['arrive', arrived],
  ['brief', briefing],
  ['debate', debating],
  ['ballot b3', voting],
  ['signature', signing],
  ['debrief', debriefed],
] as const)('the screen shows %s by itself', (scene, room) => {
  expect(shown(room(scenario))).toBe(scene);
});

/** A debate in which a ballot on the first clause has just been closed. */
function closed(): Play {
  const game = debating(scenario);
  ballot(game, scenario, 'c1', () => 'for');
  return game;
}
const tables = (game: Play) =>
  game.does(headOf(kyiv, scenario), {
    type: 'tableClause',
    draft: null,
    content: { way: 'text', issue: scenario.public.issues[3]?.id, text: 'The parties shall meet again.' },
    acknowledgement: 'We know.',
  });

test('a result stands at least 45 seconds, whatever is tabled meanwhile', () => {
  const game = closed();
  tables(game);
  expect(shown(game)).toBe('result b1');
  game.waits(resultStands);
  expect(shown(game)).toBe('debate');
});

test('a result stays for as long as nothing newer happens to a clause', () => {
  const game = closed();
  game.waits(60 * 60_000);
  expect(shown(game)).toBe('result b1');
  game.does(headOf(kyiv, scenario), { type: 'say', text: 'Let us go on.' });
  expect(shown(game)).toBe('result b1');
  tables(game);
  expect(shown(game)).toBe('debate');
});

test('the next ballot takes the screen from a result at once', () => {
  const game = closed();
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: 60 });
  expect(shown(game)).toBe('ballot b2');
});

describe('ballots that were open together', () => {
  /** Two ballots opened, and closed one right after the other. */
  function bothClosed(): Play {
    const game = debating(scenario);
    for (const clause of ['c1', 'c2']) ballot(game, scenario, clause, () => null);
    for (const id of ['b2', 'b1']) game.does(facilitator, { type: 'closeBallot', ballot: id });
    return game;
  }

  test('show their results in turn, in the order in which they closed; the last one stays', () => {
    const game = bothClosed();
    expect(shown(game)).toBe('result b2');
    game.waits(resultTurn - 2000);
    expect(shown(game)).toBe('result b2');
    game.waits(2000);
    expect(shown(game)).toBe('result b1');
    game.waits(60 * 60_000);
    expect(shown(game)).toBe('result b1');
  });

  test('the last one stands its 45 seconds from its own turn on', () => {
    const game = bothClosed();
    tables(game);
    game.waits(resultTurn);
    expect(shown(game)).toBe('result b1');
    game.waits(resultStands - 3000);
    expect(shown(game)).toBe('result b1');
    game.waits(3000);
    expect(shown(game)).toBe('debate');
  });

  test('a result that had the screen to itself does not come again', () => {
    const game = closed();
    ballot(game, scenario, 'c2', () => 'for');
    expect(shown(game)).toBe('result b2');
  });
});

test('a pause stops the 45 seconds of a result', () => {
  const game = closed();
  tables(game);
  game.does(facilitator, { type: 'pauseRoom' });
  game.waits(resultStands * 2);
  expect(shown(game)).toBe('result b1');
});

test('a result of an earlier debate does not come back with the debate', () => {
  const game = closed();
  game.does(facilitator, { type: 'changePhase', to: 'signature' });
  expect(shown(game)).toBe('signature');
  game.does(facilitator, { type: 'changePhase', to: 'debate' });
  expect(shown(game)).toBe('debate');
});

test('what the facilitator has it show takes the screen from a result, and a ballot takes it back', () => {
  const game = closed();
  tables(game);
  game.does(facilitator, { type: 'showOnScreen', what: 'weakPoints' });
  expect(shown(game)).toBe('weakPoints');
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: 60 });
  expect(shown(game)).toBe('ballot b2');
});
