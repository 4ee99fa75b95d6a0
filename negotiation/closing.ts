/** Closing a ballot: by the clock, by the facilitator, or when all have voted. What is counted, and what follows from the result. */
import { seatsTaken } from './ballotKinds.ts';
import { running, type Ballot } from './ballots.ts';
import type { Actor, CommandOf } from './commands.ts';
import { countVotes, type Votes } from './counting.ts';
import type { Aside, Event, EventOf } from './events.ts';
import type { BallotId } from './ids.ts';
import { carriedOut } from './motionEffects.ts';
import { clockOf } from './phases.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Room } from './room.ts';
import { countSecret, noneCast, type SecretCount } from './secretBallots.ts';
import { subjectDecided } from './subjects.ts';

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
  const { events, asides } = closing(room, command.ballot, { by, ctx });
  return accept(events, asides, { ballot: command.ballot });
};

/** All votes of a ballot, shown or not; none of a secret one. Only on the server: this is what nobody may know before the close. */
export const votesOf = ({ open, sealed }: Pick<Room, 'open' | 'sealed'>, id: BallotId): Votes =>
  sealed.votes[id] ?? open.ballots[id]?.votes ?? {};

/** What the last command casts, where it is a vote that closes the ballot: counted with what was cast before it. */
interface Last {
  votes?: Votes;
  /** of a secret ballot */
  count?: SecretCount;
  voted?: Ballot['voted'];
}
interface Closing extends Last {
  by: 'clock' | 'facilitator' | 'allVoted';
  ctx: Ctx;
}

/** The event that closes a ballot with its result, what the result sets off (O7), and the end of a secret count (V9). */
export function closing(room: Room, id: BallotId, { by, ctx, ...last }: Closing): { events: Event[]; asides: Aside[] } {
  const ballot = room.open.ballots[id];
  if (!ballot) throw new Error(`no ballot ${id} to close`);
  const seated = seatsTaken(room.open);
  const { seatGroups } = room.pack;
  const secret = ballot.kind === 'secret';
  const result = secret
    ? countSecret({ ...ballot, voted: last.voted ?? ballot.voted }, seatGroups, last.count ?? room.sealed.counts[id] ?? noneCast, seated)
    : countVotes(ballot.rule, seatGroups, last.votes ?? votesOf(room, id), seated);
  const closed: EventOf<'ballotClosed'> = { type: 'ballotClosed', at: ctx.now, ballot: id, by, result, seated };
  const follows = result.adopted ? carriedOut(room, ballot.on, ctx) : [];
  return { events: [closed, ...follows], asides: secret ? [{ type: 'secretCountDropped', ballot: id }] : [] };
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
