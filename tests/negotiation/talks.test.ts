import { describe, expect, test } from 'vitest';
import type { Actor } from '../../negotiation/commands.ts';
import { evolve, openRoom } from '../../negotiation/evolve.ts';
import { mayRead } from '../../negotiation/private.ts';
import { roomFrom, snapshotOf, type Snapshot } from '../../negotiation/snapshots.ts';
import { saidInView, threadOf } from '../../negotiation/threads.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { SeatView } from '../../negotiation/views.ts';
import type { Play } from '../fixtures/play.ts';
import {
  chosen,
  debate,
  delegate,
  facilitator,
  newPlay,
  observer,
  opening,
  pack,
  sealed,
  seatedPlay,
  seats,
  system,
  tabling,
} from './fixture.ts';

const talk = 'lume.talk-0001';
const other = 'lume.talk-0002';
const opens = (name: string, ...invited: string[]) => ({ type: 'openTalk', talk: name, seats: invited });
const place = (id = talk) => ({ kind: 'talk', talk: id }) as const;
const own = (seat: string) => ({ kind: 'seat', seat });
const notes = (name: string) => ({ kind: 'notes', delegate: delegate(name).delegate });
const says = (text: string, where: object = place(), attached: object | null = null) => ({
  type: 'sayPrivately',
  place: where,
  text,
  attached,
});
const accepts = (id = talk) => ({ type: 'acceptTalk', talk: id });
const leaves = { type: 'leaveTalk', talk };
const guest = (seat: string) => ({ type: 'proposeGuest', talk, seat });
const agrees = (seat: string, agree = true) => ({ type: 'answerGuest', talk, seat, agree });

/** Lume and Norra are in a talk; Sudra, Ostra, Westra and the League are not. */
function talkOf(changed: object = {}): Play {
  const game = debate(changed);
  game.does(delegate('lume'), opens('talk-0001', 'norra'));
  game.does(delegate('norra'), accepts());
  return game;
}
const seatView = (game: Play, seat: string) => viewFor(game.room, `seat:${seat}` as never) as unknown as SeatView;
const texts = (game: Play, seat: string, id = talk) =>
  Object.values(seatView(game, seat).talks[id as never]?.messages ?? {}).map(({ text }) => text);
