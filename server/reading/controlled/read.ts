/**
 * Controlled wording back into norms: the inverse of `verbalise`. It reads exactly the English that `verbalise` writes, the whole text or
 * nothing, and only if it can be read in one way: a language without silent errors. Free English is for the reader beside it.
 */
import type { Norm, Slot, Span } from '../../../treaty/norm.ts';
import { slotNames } from '../../../treaty/norm.ts';
import type { Mark } from '../../../treaty/reading.ts';
import { verbalise } from '../../../treaty/verbalise.ts';
import type { Vocabulary } from '../../../treaty/vocabulary.ts';
import { controlledTables } from './tables.ts';
import { sentenceReadings, type Said } from './sentence.ts';
import { TooHard } from './text.ts';

export interface Controlled {
  norms: Norm[];
  marks: Mark[];
}

const otherwise = 'Otherwise ';
/** The schemas' own limits. */
const [mostNorms, mostMarks] = [24, 600];

/** The span of a word slot moved to where the sentence stands in the text. */
const movedSlot = (slot: Slot<string>, by: number): Slot<string> =>
  'span' in slot && slot.span ? ({ ...slot, span: moved(slot.span, by) } as Slot<string>) : slot;
const moved = ([from, to]: Span, by: number): Span => [from + by, to + by];

const inText = ({ norm, spans }: Said, by: number): Said => ({
  norm: { ...norm, ...(Object.fromEntries(slotNames.map((name) => [name, movedSlot(norm[name], by)])) as Partial<Norm>) },
  spans: spans.map(([part, span]) => [part, moved(span, by)]),
});

/** The one reading of a sentence that is written back just so, or null. Its capital may be the first word's own or the sentence's. */
const theReading = (text: string, vocabulary: Vocabulary): Said | null => {
  const tables = controlledTables(vocabulary);
  const lowered = text.charAt(0).toLowerCase() + text.slice(1);
  const written = `${text}.`;
  const readings = [...new Set([text, lowered])]
    .flatMap((one) => sentenceReadings(one, tables))
    .filter(({ norm }) => verbalise([norm], vocabulary) === capital(written));
  const [first, ...others] = readings;
  const same = (one: Said) => JSON.stringify(one.norm) === JSON.stringify(first?.norm);
  return first && others.every(same) ? first : null;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const marksOf = ({ spans }: Said, norm: number, orElse: boolean): Mark[] =>
  spans.map(([part, span]) => ({ norm, part, span, ...(orElse ? { orElse: true as const } : {}) }));

/** Sentences with where they begin. Nothing in a vocabulary ends a sentence, so a full stop before a blank does. */
const sentencesIn = (text: string): { from: number; text: string }[] => {
  let from = 0;
  return text
    .slice(0, -1)
    .split('. ')
    .map((one) => {
      const here = { from, text: one };
      from += one.length + 2;
      return here;
    });
};

const read = (text: string, vocabulary: Vocabulary): Controlled | null => {
  const norms: Norm[] = [];
  const marks: Mark[] = [];
  for (const sentence of sentencesIn(text)) {
    const last = norms.at(-1);
    const follows = sentence.text.startsWith(otherwise) && last !== undefined && last.orElse === undefined;
    const skipped = follows ? otherwise.length : 0;
    const found = theReading(sentence.text.slice(skipped), vocabulary);
    if (found === null) return null;
    const said = inText(found, sentence.from + skipped);
    if (follows) norms[norms.length - 1] = { ...last, orElse: said.norm };
    else norms.push(said.norm);
    marks.push(...marksOf(said, norms.length - 1, follows));
    if (norms.length > mostNorms || marks.length > mostMarks) return null;
  }
  return verbalise(norms, vocabulary) === text ? { norms, marks } : null;
};

/** The norms of a text that `verbalise` could have written, with the span of each part; null for any other text. Never guesses, never throws. */
export const readControlled = (text: string, vocabulary: Vocabulary): Controlled | null => {
  if (!text.endsWith('.')) return null;
  try {
    return read(text, vocabulary);
  } catch (error) {
    if (error instanceof TooHard) return null;
    throw error;
  }
};
