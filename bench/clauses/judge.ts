/** Who judges sentences: the reader with the check, or a baseline. All answer in the same shape and are scored alike. */
import type { Pack } from '../../server/scenarios/keep.ts';
import { check } from '../../treaty/check.ts';
import type { Verdict } from '../../treaty/finding.ts';
import type { Reading } from '../../treaty/reading.ts';

export interface Opinion {
  term: string;
  verdict: Verdict;
  layers?: { article: Verdict; public: Verdict } | undefined;
}

export interface Answer {
  state: Reading['state'];
  opinions: Opinion[];
}

export interface Judge {
  name: string;
  judge: (text: string) => Answer;
}

export type Read = (text: string) => Reading;

interface Started {
  read: Read;
  judge: Judge;
  /** the check alone, of a reading already made */
  judgeReading: (reading: Reading) => Answer;
  startUpMs: number;
}

/** The reader of a pack, imported only now, and how long it took (ms) from that import to its first reading. */
export async function startReader(pack: Pack): Promise<Started> {
  const { framework, vocabulary } = pack.public;
  const before = performance.now();
  const { readerFor } = await import('../../server/reading/reader.ts');
  const reader = readerFor(pack);
  reader.read('Ukraine shall be a permanently neutral State.');
  const startUpMs = performance.now() - before;
  const read: Read = (text) => reader.read(text);
  const judgeReading = (reading: Reading): Answer => ({
    state: reading.state,
    opinions: check(reading.norms, framework, vocabulary).map(({ term, verdict, layers }) => ({ term, verdict, layers })),
  });
  return { read, judge: { name: 'reader', judge: (text) => judgeReading(read(text)) }, judgeReading, startUpMs };
}
