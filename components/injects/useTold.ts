'use client';
/** What one was told, and which of it has been put away: each browser remembers that for itself. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { browserStore } from '../../client/browserStore.ts';
import { useMySeat, useOpen } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Dispatch } from '../../negotiation/injects.ts';
import { toldTo, type Told } from './told.ts';

const none: Dispatch[] = [];

/** Newest first. */
export function useTold(): Told[] {
  const open = useOpen();
  const dispatches = useRoom((state) => state.seat?.dispatches) ?? none;
  return useMemo(() => toldTo(open, dispatches), [open, dispatches]);
}

/** The newest that has not been put away here, and how to put it away with all before it. */
export function useNews(): { news: Told | null; more: number; putAway: () => void } {
  const { room } = useOpen();
  const seat = useMySeat();
  const name = `told.${room}.${seat ?? ''}`;
  const seen = useSyncExternalStore(
    browserStore.subscribe,
    () => browserStore.get(name),
    () => null,
  );
  const fresh = useTold().filter(({ at }) => at > Number(seen ?? 0));
  const news = fresh[0] ?? null;
  const putAway = useCallback(() => {
    if (news) browserStore.set(name, String(news.at));
  }, [name, news]);
  return { news, more: fresh.length - 1, putAway };
}
