'use client';
/** The shelf of whoever is in this room with this browser. */
import { useEffect, useMemo } from 'react';
import { useMySeat, useOpen } from './hooks.ts';
import { useRoom } from './RoomProvider.tsx';
import { shelfOf, tidyShelves, type Shelf } from './shelf.ts';

export function useShelf(): Shelf {
  const { room, expiresAt } = useOpen();
  const you = useRoom((state) => state.you);
  const seat = useMySeat();
  useEffect(() => tidyShelves(Date.now()), []);
  return useMemo(() => shelfOf({ room, you, seat, until: expiresAt }), [room, you, seat, expiresAt]);
}
