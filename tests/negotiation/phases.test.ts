import { describe, expect, test } from 'vitest';
import { Command } from '../../negotiation/commands.ts';
import { ballotOn, chosen, debate, delegate, facilitator, newPlay, options, seatedPlay, seats, start, system, tabling } from './fixture.ts';

const minute = 60_000;
const to = (phase: string) => ({ type: 'changePhase', to: phase });
const vote = (choice: string) => ({ type: 'castVote', ballot: 'b1', choice });
const close = { type: 'closeBallot', ballot: 'b1' };

test('[R1] a room opens vacant, with the seats of its pack, in the first phase of its options', () => {
  const { open, past, sealed, seq } = newPlay({ phases: [{ id: 'debate', minutes: 5 }] }).room;
  expect(Object.keys(open.seats)).toEqual(seats);
  expect(Object.values(open.seats)).toEqual(seats.map(() => ({ head: null, locked: false, delegates: [] })));
  expect([open.phase, open.phaseStartedAt, open.phaseEndsAt, open.pausedAt]).toEqual(['debate', start, start + 5 * minute, null]);
  expect([open.delegates, open.clauses, open.ballots, open.signatures]).toEqual([{}, {}, {}, {}]);
  expect([past.messages, sealed.drafts, sealed.votes, seq]).toEqual([[], {}, {}, 1]);
});

