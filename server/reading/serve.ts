/** The inside of the reading thread: packs in once, texts in, readings out, one after another. */
import type { MessagePort } from 'node:worker_threads';
import type { Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';
import type { Reader } from './reader.ts';

/** To the thread. A pack goes once, under its name; texts name it. */
export type ToThread = { is: 'pack'; pack: Pack } | { is: 'text'; whole: string; text: string };
/** From the thread, one answer to each message in its order. `failed` carries what was thrown. */
export type FromThread = { is: 'ready' } | { is: 'reading'; reading: Reading } | { is: 'failed'; error: string };

export function serveReadings(port: Pick<MessagePort, 'on' | 'postMessage'>, readerFor: (pack: Pack) => Reader): void {
  const readers = new Map<string, Reader>();
  const answers: { [M in ToThread['is']]: (message: Extract<ToThread, { is: M }>) => FromThread } = {
    pack: ({ pack }) => {
      readers.set(pack.whole, readerFor(pack));
      return { is: 'ready' };
    },
    text: ({ whole, text }) => {
      const reader = readers.get(whole);
      return reader ? { is: 'reading', reading: reader.read(text) } : { is: 'failed', error: `the pack ${whole} was not given` };
    },
  };
  port.on('message', (message: ToThread) => {
    try {
      port.postMessage((answers[message.is] as (message: ToThread) => FromThread)(message));
    } catch (error) {
      port.postMessage({ is: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}
