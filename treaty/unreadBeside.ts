/** Conditions and exceptions that were not read, told with the findings they may change. The verdict is that of what was read. */
import type { Finding } from './finding.ts';
import type { Reading, Unread } from './reading.ts';

const limiting: ReadonlySet<Unread['why']> = new Set(['condition', 'exception']);

/** The norms in whose sentence a stretch of text stands; all of them where none is marked there. */
const besideNorms = ({ norms, marks }: Reading, [from, to]: Unread['span'], text: string): Set<number> => {
  const start = Math.max(text.lastIndexOf('.', from - 1), text.lastIndexOf(';', from - 1)) + 1;
  const stop = text.slice(to).search(/[.;]/);
  const end = stop < 0 ? text.length : to + stop;
  const found = new Set(marks.filter(({ span }) => span[0] >= start && span[1] <= end).map(({ norm }) => norm));
  return found.size > 0 ? found : new Set(norms.keys());
};

/** Findings of a reading of `text`, each led by what was left out beside the norms it rests on. */
export const withUnread = (findings: readonly Finding[], reading: Reading | undefined, text: string): Finding[] => {
  if (reading?.state !== 'partial') return [...findings];
  const left = reading.unread
    .filter(({ why }) => limiting.has(why))
    .map(({ span }) => ({ what: text.slice(...span), norms: besideNorms(reading, span, text) }));
  return findings.map((finding) => {
    if (finding.verdict === 'contradicts' || finding.verdict === 'unclear') return finding;
    const its = left.filter(({ norms }) => finding.norms.some((norm) => norms.has(norm)));
    const whys = its.map(({ what }) => ({ code: 'limitNotRead', params: { term: finding.term, what } }));
    return whys.length === 0 ? finding : { ...finding, whys: [...whys, ...finding.whys] };
  });
};
