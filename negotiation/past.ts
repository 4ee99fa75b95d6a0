/** What moves out of `open` as newer things come: `open` is sent whole to everyone who arrives, so it stays small (R7). */
import { isPending } from './amended.ts';
import { amendmentLimits } from './amendments.ts';
import { ballotLimits, type Ballot } from './ballots.ts';
import { happeningsInOpen, type Happening } from './happenings.ts';
import type { MessageId } from './ids.ts';
import { numberOf, withItem } from './pages.ts';
import { messagesInOpen } from './plenary.ts';
import type { Open, Past, Room } from './room.ts';
import { clauseOn } from './subjects.ts';

/** Adds a line to the feed, moving the oldest out when there are too many. */
export function withHappening(room: Room, happening: Happening): Room {
  const n = room.open.counts.happenings + 1;
  const counts = { ...room.open.counts, happenings: n };
  const happenings = { ...room.open.happenings, [String(n)]: happening };
  const oldest = String(n - happeningsInOpen);
  const gone = happenings[oldest];
  delete happenings[oldest];
  const past = gone ? { ...room.past, happenings: withItem(room.past.happenings, numberOf(oldest), gone) } : room.past;
  return { ...room, open: { ...room.open, happenings, counts }, past };
}

/** After a message was said: the last sixty stay. */
export function withoutOldMessages(room: Room): Room {
  const oldest = `m${room.open.counts.messages - messagesInOpen}` as MessageId;
  const { [oldest]: gone, ...messages } = room.open.messages;
  if (!gone) return room;
  return {
    ...room,
    open: { ...room.open, messages },
    past: { ...room.past, messages: withItem(room.past.messages, numberOf(oldest), gone) },
  };
}

/** After amendments were settled: all that wait stay, and the last forty that were settled. */
export function withoutOldAmendments(room: Room): Room {
  const settled = Object.values(room.open.amendments).filter((amendment) => !isPending(amendment));
  if (settled.length <= amendmentLimits.settledInOpen) return room;
  const old = settled
    .toSorted((a, b) => (b.settledAt ?? 0) - (a.settledAt ?? 0) || numberOf(b.id) - numberOf(a.id))
    .slice(amendmentLimits.settledInOpen);
  const amendments = { ...room.open.amendments };
  let kept: Past['amendments'] = room.past.amendments;
  for (const amendment of old) {
    delete amendments[amendment.id];
    kept = withItem(kept, numberOf(amendment.id), amendment);
  }
  return { ...room, open: { ...room.open, amendments }, past: { ...room.past, amendments: kept } };
}

/** Whether a closed ballot must stay at hand: it is the last one on a clause that can still go to the vote. */
function wanted(open: Open, ballot: Ballot): boolean {
  const id = clauseOn(ballot);
  const clause = id && open.clauses[id];
  return !!clause && clause.ballot === ballot.id && (clause.state === 'tabled' || clause.state === 'inBallot');
}

/** After a ballot was closed: all that are open stay, the last twenty that closed, and those still wanted. */
export function withoutOldBallots(room: Room): Room {
  const closed = Object.values(room.open.ballots).filter((ballot) => ballot.closedAt !== undefined);
  if (closed.length <= ballotLimits.closedInOpen) return room;
  const byClose = closed.toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0) || numberOf(b.id) - numberOf(a.id));
  const old = byClose.slice(ballotLimits.closedInOpen).filter((ballot) => !wanted(room.open, ballot));
  if (old.length === 0) return room;
  const ballots = { ...room.open.ballots };
  let kept: Past['ballots'] = room.past.ballots;
  for (const ballot of old) {
    delete ballots[ballot.id];
    kept = withItem(kept, numberOf(ballot.id), ballot);
  }
  return { ...room, open: { ...room.open, ballots }, past: { ...room.past, ballots: kept } };
}
