/**
 * Saves a draft by itself: a while after the last change, and what was typed meanwhile next.
 * What is not confirmed stays here: a refusal or a lost connection takes nothing away.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Command } from '../negotiation/commands.ts';
import type { DraftContent } from '../negotiation/drafts.ts';
import type { DraftId } from '../negotiation/ids.ts';
import type { Reply } from '../negotiation/wire.ts';

/** After the last change, ms. */
export const saveAfter = 600;

export interface Saving {
  /** changed here and not confirmed yet */
  local: DraftContent | null;
  /** saves on their way */
  sending: number;
  /** of the last save; nothing more is sent by itself until something is changed again */
  refusal: string | null;
  /** it has been saved at least once */
  kept: boolean;
  /** it has become a clause, or was thrown away: nothing more is saved or put down */
  ended: boolean;
}

export interface Autosave {
  store: StoreApi<Saving>;
  /** saves what it was begun with */
  begin: () => void;
  change: (content: DraftContent) => void;
  /** now; true when nothing is left unsaved */
  save: (how: { takeOver: boolean }) => Promise<boolean>;
  /** says why something else about the draft was refused */
  refused: (sentence: string) => void;
  end: () => void;
  /** puts the draft down, so that a co-delegate can take it up; what is unsaved goes first */
  leave: () => void;
}

/** Where changes lie until the server has them. */
export interface Keeping {
  keep: (content: DraftContent, known: { kept: boolean }) => void;
  arrived: (content: DraftContent) => void;
  drop: () => void;
}
const nowhere: Keeping = { keep: () => undefined, arrived: () => undefined, drop: () => undefined };

interface Outside {
  send: (command: Command) => Promise<Reply>;
  /** somebody else holds the draft, or it was kept and is gone: saving by itself waits */
  mustWait: (draft: { kept: boolean }) => boolean;
}

/** `begun`: what was changed here before, in a page that has gone. */
interface Before {
  kept?: boolean;
  begun?: DraftContent | null;
  keeping?: Keeping;
}

export function createAutosave(
  draft: DraftId,
  { send, mustWait, kept = false, begun = null, keeping = nowhere }: Outside & Before,
): Autosave {
  const store = createStore<Saving>()(() => ({ local: begun, sending: 0, refusal: null, kept, ended: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!mustWait(store.getState())) void save({ takeOver: false });
    }, saveAfter);
  };

  async function save({ takeOver }: { takeOver: boolean }): Promise<boolean> {
    clearTimeout(timer);
    const { local: sent, ended } = store.getState();
    if (!sent || ended) return true;
    store.setState(({ sending }) => ({ sending: sending + 1, refusal: null }));
    const reply = await send({ type: 'saveDraft', draft, content: sent, takeOver });
    const { local, sending, kept } = store.getState();
    const left = reply.ok && local === sent ? null : local;
    if (reply.ok) keeping.arrived(sent);
    store.setState({ local: left, sending: sending - 1, refusal: reply.ok ? null : reply.sentence, kept: kept || reply.ok });
    if (reply.ok && left) soon(); // typed on while it was on its way
    return reply.ok && left === null;
  }

  return {
    store,
    begin: () => {
      if (store.getState().local) soon();
    },
    change: (content) => {
      store.setState({ local: content, refusal: null });
      keeping.keep(content, store.getState());
      soon();
    },
    save,
    refused: (sentence) => store.setState({ refusal: sentence }),
    end: () => {
      clearTimeout(timer);
      keeping.drop();
      store.setState({ ended: true });
    },
    leave: () => {
      clearTimeout(timer);
      const { local, ended } = store.getState();
      if (ended) return;
      if (local && !mustWait(store.getState()))
        void send({ type: 'saveDraft', draft, content: local, takeOver: false }).then((reply) => reply.ok && keeping.arrived(local));
      void send({ type: 'leaveDraft', draft });
    },
  };
}
