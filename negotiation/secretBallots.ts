/**
 * Secret ballots: that a seat has voted is known, what it voted is not, to nobody, for good. The log has the mark alone; the vote goes into a
 * count that has no order and no seats, kept in the same commit beside the log (an aside), and gone when the result is out.
 */
import { z } from 'zod';
import { leastSecret } from './ballotKinds.ts';
import type { Ballot } from './ballots.ts';
import { countVotes } from './counting.ts';
import { votersOf, type BallotResult, type Choice, type Group } from './decisionRules.ts';
import type { AsideOf, EventOf } from './events.ts';
import type { SeatId } from './ids.ts';
import type { Open, Sealed } from './room.ts';

const votes = z.number().int().nonnegative();
export const SecretCount = z.object({ for: votes, against: votes, abstain: votes });
export type SecretCount = z.infer<typeof SecretCount>;

export const noneCast: SecretCount = { for: 0, against: 0, abstain: 0 };
export const oneMore = (count: SecretCount, choice: Choice): SecretCount => ({ ...count, [choice]: count[choice] + 1 });

const choices: Choice[] = ['for', 'against', 'abstain'];

/**
 * Counts by the ballot's rule. The rule treats all seats alike (B11), so it does not matter which paper is whose: they are laid out along
 * the seats that have voted, and nobody is named. Where too few voted for that to hide anything, there are no figures (B12).
 */
export function countSecret(
  ballot: Pick<Ballot, 'rule' | 'voted'>,
  groups: readonly Group[],
  count: SecretCount,
  seated: readonly SeatId[],
): BallotResult {
  const voters = [...votersOf(ballot.rule, groups)];
  const marked = voters.filter((seat) => ballot.voted[seat]);
  if (marked.length < leastSecret)
    return {
      adopted: false,
      inFavour: 0,
      against: 0,
      abstaining: 0,
      notVoting: voters.length - marked.length,
      requirements: [],
      tooFew: true,
    };
  const papers = choices.flatMap((choice) => Array.from({ length: count[choice] }, () => choice));
  const laid = Object.fromEntries(marked.slice(0, papers.length).map((seat, at) => [seat, papers[at] as Choice]));
  const result = countVotes(ballot.rule, groups, laid, seated);
  return { ...result, requirements: result.requirements.map((one) => ({ ...one, blockedBy: [] })) };
}

/** That the seat has voted; for good (V8). Every vote leaves this same event. */
export const secretVoteMarked = (open: Open, { ballot: id, seat }: EventOf<'secretVoteMarked'>): Open => {
  const ballot = open.ballots[id];
  return ballot ? { ...open, ballots: { ...open.ballots, [id]: { ...ballot, voted: { ...ballot.voted, [seat]: true } } } } : open;
};

export const secretVoteCounted = (sealed: Sealed, { ballot, choice }: AsideOf<'secretVoteCounted'>): Sealed => ({
  ...sealed,
  counts: { ...sealed.counts, [ballot]: oneMore(sealed.counts[ballot] ?? noneCast, choice) },
});
/** As storage has it, for a room that is loaded. */
export const secretCountKept = (sealed: Sealed, { ballot, count }: AsideOf<'secretCountKept'>): Sealed => ({
  ...sealed,
  counts: { ...sealed.counts, [ballot]: count },
});
export const secretCountDropped = (sealed: Sealed, { ballot }: AsideOf<'secretCountDropped'>): Sealed => {
  const { [ballot]: _gone, ...counts } = sealed.counts;
  return { ...sealed, counts };
};
