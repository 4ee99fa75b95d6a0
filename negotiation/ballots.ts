/** Ballots: opened on a version of a clause or on another subject, extended, closed by clock, by the facilitator or when all have voted. */
import { z } from 'zod';
import { heading, unlessFacilitator } from './actors.ts';
import { unlessAmendmentsVoted } from './amended.ts';
import { currentVersion } from './clauses.ts';
import type { Actor, CommandOf } from './commands.ts';
import { BallotResult, Choice, countVotes, DecisionRule } from './decisionRules.ts';
import type { EventOf } from './events.ts';
import { BallotId, SeatId } from './ids.ts';
import { clockOf, openBallots, unlessPhase } from './phases.ts';
import { unlessRuledFit } from './policy.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Room } from './room.ts';
import { BallotSubject, subjectDecided, subjectOpened } from './subjects.ts';

export const Ballot = z.object({
  id: BallotId,
  on: BallotSubject,
  rule: DecisionRule,
  shows: z.enum(['live', 'atClose']),
  openedAt: z.number(),
  closesAt: z.number(),
  closedAt: z.number().optional(),
  closedBy: z.enum(['clock', 'facilitator', 'allVoted']).optional(),
  /** who has voted, shown or not */
  voted: z.record(z.string(), z.literal(true)),
  /** what was voted, by seat: at once when `shows` is live, else from the close */
  votes: z.record(z.string(), Choice),
  /** seats that had a delegate when it closed (or opened, until then): an empty principal blocks */
  seated: z.array(SeatId),
  result: BallotResult.optional(),
  /** when the facilitator took the result back (U2) */
  annulledAt: z.number().optional(),
});
export type Ballot = z.infer<typeof Ballot>;

export const ballotLimits = { open: 3, longestMs: 7 * 24 * 3600_000, closedInOpen: 20 } as const;

/** The seats that have a delegate, in the pack's order of seats. */
export const seatsTaken = (open: Open): SeatId[] =>
  Object.entries(open.seats).flatMap(([seat, place]) => (place.head === null ? [] : [seat as SeatId]));

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

/** What every ballot begins with: its number, the room's decision rule, and its clock (B2–B4). */
type Beginning = Pick<EventOf<'ballotOpened'>, 'at' | 'ballot' | 'rule' | 'shows' | 'closesAt'>;
export function nextBallot(
  { open, pack }: HasOpen & HasPack,
  { seconds, now }: { seconds: number | null; now: number },
): Beginning | Refused {
  if (openBallots(open).length >= ballotLimits.open) return refuse('tooManyBallots', { most: ballotLimits.open });
  const rule = pack.decisionRules.find((other) => other.id === open.options.rule);
  if (!rule) throw new Error(`room ${open.room} was opened with a decision rule its pack does not have: ${open.options.rule}`);
  const closesAt = now + (seconds ?? open.options.ballotSeconds) * 1000;
  return { at: now, ballot: `b${open.counts.ballots + 1}` as BallotId, rule, shows: open.options.showVotes, closesAt };
}

