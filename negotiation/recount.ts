/** A closed ballot counted again in the open, with the working shown: whose paper lay on which heap, and whose vote alone would have changed the result. */
import type { Ballot } from './ballots.ts';
import { countVotes, papersOf, type Paper } from './counting.ts';
import { seatsOf, votersOf, type Choice, type Group, type RequirementResult } from './decisionRules.ts';
import type { SeatId } from './ids.ts';

/** One requirement with the papers of its group: `none` holds who neither voted nor counts as if it had. */
export interface Working {
  counted: RequirementResult;
  heaps: Record<Choice | 'none', Paper[]>;
}
export interface Recount {
  /** whether it comes to what was announced */
  agrees: boolean;
  workings: Working[];
  /** seats that by voting otherwise, every other vote staying, would have turned the result */
  decisive: SeatId[];
}
type Closed = Pick<Ballot, 'kind' | 'rule' | 'votes' | 'seated' | 'result'>;

/** Null for a ballot that is open, or secret: there is nothing there to count again (V9). */
export function recount(ballot: Closed, groups: readonly Group[]): Recount | null {
  const { kind, rule, votes, seated, result } = ballot;
  if (!result || kind === 'secret') return null;
  const again = countVotes(rule, groups, votes, seated);
  const cast = { votes, taken: new Set(seated) };
  const workings = again.requirements.map((counted): Working => {
    const { requirement } = counted;
    const weighed = 'weighed' in requirement && requirement.weighed === true;
    const papers = papersOf(rule, seatsOf(rule, groups, requirement.group), cast, weighed);
    const heap = (which: Choice | null) => papers.filter(({ counts }) => counts === which);
    return { counted, heaps: { for: heap('for'), against: heap('against'), abstain: heap('abstain'), none: heap(null) } };
  });
  const otherwise: Choice = again.adopted ? 'against' : 'for';
  const turns = (seat: SeatId) => countVotes(rule, groups, { ...votes, [seat]: otherwise }, seated).adopted !== again.adopted;
  const could = [...votersOf(rule, groups)].filter((seat) => seated.includes(seat) || votes[seat]);
  const agrees = again.adopted === result.adopted && again.requirements.every(({ met }, at) => met === result.requirements[at]?.met);
  return { agrees, workings, decisive: could.filter(turns) };
}
