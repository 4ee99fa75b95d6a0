/** Roll call: seats are called one after another, from one drawn by lot. A seat may pass once and is then called again after the others. */
import { heading } from './actors.ts';
import { running, withBallot, type Ballot } from './ballots.ts';
import { closing } from './closing.ts';
import type { Actor, CommandOf } from './commands.ts';
import type { EventOf } from './events.ts';
import type { SeatId } from './ids.ts';
import { clockOf, unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open, Room } from './room.ts';

type Called = Pick<Ballot, 'roll' | 'voted'>;
const passes = ({ roll }: Called, seat: SeatId) => roll?.passed.filter((other) => other === seat).length ?? 0;

/** The seats still to be called, in the order in which they will be as things stand: first those not called yet, then those that passed (V7). */
export function stillCalled(ballot: Called, seats: Open['seats']): SeatId[] {
  const waiting = (ballot.roll?.order ?? []).filter((seat) => seats[seat]?.head && !ballot.voted[seat]);
  return [0, 1].flatMap((round) => waiting.filter((seat) => passes(ballot, seat) === round));
}

/** Whose turn it is; null when the roll is through. An empty seat is not called. */
export const calledSeat = (ballot: Called, open: Pick<Open, 'seats'>): SeatId | null => stillCalled(ballot, open.seats)[0] ?? null;

/** Why the seat may not vote now in a roll call: it has voted, or it is not its turn (V7). */
export function unlessCalled(open: Open, ballot: Ballot, seat: SeatId): Refused | null {
  if (ballot.voted[seat]) return refuse('voteIsFinal');
  const called = calledSeat(ballot, open);
  return called === seat ? null : refuse('notYourTurn', called ? { called } : { called: 'none' });
}

/** A seat passes when it is called, once; the facilitator passes over a seat that does not answer (V7). */
export function mayPass({ open }: HasOpen, { ballot: id, seat }: CommandOf<'passInRollCall'>, actor: Actor, { now }: Ctx): Refused | null {
  if (actor.kind !== 'facilitator') {
    const who = heading(open, actor);
    if (isRefused(who)) return who;
    if (who.seat !== seat) return refuse('notInThatSeat');
  }
  const ballot = running(open, id);
  if (isRefused(ballot)) return ballot;
  if (!ballot.roll) return refuse('notARollCall');
  const kept = unlessPaused(open, actor) ?? (clockOf(open, now) >= ballot.closesAt ? refuse('ballotClosed') : null);
  if (kept) return kept;
  const turn = unlessCalled(open, ballot, seat);
  if (turn) return turn;
  return actor.kind === 'delegate' && passes(ballot, seat) > 0 ? refuse('passedBefore') : null;
}

/** When nobody is left to be called, the ballot closes. */
export const passInRollCall: Decider<'passInRollCall', Room> = (room, command, actor, ctx) => {
  const kept = mayPass(room, command, actor, ctx);
  if (kept) return kept;
  const { ballot: id, seat } = command;
  const by = actor.kind === 'delegate' ? actor.delegate : null;
  const passed: EventOf<'rollCallPassed'> = { type: 'rollCallPassed', at: ctx.now, ballot: id, seat, by };
  const left = calledSeat(rollCallPassed(room.open, passed).ballots[id] as Ballot, room.open);
  if (left !== null) return accept([passed], [], { ballot: id });
  const { events, asides } = closing(room, id, { by: 'allVoted', ctx });
  return accept([passed, ...events], asides, { ballot: id });
};

export const rollCallPassed = (open: Open, { ballot, seat }: EventOf<'rollCallPassed'>): Open =>
  withBallot(open, ballot, ({ roll }) => (roll ? { roll: { ...roll, passed: [...roll.passed, seat] } } : {}));
