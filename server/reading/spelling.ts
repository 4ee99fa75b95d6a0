/** Small misspellings: a word that is no English word is read as the one of the lexicon it resembles, if there is just one. */
import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';
import wordListPath from 'word-list';
import type { Span } from '../../treaty/norm.ts';
import { functionWords, plainWords } from './english.ts';
import { basesOf, type Token } from './tokens.ts';

let english: ReadonlySet<string> | undefined;
/** English words, about 270,000: read once, when the first unknown word comes. */
const isEnglish = (word: string): boolean => {
  english ??= new Set(readFileSync(wordListPath, 'utf8').split('\n'));
  return english.has(word);
};

/** How far a word may be from the one that is meant: short words have too many neighbours. */
const mostApart = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/** Two letters in the wrong order are one slip. */
const apart = (a: string, b: string): number => {
  if (a.length === b.length) {
    const differing = Array.from({ length: a.length }, (_, i) => i).filter((i) => a[i] !== b[i]);
    const [first, second, more] = differing;
    if (first !== undefined && second === first + 1 && more === undefined && a[first] === b[second] && a[second] === b[first]) return 1;
  }
  return distance(a, b);
};

export interface Corrected {
  tokens: Token[];
  taken: { span: Span; as: string }[];
}

/** The tokens with misspelt words read as known ones. `known` are the base forms of the lexicon. */
export function corrected(tokens: readonly Token[], known: ReadonlySet<string>): Corrected {
  const taken: Corrected['taken'] = [];
  const out = tokens.map((token): Token => {
    if (token.kind !== 'word' || mostApart(token.form.length) === 0 || isKnown(token, known)) return token;
    const meant = nearest(token.form, known);
    if (meant === undefined) return token;
    taken.push({ span: token.span, as: meant });
    return { ...token, form: meant, bases: basesOf(meant) };
  });
  return { tokens: out, taken };
}

const isKnown = ({ bases }: Token, known: ReadonlySet<string>): boolean =>
  bases.some((base) => known.has(base) || functionWords.has(base) || plainWords.has(base)) || bases.some(isEnglish);

/** The one known word, inflected as the text has it, that is near enough; none where several are as near. */
function nearest(form: string, known: ReadonlySet<string>): string | undefined {
  const most = mostApart(form.length);
  let best = most + 1;
  let found: string[] = [];
  for (const base of [...known, ...functionWords]) {
    if (base.length < 4 || Math.abs(base.length - form.length) > most + 3) continue;
    for (const inflected of new Set([
      base,
      `${base}s`,
      `${base}ed`,
      `${base}d`,
      `${base}ing`,
      base.endsWith('y') ? `${base.slice(0, -1)}ies` : base,
    ])) {
      if (Math.abs(inflected.length - form.length) > most || inflected[0] !== form[0]) continue;
      const how = apart(form, inflected);
      if (how > most || how > best) continue;
      if (how < best) found = [];
      best = how;
      found.push(inflected);
    }
  }
  const distinct = [...new Set(found)];
  if (distinct.length <= 1) return distinct[0];
  const bases = new Set(distinct.map((word) => basesOf(word).at(-1)));
  return bases.size === 1 ? distinct[0] : undefined;
}

/** Whether a text is not English: most of its words are neither in the lexicon nor in the language. */
export function isForeign(tokens: readonly Token[], known: ReadonlySet<string>): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  return words.filter((token) => !isKnown(token, known)).length * 2 > words.length;
}
