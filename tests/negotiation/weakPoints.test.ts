import { expect, test } from 'vitest';
import { viewFor } from '../../negotiation/viewFor.ts';
import { draftClause, weakPointsIn, weakPointsWith } from '../../negotiation/weakPoints.ts';
import { ballotOn, bases, chosen, debate, delegate, facilitator, pack, system, tabling } from './fixture.ts';
import type { Norm } from '../../treaty/norm.ts';

const show = (what: 'weakPoints' | null) => ({ type: 'showOnScreen', what });
const showing = (game: ReturnType<typeof debate>) => game.room.open.showing;

test('[W8] the facilitator has the projector show the weak points, and takes them off again', () => {
  const game = debate();
  expect(game.refused(facilitator, show(null))).toBe('alreadySo');
  game.does(facilitator, show('weakPoints'));
  expect(viewFor(game.room, 'public')).toMatchObject({ showing: 'weakPoints' });
  expect(game.refused(facilitator, show('weakPoints'))).toBe('alreadySo');
  game.does(facilitator, show(null));
  expect(viewFor(game.room, 'public')).not.toHaveProperty('showing');
  for (const actor of [delegate('lume'), { kind: 'observer' } as const, system])
    expect(game.refused(actor, show('weakPoints'))).toBe('facilitatorOnly');
});

test('[W8] they are not shown over an open ballot, and a ballot that opens takes them off', () => {
  const game = debate();
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  game.does(facilitator, show('weakPoints'));
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: 60 });
  expect(showing(game)).toBeUndefined();
  expect(game.refused(facilitator, show('weakPoints'))).toBe('ballotOnScreen');
});

test('[W8] another phase takes them off, and a pause does not', () => {
  const game = debate();
  game.does(facilitator, show('weakPoints'));
  game.does(facilitator, { type: 'pauseRoom' });
  game.does(facilitator, { type: 'resumeRoom' });
  expect(showing(game)).toBe('weakPoints');
  game.does(facilitator, { type: 'changePhase', to: 'signature' });
  expect(showing(game)).toBeUndefined();
});

test('[W8] a scenario that does not say what its guarantee is has none to show', () => {
  const { weakPoints: _, ...without } = pack;
  const game = debate();
  game.room = { ...game.room, pack: without };
  expect(game.refused(facilitator, show('weakPoints'))).toBe('noWeakPoints');
  expect([weakPointsIn(game.room), weakPointsWith([], game.room, null)]).toEqual([null, null]);
});

test('of the treaty: what is adopted counts, and nothing else; of a draft: what it would bring beside that', () => {
  const game = ballotOn();
  for (const seat of ['lume', 'norra', 'sudra', 'ostra']) game.does(delegate(seat), { type: 'castVote', ballot: 'b1', choice: 'for' });
  game.does(facilitator, { type: 'closeBallot', ballot: 'b1' });
  expect(game.room.open.clauses).toMatchObject({ c1: { state: 'adopted' } });
  const veto = bases('may', { gates: [{ kind: 'consent', by: { of: ['neighbours'], atLeast: 'all' } }] }) as unknown as Norm;
  const before = weakPointsIn(game.room);
  game.does(delegate('norra'), tabling(chosen('aid', 'contradicts'), 'It is meant.'));
  expect(weakPointsIn(game.room)).toEqual(before);
  const found = weakPointsWith([veto], game.room, null);
  expect(found?.map(({ code, restsOn }) => [code, restsOn[0]?.clause])).toEqual([['vetoMeant', draftClause]]);
  expect(found?.[0]?.story[1]?.params).toEqual({ who: 'norra' });
});
