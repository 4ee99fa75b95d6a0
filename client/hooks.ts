'use client';
/** Questions that screens ask of what the browser knows. */
import { useCallback, useEffect, useState } from 'react';
import type { Command } from '../negotiation/commands.ts';
import type { SeatId } from '../negotiation/ids.ts';
import type { PublicPack, Seat } from '../negotiation/pack.ts';
import type { PublicView } from '../negotiation/views.ts';
import type { Reply } from '../negotiation/wire.ts';
import { useRoom, useRoomStore, useSend } from './RoomProvider.tsx';
import { createEar } from './unheard.ts';

/** The public view; only inside a <Ready> gate. */
export function useOpen(): PublicView {
  const open = useRoom((state) => state.open);
  if (!open) throw new Error('the room is not here yet');
  return open;
}

export function usePack(): PublicPack {
  const pack = useRoom((state) => state.pack);
  if (!pack) throw new Error('the pack is not here yet');
  return pack;
}

/** The seat one sits in, or null (facilitators, observers, delegates who have none yet). */
export const useMySeat = (): SeatId | null => useRoom((state) => state.delegate?.seat ?? null);

export function useSeatOf(seat: SeatId): Seat {
  const found = usePack().seats.find(({ id }) => id === seat);
  if (!found) throw new Error(`no seat ${seat}`);
  return found;
}

/** The server's clock in ms, ticking each second (on its second) while mounted. */
export function useNow(): number {
  const offset = useRoom((state) => state.clockOffset);
  const [now, setNow] = useState(() => Date.now() + offset);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = Date.now() + offset;
      setNow(time);
      timer = setTimeout(tick, 1000 - (time % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, [offset]);
  return now;
}

export interface Order {
  give: (command: Command) => Promise<Reply>;
  /** sent and not answered yet */
  pending: boolean;
  /** the sentence of the last refusal, until the next try */
  refusal: string | null;
  clear: () => void;
}

/** One control's way to order something: shows pending, keeps the refusal's sentence beside what was asked; or with the room, if the control is gone by then. */
export function useOrder(): Order {
  const send = useSend();
  const store = useRoomStore();
  const [ear] = useState(() => createEar(store));
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    ear.arrive();
    return ear.leave;
  }, [ear]);
  const give = useCallback(
    async (command: Command) => {
      setPending(true);
      setRefusal(null);
      ear.clear();
      const reply = await send(command);
      setPending(false);
      ear.answered(command, reply);
      if (!reply.ok) setRefusal(reply.sentence);
      return reply;
    },
    [send, ear],
  );
  const clear = useCallback(() => {
    setRefusal(null);
    ear.clear();
  }, [ear]);
  return { give, pending, refusal, clear };
}
