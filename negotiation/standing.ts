/** What a ballot would run into as people sit now, for the screen that asks before opening one; and how it stands while it is open. */
import type { Why } from '../treaty/finding.ts';
import { seatsTaken } from './ballotKinds.ts';
import type { Ballot } from './ballots.ts';
import { countOne, type Votes } from './counting.ts';
import { votersOf, type Choice, type DecisionRule, type Group, type Requirement } from './decisionRules.ts';
import type { SeatId } from './ids.ts';
import type { PublicPack } from './pack.ts';
import type { Open } from './room.ts';

/** How people sit now: who is there, and who has a seat but is away. */
export interface Attendance {
  taken: readonly SeatId[];
  /** seats with a delegate, none of whose delegates is connected */
  away: readonly SeatId[];
}

const cannotCodes: Record<Requirement['kind'], string> = {
  eachFor: 'cannotBlocked',
  noneAgainst: 'cannotBlocked',
  fewAgainst: 'cannotBlocked',
  shareFor: 'cannotShare',
  countFor: 'cannotCount',
  quorum: 'cannotQuorum',
};

const allVoting = (seats: Iterable<SeatId>, choice: Choice): Votes => Object.fromEntries([...seats].map((seat) => [seat, choice]));

/**
 * What cannot be met as people sit now, though everybody who is there votes in favour (Q8): an empty principal blocks, and so may one that is
 * away. Away seats are named too; they may still come back, so numbers are short only by empty seats.
 */
export function shortfalls(rule: DecisionRule, groups: readonly Group[], { taken, away }: Attendance): Why[] {
  const here = new Set(taken);
  return rule.requires.flatMap((requirement): Why[] => {
    const { group, kind } = requirement;
    const code = cannotCodes[kind];
    const best = countOne(rule, requirement, groups, { votes: allVoting(taken, 'for'), taken: here });
    const able = kind === 'quorum' ? best.counted : best.inFavour;
    if (kind === 'shareFor' || kind === 'countFor' || kind === 'quorum')
      return best.met ? [] : [{ code, params: { group, needed: best.needed, able } }];
    const without = countOne(rule, requirement, groups, {
      votes: allVoting(
        taken.filter((seat) => !away.includes(seat)),
        'for',
      ),
      taken: here,
    });
    return without.blockedBy.map(({ seat }) => ({ code, params: { seat, because: here.has(seat) ? 'away' : 'vacant', group } }));
  });
}

/** The requirements that cannot be met now; `away` is a seat none of whose delegates is connected (Q8). */
export function standing(open: Open, pack: PublicPack, rule: DecisionRule): Why[] {
  const taken = seatsTaken(open);
  const away = taken.filter((seat) => !open.seats[seat]?.delegates.some((delegate) => open.delegates[delegate]?.online));
  return shortfalls(rule, pack.seatGroups, { taken, away });
}

/** `met` as things stand; `open`: not yet; `blocked`: not even if all who have not voted were in favour; `hidden`: the votes are not shown. */
export type Mark = 'met' | 'open' | 'blocked' | 'hidden';

/** How each requirement of an open ballot stands, as far as its votes may be seen (Q13). Votes may still change, so nothing is certain. */
export function marksOf(
  ballot: Pick<Ballot, 'rule' | 'shows' | 'votes' | 'voted'>,
  groups: readonly Group[],
  seated: readonly SeatId[],
): Mark[] {
  const { rule, votes, voted, shows } = ballot;
  const taken = new Set(seated);
  const cast = Object.keys(voted) as SeatId[];
  const missing = seated.filter((seat) => !voted[seat] && votersOf(rule, groups).has(seat));
  const seen = shows === 'live' ? votes : allVoting(cast, 'for');
  return rule.requires.map((requirement): Mark => {
    const best = countOne(rule, requirement, groups, { votes: { ...allVoting(missing, 'for'), ...seen }, taken });
    if (!best.met) return 'blocked';
    if (shows !== 'live' && requirement.kind !== 'quorum') return 'hidden';
    return countOne(rule, requirement, groups, { votes: seen, taken }).met ? 'met' : 'open';
  });
}
