import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Play } from '../fixtures/play.ts';
import { ballotOn, chosen, debate, delegate, facilitator, observer, pack, system, tabling } from './fixture.ts';

const open = (clause: string, seconds: number | null = null) => ({ type: 'openBallot', clause, seconds });
const close = (ballot = 'b1') => ({ type: 'closeBallot', ballot });
const vote = (choice: string, ballot = 'b1') => ({ type: 'castVote', ballot, choice });
const ballot = (game: Play, id = 'b1') => game.room.open.ballots[id as never] as Ballot;
const clauseState = (game: Play, id = 'c1') => game.room.open.clauses[id as never]!.state;
const voters = ['lume', 'norra', 'sudra', 'ostra', 'westra'];

describe('opening', () => {
  test('[B1] the facilitator opens ballots; a sponsor only where the room says so', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(game.refused(delegate('lume'), open('c1'))).toBe('facilitatorOpensBallots');
    expect(game.refused(observer, open('c1'))).toBe('delegatesOnly');
    expect(game.does(facilitator, open('c1'))).toEqual({ ballot: 'b1' });
  });

  test('[B1] where sponsors open ballots it is the head of the lead sponsor, for the time the room sets', () => {
    const game = debate({ ballotsOpenedBy: 'sponsor' });
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('norra'), { type: 'sponsorClause', clause: 'c1' });
    expect(game.refused(delegate('luca'), open('c1'))).toBe('notTheHead');
    expect(game.refused(delegate('norra'), open('c1'))).toBe('notLeadSponsor');
    expect(game.refused(delegate('lume'), open('c1', 10))).toBe('ballotTimeFixed');
    game.does(delegate('lume'), open('c1'));
    expect(clauseState(game)).toBe('inBallot');
  });

  test('[B2] only a tabled clause, and only one ballot on it at a time', () => {
    const game = ballotOn();
    expect(game.refused(facilitator, open('c1'))).toBe('clauseInBallot');
    expect(game.refused(facilitator, open('c9'))).toBe('unknownClause');
    game.does(facilitator, close());
    expect(clauseState(game)).toBe('rejected');
    expect(game.refused(facilitator, open('c1'))).toBe('clauseNotTabled');
    game.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
    expect(game.refused(facilitator, open('c1'))).toBe('clauseNotTabled');
  });

  test('[B2] the fourth open ballot of a room is refused until one closes', () => {
    const game = debate();
    for (let n = 1; n <= 4; n += 1) game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    for (const clause of ['c1', 'c2', 'c3']) game.does(facilitator, open(clause));
    expect(game.refused(facilitator, open('c4'))).toBe('tooManyBallots');
    game.does(facilitator, close('b2'));
    expect(game.does(facilitator, open('c4'))).toEqual({ ballot: 'b4' });
  });

  test('[B3] a ballot keeps the version and the decision rule it was opened with', () => {
    const game = debate({ rule: 'noObjection' as never });
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('lume'), { ...tabling(chosen('bases', 'keeps')), type: 'reviseClause', clause: 'c1' });
    game.does(facilitator, open('c1'));
    expect(ballot(game)).toMatchObject({ on: { kind: 'clause', clause: 'c1', version: 1 }, shows: 'live', seated: [...voters, 'league'] });
    expect(ballot(game).rule).toEqual(pack.decisionRules[1]);
  });

  test('[B4] a ballot lasts the seconds given, or those of the room’s options', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    const first = game.now;
    game.does(facilitator, open('c1', 30));
    const second = game.now;
    game.does(facilitator, open('c2'));
    expect([ballot(game).closesAt - first, ballot(game, 'b2').closesAt - second]).toEqual([30_000, 120_000]);
  });

  test('[B5] the facilitator extends an open ballot, to at most a week from now', () => {
    const game = ballotOn();
    const before = ballot(game).closesAt;
    game.does(facilitator, { type: 'extendBallot', ballot: 'b1', seconds: 90 });
    expect(ballot(game).closesAt).toBe(before + 90_000);
    expect(game.refused(facilitator, { type: 'extendBallot', ballot: 'b1', seconds: 604_800 })).toBe('ballotTooLong');
    game.does(facilitator, close());
    expect(game.refused(facilitator, { type: 'extendBallot', ballot: 'b1', seconds: 90 })).toBe('ballotClosed');
    expect(game.refused(facilitator, { type: 'extendBallot', ballot: 'b9', seconds: 90 })).toBe('unknownBallot');
  });
});

