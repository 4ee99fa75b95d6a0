/** Ballots: opened on a version of a clause or on another subject, and extended. `closing.ts` closes them. */
import { z } from 'zod';
import { heading, unlessFacilitator } from './actors.ts';
import { unlessAmendmentsVoted } from './amended.ts';
import { BallotKind, seatsTaken, termsOf, type AskedTerms, type Terms } from './ballotKinds.ts';
import { currentVersion } from './clauses.ts';
import type { Actor } from './commands.ts';
import { BallotResult, Choice, DecisionRule } from './decisionRules.ts';
import { Explanation } from './explanations.ts';
import type { EventOf } from './events.ts';
import { BallotId, SeatId, type DecisionRuleId } from './ids.ts';
import { clockOf, openBallots, unlessPhase } from './phases.ts';
import { unlessRuledFit } from './policy.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Room } from './room.ts';
import { BallotSubject, subjectOpened } from './subjects.ts';

export const Ballot = z.object({
  id: BallotId,
  on: BallotSubject,
  rule: DecisionRule,
  shows: z.enum(['live', 'atClose']),
  kind: BallotKind,
  /** of a roll call: the order in which seats are called, and those that passed, or were passed over, as often as they did */
  roll: z.object({ order: z.array(SeatId), passed: z.array(SeatId) }).optional(),
  openedAt: z.number(),
  closesAt: z.number(),
  closedAt: z.number().optional(),
  closedBy: z.enum(['clock', 'facilitator', 'allVoted']).optional(),
  /** who has voted, shown or not */
  voted: z.record(z.string(), z.literal(true)),
  /** what was voted, by seat: at once when `shows` is live, else from the close; of a secret ballot never */
  votes: z.record(z.string(), Choice),
  /** seats that had a delegate when it closed (or opened, until then): an empty principal blocks */
  seated: z.array(SeatId),
  result: BallotResult.optional(),
  /** what seats said of their votes after the close, by seat */
  explanations: z.record(z.string(), Explanation).optional(),
  /** when the facilitator took the result back (U2) */
  annulledAt: z.number().optional(),
});
export type Ballot = z.infer<typeof Ballot>;

export const ballotLimits = { open: 3, longestMs: 7 * 24 * 3600_000, closedInOpen: 20 } as const;

/** An open ballot. Refuses `unknownBallot`, and `ballotClosed` for one that is closed on the record. */
export function running({ ballots }: Pick<Open, 'ballots'>, id: BallotId): Ballot | Refused {
  const ballot = ballots[id];
  if (!ballot) return refuse('unknownBallot', { ballot: id });
  return ballot.closedAt === undefined ? ballot : refuse('ballotClosed');
}

/** Who may open a ballot: the facilitator, and where the room says so the head of a leading seat, for the time the room sets (B1). */
export function mayOpen(open: Open, leaders: readonly SeatId[], actor: Actor, seconds: number | null): Refused | null {
  if (actor.kind === 'facilitator') return null;
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  if (open.options.ballotsOpenedBy !== 'sponsor') return refuse('facilitatorOpensBallots');
  if (!leaders.includes(who.seat)) return refuse('notLeadSponsor');
  return seconds === null || seconds === open.options.ballotSeconds
    ? null
    : refuse('ballotTimeFixed', { seconds: open.options.ballotSeconds });
}

/** What keeps any ballot from being opened now: the phase, a pause, in which its clock could not start (T3), or too many that are open (B2). */
export function unlessBallotsMayOpen(open: Open): Refused | null {
  const kept = unlessPhase(open, 'debate');
  if (kept) return kept;
  if (open.pausedAt !== null) return refuse('paused');
  return openBallots(open).length >= ballotLimits.open ? refuse('tooManyBallots', { most: ballotLimits.open }) : null;
}

/** What every ballot begins with: its number, its terms, and its clock (B2–B4). `usual`: the rule where none is asked. */
export function nextBallot(
  known: HasOpen & HasPack,
  asked: AskedTerms,
  actor: Actor,
  ctx: Ctx,
  usual?: DecisionRuleId,
): ({ at: number; ballot: BallotId } & Terms) | Refused {
  const { open } = known;
  if (openBallots(open).length >= ballotLimits.open) return refuse('tooManyBallots', { most: ballotLimits.open });
  const terms = termsOf(known, asked, actor, ctx, usual);
  return isRefused(terms) ? terms : { at: ctx.now, ballot: `b${open.counts.ballots + 1}` as BallotId, ...terms };
}

