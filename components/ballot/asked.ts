'use client';
/** What a ballot asks, and of whom: the question, my seat's vote, whether I am the one to cast it. */
import { useTranslations } from 'use-intl';
import { useActor, useMe } from '../../client/asking.ts';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Clause, Version } from '../../negotiation/clauses.ts';
import { votersOf, type Choice } from '../../negotiation/decisionRules.ts';
import { clausesOn } from '../../negotiation/numbers.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Refused } from '../../negotiation/refusals.ts';
import { clauseOn, textOn } from '../../negotiation/subjects.ts';
import { mayCastVote } from '../../negotiation/votes.ts';
import { articleNumber } from '../treaty/outline.ts';

/** "Shall Article 9, as tabled by Kyiv, be adopted?"; where the article stands already, whether this is to be added. */
export function useQuestion(): (ballot: Pick<Ballot, 'on'>) => string {
  const t = useTranslations('ballot.question');
  const pack = usePack();
  const open = useOpen();
  return (ballot) => {
    const id = clauseOn(ballot);
    const clause = id && open.clauses[id];
    if (!clause) return '';
    const stands = clausesOn(open, clause.issue).some((other) => other.id !== id && other.state === 'adopted');
    const seat = pack.seats.find((other) => other.id === clause.sponsors[0])?.name ?? '';
    return t(stands ? 'added' : 'whole', { article: articleNumber(pack, clause.issue), seat });
  };
}

/** The text a ballot is about. A ballot stays with its version; the clause may have moved on since. */
export const useBallotText = (ballot: Pick<Ballot, 'on'>): { clause: Clause; version: Version } | null => textOn(useOpen(), ballot);

export interface OwnVote {
  seat: SeatId | null;
  /** what my seat has cast, as far as the server has confirmed it */
  cast: Choice | null;
  /** on its way */
  casting: Choice | null;
  /** why I may not vote now; null: I may */
  kept: Refused | null;
  /** whether my seat has a vote in this ballot at all */
  voter: boolean;
  /** and whether it is I who cast it */
  mine: boolean;
}

export function useOwnVote(ballot: Ballot): OwnVote {
  const open = useOpen();
  const pack = usePack();
  const actor = useActor();
  const { seat, head } = useMe();
  const hidden = useRoom((state) => state.seat?.votes[ballot.id]);
  const pending = useRoom((state) => state.pending);
  const now = useNow(); // the cards grey when time is up
  const onItsWay = Object.values(pending).flatMap(({ command }) =>
    command.type === 'castVote' && command.ballot === ballot.id ? [command.choice] : [],
  );
  const command = { type: 'castVote', ballot: ballot.id, choice: 'for' } as const;
  const voter = seat !== null && votersOf(ballot.rule, pack.seatGroups).has(seat);
  return {
    seat,
    cast: hidden ?? (seat ? (ballot.votes[seat] ?? null) : null),
    casting: onItsWay.at(-1) ?? null,
    kept: mayCastVote({ open, pack }, command, actor, { now, seed: 0 }),
    voter,
    mine: voter && head,
  };
}

/** Open ballots, the one that closes first on top; and the last that closed, unless one has been opened since. */
export function useBallots(): { running: Ballot[]; closed: Ballot | null } {
  const { ballots } = useOpen();
  const all = Object.values(ballots);
  const running = all.filter(({ closedAt }) => closedAt === undefined).sort((a, b) => a.closesAt - b.closesAt);
  const lastOpened = Math.max(0, ...all.map(({ openedAt }) => openedAt));
  const closed =
    all.filter(({ closedAt }) => (closedAt ?? 0) >= lastOpened).sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0] ?? null;
  return { running, closed };
}