const delegateView = (game: Play, name: string) => viewFor(game.room, `delegate:${delegate(name).delegate}`);
describe('opening and inviting', () => {
  test('[K1] any delegate of a seat opens a talk, in every phase but the one in which people arrive', () => {
    const game = seatedPlay();
    expect(game.refused(delegate('luca'), opens('talk-0001', 'norra'))).toBe('notInThisPhase');
    ['brief', 'debate', 'signature', 'debrief'].forEach((phase, n) => {
      game.does(facilitator, { type: 'changePhase', to: phase });
      expect(game.does(delegate('luca'), opens(`talk-000${n}`, 'norra'))).toEqual({ talk: `lume.talk-000${n}` });
    });
    expect(Object.keys(seatView(game, 'lume').talks)).toHaveLength(4);
  });

  test('[K1] not with oneself, nor with a seat there is not, nor twice under the same id, nor without a seat', () => {
    const game = talkOf();
    expect(game.refused(delegate('lume'), opens('talk-0003', 'norra', 'lume'))).toBe('ownSeat');
    expect(game.refused(delegate('lume'), opens('talk-0003', 'nowhere'))).toBe('unknownSeat');
    expect(game.refused(delegate('lume'), opens('talk-0001', 'sudra'))).toBe('alreadySo');
    game.does(delegate('ann'), { type: 'arrive', name: 'Ann', seat: null });
    expect(game.refused(delegate('ann'), opens('talk-0003', 'norra'))).toBe('noSeat');
    for (const actor of [facilitator, observer, system]) expect(game.refused(actor, opens('talk-0003', 'norra'))).toBe('delegatesOnly');
  });

  test('[K1] a seat is in at most twenty talks at once; how many another has keeps nobody from asking it', () => {
    const game = debate();
    for (let n = 10; n < 30; n += 1) game.does(delegate('lume'), opens(`talk-00${n}`, 'norra'));
    expect(game.refused(delegate('lume'), opens('talk-0030', 'norra'))).toBe('tooManyTalks');
    game.does(delegate('sudra'), opens('talk-0001', 'lume'));
    expect(game.refused(delegate('lume'), accepts('sudra.talk-0001'))).toBe('tooManyTalks');
    game.does(delegate('lume'), { type: 'leaveTalk', talk: 'lume.talk-0010' });
    game.does(delegate('lume'), accepts('sudra.talk-0001'));
    for (let n = 30; n < 110; n += 1) {
      game.does(delegate('lume'), { type: 'leaveTalk', talk: `lume.talk-00${n - 19}` });
      game.does(delegate('lume'), opens(`talk-00${n}`, 'norra'));
    }
    game.does(delegate('lume'), { type: 'leaveTalk', talk: 'sudra.talk-0001' });
    expect(game.refused(delegate('lume'), opens('talk-0999', 'norra')), 'a hundred in all').toBe('tooManyTalks');
  });

  test('[K2] who is asked is told who would be there, and nothing of what is said, not even how much', () => {
    const game = debate();
    game.does(delegate('lume'), opens('talk-0001', 'norra', 'sudra'));
    game.does(delegate('lume'), says('Would you take two thirds?'));
    expect(seatView(game, 'norra').invitations).toEqual({ [talk]: { id: talk, by: 'lume', in: ['lume'], invited: ['norra', 'sudra'] } });
    expect(seatView(game, 'norra').talks).toEqual({});
    const before = JSON.stringify(seatView(game, 'norra'));
    game.does(delegate('lume'), says('Or three quarters?'));
    expect(JSON.stringify(seatView(game, 'norra'))).toBe(before);
    expect(game.refused(delegate('norra'), says('Perhaps.')), 'before accepting').toBe('unknownTalk');
    game.does(delegate('norra'), accepts());
    expect(texts(game, 'norra')).toEqual(['Would you take two thirds?', 'Or three quarters?']);
    expect(seatView(game, 'norra').invitations).toEqual({});
    game.does(delegate('norra'), says('Two thirds would do.'));
    expect(texts(game, 'lume')).toContain('Two thirds would do.');
  });

  test('[K2] any delegate of the seat that was asked answers, once', () => {
    const game = debate();
    game.does(delegate('norra'), opens('talk-0001', 'lume', 'sudra'));
    const id = 'norra.talk-0001';
    game.does(delegate('luca'), accepts(id));
    expect(game.refused(delegate('lume'), accepts(id))).toBe('unknownTalk');
    game.does(delegate('sudra'), { type: 'declineTalk', talk: id });
    expect(game.refused(delegate('sudra'), accepts(id))).toBe('unknownTalk');
    expect(seatView(game, 'norra').talks[id as never]).toMatchObject({ in: ['norra', 'lume'], invited: [], gone: { sudra: 'declined' } });
    expect(seatView(game, 'sudra')).toMatchObject({ talks: {}, invitations: {} });
  });
});

