'use client';
/** Which plenary messages this browser has seen: kept in the browser, for one's own mark alone. */
import { useCallback, useSyncExternalStore } from 'react';
import { useOpen } from './hooks.ts';

const key = (room: string) => `seen:${room}`;
const listeners = new Set<() => void>();
/** for browsers that refuse storage */
const memory = new Map<string, number>();

function seenIn(room: string): number {
  try {
    return Number(localStorage.getItem(key(room)) ?? memory.get(room) ?? 0);
  } catch {
    return memory.get(room) ?? 0;
  }
}

function keepSeen(room: string, count: number) {
  memory.set(room, count);
  try {
    localStorage.setItem(key(room), String(count));
  } catch {
    // a private window may refuse storage: then the mark lives as long as the page
  }
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** How many messages have come since one last looked, and a way to say that one has. */
export function useUnread(): { unread: number; seen: number; markSeen: () => void } {
  const { room, counts } = useOpen();
  const seen = useSyncExternalStore(
    subscribe,
    () => seenIn(room),
    () => 0,
  );
  const markSeen = useCallback(() => {
    if (seenIn(room) !== counts.messages) keepSeen(room, counts.messages);
  }, [room, counts.messages]);
  return { unread: Math.max(0, counts.messages - seen), seen, markSeen };
}
