import { describe, expect, test } from 'vitest';
import { injectLimits } from '../../negotiation/injects.ts';
import { pageItem } from '../../negotiation/pages.ts';
import { roomFrom, snapshotOf } from '../../negotiation/snapshots.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Play } from '../fixtures/play.ts';
import { chosen, debate, delegate, facilitator, observer, pack, sealed, seatedPlay, seatId, seats, system, tabling } from './fixture.ts';

const toAll = (text: string, more: object = {}) => ({ type: 'playInject', kind: 'event', card: null, text, to: null, ...more });
const card = (id: string, more: object = {}) => toAll('', { card: id, ...more });
const seatView = (game: Play, seat: string) => viewFor(game.room, `seat:${seatId(seat)}`);
const others = (...but: string[]): Stream[] => ['public', ...seats.filter((id) => !but.includes(id)).map((id): Stream => `seat:${id}`)];
const shown = (game: Play, streams: Stream[]) => streams.map((stream) => JSON.stringify(viewFor(game.room, stream)));

describe('from outside', () => {
  test('[I1] the facilitator alone plays, in any phase and while the room is paused; a card of the deck once', () => {
    const game = seatedPlay();
    for (const actor of [delegate('lume'), observer, system]) expect(game.refused(actor, card('E1'))).toBe('facilitatorOnly');
    expect(game.does(facilitator, card('E1'))).toEqual({ inject: 'i1' });
    expect(game.room.open.injects['i1' as never]).toMatchObject({ kind: 'event', date: '2 May', text: 'A storm closes the harbour.' });
    expect(game.refused(facilitator, card('E1', { to: ['lume'] }))).toBe('cardPlayed');
    expect(game.refused(facilitator, card('E9'))).toBe('unknownCard');
    expect(game.refused(facilitator, toAll('  '))).toBe('nothingToTell');
    game.does(facilitator, { type: 'pauseRoom' });
    game.does(facilitator, card('E2', { to: ['lume'] }));
    expect(game.refused(facilitator, card('E2'))).toBe('cardPlayed');
    expect(() => game.asks(facilitator, toAll('x'.repeat(1001)))).toThrow();
  });

  test('[I2] what is told to everybody is public, an announcement always; the last eight are at hand, older ones by page', () => {
    const game = debate();
    expect(game.refused(facilitator, toAll('Break.', { kind: 'announcement', to: ['lume'] }))).toBe('announcementForAll');
    for (let n = 1; n <= injectLimits.inOpen + 2; n += 1)
      game.does(facilitator, toAll(`Event ${n}.`, { kind: n % 2 ? 'event' : 'announcement' }));
    const { injects, counts, happenings } = viewFor(game.room, 'public');
    expect(Object.keys(injects)).toEqual(['i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9', 'i10']);
    expect(counts.injects).toBe(10);
    expect(pageItem(game.room.past.injects, 2)).toMatchObject({ id: 'i2', text: 'Event 2.' });
    expect(Object.values(happenings).at(-1)).toMatchObject({ what: 'told', inject: 'i10' });
  });

  test('[I3] what is told to some seats is theirs alone: the others’ views are the same, byte for byte', () => {
    const game = debate();
    const before = shown(game, others('lume', 'norra'));
    game.does(facilitator, toAll('A convoy has left.', { to: ['lume', 'norra', 'lume'] }));
    game.does(facilitator, toAll('They say the fleet is mined.', { kind: 'rumour', to: ['norra'] }));
    expect(shown(game, others('lume', 'norra'))).toEqual(before);
    expect(seatView(game, 'lume').dispatches).toMatchObject([{ n: 1, kind: 'event', text: 'A convoy has left.' }]);
    expect(seatView(game, 'norra').dispatches).toMatchObject([{ n: 1 }, { n: 2, kind: 'rumour', text: 'They say the fleet is mined.' }]);
    expect(JSON.stringify(seatView(game, 'norra'))).not.toContain('"to"');
    expect(viewFor(game.room, 'facilitator').sent).toMatchObject([{ to: ['lume', 'norra'] }, { to: ['norra'], kind: 'rumour' }]);
  });

  test('[I3] a rumour goes to exactly one seat of the room, and a seat is not flooded', () => {
    const game = debate();
    expect(game.refused(facilitator, toAll('So they say.', { kind: 'rumour' }))).toBe('rumourToOne');
    expect(game.refused(facilitator, toAll('So they say.', { kind: 'rumour', to: ['lume', 'norra'] }))).toBe('rumourToOne');
    expect(game.refused(facilitator, toAll('So they say.', { kind: 'rumour', to: ['atlantis'] }))).toBe('unknownSeat');
    for (let n = 0; n < injectLimits.toSeat; n += 1) game.does(facilitator, toAll(`Word ${n}.`, { to: ['lume'] }));
    expect(game.refused(facilitator, toAll('One more.', { to: ['norra', 'lume'] }))).toBe('tooManyDispatches');
  });

  test('[I4] a seat reads it from the brief phase on', () => {
    const game = seatedPlay();
    game.does(facilitator, toAll('A convoy has left.', { to: ['lume'] }));
    expect(seatView(game, 'lume').dispatches).toEqual([]);
    game.does(facilitator, { type: 'changePhase', to: 'brief' });
    expect(seatView(game, 'lume').dispatches).toHaveLength(1);
  });

  test('[I5] the projector shows it until a ballot or another phase, or until it is taken off; not over an open ballot', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(game.refused(facilitator, { type: 'showOnScreen', what: 'inject' })).toBe('nothingTold');
    game.does(facilitator, toAll('A storm.'));
    expect(game.room.open.showing).toBe('inject');
    game.does(facilitator, { type: 'showOnScreen', what: null });
    expect(game.room.open.showing).toBeUndefined();
    game.does(facilitator, { type: 'showOnScreen', what: 'inject' });
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(game.room.open.showing).toBeUndefined();
    game.does(facilitator, toAll('Another storm.'));
    expect(game.room.open.showing).toBeUndefined();
  });

  test('[I6] deck and hints are in the facilitator’s stream alone, also when the card is played', () => {
    const game = debate();
    game.does(facilitator, card('E1'));
    game.does(facilitator, card('E2', { to: ['lume'] }));
    expect(viewFor(game.room, 'facilitator')).toMatchObject({ injects: sealed.injects, played: ['E1', 'E2'] });
    for (const view of shown(game, others())) expect(view).not.toMatch(/look costly|"E[12]"/);
  });

  test('[R6] a snapshot brings back what was told, to whom, and which cards are gone', () => {
    const game = debate();
    game.does(facilitator, card('E1'));
    game.does(facilitator, card('E2', { kind: 'rumour', to: ['lume'] }));
    const again = roomFrom(JSON.parse(JSON.stringify(snapshotOf(game.room))) as never, pack, sealed);
    expect(again?.sealed).toMatchObject({ played: ['E1', 'E2'], dispatches: { lume: [{ n: 1 }] } });
    expect(again?.open.injects).toEqual(game.room.open.injects);
  });
});
