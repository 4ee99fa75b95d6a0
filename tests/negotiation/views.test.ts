import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../negotiation/commands.ts';
import { diff, patch } from '../../negotiation/diff.ts';
import type { DelegateId } from '../../negotiation/ids.ts';
import type { SealedPack } from '../../negotiation/pack.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import { streamsOf, viewFor } from '../../negotiation/viewFor.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Play } from '../fixtures/play.ts';
import {
  ballotOn,
  briefOf,
  chosen,
  debate,
  delegate,
  facilitator,
  newPlay,
  observer,
  sealed,
  seatedPlay,
  seatId,
  seats,
  system,
  tabling,
  typed,
} from './fixture.ts';

const streams = (game: Play): Stream[] => [
  'public',
  'facilitator',
  ...seats.map((seat): Stream => `seat:${seat}`),
  ...Object.keys(game.room.open.delegates).map((id): Stream => `delegate:${id as DelegateId}`),
];
const shown = (game: Play, stream: Stream) => JSON.stringify(viewFor(game.room, stream));
const save = (draft: string, text: string) => ({ type: 'saveDraft', draft, content: { way: 'text', text }, takeOver: false });
const lumes: Stream = `seat:${seatId('lume')}`;
const vote = (choice: string) => ({ type: 'castVote', ballot: 'b1', choice });
const seatView = (game: Play, seat: string) => viewFor(game.room, `seat:${seatId(seat)}`);

describe('who listens to what', () => {
  test('[W1] everyone hears the public stream, a delegate their seat’s and their own besides, a facilitator the facilitator’s', () => {
    const game = seatedPlay();
    game.does(delegate('ann'), { type: 'arrive', name: 'Ann', seat: null });
    const { delegate: luca } = delegate('luca');
    expect(streamsOf(game.room, delegate('luca'))).toEqual(['public', 'seat:lume', `delegate:${luca}`]);
    expect(streamsOf(game.room, delegate('ann'))).toEqual(['public', `delegate:${delegate('ann').delegate}`]);
    expect(streamsOf(game.room, delegate('stranger'))).toEqual(['public']);
    expect(streamsOf(game.room, facilitator)).toEqual(['public', 'facilitator']);
    expect(streamsOf(game.room, observer)).toEqual(['public']);
    expect(streamsOf(game.room, system)).toEqual([]);
  });

  test('[W2] who changes seats hears the new seat and not the old; who is removed hears nothing', () => {
    const game = debate();
    game.does(facilitator, { type: 'seatDelegate', delegate: delegate('luca').delegate, seat: 'norra' });
    expect(streamsOf(game.room, delegate('luca'))).toContain('seat:norra');
    expect(streamsOf(game.room, delegate('luca'))).not.toContain('seat:lume');
    game.does(facilitator, { type: 'removeDelegate', delegate: delegate('luca').delegate });
    expect(streamsOf(game.room, delegate('luca'))).toEqual([]);
  });

  test('[W1] a delegate’s own stream says who and where they are', () => {
    const game = seatedPlay();
    const { delegate: luca } = delegate('luca');
    expect(viewFor(game.room, `delegate:${luca}`)).toEqual({
      delegate: luca,
      name: 'Luca',
      seat: 'lume',
      read: {},
      notes: { count: 0, messages: {} },
    });
  });
});

