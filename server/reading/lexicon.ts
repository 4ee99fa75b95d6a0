/**
 * What a scenario supplies for reading its own words: for every word of the vocabulary the phrases in which people write it.
 * Stays on the server: a browser never needs it.
 *
 * A phrase is written as `patterns.ts` says. An entry joins phrases that must all stand in the same part of a sentence, in any order:
 * `recognise & <crimea> & part of russia`; `!` before one says that it must not stand there, `+` that it must, but stays free for
 * another word (a party that is named is still the one bound). Of an act, the first phrase is the head:
 * two acts may share their other phrases, never the head.
 */
import { z } from 'zod';
import { phraseOf, type Phrase } from './patterns.ts';

const Phrases = z.array(z.string().min(1).max(600)).max(4000);
const entries = z.record(z.string(), Phrases).default({});

export const Lexicon = z.object({
  /** named lists of phrases, for use in others as `<name>`; a class may use those before it */
  classes: entries,
  states: entries,
  groups: entries,
  acts: entries,
  objects: entries,
  places: entries,
  triggers: entries,
  means: entries,
  /** a status that is said of a party by naming a group: "X is a Guardian", "the Guardians are X, Y and Z" */
  roles: z.array(z.object({ group: z.string(), act: z.string() })).default([]),
  /** who takes the step that a gate of this kind stands for, where a clause does not say ("at the request of" → the appeal) */
  steps: z.array(z.object({ kind: z.enum(['appeal', 'consultation']), by: z.array(z.string()).min(1) })).default([]),
  /**
   * acts for what a clause says beside the subject of the scenario (a report, a matter of another field): looked for only where a clause
   * names no other act; the rest of such a clause is read over, unless one of `subjects` stands in it
   */
  outside: z.array(z.string()).default([]),
  /** triggers that put one act before or after another ("shall precede ratification"): the act they name is then no act of its own */
  orders: z.array(z.string()).default([]),
  /** acts on matters that no term speaks of: the rest of a clause that names only such is read over too */
  elsewhere: z.array(z.string()).default([]),
  /** the act as which a duty is read that comes beside others and that no act is known for ("… and shall appoint a coordinator") */
  further: z.string().optional(),
  subjects: Phrases.default([]),
  /** words of this subject that change nothing ("official" before "appeal"): read over */
  plain: Phrases.default([]),
});
export type Lexicon = z.infer<typeof Lexicon>;

export const emptyLexicon: Lexicon = Lexicon.parse({});

export interface Part {
  phrase: Phrase;
  /** `there`: it must stand; `free`: it must stand, and stays free for other words; `missing`: it must not stand */
  must: 'there' | 'free' | 'missing';
}
/** Phrases that must stand together; the first is the head. */
export type Entry = readonly Part[];

/** Reads an entry; throws a sentence when it is none. */
export function entryOf(text: string): Entry {
  const parts = text.split('&').map((part) => {
    const bare = part.trim();
    if (bare.startsWith('!')) return { phrase: phraseOf(bare.slice(1)), must: 'missing' as const };
    if (bare.startsWith('+')) return { phrase: phraseOf(bare.slice(1)), must: 'free' as const };
    return { phrase: phraseOf(bare), must: 'there' as const };
  });
  if (parts[0]?.must !== 'there') throw new Error('the first phrase of an entry cannot be one that stays free or must be missing');
  return parts;
}

/** The classes that an entry names. */
export const classesNamed = (entry: Entry): string[] =>
  entry.flatMap(({ phrase }) => phrase.flatMap((element) => (element.is === 'words' ? [...element.classes] : [])));
