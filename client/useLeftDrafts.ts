'use client';
/** Sends what was written without a connection in a composer that was then left, or in a page that has gone. */
import { useEffect } from 'react';
import { useMayDraft } from './asking.ts';
import { useRoom, useRoomStore, useSend } from './RoomProvider.tsx';
import { draftArrived, dropDraft, unsentDraft, unsentDrafts } from './unsentDrafts.ts';
import { useShelf } from './useShelf.ts';

export function useLeftDrafts(): void {
  const [send, room, shelf] = [useSend(), useRoomStore(), useShelf()];
  const live = useRoom((state) => state.status === 'live');
  const mayDraft = useMayDraft() === null;
  useEffect(() => {
    const { seat, pending } = room.getState();
    if (!live || !mayDraft || !seat) return;
    const onTheirWay = Object.values(pending).flatMap(({ command }) => (command.type === 'saveDraft' ? [command.draft] : []));
    for (const draft of unsentDrafts(shelf).filter((id) => !onTheirWay.includes(id))) {
      const content = unsentDraft(shelf, draft, seat.drafts[draft]);
      if (content === null) {
        dropDraft(shelf, draft);
        continue;
      }
      void send({ type: 'saveDraft', draft, content, takeOver: false }).then((reply) => reply.ok && draftArrived(shelf, draft, content));
      void send({ type: 'leaveDraft', draft });
    }
  }, [live, mayDraft, room, send, shelf]);
}
