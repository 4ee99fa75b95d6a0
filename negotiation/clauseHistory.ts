/** Which line each event leaves in the history of a clause (A17). Asked of the room before and after it, as the fold goes along. */
import type { Amendment } from './amendments.ts';
import { withClause } from './clauses.ts';
import type { Event, EventOf } from './events.ts';
import { lengthened, type HistoryLine } from './history.ts';
import type { AmendmentId, ClauseId } from './ids.ts';
import type { Open } from './room.ts';

type Told = [clause: ClauseId, line: Omit<HistoryLine, 'at'>];
type Teller<T extends Event['type']> = (event: EventOf<T>, before: Open, after: Open) => Told[];

const lastVersion = ({ clauses }: Open, clause: ClauseId): number => (clauses[clause]?.versions.length ?? 1) - 1;

/** A line on the clause that an amendment is to; the version is the one it is written against. */
const ofAmendment = (what: HistoryLine['what'], id: AmendmentId, { amendments }: Open, more: Partial<HistoryLine> = {}): Told[] => {
  const amendment = amendments[id];
  return amendment ? [[amendment.clause, { what, amendment: id, version: amendment.base, ...more }]] : [];
};

/** On the clause itself, and on one that was put in beside it. */
function tookEffect(what: HistoryLine['what'], id: AmendmentId, { before, after }: { before: Open; after: Open }): Told[] {
  const amendment: Amendment | undefined = before.amendments[id];
  if (!amendment) return [];
  const on = ofAmendment(what, id, before, { seat: amendment.by, version: lastVersion(after, amendment.clause) });
  const added = Object.keys(after.clauses).filter((clause) => !before.clauses[clause as ClauseId]) as ClauseId[];
  return [...on, ...added.map((clause): Told => [clause, { what: 'added', seat: amendment.by, amendment: id, version: 0 }])];
}

/** Those that fell with their clause. */
const lapsedWith = (clause: ClauseId, before: Open, after: Open): Told[] =>
  Object.values(after.amendments)
    .filter(({ id, state, ...of }) => of.clause === clause && state === 'lapsed' && before.amendments[id]?.state !== 'lapsed')
    .map(({ id, base }): Told => [clause, { what: 'amendmentLapsed', amendment: id, version: base }]);

const tellers: { [T in Event['type']]?: Teller<T> } = {
  clauseTabled: ({ clause, version }) => [[clause, { what: 'tabled', seat: version.by, version: 0 }]],
  clauseRevised: ({ clause, version }, _, after) => [[clause, { what: 'revised', seat: version.by, version: lastVersion(after, clause) }]],
  clauseSponsored: ({ clause, seat }, before) => [[clause, { what: 'sponsored', seat, version: lastVersion(before, clause) }]],
  clauseUnsponsored: ({ clause, seat }, before) => [[clause, { what: 'unsponsored', seat, version: lastVersion(before, clause) }]],
  clauseWithdrawn: ({ clause }, before, after) => {
    const lead = before.clauses[clause]?.sponsors[0];
    return [
      [clause, { what: 'withdrawn', version: lastVersion(before, clause), ...(lead ? { seat: lead } : {}) }],
      ...lapsedWith(clause, before, after),
    ];
  },
  clauseReopened: ({ clause }, before) => [[clause, { what: 'reopened', version: lastVersion(before, clause) }]],
  readingRuled: ({ clause, version, amendment }) => [[clause, { what: 'ruled', version, ...(amendment ? { amendment } : {}) }]],
  amendmentProposed: ({ clause, amendment, by, base }) => [[clause, { what: 'amendmentProposed', seat: by, amendment, version: base }]],
  amendmentAccepted: ({ amendment, by }, before, after) => {
    const clause = before.amendments[amendment]?.clause;
    const told = tookEffect('amendmentAccepted', amendment, { before, after });
    const byLeader = told.map(([id, line]): Told => [id, line.what === 'added' ? line : { ...line, seat: by }]);
    return [...byLeader, ...(clause ? lapsedWith(clause, before, after) : [])];
  },
  amendmentWithdrawn: ({ amendment }, before) =>
    ofAmendment('amendmentWithdrawn', amendment, before, { seat: before.amendments[amendment]?.by }),
  amendmentSetAside: ({ amendment }, before) => ofAmendment('amendmentSetAside', amendment, before),
  amendmentLapsed: ({ amendment }, before) => ofAmendment('amendmentLapsed', amendment, before),
  decisionUndone: ({ what }) =>
    'clause' in what ? [[what.clause, { what: 'undone', ...(what.kind === 'ballot' ? { ballot: what.ballot } : {}) }]] : [],
  ballotClosed: ({ ballot, result }, before, after) => {
    const on = before.ballots[ballot]?.on;
    if (on?.kind === 'clause') return [[on.clause, { what: result.adopted ? 'adopted' : 'rejected', version: on.version, ballot }]];
    if (on?.kind !== 'amendment') return [];
    const told = result.adopted
      ? tookEffect('amendmentAdopted', on.amendment, { before, after })
      : ofAmendment('amendmentRejected', on.amendment, before, { seat: before.amendments[on.amendment]?.by });
    const fallen = lapsedWith(on.clause, before, after);
    return [...told.map(([clause, line]): Told => [clause, { ...line, ballot }]), ...fallen];
  },
};

/** The room after an event, with its lines in the histories of the clauses it is about. */
export function withHistory(before: Open, after: Open, event: Event): Open {
  const told = (tellers[event.type] as Teller<Event['type']> | undefined)?.(event as never, before, after) ?? [];
  return told.reduce(
    (open, [clause, line]) => withClause(open, clause, ({ history }) => ({ history: lengthened(history, { at: event.at, ...line }) })),
    after,
  );
}
