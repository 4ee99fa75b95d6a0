/** Counts a ballot by its decision rule, requirement by requirement, and says of each why it is met or not. */
import {
  seatsNeeded,
  seatsOf,
  votersOf,
  type BallotResult,
  type Choice,
  type DecisionRule,
  type Group,
  type Requirement,
  type RequirementResult,
} from './decisionRules.ts';
import type { SeatId } from './ids.ts';

export type Votes = Readonly<Partial<Record<SeatId, Choice>>>;

/** What is counted: votes by seat, and the seats that are taken. */
interface Cast {
  votes: Votes;
  taken: ReadonlySet<SeatId>;
}

/** A seat as the rule counts it. */
export interface Paper {
  seat: SeatId;
  /** what it cast, if anything */
  cast: Choice | null;
  /** what it counts as: its vote, or what the rule makes of silence; null: as missing */
  counts: Choice | null;
  taken: boolean;
  /** 1, or what the rule says it weighs where the requirement is weighed */
  weight: number;
}

/** Every seat of a group with what it counts as; an empty one may be left out of the group altogether (Q9). */
export function papersOf(rule: DecisionRule, seats: readonly SeatId[], { votes, taken }: Cast, weighed = false): Paper[] {
  return seats.flatMap((seat): Paper[] => {
    const cast = votes[seat] ?? null;
    const here = taken.has(seat);
    if (!cast && !here && rule.vacant === 'leftOut') return [];
    const unheard = here ? rule.silent : rule.vacant;
    const counts = cast ?? (unheard === 'leftOut' ? null : (unheard ?? null));
    return [{ seat, cast, counts, taken: here, weight: weighed ? (rule.weights?.[seat] ?? 1) : 1 }];
  });
}

const weightOf = (papers: readonly Paper[]): number => papers.reduce((sum, { weight }) => sum + weight, 0);
const counting = (papers: readonly Paper[], choice: Choice) => papers.filter(({ counts }) => counts === choice);

/** Seats that stand in the way, each with what it did: a seat that only counts as voting against did not vote. */
const named = (papers: readonly Paper[]): RequirementResult['blockedBy'] =>
  papers.map(({ seat, cast, taken }) => ({ seat, because: cast === 'for' || !cast ? (taken ? 'notVoted' : 'vacant') : cast }));

type Counted = Omit<RequirementResult, 'requirement' | 'inFavour'>;
/** `papers`: of the group as the rule counts it; `all`: with the empty seats that it leaves out, for a quorum is of the whole group. */
type Counter<K extends Requirement['kind']> = (requirement: Extract<Requirement, { kind: K }>, papers: Paper[], all: Paper[]) => Counted;
type Basis = Extract<Requirement, { kind: 'shareFor' }>['counted'];

/** Whom a share is a share of. Who has voted was there, though the seat may be empty since. */
const bases: Record<Basis, (paper: Paper) => boolean> = {
  forOrAgainst: ({ counts }) => counts === 'for' || counts === 'against',
  cast: ({ counts }) => counts !== null,
  present: ({ taken, cast }) => taken || cast !== null,
  all: () => true,
};

/** How each kind of requirement is counted (Q1–Q6, Q10–Q12). Only a seat whose own vote was asked for is named; a share is missed by nobody in particular. */
const counters: { [K in Requirement['kind']]: Counter<K> } = {
  eachFor: (_requirement, papers) => {
    const others = papers.filter(({ counts }) => counts !== 'for');
    return { met: others.length === 0, counted: papers.length, needed: papers.length, blockedBy: named(others) };
  },
  shareFor: ({ share, counted: whom, strictly, castingVote }, papers) => {
    const inFavour = weightOf(counting(papers, 'for'));
    const counted = weightOf(papers.filter(bases[whom]));
    const needed = Math.max(1, seatsNeeded(counted, share, strictly === true)); // Q5: a share of nobody is not met
    const met = inFavour >= needed;
    const tied = castingVote !== undefined && inFavour > 0 && inFavour === weightOf(counting(papers, 'against'));
    if (!tied) return { met, counted, needed, blockedBy: [] };
    return {
      met: papers.some(({ seat, cast }) => seat === castingVote && cast === 'for'),
      counted,
      needed,
      blockedBy: [],
      decidedBy: castingVote,
    }; // Q11
  },
  countFor: ({ atLeast }, papers) => ({
    met: weightOf(counting(papers, 'for')) >= atLeast,
    counted: weightOf(papers),
    needed: atLeast,
    blockedBy: [],
  }),
  noneAgainst: (_requirement, papers) => {
    const against = counting(papers, 'against');
    return { met: against.length === 0, counted: papers.length, needed: 0, blockedBy: named(against) };
  },
  fewAgainst: ({ atMost }, papers) => {
    const against = counting(papers, 'against');
    const met = against.length <= atMost;
    return { met, counted: against.length, needed: atMost, blockedBy: met ? [] : named(against) };
  },
  quorum: ({ share, of }, _papers, all) => {
    const there = weightOf(all.filter((paper) => paper.cast !== null || (of === 'present' && paper.taken)));
    const needed = seatsNeeded(weightOf(all), share, false);
    return { met: there >= needed, counted: there, needed, blockedBy: [] };
  },
};

/** One requirement, counted. */
export function countOne(rule: DecisionRule, requirement: Requirement, groups: readonly Group[], cast: Cast): RequirementResult {
  const seats = seatsOf(rule, groups, requirement.group);
  const weighed = 'weighed' in requirement && requirement.weighed === true;
  const papers = papersOf(rule, seats, cast, weighed);
  const all = papersOf({ ...rule, vacant: undefined }, seats, cast, weighed);
  const counter = counters[requirement.kind] as Counter<Requirement['kind']>;
  return { requirement, inFavour: weightOf(counting(papers, 'for')), ...counter(requirement as never, papers, all) };
}

/**
 * Counts a ballot requirement by requirement. Votes of seats outside the rule's groups do not count; a vote once cast counts even if its
 * seat has become vacant. Adopted when every requirement is met and somebody is in favour, or counts so (Q5, Q7).
 */
export function countVotes(rule: DecisionRule, groups: readonly Group[], votes: Votes, seated: readonly SeatId[]): BallotResult {
  const cast = { votes, taken: new Set(seated) };
  const all = papersOf({ ...rule, vacant: rule.vacant === 'leftOut' ? undefined : rule.vacant }, [...votersOf(rule, groups)], cast);
  const requirements = rule.requires.map((requirement) => countOne(rule, requirement, groups, cast));
  const number = (choice: Choice | null) => all.filter((paper) => paper.cast === choice).length;
  return {
    adopted: all.some(({ counts }) => counts === 'for') && requirements.every(({ met }) => met),
    inFavour: number('for'),
    against: number('against'),
    abstaining: number('abstain'),
    notVoting: number(null),
    requirements,
  };
}
