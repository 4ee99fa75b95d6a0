/**
 * What the projector shows, from what everyone may know and the room's time. It follows by itself:
 * an open ballot before all else, then what the facilitator has it show, then the last result, then whatever the phase asks for.
 *
 * Ballots that were open together may close within seconds: their results take turns, in the order of their closing, once the last of them
 * has closed.
 *
 * A result stands for at least 45 seconds of the room's time (which a pause stops). After that it makes way for the
 * debate as soon as something newer has happened to a clause; while nothing has, it stays: a room that is
 * talking about a result should not lose it from sight.
 */
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { clockOf } from '../../negotiation/phases.ts';
import type { PhaseId } from '../../negotiation/pack.ts';
import type { Showing } from '../../negotiation/showing.ts';
import type { Open } from '../../negotiation/room.ts';
import { ballotsByClock } from '../desk/nextStep.ts';

export type Scene = { shows: 'ballot' | 'result'; ballot: Ballot } | { shows: PhaseId | Showing };

export const resultStands = 45_000; // ms of the room's time
/** How long each of several results stands before the next. */
export const resultTurn = 12_000; // ms of the room's time

/** What takes the screen from a result that has stood long enough. */
const newer = new Set<Happening['what']>(['tabled', 'revised', 'reopened', 'withdrawn', 'amendmentProposed', 'amendmentAccepted', 'phase']);

const happenedAfter = (open: Open, at: number) => Object.values(open.happenings).some((one) => newer.has(one.what) && one.at > at);

type Closed = Ballot & { closedAt: number };
const isClosed = (ballot: Ballot): ballot is Closed => ballot.closedAt !== undefined;

/** In the order of their closing, the last one first. */
const closedBallots = (open: Open): Closed[] =>
  Object.values(open.ballots)
    .filter(isClosed)
    .sort((a, b) => b.closedAt - a.closedAt || b.closesAt - a.closesAt);

/** The ballot that closed last. */
export const lastClosed = (open: Open): Ballot | null => closedBallots(open)[0] ?? null;

/** The last ballots that closed, as far back as one was open with the next: while any was, the screen was not free for a result. */
function closedTogether(open: Open): Closed[] {
  const together: Closed[] = [];
  let since = Infinity;
  for (const ballot of closedBallots(open)) {
    if (together.length > 0 && ballot.closedAt <= since) break;
    since = Math.min(since, ballot.openedAt);
    together.unshift(ballot);
  }
  return together;
}

export function sceneOf(open: Open, now: number): Scene {
  const [running] = ballotsByClock(open);
  if (running) return { shows: 'ballot', ballot: running };
  if (open.showing) return { shows: open.showing };
  const result = open.phase === 'debate' ? resultOf(open, clockOf(open, now)) : null;
  return result ? { shows: 'result', ballot: result } : { shows: open.phase };
}

/** The result whose turn it is, at this time of the room's clock. */
function resultOf(open: Open, clock: number): Ballot | null {
  const results = closedTogether(open);
  const last = results.at(-1);
  if (!last || last.closedAt < open.phaseStartedAt) return null;
  const turn = Math.max(0, Math.floor((clock - last.closedAt) / resultTurn));
  if (turn < results.length - 1) return results[turn] ?? null;
  const stood = clock - last.closedAt - (results.length - 1) * resultTurn;
  return stood >= resultStands && happenedAfter(open, last.closedAt) ? null : last;
}
