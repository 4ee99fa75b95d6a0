/** A thread program for tests: reads every text at once, but for those that say what else it is to do. */
import { parentPort, threadId } from 'node:worker_threads';
import { readerVersion, type Reading } from '../../../treaty/reading.ts';
import { serveReadings } from '../../../server/reading/serve.ts';

const doing: Record<string, () => void> = {
  'for ever': () => {
    for (;;);
  },
  throw: () => {
    throw new Error('a fault in the reader');
  },
  exit: () => process.exit(1),
  asleep: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900),
  slow: () => {
    const until = Date.now() + 150;
    while (Date.now() < until);
  },
};

serveReadings(parentPort!, (pack) => {
  if (pack.whole === 'broken') throw new Error('a fault in the pack');
  let read = 0;
  return {
    read: (text): Reading => {
      doing[text]?.();
      read += 1;
      // tells which thread read it, as the how-manieth text of which pack, and whether anything sealed had come along
      const as = `${threadId} ${pack.whole} ${read} ${Object.keys(pack.sealed.briefs).length}`;
      return { state: 'read', norms: [], marks: [], unread: [], taken: [{ span: [0, text.length], as }], readerVersion };
    },
  };
});
