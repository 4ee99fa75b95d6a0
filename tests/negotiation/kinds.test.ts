import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesNobody } from '../../negotiation/ballotKinds.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { countVotes } from '../../negotiation/counting.ts';
import { DecisionRule, type Choice } from '../../negotiation/decisionRules.ts';
import { openRoom, evolve } from '../../negotiation/evolve.ts';
import type { DelegateId, SeatId } from '../../negotiation/ids.ts';
import { recount } from '../../negotiation/recount.ts';
import { calledSeat, stillCalled } from '../../negotiation/rollCall.ts';
import { presetsFor, ruleOf, rulesOf } from '../../negotiation/rules.ts';
import { countSecret } from '../../negotiation/secretBallots.ts';
import { roomFrom, snapshotOf } from '../../negotiation/snapshots.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Play } from '../fixtures/play.ts';
import {
  chosen,
  debate,
  delegate,
  facilitator,
  observer,
  opening,
  options,
  pack,
  sealed,
  seatId,
  seats,
  start,
  tabling,
} from './fixture.ts';

const open = (more: object = {}) => ({ type: 'openBallot', clause: 'c1', seconds: null, ...more });
const close = (ballot = 'b1') => ({ type: 'closeBallot', ballot });
const vote = (choice: string, ballot = 'b1') => ({ type: 'castVote', ballot, choice });
const pass = (seat: string, ballot = 'b1') => ({ type: 'passInRollCall', ballot, seat });
const ballot = (game: Play, id = 'b1') => game.room.open.ballots[id as never] as Ballot;

/** In the debate, with a clause on the table. */
function tabled(changed: object = {}): Play {
  const game = debate(changed);
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  return game;
}
function held(terms: object, changed: object = {}): Play {
  const game = tabled(changed);
  game.does(facilitator, open(terms));
  return game;
}
const secret = { kind: 'secret', rule: 'majority-voting' };
const names = (rule: object) =>
  namesNobody(DecisionRule.parse({ id: 'r', name: '', sentence: '', closesWhenAllVoted: true, ...rule }), pack);

describe('terms', () => {
  test('[B10] the facilitator chooses rule and kind for each ballot; a sponsor opens on the room’s terms', () => {
    const game = tabled({ ballotsOpenedBy: 'sponsor' });
    for (const terms of [{ rule: 'consensus' }, { kind: 'rollCall' }])
      expect(game.refused(delegate('lume'), open(terms))).toBe('ballotTermsFixed');
    expect(game.refused(facilitator, open({ rule: 'no-such-rule' }))).toBe('unknownRule');
    game.does(facilitator, open({ rule: 'noObjection', kind: 'atClose' }));
    expect(ballot(game)).toMatchObject({ kind: 'atClose', shows: 'atClose', rule: { id: 'noObjection' } });
    game.does(facilitator, close());
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    game.does(delegate('lume'), open());
    expect(ballot(game, 'b2')).toMatchObject({ kind: 'open', shows: 'live', rule: { id: options.rule } });
  });

  test('[Q15] the generally known rules are there beside the scenario’s, as they read for its seats', () => {
    const ids = rulesOf({ ownRules: {} }, pack).map(({ id }) => id as string);
    expect(ids.slice(0, 2)).toEqual(['principals', 'noObjection']);
    expect(ids).toEqual(expect.arrayContaining(['two-thirds-voting', 'consensus', 'silence', 'double-majority']));
    const half = ruleOf({ ownRules: {} }, pack, 'double-majority' as never)!;
    expect(half.requires.map(({ group }) => group)).toEqual(['principals', 'neighbours']);
    // the pack has no group of all seats: the rule names them itself
    for (const rule of presetsFor(pack))
      if (rule.id !== ('double-majority' as never)) expect(countVotes(rule, pack.seatGroups, {}, []).notVoting).toBe(seats.length);
  });

  test('[Q16] the facilitator makes a rule of the room’s own and holds ballots under it', () => {
    const game = tabled();
    const made = {
      name: 'Lume, weighed',
      closesWhenAllVoted: false,
      requires: [{ kind: 'shareFor', group: 'coast', share: [1, 2], counted: 'all', weighed: true }],
      groups: [{ id: 'coast', name: 'The coast', seats: ['lume', 'norra', 'sudra'] }],
      weights: { lume: 3 },
    };
    expect(game.refused(delegate('lume'), { type: 'makeRule', rule: made })).toBe('facilitatorOnly');
    expect(game.does(facilitator, { type: 'makeRule', rule: made })).toEqual({ rule: 'own-1' });
    game.does(facilitator, open({ rule: 'own-1' }));
    expect(game.refused(delegate('ostra'), vote('for'))).toBe('noVote');
    game.does(delegate('lume'), vote('for'));
    game.does(facilitator, close());
    expect(ballot(game).result).toMatchObject({ adopted: true, requirements: [{ inFavour: 3, counted: 5, needed: 3 }] });
  });

  test.each([
    ['a group that is not there', { requires: [{ kind: 'eachFor', group: 'nobody' }] }, 'ruleNamesUnknownGroup'],
    ['a seat that is not there', { groups: [{ id: 'few', name: '', seats: ['atlantis'] }] }, 'unknownSeat'],
    ['a weight for one', { weights: { atlantis: 2 } }, 'unknownSeat'],
    ['more than the whole', { requires: [{ kind: 'shareFor', group: 'neighbours', share: [3, 2], counted: 'all' }] }, 'ruleShareWrong'],
    ['more than there are', { requires: [{ kind: 'countFor', group: 'neighbours', atLeast: 5 }] }, 'ruleAsksTooMany'],
    ['a name nobody can read', { name: '\u200b' }, 'nameUnreadable'],
  ])('[Q16] a rule with %s is refused', (_what, fault, code) => {
    const sound = { name: 'A rule', closesWhenAllVoted: true, requires: [{ kind: 'noneAgainst', group: 'neighbours' }] };
    const game = tabled();
    expect(game.refused(facilitator, { type: 'makeRule', rule: { ...sound, ...fault } })).toBe(code);
    for (let n = 0; n < 12; n += 1) game.does(facilitator, { type: 'makeRule', rule: sound });
    expect(game.refused(facilitator, { type: 'makeRule', rule: sound })).toBe('tooManyRules');
  });

  test('[Q16] a rule made when the room was opened is one of its rules', () => {
    const own = DecisionRule.parse({ ...pack.decisionRules[1], id: 'own-1' });
    const room = openRoom(opening({ ownRules: [own], rule: own.id }), pack, sealed);
    expect(ruleOf(room.open, pack, own.id)).toEqual(own);
    expect(start).toBeGreaterThan(0);
  });
});

