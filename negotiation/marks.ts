/** How far a delegate has read what: their own marks, theirs alone, kept as rows so that they follow from one device to another (K15). */
import { arrived } from './actors.ts';
import { mayRead } from './private.ts';
import { accept, isRefused, refuse, type Decider } from './refusals.ts';
import type { Room, Sealed } from './room.ts';
import { readKey } from './places.ts';
import { threadOf } from './threads.ts';
import type { DelegateId } from './ids.ts';

/** Says that one has read so far; going back changes nothing. Refuses a place one does not read as unknown. */
export const markRead: Decider<'markRead', Room> = (room, { place, upTo }, actor) => {
  const who = arrived(room.open, actor);
  if (isRefused(who)) return who;
  if (place.kind !== 'plenary' && !mayRead(room, place, actor)) return refuse('unknownTalk');
  const count = place.kind === 'plenary' ? room.open.counts.messages : threadOf(room.sealed, place).count;
  const key = readKey(place);
  const read = Math.min(upTo, count);
  if (read <= (room.sealed.marks[who.delegate]?.[key] ?? 0)) return accept([]);
  return accept([], [{ type: 'readMarked', delegate: who.delegate, place: key, upTo: read }]);
};

export const readMarked = (sealed: Sealed, mark: { delegate: DelegateId; place: string; upTo: number }): Sealed => ({
  ...sealed,
  marks: { ...sealed.marks, [mark.delegate]: { ...sealed.marks[mark.delegate], [mark.place]: mark.upTo } },
});
