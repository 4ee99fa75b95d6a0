/** One sentence of controlled wording, in the order in which `verbalise` writes it: when · against whom · who · how · what · … · for how long. */
import type { Norm, Slot, SlotName, Span } from '../../../treaty/norm.ts';
import { slotNames } from '../../../treaty/norm.ts';
import type { MarkedPart } from '../../../treaty/reading.ts';
import { exceptionOf, gateOf } from './gates.ts';
import { attackerOf, slotOf, triggerOf } from './slots.ts';
import { passive } from './passive.ts';
import type { ControlledTables } from './tables.ts';
import { after, lead, listOf, maybe, sentenceOf, spanOf, type Found, type Parser, type Sentence } from './text.ts';
import { durationOf, windowOf } from './times.ts';
import { active, jointOf, type Core } from './verbs.ts';

/** What a sentence says: a norm without what follows its breach, and where the words of each part stand in the sentence. */
export interface Said {
  norm: Omit<Norm, 'orElse'>;
  spans: [MarkedPart, Span][];
}

type Part = Partial<Said['norm']>;
interface Piece {
  norm: Part;
  spans: Said['spans'];
}
const none: Piece = { norm: {}, spans: [] };

/** The schema's own limit on steps and exceptions. */
const mostGates = 8;

/** One part after another, each of which may be left out. */
const inOrder =
  (...parsers: Parser<Piece>[]): Parser<Piece> =>
  (at) =>
    parsers.reduce<Found<Piece>[]>(
      (found, parse) =>
        found.flatMap(({ value, end }) =>
          maybe(parse(end), end).map(({ value: next = none, end: to }) => ({
            value: { norm: { ...value.norm, ...next.norm }, spans: [...value.spans, ...next.spans] },
            end: to,
          })),
        ),
      [{ value: none, end: at }],
    );

/** A part that stands after some words, under its name; its span leaves those words out unless they belong to it. */
const part =
  <T>(sentence: Sentence, name: MarkedPart, words: string, parse: Parser<T>, keeps = 0): Parser<Piece> =>
  (at) =>
    lead(sentence, words, parse, at).map(({ value, end }) => ({
      value: { norm: { [name]: value } as Part, spans: [[name, spanOf(at + words.length - keeps, end)]] },
      end,
    }));

const opening = (sentence: Sentence, { of, shortTriggers }: ControlledTables): Parser<Piece> => {
  const ahead = (name: SlotName, parse: Parser<Slot<string>>): Parser<Piece> => {
    const phrase = part(sentence, name, '', parse);
    return (at) => phrase(at).flatMap(({ value, end }) => after(sentence, ', ', end).map((to) => ({ value, end: to })));
  };
  return inOrder(ahead('trigger', triggerOf(sentence, of, shortTriggers)), ahead('attacker', attackerOf(sentence, of)));
};

const discretions = { ' as it deems necessary': true, ' as they deem necessary': true, ' without discretion of its own': false };

const closing = (sentence: Sentence, tables: ControlledTables, { act, norm }: Core): Parser<Piece> => {
  const slot = (name: SlotName, words: string, joint: string) =>
    part(sentence, name, words === '' ? ' ' : ` ${words} `, slotOf(sentence, tables.of, name, joint));
  const joint = jointOf(norm.deontic);
  const only = norm.deontic === 'may' || norm.deontic === 'isEmpoweredTo';
  const discretion: Parser<Piece> = (at) =>
    Object.entries(discretions).flatMap(([words, value]) =>
      after(sentence, words, at).map((end) => ({
        value: { norm: { discretion: value }, spans: [['discretion', spanOf(at + 1, end)]] },
        end,
      })),
    );
  const time: Parser<Norm['window']> = (at) => [
    ...windowOf(sentence)(at),
    ...after(sentence, 'at a time to be fixed', at).map((end) => ({ value: {}, end })),
  ];
  return inOrder(
    slot('beneficiary', act?.toward ?? 'for the benefit of', 'and'),
    slot('means', act?.by ?? 'by means of', joint),
    slot('place', act?.at ?? 'in', joint),
    discretion,
    part(sentence, 'gates', ' ', listOf(sentence, gateOf(sentence, tables, only), 'and', mostGates)),
    part(sentence, 'unless', ', except ', listOf(sentence, exceptionOf(sentence, tables), 'or', mostGates), 'except '.length),
    part(sentence, 'window', ', ', time),
    part(sentence, 'duration', ', ', (at) => durationOf(sentence, at)),
  );
};

const unstated = Object.fromEntries(slotNames.map((name) => [name, { is: 'unstated' }])) as Pick<Said['norm'], SlotName>;

/** All the ways to take apart a sentence (without its full stop). Throws `TooHard`. */
export const sentenceReadings = (text: string, tables: ControlledTables): Said[] => {
  const sentence = sentenceOf(text);
  const [bound, done] = [active(sentence, tables), passive(sentence, tables)];
  return opening(
    sentence,
    tables,
  )(0).flatMap((opened) =>
    [...bound(opened.end), ...done(opened.end)].flatMap((middle) =>
      closing(
        sentence,
        tables,
        middle.value,
      )(middle.end)
        .filter(({ end }) => end === text.length)
        .map(({ value }) => ({
          norm: { ...unstated, gates: [], unless: [], ...opened.value.norm, ...middle.value.norm, ...value.norm, source: 'text' as const },
          spans: [...opened.value.spans, ...middle.value.spans, ...value.spans],
        })),
    ),
  );
};