/** Opens a ballot on the current version of a tabled clause, on the room's terms or those the facilitator chooses (B1–B4). */
export const openBallot: Decider<'openBallot', HasOpen & HasPack> = (known, command, actor, ctx) => {
  const { open } = known;
  const clause = open.clauses[command.clause];
  if (!clause) return refuse('unknownClause', { clause: command.clause });
  const kept = mayOpen(open, clause.sponsors.slice(0, 1), actor, command.seconds) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  if (open.pausedAt !== null) return refuse('paused'); // T3: its clock could not start
  if (clause.state === 'inBallot') return refuse('clauseInBallot'); // B2
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  const unfit = unlessAmendmentsVoted(open, clause.id) ?? unlessRuledFit(known, currentVersion(clause)); // A8, A9, B9
  if (unfit) return unfit;
  const next = nextBallot(known, command, actor, ctx);
  if (isRefused(next)) return next;
  return accept([{ type: 'ballotOpened', clause: clause.id, version: clause.versions.length - 1, ...next }], [], { ballot: next.ballot });
};

/** The facilitator gives an open ballot more time, up to a week from now (B5). */
export const extendBallot: Decider<'extendBallot', HasOpen> = ({ open }, { ballot: id, seconds }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const ballot = running(open, id);
  if (isRefused(ballot)) return ballot;
  const clock = clockOf(open, now);
  if (clock >= ballot.closesAt) return refuse('ballotClosed'); // T1
  const closesAt = ballot.closesAt + seconds * 1000;
  if (closesAt - clock > ballotLimits.longestMs) return refuse('ballotTooLong');
  return accept([{ type: 'ballotExtended', at: now, ballot: id, closesAt }]);
};

type Opening = Pick<EventOf<'ballotOpened'>, 'ballot' | 'rule' | 'shows' | 'at' | 'closesAt' | 'kind' | 'order'>;

/** Its subject is in its ballot. Votes shown at the close are gathered in `sealed` until then (V6); those of a secret ballot nowhere (V9). */
function opened(room: Room, { ballot: id, rule, shows, at, closesAt, kind, order }: Opening, on: BallotSubject): Room {
  const ballot: Ballot = {
    id,
    on,
    rule,
    shows,
    kind: kind ?? (shows === 'live' ? 'open' : 'atClose'),
    ...(order ? { roll: { order, passed: [] } } : {}),
    openedAt: at,
    closesAt,
    voted: {},
    votes: {},
    seated: seatsTaken(room.open),
  };
  const open = subjectOpened(room.open, on, id);
  return {
    ...room,
    open: { ...open, ballots: { ...open.ballots, [id]: ballot }, counts: { ...open.counts, ballots: open.counts.ballots + 1 } },
    sealed: ballot.kind === 'atClose' ? { ...room.sealed, votes: { ...room.sealed.votes, [id]: {} } } : room.sealed,
  };
}

export const ballotOpened = (room: Room, event: EventOf<'ballotOpened'>): Room =>
  opened(room, event, { kind: 'clause', clause: event.clause, version: event.version });
export const amendmentBallotOpened = (room: Room, event: EventOf<'amendmentBallotOpened'>): Room =>
  opened(room, event, { kind: 'amendment', amendment: event.amendment, clause: event.clause, version: event.version });
export const motionBallotOpened = (room: Room, event: EventOf<'motionBallotOpened'>): Room =>
  opened(room, event, { kind: 'motion', motion: event.motion });

export const ballotExtended = (open: Open, { ballot, closesAt }: EventOf<'ballotExtended'>): Open =>
  withBallot(open, ballot, () => ({ closesAt }));

/** The open part with one ballot changed; an id the log does not know, or that has gone to the past, changes nothing. */
export function withBallot(open: Open, id: BallotId, change: (ballot: Ballot) => Partial<Ballot>): Open {
  const ballot = open.ballots[id];
  return ballot ? { ...open, ballots: { ...open.ballots, [id]: { ...ballot, ...change(ballot) } } } : open;
}
