/** What a ballot would run into as people sit now, for the screen that asks before opening one. */
import type { Why } from '../treaty/finding.ts';
import { seatsTaken } from './ballots.ts';
import { shortfalls, type DecisionRule } from './decisionRules.ts';
import type { PublicPack } from './pack.ts';
import type { Open } from './room.ts';

/** The requirements that cannot be met now; `away` is a seat none of whose delegates is connected (Q8). */
export function standing(open: Open, pack: PublicPack, rule: DecisionRule): Why[] {
  const taken = seatsTaken(open);
  const away = taken.filter((seat) => !open.seats[seat]?.delegates.some((delegate) => open.delegates[delegate]?.online));
  return shortfalls(rule, pack.seatGroups, { taken, away });
}
