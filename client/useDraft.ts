'use client';
/** One draft in hand: what is typed here, whether it is kept, and who holds it when that is somebody else. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DraftContent } from '../negotiation/drafts.ts';
import type { DelegateId, DraftId } from '../negotiation/ids.ts';
import { createAutosave, type Saving } from './autosave.ts';
import { newDraftId } from './ids.ts';
import { useRoom, useRoomStore, useSend } from './RoomProvider.tsx';
import type { RoomState } from './roomStore.ts';
import { draftArrived, dropDraft, keepDraft, unsentDraft } from './unsentDrafts.ts';
import { useShelf } from './useShelf.ts';

export type SaveState = 'empty' | 'unsaved' | 'saving' | 'saved' | 'refused';

export interface DraftInHand {
  id: DraftId;
  /** on the server already, so that others of the seat can see it */
  kept: boolean;
  content: DraftContent;
  change: (change: Partial<DraftContent>) => void;
  state: SaveState;
  /** ms, in the server's time */
  savedAt: number | null;
  refusal: string | null;
  /** a delegate of the same seat who has it open */
  heldBy: DelegateId | null;
  /** it was there and is not any more: tabled or discarded on another screen */
  vanished: boolean;
  takeOver: () => void;
  /** saves at once what is not saved yet; true when nothing is left unsaved */
  flush: () => Promise<boolean>;
  discard: () => Promise<boolean>;
  /** it has become a clause: nothing more is saved or put down */
  done: () => void;
}

/** `known`: the draft to go on with; without it a new one begins at the first change, from `start`. */
export function useDraft(known: DraftId | null, start: DraftContent): DraftInHand {
  const [id] = useState<DraftId>(() => known ?? newDraftId());
  const [send, room, shelf] = [useSend(), useRoomStore(), useShelf()];
  const kept = useRoom((state) => state.seat?.drafts[id]);
  const heldBy = useRoom((state) => holderOf(state, id));
  // the last that was kept: shown on when the draft goes from under one's hands
  const [last, setLast] = useState<DraftContent | null>(null);
  if (kept && kept.content !== last) setLast(kept.content);
  const [autosave] = useState(() =>
    createAutosave(id, {
      send,
      kept: kept !== undefined,
      begun: unsentDraft(shelf, id, kept),
      keeping: {
        keep: (content, { kept: had }) => keepDraft(shelf, id, { content, kept: had, at: Date.now() + room.getState().clockOffset }),
        arrived: (content) => draftArrived(shelf, id, content),
        drop: () => dropDraft(shelf, id),
      },
      mustWait: (draft) => holderOf(room.getState(), id) !== null || (draft.kept && room.getState().seat?.drafts[id] === undefined),
    }),
  );
  const saving = useStore(autosave.store);
  const content = saving.local ?? kept?.content ?? last ?? start;

  useEffect(() => {
    autosave.begin();
    return () => autosave.leave();
  }, [autosave]);

  const discard = useCallback(async () => {
    const reply = kept ? await send({ type: 'discardDraft', draft: id }) : { ok: true as const };
    if (reply.ok) autosave.end();
    else autosave.refused(reply.sentence);
    return reply.ok;
  }, [id, kept, send, autosave]);

  return {
    id,
    kept: kept !== undefined,
    content,
    change: (change) => autosave.change({ ...(autosave.store.getState().local ?? content), ...change }),
    state: stateOf(saving, kept !== undefined),
    savedAt: kept?.savedAt ?? null,
    refusal: saving.refusal,
    heldBy,
    vanished: last !== null && !kept && !saving.ended,
    takeOver: () => {
      if (!autosave.store.getState().local) autosave.change(content);
      void autosave.save({ takeOver: true });
    },
    flush: () => autosave.save({ takeOver: false }),
    discard,
    done: autosave.end,
  };
}

function stateOf({ local, sending, refusal }: Saving, kept: boolean): SaveState {
  if (refusal !== null) return 'refused';
  if (sending > 0) return 'saving';
  if (local) return 'unsaved';
  return kept ? 'saved' : 'empty';
}

/** Who else of the seat holds the draft; one who has left the seat holds nothing (D3). */
function holderOf({ seat, open, you }: RoomState, id: DraftId): DelegateId | null {
  const draft = seat?.drafts[id];
  const me = you && 'delegate' in you ? you.delegate : null;
  if (!draft || draft.editor === null || draft.editor === me) return null;
  const holder = open?.delegates[draft.editor];
  return holder && !holder.removed && holder.seat === draft.seat ? draft.editor : null;
}
