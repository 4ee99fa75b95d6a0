/**
 * How the server reads a text while somebody types it: asked when they pause, one question on its way at a time, and the latest text wins.
 * An answer stays at hand until a later one comes: an old reading says more than none.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadReply } from '../negotiation/wire.ts';
import type { Reading } from '../treaty/reading.ts';

/** After the last key, ms. */
export const readAfter = 250;
/** After an answer that says "not now", ms. */
const again = 1000;
/** The server read another text first, or is busy: the same text is asked for once more. */
const passing = new Set(['tooFast', 'overtaken', 'serverStopping']);

export interface TextRead {
  text: string;
  reading: Reading;
}
export interface Asked {
  /** what is to be read now; null: nothing */
  wanted: string | null;
  /** the last answer, of this text or of an earlier one */
  last: TextRead | null;
  /** why the text that is wanted will not be read */
  refusal: string | null;
}

export interface TextReader {
  store: StoreApi<Asked>;
  /** the text as it stands now; null where there is nothing to be read */
  want: (text: string | null) => void;
  /** a connection is there again, or somebody looks again */
  retry: () => void;
  end: () => void;
}

/** `read` answers null where no answer came. */
export function createTextReader(read: (text: string) => Promise<ReadReply | null>): TextReader {
  const store = createStore<Asked>()(() => ({ wanted: null, last: null, refusal: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let ended = false;

  const isMissing = () => {
    const { wanted, last, refusal } = store.getState();
    return wanted !== null && last?.text !== wanted && refusal === null;
  };
  const soon = (after: number) => {
    clearTimeout(timer);
    if (!ended && isMissing()) timer = setTimeout(() => void ask(), after);
  };

  async function ask() {
    const text = store.getState().wanted;
    if (asking || text === null || !isMissing()) return;
    asking = true;
    const reply = await read(text).catch(() => null);
    asking = false;
    if (reply?.ok) {
      // what has been emptied meanwhile has no reading
      if (store.getState().wanted !== null) store.setState({ last: { text, reading: reply.reading } });
      return soon(0);
    }
    const isFinal = reply && !passing.has(reply.refused) && store.getState().wanted === text;
    if (isFinal) store.setState({ refusal: reply.sentence });
    soon(again);
  }

  return {
    store,
    want: (text) => {
      if (text === store.getState().wanted) return;
      store.setState({ wanted: text, refusal: null, ...(text === null ? { last: null } : {}) });
      soon(readAfter);
    },
    retry: () => {
      ended = false;
      soon(0);
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}