/** Opens a ballot on the current version of a tabled clause, under the room's decision rule (B1–B4). */
export const openBallot: Decider<'openBallot', HasOpen & HasPack> = ({ open, pack }, { clause: id, seconds }, actor, { now }) => {
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  const kept = mayOpen(open, clause.sponsors.slice(0, 1), actor, seconds) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  if (open.pausedAt !== null) return refuse('paused'); // T3: its clock could not start
  if (clause.state === 'inBallot') return refuse('clauseInBallot'); // B2
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  const unfit = unlessAmendmentsVoted(open, id) ?? unlessRuledFit({ open, pack }, currentVersion(clause)); // A8, A9, B9
  if (unfit) return unfit;
  const next = nextBallot({ open, pack }, { seconds, now });
  if (isRefused(next)) return next;
  return accept([{ type: 'ballotOpened', clause: id, version: clause.versions.length - 1, ...next }], [], { ballot: next.ballot });
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

/** The facilitator closes at any time, the system only when time is up; once closed, closing again is refused (B6, B7). */
export function mayCloseBallot({ open }: HasOpen, { ballot: id }: CommandOf<'closeBallot'>, actor: Actor, { now }: Ctx): Refused | null {
  if (actor.kind !== 'facilitator' && actor.kind !== 'system') return refuse('facilitatorOnly');
  const ballot = running(open, id);
  if (isRefused(ballot)) return ballot;
  return actor.kind === 'system' && clockOf(open, now) < ballot.closesAt ? refuse('tooEarly') : null;
}

/** Closes a ballot and counts it, hidden votes too: that is why it takes the whole room (B6–B8). Refuses as `mayCloseBallot`. */
export const closeBallot: Decider<'closeBallot', Room> = (room, command, actor, ctx) => {
  const kept = mayCloseBallot(room, command, actor, ctx);
  if (kept) return kept;
  const by = actor.kind === 'system' ? 'clock' : 'facilitator';
  return accept([closing(room, command.ballot, { by, at: ctx.now, votes: votesOf(room, command.ballot) })], [], { ballot: command.ballot });
};

export type Votes = Record<SeatId, Choice>;

/** All votes of a ballot, shown or not. Only on the server: this is what nobody may know before the close. */
export const votesOf = ({ open, sealed }: Pick<Room, 'open' | 'sealed'>, id: BallotId): Votes =>
  sealed.votes[id] ?? open.ballots[id]?.votes ?? {};

/** The event that closes a ballot, with its result counted on these votes. */
export function closing(
  { open, pack }: HasOpen & HasPack,
  id: BallotId,
  { by, at, votes }: { by: 'clock' | 'facilitator' | 'allVoted'; at: number; votes: Votes },
): EventOf<'ballotClosed'> {
  const ballot = open.ballots[id];
  if (!ballot) throw new Error(`no ballot ${id} to close`);
  const seated = seatsTaken(open);
  return { type: 'ballotClosed', at, ballot: id, by, result: countVotes(ballot.rule, pack.seatGroups, votes, seated), seated };
}

/** Its subject is in its ballot; where votes are shown at the close, they are gathered in `sealed` until then (V6). */
function opened(room: Room, { ballot: id, rule, shows, at, closesAt }: Beginning, on: BallotSubject): Room {
  const ballot: Ballot = { id, on, rule, shows, openedAt: at, closesAt, voted: {}, votes: {}, seated: seatsTaken(room.open) };
  const open = subjectOpened(room.open, on, id);
  return {
    ...room,
    open: { ...open, ballots: { ...open.ballots, [id]: ballot }, counts: { ...open.counts, ballots: open.counts.ballots + 1 } },
    sealed: shows === 'live' ? room.sealed : { ...room.sealed, votes: { ...room.sealed.votes, [id]: {} } },
  };
}

export const ballotOpened = (room: Room, event: EventOf<'ballotOpened'>): Room =>
  opened(room, event, { kind: 'clause', clause: event.clause, version: event.version });
export const amendmentBallotOpened = (room: Room, event: EventOf<'amendmentBallotOpened'>): Room =>
  opened(room, event, { kind: 'amendment', amendment: event.amendment, clause: event.clause, version: event.version });
export const motionBallotOpened = (room: Room, event: EventOf<'motionBallotOpened'>): Room =>
  opened(room, event, { kind: 'motion', motion: event.motion });

export function ballotExtended(open: Open, { ballot: id, closesAt }: EventOf<'ballotExtended'>): Open {
  const ballot = open.ballots[id];
  return ballot ? { ...open, ballots: { ...open.ballots, [id]: { ...ballot, closesAt } } } : open;
}

/** At the close hidden votes are turned over and the result takes effect on what the ballot was on (B8). */
export function ballotClosed(room: Room, { ballot: id, at, by, result, seated }: EventOf<'ballotClosed'>): Room {
  const ballot = room.open.ballots[id];
  if (!ballot) return room;
  const { [id]: hidden, ...votes } = room.sealed.votes;
  const closed: Ballot = { ...ballot, closedAt: at, closedBy: by, result, seated, votes: hidden ?? ballot.votes };
  const open = subjectDecided(room.open, ballot.on, { result, at });
  return {
    ...room,
    open: { ...open, ballots: { ...open.ballots, [id]: closed } },
    sealed: hidden ? { ...room.sealed, votes } : room.sealed,
  };
}
