'use client';
/** The text of a channel's field: there again after a change of tab and after a reload, until the server has it. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Reply } from '../negotiation/wire.ts';
import { useActor } from './asking.ts';
import { browserStore } from './browserStore.ts';
import { useRoomStore } from './RoomProvider.tsx';
import { shelfIn } from './shelf.ts';
import { comeBack, forgetSent, keepSent, keepTyped, takeLost, typedText, type Heard } from './unsentMessages.ts';
import { useShelf } from './useShelf.ts';

export interface UnsentText {
  text: string;
  write: (text: string) => void;
  /** empties the field for what `give` sends; what is refused comes back, before what was typed meanwhile */
  send: (give: (text: string) => Promise<Reply>) => Promise<void>;
}

/** `held`: what the view holds of the channel, to know again what has arrived. */
export function useUnsentText(channel: string, held: readonly Heard[]): UnsentText {
  const room = useRoomStore();
  const actor = useActor();
  const whole = useShelf();
  const shelf = useMemo(() => shelfIn(whole, channel), [whole, channel]);
  const text = useSyncExternalStore(
    browserStore.subscribe,
    () => typedText(shelf),
    () => '',
  );
  useEffect(() => {
    takeLost(shelf, { messages: held, actor, pending: Object.values(room.getState().pending) });
    // once, for what an earlier page had sent
    // oxlint-disable-next-line react/exhaustive-deps
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
