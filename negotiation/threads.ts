/** A thread: messages that only some may read, numbered from 1 within it, so that their numbers tell nothing of any other. */
import { z } from 'zod';
import { Card } from './cards.ts';
import { itemsBefore, pageItem, withItem, type Pages } from './pages.ts';
import { Speaker, type Place } from './places.ts';
import type { Sealed } from './room.ts';

export const Said = z.object({
  n: z.number().int(),
  by: Speaker,
  text: z.string(),
  card: Card.optional(),
  at: z.number(),
  /** hidden by a facilitator: the text stays on the record and goes out to facilitators alone */
  hidden: z.literal(true).optional(),
});
export type Said = z.infer<typeof Said>;

export interface Thread {
  count: number;
  messages: Pages<Said>;
}

/** As many of each thread are in a view; older ones are fetched by page (K16). */
export const saidInView = 30;

export const emptyThread: Thread = { count: 0, messages: [] };

export function withSaid<T extends Thread>(thread: T, said: Omit<Said, 'n'>): T {
  const n = thread.count + 1;
  return { ...thread, count: n, messages: withItem(thread.messages, n, { n, ...said }) };
}

export function withHidden<T extends Thread>(thread: T, n: number): T {
  const said = pageItem(thread.messages, n);
  return said ? { ...thread, messages: withItem(thread.messages, n, { ...said, hidden: true }) } : thread;
}

/** The last ones, oldest first. */
export const lastSaid = ({ count, messages }: Thread): Said[] => itemsBefore(messages, count + 1, saidInView).toReversed();

/** The thread of a place; empty where nothing has been said yet. Who may read it is for `mayRead` to say. */
export const threadOf = ({ talks, channels, notes }: Sealed, place: Place): Thread =>
  (place.kind === 'talk' ? talks[place.talk] : place.kind === 'seat' ? channels[place.seat] : notes[place.delegate]) ?? emptyThread;

/** With the thread of this place changed; a talk that is not there is not made. */
export function withThread(sealed: Sealed, place: Place, change: <T extends Thread>(thread: T) => T): Sealed {
  if (place.kind === 'talk') {
    const talk = sealed.talks[place.talk];
    return talk ? { ...sealed, talks: { ...sealed.talks, [place.talk]: change(talk) } } : sealed;
  }
  const thread = change(threadOf(sealed, place));
  return place.kind === 'seat'
    ? { ...sealed, channels: { ...sealed.channels, [place.seat]: thread } }
    : { ...sealed, notes: { ...sealed.notes, [place.delegate]: thread } };
}
