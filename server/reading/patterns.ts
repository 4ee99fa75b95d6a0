/**
 * The small language in which a lexicon names phrases, and finding them in a text.
 *
 *   foreign military? base      words in their base form, one after another; `?` may be missing
 *   hold|conduct exercise       one of several words
 *   <alliance> with russia      a phrase of the class `alliance`
 *   nuclear ~ weapon            up to four words between, none of which ends a clause
 *   9                           a number, whichever
 *
 * Between the words of a phrase articles, possessives and "all" may stand; they are not part of the match.
 */
import { numberAt } from './measures.ts';
import { normalForm, type Token } from './tokens.ts';

export type Element =
  | { is: 'words'; any: ReadonlySet<string>; classes: readonly string[]; optional: boolean }
  | { is: 'gap' }
  | { is: 'number'; optional: boolean };

export type Phrase = readonly Element[];

/** Reads a phrase; throws a sentence when it is none (`scenario-check` shows it with its line). */
export function phraseOf(text: string): Phrase {
  const parts = text.trim().split(/\s+/);
  if (text.trim() === '') throw new Error('a phrase has no words');
  return parts.map((part): Element => {
    if (part === '~') return { is: 'gap' };
    const optional = part.endsWith('?');
    const bare = optional ? part.slice(0, -1) : part;
    if (bare === '9') return { is: 'number', optional };
    const any = bare.split('|');
    const classes = any.flatMap((one) => /^<([a-z0-9-]+)>$/.exec(one)?.[1] ?? []);
    const plain = any.filter((one) => !one.startsWith('<'));
    const wrong = plain.find((one) => !/^[\p{L}\p{M}\d']+$/u.test(one));
    if (wrong !== undefined) throw new Error(`“${wrong}” is no word of a phrase`);
    return { is: 'words', any: new Set(plain.map((one) => (one.startsWith("'") ? one : normalForm(one)))), classes, optional };
  });
}

/** Words that may stand between the words of a phrase without belonging to it. */
const between = new Set(
  'the a an any its their such this these those said all each every both own his her our one of them other only hereby also strictly expressly therefore still solemnly formally jointly'
    .split(' ')
    .concat("'s"),
);
/** What a gap never steps over. */
const wall = new Set(
  '; : . shall must will may can should would might not no unless except if when without only nor neither who which that before after while'.split(
    ' ',
  ),
);
const gapMost = 4;

export interface Match {
  /** positions of the tokens that belong to it, in order */
  tokens: readonly number[];
}

/** Where phrases of the classes end when they begin at a token. */
export type ClassMatches = (name: string, at: number) => readonly Match[];

/** All ways in which a phrase matches at a token. */
export function matchesAt(phrase: Phrase, tokens: readonly Token[], at: number, classes: ClassMatches): Match[] {
  const found: Match[] = [];
  const walk = (element: number, position: number, taken: readonly number[]): void => {
    if (found.length > 24) return;
    const wanted = phrase[element];
    if (wanted === undefined) {
      found.push({ tokens: taken });
      return;
    }
    if (wanted.is === 'gap') {
      for (let step = 0; step <= gapMost; step += 1) {
        if (step > 0 && wall.has(tokens[position + step - 1]?.form ?? '.')) return;
        walk(element + 1, position + step, taken);
      }
      return;
    }
    if (wanted.optional) walk(element + 1, position, taken);
    let here = position;
    for (;;) {
      const token = tokens[here];
      if (token === undefined) return;
      if (wanted.is === 'words' && token.bases.some((base) => wanted.any.has(base))) {
        walk(element + 1, here + 1, [...taken, here]);
        return;
      }
      const number = wanted.is === 'number' ? numberAt(tokens, here) : null;
      if (number) {
        walk(element + 1, number.to, [...taken, ...tokens.slice(here, number.to).map((_, i) => here + i)]);
        return;
      }
      if (wanted.is === 'words' && wanted.classes.length > 0) {
        const inner = wanted.classes.flatMap((name) => classes(name, here));
        for (const match of inner) walk(element + 1, (match.tokens.at(-1) ?? here) + 1, [...taken, ...match.tokens]);
        if (inner.length > 0) return;
      }
      // articles between the words of a phrase, never before its first
      if (taken.length === 0 || !between.has(token.form)) return;
      here += 1;
    }
  };
  walk(0, at, []);
  return found;
}

/** The bases with which a phrase can begin; null where it can begin with anything. */
export function firstBases(phrase: Phrase, classes: ReadonlyMap<string, readonly Phrase[]>, depth = 0): ReadonlySet<string> | null {
  const all = new Set<string>();
  for (const element of phrase) {
    if (element.is !== 'words' || depth > 6) return null;
    for (const word of element.any) all.add(word);
    for (const name of element.classes)
      for (const inner of classes.get(name) ?? []) {
        const first = firstBases(inner, classes, depth + 1);
        if (first === null) return null;
        for (const word of first) all.add(word);
      }
    if (!element.optional) return all;
  }
  return null;
}

/** Phrases by the words they begin with, so that only those are tried that can match. */
export class PhraseIndex<T extends { phrase: Phrase }> {
  readonly #byBase = new Map<string, T[]>();
  readonly #anywhere: T[] = [];

  constructor(all: readonly T[], classes: ReadonlyMap<string, readonly Phrase[]> = new Map()) {
    for (const one of all) {
      const first = firstBases(one.phrase, classes);
      if (first === null) this.#anywhere.push(one);
      else for (const base of first) this.#byBase.set(base, [...(this.#byBase.get(base) ?? []), one]);
    }
  }

  at({ bases }: Token): T[] {
    const found = bases.flatMap((base) => this.#byBase.get(base) ?? []);
    return [...new Set([...found, ...this.#anywhere])];
  }
}
