'use client';
/**
 * How far one has read in each channel. A delegate's marks are in their own stream, so that they are there on another device; this browser keeps
 * its own besides, which count at once, and are all there is for observers and facilitators.
 */
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { readKey, type Readable } from '../negotiation/places.ts';
import { browserStore } from './browserStore.ts';
import { useOpen } from './hooks.ts';
import { useRoom, useSend } from './RoomProvider.tsx';
import { personOf } from './shelf.ts';

const noMarks: Record<string, number> = {};

/** A question to all marks: up to which message one has read in the channel of this key. */
export function useReadUpTo(): (key: string) => number {
  const { room } = useOpen();
  const person = personOf(useRoom((state) => state.you));
  const told = useRoom((state) => state.delegate?.read ?? noMarks);
  const here = useSyncExternalStore(
    browserStore.subscribe,
    () => browserStore.get(nameOf(room, person)) ?? '{}',
    () => '{}',
  );
  return useCallback((key) => Math.max(told[key] ?? 0, marksIn(here)[key] ?? 0), [told, here]);
}

const nameOf = (room: string, person: string) => `seen:${room}:${person}`;

function marksIn(text: string): Record<string, number> {
  try {
    return JSON.parse(text) as Record<string, number>;
  } catch {
    return noMarks;
  }
}

/** While this is shown, what has this key is read as far as this, in this browser. */
export function useReadHere(key: string, upTo: number): void {
  const { room } = useOpen();
  const you = useRoom((state) => state.you);
  useEffect(() => keepRead(nameOf(room, personOf(you)), key, upTo), [room, you, key, upTo]);
}

function keepRead(name: string, key: string, upTo: number): void {
  const marks = marksIn(browserStore.get(name) ?? '{}');
  if ((marks[key] ?? 0) < upTo) browserStore.set(name, JSON.stringify({ ...marks, [key]: upTo }));
}

/** A delegate is not told of each message that they read while they look: once they have come to rest. */
const restAfter = 3000; // ms

/** While this is shown, everything in the channel is read. In a window that is not looked at nothing is. */
export function useReading(place: Readable, count: number): void {
  const { room } = useOpen();
  const you = useRoom((state) => state.you);
  const send = useSend();
  const key = readKey(place);
  const told = useRoom((state) => state.delegate?.read[key] ?? 0);
  const looked = useSyncExternalStore(whenLookedAt, isLookedAt, () => false);
  const unsent = useRef<(() => void) | null>(null);
  const asDelegate = you !== null && 'delegate' in you;
  useEffect(() => {
    if (looked) keepRead(nameOf(room, personOf(you)), key, count);
  }, [looked, room, you, key, count]);
  useEffect(() => {
    if (!asDelegate || !looked || count <= told) return;
    unsent.current = () => void send({ type: 'markRead', place, upTo: count });
    const timer = setTimeout(() => {
      unsent.current?.();
      unsent.current = null;
    }, restAfter);
    return () => clearTimeout(timer);
    // the place is its key
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asDelegate, looked, send, key, count, told]);
  // whoever goes on before they have come to rest has read it all the same
  useEffect(
    () => () => {
      unsent.current?.();
      unsent.current = null;
    },
    [key],
  );
}

const isLookedAt = () => document.visibilityState === 'visible';
function whenLookedAt(tell: () => void) {
  document.addEventListener('visibilitychange', tell);
  return () => document.removeEventListener('visibilitychange', tell);
}
