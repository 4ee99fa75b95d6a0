/**
 * Moderation: what facilitators do about what is said. Where they do not read private talks they know of one only what somebody in it has shown
 * them, and act on that alone; muting and suspending need no reading.
 */
import { z } from 'zod';
import { sitting, unlessFacilitator } from './actors.ts';
import type { EventOf } from './events.ts';
import { DelegateId } from './ids.ts';
import { limits } from './limits.ts';
import { pageItem } from './pages.ts';
import { Place, placeKey } from './places.ts';
import { facilitatorReads, mayRead } from './private.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open, Room, Sealed } from './room.ts';
import { threadOf, withHidden, withThread, type Said } from './threads.ts';

/** A message that somebody who reads it has shown to the facilitators (K11). Who showed it is told to them alone. */
export const Report = z.object({
  place: Place,
  n: z.number().int(),
  by: DelegateId,
  reason: z.string().max(limits.reason),
  at: z.number(),
});
export type Report = z.infer<typeof Report>;

/** Rests all talks between seats, for everybody alike, or lets them go on (K14). Needs no reading of any. */
export const suspendTalks: Decider<'suspendTalks', HasOpen> = ({ open }, { suspended }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  return (open.talksSuspended ?? false) === suspended ? refuse('alreadySo') : accept([{ type: 'talksSuspended', at: now, suspended }]);
};

const reportsOn = ({ reports }: Sealed, place: Place): Report[] =>
  Object.values(reports).filter((report) => placeKey(report.place) === placeKey(place));

/** Whether the facilitators may know that there is this talk: they read the room's talks, or have been shown a message of it (K12). */
const knownToFacilitators = ({ open, sealed }: Room, place: Place): boolean =>
  place.kind === 'notes' || facilitatorReads(open) || reportsOn(sealed, place).length > 0;

/** Ends what can be said in a talk that the facilitators know of; those in it go on reading (K12). */
export const closeTalk: Decider<'closeTalk', Room> = (room, { talk: id }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const talk = room.sealed.talks[id];
  if (!talk || !knownToFacilitators(room, { kind: 'talk', talk: id })) return refuse('unknownTalk');
  return talk.closedAt === undefined ? accept([{ type: 'talkClosed', at: now, talk: id }]) : refuse('alreadySo');
};

/** A message the facilitators can read: one of a thread they read, or one that was shown to them (K12). */
function saidTo(room: Room, place: Place, n: number): Said | Refused {
  const reads = place.kind === 'notes' || facilitatorReads(room.open) || reportsOn(room.sealed, place).some((report) => report.n === n);
  const said = reads ? pageItem(threadOf(room.sealed, place).messages, n) : null;
  return said ?? refuse('unknownMessage');
}

/** Takes a message out of what anybody else is sent; it stays on the record (K12). */
export const hideSaid: Decider<'hideSaid', Room> = (room, { place, n }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const said = saidTo(room, place, n);
  if (isRefused(said)) return said;
  return said.hidden ? refuse('alreadyHidden') : accept([{ type: 'saidHidden', at: now, place, n }]);
};

/** Shows a message one can read to the facilitators, who may then act on it (K11). In any phase, muted or not. */
export const reportSaid: Decider<'reportSaid', Room> = (room, { place, n, reason }, actor, { now }) => {
  const who = sitting(room.open, actor);
  if (isRefused(who)) return who;
  if (place.kind === 'notes' || !mayRead(room, place, actor)) return refuse('unknownTalk');
  const said = pageItem(threadOf(room.sealed, place).messages, n);
  if (!said || said.hidden) return refuse('unknownMessage');
  // one's own report alone: that somebody else has shown it is theirs to keep
  if (reportsOn(room.sealed, place).some((report) => report.n === n && report.by === who.delegate)) return refuse('alreadyReported');
  return accept([{ type: 'saidReported', at: now, place, n, by: who.delegate, reason }]);
};

export function talksSuspended(open: Open, { suspended }: EventOf<'talksSuspended'>): Open {
  const { talksSuspended: _, ...rest } = open;
  return suspended ? { ...rest, talksSuspended: true } : rest;
}
export const saidHidden = (sealed: Sealed, { place, n }: EventOf<'saidHidden'>): Sealed =>
  withThread(sealed, place, (thread) => withHidden(thread, n));
export const saidReported = (sealed: Sealed, { place, n, by, reason, at }: EventOf<'saidReported'>): Sealed => {
  const number = String(Object.keys(sealed.reports).length + 1);
  return { ...sealed, reports: { ...sealed.reports, [number]: { place, n, by, reason, at } } };
};
