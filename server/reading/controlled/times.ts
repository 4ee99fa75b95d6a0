/** Lengths of time, deadlines and durations as they are written in controlled wording, back into hours. */
import type { Norm, Window } from '../../../treaty/norm.ts';
import { inWords, starts, units, windowText } from '../../../treaty/phrases.ts';
import { after, lead, listOf, type Found, type Parser, type Sentence } from './text.ts';

const numbers = new Map(Array.from({ length: 100 }, (_, n) => [inWords(n), n]));

/** A number in words (up to ninety-nine) or in figures, standing here as a whole word. */
export const numberAt = (sentence: Sentence, at: number): Found<number>[] => {
  const word = /[a-z-]+|\d[\d.e+]*/y;
  word.lastIndex = at;
  const written = word.exec(sentence.text)?.[0];
  if (written === undefined) return [];
  const value = numbers.get(written) ?? Number(written);
  return Number.isFinite(value) && inWords(value) === written ? [{ value, end: at + written.length }] : [];
};

interface Length {
  hours: number;
  working: boolean;
}

const lengthOf =
  (sentence: Sentence): Parser<Length> =>
  (at) =>
    numberAt(sentence, at).flatMap(({ value, end }) =>
      ['', 'working '].flatMap((adjective) =>
        units.flatMap(({ hours, one }) =>
          after(sentence, ` ${adjective}${one}${value === 1 ? '' : 's'}`, end).map((to) => ({
            value: { hours: value * hours, working: adjective !== '' },
            end: to,
          })),
        ),
      ),
    );

export const hoursOf = (sentence: Sentence, at: number): Found<number>[] =>
  lengthOf(sentence)(at).flatMap(({ value: { hours, working }, end }) => (working ? [] : [{ value: hours, end }]));

/** One limit: so soon, so late, so early, or none. */
const limitOf = (sentence: Sentence): Parser<Window> => {
  const limit = (words: string, key: 'atMost' | 'atLeast', at: number): Found<Window>[] =>
    lead(sentence, words, lengthOf(sentence), at).map(({ value: { hours, working }, end }) => ({
      value: { [key]: hours, ...(working ? { workingDays: true } : {}) },
      end,
    }));
  return (at) => [
    ...after(sentence, 'urgently', at).map((end) => ({ value: { urgent: true }, end })),
    ...limit('within no more than ', 'atMost', at),
    ...limit('not earlier than ', 'atLeast', at),
    ...after(sentence, 'without any limit of time', at).map((end) => ({ value: { none: true }, end })),
  ];
};

const froms = [undefined, ...Object.keys(starts)] as Window['from'][];
const manners: Window[] = froms.flatMap((from) =>
  [{}, { workingDays: true }].flatMap((counted) =>
    [{}, { extendable: true }].map((extended) => ({ ...(from === undefined ? {} : { from }), ...counted, ...extended })),
  ),
);
/** Everything that may be said of a deadline besides its limits: as it stands alone, and as it stands behind a limit. */
const said = manners.map((window) => {
  const limit: Window = { none: true };
  return { window, alone: windowText(window), behind: windowText({ ...limit, ...window }).slice(windowText(limit).length) };
});

/** A deadline: limits in their order, then where it starts, how it is counted, whether it may be extended. */
export const windowOf =
  (sentence: Sentence): Parser<Window> =>
  (at) => [
    ...said.flatMap(({ window, alone }) => (alone === '' ? [] : after(sentence, alone, at).map((end) => ({ value: window, end })))),
    ...listOf(
      sentence,
      limitOf(sentence),
      'and',
      4,
    )(at).flatMap(({ value, end }) => {
      const limits: Window = Object.assign({}, ...value);
      if (!sentence.text.startsWith(windowText(limits), at)) return [];
      // "working" stands in the limits themselves, where there is a number
      const counts = limits.atMost !== undefined || limits.atLeast !== undefined;
      return said
        .filter(({ window }) => !counts || window.workingDays === undefined)
        .flatMap(({ window, behind }) => after(sentence, behind, end).map((to) => ({ value: { ...limits, ...window }, end: to })));
    }),
  ];

export const durationOf = (sentence: Sentence, at: number): Found<NonNullable<Norm['duration']>>[] =>
  lead(sentence, 'for a period of ', (from) => hoursOf(sentence, from), at).flatMap(({ value: hours, end }) => [
    { value: { hours }, end },
    ...after(sentence, ', renewable', end).map((to) => ({ value: { hours, renewable: true }, end: to })),
    ...after(sentence, ', not renewable', end).map((to) => ({ value: { hours, renewable: false }, end: to })),
  ]);