describe('who is in and who is not', () => {
  test('[K3] a talk one is not in is unknown, as one that never was, to every command', () => {
    const game = talkOf();
    const outsiders: Actor[] = [delegate('sudra'), delegate('league')];
    for (const actor of outsiders)
      for (const id of [talk, other, 'norra.talk-0001']) {
        const commands = [
          accepts(id),
          { type: 'declineTalk', talk: id },
          { type: 'leaveTalk', talk: id },
          { type: 'proposeGuest', talk: id, seat: 'ostra' },
          { type: 'answerGuest', talk: id, seat: 'ostra', agree: true },
          says('Hello?', place(id)),
          { type: 'markRead', place: place(id), upTo: 1 },
          { type: 'reportSaid', place: place(id), n: 1, reason: '' },
        ];
        for (const command of commands) expect([command.type, game.refused(actor, command)]).toEqual([command.type, 'unknownTalk']);
      }
    for (const id of [talk, other]) {
      expect(game.refused(facilitator, { type: 'closeTalk', talk: id })).toBe('unknownTalk');
      expect(game.refused(facilitator, { type: 'hideSaid', place: place(id), n: 1 })).toBe('unknownMessage');
    }
  });

  test('[K3] a talk leaves no trace in any other stream, in the happenings, or in a count', () => {
    const game = debate();
    const shownTo = (name: string) =>
      JSON.stringify([viewFor(game.room, 'public'), viewFor(game.room, 'facilitator'), seatView(game, name), delegateView(game, name)]);
    const before = shownTo('sudra');
    game.does(delegate('lume'), opens('talk-0001', 'norra'));
    game.does(delegate('norra'), accepts());
    game.does(delegate('norra'), says('We should keep this to ourselves.'));
    game.does(delegate('lume'), { type: 'markRead', place: place(), upTo: 1 });
    game.does(delegate('lume'), says('Our channel too.', own('lume')));
    game.does(delegate('norra'), leaves);
    expect(shownTo('sudra')).toBe(before);
  });

  test('[K4] a further seat is asked in when every seat in the talk has agreed, whoever proposed it', () => {
    const game = talkOf();
    game.does(delegate('lume'), guest('sudra'));
    expect(seatView(game, 'norra').talks[talk as never]?.guests).toEqual({ sudra: { by: 'lume', agreed: ['lume'] } });
    expect(seatView(game, 'sudra').invitations).toEqual({});
    expect(game.refused(delegate('norra'), guest('sudra'))).toBe('alreadyProposed');
    expect(game.refused(delegate('lume'), agrees('sudra'))).toBe('alreadySo');
    game.does(delegate('norra'), agrees('sudra'));
    expect(seatView(game, 'sudra').invitations[talk as never]).toMatchObject({ by: 'lume', in: ['lume', 'norra'] });
    expect(game.refused(delegate('norra'), guest('sudra'))).toBe('alreadyInTalk');
    game.does(delegate('sudra'), accepts());
    expect(game.refused(delegate('norra'), guest('sudra'))).toBe('alreadyInTalk');
    expect(game.refused(delegate('norra'), guest('nowhere'))).toBe('unknownSeat');
  });

  test('[K4] one that opposes ends the proposal; who leaves is not waited for; alone one asks at once', () => {
    const game = talkOf();
    game.does(delegate('lume'), guest('sudra'));
    game.does(delegate('norra'), agrees('sudra', false));
    expect(seatView(game, 'lume').talks[talk as never]).toMatchObject({ guests: {}, gone: { sudra: 'opposed' } });
    expect(game.refused(delegate('norra'), agrees('sudra'))).toBe('notProposed');
    game.does(delegate('lume'), guest('sudra'));
    expect(seatView(game, 'sudra').invitations).toEqual({});
    game.does(delegate('norra'), leaves);
    expect(Object.keys(seatView(game, 'sudra').invitations)).toEqual([talk]);
    game.does(delegate('lume'), guest('ostra'));
    expect(Object.keys(seatView(game, 'ostra').invitations)).toEqual([talk]);
  });

  test('[K4] a seat that comes in meanwhile must agree too', () => {
    const game = debate();
    game.does(delegate('lume'), opens('talk-0001', 'norra', 'sudra'));
    game.does(delegate('norra'), accepts());
    game.does(delegate('lume'), guest('ostra'));
    game.does(delegate('sudra'), accepts());
    game.does(delegate('norra'), agrees('ostra'));
    expect(seatView(game, 'ostra').invitations).toEqual({});
    game.does(delegate('sudra'), agrees('ostra'));
    expect(Object.keys(seatView(game, 'ostra').invitations)).toEqual([talk]);
  });

  test('[K5] the head alone leaves, and the seat then reads nothing of the talk', () => {
    const game = talkOf();
    game.does(delegate('norra'), says('Said before.'));
    expect(game.refused(delegate('luca'), leaves)).toBe('notTheHead');
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    game.does(delegate('lume'), leaves);
    game.does(delegate('norra'), says('Said after.'));
    expect(seatView(game, 'lume').talks).toEqual({});
    expect(JSON.stringify([seatView(game, 'lume'), delegateView(game, 'lume')])).not.toContain('Said');
    expect(game.refused(delegate('lume'), says('One more thing.'))).toBe('unknownTalk');
    expect(seatView(game, 'norra').talks[talk as never]?.gone).toEqual({ lume: 'left' });
    game.does(delegate('norra'), guest('lume'));
    game.does(delegate('lume'), accepts());
    expect(texts(game, 'lume')).toEqual(['Said before.', 'Said after.']);
  });

  test('[K5] a talk that nobody is in is over, and its invitations lapse', () => {
    const game = debate();
    game.does(delegate('lume'), opens('talk-0001', 'norra'));
    game.does(delegate('lume'), leaves);
    expect(seatView(game, 'norra').invitations).toEqual({});
    expect(game.refused(delegate('norra'), accepts())).toBe('unknownTalk');
  });

  test('[W2] a delegate who is moved to another seat loses the talks of the old one at once', () => {
    const game = talkOf();
    game.does(delegate('norra'), says('For Lume.'));
    game.does(delegate('luca'), { type: 'markRead', place: place(), upTo: 1 });
    expect(delegateView(game, 'luca').read).toEqual({ [talk]: 1 });
    game.does(facilitator, { type: 'seatDelegate', delegate: delegate('luca').delegate, seat: 'sudra' });
    expect(delegateView(game, 'luca').read).toEqual({});
    expect(mayRead(game.room, place() as never, delegate('luca'))).toBe(false);
    expect(game.refused(delegate('luca'), says('Still here.'))).toBe('unknownTalk');
    expect(game.refused(delegate('luca'), { type: 'reportSaid', place: place(), n: 1, reason: '' })).toBe('unknownTalk');
  });

  test('[W3] while people arrive a seat is shown neither talks nor its own channel', () => {
    const game = talkOf();
    game.does(delegate('lume'), says('Among us.', own('lume')));
    game.does(delegate('norra'), opens('talk-0002', 'lume'));
    game.does(facilitator, { type: 'changePhase', to: 'arrive' });
    expect(seatView(game, 'lume')).toMatchObject({ talks: {}, invitations: {}, channel: { count: 0, messages: {} } });
    expect(delegateView(game, 'lume').read).toEqual({});
    expect(mayRead(game.room, place() as never, delegate('lume'))).toBe(false);
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    expect(Object.keys(seatView(game, 'lume').talks)).toEqual([talk]);
  });
});

