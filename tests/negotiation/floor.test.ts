import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefused } from '../../negotiation/refusals.ts';
import { roomFrom, snapshotOf } from '../../negotiation/snapshots.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { Play } from '../fixtures/play.ts';
import { debate, delegate, facilitator, observer, pack, sealed, seats, system } from './fixture.ts';

const floor = (game: Play) => game.room.open.floor;
const give = (seat: string, more: object = {}) => ({ type: 'giveFloor', seat, kind: 'speech', seconds: null, ...more });
const ask = (seat: string | null = null) => ({ type: 'askToSpeak', seat });
const hand = (why: string) => ({ type: 'raiseHand', for: why });
const caucus = (kind: string, more: object = {}) => ({
  type: 'startCaucus',
  kind,
  topic: 'Bases',
  minutes: 10,
  speechSeconds: null,
  ...more,
});

describe('the floor', () => {
  test('[F1] hands: by any delegate of the seat, with their purpose; lowered by the seat or the facilitator', () => {
    const game = debate();
    game.does(delegate('luca'), hand('speak'));
    expect(game.refused(delegate('lume'), hand('speak'))).toBe('alreadySo');
    game.does(delegate('lume'), hand('reply'));
    expect(floor(game).hands).toMatchObject({ lume: { for: 'reply' } });
    game.does(delegate('norra'), hand('order'));
    expect(game.refused(delegate('norra'), { type: 'lowerHand', seat: 'lume' })).toBe('facilitatorOnly');
    game.does(delegate('luca'), { type: 'lowerHand', seat: null });
    game.does(facilitator, { type: 'lowerHand', seat: 'norra' });
    expect(floor(game).hands).toEqual({});
    expect(game.refused(facilitator, { type: 'lowerHand', seat: 'norra' })).toBe('noHand');
    for (const actor of [observer, system]) expect(game.refused(actor, hand('speak'))).toBe('delegatesOnly');
    expect(game.refused(facilitator, hand('speak'))).toBe('delegatesOnly');
  });

  test('[F2] the list: one asks for the own seat, once, while it is open; the facilitator orders it', () => {
    const game = debate();
    for (const seat of ['sudra', 'lume', 'norra']) game.does(delegate(seat), ask());
    expect(game.refused(delegate('luca'), ask())).toBe('alreadyListed');
    expect(game.refused(delegate('ostra'), ask('westra'))).toBe('facilitatorOnly');
    game.does(facilitator, { type: 'setSpeakersList', listOpen: false, speechSeconds: 60 });
    expect(game.refused(delegate('ostra'), ask())).toBe('listClosed');
    game.does(facilitator, ask('ostra'));
    game.does(facilitator, { type: 'moveSpeaker', seat: 'norra', before: 'sudra' });
    expect(floor(game).list).toEqual(['norra', 'sudra', 'lume', 'ostra']);
    game.does(facilitator, { type: 'moveSpeaker', seat: 'norra', before: null });
    expect(floor(game).list).toEqual(['sudra', 'lume', 'ostra', 'norra']);
    expect(game.refused(facilitator, { type: 'moveSpeaker', seat: 'norra', before: null })).toBe('alreadySo');
    expect(game.refused(facilitator, { type: 'moveSpeaker', seat: 'westra', before: null })).toBe('notListed');
    game.does(delegate('luca'), { type: 'leaveSpeakers', seat: null });
    game.does(facilitator, { type: 'leaveSpeakers', seat: 'sudra' });
    expect(floor(game).list).toEqual(['ostra', 'norra']);
    expect(game.refused(delegate('norra'), { type: 'leaveSpeakers', seat: 'ostra' })).toBe('facilitatorOnly');
    expect(game.refused(facilitator, ask('atlantis'))).toBe('unknownSeat');
    game.does(delegate('westra'), { type: 'leaveSeat' });
    expect(game.refused(facilitator, ask('westra'))).toBe('seatVacant');
  });

  test('[F3] the facilitator gives the floor; hand and place in the list are used up; over time it runs on', () => {
    const game = debate();
    game.does(facilitator, { type: 'setSpeakersList', listOpen: true, speechSeconds: 60 });
    game.does(delegate('lume'), ask());
    game.does(delegate('lume'), hand('speak'));
    expect(game.refused(delegate('lume'), give('lume'))).toBe('facilitatorOnly');
    const at = game.now;
    game.does(facilitator, give('lume'));
    expect(floor(game)).toMatchObject({ list: [], hands: {}, speaking: { seat: 'lume', startedAt: at, endsAt: at + 60_000 } });
    expect(game.refused(facilitator, give('lume'))).toBe('alreadySo');
    game.waits(90_000);
    expect(floor(game).speaking?.seat).toBe('lume');
    const late = game.now;
    game.does(facilitator, { type: 'extendSpeech', seconds: 30 });
    expect(floor(game).speaking?.endsAt).toBe(late + 30_000);
    expect(game.refused(delegate('norra'), { type: 'endSpeech' })).toBe('notSpeaking');
    game.does(delegate('luca'), { type: 'endSpeech' });
    expect(floor(game).speaking).toBeNull();
    expect(game.refused(facilitator, { type: 'endSpeech' })).toBe('nobodySpeaks');
    expect(game.refused(facilitator, { type: 'extendSpeech', seconds: 30 })).toBe('nobodySpeaks');
    expect(() => game.asks(facilitator, give('lume', { seconds: 5 }))).toThrow();
  });

  test('[F4] the rest of the time is yielded once, to a seat that is taken, and not after its end', () => {
    const game = debate();
    game.does(facilitator, give('lume', { seconds: 60 }));
    const { endsAt } = floor(game).speaking!;
    expect(game.refused(delegate('norra'), { type: 'yieldFloor', to: 'sudra' })).toBe('notSpeaking');
    expect(game.refused(delegate('lume'), { type: 'yieldFloor', to: 'lume' })).toBe('alreadySo');
    game.does(delegate('lume'), { type: 'yieldFloor', to: 'norra' });
    expect(floor(game).speaking).toMatchObject({ seat: 'norra', endsAt, yieldedBy: 'lume' });
    expect(game.refused(delegate('norra'), { type: 'yieldFloor', to: 'sudra' })).toBe('cannotYield');
    game.does(facilitator, give('sudra', { kind: 'reply' }));
    expect(game.refused(delegate('sudra'), { type: 'yieldFloor', to: 'norra' })).toBe('cannotYield');
    game.does(facilitator, give('ostra', { seconds: 15 }));
    game.waits(15_000);
    expect(game.refused(delegate('ostra'), { type: 'yieldFloor', to: 'norra' })).toBe('timeIsUp');
    game.does(delegate('westra'), { type: 'leaveSeat' });
    game.does(facilitator, give('lume'));
    expect(game.refused(delegate('lume'), { type: 'yieldFloor', to: 'westra' })).toBe('seatVacant');
    expect(game.refused(facilitator, give('westra'))).toBe('seatVacant');
  });

  test('[F5] a reply leaves the list as it is', () => {
    const game = debate();
    game.does(delegate('norra'), ask());
    game.does(delegate('norra'), hand('reply'));
    game.does(facilitator, give('norra', { kind: 'reply', seconds: 30 }));
    expect(floor(game)).toMatchObject({ list: ['norra'], hands: {}, speaking: { kind: 'reply' } });
    game.does(facilitator, give('norra'));
    expect(floor(game)).toMatchObject({ list: [], speaking: { kind: 'speech' } });
  });

  test('[F6] caucuses: one at a time; moderated with its own time, unmoderated with nobody on the floor; the list waits', () => {
    const game = debate();
    game.does(delegate('norra'), ask());
    game.does(facilitator, give('lume'));
    expect(game.refused(delegate('lume'), caucus('moderated'))).toBe('facilitatorOnly');
    const at = game.now;
    game.does(facilitator, caucus('moderated', { speechSeconds: 30 }));
    expect(floor(game)).toMatchObject({
      speaking: null,
      list: ['norra'],
      caucus: { topic: 'Bases', endsAt: at + 600_000, speechSeconds: 30 },
    });
    expect(game.refused(facilitator, caucus('unmoderated'))).toBe('caucusRuns');
    const then = game.now;
    game.does(facilitator, give('sudra'));
    expect(floor(game).speaking?.endsAt).toBe(then + 30_000);
    game.does(facilitator, { type: 'extendCaucus', minutes: 5 });
    expect(floor(game).caucus?.endsAt).toBe(at + 900_000);
    game.does(facilitator, { type: 'endCaucus' });
    expect(floor(game)).toMatchObject({ caucus: null, speaking: null });
    game.does(facilitator, caucus('unmoderated', { speechSeconds: 30 }));
    expect(floor(game).caucus).not.toHaveProperty('speechSeconds');
    expect(game.refused(facilitator, give('sudra'))).toBe('unmoderatedCaucus');
    game.does(facilitator, { type: 'endCaucus' });
    expect(game.refused(facilitator, { type: 'endCaucus' })).toBe('noCaucus');
    expect(game.refused(facilitator, { type: 'extendCaucus', minutes: 5 })).toBe('noCaucus');
  });

  test('[F7] another phase clears the floor but not the list; a vacant seat neither speaks nor waits', () => {
    const game = debate();
    game.does(delegate('norra'), ask());
    game.does(delegate('sudra'), hand('speak'));
    game.does(facilitator, caucus('moderated'));
    game.does(facilitator, give('lume'));
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(floor(game)).toMatchObject({ speaking: null, caucus: null, hands: {}, list: ['norra'], spoken: { lume: { times: 1 } } });
    game.does(facilitator, give('sudra'));
    game.does(delegate('norra'), { type: 'leaveSeat' });
    game.does(delegate('sudra'), { type: 'leaveSeat' });
    expect(floor(game)).toMatchObject({ speaking: null, list: [] });
    game.does(facilitator, give('lume'));
    game.does(delegate('lume'), { type: 'leaveSeat' }); // luca succeeds
    expect(floor(game).speaking?.seat).toBe('lume');
  });

  test('[F8] what was spoken is counted by the room’s clock', () => {
    const game = debate();
    game.does(facilitator, give('lume'));
    game.waits(20_000);
    game.does(facilitator, { type: 'pauseRoom' });
    game.waits(600_000);
    game.does(facilitator, { type: 'resumeRoom' });
    game.waits(10_000);
    game.does(delegate('lume'), { type: 'yieldFloor', to: 'norra' });
    game.waits(5000);
    game.does(facilitator, give('lume'));
    // a second passes with every command: 21 before the pause, 11 after it, 6 yielded
    expect(floor(game).spoken).toEqual({ lume: { times: 1, ms: 32_000 }, norra: { times: 1, ms: 6000 } });
  });

  test('[F9] paused: delegates wait, clocks stand and go on with what they had left', () => {
    const game = debate();
    game.does(facilitator, caucus('moderated'));
    game.does(facilitator, give('lume', { seconds: 60 }));
    game.does(facilitator, { type: 'pauseRoom' });
    const left = floor(game).speaking!.endsAt - game.room.open.pausedAt!;
    for (const command of [hand('speak'), ask(), { type: 'yieldFloor', to: 'norra' }])
      expect(game.refused(delegate('lume'), command)).toBe('paused');
    expect(game.refused(facilitator, give('norra'))).toBe('paused');
    game.does(facilitator, { type: 'endCaucus' });
    expect(game.refused(facilitator, caucus('moderated'))).toBe('paused');
    game.waits(300_000);
    const other = debate();
    other.does(facilitator, give('lume', { seconds: 60 }));
    other.does(facilitator, { type: 'pauseRoom' });
    other.waits(300_000);
    const at = other.now;
    other.does(facilitator, { type: 'resumeRoom' });
    expect(floor(other).speaking!.endsAt - at).toBe(left);
  });

  test('[F9] in any order, whoever asks: at most one speaks, nobody waits twice, no vacant seat waits or speaks, and a snapshot is the same', () => {
    const actors = [facilitator, observer, ...['lume', 'luca', 'norra', 'sudra', 'westra'].map(delegate)];
    const seat = fc.constantFrom(...seats);
    const order = fc.oneof(
      fc.constantFrom(
        hand('speak'),
        hand('reply'),
        ask(),
        { type: 'endSpeech' },
        { type: 'endCaucus' },
        { type: 'pauseRoom' },
        { type: 'resumeRoom' },
        { type: 'leaveSeat' },
        { type: 'lowerHand', seat: null },
        { type: 'leaveSpeakers', seat: null },
        { type: 'changePhase', to: 'signature' },
        { type: 'changePhase', to: 'debate' },
        caucus('moderated', { speechSeconds: 30 }),
        caucus('unmoderated'),
      ),
      seat.map((id) => ask(id)),
      seat.map((id) => give(id)),
      seat.map((id) => give(id, { kind: 'reply' })),
      seat.map((id) => ({ type: 'yieldFloor', to: id })),
      seat.map((id) => ({ type: 'takeSeat', seat: id })),
      fc.tuple(seat, fc.option(seat)).map(([id, before]) => ({ type: 'moveSpeaker', seat: id, before })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...actors), order, fc.nat(40_000)), { maxLength: 40 }), (orders) => {
        const game = debate();
        for (const [actor, command, ms] of orders) {
          game.waits(ms);
          if (!isRefused(game.asks(actor, command))) game.does(actor, command);
          const { list, speaking, hands, caucus: running, spoken } = floor(game);
          const taken = (id: string) => game.room.open.seats[id as never]!.head !== null;
          expect(new Set(list).size).toBe(list.length);
          for (const id of [...list, ...Object.keys(hands), ...(speaking ? [speaking.seat] : [])]) expect(taken(id)).toBe(true);
          if (running?.kind === 'unmoderated') expect(speaking).toBeNull();
          for (const { ms: spent } of Object.values(spoken)) expect(spent).toBeGreaterThanOrEqual(0);
        }
        const again = roomFrom(JSON.parse(JSON.stringify(snapshotOf(game.room))) as never, pack, sealed);
        expect(again?.open.floor).toEqual(floor(game));
        expect(viewFor(game.room, 'public').floor).toEqual(floor(game));
      }),
      { numRuns: 60 },
    );
  });
});