describe('what a stream holds', () => {
  test('[W3] a seat reads its brief from the brief phase on, and not while people arrive', () => {
    const game = seatedPlay();
    expect(seatView(game, 'lume')).not.toHaveProperty('brief');
    for (const phase of ['brief', 'debate', 'signature', 'debrief']) {
      game.does(facilitator, { type: 'changePhase', to: phase });
      expect(seatView(game, 'lume').brief).toEqual(briefOf('lume'));
    }
    game.does(facilitator, { type: 'changePhase', to: 'arrive' });
    expect(seatView(game, 'lume')).not.toHaveProperty('brief');
  });

  test('[W3] while people arrive and change seats freely, also again, a seat shows no drafts', () => {
    const game = debate();
    game.does(delegate('lume'), save('draft-0001', 'Ours'));
    game.does(facilitator, { type: 'changePhase', to: 'arrive' });
    expect(seatView(game, 'lume').drafts).toEqual({});
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    expect(Object.keys(seatView(game, 'lume').drafts)).toEqual(['draft-0001']);
  });

  test('[W3] a seat sees its drafts and its own hidden votes, and nobody else’s', () => {
    const game = ballotOn({ showVotes: 'atClose' });
    game.does(delegate('lume'), save('draft-0001', 'Ours'));
    game.does(delegate('norra'), save('draft-0002', 'Theirs'));
    game.does(delegate('lume'), vote('for'));
    game.does(delegate('norra'), vote('against'));
    expect(Object.keys(seatView(game, 'lume').drafts)).toEqual(['draft-0001']);
    expect(seatView(game, 'lume').votes).toEqual({ b1: 'for' });
    expect(shown(game, lumes)).not.toContain('Theirs');
    game.does(facilitator, { type: 'closeBallot', ballot: 'b1' });
    expect(seatView(game, 'lume').votes).toEqual({});
  });

  test('[W4] all briefs are public in the debrief of a room that says so, and only there', () => {
    const game = debate();
    expect(viewFor(game.room, 'public')).not.toHaveProperty('briefs');
    game.does(facilitator, { type: 'changePhase', to: 'debrief' });
    expect(viewFor(game.room, 'public').briefs).toEqual(sealed.briefs);
    expect(viewFor(game.room, 'public')).toBe(viewFor(game.room, 'public'));
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    expect(viewFor(game.room, 'public')).not.toHaveProperty('briefs');
    const closed = debate({ briefsAfterwards: false });
    closed.does(facilitator, { type: 'changePhase', to: 'debrief' });
    expect(viewFor(closed.room, 'public')).not.toHaveProperty('briefs');
  });

  test('[W5] the facilitator reads every brief and the instructor’s notes, but no draft and no hidden vote', () => {
    const game = ballotOn({ showVotes: 'atClose' });
    const before = shown(game, 'facilitator');
    expect(viewFor(game.room, 'facilitator')).toEqual({
      briefs: sealed.briefs,
      instructor: sealed.instructor,
      notes: {},
      reports: {},
      muted: {},
      injects: sealed.injects,
      played: [],
      sent: [],
    });
    game.does(delegate('lume'), save('draft-0001', 'Ours'));
    game.does(delegate('lume'), vote('for'));
    expect(shown(game, 'facilitator')).toBe(before);
  });

  test('[W1] the public view names every field of the open part, and none besides', () => {
    const game = ballotOn();
    game.told({ type: 'facilitatorNamed', facilitator: facilitator.facilitator, name: 'Morgan' });
    expect(viewFor(game.room, 'public')).toEqual(game.room.open);
    const planted = {
      ...game.room.open,
      secret: 'secret',
      seats: { ...game.room.open.seats, lume: { ...game.room.open.seats['lume' as never]!, secret: 'secret' } },
    };
    expect(JSON.stringify(viewFor({ ...game.room, open: planted }, 'public'))).not.toContain('secret');
  });
});

