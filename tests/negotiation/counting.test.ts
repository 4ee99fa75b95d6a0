import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countVotes, type Votes } from '../../negotiation/counting.ts';
import { DecisionRule, votersOf, type Choice, type Group, type Requirement } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { marksOf } from '../../negotiation/standing.ts';

const ids = (...names: string[]) => names as SeatId[];
const group = (id: string, seats: SeatId[]) => ({ id: id as Group['id'], seats });
const rule = (requires: object[], more: object = {}) =>
  DecisionRule.parse({ id: 'rule', name: 'Rule', sentence: '', closesWhenAllVoted: false, requires, ...more });
const cast = (line: string): Votes =>
  Object.fromEntries(
    line
      .split(' ')
      .filter(Boolean)
      .map((vote) => [vote.slice(0, -1), ({ '+': 'for', '-': 'against', '0': 'abstain' } as const)[vote.slice(-1) as '+']]),
  );
const five = ids('a', 'b', 'c', 'd', 'e');
const all = [group('all', five)];

describe('rules as bodies have them', () => {
  test('[Q2] a share of those who cast a vote counts abstentions; one of those present counts also who is silent', () => {
    const of = (counted: string) => rule([{ kind: 'shareFor', group: 'all', share: [1, 2], strictly: true, counted }]);
    const votes = cast('a+ b+ c- d0');
    const figures = (counted: string) => countVotes(of(counted), all, votes, ids('a', 'b', 'c', 'd')).requirements[0];
    expect(figures('forOrAgainst')).toMatchObject({ met: true, counted: 3, needed: 2 });
    expect(figures('cast')).toMatchObject({ met: false, counted: 4, needed: 3 });
    expect(figures('present')).toMatchObject({ met: false, counted: 4, needed: 3 });
    expect(figures('all')).toMatchObject({ met: false, counted: 5, needed: 3 });
    expect(countVotes(of('present'), all, cast('a+ b+ c-'), ids('a', 'b', 'c', 'd', 'e')).requirements[0]).toMatchObject({
      counted: 5,
      needed: 3,
    });
  });

  test('[Q2] two thirds of members present and voting: resolution 181 (II), 33 to 13 with 10 abstaining, one absent', () => {
    const members = Array.from({ length: 57 }, (_, n) => `m${n}` as SeatId);
    const votes = Object.fromEntries(
      members.slice(0, 56).map((seat, n) => [seat, n < 33 ? 'for' : n < 46 ? 'against' : 'abstain']),
    ) as Votes;
    const assembly = rule([{ kind: 'shareFor', group: 'all', share: [2, 3], counted: 'forOrAgainst' }]);
    const result = countVotes(assembly, [group('all', members)], votes, members);
    expect(result).toMatchObject({ adopted: true, inFavour: 33, against: 13, abstaining: 10, notVoting: 1 });
    expect(result.requirements[0]).toMatchObject({ counted: 46, needed: 31 });
  });

  test('[Q10] a double majority: 55 of a hundred members who stand for 65 of a hundred people (Treaty on European Union, Article 16 (4))', () => {
    // ten invented members; weights in percent of people
    const members = ids('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j');
    const weights = { a: 19, b: 15, c: 13, d: 11, e: 8, f: 8, g: 8, h: 7, i: 6, j: 5 };
    const council = rule(
      [
        { kind: 'shareFor', group: 'all', share: [55, 100], counted: 'all' },
        { kind: 'shareFor', group: 'all', share: [65, 100], counted: 'all', weighed: true },
      ],
      { weights },
    );
    const meeting = (line: string) => countVotes(council, [group('all', members)], cast(line), members);
    expect(meeting('a+ b+ c+ d+ e+ f+').requirements.map(({ met, inFavour }) => [met, inFavour])).toEqual([
      [true, 6],
      [true, 74],
    ]);
    // many small ones are not enough, nor few large ones
    expect(meeting('d+ e+ f+ g+ h+ i+ j+').requirements.map(({ met, inFavour }) => [met, inFavour])).toEqual([
      [true, 7],
      [false, 53],
    ]);
    expect(meeting('a+ b+ c+ d+ e+').requirements.map(({ met, inFavour }) => [met, inFavour])).toEqual([
      [false, 5],
      [true, 66],
    ]);
  });

  test('[Q10] a quorum and a number may be weighed too; who is not named weighs one', () => {
    const needs = rule(
      [
        { kind: 'countFor', group: 'all', atLeast: 5, weighed: true },
        { kind: 'quorum', group: 'all', share: [1, 2], weighed: true },
      ],
      { weights: { a: 4 } },
    );
    expect(
      countVotes(needs, all, cast('a+ b-'), five).requirements.map(({ met, inFavour, counted, needed }) => [
        met,
        inFavour,
        counted,
        needed,
      ]),
    ).toEqual([
      [false, 4, 8, 5],
      [true, 4, 5, 4],
    ]);
    expect(countVotes(needs, all, cast('a+ b+'), five).adopted).toBe(true);
  });

  test('[Q11] where as many are for as against, the casting vote decides, and only then', () => {
    const chaired = rule([{ kind: 'shareFor', group: 'all', share: [1, 2], strictly: true, counted: 'forOrAgainst', castingVote: 'a' }]);
    expect(countVotes(chaired, all, cast('a+ b+ c- d-'), five).requirements[0]).toMatchObject({ met: true, decidedBy: 'a' });
    expect(countVotes(chaired, all, cast('a- b+ c+ d-'), five).requirements[0]).toMatchObject({ met: false, decidedBy: 'a' });
    const clear = countVotes(chaired, all, cast('a+ b- c- d+ e-'), five).requirements[0];
    expect(clear).toMatchObject({ met: false });
    expect(clear).not.toHaveProperty('decidedBy');
  });

  test('[Q12] consensus minus one: a single seat does not stop it, two do and are named', () => {
    const minusOne = rule([{ kind: 'fewAgainst', group: 'all', atMost: 1 }]);
    expect(countVotes(minusOne, all, cast('a+ b+ c-'), five).adopted).toBe(true);
    const stopped = countVotes(minusOne, all, cast('a+ b- c-'), five);
    expect(stopped.adopted).toBe(false);
    expect(stopped.requirements[0]?.blockedBy).toEqual([
      { seat: 'b', because: 'against' },
      { seat: 'c', because: 'against' },
    ]);
  });

  test('[Q9] a silence procedure: who is there and says nothing counts as in favour; one who breaks the silence stops it', () => {
    const silence = rule([{ kind: 'noneAgainst', group: 'all' }], { silent: 'for' });
    const nobodySpoke = countVotes(silence, all, {}, five);
    expect(nobodySpoke).toMatchObject({ adopted: true, inFavour: 0, notVoting: 5 });
    expect(countVotes(silence, all, cast('c-'), five)).toMatchObject({ adopted: false, against: 1 });
    expect(countVotes(silence, all, {}, [])).toMatchObject({ adopted: false });
  });

  test('[Q9] a seat with nobody in it is missing, or counts as the rule says, or is left out of its group', () => {
    const each = (vacant?: string) => rule([{ kind: 'eachFor', group: 'all' }], vacant ? { vacant } : {});
    const votes = cast('a+ b+ c+ d+');
    const four = ids('a', 'b', 'c', 'd');
    expect(countVotes(each(), all, votes, four).requirements[0]?.blockedBy).toEqual([{ seat: 'e', because: 'vacant' }]);
    expect(countVotes(each('leftOut'), all, votes, four)).toMatchObject({ adopted: true, notVoting: 1 });
    const none = rule([{ kind: 'noneAgainst', group: 'all' }], { vacant: 'against' });
    expect(countVotes(none, all, votes, four).requirements[0]?.blockedBy).toEqual([{ seat: 'e', because: 'vacant' }]);
    // silence is a seat that is taken: leaving out the empty ones does not excuse it
    expect(countVotes(each('leftOut'), all, cast('a+ b+ c+'), four).requirements[0]?.blockedBy).toEqual([
      { seat: 'd', because: 'notVoted' },
    ]);
  });

  test('[Q6] a quorum is of the whole group, left out or not; of those present it asks who is there, not who votes', () => {
    const of = (more: object) => rule([{ kind: 'quorum', group: 'all', share: [4, 5], ...more }], { vacant: 'leftOut' });
    expect(countVotes(of({}), all, cast('a+'), ids('a', 'b', 'c')).requirements[0]).toMatchObject({ met: false, counted: 1, needed: 4 });
    expect(countVotes(of({ of: 'present' }), all, cast('a+'), ids('a', 'b', 'c')).requirements[0]).toMatchObject({
      met: false,
      counted: 3,
    });
    expect(countVotes(of({ of: 'present' }), all, cast('a+'), ids('b', 'c', 'd')).requirements[0]).toMatchObject({ met: true, counted: 4 });
  });

  test('[Q14] a rule may name seats of its own, before any group of the pack', () => {
    const named = rule(
      [
        { kind: 'noneAgainst', group: 'permanent' },
        { kind: 'countFor', group: 'all', atLeast: 3 },
      ],
      {
        groups: [{ id: 'permanent', name: 'Permanent members', seats: ['a', 'b'] }],
      },
    );
    expect([...votersOf(named, all)]).toEqual(five);
    expect(countVotes(named, all, cast('a- b0 c+ d+ e+'), five).requirements[0]?.blockedBy).toEqual([{ seat: 'a', because: 'against' }]);
    expect(countVotes(named, all, cast('a0 b0 c+ d+ e+'), five).adopted).toBe(true);
  });
});

