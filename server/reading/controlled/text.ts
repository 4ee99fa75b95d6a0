/**
 * A small kit for taking a sentence apart: every parser gives all the ways in which it can go on from a position, so that the whole has
 * one reading or the caller knows that it has several.
 */
import type { Span } from '../../../treaty/norm.ts';

export interface Found<T> {
  value: T;
  end: number;
}
export type Parser<T> = (at: number) => Found<T>[];

/** Thrown when a text needs more steps than any honest one. */
export class TooHard extends Error {}

/** One sentence under the parser, with the answers already worked out; `steps` bounds the work on hostile text. */
export interface Sentence {
  text: string;
  known: Map<string, Found<unknown>[]>;
  steps: number;
}

/** An honest sentence of 4,000 characters takes a few thousand. */
const mostSteps = 60_000;

export const sentenceOf = (text: string): Sentence => ({ text, known: new Map(), steps: 0 });

const count = (sentence: Sentence): void => {
  sentence.steps += 1;
  if (sentence.steps > mostSteps) throw new TooHard();
};

/** The same question at the same place is answered once. `key` names the question. */
export const once = <T>(sentence: Sentence, key: string, at: number, parse: Parser<T>): Found<T>[] => {
  const name = `${key}@${at}`;
  const known = sentence.known.get(name);
  if (known) return known as Found<T>[];
  const found = parse(at);
  for (const _ of found) count(sentence);
  sentence.known.set(name, found);
  return found;
};

/** Where these words end, if they stand here. */
export const after = ({ text }: Sentence, words: string, at: number): number[] => (text.startsWith(words, at) ? [at + words.length] : []);

/** These words, then that. */
export const lead = <T>(sentence: Sentence, words: string, then: Parser<T>, at: number): Found<T>[] =>
  after(sentence, words, at).flatMap(then);

/** That, or nothing at all. */
export const maybe = <T>(found: Found<T>[], at: number): Found<T | undefined>[] => [{ value: undefined, end: at }, ...found];

/** Ids by the first letter of what is written for them. */
export type Table = ReadonlyMap<string, readonly { text: string; id: string }[]>;

export const tableOf = (entries: Iterable<{ text: string; id: string }>): Table => {
  const table = new Map<string, { text: string; id: string }[]>();
  for (const entry of entries) {
    const first = entry.text.charAt(0);
    if (first !== '') table.set(first, [...(table.get(first) ?? []), entry]);
  }
  return table;
};

/** The words of a table that stand here. */
export const wordOf =
  (sentence: Sentence, table: Table): Parser<string> =>
  (at) =>
    (table.get(sentence.text.charAt(at)) ?? [])
      .filter(({ text }) => sentence.text.startsWith(text, at))
      .map(({ text, id }) => ({ value: id, end: at + text.length }));

/** "a", "a and b", "a, b and c": at most `most`. The first may be written otherwise than the rest ("hosts and leases"). */
export const listOf = <T>(sentence: Sentence, item: Parser<T>, joint: string, most: number, first: Parser<T> = item): Parser<T[]> => {
  const more = (values: T[], at: number): Found<T[]>[] => {
    if (values.length >= most) return [];
    count(sentence);
    return [
      ...lead(sentence, ` ${joint} `, item, at).map(({ value, end }) => ({ value: [...values, value], end })),
      ...lead(sentence, ', ', item, at).flatMap(({ value, end }) => more([...values, value], end)),
    ];
  };
  return (at) => first(at).flatMap(({ value, end }) => [{ value: [value], end }, ...more([value], end)]);
};

export const spanOf = (from: number, to: number): Span => [from, to];
