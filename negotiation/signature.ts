/** Signature: in its phase each seat that stands for a state signs the treaty as adopted, or declines. */
import { heading } from './actors.ts';
import type { EventOf } from './events.ts';
import { unlessPaused, unlessPhase } from './phases.ts';
import { accept, isRefused, refuse, type Decider } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';

/** By the head, for the seat, changeable until the phase ends (G1–G3). An observer organisation has nothing to sign with. */
export const sign: Decider<'sign', HasOpen & HasPack> = ({ open, pack }, { choice }, actor, { now }) => {
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  const kept = unlessPhase(open, 'signature') ?? unlessPaused(open, actor);
  if (kept) return kept;
  if (!pack.seats.find((seat) => seat.id === who.seat)?.state) return refuse('notAParty'); // G2
  if (!Object.values(open.clauses).some((clause) => clause.state === 'adopted')) return refuse('nothingToSign'); // G2
  if (open.signatures[who.seat]?.choice === choice) return refuse('alreadySo');
  return accept([{ type: 'treatySigned', at: now, seat: who.seat, choice, by: who.delegate }]);
};

export const treatySigned = (open: Open, { seat, choice, at }: EventOf<'treatySigned'>): Open => ({
  ...open,
  signatures: { ...open.signatures, [seat]: { choice, at } },
});