/** A ballot paper of somebody who has all day: one sheet for each seat and each unit of its weight, laid on heaps and counted by moving them. */
interface Sheet {
  seat: SeatId;
  said: Choice | 'nothing';
  counts: Choice | 'nothing';
  there: boolean;
}
function sheets(
  by: DecisionRule,
  needs: Requirement,
  groups: Group[],
  votes: Votes,
  seated: readonly SeatId[],
  emptyToo: boolean,
): Sheet[] {
  const heap: Sheet[] = [];
  const seats = (by.groups?.find(({ id }) => id === needs.group) ?? groups.find(({ id }) => id === needs.group))?.seats ?? [];
  for (const seat of seats) {
    const there = seated.includes(seat);
    const said = votes[seat] ?? 'nothing';
    let counts: Sheet['counts'] = said;
    if (said === 'nothing' && there && by.silent) counts = by.silent;
    if (said === 'nothing' && !there) {
      if (by.vacant === 'leftOut' && !emptyToo) continue;
      if (by.vacant === 'against' || by.vacant === 'abstain') counts = by.vacant;
    }
    let copies = 1;
    if ('weighed' in needs && needs.weighed) copies = by.weights?.[seat] ?? 1;
    for (let n = 0; n < copies; n += 1) heap.push({ seat, said, counts, there });
  }
  return heap;
}
const often = (times: number, by: number) => Array.from({ length: times }, () => by).reduce((sum, one) => sum + one, 0);

