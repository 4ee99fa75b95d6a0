import { describe, expect, test } from 'vitest';
import type { Play } from '../fixtures/play.ts';
import { chosen, debate, delegate, facilitator, observer, system, tabling } from './fixture.ts';

const clause = (game: Play) => game.room.open.clauses['c1' as never]!;
const ballot = (game: Play) => game.room.open.ballots['b1' as never]!;
const undo = (game: Play, more: object = {}) => ({
  type: 'undoDecision',
  decidedAt: game.room.open.lastDecision?.at ?? 1,
  reason: null,
  ...more,
});
const tabled = () => {
  const game = debate();
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  return game;
};
/** Everybody in favour: adopted, and closed by the last vote. */
const adopted = () => {
  const game = tabled();
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra'])
    game.does(delegate(seat), { type: 'castVote', ballot: 'b1', choice: 'for' });
  expect(clause(game).state).toBe('adopted');
  return game;
};

describe('taking back', () => {
  test('[U2] a result is annulled: votes and result stay on the ballot, the clause is tabled and can go to another ballot', () => {
    const game = adopted();
    const before = ballot(game);
    game.does(facilitator, undo(game, { reason: 'Closed by mistake.' }));
    expect(clause(game).state).toBe('tabled');
    expect(ballot(game)).toEqual({ ...before, annulledAt: game.now - 1000 });
    expect(Object.values(game.room.open.happenings).at(-1)).toMatchObject({
      what: 'undone',
      undone: 'ballot',
      ballot: 'b1',
      clause: 'c1',
      reason: 'Closed by mistake.',
    });
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  });

  test('[U2] a phase goes on with the time it had left', () => {
    const game = debate();
    const left = game.room.open.phaseEndsAt! - game.now;
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    game.waits(60_000);
    const now = game.now;
    game.does(facilitator, undo(game));
    expect(game.room.open.phase).toBe('debate');
    expect(game.room.open.phaseEndsAt! - now).toBe(left);
  });

  test('[U2] a withdrawn clause, and a reopened one, are as they were', () => {
    const withdrawn = tabled();
    withdrawn.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
    withdrawn.does(facilitator, undo(withdrawn));
    expect(clause(withdrawn).state).toBe('tabled');
    const reopened = adopted();
    reopened.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    reopened.does(facilitator, undo(reopened));
    expect(clause(reopened).state).toBe('adopted');
  });

  test('[U1] nothing to take back at first, after a taking back, and once something was built on it', () => {
    const game = tabled();
    game.does(facilitator, undo(game)); // the phase
    expect(game.refused(facilitator, undo(game))).toBe('nothingToUndo');
    const built = adopted();
    built.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    built.does(delegate('lume'), {
      type: 'reviseClause',
      clause: 'c1',
      draft: null,
      content: chosen('bases', 'departs'),
      acknowledgement: 'We must.',
    });
    expect(built.refused(facilitator, undo(built))).toBe('nothingToUndo');
  });

  test('[U1] another ballot on the clause ends it; a sponsor’s name does not', () => {
    const game = adopted();
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    game.does(delegate('norra'), { type: 'sponsorClause', clause: 'c1' });
    expect(game.room.open.lastDecision?.what.kind).toBe('reopening');
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(game.refused(facilitator, undo(game))).toBe('nothingToUndo');
  });

  test('[U3] the facilitator alone, and the decision that was meant', () => {
    const game = adopted();
    for (const actor of [delegate('lume'), observer, system]) expect(game.refused(actor, undo(game))).toBe('facilitatorOnly');
    const meant = undo(game);
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(game.refused(facilitator, meant)).toBe('decidedMeanwhile');
  });

  test('[U4] not over an open ballot; signatures to the text before are void', () => {
    const open = tabled();
    open.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(open.room.open.lastDecision?.what.kind).toBe('phase');
    expect(open.refused(facilitator, undo(open))).toBe('ballotsAreOpen');
    const game = adopted();
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    game.does(delegate('lume'), { type: 'sign', choice: 'signed' });
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    game.does(facilitator, undo(game));
    expect(game.room.open.signatures).toEqual({});
  });
});