describe('one’s own delegation, and the facilitator', () => {
  test('[K6] the delegates of a seat have a channel that no other seat reads', () => {
    const game = debate();
    game.does(delegate('luca'), says('What do we want?', own('lume')));
    expect(Object.values(seatView(game, 'lume').channel.messages).map(({ text }) => text)).toEqual(['What do we want?']);
    expect(game.refused(delegate('norra'), says('And you?', own('lume')))).toBe('unknownTalk');
    expect(game.refused(facilitator, says('And you?', own('lume')))).toBe('delegatesOnly');
    for (const seat of seats.filter((id) => id !== 'lume')) expect(JSON.stringify(seatView(game, seat))).not.toContain('What do we');
    expect(JSON.stringify(viewFor(game.room, 'facilitator'))).not.toContain('What do we');
  });

  test('[K7] a note is read by the delegate who wrote it and the facilitators, their own seat excluded', () => {
    const game = debate();
    game.does(delegate('luca'), says('Somebody is rude to me.', notes('luca')));
    game.does(facilitator, says('Thank you. I look into it.', notes('luca')));
    const shown = Object.values(delegateView(game, 'luca').notes.messages).map(({ text, by }) => [by.kind, text]);
    expect(shown).toEqual([
      ['delegate', 'Somebody is rude to me.'],
      ['facilitator', 'Thank you. I look into it.'],
    ]);
    expect(viewFor(game.room, 'facilitator').notes[delegate('luca').delegate]?.count).toBe(2);
    for (const stream of [seatView(game, 'lume'), delegateView(game, 'lume'), viewFor(game.room, 'public')])
      expect(JSON.stringify(stream)).not.toContain('rude');
    expect(game.refused(delegate('lume'), says('Me too.', notes('luca')))).toBe('unknownTalk');
    expect(game.refused(facilitator, says('Hello.', notes('nobody')))).toBe('unknownDelegate');
    expect(game.refused(observer, says('Hello.', notes('luca')))).toBe('delegatesOnly');
  });

  test('[K7] notes go on in every phase, without a seat, while the room is paused, while talks rest, and for whoever is muted', () => {
    const game = newPlay();
    game.does(delegate('ann'), { type: 'arrive', name: 'Ann', seat: null });
    game.does(delegate('ann'), says('I have no seat.', notes('ann')));
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    game.does(facilitator, { type: 'pauseRoom' });
    game.does(facilitator, { type: 'suspendTalks', suspended: true });
    game.does(facilitator, { type: 'muteDelegate', delegate: delegate('ann').delegate, muted: true });
    game.does(delegate('ann'), says('Still none.', notes('ann')));
    expect(delegateView(game, 'ann').notes.count).toBe(2);
  });

  test('[T3] while the room is paused nobody speaks in a talk or among themselves, or asks anybody in', () => {
    const game = talkOf();
    game.does(facilitator, { type: 'pauseRoom' });
    for (const command of [says('Now?'), says('Now?', own('lume')), guest('sudra'), opens('talk-0009', 'sudra')])
      expect(game.refused(delegate('lume'), command)).toBe('paused');
  });
});

