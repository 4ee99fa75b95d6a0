/** The desk's one big button: what a facilitator most likely does next, from what everyone may know. */
import { pendingOn } from '../../negotiation/amended.ts';
import { nextToVote } from '../../negotiation/amendmentOrder.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { AmendmentId, BallotId, ClauseId } from '../../negotiation/ids.ts';
import { openBallots } from '../../negotiation/phases.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';

export type NextStep =
  | { does: 'resume' }
  | { does: 'closeBallot'; ballot: BallotId }
  | { does: 'openBallot'; clause: ClauseId }
  | { does: 'openAmendment'; amendment: AmendmentId; version: number }
  | { does: 'phase'; to: PhaseId }
  /** the last phase: nothing follows */
  | { does: 'nothing' };

/** Tabled clauses without a ballot, the one that has waited longest for one first. */
export const waitingClauses = (open: Open): Clause[] =>
  Object.values(open.clauses)
    .filter(({ state }) => state === 'tabled')
    .sort((a, b) => currentVersion(a).at - currentVersion(b).at);

/** Open ballots, the one that closes first in front. */
export const ballotsByClock = (open: Open) => openBallots(open).sort((a, b) => a.closesAt - b.closesAt || a.openedAt - b.openedAt);

/** The phase after this one, in the room's own plan; null after the last. */
export function phaseAfter(open: Open): PhaseId | null {
  const at = open.options.phases.findIndex(({ id }) => id === open.phase);
  return open.options.phases[at + 1]?.id ?? null;
}

/** The phases that a step forward to this one would leave out. */
export function phasesSkipped(open: Open, to: PhaseId): PhaseId[] {
  const ids = open.options.phases.map(({ id }) => id);
  return ids.slice(ids.indexOf(open.phase) + 1, Math.max(0, ids.indexOf(to)));
}

/** Adopted clauses to which amendments wait. */
export const amendedClauses = (open: Open): Clause[] =>
  Object.values(open.clauses).filter(
    ({ id, state }) => state === 'adopted' && pendingOn(open, id).some(({ state: of }) => of === 'pending'),
  );

/** Clause by clause, amendments before the clause they are to; then those to clauses that are adopted. */
function nextVote(open: Open, mayGo: (text: Text) => boolean): NextStep | null {
  for (const clause of waitingClauses(open)) {
    const amendment = nextToVote(open, clause);
    if (amendment && mayGo({ clause, amendment }))
      return { does: 'openAmendment', amendment: amendment.id, version: clause.versions.length - 1 };
    if (!amendment && mayGo({ clause })) return { does: 'openBallot', clause: clause.id };
  }
  for (const clause of amendedClauses(open)) {
    const amendment = nextToVote(open, clause);
    if (amendment && mayGo({ clause, amendment }))
      return { does: 'openAmendment', amendment: amendment.id, version: clause.versions.length - 1 };
  }
  return null;
}
/** What would be put to the vote. */
export interface Text {
  clause: Clause;
  amendment?: Amendment;
}

/** What a slip of the hand must not do: the debrief shows everyone what was each seat's own, and a phase left out takes its work with it. */
export const asksFirst = (open: Open, to: PhaseId): boolean =>
  open.phase !== to && (to === 'debrief' || phasesSkipped(open, to).length > 0);

/**
 * A pause comes before everything, an open ballot before the next one, the clauses that wait before the next phase.
 * `mayGo`: whether a clause, or an amendment to it, can be put to a ballot as it is read; one that cannot waits for a ruling and holds up no other.
 */
export function nextStep(open: Open, mayGo: (text: Text) => boolean = () => true): NextStep {
  if (open.pausedAt !== null) return { does: 'resume' };
  const ballot = ballotsByClock(open)[0];
  if (ballot) return { does: 'closeBallot', ballot: ballot.id };
  const vote = open.phase === 'debate' ? nextVote(open, mayGo) : null;
  if (vote) return vote;
  const to = phaseAfter(open);
  return to ? { does: 'phase', to } : { does: 'nothing' };
}

export function commandOf(step: NextStep, seconds: number): Command | null {
  const commands = {
    resume: () => ({ type: 'resumeRoom' }),
    closeBallot: ({ ballot }) => ({ type: 'closeBallot', ballot }),
    openBallot: ({ clause }) => ({ type: 'openBallot', clause, seconds }),
    openAmendment: ({ amendment, version }) => ({ type: 'openAmendmentBallot', amendment, version, seconds }),
    phase: ({ to }) => ({ type: 'changePhase', to }),
    nothing: () => null,
  } satisfies { [D in NextStep['does']]: (step: Extract<NextStep, { does: D }>) => Command | null };
  return (commands[step.does] as (step: NextStep) => Command | null)(step);
}