describe('phases', () => {
  test('[P1] a room has the phases its options list, and no others', () => {
    const game = newPlay({ phases: options.phases.filter(({ id }) => id !== 'brief') });
    expect(game.refused(facilitator, to('brief'))).toBe('phaseNotInRoom');
    game.does(facilitator, to('debate'));
    expect(game.room.open.phase).toBe('debate');
  });

  test('[P2] the facilitator moves to any phase, forward or back', () => {
    const game = newPlay();
    for (const phase of ['debrief', 'brief', 'signature', 'debate', 'arrive', 'brief']) {
      game.does(facilitator, to(phase));
      expect(game.room.open.phase).toBe(phase);
    }
    expect(game.refused(facilitator, to('brief'))).toBe('alreadySo');
    expect(game.refused(system, to('debate'))).toBe('facilitatorOnly');
  });

  test('[P3] the phase does not change over an open ballot', () => {
    const game = ballotOn();
    expect(game.refused(facilitator, to('signature'))).toBe('ballotsAreOpen');
    game.does(facilitator, close);
    game.does(facilitator, to('signature'));
  });

  test('[P4] what belongs to the debate is refused outside it', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    for (const phase of ['arrive', 'brief', 'signature', 'debrief']) {
      game.does(facilitator, to(phase));
      expect(game.refused(delegate('lume'), tabling(chosen('aid', 'keeps')))).toBe('notInThisPhase');
      expect(game.refused(delegate('lume'), { ...tabling(chosen('bases', 'keeps')), type: 'reviseClause', clause: 'c1' })).toBe(
        'notInThisPhase',
      );
      expect(game.refused(delegate('norra'), { type: 'sponsorClause', clause: 'c1' })).toBe('notInThisPhase');
      expect(game.refused(delegate('norra'), { type: 'unsponsorClause', clause: 'c1' })).toBe('notInThisPhase');
      expect(game.refused(delegate('lume'), { type: 'withdrawClause', clause: 'c1' })).toBe('notInThisPhase');
      expect(game.refused(facilitator, { type: 'reopenClause', clause: 'c1' })).toBe('notInThisPhase');
      expect(game.refused(facilitator, { type: 'openBallot', clause: 'c1', seconds: null })).toBe('notInThisPhase');
      if (phase !== 'signature') expect(game.refused(delegate('lume'), { type: 'sign', choice: 'signed' })).toBe('notInThisPhase');
    }
  });

  test('[P5] the wish is a time that a calendar has', () => {
    expect(Command.safeParse({ type: 'setPhaseEnd', endsAt: 8.64e15 }).success).toBe(true);
    expect(Command.safeParse({ type: 'setPhaseEnd', endsAt: 8.64e15 + 1 }).success).toBe(false);
  });

  test('[P5] a phase starts with the minutes of its plan, and its end is a wish that may be changed or dropped', () => {
    const game = newPlay();
    const at = game.now;
    game.does(facilitator, to('brief'));
    expect(game.room.open.phaseEndsAt).toBe(at + 10 * minute);
    game.does(facilitator, { type: 'setPhaseEnd', endsAt: at + 20 * minute });
    expect(game.room.open.phaseEndsAt).toBe(at + 20 * minute);
    expect(game.refused(facilitator, { type: 'setPhaseEnd', endsAt: game.now })).toBe('timeInPast');
    expect(game.refused(facilitator, { type: 'setPhaseEnd', endsAt: at + 20 * minute })).toBe('alreadySo');
    game.waits(3600_000);
    expect(game.room.open.phase).toBe('brief');
    game.does(facilitator, { type: 'setPhaseEnd', endsAt: null });
    expect(game.room.open.phaseEndsAt).toBeNull();
  });

  test('[P6] a phase entered again goes on with the time it had left', () => {
    const game = newPlay();
    game.does(facilitator, to('brief'));
    const { phaseStartedAt, phaseEndsAt } = game.room.open;
    expect(phaseEndsAt! - phaseStartedAt).toBe(10 * minute);
    game.waits(4 * minute);
    const leftAt = game.now;
    game.does(facilitator, to('debate'));
    game.waits(minute);
    const backAt = game.now;
    game.does(facilitator, to('brief'));
    expect(game.room.open.phaseEndsAt! - backAt).toBe(phaseEndsAt! - leftAt);
    expect(game.room.open.phaseStartedAt).toBe(backAt);
  });

  test('[P6] a pause in between takes nothing of it, and what was set during the pause counts', () => {
    const game = newPlay();
    game.does(facilitator, to('brief'));
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(30 * minute);
    const left = game.room.open.phaseEndsAt! - game.room.open.pausedAt!;
    game.does(facilitator, to('debate'));
    game.waits(minute);
    game.does(facilitator, to('brief'));
    const resumedAt = game.now;
    game.does(facilitator, { type: 'resumeRoom' });
    expect(game.room.open.phaseEndsAt! - resumedAt).toBe(left);
  });

  test('[P6] a clock that had run out starts with nothing left, one that was taken away stays away', () => {
    const game = newPlay();
    game.does(facilitator, to('brief'));
    game.waits(60 * minute);
    game.does(facilitator, to('debate'));
    game.does(facilitator, { type: 'setPhaseEnd', endsAt: null });
    const backAt = game.now;
    game.does(facilitator, to('brief'));
    expect(game.room.open.phaseEndsAt).toBe(backAt);
    game.does(facilitator, to('debate'));
    expect(game.room.open.phaseEndsAt).toBeNull();
  });

  test('[R5] from its expiry on a room refuses everybody but the system', () => {
    const game = ballotOn();
    game.now = game.room.open.expiresAt - 1;
    expect(game.refused(delegate('lume'), vote('for'))).toBe('ballotClosed');
    game.now += 1;
    expect(game.refused(delegate('lume'), vote('for'))).toBe('roomExpired');
    expect(game.refused(facilitator, to('signature'))).toBe('roomExpired');
    game.does(system, close);
  });
});

