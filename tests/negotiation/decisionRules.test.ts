import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecisionRule, seatsNeeded, votersOf, type Choice, type Group, type Requirement } from '../../negotiation/decisionRules.ts';
import { countVotes } from '../../negotiation/counting.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { standing } from '../../negotiation/standing.ts';
import { debate, delegate, pack, seatedPlay } from './fixture.ts';

const ids = (...names: string[]) => names as SeatId[];
const group = (id: string, seats: SeatId[]) => ({ id: id as Group['id'], seats });
const rule = (...requires: object[]) =>
  DecisionRule.parse({ id: 'rule', name: 'Rule', sentence: 'A rule.', closesWhenAllVoted: false, requires });
/** 'a+ b- c0': in favour, against, abstaining; a seat not named has not voted. */
const cast = (line: string) =>
  Object.fromEntries(
    line
      .split(' ')
      .filter(Boolean)
      .map((vote) => [vote.slice(0, -1), ({ '+': 'for', '-': 'against', '0': 'abstain' } as const)[vote.slice(-1) as '+']]),
  ) as Record<SeatId, Choice>;

describe('the Security Council: nine of fifteen, and no permanent member against (Charter, Article 27 (3))', () => {
  const permanent = ids('China', 'France', 'Russia', 'UK', 'US');
  const elected = ids('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', 'e10');
  const groups = [group('permanent', permanent), group('council', [...permanent, ...elected])];
  const council = rule({ kind: 'noneAgainst', group: 'permanent' }, { kind: 'countFor', group: 'council', atLeast: 9 });
  const all = [...permanent, ...elected];
  const meeting = (line: string) => countVotes(council, groups, cast(line), all);

  test('[Q4] an abstention of a permanent member is no veto: resolution 678 (1990), twelve to two, China abstaining', () => {
    const result = meeting('China0 France+ Russia+ UK+ US+ e1- e2- e3+ e4+ e5+ e6+ e7+ e8+ e9+ e10+');
    expect(result).toMatchObject({ adopted: true, inFavour: 12, against: 2, abstaining: 1, notVoting: 0 });
  });

  test('[Q3] ten in favour and five abstaining, two of them permanent, is enough: resolution 1973 (2011)', () => {
    expect(meeting('China0 France+ Russia0 UK+ US+ e1+ e2+ e3+ e4+ e5+ e6+ e7+ e80 e90 e100').adopted).toBe(true);
  });

  test('[Q4] nine in favour do not help against two vetoes: draft S/2011/612', () => {
    const result = meeting('China- France+ Russia- UK+ US+ e1+ e2+ e3+ e4+ e5+ e6+ e70 e80 e90 e100');
    expect(result).toMatchObject({ adopted: false, inFavour: 9 });
    expect(result.requirements[0]?.blockedBy).toEqual([
      { seat: 'China', because: 'against' },
      { seat: 'Russia', because: 'against' },
    ]);
    expect(result.requirements[1]).toMatchObject({ met: true, needed: 9 });
  });

  test('[Q3] eight in favour fall short even without the vote against of a permanent member: draft S/2014/916', () => {
    const result = meeting('China+ France+ Russia+ UK0 US- e1+ e2+ e3+ e4+ e5+ e6- e70 e80 e90 e100');
    expect(result.requirements.map(({ met }) => met)).toEqual([false, false]);
    expect(result.requirements[0]?.blockedBy).toEqual([{ seat: 'US', because: 'against' }]);
    expect(result.requirements[1]).toMatchObject({ inFavour: 8, counted: 15, needed: 9, blockedBy: [] });
  });

  test('[Q4] an absent permanent member does not block', () => {
    expect(countVotes(council, groups, cast('France+ UK+ US+ e1+ e2+ e3+ e4+ e5+ e6+'), all.slice(1)).adopted).toBe(true);
  });
});

