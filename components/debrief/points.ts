/** A seat's points for what was adopted: by the options that stand in the treaty. A clause in other words has no points of its own. */
import { currentVersion } from '../../negotiation/clauses.ts';
import type { Brief } from '../../negotiation/pack.ts';
import type { HasOpen, HasPack } from '../../negotiation/room.ts';

export interface SeatTotal {
  points: number;
  /** the most these issues could have given */
  most: number;
  /** ranked issues with an adopted clause that is none of the options: discussed, not counted */
  other: number;
}

export function pointsOf({ open, pack }: HasOpen & HasPack, brief: Brief): SeatTotal {
  const total = { points: 0, most: 0, other: 0 };
  for (const issue of pack.issues.filter(({ ranked }) => ranked)) {
    const ranking = brief.rankings[issue.id];
    if (!ranking) continue;
    total.most += Math.max(...Object.values(ranking.points));
    const adopted = Object.values(open.clauses).filter((clause) => clause.issue === issue.id && clause.state === 'adopted');
    const options = adopted.flatMap((clause) => {
      const { content } = currentVersion(clause);
      return content.way === 'option' ? [ranking.points[content.option] ?? 0] : [];
    });
    if (options.length > 0) total.points += Math.max(...options);
    else if (adopted.length > 0) total.other += 1;
  }
  return total;
}