describe('closing', () => {
  test('[B6] the system closes at the deadline and not a millisecond before', () => {
    const game = ballotOn();
    game.now = ballot(game).closesAt - 1;
    expect(game.refused(system, close())).toBe('tooEarly');
    game.now += 1;
    game.does(system, close());
    expect(ballot(game)).toMatchObject({ closedBy: 'clock', closedAt: ballot(game).closesAt });
  });

  test('[B6] the facilitator closes at any time, a delegate never', () => {
    const game = ballotOn({ ballotsOpenedBy: 'sponsor' });
    expect(game.refused(delegate('lume'), close())).toBe('facilitatorOnly');
    game.does(facilitator, close());
    expect(ballot(game).closedBy).toBe('facilitator');
  });

  test('[B7] closing a closed ballot is refused, whoever comes second', () => {
    const game = ballotOn();
    game.waits(3600_000);
    game.does(system, close());
    const result = ballot(game);
    expect(game.refused(facilitator, close())).toBe('ballotClosed');
    expect(game.refused(system, close())).toBe('ballotClosed');
    expect(game.refused(system, close('b9'))).toBe('unknownBallot');
    expect(ballot(game)).toBe(result);
  });

  test('[B8] a clause is adopted or rejected by the result, which stays with the seats then taken', () => {
    const game = ballotOn();
    game.does(delegate('league'), { type: 'leaveSeat' });
    for (const seat of ['lume', 'norra', 'sudra', 'ostra']) game.does(delegate(seat), vote('for'));
    game.does(facilitator, close());
    expect(clauseState(game)).toBe('adopted');
    expect(ballot(game)).toMatchObject({ seated: voters, result: { adopted: true, inFavour: 4, against: 0, abstaining: 0, notVoting: 1 } });
  });

  test('[B8] a principal that abstains blocks, and the clause is rejected', () => {
    const game = ballotOn();
    for (const seat of voters) game.does(delegate(seat), vote(seat === 'norra' ? 'abstain' : 'for'));
    expect(clauseState(game)).toBe('rejected');
    expect(ballot(game).result?.requirements[0]).toMatchObject({ met: false, blockedBy: [{ seat: 'norra', because: 'abstain' }] });
  });
});