describe('roll call', () => {
  const order = (game: Play) => ballot(game).roll!.order;

  test('[B10] the roll is called in the pack’s order from a seat drawn by lot, every seat that votes once', () => {
    const firsts = new Set<string>();
    for (let seed = 0; seed < 60; seed += 1) {
      const game = tabled();
      game.seed = seed;
      game.does(facilitator, open({ kind: 'rollCall', rule: 'majority-voting' }));
      const called = order(game);
      expect([...called, ...called].join(' ')).toContain(seats.join(' '));
      expect(called).toHaveLength(seats.length);
      firsts.add(called[0] as string);
    }
    expect(firsts.size).toBe(seats.length);
  });

  test('[V7] only the seat that is called votes, and its vote stands and is seen', () => {
    const game = held({ kind: 'rollCall', rule: 'majority-voting' });
    const [first, second, third] = order(game) as [SeatId, SeatId, SeatId];
    expect(game.refused(delegate(second), vote('for'))).toBe('notYourTurn');
    game.does(delegate(first), vote('against'));
    expect(ballot(game).votes).toEqual({ [first]: 'against' });
    expect(game.refused(delegate(first), vote('for'))).toBe('voteIsFinal');
    expect(calledSeat(ballot(game), game.room.open)).toBe(second);
    expect(game.refused(delegate(third), pass(third))).toBe('notYourTurn');
  });

  test('[V7] a seat passes once and is called again after the others; when nobody is left the ballot closes', () => {
    const game = held({ kind: 'rollCall', rule: 'majority-voting' });
    const [first, ...others] = order(game) as [SeatId, ...SeatId[]];
    game.does(delegate(first), pass(first));
    for (const seat of others) game.does(delegate(seat), vote('for'));
    expect(stillCalled(ballot(game), game.room.open.seats)).toEqual([first]);
    expect(game.refused(delegate(first), pass(first))).toBe('passedBefore');
    expect(ballot(game).closedAt).toBeUndefined();
    game.does(delegate(first), vote('abstain'));
    expect(ballot(game)).toMatchObject({ closedBy: 'allVoted', result: { adopted: true, inFavour: 5, abstaining: 1 } });
  });

  test('[V7] the facilitator passes over who does not answer, twice for good; an empty seat is not called', () => {
    const game = held({ kind: 'rollCall', rule: 'majority-voting' });
    const [first, second, ...others] = order(game) as [SeatId, SeatId, ...SeatId[]];
    expect(game.refused(delegate(first), pass(second))).toBe('notInThatSeat');
    expect(game.refused(observer, pass(first))).toBe('delegatesOnly');
    game.does(facilitator, pass(first));
    game.does(facilitator, { type: 'removeDelegate', delegate: delegate(second).delegate });
    if (second === seatId('lume')) game.does(facilitator, { type: 'removeDelegate', delegate: delegate('luca').delegate });
    for (const seat of others) {
      expect(calledSeat(ballot(game), game.room.open)).toBe(seat);
      game.does(delegate(seat), vote('for'));
    }
    game.does(facilitator, pass(first));
    expect(ballot(game)).toMatchObject({ closedBy: 'allVoted', result: { inFavour: 4, notVoting: 2 } });
    expect(game.refused(facilitator, pass(first))).toBe('ballotClosed');
  });

  test('[V7] nobody passes in a ballot that is no roll call, nor while the room is paused, nor late', () => {
    const game = held({});
    expect(game.refused(delegate('lume'), pass('lume'))).toBe('notARollCall');
    const called = held({ kind: 'rollCall', rule: 'majority-voting' });
    const first = order(called)[0] as SeatId;
    called.does(facilitator, { type: 'pauseRoom' });
    expect(called.refused(delegate(first), pass(first))).toBe('paused');
    called.does(facilitator, { type: 'resumeRoom' });
    called.waits(3600_000);
    expect(called.refused(delegate(first), pass(first))).toBe('ballotClosed');
  });
});

