/** How a ballot is held: each vote seen at once, cards turned over at the close, by roll call, or in secret; and on which terms it may be opened. */
import { z } from 'zod';
import type { Actor } from './commands.ts';
import { votersOf, type DecisionRule } from './decisionRules.ts';
import { DecisionRuleId, SeatId } from './ids.ts';
import type { PublicPack } from './pack.ts';
import { numbersFrom } from './random.ts';
import { refuse, type Ctx, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';
import { ruleOf } from './rules.ts';

export const ballotKinds = ['open', 'atClose', 'rollCall', 'secret'] as const;
export const BallotKind = z.enum(ballotKinds);
export type BallotKind = z.infer<typeof BallotKind>;

/** What whoever opens a ballot may choose; what is left out is as the room has it. */
export const askedTerms = { rule: DecisionRuleId.optional(), kind: BallotKind.optional() };
export interface AskedTerms {
  seconds: number | null;
  rule?: DecisionRuleId | undefined;
  kind?: BallotKind | undefined;
}

/** In every event that opens a ballot. Absent `kind`: as `shows` says. `order`: in which a roll call calls the seats. */
export const kindFields = { kind: BallotKind.optional(), order: z.array(SeatId).optional() };

export interface Terms {
  rule: DecisionRule;
  shows: 'live' | 'atClose';
  closesAt: number;
  kind?: BallotKind;
  order?: SeatId[];
}

/** Fewer votes than these would tell who cast them: a secret ballot needs as many voters to open, and as many votes to be counted (B12). */
export const leastSecret = 3;

/** The seats that have a delegate, in the pack's order of seats. */
export const seatsTaken = (open: Pick<Open, 'seats'>): SeatId[] =>
  Object.entries(open.seats).flatMap(([seat, place]) => (place.head === null ? [] : [seat as SeatId]));

/** Whether a rule treats all seats of the room alike, so that its result can name nobody: only such a one can be voted on in secret (B11). */
export function namesNobody(rule: DecisionRule, { seats, seatGroups }: Pick<PublicPack, 'seats' | 'seatGroups'>): boolean {
  const everybody = ({ group }: DecisionRule['requires'][number]) =>
    votersOf({ ...rule, requires: rule.requires.filter((one) => one.group === group) }, seatGroups).size === seats.length;
  return rule.requires.every(
    (one) => everybody(one) && !('weighed' in one && one.weighed) && !('castingVote' in one && one.castingVote !== undefined),
  );
}

/** The voters in the pack's order, from one that is drawn by lot (B10). */
function drawnOrder(rule: DecisionRule, { seats, seatGroups }: PublicPack, seed: number): SeatId[] {
  const voters = votersOf(rule, seatGroups);
  const order = seats.map(({ id }) => id).filter((id) => voters.has(id));
  const first = Math.floor(numbersFrom(seed)() * order.length);
  return [...order.slice(first), ...order.slice(0, first)];
}

/**
 * The terms of a ballot that is to be opened now: rule, kind and time, the room's own where nothing else is asked (B3, B4). Rule and kind are
 * the facilitator's to choose, for each ballot. `usual`: the rule where none is asked.
 */
export function termsOf(
  { open, pack }: HasOpen & HasPack,
  asked: AskedTerms,
  actor: Actor,
  { now, seed }: Ctx,
  usual: DecisionRuleId = open.options.rule,
): Terms | Refused {
  const chosen = asked.rule !== undefined || asked.kind !== undefined;
  if (chosen && actor.kind === 'delegate') return refuse('ballotTermsFixed');
  const rule = ruleOf(open, pack, asked.rule ?? usual);
  if (!rule) return refuse('unknownRule', { rule: asked.rule ?? usual });
  const closesAt = now + (asked.seconds ?? open.options.ballotSeconds) * 1000;
  const kind = asked.kind ?? (open.options.showVotes === 'live' ? 'open' : 'atClose');
  if (kind === 'open') return { rule, shows: 'live', closesAt };
  if (kind === 'atClose') return { rule, shows: 'atClose', closesAt };
  if (kind === 'rollCall') return { rule, shows: 'live', closesAt, kind, order: drawnOrder(rule, pack, seed) };
  if (!namesNobody(rule, pack)) return refuse('ruleNamesSeats');
  if (seatsTaken(open).length < leastSecret) return refuse('tooFewForSecret', { least: leastSecret });
  return { rule, shows: 'atClose', closesAt, kind };
}