describe('time', () => {
  test('[T1] a vote a millisecond before the deadline counts, one at the deadline is late', () => {
    const game = ballotOn();
    const { closesAt } = game.room.open.ballots['b1' as never]!;
    game.now = closesAt - 1;
    game.does(delegate('lume'), vote('for'));
    game.now = closesAt;
    expect(game.refused(delegate('norra'), vote('for'))).toBe('ballotClosed');
    expect(game.refused(facilitator, { type: 'extendBallot', ballot: 'b1', seconds: 60 })).toBe('ballotClosed');
    expect(game.refused(delegate('lume'), vote('against'))).toBe('ballotClosed');
  });

  test('[T2] on resuming, the deadlines of open ballots and of the phase move by as long as the pause lasted', () => {
    const game = ballotOn();
    const before = game.room.open;
    game.does(facilitator, { type: 'pauseRoom' });
    const pausedAt = game.room.open.pausedAt!;
    game.waits(10 * minute);
    const lasted = game.now - pausedAt;
    game.does(facilitator, { type: 'resumeRoom' });
    const { open } = game.room;
    expect(open.pausedAt).toBeNull();
    expect(open.ballots['b1' as never]!.closesAt).toBe(before.ballots['b1' as never]!.closesAt + lasted);
    expect(open.phaseEndsAt).toBe(before.phaseEndsAt! + lasted);
    game.does(delegate('lume'), vote('for'));
  });

  test('[T2] a closed ballot keeps its deadline, and a phase without end has none after the pause', () => {
    const game = ballotOn();
    game.does(facilitator, close);
    game.does(facilitator, { type: 'setPhaseEnd', endsAt: null });
    const before = game.room.open.ballots['b1' as never]!.closesAt;
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(minute);
    game.does(facilitator, { type: 'resumeRoom' });
    expect(game.room.open.ballots['b1' as never]!.closesAt).toBe(before);
    expect(game.room.open.phaseEndsAt).toBeNull();
  });

  test('[T2] what is set during the pause keeps its time left', () => {
    const game = newPlay();
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(7 * minute);
    const endsAt = game.now + 30 * minute;
    game.does(facilitator, { type: 'setPhaseEnd', endsAt });
    const leftAt = game.now - 1000;
    game.waits(5 * minute);
    const resumedAt = game.now;
    game.does(facilitator, { type: 'resumeRoom' });
    expect(game.room.open.phaseEndsAt! - resumedAt).toBe(endsAt - leftAt);
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(3 * minute);
    game.does(facilitator, to('brief'));
    game.waits(4 * minute);
    const again = game.now;
    game.does(facilitator, { type: 'resumeRoom' });
    expect(game.room.open.phaseEndsAt).toBe(again + 10 * minute);
  });

  test('[T2] an extension during the pause adds its seconds and no more', () => {
    const game = ballotOn();
    const { closesAt } = game.room.open.ballots['b1' as never]!;
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(3600_000);
    game.does(facilitator, { type: 'extendBallot', ballot: 'b1', seconds: 60 });
    expect(game.room.open.ballots['b1' as never]!.closesAt).toBe(closesAt + 60_000);
  });

  test('[T3] while the room is paused delegates wait, however long', () => {
    const game = ballotOn();
    game.does(delegate('norra'), tabling(chosen('aid', 'keeps')));
    game.does(facilitator, { type: 'pauseRoom' });
    expect(game.refused(facilitator, { type: 'pauseRoom' })).toBe('alreadySo');
    game.waits(3600_000);
    const acts = [
      vote('for'),
      tabling(chosen('aid', 'keeps')),
      { ...tabling(chosen('aid', 'keeps')), type: 'reviseClause', clause: 'c2' },
      { type: 'sponsorClause', clause: 'c2' },
      { type: 'unsponsorClause', clause: 'c2' },
      { type: 'withdrawClause', clause: 'c2' },
      { type: 'say', text: 'May I?' },
    ];
    for (const act of acts) expect(game.refused(delegate('norra'), act)).toBe('paused');
    expect(game.refused(facilitator, { type: 'openBallot', clause: 'c2', seconds: null })).toBe('paused');
    expect(game.refused(system, close)).toBe('tooEarly');
    game.does(facilitator, { type: 'say', text: 'A break of ten minutes.' });
    game.does(delegate('norra'), { type: 'saveDraft', draft: 'draft-0001', content: { way: 'text' }, takeOver: false });
    game.does(facilitator, close);
    game.does(facilitator, { type: 'resumeRoom' });
    expect(game.refused(facilitator, { type: 'resumeRoom' })).toBe('notPaused');
    game.does(delegate('norra'), { type: 'withdrawClause', clause: 'c2' });
  });

  test('[T3] nobody signs while the room is paused', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra']) game.does(delegate(seat), vote('for'));
    game.does(facilitator, to('signature'));
    game.does(facilitator, { type: 'pauseRoom' });
    expect(game.refused(delegate('lume'), { type: 'sign', choice: 'signed' })).toBe('paused');
  });
});

test('[R2] asking changes nothing, and the same question has the same answer', () => {
  const game = seatedPlay();
  const before = JSON.stringify(game.room);
  const ask = () => JSON.stringify(game.asks(facilitator, to('debate')));
  expect(ask()).toBe(ask());
  expect(JSON.stringify(game.room)).toBe(before);
});
