'use client';
/**
 * One draft in hand: what is typed here, saved by itself, with the one who holds it when that is somebody else.
 * What is typed stays in this browser until it is saved: a refusal or a lost connection takes nothing away.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftContent } from '../negotiation/drafts.ts';
import type { DelegateId, DraftId } from '../negotiation/ids.ts';
import { newDraftId } from './ids.ts';
import { useRoom, useSend } from './RoomProvider.tsx';

/** After the last change, ms. */
const saveAfter = 600;

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

interface Saving {
  /** changed here and not confirmed yet */
  local: DraftContent | null;
  sending: boolean;
  refusal: string | null;
}

/** `known`: the draft to go on with; without it a new one begins at the first change, from `start`. */
export function useDraft(known: DraftId | null, start: DraftContent): DraftInHand {
  const [id] = useState<DraftId>(() => known ?? newDraftId());
  const send = useSend();
  const kept = useRoom((state) => state.seat?.drafts[id]);
  const heldBy = useHolder(id);
  const [saving, setSaving] = useState<Saving>({ local: null, sending: false, refusal: null });
  const local = useRef<DraftContent | null>(null);
  const gone = useRef(false);
  const [ended, setEnded] = useState(false);
  const [seen, setSeen] = useState(false);
  const [last, setLast] = useState<DraftContent | null>(null);
  if (kept && !seen) setSeen(true);
  if (kept && kept.content !== last) setLast(kept.content); // shown on when the draft goes from under one's hands

  const content = saving.local ?? kept?.content ?? last ?? start;

  const save = useCallback(
    async (takeOver: boolean): Promise<boolean> => {
      const sent = local.current;
      if (!sent || gone.current) return true;
      setSaving((now) => ({ ...now, sending: true, refusal: null }));
      const reply = await send({ type: 'saveDraft', draft: id, content: sent, takeOver });
      // typed on while it was on its way: what is newer stays unsaved and is saved next
      if (reply.ok && local.current === sent) local.current = null;
      const left = local.current;
      setSaving({ local: left, sending: false, refusal: reply.ok ? null : reply.sentence });
      return reply.ok && left === null;
    },
    [id, send],
  );

  const change = useCallback(
    (change: Partial<DraftContent>) => {
      local.current = { ...(local.current ?? kept?.content ?? start), ...change };
      const next = local.current;
      setSaving((now) => ({ ...now, local: next, refusal: null }));
    },
    [kept, start],
  );

  const vanished = seen && !kept && !ended;
  const { sending, refusal } = saving;
  useEffect(() => {
    if (!saving.local || sending || refusal !== null || heldBy || vanished) return undefined;
    const timer = setTimeout(() => void save(false), saveAfter);
    return () => clearTimeout(timer);
  }, [saving.local, sending, refusal, heldBy, vanished, save]);

  // put down when one leaves the page, so that a co-delegate can take it up; what is unsaved goes first
  useEffect(
    () => () => {
      if (gone.current) return;
      const unsaved = local.current;
      if (unsaved) void send({ type: 'saveDraft', draft: id, content: unsaved, takeOver: false });
      void send({ type: 'leaveDraft', draft: id });
    },
    [id, send],
  );

  const takeOver = useCallback(() => {
    local.current ??= kept?.content ?? start;
    void save(true);
  }, [kept, start, save]);

  const done = useCallback(() => {
    gone.current = true;
    setEnded(true);
  }, []);

  const discard = useCallback(async () => {
    const reply = kept ? await send({ type: 'discardDraft', draft: id }) : { ok: true as const };
    if (reply.ok) done();
    else setSaving((now) => ({ ...now, refusal: reply.sentence }));
    return reply.ok;
  }, [id, kept, send, done]);

  return {
    id,
    kept: kept !== undefined,
    content,
    change,
    state: stateOf(saving, kept !== undefined),
    savedAt: kept?.savedAt ?? null,
    refusal,
    heldBy,
    takeOver,
    flush: useCallback(() => save(false), [save]),
    discard,
    done,
    vanished,
  };
}

function stateOf({ local, sending, refusal }: Saving, kept: boolean): SaveState {
  if (refusal !== null) return 'refused';
  if (sending) return 'saving';
  if (local) return 'unsaved';
  return kept ? 'saved' : 'empty';
}

/** Who else of the seat holds the draft; one who has left the seat holds nothing (D3). */
function useHolder(id: DraftId): DelegateId | null {
  return useRoom((state) => {
    const draft = state.seat?.drafts[id];
    const you = state.you && 'delegate' in state.you ? state.you.delegate : null;
    if (!draft || draft.editor === null || draft.editor === you) return null;
    const holder = state.open?.delegates[draft.editor];
    return holder && !holder.removed && holder.seat === draft.seat ? draft.editor : null;
  });
}
