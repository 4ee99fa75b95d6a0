import { expect, test } from 'vitest';
import type { Actor } from '../../negotiation/commands.ts';
import { decide, decideOpen, may, type AskableCommand } from '../../negotiation/decide.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { Play } from '../fixtures/play.ts';
import {
  ballotOn,
  bases,
  chosen,
  correctedTo,
  debate,
  delegate,
  facilitator,
  newPlay,
  observer,
  readDebate,
  reads,
  seatedPlay,
  system,
  tabling,
  texts,
  typed,
} from './fixture.ts';

const amending = (what: object, change: object, acknowledgement: string | null = null) => ({
  ...what,
  version: 0,
  draft: null,
  change,
  acknowledgement,
  reason: null,
});
const actors: Actor[] = [
  delegate('lume'),
  delegate('luca'),
  delegate('norra'),
  delegate('league'),
  delegate('stranger'),
  facilitator,
  observer,
  system,
];
const commands = [
  { type: 'arrive', name: 'Luca', seat: 'lume' },
  { type: 'takeSeat', seat: 'norra' },
  { type: 'leaveSeat' },
  { type: 'handOverHead', to: delegate('luca').delegate },
  { type: 'seatDelegate', delegate: delegate('luca').delegate, seat: 'norra' },
  { type: 'dealSeats' },
  { type: 'removeDelegate', delegate: delegate('luca').delegate },
  { type: 'renameDelegate', delegate: delegate('luca').delegate, name: 'Lea' },
  { type: 'lockSeat', seat: 'lume', locked: true },
  { type: 'succeedHead', seat: 'lume', to: delegate('luca').delegate },
  { type: 'changePhase', to: 'debate' },
  { type: 'setPhaseEnd', endsAt: null },
  { type: 'pauseRoom' },
  { type: 'resumeRoom' },
  { type: 'showOnScreen', what: 'weakPoints' },
  { type: 'showOnScreen', what: null },
  tabling(chosen('bases', 'keeps')),
  tabling(typed('bases')),
  tabling(correctedTo(texts.contradicts, bases('shallNot')), 'We read it so.'),
  { ...tabling(chosen('bases', 'departs')), type: 'reviseClause', clause: 'c1' },
  { type: 'sponsorClause', clause: 'c1' },
  { type: 'unsponsorClause', clause: 'c1' },
  { type: 'withdrawClause', clause: 'c1' },
  { type: 'reopenClause', clause: 'c1' },
  { type: 'ruleOnReading', clause: 'c1', version: 0, stands: 'machine', reason: 'The words bear it.' },
  amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'wording', content: chosen('bases', 'departs') }),
  amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'wording', content: typed('bases', texts.contradicts) }),
  amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'strike' }),
  amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'move', after: null }),
  amending({ type: 'reviseAmendment', amendment: 'a1' }, { kind: 'newClause', content: chosen('bases', 'keeps') }),
  { type: 'withdrawAmendment', amendment: 'a1' },
  { type: 'acceptAmendment', amendment: 'a1', version: 0 },
  { type: 'setAsideAmendment', amendment: 'a1', reason: 'Out of order.' },
  { type: 'orderAmendments', clause: 'c1', order: ['a1'] },
  { type: 'carryAmendment', amendment: 'a1', version: 1 },
  { type: 'openAmendmentBallot', amendment: 'a1', version: 0, seconds: null },
  { type: 'openBallot', clause: 'c1', seconds: null },
  { type: 'extendBallot', ballot: 'b1', seconds: 60 },
  { type: 'closeBallot', ballot: 'b1' },
  { type: 'castVote', ballot: 'b1', choice: 'for' },
  { type: 'say', text: 'Good morning.' },
  { type: 'say', text: '' },
  { type: 'say', text: '', attached: { kind: 'clause', clause: 'c1', version: 0 } },
  { type: 'hideMessage', message: 'm1' },
  { type: 'suspendTalks', suspended: true },
  { type: 'sign', choice: 'signed' },
] as unknown as AskableCommand[];

const paused = () => {
  const game = ballotOn();
  game.does(facilitator, { type: 'pauseRoom' });
  return game;
};
const late = () => {
  const game = ballotOn({ showVotes: 'atClose' });
  game.waits(3600_000);
  return game;
};
const corrected = () => {
  const game = readDebate({ check: 'strict', ballotsOpenedBy: 'sponsor' });
  game.does(delegate('lume'), tabling(correctedTo(texts.contradicts, bases('shallNot')), 'We read it so.'));
  return game;
};
const amended = () => {
  const game = debate({ ballotsOpenedBy: 'sponsor' });
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  game.does(delegate('norra'), amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'strike' }));
  return game;
};
const overtaken = () => {
  const game = amended();
  game.does(
    delegate('sudra'),
    amending({ type: 'proposeAmendment', clause: 'c1' }, { kind: 'wording', content: typed('bases', 'Let there be bases.') }, 'Why not.'),
  );
  game.does(delegate('lume'), { ...tabling(chosen('bases', 'departs'), 'We ask for it.'), type: 'reviseClause', clause: 'c1' });
  return game;
};
const expired = () => {
  const game = debate();
  game.now = game.room.open.expiresAt;
  return game;
};
const stages: [string, () => Play][] = [
  ['just opened', () => newPlay()],
  ['seated', () => seatedPlay()],
  ['in the debate', () => debate()],
  ['in a strict debate', () => debate({ check: 'strict' })],
  ['in a ballot', () => ballotOn({ showVotes: 'atClose', ballotsOpenedBy: 'sponsor' })],
  ['paused in a ballot', paused],
  ['after a deadline', late],
  ['with a corrected reading in a strict debate', corrected],
  ['with an amendment to a clause', amended],
  ['with a clause that has changed under an amendment', overtaken],
  ['expired', expired],
];

test.each(stages)('[R8] asked of the public view, a room %s refuses what the server refuses, for the same reason', (_name, make) => {
  const { room, now } = make();
  const known = { open: JSON.parse(JSON.stringify(viewFor(room, 'public'))) as typeof room.open, pack: room.pack };
  let asked = 0;
  for (const actor of actors)
    for (const command of commands) {
      const ctx = { now, seed: 1, reading: reads(texts.contradicts) };
      const server = decide(room, command, actor, ctx);
      expect([command.type, actor, may(known, command, actor, ctx)]).toEqual([command.type, actor, isRefused(server) ? server : null]);
      asked += 1;
    }
  expect(asked).toBe(actors.length * commands.length);
});

test('[R8] what needs nothing sealed is decided in the open as on the server, event for event', () => {
  const { room, now } = debate();
  const command = { type: 'seatDelegate', delegate: delegate('luca').delegate, seat: 'norra' } as never;
  const ctx = { now, seed: 1 };
  expect(decideOpen({ open: room.open, pack: room.pack }, command, facilitator, ctx)).toEqual(decide(room, command, facilitator, ctx));
});

test('[R8] a command on secrets does not compile in the open', () => {
  const { room, now } = debate();
  const known = { open: room.open, pack: room.pack };
  const ctx = { now, seed: 1 };
  // @ts-expect-error: drafts are sealed
  const draft = () => may(known, { type: 'leaveDraft', draft: 'draft-0001' }, delegate('lume'), ctx);
  // @ts-expect-error: the count may need hidden votes
  const vote = () => decideOpen(known, { type: 'castVote', ballot: 'b1', choice: 'for' }, delegate('lume'), ctx);
  expect([draft, vote]).toHaveLength(2); // the compiler is the judge here: `npm run check:types` reads this file
});
