/** How a seat stands in a closed ballot. */
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { PublicPack } from '../../negotiation/pack.ts';

export const voteKinds = ['for', 'abstain', 'against', 'notVoted', 'vacant', 'noVote', 'secret'] as const;
export type VoteKind = (typeof voteKinds)[number];

export function voteOf(ballot: Ballot, seat: SeatId, { seatGroups }: Pick<PublicPack, 'seatGroups'>): VoteKind {
  const vote = ballot.votes[seat];
  if (vote) return vote;
  if (!votersOf(ballot.rule, seatGroups).has(seat)) return 'noVote';
  if (ballot.voted[seat]) return 'secret';
  return ballot.seated.includes(seat) ? 'notVoted' : 'vacant';
}