describe('what one may not know leaves no trace', () => {
  /** Two rooms in which the same things happen, but for the secrets of Lume. */
  const pair = (showVotes: 'atClose' | 'live' = 'atClose'): [Play, Play] => {
    const other: SealedPack = { ...sealed, briefs: { ...sealed.briefs, ['lume' as never]: briefOf('somebody else entirely') } };
    return [ballotOn({ showVotes }), ballotOn({ showVotes }, other)];
  };
  /** The facilitator's stream holds briefs, rightly; here it must hold nothing else of Lume's. */
  const facilitators = (game: Play) => JSON.stringify({ ...viewFor(game.room, 'facilitator'), briefs: null });
  const toOthers = (game: Play) => {
    const others = streams(game).filter((stream) => stream !== lumes && stream !== 'facilitator');
    return [...others.map((stream) => `${stream} ${shown(game, stream)}`), facilitators(game)].join('\n');
  };

  test('[W5] rooms that differ in one seat’s brief, drafts and hidden vote show everybody else the same bytes', () => {
    const [one, two] = pair();
    one.does(delegate('lume'), save('draft-0001', 'We would give up the bases.'));
    two.does(delegate('lume'), save('draft-0001', 'We would give up nothing.'));
    one.does(delegate('luca'), save('draft-0002', 'A second draft.'));
    two.waits(1000);
    one.does(delegate('lume'), vote('for'));
    two.does(delegate('lume'), vote('against'));
    expect(toOthers(one)).toBe(toOthers(two));
    expect(shown(one, lumes)).not.toBe(shown(two, lumes));
  });

  const amending = (change: object) => ({
    type: 'proposeAmendment',
    clause: 'c2',
    version: 0,
    draft: null,
    change,
    acknowledgement: 'We know.',
    reason: null,
  });
  const amendmentDraft = (draft: string, text: string) => ({
    type: 'saveDraft',
    draft,
    content: { way: 'text', text, amends: 'c2', base: 0, amendment: 'a1', adds: true, reason: 'It is too much to ask.' },
    takeOver: false,
  });
  type Act = { actor: Actor; command: object; secret?: object };
  const act = fc.oneof(
    fc.constantFrom<Act>(
      { actor: delegate('norra'), command: { type: 'say', text: 'Good morning.' } },
      { actor: delegate('norra'), command: save('draft-norra', 'Norra thinks.') },
      { actor: delegate('sudra'), command: vote('abstain') },
      { actor: delegate('norra'), command: vote('for') },
      { actor: facilitator, command: { type: 'extendBallot', ballot: 'b1', seconds: 30 } },
      { actor: facilitator, command: { type: 'pauseRoom' } },
      { actor: facilitator, command: { type: 'resumeRoom' } },
      { actor: facilitator, command: { type: 'showOnScreen', what: 'weakPoints' } },
      { actor: delegate('norra'), command: tabling(chosen('aid', 'keeps')) },
      { actor: delegate('norra'), command: { ...tabling(chosen('aid', 'contradicts'), 'So.'), type: 'reviseClause', clause: 'c2' } },
      {
        actor: delegate('lume'),
        command: amending({ kind: 'wording', content: typed('aid', 'Each Neighbour may help Lume.') }),
      },
      { actor: delegate('lume'), command: amending({ kind: 'strike' }) },
      { actor: { kind: 'system' }, command: { type: 'carryAmendment', amendment: 'a1', version: 1 } },
      { actor: facilitator, command: { type: 'openAmendmentBallot', amendment: 'a1', version: 0, seconds: null } },
      { actor: delegate('luca'), command: { type: 'leaveSeat' } },
      { actor: delegate('luca'), command: { type: 'takeSeat', seat: 'lume' } },
      { actor: delegate('norra'), command: { type: 'discardDraft', draft: 'draft-lume' } },
      { actor: delegate('norra'), command: save('draft-lume', 'Is it there?') },
    ),
    fc.record({
      actor: fc.constant(delegate('lume')),
      command: fc.constantFrom('for', 'against', 'abstain').map(vote),
      secret: fc.constantFrom('for', 'against', 'abstain').map(vote),
    }),
    fc.record({
      actor: fc.constantFrom(delegate('lume'), delegate('luca')),
      command: fc.constantFrom('One', 'Two').map((text) => save('draft-lume', text)),
      secret: fc.constantFrom<object>(
        { type: 'leaveDraft', draft: 'draft-lume' },
        { type: 'discardDraft', draft: 'draft-lume' },
        save('draft-lume2', 'Other'),
        save('draft-lume', 'Three'),
        amendmentDraft('draft-lume', 'Each Neighbour need not help Lume.'),
      ),
    }),
  );

  test('[W5] whatever is played, in whatever order, also where it is refused', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        const [one, two] = pair();
        for (const { actor, command, secret } of acts) {
          for (const [game, order] of [
            [one, command],
            [two, secret ?? command],
          ] as const) {
            const decision = game.asks(actor, order);
            if (isRefused(decision)) continue;
            const { now } = game;
            game.does(actor, order);
            game.now = now;
          }
          one.waits(1000);
          two.waits(1000);
        }
        expect(toOthers(one)).toBe(toOthers(two));
      }),
      { numRuns: 150, seed: 1831 },
    );
  });

  test('[W5] a hidden vote that is changed, or a draft that is saved, is no step in any other stream', () => {
    const [game] = pair();
    game.does(delegate('lume'), vote('for'));
    const before = streams(game).map((stream) => [stream, viewFor(game.room, stream)] as const);
    game.does(delegate('lume'), vote('against'));
    game.does(delegate('lume'), save('draft-0001', 'Ours'));
    for (const [stream, view] of before) if (stream !== lumes) expect(diff(view, viewFor(game.room, stream))).toEqual([]);
    expect(diff(before.find(([stream]) => stream === lumes)![1], seatView(game, 'lume')).map(([path]) => path)).toEqual([
      'drafts/draft-0001',
      'votes/b1',
    ]);
  });
});