describe('cards', () => {
  const clause = (version = 0) => ({ kind: 'clause', clause: 'c1', version });
  const draft = { kind: 'draft', draft: 'draft-0001' };
  const save = (content: object) => ({ type: 'saveDraft', draft: 'draft-0001', content, takeOver: false });

  test('[K8] a clause of the table is held out in the version that was meant, in talks, notes and the plenary', () => {
    const game = talkOf();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('lume'), says('What of this?', place(), clause()));
    game.does(delegate('lume'), says('', own('lume'), clause()));
    game.does(delegate('lume'), { type: 'say', text: '', attached: clause() });
    const card = { kind: 'clause', clause: 'c1', version: 0 };
    expect(seatView(game, 'norra').talks[talk as never]?.messages['1']).toMatchObject({ text: 'What of this?', card });
    expect(seatView(game, 'lume').channel.messages['1']).toMatchObject({ text: '', card });
    expect(viewFor(game.room, 'public').messages['m1' as never]).toMatchObject({ text: '', card });
    expect(game.refused(delegate('lume'), says('', place(), { ...clause(), clause: 'c9' }))).toBe('unknownClause');
    expect(game.refused(delegate('lume'), says('', place(), clause(3)))).toBe('notCurrentVersion');
    expect(game.refused(delegate('lume'), { type: 'say', text: '', attached: clause(3) })).toBe('notCurrentVersion');
  });

  test('[K8] a draft of one’s own seat is shown in the wording it has now, written by the server; the draft itself stays its own', () => {
    const game = talkOf();
    game.does(delegate('luca'), save({ way: 'option', issue: 'bases', option: 'keeps' }));
    game.does(delegate('lume'), says('Would this do?', place(), draft));
    game.does(delegate('luca'), save({ way: 'text', text: '  Lume shall be left alone. ' }));
    game.does(delegate('lume'), says('Or this?', place(), draft));
    const cards = Object.values(seatView(game, 'norra').talks[talk as never]!.messages).map(({ card }) => card);
    expect(cards).toEqual([
      { kind: 'wording', wording: 'Lume shall not host foreign bases.', issue: 'bases' },
      { kind: 'wording', wording: 'Lume shall be left alone.' },
    ]);
    expect(JSON.stringify(seatView(game, 'norra'))).not.toContain('draft-0001');
    expect(game.refused(delegate('norra'), says('', place(), draft)), 'another seat’s').toBe('draftUnknown');
    game.does(delegate('luca'), save({ way: 'form', issue: 'bases' }));
    expect(game.refused(delegate('lume'), says('', place(), draft))).toBe('draftUnfinished');
    game.does(delegate('luca'), save({ way: 'text', text: 'x'.repeat(4001) }));
    expect(game.refused(delegate('lume'), says('', place(), draft))).toBe('clauseTooLong');
  });

  test('[K8] without words and without a card there is no message', () => {
    const game = talkOf();
    for (const command of [says(''), says(' '), says('', own('lume')), says('', notes('lume')), { type: 'say', text: ' ' }])
      expect(game.refused(delegate('lume'), command)).toBe('nothingSaid');
  });
});

describe('who reads', () => {
  const played = (changed: object) => {
    const game = talkOf(changed);
    game.does(delegate('lume'), says('In the talk.'));
    game.does(delegate('luca'), says('In the channel.', own('lume')));
    game.does(delegate('luca'), says('In a note.', notes('luca')));
    game.does(delegate('norra'), { type: 'reportSaid', place: place(), n: 1, reason: 'Because.' });
    return game;
  };
  const actors: [string, Actor][] = [
    ['lume', delegate('lume')],
    ['norra', delegate('norra')],
    ['sudra', delegate('sudra')],
    ['facilitator', facilitator],
    ['observer', observer],
  ];
  const readers = (game: Play, where: object) =>
    actors.filter(([, actor]) => mayRead(game.room, where as never, actor)).map(([name]) => name);

  test('[K9] talks and delegations’ own channels are read by those in them, by facilitators only where the room says so', () => {
    const game = played({});
    expect(readers(game, place())).toEqual(['lume', 'norra']);
    expect(readers(game, own('lume'))).toEqual(['lume']);
    expect(viewFor(game.room, 'facilitator')).not.toHaveProperty('talks');
    expect(viewFor(game.room, 'facilitator')).not.toHaveProperty('channels');
    const read = played({ facilitatorReadsTalks: true });
    expect(readers(read, place())).toEqual(['lume', 'norra', 'facilitator']);
    expect(readers(read, own('lume'))).toEqual(['lume', 'facilitator']);
    const view = viewFor(read.room, 'facilitator');
    expect([view.talks![talk as never]!.count, view.channels!['lume' as never]!.count]).toEqual([1, 1]);
    expect(viewFor(read.room, 'public').options).toMatchObject({ facilitatorReadsTalks: true });
  });

  test('[K10] in the debrief of a room that says so everybody is shown who was in them, and nothing is said in them any more', () => {
    const game = played({ talksAfterwards: true });
    expect(viewFor(game.room, 'public')).not.toHaveProperty('shownTalks');
    game.does(facilitator, { type: 'changePhase', to: 'debrief' });
    expect(viewFor(game.room, 'public').shownTalks).toEqual({
      talks: { [talk]: { id: talk, by: 'lume', openedAt: expect.any(Number), in: ['lume', 'norra'], gone: {}, count: 1 } },
      channels: { lume: { count: 1 } },
    });
    for (const where of [place(), own('lume')]) {
      expect(readers(game, where)).toEqual(['lume', 'norra', 'sudra', 'facilitator', 'observer']);
      expect(game.refused(delegate('lume'), says('More?', where))).toBe('talksShown');
    }
    expect(game.refused(delegate('lume'), opens('talk-0009', 'norra'))).toBe('talksShown');
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    expect(viewFor(game.room, 'public')).not.toHaveProperty('shownTalks');
  });

  test('[K10] otherwise nobody is shown them; notes and reports nobody ever is', () => {
    const kept = played({});
    kept.does(facilitator, { type: 'changePhase', to: 'debrief' });
    expect(readers(kept, place())).toEqual(['lume', 'norra']);
    kept.does(delegate('lume'), says('Still among us.'));
    const shown = played({ talksAfterwards: true });
    shown.does(facilitator, { type: 'changePhase', to: 'debrief' });
    for (const game of [kept, shown]) {
      const all = JSON.stringify([viewFor(game.room, 'public'), seatView(game, 'lume'), seatView(game, 'sudra')]);
      expect(all).not.toContain('In a note');
      expect(all).not.toContain('Because.');
      expect(actors.filter(([, actor]) => mayRead(game.room, notes('luca') as never, actor)).map(([name]) => name)).toEqual([
        'facilitator',
      ]);
    }
  });
});