function holds(by: DecisionRule, needs: Requirement, groups: Group[], votes: Votes, seated: readonly SeatId[]): boolean {
  const heap = sheets(by, needs, groups, votes, seated, false);
  const pile = (counts: Sheet['counts']) => heap.filter((sheet) => sheet.counts === counts).length;
  switch (needs.kind) {
    case 'eachFor':
      return heap.every(({ counts }) => counts === 'for');
    case 'noneAgainst':
      return pile('against') === 0;
    case 'fewAgainst':
      return !(pile('against') > needs.atMost);
    case 'countFor':
      return !(pile('for') < needs.atLeast);
    case 'quorum': {
      const whole = sheets(by, needs, groups, votes, seated, true);
      const present = whole.filter(({ said, there }) => said !== 'nothing' || (needs.of === 'present' && there)).length;
      return often(needs.share[1], present) >= often(needs.share[0], whole.length);
    }
    case 'shareFor': {
      const [num, den] = needs.share;
      let of = heap.length;
      if (needs.counted === 'forOrAgainst') of = pile('for') + pile('against');
      if (needs.counted === 'cast') of = heap.length - pile('nothing');
      if (needs.counted === 'present') of = heap.filter(({ said, there }) => there || said !== 'nothing').length;
      if (needs.castingVote && pile('for') > 0 && pile('for') === pile('against'))
        return heap.some(({ seat, said }) => seat === needs.castingVote && said === 'for');
      if (pile('for') === 0) return false;
      return needs.strictly ? often(den, pile('for')) > often(num, of) : often(den, pile('for')) >= often(num, of);
    }
  }
}

