'use client';
/** A scenario without a room: what draws terms and findings finds its pack here. Nothing can be sent from inside. */
import { useMemo, type ReactNode } from 'react';
import type { PublicPack } from '../negotiation/pack.ts';
import { RoomContext } from './RoomProvider.tsx';
import { createRoomStore } from './roomStore.ts';

export function PackAlone({ pack, children }: { pack: PublicPack; children: ReactNode }) {
  const connection = useMemo(() => {
    const store = createRoomStore('observer');
    store.setState({ pack });
    const nowhere = () => Promise.reject(new Error('there is no room here'));
    return { store, send: nowhere, read: nowhere, close: () => undefined };
  }, [pack]);
  return <RoomContext value={connection}>{children}</RoomContext>;
}