describe('moderation', () => {
  const reports = (n: number, where: object = place(), reason = '') => ({ type: 'reportSaid', place: where, n, reason });
  const hides = (n: number, where: object = place()) => ({ type: 'hideSaid', place: where, n });
  const closes = { type: 'closeTalk', talk };
  const mutes = (name: string, muted = true) => ({ type: 'muteDelegate', delegate: delegate(name).delegate, muted });

  function unkind(changed: object = {}) {
    const game = talkOf(changed);
    game.does(delegate('lume'), says('Something harmless.'));
    game.does(delegate('lume'), says('Something unkind.'));
    return game;
  }

  test('[K11] a message that is shown to the facilitators is all they know of the talk, with who is in it', () => {
    const game = unkind();
    game.does(delegate('norra'), reports(2, place(), 'This goes too far.'));
    expect(Object.values(viewFor(game.room, 'facilitator').reports)).toEqual([
      {
        place: place(),
        n: 2,
        by: delegate('norra').delegate,
        reason: 'This goes too far.',
        at: expect.any(Number),
        in: ['lume', 'norra'],
        said: { n: 2, by: expect.objectContaining({ seat: 'lume' }), at: expect.any(Number), text: 'Something unkind.' },
      },
    ]);
    expect(JSON.stringify(viewFor(game.room, 'facilitator'))).not.toContain('harmless');
  });

  test('[K11] nobody else is told, and a second one may show it too, each once', () => {
    const game = unkind();
    const before = JSON.stringify([seatView(game, 'lume'), seatView(game, 'norra'), viewFor(game.room, 'public')]);
    game.does(delegate('norra'), reports(2));
    expect(game.refused(delegate('norra'), reports(2))).toBe('alreadyReported');
    game.does(delegate('luca'), reports(2));
    expect(JSON.stringify([seatView(game, 'lume'), seatView(game, 'norra'), viewFor(game.room, 'public')])).toBe(before);
    expect(game.refused(delegate('norra'), reports(9))).toBe('unknownMessage');
    expect(game.refused(delegate('norra'), reports(1, notes('norra')))).toBe('unknownTalk');
    expect(game.refused(facilitator, reports(2))).toBe('delegatesOnly');
  });

  test('[K12] a facilitator acts on what they read or were shown, and on nothing else', () => {
    const game = unkind();
    expect(game.refused(facilitator, hides(2))).toBe('unknownMessage');
    expect(game.refused(facilitator, closes)).toBe('unknownTalk');
    game.does(delegate('norra'), reports(2));
    expect(game.refused(facilitator, hides(1)), 'not shown').toBe('unknownMessage');
    for (const command of [hides(2), closes]) expect(game.refused(delegate('norra'), command)).toBe('facilitatorOnly');
    game.does(facilitator, hides(2));
    game.does(facilitator, closes);
    const reading = unkind({ facilitatorReadsTalks: true });
    reading.does(facilitator, hides(1));
    reading.does(facilitator, closes);
    expect(reading.refused(facilitator, hides(9))).toBe('unknownMessage');
  });

  test('[K12] a hidden message has no text in any view but the facilitators’, where it stays on the record', () => {
    const game = unkind({ facilitatorReadsTalks: true, talksAfterwards: true });
    game.does(facilitator, hides(2));
    expect(game.refused(facilitator, hides(2))).toBe('alreadyHidden');
    expect(game.refused(delegate('norra'), reports(2))).toBe('unknownMessage');
    expect(texts(game, 'norra')).toEqual(['Something harmless.', undefined]);
    expect(seatView(game, 'norra').talks[talk as never]?.messages['2']).toMatchObject({ hidden: true });
    expect(viewFor(game.room, 'facilitator').talks![talk as never]!.messages['2']).toMatchObject({
      text: 'Something unkind.',
      hidden: true,
    });
    expect(threadOf(game.room.sealed, place() as never).count).toBe(2);
  });

  test('[K12] in a closed talk nothing more is said and nobody is asked in; it is read, left, and counts for nothing', () => {
    const game = unkind({ facilitatorReadsTalks: true });
    game.does(delegate('lume'), guest('sudra'));
    game.does(facilitator, closes);
    expect(game.refused(facilitator, closes)).toBe('alreadySo');
    expect(seatView(game, 'norra').talks[talk as never]).toMatchObject({ closedAt: expect.any(Number), guests: {}, count: 2 });
    for (const command of [says('But.'), guest('ostra'), agrees('sudra')])
      expect(game.refused(delegate('norra'), command)).toBe('talkClosed');
    for (let n = 10; n < 30; n += 1) game.does(delegate('lume'), opens(`talk-00${n}`, 'norra'));
    game.does(delegate('norra'), leaves);
  });

  test('[K13] who is muted says nothing in plenary, talks and own channel; nobody but they and the facilitators know', () => {
    const game = talkOf();
    const before = JSON.stringify([viewFor(game.room, 'public'), seatView(game, 'lume'), delegateView(game, 'luca')]);
    game.does(facilitator, mutes('lume'));
    expect(game.refused(facilitator, mutes('lume'))).toBe('alreadySo');
    for (const command of [{ type: 'say', text: 'But.' }, says('But.'), says('But.', own('lume'))])
      expect(game.refused(delegate('lume'), command)).toBe('muted');
    game.does(delegate('lume'), says('Why?', notes('lume')));
    game.does(delegate('luca'), says('I can.'));
    expect(delegateView(game, 'lume').muted).toBe(true);
    expect(viewFor(game.room, 'facilitator').muted).toEqual({ [delegate('lume').delegate]: true });
    expect(JSON.stringify([viewFor(game.room, 'public'), delegateView(game, 'luca')])).toBe(
      JSON.stringify([JSON.parse(before)[0], JSON.parse(before)[2]]),
    );
    expect(JSON.stringify(seatView(game, 'lume'))).not.toContain('muted');
    game.does(facilitator, mutes('lume', false));
    game.does(delegate('lume'), { type: 'say', text: 'Thank you.' });
    expect(delegateView(game, 'lume')).not.toHaveProperty('muted');
    expect(game.refused(delegate('norra'), mutes('lume'))).toBe('facilitatorOnly');
    expect(game.refused(facilitator, mutes('nobody'))).toBe('unknownDelegate');
  });

  test('[K14] while talks rest none is opened, accepted or spoken in; they are read, and delegations’ own channels go on', () => {
    const game = talkOf();
    game.does(delegate('sudra'), opens('talk-0001', 'lume'));
    game.does(facilitator, { type: 'suspendTalks', suspended: true });
    expect(viewFor(game.room, 'public').talksSuspended).toBe(true);
    expect(game.refused(facilitator, { type: 'suspendTalks', suspended: true })).toBe('alreadySo');
    expect(game.refused(delegate('lume'), { type: 'suspendTalks', suspended: false })).toBe('facilitatorOnly');
    for (const command of [says('And?'), opens('talk-0009', 'ostra'), accepts('sudra.talk-0001'), guest('ostra')])
      expect(game.refused(delegate('lume'), command)).toBe('talksSuspended');
    game.does(delegate('lume'), says('Among us.', own('lume')));
    expect(Object.keys(seatView(game, 'lume').talks)).toEqual([talk]);
    game.does(facilitator, { type: 'suspendTalks', suspended: false });
    expect(viewFor(game.room, 'public')).not.toHaveProperty('talksSuspended');
    game.does(delegate('lume'), says('And now?'));
    expect(Object.values(viewFor(game.room, 'public').happenings).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['talksSuspended', 'talksResumed']),
    );
  });
});

