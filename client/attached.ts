'use client';
/** What is to go with the next message of a channel. It lies on the shelf with the words, so that a reload loses neither. */
import { useSyncExternalStore } from 'react';
import type { Attached } from '../negotiation/cards.ts';
import { browserStore } from './browserStore.ts';
import { shelfIn, type Shelf } from './shelf.ts';
import { useShelf } from './useShelf.ts';

const attached = 'attached';

/** `null` takes it away. */
export function attach(shelf: Shelf, channel: string, what: Attached | null): void {
  const place = shelfIn(shelf, channel);
  if (what) place.keep(attached, what);
  else place.forget(attached);
}

const attachedTo = (shelf: Shelf, channel: string): string => JSON.stringify(shelfIn(shelf, channel).get<Attached>(attached));

export function useAttached(channel: string): { attached: Attached | null; attach: (what: Attached | null) => void } {
  const shelf = useShelf();
  // as text: what is read from the shelf is another object each time
  const text = useSyncExternalStore(
    browserStore.subscribe,
    () => attachedTo(shelf, channel),
    () => 'null',
  );
  return { attached: JSON.parse(text) as Attached | null, attach: (what) => attach(shelf, channel, what) };
}
