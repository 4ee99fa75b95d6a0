/** A decision rule is data: a list of requirements that must all be met. It explains its result requirement by requirement. */
import { z } from 'zod';
import type { Why } from '../treaty/finding.ts';
import { DecisionRuleId, SeatGroupId, SeatId } from './ids.ts';

export const Choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.infer<typeof Choice>;

export const Requirement = z.discriminatedUnion('kind', [
  /** every seat of the group votes in favour: an abstaining, absent or vacant one blocks */
  z.object({ kind: z.literal('eachFor'), group: SeatGroupId }),
  /** at least `share` ([num, den]) of the seats of the group that are counted are in favour; `counted`: those voting for or against, or every seat of the group, vacant ones too */
  z.object({
    kind: z.literal('shareFor'),
    group: SeatGroupId,
    share: z.tuple([z.number().int().positive(), z.number().int().positive()]),
    counted: z.enum(['forOrAgainst', 'all']),
    /** more than the share, not just as much: "a majority" is `[1, 2]` strictly, so that a tie fails */
    strictly: z.boolean().optional(),
  }),
  /** at least this many seats of the group are in favour */
  z.object({ kind: z.literal('countFor'), group: SeatGroupId, atLeast: z.number().int().positive() }),
  /** no seat of the group votes against */
  z.object({ kind: z.literal('noneAgainst'), group: SeatGroupId }),
  /** at least `share` of the seats of the group cast a vote of any kind */
  z.object({ kind: z.literal('quorum'), group: SeatGroupId, share: z.tuple([z.number().int().positive(), z.number().int().positive()]) }),
]);
export type Requirement = z.infer<typeof Requirement>;

export const DecisionRule = z.object({
  id: DecisionRuleId,
  name: z.string().max(120),
  /** one sentence for people, authored in the pack, in its language */
  sentence: z.string().max(300),
  closesWhenAllVoted: z.boolean(),
  requires: z.array(Requirement).min(1).max(8),
});
export type DecisionRule = z.infer<typeof DecisionRule>;

/** One requirement, counted. `needed` and `inFavour` are numbers of seats; `blockedBy` names the seats that stand in the way. */
export const RequirementResult = z.object({
  requirement: Requirement,
  met: z.boolean(),
  inFavour: z.number(),
  counted: z.number(),
  needed: z.number(),
  blockedBy: z.array(z.object({ seat: SeatId, because: z.enum(['against', 'abstain', 'notVoted', 'vacant']) })),
});
export type RequirementResult = z.infer<typeof RequirementResult>;

export const BallotResult = z.object({
  adopted: z.boolean(),
  inFavour: z.number(),
  against: z.number(),
  abstaining: z.number(),
  notVoting: z.number(),
  requirements: z.array(RequirementResult),
});
export type BallotResult = z.infer<typeof BallotResult>;

/** A group of seats, as far as counting asks for it. */
export interface Group {
  id: SeatGroupId;
  seats: readonly SeatId[];
}
type Votes = Readonly<Partial<Record<SeatId, Choice>>>;
type Share = readonly [num: number, den: number];

/** The seats that vote under a rule: those of the groups it names (V4). */
export function votersOf(rule: DecisionRule, groups: readonly Group[]): Set<SeatId> {
  const named = new Set(rule.requires.map((requirement) => requirement.group));
  return new Set(groups.filter((group) => named.has(group.id)).flatMap((group) => group.seats));
}

/** The least whole number of seats that is at least (strictly: more than) this share of `of`. Exact: integers only, so 2/3 of 11 is 8 (Q2). */
export const seatsNeeded = (of: number, [num, den]: Share, strictly: boolean): number =>
  strictly ? quotient(of * num, den) + 1 : quotient(of * num + den - 1, den);
/** Whole division of whole numbers: what floating point gives for 0.6666 × 3 has no part in a result. */
const quotient = (whole: number, by: number): number => (whole - (whole % by)) / by;

interface Tally {
  seats: readonly SeatId[];
  inFavour: number;
  against: number;
  cast: number;
  /** every seat that does not vote in favour, with the reason */
  others: RequirementResult['blockedBy'];
}

function tallyOf(seats: readonly SeatId[], votes: Votes, seated: ReadonlySet<SeatId>): Tally {
  const others: Tally['others'] = [];
  const tally = { seats, inFavour: 0, against: 0, cast: 0, others };
  for (const seat of seats) {
    const choice = votes[seat];
    if (choice) tally.cast += 1;
    if (choice === 'for') tally.inFavour += 1;
    else others.push({ seat, because: choice ?? (seated.has(seat) ? 'notVoted' : 'vacant') });
    if (choice === 'against') tally.against += 1;
  }
  return tally;
}

