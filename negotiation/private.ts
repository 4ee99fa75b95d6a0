/** What is said where not everybody reads it: in talks, among the delegates of a seat, between a delegate and the facilitators. */
import { arrived, sitting } from './actors.ts';
import type { Actor } from './commands.ts';
import { cardOf } from './draftCards.ts';
import type { EventOf } from './events.ts';
import type { DelegateId } from './ids.ts';
import { unlessUnmuted } from './muting.ts';
import { unlessPaused } from './phases.ts';
import type { Place, Speaker } from './places.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open, Room, Sealed } from './room.ts';
import { isIn, talking, talkOf, talksShown, unlessPrivate } from './talks.ts';
import { withSaid, withThread } from './threads.ts';

/** As whom the asker speaks there, or why they do not. A place that is not theirs is unknown, whether or not it is (K3, K6, K7). */
const speakers: { [K in Place['kind']]: (room: Room, place: Extract<Place, { kind: K }>, actor: Actor) => Speaker | Refused } = {
  talk: (room, { talk: id }, actor) => {
    const who = talking(room.open, actor); // K1
    if (isRefused(who)) return who;
    const talk = talkOf(room, id, who.seat);
    if (isRefused(talk)) return talk;
    if (talk.closedAt !== undefined) return refuse('talkClosed'); // K12
    return unlessUnmuted(room, who.delegate) ?? { kind: 'delegate', delegate: who.delegate, seat: who.seat };
  },
  seat: (room, { seat }, actor) => {
    const who = sitting(room.open, actor);
    if (isRefused(who)) return who;
    if (who.seat !== seat) return refuse('unknownTalk');
    const kept = unlessPrivate(room.open) ?? unlessPaused(room.open, actor) ?? unlessUnmuted(room, who.delegate);
    return kept ?? { kind: 'delegate', delegate: who.delegate, seat: who.seat };
  },
  notes: (room, { delegate }, actor) => noteBy(room, delegate, actor),
};

/** A note goes from a delegate to the facilitators, or from one of them to a delegate: at any time, muted or not, with or without a seat (K7). */
function noteBy({ open }: HasOpen, to: DelegateId, actor: Actor): Speaker | Refused {
  if (actor.kind === 'facilitator') {
    const row = open.delegates[to];
    return row && !row.removed ? { kind: 'facilitator', facilitator: actor.facilitator } : refuse('unknownDelegate');
  }
  const who = arrived(open, actor);
  if (isRefused(who)) return who;
  if (who.delegate !== to) return refuse('unknownTalk');
  const { seat } = who.row;
  return { kind: 'delegate', delegate: to, ...(seat === null ? {} : { seat }) };
}

/** Says something in a talk, to one's own delegation, or in a note. */
export const sayPrivately: Decider<'sayPrivately', Room> = (room, { place, text, attached }, actor, { now }) => {
  const speaker = speakers[place.kind] as (room: Room, place: Place, actor: Actor) => Speaker | Refused;
  const by = speaker(room, place, actor);
  if (isRefused(by)) return by;
  const card = cardOf(room, attached, actor);
  if (card && isRefused(card)) return card;
  if (text === '' && !card) return refuse('nothingSaid');
  return accept([{ type: 'saidPrivately', at: now, place, by, text, ...(card ? { card } : {}) }]);
};

/** Whether facilitators read the private talks of this room, and its delegations' own channels (K9). Notes to them they read in any. */
export const facilitatorReads = ({ options }: Open): boolean => options.facilitatorReadsTalks === true;

/**
 * Whether somebody may read what is said there now (K9, K10): those in the talk and those of the seat, but for the phase in which people change
 * seats freely; facilitators where the room says so; all, once the room has shown its talks. A note is its two sides' for ever.
 */
export function mayRead({ open, sealed }: Room, place: Place, actor: Actor): boolean {
  const delegate = arrived(open, actor);
  if (place.kind === 'notes') return actor.kind === 'facilitator' || (!isRefused(delegate) && delegate.delegate === place.delegate);
  const talk = place.kind === 'talk' ? sealed.talks[place.talk] : undefined;
  if (place.kind === 'talk' ? !talk : !open.seats[place.seat]) return false;
  if (talksShown(open)) return true;
  if (actor.kind === 'facilitator') return facilitatorReads(open);
  if (isRefused(delegate) || open.phase === 'arrive') return false;
  const { seat } = delegate.row;
  return seat !== null && (place.kind === 'seat' ? place.seat === seat : talk !== undefined && isIn(talk, seat));
}

export const saidPrivately = (sealed: Sealed, { place, by, text, card, at }: EventOf<'saidPrivately'>): Sealed =>
  withThread(sealed, place, (thread) => withSaid(thread, { by, text, at, ...(card ? { card } : {}) }));