describe('counted as somebody would count who has all day', () => {
  const names = ids('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const groupId = fc.constantFrom('g', 'h', 'own');
  const share = fc.constantFrom([1, 2], [2, 3], [3, 4], [4, 5], [55, 100], [1, 1]);
  const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 });
  const requirement = fc.oneof(
    fc.record({ kind: fc.constant('eachFor'), group: groupId }),
    fc.record({ kind: fc.constant('noneAgainst'), group: groupId }),
    fc.record({ kind: fc.constant('fewAgainst'), group: groupId, atMost: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      kind: fc.constant('countFor'),
      group: groupId,
      atLeast: fc.integer({ min: 1, max: 9 }),
      weighed: perhaps(fc.constant(true)),
    }),
    fc.record({
      kind: fc.constant('quorum'),
      group: groupId,
      share,
      of: perhaps(fc.constantFrom('voting', 'present')),
      weighed: perhaps(fc.constant(true)),
    }),
    fc.record({
      kind: fc.constant('shareFor'),
      group: groupId,
      share,
      counted: fc.constantFrom('forOrAgainst', 'all', 'cast', 'present'),
      strictly: perhaps(fc.boolean()),
      weighed: perhaps(fc.constant(true)),
      castingVote: perhaps(fc.constantFrom(...names)),
    }),
  );
  const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 });
  const given = fc.record({
    requires: fc.array(requirement, { minLength: 1, maxLength: 4 }),
    g: some,
    h: some,
    own: some,
    weights: fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 5 })),
    silent: perhaps(fc.constantFrom('for', 'against', 'abstain')),
    vacant: perhaps(fc.constantFrom('against', 'abstain', 'leftOut')),
    votes: fc.dictionary(fc.constantFrom(...names), fc.constantFrom<Choice>('for', 'against', 'abstain')),
    seated: fc.subarray(names),
  });

  test('[Q7] every kind of requirement, weight, silence and empty seat, by an independent count', () => {
    fc.assert(
      fc.property(given, ({ requires, g, h, own, weights, silent, vacant, votes, seated }) => {
        const groups = [group('g', g), group('h', h)];
        const by = rule(requires, { groups: [{ id: 'own', name: '', seats: own }], weights, silent, vacant });
        const result = countVotes(by, groups, votes as Votes, seated);
        const met = by.requires.map((needs) => holds(by, needs, groups, votes as Votes, seated));
        expect(result.requirements.map((each) => each.met)).toEqual(met);
        const voters = votersOf(by, groups);
        const anybody = [...voters].some((seat) => votes[seat] === 'for' || (!votes[seat] && seated.includes(seat) && silent === 'for'));
        expect(result.adopted).toBe(anybody && met.every(Boolean));
        expect(result.inFavour + result.against + result.abstaining + result.notVoting).toBe(voters.size);
        // whoever is named as blocking is in the group, and stands there for what it did
        for (const { requirement: needs, blockedBy } of result.requirements)
          for (const { seat, because } of blockedBy) {
            expect(sheets(by, needs, groups, votes as Votes, seated, true).map((sheet) => sheet.seat)).toContain(seat);
            expect(because).toBe(votes[seat] ?? (seated.includes(seat) ? 'notVoted' : 'vacant'));
          }
      }),
      { numRuns: 3000, seed: 19661215 },
    );
  });

  test('[Q13] while a ballot is open: met says what the count says, blocked that no further vote in favour helps, and hidden votes show nothing', () => {
    fc.assert(
      fc.property(given, fc.boolean(), ({ requires, g, h, own, weights, silent, vacant, votes, seated }, live) => {
        const groups = [group('g', g), group('h', h)];
        const by = rule(requires, { groups: [{ id: 'own', name: '', seats: own }], weights, silent, vacant });
        const voted = Object.fromEntries(Object.keys(votes).map((seat) => [seat, true as const]));
        const shown = live ? votes : {};
        const marks = marksOf({ rule: by, shows: live ? 'live' : 'atClose', votes: shown, voted } as never, groups, seated);
        const now = countVotes(by, groups, votes as Votes, seated).requirements;
        marks.forEach((mark, at) => {
          if (live) expect(mark === 'met').toBe(now[at]!.met);
          if (mark === 'met') expect(now[at]!.met).toBe(true);
          if (mark === 'blocked') expect(now[at]!.met).toBe(false);
        });
        if (!live) {
          const otherwise = marksOf({ rule: by, shows: 'atClose', votes: {}, voted } as never, groups, seated);
          expect(marks).toEqual(otherwise);
        }
      }),
      { numRuns: 1500, seed: 28 },
    );
  });
});
