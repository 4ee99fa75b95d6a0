'use client';
/** The seating list that this browser keeps for a room, and what it does by itself: whoever arrives under a name on it is seated. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { browserStore } from '../../client/browserStore.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useSend } from '../../client/RoomProvider.tsx';
import { readSeatingList, toBeSeated } from './seatingList.ts';

export function useKeptList(): [text: string, keep: (text: string) => void] {
  const { room } = useOpen();
  const name = `seating.${room}`;
  const text = useSyncExternalStore(
    browserStore.subscribe,
    () => browserStore.get(name) ?? '',
    () => '',
  );
  return [text, (next) => (next.trim() === '' ? browserStore.remove(name) : browserStore.set(name, next))];
}

/** Seats whoever arrives under a name of the list; once each, so that whoever is moved afterwards stays there. */
export function useSeatingByList(): void {
  const open = useOpen();
  const { seats } = usePack();
  const send = useSend();
  const [text] = useKeptList();
  const [done] = useState(() => new Set<string>());
  const list = useMemo(() => (text === '' ? null : readSeatingList(text, seats)), [text, seats]);
  useEffect(() => {
    if (!list) return;
    for (const { delegate, seat } of toBeSeated(open, list, { onlyWaiting: true })) {
      if (done.has(delegate)) continue;
      done.add(delegate);
      void send({ type: 'seatDelegate', delegate, seat });
    }
  }, [open, list, send, done]);
}
