/** Votes: a seat's head votes for, against or abstains, and may change it until the ballot closes. */
import { heading } from './actors.ts';
import { closing, running, seatsTaken, votesOf, type Votes } from './ballots.ts';
import type { Actor, CommandOf } from './commands.ts';
import { votersOf, type Choice } from './decisionRules.ts';
import type { EventOf } from './events.ts';
import type { BallotId, SeatId } from './ids.ts';
import { clockOf, unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Room } from './room.ts';

/** Whether this delegate may vote in this ballot now. Needs nothing sealed, so a browser greys the cards by the same rule. */
export function mayCastVote(
  { open, pack }: HasOpen & HasPack,
  { ballot: id }: CommandOf<'castVote'>,
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
  return clockOf(open, now) >= ballot.closesAt ? refuse('ballotClosed') : null; // V3
}

/** Casts or changes the seat's vote. Where the rule says so, the vote after which no seated seat is missing closes the ballot (V5). */
export const castVote: Decider<'castVote', Room> = (room, command, actor, ctx) => {
  const kept = mayCastVote(room, command, actor, ctx);
  if (kept) return kept;
  const who = heading(room.open, actor);
  const ballot = running(room.open, command.ballot);
  if (isRefused(who)) return who;
  if (isRefused(ballot)) return ballot;
  const before = votesOf(room, ballot.id);
  if (before[who.seat] === command.choice) return accept([], [], { ballot: ballot.id }); // V2: nothing changes, nothing is kept
  const votes: Votes = { ...before, [who.seat]: command.choice };
  const cast = { type: 'voteCast', at: ctx.now, ballot: ballot.id, seat: who.seat, choice: command.choice, by: who.delegate } as const;
  const voters = votersOf(ballot.rule, room.pack.seatGroups);
  const missing = seatsTaken(room.open).some((seat) => voters.has(seat) && !votes[seat]);
  if (missing || !ballot.rule.closesWhenAllVoted) return accept([cast], [], { ballot: ballot.id });
  return accept([cast, closing(room, ballot.id, { by: 'allVoted', at: ctx.now, votes })], [], { ballot: ballot.id });
};

/** That a seat has voted is seen at once; what it voted only if the ballot shows votes live (V6). */
export function voteCast(room: Room, { ballot: id, seat, choice }: EventOf<'voteCast'>): Room {
  const ballot = room.open.ballots[id];
  if (!ballot) return room;
  const live = ballot.shows === 'live';
  const voted = ballot.voted[seat] ? ballot.voted : { ...ballot.voted, [seat]: true as const };
  if (!live && voted === ballot.voted) return withHidden(room, id, seat, choice);
  const votes: Votes = live ? { ...ballot.votes, [seat]: choice } : ballot.votes;
  const shown = { ...ballot, voted, votes };
  const told = { ...room, open: { ...room.open, ballots: { ...room.open.ballots, [id]: shown } } };
  return live ? told : withHidden(told, id, seat, choice);
}

function withHidden(room: Room, id: BallotId, seat: SeatId, choice: Choice): Room {
  const votes: Votes = { ...room.sealed.votes[id], [seat]: choice };
  return { ...room, sealed: { ...room.sealed, votes: { ...room.sealed.votes, [id]: votes } } };
}
