'use client';
/** The text of the plenary's field: there again after a change of tab and after a reload, until the server has it. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Reply } from '../negotiation/wire.ts';
import { useActor } from './asking.ts';
import { browserStore } from './browserStore.ts';
import { useRoomStore } from './RoomProvider.tsx';
import { comeBack, forgetSent, keepSent, keepTyped, takeLost, typedText } from './unsentMessages.ts';
import { useShelf } from './useShelf.ts';

export interface UnsentText {
  text: string;
  write: (text: string) => void;
  /** empties the field for what `give` sends; what is refused comes back, before what was typed meanwhile */
  send: (give: (text: string) => Promise<Reply>) => Promise<void>;
}

export function useUnsentText(): UnsentText {
  const room = useRoomStore();
  const actor = useActor();
  const shelf = useShelf();
  const text = useSyncExternalStore(
    browserStore.subscribe,
    () => typedText(shelf),
    () => '',
  );
  useEffect(() => {
    const { open, pending } = room.getState();
    takeLost(shelf, { messages: Object.values(open?.messages ?? {}), actor, pending: Object.values(pending) });
  }, [shelf, room, actor]);
  return {
    text,
    write: (next) => keepTyped(shelf, next),
    send: async (give) => {
      const sent = text.trim();
      keepTyped(shelf, '');
      keepSent(shelf, { text: sent, at: Date.now() + room.getState().clockOffset });
      const reply = await give(sent);
      if (reply.ok) forgetSent(shelf, sent);
      else comeBack(shelf, sent);
    },
  };
}