describe('voting', () => {
  test('[V1] the head casts the seat’s vote, for, against or abstaining; a co-delegate does not', () => {
    const game = ballotOn();
    expect(game.refused(delegate('luca'), vote('for'))).toBe('notTheHead');
    game.does(delegate('lume'), vote('for'));
    game.does(delegate('norra'), vote('against'));
    game.does(delegate('sudra'), vote('abstain'));
    expect(ballot(game).votes).toEqual({ lume: 'for', norra: 'against', sudra: 'abstain' });
    game.does(delegate('lume'), { type: 'handOverHead', to: delegate('luca').delegate });
    game.does(delegate('luca'), vote('abstain'));
    expect(game.refused(delegate('lume'), vote('for'))).toBe('notTheHead');
    expect(game.refused(facilitator, vote('for'))).toBe('delegatesOnly');
  });

  test('[V2] a vote may be changed until the ballot closes, and the same again changes nothing', () => {
    const game = ballotOn();
    game.does(delegate('lume'), vote('for'));
    game.does(delegate('lume'), vote('against'));
    const before = game.room;
    game.does(delegate('lume'), vote('against'));
    expect(game.room).toBe(before);
    expect(ballot(game).votes).toEqual({ lume: 'against' });
  });

  test.each(['live', 'atClose'] as const)('[V3] the last vote before closing counts (votes shown %s)', (showVotes) => {
    const game = ballotOn({ showVotes });
    for (const choice of ['for', 'against', 'abstain', 'for', 'against']) game.does(delegate('lume'), vote(choice));
    game.does(facilitator, close());
    expect(ballot(game).votes).toEqual({ lume: 'against' });
    expect(ballot(game).result).toMatchObject({ inFavour: 0, against: 1, notVoting: 4 });
    expect(game.refused(delegate('lume'), vote('for'))).toBe('ballotClosed');
    expect(game.refused(delegate('lume'), vote('for', 'b9'))).toBe('unknownBallot');
  });

  test('[V4] a seat in none of the rule’s groups has no vote', () => {
    const game = ballotOn();
    expect(game.refused(delegate('league'), vote('for'))).toBe('noVote');
  });

  test('[V5] the vote after which no seated seat is missing closes the ballot, vacant and voteless seats not waited for', () => {
    const game = ballotOn();
    game.does(delegate('westra'), { type: 'leaveSeat' });
    for (const seat of ['lume', 'norra', 'sudra']) game.does(delegate(seat), vote('for'));
    expect(ballot(game).closedAt).toBeUndefined();
    const at = game.now;
    game.does(delegate('ostra'), vote('for'));
    expect(ballot(game)).toMatchObject({ closedAt: at, closedBy: 'allVoted', result: { adopted: true } });
    expect(clauseState(game)).toBe('adopted');
  });

  test('[V5] a vote that is changed, and by which nobody is missing any more, closes the ballot as changed', () => {
    const game = ballotOn();
    for (const seat of ['lume', 'norra', 'sudra', 'ostra']) game.does(delegate(seat), vote('for'));
    game.does(delegate('westra'), { type: 'leaveSeat' });
    expect(ballot(game).closedAt).toBeUndefined();
    game.does(delegate('norra'), vote('against'));
    expect(ballot(game)).toMatchObject({ closedBy: 'allVoted', result: { adopted: false, inFavour: 3, against: 1 } });
  });

  test('[V5] where the rule does not say so, all votes cast close nothing', () => {
    const game = ballotOn({ rule: 'noObjection' as never });
    for (const seat of voters.slice(1)) game.does(delegate(seat), vote('for'));
    expect(ballot(game).closedAt).toBeUndefined();
    expect(game.refused(delegate('lume'), vote('for'))).toBe('noVote');
    game.does(facilitator, close());
    expect(clauseState(game)).toBe('adopted');
  });

  test('[V6] with votes shown live each is seen when cast', () => {
    const game = ballotOn();
    game.does(delegate('lume'), vote('for'));
    expect(ballot(game)).toMatchObject({ voted: { lume: true }, votes: { lume: 'for' } });
    expect(game.room.sealed.votes).toEqual({});
  });

  test('[V6] with votes shown at the close only that a seat has voted is seen, until all are turned over at once', () => {
    const game = ballotOn({ showVotes: 'atClose' });
    game.does(delegate('lume'), vote('for'));
    game.does(delegate('norra'), vote('against'));
    const shown = ballot(game);
    expect([shown.voted, shown.votes]).toEqual([{ lume: true, norra: true }, {}]);
    game.does(delegate('norra'), vote('abstain'));
    expect(ballot(game)).toBe(shown);
    expect(game.room.sealed.votes).toEqual({ b1: { lume: 'for', norra: 'abstain' } });
    game.does(facilitator, close());
    expect(ballot(game).votes).toEqual({ lume: 'for', norra: 'abstain' });
    expect(game.room.sealed.votes).toEqual({});
  });
});
