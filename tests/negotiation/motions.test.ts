import { expect, test } from 'vitest';
import type { Motion } from '../../negotiation/motions.ts';
import type { Play } from '../fixtures/play.ts';
import { chosen, debate, delegate, facilitator, observer, tabling } from './fixture.ts';

const move = (content: object) => ({ type: 'moveMotion', content });
const onMotion = (type: string, motion = 'o1') => ({ type, motion });
const rule = (inOrder: boolean, reason = '', motion = 'o1') => ({ type: 'ruleOnMotion', motion, inOrder, reason });
const put = (motion = 'o1', more: object = {}) => ({ type: 'putMotion', motion, seconds: null, ...more });
const vote = (choice: string, ballot = 'b1') => ({ type: 'castVote', ballot, choice });
const close = (ballot = 'b1') => ({ type: 'closeBallot', ballot });
const motion = (game: Play, id = 'o1') => game.room.open.motions[id as never] as Motion;
const clause = (game: Play, id = 'c1') => game.room.open.clauses[id as never]!;
const closeDebate = { kind: 'closeDebate', clause: 'c1' };
const byConsensus = { kind: 'adoptByConsensus', clause: 'c1' };
const suspend = { kind: 'suspend', minutes: 10 };

/** In the debate with a clause on the table. */
function tabled(changed: object = {}): Play {
  const game = debate(changed);
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  return game;
}
/** Moved, seconded and put to the vote. */
function voted(content: object, changed: object = {}): Play {
  const game = tabled(changed);
  game.does(delegate('norra'), move(content));
  game.does(delegate('sudra'), onMotion('secondMotion'));
  game.does(facilitator, put());
  return game;
}

test('[O1] the head of a seat moves, in the debate', () => {
  const game = tabled();
  expect(game.refused(delegate('luca'), move(suspend))).toBe('notTheHead');
  for (const nobody of [facilitator, observer]) expect(game.refused(nobody, move(suspend))).toBe('delegatesOnly');
  expect(game.does(delegate('norra'), move(suspend))).toEqual({ motion: 'o1' });
  expect(motion(game)).toMatchObject({ by: 'norra', state: 'moved', content: suspend });
  game.does(facilitator, { type: 'pauseRoom' });
  expect(game.refused(delegate('lume'), move(closeDebate))).toBe('paused');
  game.does(facilitator, { type: 'resumeRoom' });
  game.does(facilitator, { type: 'changePhase', to: 'brief' });
  expect(game.refused(delegate('lume'), move(closeDebate))).toBe('notInThisPhase');
});

test('[O2] a motion about a clause needs one on the table; the same is not moved twice, and six wait at most', () => {
  const game = tabled();
  for (let n = 2; n <= 7; n += 1) game.does(delegate('lume'), tabling(chosen('aid', 'keeps')));
  expect(game.refused(delegate('norra'), move({ ...closeDebate, clause: 'c9' }))).toBe('unknownClause');
  game.does(facilitator, { type: 'openBallot', clause: 'c7', seconds: null });
  expect(game.refused(delegate('norra'), move({ ...closeDebate, clause: 'c7' }))).toBe('clauseInBallot');
  game.does(facilitator, close());
  expect(game.refused(delegate('norra'), move({ ...closeDebate, clause: 'c7' }))).toBe('clauseNotTabled');
  for (let n = 1; n <= 5; n += 1) game.does(delegate('norra'), move({ ...closeDebate, clause: `c${n}` }));
  game.does(delegate('norra'), move(byConsensus));
  expect(game.refused(delegate('sudra'), move(closeDebate))).toBe('movedAlready');
  expect(game.refused(delegate('sudra'), move(suspend))).toBe('tooManyMotions');
});

test('[O3] another seat seconds; the seat that moved takes it back until it is voted on', () => {
  const game = tabled();
  game.does(delegate('norra'), move(suspend));
  expect(game.refused(delegate('norra'), onMotion('secondMotion'))).toBe('ownMotion');
  expect(game.refused(delegate('sudra'), onMotion('withdrawMotion'))).toBe('notYourMotion');
  expect(game.refused(delegate('sudra'), onMotion('secondMotion', 'o7'))).toBe('unknownMotion');
  game.does(delegate('sudra'), onMotion('secondMotion'));
  expect(motion(game)).toMatchObject({ state: 'inOrder', secondedBy: 'sudra' });
  expect(game.refused(delegate('ostra'), onMotion('secondMotion'))).toBe('secondedAlready');
  game.does(delegate('norra'), onMotion('withdrawMotion'));
  expect(motion(game).state).toBe('withdrawn');
  expect(game.refused(facilitator, put())).toBe('motionSettled');
  const late = voted(suspend);
  expect(late.refused(delegate('norra'), onMotion('withdrawMotion'))).toBe('motionInBallot');
});

