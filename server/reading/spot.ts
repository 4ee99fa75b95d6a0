/** Finding the phrases of a lexicon in a run of tokens, by an index of the words they begin with. */
import type { Entry, Lexicon, Part } from './lexicon.ts';
import { entryOf } from './lexicon.ts';
import { matchesAt, phraseOf, PhraseIndex, type ClassMatches, type Match, type Phrase } from './patterns.ts';
import type { Words } from '../../treaty/words.ts';
import { tokensOf, type Token } from './tokens.ts';

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
  index: PhraseIndex<{ phrase: Phrase }>;
  /** every base form that some phrase of the lexicon uses: what a misspelling may be corrected to */
  vocabulary: ReadonlySet<string>;
  plain: readonly Phrase[];
  subjects: readonly Phrase[];
  /** the base forms with which the lexicon and the vocabulary speak of a word */
  wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function wordsIn(phrase: Phrase, into: Set<string>): void {
  for (const element of phrase) if (element.is === 'words') for (const word of element.any) into.add(word);
}

export function tablesOf(lexicon: Lexicon, words: Words): Tables {
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
  const plain = lexicon.plain.map(phraseOf);
  const subjects = lexicon.subjects.map(phraseOf);
  const phrases = [...entries.flatMap(({ entry }) => entry.map(({ phrase }) => phrase)), ...plain, ...subjects];
  const index = new PhraseIndex(
    phrases.map((phrase) => ({ phrase })),
    classes,
  );
  return { entries, classes, index, vocabulary, plain, subjects, wordsOf: spokenWith(entries, classes, words) };
}

/** Every base form that speaks of a word, by its id: those of its phrases and those of what is written for it. */
function spokenWith(
  entries: readonly Known[],
  classes: ReadonlyMap<string, readonly Phrase[]>,
  { vocabulary }: Words,
): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    const known = all.get(id) ?? new Set<string>();
    all.set(id, known);
    return known;
  };
  const addPhrase = (phrase: Phrase, into: Set<string>, depth: number): void => {
    wordsIn(phrase, into);
    if (depth < 3)
      for (const element of phrase)
        if (element.is === 'words')
          for (const name of element.classes) for (const inner of classes.get(name) ?? []) addPhrase(inner, into, depth + 1);
  };
  for (const { id, entry } of entries) for (const { phrase, must } of entry) if (must === 'there') addPhrase(phrase, of(id), 0);
  const { acts, objects, places, triggers, means } = vocabulary;
  const written = (id: string, text: string): void => {
    for (const { bases, kind } of tokensOf(text)) if (kind !== 'mark') for (const base of bases) of(id).add(base);
  };
  for (const act of acts) written(act.id, `${act.text} ${act.participle} ${act.noun ?? ''}`);
  for (const list of [objects, places, triggers, means]) for (const word of list) written(word.id, word.text);
  return all;
}

export interface Spotted {
  kind: SpottedKind;
  id: string;
  /** positions of all tokens it rests on, in order; of its head alone in `head` */
  tokens: readonly number[];
  head: readonly number[];
  /** positions of what stays free for other words */
  context: readonly number[];
  /** how many phrases the entry joins */
  phrases: number;
}

/** Looks for phrases in one text. Class matches are remembered by position. */
export class Finder {
  readonly tokens: readonly Token[];
  readonly #tables: Tables;
  readonly #classMatches = new Map<string, readonly Match[]>();
  readonly #phraseMatches = new Map<Phrase, Match[]>();
  readonly #spotted = new Map<SpottedKind, Known[]>();

  constructor(tokens: readonly Token[], tables: Tables) {
    this.tokens = tokens;
    this.#tables = tables;
    for (const [at, token] of tokens.entries())
      for (const { phrase } of tables.index.at(token)) {
        const found = matchesAt(phrase, tokens, at, this.#classAt);
        if (found.length === 0) continue;
        const known = this.#phraseMatches.get(phrase) ?? [];
        known.push(...found.toSorted((a, b) => b.tokens.length - a.tokens.length));
        this.#phraseMatches.set(phrase, known);
      }
    for (const known of tables.entries) {
      const head = known.entry[0]?.phrase;
      if (head && this.#phraseMatches.has(head)) this.#spotted.set(known.kind, [...(this.#spotted.get(known.kind) ?? []), known]);
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

  /** All matches of a phrase, the longest first at each place. */
  phrase(phrase: Phrase): readonly Match[] {
    return this.#phraseMatches.get(phrase) ?? [];
  }

  /** All matches of an entry among the tokens that `may` be used: every phrase once, the nearest ones to the head. */
  entry(
    parts: Entry,
    may: (at: number) => boolean,
    context: (at: number) => boolean = may,
  ): { tokens: readonly number[]; head: readonly number[]; context: readonly number[] }[] {
    const [first, ...rest] = parts;
    if (first === undefined) return [];
    // what stays free, or must be missing, may be another word's
    const inside = (part: Part) => this.phrase(part.phrase).filter(({ tokens }) => tokens.every(part.must === 'there' ? may : context));
    const heads = inside(first);
    if (heads.length === 0) return [];
    const others: { must: Part['must']; found: readonly Match[] }[] = [];
    for (const part of rest) {
      const found = part.must === 'free' ? this.phrase(part.phrase).filter(({ tokens }) => tokens.every(context)) : inside(part);
      if (part.must === 'missing' ? found.length > 0 : found.length === 0) return [];
      others.push({ must: part.must, found });
    }
    return heads.flatMap(({ tokens: head }) => {
      const used = new Set(head);
      const context: number[] = [];
      for (const { must, found } of others) {
        if (must === 'free') context.push(...(found[0]?.tokens ?? []));
        if (must !== 'there') continue;
        const nearest = found
          .filter(({ tokens }) => tokens.every((at) => !head.includes(at)))
          .toSorted((a, b) => distance(a.tokens, head) - distance(b.tokens, head) || b.tokens.length - a.tokens.length)[0];
        if (nearest === undefined) return [];
        for (const at of nearest.tokens) used.add(at);
      }
      return [{ tokens: [...used].toSorted((a, b) => a - b), head, context }];
    });
  }

  /** Every word of the given kinds among the tokens that may be used. */
  spot(wanted: readonly SpottedKind[], may: (at: number) => boolean, context: (at: number) => boolean = may): Spotted[] {
    return wanted
      .flatMap((kind) => this.#spotted.get(kind) ?? [])
      .flatMap(({ kind, id, entry }) =>
        this.entry(entry, may, context).map((match) => ({
          kind,
          id,
          phrases: entry.filter(({ must }) => must === 'there').length + entry.filter(({ must }) => must === 'free').length / 3,
          ...match,
        })),
      );
  }

  plain(): readonly Match[] {
    return this.#tables.plain.flatMap((phrase) => this.phrase(phrase));
  }

  /** Words that belong to the subject of the scenario. */
  subjects(): readonly Match[] {
    return this.#tables.subjects.flatMap((phrase) => this.phrase(phrase));
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
  for (const [i, one] of kept.entries()) {
    // other phrases of the same word over the same stretch count with it
    const more = spotted.filter(
      (other) => other.id === one.id && other.kind === one.kind && other.tokens.some((at) => one.tokens.includes(at)),
    );
    kept[i] = { ...one, tokens: [...new Set([...one.tokens, ...more.flatMap(({ tokens }) => tokens)])].toSorted((a, b) => a - b) };
  }
  return kept.toSorted((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}
