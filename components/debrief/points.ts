/** A seat's points for what was adopted: by the options that stand in the treaty. A clause in other words has no points of its own. */
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { Brief, Issue } from '../../negotiation/pack.ts';
import type { HasOpen, HasPack } from '../../negotiation/room.ts';

export interface SeatTotal {
  points: number;
  /** the most the ranked issues could have given */
  most: number;
}

const adoptedOn = ({ clauses }: HasOpen['open'], issue: Issue) =>
  Object.values(clauses).filter((clause) => clause.issue === issue.id && clause.state === 'adopted');
const optionsIn = (clauses: readonly Clause[]) =>
  clauses.flatMap((clause) => {
    const { content } = currentVersion(clause);
    return content.way === 'option' ? [content.option] : [];
  });

export function pointsOf({ open, pack }: HasOpen & HasPack, { rankings }: Brief): SeatTotal {
  const total = { points: 0, most: 0 };
  for (const issue of pack.issues) {
    const ranking = issue.ranked ? rankings[issue.id] : undefined;
    if (!ranking) continue;
    total.most += Math.max(...Object.values(ranking.points));
    total.points += Math.max(0, ...optionsIn(adoptedOn(open, issue)).map((option) => ranking.points[option] ?? 0));
  }
  return total;
}

/** Ranked articles with an adopted clause that is none of the options: discussed, not counted. */
export const inOtherWords = ({ open, pack }: HasOpen & HasPack): number =>
  pack.issues.filter((issue) => {
    const adopted = issue.ranked ? adoptedOn(open, issue) : [];
    return adopted.length > 0 && optionsIn(adopted).length === 0;
  }).length;
