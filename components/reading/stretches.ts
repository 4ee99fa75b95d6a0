/** A text cut into stretches: phrases that were read, words that were not, and what stands between. Together they are the text again. */
import type { Span } from '../../treaty/norm.ts';
import type { Mark, Reading, Unread } from '../../treaty/reading.ts';

export interface Stretch {
  text: string;
  /** what the phrase was taken for; several where it fills several slots. Empty: in no bracket */
  marks: Mark[];
  unread?: Unread;
}

type Drawn = { span: Span; mark: Mark } | { span: Span; unread: Unread };

const length = ([from, to]: Span) => to - from;

/** What is drawn at a position: what was not read, else the marks with the shortest span there (a phrase within a phrase is the more telling one). */
function drawnAt(at: number, drawn: readonly Drawn[]): Drawn[] {
  const here = drawn.filter(({ span: [from, to] }) => from <= at && at < to);
  const unread = here.filter((one) => 'unread' in one);
  if (unread.length > 0) return unread.slice(0, 1);
  const shortest = Math.min(...here.map(({ span }) => length(span)));
  return here.filter(({ span }) => length(span) === shortest);
}

const same = (a: readonly Drawn[], b: readonly Drawn[]) => a.length === b.length && a.every((one, at) => one === b[at]);

const stretch = (text: string, drawn: readonly Drawn[]): Stretch => {
  const [unread] = drawn.flatMap((one) => ('unread' in one ? [one.unread] : []));
  return { text, marks: drawn.flatMap((one) => ('mark' in one ? [one.mark] : [])), ...(unread ? { unread } : {}) };
};

const isBare = ({ marks, unread }: Stretch) => marks.length === 0 && !unread;

/** Blanks at the edge of a phrase stand outside its bracket; a comma after it stands inside, so that no line begins with one. */
function tidied(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  const put = (one: Stretch) => {
    const last = out.at(-1);
    if (one.text === '') return;
    if (last && isBare(last) && isBare(one)) last.text += one.text;
    else out.push(one);
  };
  for (const one of stretches) {
    const last = out.at(-1);
    if (isBare(one)) {
      const comma = last && !isBare(last) ? (/^[,.;:!?)\]”’"]+/.exec(one.text)?.[0] ?? '') : '';
      if (last) last.text += comma;
      put({ ...one, text: one.text.slice(comma.length) });
      continue;
    }
    const [, before = '', middle = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(one.text) ?? [];
    put({ text: before, marks: [] });
    put({ ...one, text: middle });
    put({ text: behind, marks: [] });
  }
  return out;
}

export function stretchesOf(text: string, { marks, unread }: Pick<Reading, 'marks' | 'unread'>): Stretch[] {
  const drawn: Drawn[] = [
    ...marks.map((mark) => ({ span: mark.span, mark })),
    ...unread.map((one) => ({ span: one.span, unread: one })),
  ].filter(({ span }) => length(span) > 0);
  const edges = [...new Set([0, text.length, ...drawn.flatMap(({ span }) => span)])]
    .filter((at) => at <= text.length)
    .toSorted((a, b) => a - b);
  const out: { from: number; to: number; drawn: Drawn[] }[] = [];
  edges.slice(0, -1).forEach((from, at) => {
    const [here, to, last] = [drawnAt(from, drawn), edges[at + 1] ?? text.length, out.at(-1)];
    if (last && same(last.drawn, here)) last.to = to;
    else out.push({ from, to, drawn: here });
  });
  return tidied(out.map(({ from, to, drawn: here }) => stretch(text.slice(from, to), here)));
}