describe('what one has read, and what is older', () => {
  const read = (where: object, upTo: number) => ({ type: 'markRead', place: where, upTo });

  test('[K15] how far a delegate has read is in that delegate’s own stream alone, and does not go back', () => {
    const game = talkOf();
    for (let n = 1; n <= 3; n += 1) game.does(delegate('norra'), says(`Message ${n}`));
    game.does(delegate('norra'), { type: 'say', text: 'Good morning.' });
    const before = JSON.stringify([viewFor(game.room, 'public'), viewFor(game.room, 'facilitator'), seatView(game, 'lume')]);
    game.does(delegate('luca'), read(place(), 2));
    game.does(delegate('luca'), read({ kind: 'plenary' }, 99));
    game.does(delegate('luca'), read(place(), 1));
    expect(delegateView(game, 'luca').read).toEqual({ [talk]: 2, plenary: 1 });
    expect(delegateView(game, 'lume').read).toEqual({});
    expect(JSON.stringify([viewFor(game.room, 'public'), viewFor(game.room, 'facilitator'), seatView(game, 'lume')])).toBe(before);
    expect(game.refused(observer, read({ kind: 'plenary' }, 1))).toBe('delegatesOnly');
    expect(game.refused(delegate('sudra'), read(own('lume'), 1))).toBe('unknownTalk');
  });

  test('[K16] a view holds the last thirty messages of a thread, under their numbers', () => {
    const game = talkOf();
    for (let n = 1; n <= 130; n += 1) game.does(delegate('norra'), says(`Message ${n}`));
    const view = seatView(game, 'lume').talks[talk as never]!;
    expect(view.count).toBe(130);
    expect(Object.keys(view.messages).map(Number)).toEqual(Array.from({ length: saidInView }, (_, at) => 101 + at));
    const one = JSON.stringify(seatView(game, 'lume')).length;
    for (let n = 131; n <= 400; n += 1) game.does(delegate('norra'), says(`Message ${n}`));
    expect(JSON.stringify(seatView(game, 'lume')).length).toBeLessThan(one * 1.05);
  });

  test('[K16] a message costs the thread’s last page, and a step of two values', () => {
    const game = talkOf();
    for (let n = 1; n <= 250; n += 1) game.does(delegate('norra'), says(`Message ${n}`));
    const before = game.room;
    game.does(delegate('norra'), says('One more'));
    const [was, is] = [before, game.room].map(({ sealed }) => sealed.talks[talk as never]!.messages);
    expect(is!.slice(0, -1).every((page, at) => page === was![at])).toBe(true);
    expect(game.room.open).toBe(before.open);
    expect(game.room.past).toBe(before.past);
  });
});

