/** Phases and time: the facilitator moves the room on or back, sets the clock, pauses it. Nothing happens by itself. */
import { unlessFacilitator } from './actors.ts';
import type { Actor } from './commands.ts';
import type { EventOf } from './events.ts';
import type { PhaseId } from './pack.ts';
import { accept, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';
import { briefsOpened } from './seats.ts';

const minute = 60_000;

/** The room's own time, ms: it stands still while the room is paused (T2). Deadlines are compared with it. */
export const clockOf = (open: Open, now: number): number => (open.pausedAt === null ? now : Math.min(now, open.pausedAt));

/** The ballots that are not closed on the record; one whose time is up may still be among them (T1). */
export const openBallots = (open: Open) => Object.values(open.ballots).filter((ballot) => ballot.closedAt === undefined);

/** Refuses `notInThisPhase` (P4). */
export const unlessPhase = (open: Open, ...phases: PhaseId[]): Refused | null =>
  phases.includes(open.phase) ? null : refuse('notInThisPhase', { phase: open.phase });

/** While the room is paused delegates wait; the facilitator may still speak and order (T3). */
export const unlessPaused = (open: Open, actor: Actor): Refused | null =>
  open.pausedAt !== null && actor.kind !== 'facilitator' ? refuse('paused') : null;

/** What is left on the clock of this phase, ms: none where it has run out, null where it has no end. */
export const leftOf = (open: Open, now: number): number | null =>
  open.phaseEndsAt === null ? null : Math.max(0, open.phaseEndsAt - clockOf(open, now));

/** To any phase of the room, forward or back, but not over an open ballot (P2, P3). One that has been left before goes on with the time it had left (P6). */
export const changePhase: Decider<'changePhase', HasOpen> = ({ open }, { to }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const plan = open.options.phases.find((phase) => phase.id === to);
  if (!plan) return refuse('phaseNotInRoom', { phase: to }); // P1
  if (open.phase === to) return refuse('alreadySo');
  if (openBallots(open).length > 0) return refuse('ballotsAreOpen'); // P3
  const planned = plan.minutes === null ? null : plan.minutes * minute;
  const left = open.phaseLeft[to];
  const given = left === undefined ? planned : left;
  const endsAt = given === null ? null : clockOf(open, now) + given;
  return accept([{ type: 'phaseChanged', at: now, to, endsAt }]);
};

/** When the facilitator means the phase to end, or that it has no end (P5). While paused the time left is kept, not the hour (T2). */
export const setPhaseEnd: Decider<'setPhaseEnd', HasOpen> = ({ open }, { endsAt }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  if (endsAt !== null && endsAt <= now) return refuse('timeInPast');
  const phaseEndsAt = endsAt === null ? null : endsAt - (now - clockOf(open, now));
  return phaseEndsAt === open.phaseEndsAt ? refuse('alreadySo') : accept([{ type: 'phaseEndSet', at: now, endsAt: phaseEndsAt }]);
};

/** Stops the room's clock (T2, T3). */
export const pauseRoom: Decider<'pauseRoom', HasOpen> = ({ open }, _command, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  return open.pausedAt === null ? accept([{ type: 'roomPaused', at: now }]) : refuse('alreadySo');
};

/** Moves the deadlines of open ballots and the phase's end by as long as the pause lasted (T2). */
export const resumeRoom: Decider<'resumeRoom', HasOpen> = ({ open }, _command, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  if (open.pausedAt === null) return refuse('notPaused');
  const lasted = now - clockOf(open, now);
  const ballots = openBallots(open).map(({ id, closesAt }) => ({ ballot: id, closesAt: closesAt + lasted }));
  const phaseEndsAt = open.phaseEndsAt === null ? null : open.phaseEndsAt + lasted;
  return accept([{ type: 'roomResumed', at: now, ballots, phaseEndsAt }]);
};

/** The room in its new phase. Whoever sits in a seat when the first phase is left can read its brief. */
export const phaseChanged = (open: Open, { to, at, endsAt }: EventOf<'phaseChanged'>): Open => {
  const phaseLeft = { ...open.phaseLeft, [open.phase]: leftOf(open, at) };
  const moved = { ...open, phase: to, phaseStartedAt: at, phaseEndsAt: endsAt, phaseLeft };
  return to === 'arrive' ? moved : briefsOpened(moved); // S4
};
export const phaseEndSet = (open: Open, { endsAt }: EventOf<'phaseEndSet'>): Open => ({ ...open, phaseEndsAt: endsAt });
export const roomPaused = (open: Open, { at }: EventOf<'roomPaused'>): Open => ({ ...open, pausedAt: at });
export const roomResumed = (open: Open, { ballots, phaseEndsAt }: EventOf<'roomResumed'>): Open => {
  const moved = { ...open.ballots };
  for (const { ballot, closesAt } of ballots) {
    const before = moved[ballot];
    if (before) moved[ballot] = { ...before, closesAt };
  }
  return { ...open, ballots: moved, pausedAt: null, phaseEndsAt };
};
