/** Reads in the thread of whoever asks; each scenario's tables are made once. */
import type { Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';
import { readerFor, type Reader } from './reader.ts';

/** How a text is read, wherever the reader runs. A word instead of a reading: the server is stopping, or nobody wants it any more. */
export type ReadText = (pack: Pack, text: string) => Promise<Reading | 'overtaken' | 'stopped'>;

export function readInPlace(): ReadText {
  const readers = new Map<string, Reader>();
  return (pack, text) => {
    const reader = readers.get(pack.whole) ?? readerFor(pack);
    readers.set(pack.whole, reader);
    return Promise.resolve(reader.read(text));
  };
}