describe('secret ballots', () => {
  const streams = (game: Play): Stream[] => [
    'public',
    'facilitator',
    ...seats.map((seat): Stream => `seat:${seat}`),
    ...Object.keys(game.room.open.delegates).map((id): Stream => `delegate:${id as DelegateId}`),
  ];
  const everything = (game: Play) => JSON.stringify(streams(game).map((stream) => viewFor(game.room, stream)));

  test('[B11] only under a rule that treats all seats alike', () => {
    const whole = { groups: [{ id: 'whole', name: '', seats }] };
    const share = { kind: 'shareFor', group: 'whole', share: [1, 2], counted: 'all' };
    expect(names({ ...whole, requires: [share, { kind: 'quorum', group: 'whole', share: [1, 2] }] })).toBe(true);
    expect(
      names({
        ...whole,
        requires: [
          { kind: 'noneAgainst', group: 'whole' },
          { kind: 'eachFor', group: 'whole' },
        ],
      }),
    ).toBe(true);
    expect(names({ ...whole, requires: [share, { kind: 'noneAgainst', group: 'principals' }] })).toBe(false);
    expect(names({ ...whole, requires: [{ ...share, weighed: true }] })).toBe(false);
    expect(names({ ...whole, requires: [{ ...share, castingVote: 'lume' }] })).toBe(false);
    const game = tabled();
    expect(game.refused(facilitator, open({ kind: 'secret' }))).toBe('ruleNamesSeats');
    expect(game.refused(facilitator, open({ kind: 'secret', rule: 'double-majority' }))).toBe('ruleNamesSeats');
    game.does(facilitator, open(secret));
  });

  test('[B12] it needs three seats to open, and three votes to be counted', () => {
    const game = tabled();
    for (const seat of ['sudra', 'ostra', 'westra', 'league']) game.does(delegate(seat), { type: 'leaveSeat' });
    expect(game.refused(facilitator, open(secret))).toBe('tooFewForSecret');
    const few = held(secret);
    for (const seat of ['lume', 'norra']) few.does(delegate(seat), vote('for'));
    few.does(facilitator, close());
    expect(ballot(few).result).toEqual({
      adopted: false,
      inFavour: 0,
      against: 0,
      abstaining: 0,
      notVoting: 4,
      requirements: [],
      tooFew: true,
    });
    expect(few.room.open.clauses['c1' as never]!.state).toBe('rejected');
  });

  test('[V8] a vote is final, whatever the second one is', () => {
    const game = held(secret);
    game.does(delegate('lume'), vote('for'));
    for (const choice of ['for', 'against', 'abstain'])
      expect(game.asks(delegate('lume'), vote(choice))).toEqual({ refused: 'voteIsFinal' });
    expect(ballot(game)).toMatchObject({ voted: { lume: true }, votes: {} });
  });

  test('[V9] what was voted is in no event, view or snapshot, before the close and after it', () => {
    const play = (choices: Record<string, Choice>) => {
      const game = held(secret);
      for (const [seat, choice] of Object.entries(choices)) game.does(delegate(seat), vote(choice));
      const during = { views: everything(game), snapshot: JSON.stringify(snapshotOf(game.room)) };
      if (ballot(game).closedAt === undefined) game.does(facilitator, close());
      const events = game.changes.filter((change) => !change.type.startsWith('secretVoteCounted'));
      return { game, during, events: JSON.stringify(events), after: everything(game), snapshot: JSON.stringify(snapshotOf(game.room)) };
    };
    const one = play({ lume: 'for', norra: 'against', sudra: 'for', ostra: 'abstain' });
    const other = play({ lume: 'against', norra: 'for', sudra: 'abstain', ostra: 'for' });
    expect(other.during).toEqual(one.during);
    expect(other.events).toBe(one.events);
    expect(other.after).toBe(one.after);
    expect(other.snapshot).toBe(one.snapshot);
    expect(one.events).not.toContain('"choice"');
    expect(one.game.room.sealed.counts).toEqual({});
    expect(ballot(one.game).result).toMatchObject({ adopted: true, inFavour: 2, against: 1, abstaining: 1, notVoting: 2 });
    expect(JSON.stringify(ballot(one.game).result)).not.toContain('"seat"');
  });

  test('[V9] loaded again from a snapshot, or folded from the log, with the count as storage has it, it comes to the same result', () => {
    const choices = fc.record(
      Object.fromEntries(seats.map((seat) => [seat, fc.constantFrom<Choice | 'none'>('for', 'against', 'abstain', 'none')])),
    );
    fc.assert(
      fc.property(choices, fc.nat(seats.length), fc.constantFrom('log', 'snapshot'), (by, at, how) => {
        const rule = 'two-thirds-voting';
        const game = held({ kind: 'secret', rule });
        seats.forEach((seat, n) => {
          if (n === at) {
            // the process dies: what is left is the log or a snapshot, and the count in its table
            const count = game.room.sealed.counts['b1' as never];
            const log = game.changes.filter(({ type }) => !type.startsWith('secret') || type === 'secretVoteMarked');
            const base =
              how === 'log'
                ? log.reduce(evolve, openRoom(opening(), pack, sealed))
                : roomFrom(JSON.parse(JSON.stringify(snapshotOf(game.room))) as never, pack, sealed)!;
            expect(base.sealed.counts).toEqual({});
            game.room = count ? evolve(base, { type: 'secretCountKept', ballot: 'b1' as never, count }) : base;
          }
          if (by[seat] !== 'none' && ballot(game).closedAt === undefined) game.does(delegate(seat), vote(by[seat] as string));
        });
        if (ballot(game).closedAt === undefined) game.does(facilitator, close());
        const cast = Object.fromEntries(Object.entries(by).filter(([, choice]) => choice !== 'none')) as Record<SeatId, Choice>;
        const openly = countVotes(ballot(game).rule, pack.seatGroups, cast, seats);
        const { result } = ballot(game);
        if (Object.keys(cast).length < 3) expect(result).toMatchObject({ adopted: false, tooFew: true });
        else {
          const { adopted, inFavour, against, abstaining, notVoting } = openly;
          expect(result).toMatchObject({ adopted, inFavour, against, abstaining, notVoting });
          expect(result!.requirements.map(({ met, needed }) => [met, needed])).toEqual(
            openly.requirements.map(({ met, needed }) => [met, needed]),
          );
        }
      }),
      { numRuns: 150, seed: 9 },
    );
  });

  test('[V9] counted without seats as it would be with them, under every rule that names nobody', () => {
    const secretly = presetsFor(pack).filter((rule) => namesNobody(rule, pack));
    expect(secretly.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(
        fc.constantFrom(...secretly),
        fc.dictionary(fc.constantFrom(...seats), fc.constantFrom<Choice>('for', 'against', 'abstain')),
        fc.subarray(seats),
        (rule, votes, seated) => {
          const voted = Object.fromEntries(Object.keys(votes).map((seat) => [seat, true as const]));
          const number = (choice: Choice) => Object.values(votes).filter((one) => one === choice).length;
          const taken = [...new Set([...seated, ...(Object.keys(votes) as SeatId[])])];
          const result = countSecret(
            { rule, voted },
            pack.seatGroups,
            { for: number('for'), against: number('against'), abstain: number('abstain') },
            taken,
          );
          if (Object.keys(votes).length < 3) {
            expect(result.tooFew).toBe(true);
            return;
          }
          const openly = countVotes(rule, pack.seatGroups, votes as never, taken);
          expect({ ...result, requirements: null }).toEqual({ ...openly, requirements: null });
          expect(
            result.requirements.map(({ met, inFavour, counted, needed, blockedBy }) => [met, inFavour, counted, needed, blockedBy]),
          ).toEqual(openly.requirements.map(({ met, inFavour, counted, needed }) => [met, inFavour, counted, needed, []]));
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });
});

describe('explanations of vote', () => {
  const explain = (text: string, id = 'b1') => ({ type: 'explainVote', ballot: id, text });
  const closed = () => {
    const game = held({ rule: 'principals', kind: 'open' });
    game.does(delegate('lume'), vote('for'));
    game.does(facilitator, close());
    return game;
  };

  test('[E1] the head of a seat that had a vote explains it, once, after the close', () => {
    const running = held({ rule: 'principals' });
    expect(running.refused(delegate('lume'), explain('Because.'))).toBe('ballotStillOpen');
    const game = closed();
    expect(game.refused(delegate('luca'), explain('Because.'))).toBe('notTheHead');
    expect(game.refused(delegate('league'), explain('Because.'))).toBe('noVote');
    expect(game.refused(facilitator, explain('Because.'))).toBe('delegatesOnly');
    expect(game.refused(delegate('lume'), explain('Because.', 'b9'))).toBe('unknownBallot');
    game.does(delegate('lume'), explain('  We could live with it.  '));
    game.does(delegate('norra'), explain('We were not asked.'));
    expect(game.refused(delegate('lume'), explain('And besides.'))).toBe('explainedBefore');
    expect(ballot(game).explanations).toMatchObject({ lume: { text: 'We could live with it.' }, norra: { text: 'We were not asked.' } });
    game.does(facilitator, { type: 'changePhase', to: 'debrief' });
    expect(game.refused(delegate('sudra'), explain('Late.'))).toBe('notInThisPhase');
  });

  test('[E2] votes in a secret ballot are not explained', () => {
    const game = held(secret);
    for (const seat of ['lume', 'norra', 'sudra']) game.does(delegate(seat), vote('for'));
    game.does(facilitator, close());
    expect(game.refused(delegate('lume'), explain('We were for it.'))).toBe('secretStaysSecret');
  });

  test('[E3] the facilitator hides an explanation: that there was one stays', () => {
    const game = closed();
    game.does(delegate('lume'), explain('Because they are fools.'));
    const hide = { type: 'hideExplanation', ballot: 'b1', seat: 'lume' };
    expect(game.refused(delegate('norra'), hide)).toBe('facilitatorOnly');
    expect(game.refused(facilitator, { ...hide, seat: 'norra' })).toBe('notExplained');
    game.does(facilitator, hide);
    expect(game.refused(facilitator, hide)).toBe('alreadyHidden');
    expect(JSON.stringify(viewFor(game.room, 'public'))).not.toContain('fools');
    expect(ballot(game).explanations).toEqual({ lume: { at: expect.any(Number) } });
  });
});

describe('recount', () => {
  test('[Q17] a recount agrees, lays out the papers, and names whose vote alone would have changed the result', () => {
    const game = held({ rule: 'principals', kind: 'open' });
    for (const [seat, choice] of [
      ['lume', 'for'],
      ['norra', 'against'],
      ['sudra', 'for'],
      ['ostra', 'for'],
    ] as const)
      game.does(delegate(seat), vote(choice));
    game.does(facilitator, close());
    const again = recount(ballot(game), pack.seatGroups)!;
    expect(again.agrees).toBe(true);
    expect(again.decisive).toEqual(['norra']);
    expect(again.workings[1]!.heaps).toMatchObject({
      for: [{ seat: 'sudra' }, { seat: 'ostra' }],
      against: [{ seat: 'norra' }],
      none: [{ seat: 'westra' }],
    });
    expect(recount({ ...ballot(game), votes: { ...ballot(game).votes, norra: 'for' } }, pack.seatGroups)!.agrees).toBe(false);
  });

  test('[Q17] an open or a secret ballot is not counted again', () => {
    const game = held(secret);
    expect(recount(ballot(game), pack.seatGroups)).toBeNull();
    for (const seat of seats) game.does(delegate(seat), vote('for'));
    expect(ballot(game).closedBy).toBe('allVoted');
    expect(recount(ballot(game), pack.seatGroups)).toBeNull();
  });
});
