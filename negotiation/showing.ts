/** What the facilitator has the projector show instead of following the room by itself. */
import { z } from 'zod';
import { unlessFacilitator } from './actors.ts';
import type { EventOf } from './events.ts';
import { openBallots } from './phases.ts';
import { accept, refuse, type Decider } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';

export const Showing = z.enum(['weakPoints', 'inject']);
export type Showing = z.infer<typeof Showing>;

/** Has the projector show the weak points of what is adopted or what was told last, or (null) follow the room again (W8, I5). */
export const showOnScreen: Decider<'showOnScreen', HasOpen & HasPack> = ({ open, pack }, { what }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  if ((open.showing ?? null) === what) return refuse('alreadySo');
  if (what === 'weakPoints' && !pack.weakPoints) return refuse('noWeakPoints');
  if (what === 'inject' && open.counts.injects === 0) return refuse('nothingTold');
  if (what && openBallots(open).length > 0) return refuse('ballotOnScreen');
  return accept([{ type: 'shownOnScreen', at: now, what }]);
};

/** The screen follows the room by itself again. */
export function followed(open: Open): Open {
  if (open.showing === undefined) return open;
  const { showing: _, ...rest } = open;
  return rest;
}
export const shownOnScreen = (open: Open, { what }: EventOf<'shownOnScreen'>): Open =>
  what === null ? followed(open) : { ...open, showing: what };
