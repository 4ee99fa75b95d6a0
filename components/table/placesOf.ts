/** What the picture of the table shows of a room: who is there, and the cards of a ballot as far as they are turned over. */
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf, type BallotResult, type Choice } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';
import type { CardFace } from './Card.tsx';
import type { Place } from './Oval.tsx';

export function presenceOf(open: Pick<Open, 'seats' | 'delegates'>, seat: SeatId): Exclude<Place['presence'], 'shown'> {
  const here = open.seats[seat]?.delegates ?? [];
  if (here.length === 0) return 'vacant';
  return here.some((delegate) => open.delegates[delegate]?.online) ? 'present' : 'away';
}

/** `own`: one's seat's own vote is known to it before it is shown to others, and stays face down on the common picture. */
export function cardOf(ballot: Ballot, seat: SeatId): CardFace {
  return ballot.votes[seat] ?? (ballot.voted[seat] ? 'faceDown' : 'none');
}

export function placesOf(
  open: Pick<Open, 'seats' | 'delegates' | 'floor'>,
  pack: PublicPack,
  ballot: Ballot | null,
  mine: SeatId | null,
): Place[] {
  const voters = ballot && votersOf(ballot.rule, pack.seatGroups);
  return pack.seats.map((seat) => ({
    seat,
    presence: presenceOf(open, seat.id),
    ...(seat.id === mine ? { mine: true } : {}),
    ...(open.floor.speaking?.seat === seat.id ? { speaking: true } : {}),
    ...(open.floor.hands[seat.id] ? { hand: true } : {}),
    ...(ballot && voters?.has(seat.id) ? { card: cardOf(ballot, seat.id) } : {}),
  }));
}

export type Because = BallotResult['requirements'][number]['blockedBy'][number]['because'];

/** The seats whose own agreement was required and withheld: these, and no others, draw a line across the table. */
export function blockersOf(ballot: Ballot | null): { seat: SeatId; because: Because }[] {
  const unmet =
    ballot?.result?.requirements.filter(
      ({ met, requirement }) => !met && (requirement.kind === 'eachFor' || requirement.kind === 'noneAgainst'),
    ) ?? [];
  return [...new Map(unmet.flatMap(({ blockedBy }) => blockedBy).map((blocker) => [blocker.seat, blocker])).values()];
}

/** Counted from the votes that are shown; null while any lie face down. */
export function tallyOf(ballot: Ballot): Record<Choice, number> | null {
  if (ballot.closedAt === undefined && ballot.shows === 'atClose') return null;
  const votes = Object.values(ballot.votes);
  const count = (choice: Choice) => votes.filter((vote) => vote === choice).length;
  return { for: count('for'), against: count('against'), abstain: count('abstain') };
}
