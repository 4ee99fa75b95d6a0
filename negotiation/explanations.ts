/** Explanations of vote: after a ballot has closed, the head of a seat that had a vote in it says why, once, for the record. */
import { z } from 'zod';
import { heading, unlessFacilitator } from './actors.ts';
import { votersOf } from './decisionRules.ts';
import type { EventOf } from './events.ts';
import type { BallotId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import { unlessPaused, unlessPhase } from './phases.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';

/** `text` is gone once the facilitator has hidden it. */
export const Explanation = z.object({ text: z.string().max(limits.reason).optional(), at: z.number() });
export type Explanation = z.infer<typeof Explanation>;

/** A closed ballot that is still at hand: older ones are the record's. */
function closedBallot({ ballots }: Open, id: BallotId): Open['ballots'][BallotId] | Refused {
  const ballot = ballots[id];
  if (!ballot) return refuse('unknownBallot', { ballot: id });
  return ballot.closedAt === undefined ? refuse('ballotStillOpen') : ballot;
}

/** In the debate, by a seat that had a vote, not on a secret ballot: whoever explained a vote there would tell it (E1, E2). */
export const explainVote: Decider<'explainVote', HasOpen & HasPack> = ({ open, pack }, { ballot: id, text }, actor, { now }) => {
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  const kept = unlessPhase(open, 'debate', 'signature') ?? unlessPaused(open, actor);
  if (kept) return kept;
  const ballot = closedBallot(open, id);
  if (isRefused(ballot)) return ballot;
  if (ballot.kind === 'secret') return refuse('secretStaysSecret');
  if (!votersOf(ballot.rule, pack.seatGroups).has(who.seat)) return refuse('noVote');
  if (ballot.explanations?.[who.seat]) return refuse('explainedBefore');
  return accept([{ type: 'voteExplained', at: now, ballot: id, seat: who.seat, text, by: who.delegate }], [], { ballot: id });
};

/** The facilitator hides an explanation: that there was one stays (E3). */
export const hideExplanation: Decider<'hideExplanation', HasOpen> = ({ open }, { ballot: id, seat }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const ballot = closedBallot(open, id);
  if (isRefused(ballot)) return ballot;
  const said = ballot.explanations?.[seat];
  if (!said) return refuse('notExplained');
  return said.text === undefined ? refuse('alreadyHidden') : accept([{ type: 'explanationHidden', at: now, ballot: id, seat }]);
};

function withExplanation(open: Open, id: BallotId, seat: SeatId, explanation: Explanation): Open {
  const ballot = open.ballots[id];
  if (!ballot) return open;
  return { ...open, ballots: { ...open.ballots, [id]: { ...ballot, explanations: { ...ballot.explanations, [seat]: explanation } } } };
}
export const voteExplained = (open: Open, { ballot, seat, text, at }: EventOf<'voteExplained'>): Open =>
  withExplanation(open, ballot, seat, { text, at });
export const explanationHidden = (open: Open, { ballot, seat }: EventOf<'explanationHidden'>): Open =>
  withExplanation(open, ballot, seat, { at: open.ballots[ballot]?.explanations?.[seat]?.at ?? 0 });