describe('shares', () => {
  test.each([
    [11, [2, 3], 8],
    [12, [2, 3], 8],
    [10, [2, 3], 7],
    [9, [2, 3], 6],
    [7, [2, 3], 5],
    [3, [2, 3], 2],
    [1, [2, 3], 1],
    [0, [2, 3], 0],
    [5, [1, 2], 3],
    [4, [1, 2], 2],
    [193, [2, 3], 129],
    [100, [2, 3], 67],
    [7, [3, 5], 5],
    [12, [1, 1], 12],
  ] as const)('[Q2] of %i seats the share %j is %i', (of, share, needed) => expect(seatsNeeded(of, share, false)).toBe(needed));

  test.each([
    [10, [1, 2], 6],
    [11, [1, 2], 6],
    [9, [2, 3], 7],
    [0, [1, 2], 1],
  ] as const)('[Q2] of %i seats more than the share %j is %i', (of, share, needed) => expect(seatsNeeded(of, share, true)).toBe(needed));

  const four = [group('all', ids('a', 'b', 'c', 'd'))];
  const half = (strictly: boolean, counted = 'forOrAgainst') => rule({ kind: 'shareFor', group: 'all', share: [1, 2], counted, strictly });

  test('[Q2] a tie is at least half, and not more than half', () => {
    expect(countVotes(half(false), four, cast('a+ b+ c- d-'), []).adopted).toBe(true);
    expect(countVotes(half(true), four, cast('a+ b+ c- d-'), []).adopted).toBe(false);
  });

  test('[Q2] abstentions are not counted among those voting for or against, and are among all', () => {
    expect(countVotes(half(true), four, cast('a+ b+ c- d0'), []).requirements[0]).toMatchObject({ met: true, counted: 3, needed: 2 });
    expect(countVotes(half(true, 'all'), four, cast('a+ b+ c- d0'), []).requirements[0]).toMatchObject({
      met: false,
      counted: 4,
      needed: 3,
    });
  });

  test('[Q5] a share of nobody is not met', () => {
    expect(countVotes(half(false), four, cast('a0 b0'), ids('a', 'b')).requirements[0]).toMatchObject({
      met: false,
      counted: 0,
      needed: 1,
    });
  });

  test('[Q6] a quorum counts votes of any kind, of all the seats of the group', () => {
    const quorum = rule({ kind: 'quorum', group: 'all', share: [2, 3] });
    expect(countVotes(quorum, four, cast('a+ b0'), []).requirements[0]).toMatchObject({ met: false, counted: 2, needed: 3 });
    expect(countVotes(quorum, four, cast('a+ b0 c-'), []).adopted).toBe(true);
  });
});

describe('each must agree', () => {
  const groups = [group('principals', ids('a', 'b')), group('others', ids('b', 'c', 'd', 'e'))];
  const both = rule(
    { kind: 'eachFor', group: 'principals' },
    { kind: 'shareFor', group: 'others', share: [2, 3], counted: 'forOrAgainst' },
  );

  test.each([
    ['a+ b+ c+ d+ e-', [], true, []],
    ['a+ b- c+ d+ e+', [], false, [['b', 'against']]],
    ['a+ b0 c+ d+ e+', [], false, [['b', 'abstain']]],
    ['a+ c+ d+ e+', ['b'], false, [['b', 'notVoted']]],
    ['a+ c+ d+ e+', [], false, [['b', 'vacant']]],
    [
      'c+ d+ e+',
      ['a'],
      false,
      [
        ['a', 'notVoted'],
        ['b', 'vacant'],
      ],
    ],
  ])('[Q1] votes %j, seated %j: adopted %s, blocked by %j', (line, seated, adopted, blocked) => {
    const result = countVotes(both, groups, cast(line), ids(...seated));
    expect(result.adopted).toBe(adopted);
    expect(result.requirements[0]?.blockedBy.map(({ seat, because }) => [seat, because])).toEqual(blocked);
  });

  test('[Q7] a result says who blocked and what was missed by how much; one that is adopted has every requirement met', () => {
    const { requirements } = countVotes(both, groups, cast('a+ b- c- d+ e+'), []);
    expect(requirements[0]).toMatchObject({ met: false, blockedBy: [{ seat: 'b', because: 'against' }] });
    expect(requirements[1]).toMatchObject({ met: false, inFavour: 2, counted: 4, needed: 3, blockedBy: [] });
    const adopted = countVotes(both, groups, cast('a+ b+ c+ d+ e+'), []);
    expect(adopted.requirements.map(({ met, blockedBy }) => ({ met, blockedBy }))).toEqual(Array(2).fill({ met: true, blockedBy: [] }));
  });

  test('[Q7] a vote once cast counts though its seat has become vacant', () => {
    expect(countVotes(both, groups, cast('a+ b+ c+ d+'), ids('a')).adopted).toBe(true);
  });

  test('[Q5] with nobody in favour nothing is adopted, even if nothing stands against it', () => {
    const silence = rule({ kind: 'noneAgainst', group: 'others' });
    const result = countVotes(silence, groups, cast('b0 c0'), ids('b', 'c'));
    expect(result.requirements[0]?.met).toBe(true);
    expect(result.adopted).toBe(false);
    expect(result.inFavour).toBe(0);
  });

  test('[V4] the voters are the seats of the groups the rule names, each once', () => {
    expect([...votersOf(both, groups)]).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(countVotes(both, groups, cast('a+ b+ c+ d+ e+ stranger-'), [])).toMatchObject({ inFavour: 5, against: 0 });
  });
});

