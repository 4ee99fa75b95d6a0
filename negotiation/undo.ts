/**
 * The facilitator takes back the last decision of the room: a result, a change of phase, a withdrawal, a reopening. What happened
 * stays on the record; the undoing is an event of its own that compensates for it.
 */
import { z } from 'zod';
import { unlessFacilitator } from './actors.ts';
import { withClause, ClauseState } from './clauses.ts';
import type { Event, EventOf } from './events.ts';
import { BallotId, ClauseId } from './ids.ts';
import { PhaseId } from './pack.ts';
import { clockOf, leftOf, openBallots, phaseChanged } from './phases.ts';
import { accept, refuse, type Decider } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';

/** What can be taken back, with what it takes to do so. */
export const Decided = z.discriminatedUnion('kind', [
  /** the clause that the ballot decided; it goes back to the table */
  z.object({ kind: z.literal('ballot'), ballot: BallotId, clause: ClauseId }),
  /** `left`: what the clock of the phase before had left, ms; null where it had no end */
  z.object({ kind: z.literal('phase'), from: PhaseId, to: PhaseId, left: z.number().nullable() }),
  z.object({ kind: z.literal('withdrawal'), clause: ClauseId, was: ClauseState }),
  z.object({ kind: z.literal('reopening'), clause: ClauseId, was: ClauseState }),
]);
export type Decided = z.infer<typeof Decided>;
/** `at` names it: an undoing is of the decision one saw, not of one that came meanwhile. */
export interface LastDecision {
  at: number;
  what: Decided;
}

type Noted = { [T in Event['type']]?: (event: EventOf<T>, before: Open) => Decided | null | undefined };
/** null: a decision, but none that can be taken back; undefined: of something the log does not know, so none at all */
const ofClause = (kind: 'withdrawal' | 'reopening', clause: ClauseId, { clauses }: Open): Decided | undefined => {
  const was = clauses[clause]?.state;
  return was && { kind, clause, was };
};
const decisions: Noted = {
  ballotClosed: ({ ballot: id }, before) => {
    const on = before.ballots[id]?.on;
    return on === undefined ? undefined : on.kind === 'clause' ? { kind: 'ballot', ballot: id, clause: on.clause } : null;
  },
  phaseChanged: ({ to, at }, before) => ({ kind: 'phase', from: before.phase, to, left: leftOf(before, at) }),
  clauseWithdrawn: ({ clause }, before) => ofClause('withdrawal', clause, before),
  clauseReopened: ({ clause }, before) => ofClause('reopening', clause, before),
  decisionUndone: () => null,
};
/** What makes the last decision one that cannot be taken back any more: something was built on it. */
const builtOn = (event: Event, last: Decided): boolean =>
  'clause' in last &&
  'clause' in event &&
  event.clause === last.clause &&
  event.type !== 'clauseSponsored' &&
  event.type !== 'clauseUnsponsored';

/** Keeps in mind what was decided last (U1). `before`: the room before the event. */
export function withDecision(open: Open, event: Event, before: Open): Open {
  const noted = decisions[event.type] as ((event: Event, before: Open) => Decided | null | undefined) | undefined;
  if (noted) {
    const what = noted(event, before);
    if (what === undefined) return open;
    if (what) return { ...open, lastDecision: { at: event.at, what } };
  } else if (!open.lastDecision || !builtOn(event, open.lastDecision.what)) return open;
  if (!open.lastDecision) return open;
  const { lastDecision: _, ...rest } = open;
  return rest;
}

/** Takes back the last decision, with a reason where one is given (U1–U4). `decidedAt`: of the decision one means. */
export const undoDecision: Decider<'undoDecision', HasOpen> = ({ open }, { decidedAt, reason }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const last = open.lastDecision;
  if (!last) return refuse('nothingToUndo');
  if (last.at !== decidedAt) return refuse('decidedMeanwhile');
  if (last.what.kind === 'phase' && openBallots(open).length > 0) return refuse('ballotsAreOpen'); // P3
  return accept([{ type: 'decisionUndone', at: now, what: last.what, ...(reason === null ? {} : { reason }) }]);
};

/** The room as if it had not been decided, but for what everybody has read meanwhile. */
const undoings: { [K in Decided['kind']]: (open: Open, what: Extract<Decided, { kind: K }>, at: number) => Open } = {
  ballot: (open, { ballot: id, clause }, at) => {
    const ballot = open.ballots[id];
    const wasAdopted = open.clauses[clause]?.state === 'adopted';
    const tabled = withClause(open, clause, () => ({ state: 'tabled' }));
    const annulled = ballot ? { ...tabled, ballots: { ...tabled.ballots, [id]: { ...ballot, annulledAt: at } } } : tabled;
    return wasAdopted ? { ...annulled, signatures: {} } : annulled; // G4
  },
  phase: (open, { from, left }, at) =>
    phaseChanged(open, { type: 'phaseChanged', at, to: from, endsAt: left === null ? null : clockOf(open, at) + left }),
  withdrawal: (open, { clause, was }) => withClause(open, clause, () => ({ state: was })),
  reopening: (open, { clause, was }) => ({
    ...withClause(open, clause, () => ({ state: was })),
    ...(was === 'adopted' ? { signatures: {} } : {}),
  }),
};
export const decisionUndone = (open: Open, { what, at }: EventOf<'decisionUndone'>): Open =>
  (undoings[what.kind] as (open: Open, what: Decided, at: number) => Open)(open, what, at);