type Counted = Omit<RequirementResult, 'requirement' | 'inFavour'>;
type Counter<K extends Requirement['kind']> = (requirement: Extract<Requirement, { kind: K }>, tally: Tally) => Counted;

/** How each kind of requirement is counted (Q1–Q6). Only `eachFor` and `noneAgainst` can name who blocks; a share is missed by nobody in particular. */
const counters: { [K in Requirement['kind']]: Counter<K> } = {
  eachFor: (_requirement, { seats, others }) => ({
    met: others.length === 0,
    counted: seats.length,
    needed: seats.length,
    blockedBy: others,
  }),
  shareFor: ({ share, counted: whom, strictly }, { seats, inFavour, against }) => {
    const counted = whom === 'all' ? seats.length : inFavour + against;
    const needed = Math.max(1, seatsNeeded(counted, share, strictly === true)); // Q5: a share of nobody is not met
    return { met: inFavour >= needed, counted, needed, blockedBy: [] };
  },
  countFor: ({ atLeast }, { seats, inFavour }) => ({ met: inFavour >= atLeast, counted: seats.length, needed: atLeast, blockedBy: [] }),
  noneAgainst: (_requirement, { seats, others }) => {
    const blockedBy = others.filter(({ because }) => because === 'against');
    return { met: blockedBy.length === 0, counted: seats.length, needed: 0, blockedBy };
  },
  quorum: ({ share }, { seats, cast }) => {
    const needed = seatsNeeded(seats.length, share, false);
    return { met: cast >= needed, counted: cast, needed, blockedBy: [] };
  },
};

function countOne<K extends Requirement['kind']>(requirement: Extract<Requirement, { kind: K }>, tally: Tally): RequirementResult {
  const counter = counters[requirement.kind] as Counter<K>;
  return { requirement, inFavour: tally.inFavour, ...counter(requirement, tally) };
}

/**
 * Counts a ballot requirement by requirement. Numbers are seats, never delegates. Votes of seats outside the rule's groups do not count;
 * a vote once cast counts even if its seat has become vacant. Adopted when every requirement is met and somebody is in favour (Q5).
 */
export function countVotes(rule: DecisionRule, groups: readonly Group[], votes: Votes, seated: readonly SeatId[]): BallotResult {
  const taken = new Set(seated);
  const all = tallyOf([...votersOf(rule, groups)], votes, taken);
  const requirements = rule.requires.map((requirement) =>
    countOne(requirement, tallyOf(groups.find((group) => group.id === requirement.group)?.seats ?? [], votes, taken)),
  );
  return {
    adopted: all.inFavour > 0 && requirements.every(({ met }) => met),
    inFavour: all.inFavour,
    against: all.against,
    abstaining: all.cast - all.inFavour - all.against,
    notVoting: all.seats.length - all.cast,
    requirements,
  };
}

/** How people sit now: who is there, and who has a seat but is away. */
export interface Attendance {
  taken: readonly SeatId[];
  /** seats with a delegate, none of whose delegates is connected */
  away: readonly SeatId[];
}

/**
 * What cannot be met as people sit now, to be said before a ballot is opened (Q8): an abstaining, absent or vacant principal blocks.
 * Away seats are named too; they may still come back, so numbers are short only by vacant seats.
 */
export function shortfalls(rule: DecisionRule, groups: readonly Group[], { taken, away }: Attendance): Why[] {
  const here = new Set(taken);
  return rule.requires.flatMap((requirement): Why[] => {
    const seats = groups.find((group) => group.id === requirement.group)?.seats ?? [];
    const { group } = requirement;
    if (requirement.kind === 'eachFor') {
      const missing = seats.filter((seat) => !here.has(seat) || away.includes(seat));
      return missing.map((seat) => ({ code: 'cannotBlocked', params: { seat, because: here.has(seat) ? 'away' : 'vacant', group } }));
    }
    const able = seats.filter((seat) => here.has(seat)).length;
    const needed = atBest(requirement, seats.length, able);
    const code = cannotCodes[requirement.kind];
    return code && able < needed ? [{ code, params: { group, needed, able } }] : [];
  });
}

const cannotCodes: Partial<Record<Requirement['kind'], string>> = {
  shareFor: 'cannotShare',
  countFor: 'cannotCount',
  quorum: 'cannotQuorum',
};
/** The least number of seats in favour (or voting) that the requirement asks for when all who can vote in favour. */
function atBest(requirement: Requirement, size: number, able: number): number {
  if (requirement.kind === 'countFor') return requirement.atLeast;
  if (requirement.kind === 'quorum') return seatsNeeded(size, requirement.share, false);
  if (requirement.kind !== 'shareFor') return 0;
  return Math.max(1, seatsNeeded(requirement.counted === 'all' ? size : able, requirement.share, requirement.strictly === true));
}
