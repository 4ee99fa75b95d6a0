/** Finding the phrases of a lexicon in a run of tokens, by an index of the words they begin with. */
import type { Entry, Lexicon, Part } from './lexicon.ts';
import { entryOf } from './lexicon.ts';
import { firstBases, matchesAt, phraseOf, type ClassMatches, type Match, type Phrase } from './patterns.ts';
import type { Token } from './tokens.ts';

export const kinds = ['party', 'act', 'object', 'place', 'trigger', 'means'] as const;
export type SpottedKind = (typeof kinds)[number];

interface Known {
  kind: SpottedKind;
  id: string;
  entry: Entry;
}

/** A lexicon made ready: entries, classes and the words they begin with. */
export interface Tables {
  entries: readonly Known[];
  classes: ReadonlyMap<string, readonly Phrase[]>;
  /** every base form that some phrase of the lexicon uses: what a misspelling may be corrected to */
  vocabulary: ReadonlySet<string>;
  plain: readonly Phrase[];
}

function wordsIn(phrase: Phrase, into: Set<string>): void {
  for (const element of phrase) if (element.is === 'words') for (const word of element.any) into.add(word);
}

export function tablesOf(lexicon: Lexicon): Tables {
  const entries: Known[] = [];
  const add = (kind: SpottedKind, table: Record<string, readonly string[]>): void => {
    for (const [id, phrases] of Object.entries(table)) for (const text of phrases) entries.push({ kind, id, entry: entryOf(text) });
  };
  add('party', lexicon.states);
  add('party', lexicon.groups);
  add('act', lexicon.acts);
  add('object', lexicon.objects);
  add('place', lexicon.places);
  add('trigger', lexicon.triggers);
  add('means', lexicon.means);
  const classes = new Map(Object.entries(lexicon.classes).map(([name, phrases]) => [name, phrases.map(phraseOf)]));
  const vocabulary = new Set<string>();
  for (const { entry } of entries) for (const { phrase } of entry) wordsIn(phrase, vocabulary);
  for (const phrases of classes.values()) for (const phrase of phrases) wordsIn(phrase, vocabulary);
  return { entries, classes, vocabulary, plain: lexicon.plain.map(phraseOf) };
}

export interface Spotted {
  kind: SpottedKind;
  id: string;
  /** positions of all tokens it rests on, in order; of its head alone in `head` */
  tokens: readonly number[];
  head: readonly number[];
}

/** Looks for phrases in one text. Class matches are remembered by position. */
export class Finder {
  readonly tokens: readonly Token[];
  readonly #tables: Tables;
  readonly #classMatches = new Map<string, readonly Match[]>();
  readonly #phraseMatches = new Map<Phrase, readonly Match[]>();
  readonly #byBase = new Map<string, number[]>();

  constructor(tokens: readonly Token[], tables: Tables) {
    this.tokens = tokens;
    this.#tables = tables;
    for (const [at, { bases }] of tokens.entries())
      for (const base of bases) {
        const there = this.#byBase.get(base);
        if (there) there.push(at);
        else this.#byBase.set(base, [at]);
      }
  }

  readonly #classAt: ClassMatches = (name, at) => {
    const key = `${name}@${at}`;
    const known = this.#classMatches.get(key);
    if (known) return known;
    this.#classMatches.set(key, []); // a class that names itself matches nothing
    const found = (this.#tables.classes.get(name) ?? []).flatMap((phrase) => matchesAt(phrase, this.tokens, at, this.#classAt));
    const longestFirst = distinct(found).toSorted((a, b) => b.tokens.length - a.tokens.length);
    this.#classMatches.set(key, longestFirst);
    return longestFirst;
  };

  #starts(phrase: Phrase): readonly number[] {
    const first = firstBases(phrase);
    if (first === null) return this.tokens.map((_, at) => at);
    const starts = new Set<number>();
    for (const base of first) for (const at of this.#byBase.get(base) ?? []) starts.add(at);
    return [...starts].toSorted((a, b) => a - b);
  }

  /** All matches of a phrase, the longest first at each place. */
  phrase(phrase: Phrase): readonly Match[] {
    const known = this.#phraseMatches.get(phrase);
    if (known) return known;
    const found = this.#starts(phrase).flatMap((at) =>
      matchesAt(phrase, this.tokens, at, this.#classAt).toSorted((a, b) => b.tokens.length - a.tokens.length),
    );
    this.#phraseMatches.set(phrase, found);
    return found;
  }

  /** All matches of an entry among the tokens that `may` be used: every phrase once, the nearest ones to the head. */
  entry(parts: Entry, may: (at: number) => boolean): { tokens: readonly number[]; head: readonly number[] }[] {
    const [first, ...rest] = parts;
    if (first === undefined) return [];
    const inside = (part: Part) => this.phrase(part.phrase).filter(({ tokens }) => tokens.every(may));
    const heads = inside(first);
    if (heads.length === 0) return [];
    const others: { not: boolean; found: readonly Match[] }[] = [];
    for (const part of rest) {
      const found = inside(part);
      if (part.not ? found.length > 0 : found.length === 0) return [];
      others.push({ not: part.not, found });
    }
    return heads.flatMap(({ tokens: head }) => {
      const used = new Set(head);
      for (const { not, found } of others) {
        if (not) continue;
        const nearest = found
          .filter(({ tokens }) => tokens.every((at) => !head.includes(at)))
          .toSorted((a, b) => distance(a.tokens, head) - distance(b.tokens, head) || b.tokens.length - a.tokens.length)[0];
        if (nearest === undefined) return [];
        for (const at of nearest.tokens) used.add(at);
      }
      return [{ tokens: [...used].toSorted((a, b) => a - b), head }];
    });
  }

  /** Every word of the given kinds among the tokens that may be used. */
  spot(wanted: readonly SpottedKind[], may: (at: number) => boolean): Spotted[] {
    return this.#tables.entries
      .filter(({ kind }) => wanted.includes(kind))
      .flatMap(({ kind, id, entry }) => this.entry(entry, may).map((match) => ({ kind, id, ...match })));
  }

  plain(): readonly Match[] {
    return this.#tables.plain.flatMap((phrase) => this.phrase(phrase));
  }
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.max(0, (a[0] ?? 0) - (b.at(-1) ?? 0), (b[0] ?? 0) - (a.at(-1) ?? 0));

function distinct(matches: readonly Match[]): Match[] {
  return [...new Map(matches.map((match) => [match.tokens.join(','), match])).values()];
}

/** The ones that no longer one of the same kind contains; of two equal ones the first. */
export function longest(spotted: readonly Spotted[]): Spotted[] {
  const kept: Spotted[] = [];
  for (const one of spotted.toSorted((a, b) => b.tokens.length - a.tokens.length || (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0)))
    if (!kept.some((other) => other.kind === one.kind && one.tokens.some((at) => other.tokens.includes(at)))) kept.push(one);
  return kept.toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}