describe('steps', () => {
  test('[W6] a view shows the same object where nothing changed', () => {
    const game = ballotOn();
    const before = viewFor(game.room, 'public');
    expect(viewFor(game.room, 'public')).toBe(before);
    game.does(delegate('lume'), { type: 'say', text: 'Hello.' });
    const after = viewFor(game.room, 'public');
    expect(after).not.toBe(before);
    for (const kept of ['seats', 'delegates', 'clauses', 'ballots', 'options', 'pack', 'happenings', 'signatures'] as const)
      expect(after[kept]).toBe(before[kept]);
    expect(diff(before, after).map(([path]) => path)).toEqual(['messages/m1', 'counts/messages']);
  });

  test('[W6] one vote is a step of two values', () => {
    const game = ballotOn();
    const before = viewFor(game.room, 'public');
    game.does(delegate('lume'), vote('for'));
    expect(diff(before, viewFor(game.room, 'public'))).toEqual([
      ['ballots/b1/voted/lume', true],
      ['ballots/b1/votes/lume', 'for'],
    ]);
  });

  test('[W6] nothing changed gives no step, whether the same object or an equal one', () => {
    const game = ballotOn();
    const view = viewFor(game.room, 'public');
    expect(diff(view, view)).toEqual([]);
    expect(diff(view, structuredClone(view))).toEqual([]);
  });

  test('[W7] a whole negotiation followed by steps alone gives the view', () => {
    const game = newPlay({ showVotes: 'atClose' });
    let followed: object = JSON.parse(shown(game, 'public')) as object;
    let last = viewFor(game.room, 'public');
    const does: Play['does'] = (actor, command) => {
      const reply = game.does(actor, command);
      const next = viewFor(game.room, 'public');
      followed = patch(followed, JSON.parse(JSON.stringify(diff(last, next))));
      last = next;
      expect(followed).toEqual(JSON.parse(JSON.stringify(next)));
      return reply;
    };
    for (const seat of seats) does(delegate(seat), { type: 'arrive', name: seat, seat });
    does(facilitator, { type: 'changePhase', to: 'debate' });
    for (let n = 1; n <= 25; n += 1) {
      const { clause } = does(delegate('lume'), tabling(chosen('bases', 'keeps')));
      const { ballot } = does(facilitator, { type: 'openBallot', clause, seconds: null });
      does(delegate('lume'), { type: 'castVote', ballot, choice: 'for' });
      for (let m = 0; m < 3; m += 1) does(delegate('norra'), { type: 'say', text: 'Indeed.' });
      does(facilitator, { type: 'hideMessage', message: `m${n}` });
      does(facilitator, { type: 'closeBallot', ballot });
    }
    does(facilitator, { type: 'changePhase', to: 'debrief' });
  });
});
