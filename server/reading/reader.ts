/** The reader: free English text of a clause into norms of a scenario's vocabulary, with an account of every word. */
import { unreadWhole, type Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';

export interface Reader {
  /** Reads a text of any length and any kind; never throws. */
  read: (text: string) => Reading;
}

/** The reader of one scenario; its tables are made once. */
export function readerFor(_pack: Pack): Reader {
  return { read: (text) => unreadWhole(text, 'word') };
}
