/**
 * What the projector shows, from what everyone may know and the room's time. It follows by itself:
 * an open ballot before all else, then what the facilitator has it show, then the last result, then whatever the phase asks for.
 *
 * A result stands for at least 45 seconds of the room's time (which a pause stops). After that it makes way for the
 * debate as soon as something newer has happened to a clause; while nothing has, it stays: a room that is
 * talking about a result should not lose it from sight.
 */
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { clockOf } from '../../negotiation/phases.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';
import { ballotsByClock } from '../desk/nextStep.ts';

export type Scene = { shows: 'ballot' | 'result'; ballot: Ballot } | { shows: PhaseId | 'weakPoints' };

export const resultStands = 45_000; // ms of the room's time

/** What takes the screen from a result that has stood long enough. */
const newer = new Set<Happening['what']>(['tabled', 'revised', 'reopened', 'withdrawn', 'phase']);

const happenedAfter = (open: Open, at: number) => Object.values(open.happenings).some((one) => newer.has(one.what) && one.at > at);

/** The ballot that closed last. */
export function lastClosed(open: Open): Ballot | null {
  const closed = Object.values(open.ballots).filter((ballot) => ballot.closedAt !== undefined);
  return closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0] ?? null;
}

export function sceneOf(open: Open, now: number): Scene {
  const [running] = ballotsByClock(open);
  if (running) return { shows: 'ballot', ballot: running };
  if (open.showing) return { shows: open.showing };
  const last = open.phase === 'debate' ? lastClosed(open) : null;
  const closedAt = last?.closedAt;
  if (last && closedAt !== undefined && closedAt >= open.phaseStartedAt) {
    const stoodLong = clockOf(open, now) - closedAt >= resultStands;
    if (!stoodLong || !happenedAfter(open, closedAt)) return { shows: 'result', ballot: last };
  }
  return { shows: open.phase };
}