test('[O3] the facilitator rules in order, which stands for a second, or out of order with a reason', () => {
  const game = tabled();
  game.does(delegate('norra'), move(suspend));
  game.does(delegate('norra'), move(closeDebate));
  expect(game.refused(delegate('norra'), rule(true))).toBe('facilitatorOnly');
  expect(game.refused(facilitator, rule(false))).toBe('reasonMissing');
  game.does(facilitator, rule(false, 'We have only just begun.'));
  expect(motion(game)).toMatchObject({ state: 'ruledOut', reason: 'We have only just begun.' });
  expect(game.refused(facilitator, rule(true))).toBe('motionSettled');
  game.does(facilitator, rule(true, '', 'o2'));
  expect(game.refused(facilitator, rule(true, '', 'o2'))).toBe('alreadySo');
  game.does(facilitator, put('o2'));
});

test('[O4] put to the vote by the facilitator, once in order, by a majority of those voting or on the terms chosen', () => {
  const game = tabled();
  game.does(delegate('norra'), move(suspend));
  expect(game.refused(facilitator, put())).toBe('notSeconded');
  game.does(delegate('sudra'), onMotion('secondMotion'));
  expect(game.refused(delegate('norra'), put())).toBe('facilitatorOnly');
  game.does(facilitator, put('o1', { kind: 'secret', seconds: 30 }));
  expect(game.room.open.ballots['b1' as never]).toMatchObject({
    on: { kind: 'motion', motion: 'o1' },
    kind: 'secret',
    rule: { id: 'majority-voting' },
  });
  expect(motion(game)).toMatchObject({ state: 'inBallot', ballot: 'b1' });
  const gone = tabled();
  gone.does(delegate('norra'), move(closeDebate));
  gone.does(delegate('sudra'), onMotion('secondMotion'));
  gone.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
  expect(gone.refused(facilitator, put())).toBe('clauseNotTabled');
});

test('[O5] debate closed, the clause’s ballot opens at once; lost, the debate goes on', () => {
  const game = voted(closeDebate);
  for (const seat of ['lume', 'norra', 'sudra']) game.does(delegate(seat), vote('for'));
  game.does(facilitator, close());
  expect(motion(game).state).toBe('carried');
  expect(clause(game)).toMatchObject({ state: 'inBallot', ballot: 'b2' });
  expect(game.room.open.ballots['b2' as never]).toMatchObject({
    on: { kind: 'clause', clause: 'c1', version: 0 },
    rule: { id: 'principals' },
  });
  const lost = voted(closeDebate);
  lost.does(delegate('lume'), vote('for'));
  lost.does(delegate('norra'), vote('against')); // a tie
  lost.does(facilitator, close());
  expect(motion(lost).state).toBe('lost');
  expect(clause(lost).state).toBe('tabled');
});

test('[O5] the meeting suspended, the room pauses, until the facilitator resumes', () => {
  const game = voted(suspend);
  game.does(delegate('lume'), vote('for'));
  game.does(facilitator, close());
  expect(game.room.open.pausedAt).not.toBeNull();
  expect(game.refused(delegate('lume'), { type: 'say', text: 'Hello?' })).toBe('paused');
  game.does(facilitator, { type: 'resumeRoom' });
  expect(game.room.open.pausedAt).toBeNull();
});

test('[O6] adopted by consensus where nobody objects, silence agreeing; signatures to the text before are void', () => {
  const game = voted(byConsensus);
  expect(clause(game)).toMatchObject({ state: 'inBallot', ballot: 'b1' });
  expect(game.refused(delegate('lume'), { ...tabling(chosen('bases', 'departs')), type: 'reviseClause', clause: 'c1' })).toBe(
    'clauseInBallot',
  );
  game.does(facilitator, close());
  expect(motion(game).state).toBe('carried');
  expect(clause(game).state).toBe('adopted');
  expect(game.room.open.signatures).toEqual({});
});

test('[O6] one objection, and the clause is on the table again, not rejected', () => {
  const game = voted(byConsensus);
  game.does(delegate('westra'), vote('against'));
  game.does(facilitator, close());
  expect(motion(game).state).toBe('lost');
  expect(clause(game).state).toBe('tabled');
  expect(game.room.open.ballots['b1' as never]!.result!.requirements[0]!.blockedBy).toEqual([{ seat: 'westra', because: 'against' }]);
});

test('[O7] what follows is decided with the close, also by the last vote; settled motions leave when there are more than twelve', () => {
  const game = voted(suspend);
  for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra', 'league']) game.does(delegate(seat), vote('for'));
  expect(game.room.open.ballots['b1' as never]!.closedBy).toBe('allVoted');
  expect(game.room.open.pausedAt).not.toBeNull();
  game.does(facilitator, { type: 'resumeRoom' });
  for (let n = 2; n <= 20; n += 1) {
    game.does(delegate('norra'), move(suspend));
    game.does(delegate('norra'), onMotion('withdrawMotion', `o${n}`));
  }
  game.does(delegate('norra'), move(suspend));
  expect(Object.keys(game.room.open.motions)).toHaveLength(13);
  expect(motion(game, 'o21').state).toBe('moved');
});