describe('counted as somebody would count who has all day', () => {
  const names = ids('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const requirement = fc.oneof(
    fc.record({ kind: fc.constant('eachFor'), group: fc.constantFrom('g', 'h') }),
    fc.record({ kind: fc.constant('noneAgainst'), group: fc.constantFrom('g', 'h') }),
    fc.record({ kind: fc.constant('countFor'), group: fc.constantFrom('g', 'h'), atLeast: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ kind: fc.constant('quorum'), group: fc.constantFrom('g', 'h'), share: fc.constantFrom([1, 2], [2, 3], [3, 4], [1, 1]) }),
    fc.record({
      kind: fc.constant('shareFor'),
      group: fc.constantFrom('g', 'h'),
      share: fc.constantFrom([1, 2], [2, 3], [3, 5], [1, 1]),
      counted: fc.constantFrom('forOrAgainst', 'all'),
      strictly: fc.boolean(),
    }),
  );

  /** One seat at a time, fractions compared by repeated addition rather than division. */
  function slowly(needs: Exclude<Requirement, { kind: 'fewAgainst' }>, seats: SeatId[], votes: Partial<Record<SeatId, Choice>>): boolean {
    let inFavour = 0;
    let against = 0;
    let cast = 0;
    for (const seat of seats) {
      if (votes[seat] === 'for') inFavour += 1;
      if (votes[seat] === 'against') against += 1;
      if (votes[seat] !== undefined) cast += 1;
    }
    if (needs.kind === 'eachFor') return inFavour === seats.length;
    if (needs.kind === 'noneAgainst') return against === 0;
    if (needs.kind === 'countFor') return !(inFavour < needs.atLeast);
    const [num, den] = needs.share;
    const repeated = (times: number, by: number) => Array.from({ length: times }, () => by).reduce((sum, item) => sum + item, 0);
    if (needs.kind === 'quorum') return repeated(den, cast) >= repeated(num, seats.length);
    const of = needs.counted === 'all' ? seats.length : inFavour + against;
    const enough = needs.strictly ? repeated(den, inFavour) > repeated(num, of) : repeated(den, inFavour) >= repeated(num, of);
    return inFavour > 0 && enough;
  }

  test('[Q7] adopted when every requirement is met, by an independent count', () => {
    fc.assert(
      fc.property(
        fc.array(requirement, { minLength: 1, maxLength: 4 }),
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
        fc.dictionary(fc.constantFrom(...names), fc.constantFrom<Choice>('for', 'against', 'abstain')),
        fc.subarray(names),
        (requires, g, h, votes, seated) => {
          const groups = [group('g', g), group('h', h)];
          const counted = rule(...requires);
          const result = countVotes(counted, groups, votes, seated);
          const seatsOf = (needs: Requirement) => (needs.group === ('g' as never) ? g : h);
          const met = counted.requires.map((needs) => slowly(needs as Exclude<Requirement, { kind: 'fewAgainst' }>, seatsOf(needs), votes));
          const anybody = [...votersOf(counted, groups)].some((seat) => votes[seat] === 'for');
          expect(result.requirements.map((each) => each.met)).toEqual(met);
          expect(result.adopted).toBe(anybody && met.every(Boolean));
          expect(result.inFavour + result.against + result.abstaining + result.notVoting).toBe(votersOf(counted, groups).size);
        },
      ),
      { numRuns: 2000, seed: 20220329 },
    );
  });
});

describe('beforehand', () => {
  const both = pack.decisionRules[0]!;
  const online = (game: ReturnType<typeof seatedPlay>) => {
    for (const id of Object.keys(game.room.open.delegates)) game.told({ type: 'delegateOnline', delegate: id as never, online: true });
    return game;
  };

  test('[Q8] with everyone there nothing stands in the way', () => {
    expect(standing(online(debate()).room.open, pack, both)).toEqual([]);
  });

  test('[Q8] a vacant and an absent principal are named', () => {
    const game = online(debate());
    game.does(delegate('norra'), { type: 'leaveSeat' });
    game.told({ type: 'delegateOnline', delegate: delegate('lume').delegate, online: false });
    expect(standing(game.room.open, pack, both)).toEqual([
      { code: 'cannotBlocked', params: { seat: 'norra', because: 'vacant', group: 'principals' } },
    ]);
    game.told({ type: 'delegateOnline', delegate: delegate('luca').delegate, online: false });
    expect(standing(game.room.open, pack, both)[0]).toEqual({
      code: 'cannotBlocked',
      params: { seat: 'lume', because: 'away', group: 'principals' },
    });
  });

  test('[Q8] too few seats for a number, a quorum or a share of all are said', () => {
    const game = online(debate());
    for (const seat of ['sudra', 'ostra', 'westra']) game.does(delegate(seat), { type: 'leaveSeat' });
    const needs = (requirement: object) =>
      standing(game.room.open, pack, rule({ group: 'neighbours', ...requirement })).map(({ code, params }) => [
        code,
        params['needed'],
        params['able'],
      ]);
    expect(needs({ kind: 'countFor', atLeast: 2 })).toEqual([['cannotCount', 2, 1]]);
    expect(needs({ kind: 'quorum', share: [1, 2] })).toEqual([['cannotQuorum', 2, 1]]);
    expect(needs({ kind: 'shareFor', share: [2, 3], counted: 'all' })).toEqual([['cannotShare', 3, 1]]);
    expect(needs({ kind: 'shareFor', share: [2, 3], counted: 'forOrAgainst' })).toEqual([]);
    expect(needs({ kind: 'noneAgainst' })).toEqual([]);
    game.does(delegate('norra'), { type: 'leaveSeat' });
    expect(needs({ kind: 'shareFor', share: [2, 3], counted: 'forOrAgainst' })).toEqual([['cannotShare', 1, 0]]);
  });
});
