'use client';
/** Which plenary messages this browser has seen: kept in the browser, for one's own mark alone. */
import { useCallback, useSyncExternalStore } from 'react';
import { browserStore } from './browserStore.ts';
import { useOpen } from './hooks.ts';

const key = (room: string) => `seen:${room}`;

const seenIn = (room: string) => Number(browserStore.get(key(room)) ?? 0);
const keepSeen = (room: string, count: number) => browserStore.set(key(room), String(count));

/** How many messages have come since one last looked, and a way to say that one has. */
export function useUnread(): { unread: number; seen: number; markSeen: () => void } {
  const { room, counts } = useOpen();
  const seen = useSyncExternalStore(
    browserStore.subscribe,
    () => seenIn(room),
    () => 0,
  );
  const markSeen = useCallback(() => {
    if (seenIn(room) !== counts.messages) keepSeen(room, counts.messages);
  }, [room, counts.messages]);
  return { unread: Math.max(0, counts.messages - seen), seen, markSeen };
}