test('[R6] a room with talks, notes and mutes folds again from its log, and travels in a snapshot but for the marks of reading', () => {
  const game = talkOf({ facilitatorReadsTalks: true });
  for (let n = 1; n <= 40; n += 1) game.does(delegate('norra'), says(`Message ${n}`));
  game.does(delegate('luca'), says('Ours.', own('lume')));
  game.does(delegate('luca'), says('A note.', notes('luca')));
  game.does(delegate('luca'), { type: 'reportSaid', place: place(), n: 3, reason: 'Look.' });
  game.does(facilitator, { type: 'hideSaid', place: place(), n: 3 });
  game.does(facilitator, { type: 'muteDelegate', delegate: delegate('sudra').delegate, muted: true });
  game.does(facilitator, { type: 'suspendTalks', suspended: true });
  game.does(delegate('luca'), { type: 'markRead', place: place(), upTo: 9 });
  const fresh = openRoom(opening({ facilitatorReadsTalks: true }), pack, sealed);
  expect(game.changes.reduce(evolve, fresh)).toEqual(game.room);
  const kept = JSON.parse(JSON.stringify(snapshotOf(game.room))) as Snapshot;
  const { marks, ...said } = game.room.sealed;
  expect(roomFrom(kept, pack, sealed)?.sealed).toEqual({ ...said, marks: {} });
  expect(marks).not.toEqual({});
  expect(JSON.stringify(kept)).not.toContain('"marks"');
});

test('[R6] a room opened before there were talks has none, and its options keep them to those in them', () => {
  const game = talkOf();
  expect(game.room.open.options).not.toHaveProperty('facilitatorReadsTalks');
  expect(viewFor(game.room, 'facilitator')).not.toHaveProperty('talks');
});
