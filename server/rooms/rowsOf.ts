/** The rows that follow from events, kept in the same commit: deadlines of ballots, and the end of a removed delegate's sessions. */
import type { Event, EventOf } from '../../negotiation/events.ts';
import type { Rows } from '../storage/eventLog.ts';

type RowsOf = { [T in Event['type']]?: (event: EventOf<T>) => Rows };

const table: RowsOf = {
  ballotOpened: ({ ballot, closesAt }) => ({ deadlines: [{ key: ballot, at: closesAt }] }),
  amendmentBallotOpened: ({ ballot, closesAt }) => ({ deadlines: [{ key: ballot, at: closesAt }] }),
  motionBallotOpened: ({ ballot, closesAt }) => ({ deadlines: [{ key: ballot, at: closesAt }] }),
  ballotExtended: ({ ballot, closesAt }) => ({ deadlines: [{ key: ballot, at: closesAt }] }),
  ballotClosed: ({ ballot }) => ({ deadlines: [{ key: ballot, at: null }] }),
  roomPaused: () => ({ deadlines: [{ key: null }] }),
  roomResumed: ({ ballots }) => ({ deadlines: ballots.map(({ ballot, closesAt }) => ({ key: ballot, at: closesAt })) }),
  delegateRemoved: ({ delegate }) => ({ ends: [delegate] }),
};

export function rowsOf(events: Event[], given: Rows = {}): Rows {
  const found = events.map((event) => (table[event.type] as ((event: Event) => Rows) | undefined)?.(event) ?? {});
  const all = [given, ...found];
  return {
    sessions: all.flatMap((rows) => rows.sessions ?? []),
    keys: all.flatMap((rows) => rows.keys ?? []),
    ends: all.flatMap((rows) => rows.ends ?? []),
    deadlines: all.flatMap((rows) => rows.deadlines ?? []),
  };
}
