/** Votes: a seat's head votes for, against or abstains; and may change it until the ballot closes, but for roll calls and secret ballots. */
import { heading } from './actors.ts';
import { seatsTaken } from './ballotKinds.ts';
import { running, type Ballot } from './ballots.ts';
import { closing, votesOf } from './closing.ts';
import type { Actor, CommandOf } from './commands.ts';
import type { Votes } from './counting.ts';
import { votersOf, type Choice } from './decisionRules.ts';
import type { EventOf } from './events.ts';
import type { BallotId, DelegateId, SeatId } from './ids.ts';
import { clockOf, unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Accepted, type Ctx, type Decider, type Refused } from './refusals.ts';
import { calledSeat, unlessCalled } from './rollCall.ts';
import type { HasOpen, HasPack, Room } from './room.ts';
import { noneCast, oneMore } from './secretBallots.ts';

/** Whether this delegate may vote in this ballot now. Needs nothing sealed, so a browser greys the cards by the same rule. */
export function mayCastVote(
  { open, pack }: HasOpen & HasPack,
  { ballot: id }: Pick<CommandOf<'castVote'>, 'ballot'>,
  actor: Actor,
  { now }: Ctx,
): Refused | null {
  const who = heading(open, actor); // V1
  if (isRefused(who)) return who;
  const ballot = running(open, id);
  if (isRefused(ballot)) return ballot;
  if (!votersOf(ballot.rule, pack.seatGroups).has(who.seat)) return refuse('noVote'); // V4
  const kept = unlessPaused(open, actor); // T3
  if (kept) return kept;
  if (clockOf(open, now) >= ballot.closesAt) return refuse('ballotClosed'); // V3
  if (ballot.kind === 'rollCall') return unlessCalled(open, ballot, who.seat); // V7
  // whatever it is now: an answer that depended on the vote would tell it
  return ballot.kind === 'secret' && ballot.voted[who.seat] ? refuse('voteIsFinal') : null; // V8
}

interface Voter {
  seat: SeatId;
  delegate: DelegateId;
  choice: Choice;
}

/** Casts or changes the seat's vote. Where the rule says so, the vote after which no seated seat is missing closes the ballot (V5). */
export const castVote: Decider<'castVote', Room> = (room, command, actor, ctx) => {
  const kept = mayCastVote(room, command, actor, ctx);
  if (kept) return kept;
  const who = heading(room.open, actor);
  const ballot = running(room.open, command.ballot);
  if (isRefused(who)) return who;
  if (isRefused(ballot)) return ballot;
  const voter = { seat: who.seat, delegate: who.delegate, choice: command.choice };
  return ballot.kind === 'secret' ? castInSecret(room, ballot, voter, ctx) : castOpenly(room, ballot, voter, ctx);
};

function castOpenly(room: Room, ballot: Ballot, { seat, delegate, choice }: Voter, ctx: Ctx): Accepted {
  const { id } = ballot;
  const before = votesOf(room, id);
  if (before[seat] === choice) return accept([], [], { ballot: id }); // V2: nothing changes, nothing is kept
  const votes: Votes = { ...before, [seat]: choice };
  const cast = { type: 'voteCast', at: ctx.now, ballot: id, seat, choice, by: delegate } as const;
  if (!isLast(room, ballot, seat)) return accept([cast], [], { ballot: id });
  const closed = closing(room, id, { by: 'allVoted', ctx, votes });
  return accept([cast, ...closed.events], closed.asides, { ballot: id });
}

/** The mark and the paper go different ways: the one into the log, the other into a count without order (V8, V9). */
function castInSecret(room: Room, ballot: Ballot, { seat, delegate, choice }: Voter, ctx: Ctx): Accepted {
  const { id } = ballot;
  const marked = { type: 'secretVoteMarked', at: ctx.now, ballot: id, seat, by: delegate } as const;
  const counted = { type: 'secretVoteCounted', ballot: id, choice } as const;
  if (!isLast(room, ballot, seat)) return accept([marked], [counted], { ballot: id });
  const count = oneMore(room.sealed.counts[id] ?? noneCast, choice);
  const closed = closing(room, id, { by: 'allVoted', ctx, count, voted: { ...ballot.voted, [seat]: true } });
  return accept([marked, ...closed.events], [counted, ...closed.asides], { ballot: id });
}

/** Whether no seat is missing any more once this one has voted: of a roll call nobody is left to be called (V5, V7). */
function isLast({ open, pack }: HasOpen & HasPack, ballot: Ballot, seat: SeatId): boolean {
  const voted = { ...ballot.voted, [seat]: true as const };
  if (ballot.kind === 'rollCall') return calledSeat({ ...ballot, voted }, open) === null;
  const voters = votersOf(ballot.rule, pack.seatGroups);
  return ballot.rule.closesWhenAllVoted && !seatsTaken(open).some((other) => voters.has(other) && !voted[other]);
}

/** That a seat has voted is seen at once; what it voted only if the ballot shows votes live (V6). */
export function voteCast(room: Room, { ballot: id, seat, choice }: EventOf<'voteCast'>): Room {
  const ballot = room.open.ballots[id];
  if (!ballot) return room;
  const live = ballot.shows === 'live';
  const voted = ballot.voted[seat] ? ballot.voted : { ...ballot.voted, [seat]: true as const };
  if (!live && voted === ballot.voted) return withHidden(room, id, seat, choice);
  const votes: Ballot['votes'] = live ? { ...ballot.votes, [seat]: choice } : ballot.votes;
  const shown = { ...ballot, voted, votes };
  const told = { ...room, open: { ...room.open, ballots: { ...room.open.ballots, [id]: shown } } };
  return live ? told : withHidden(told, id, seat, choice);
}

function withHidden(room: Room, id: BallotId, seat: SeatId, choice: Choice): Room {
  const votes = { ...room.sealed.votes[id], [seat]: choice };
  return { ...room, sealed: { ...room.sealed, votes: { ...room.sealed.votes, [id]: votes } } };
}
