/** Steps and exceptions as they are written in controlled wording: whose consent by which rule, within what time, and what if it lapses. */
import { gateKinds, type Consent, type Exception, type Gate, type PartyRef } from '../../../treaty/norm.ts';
import { consentText, gateHeads, lapses } from '../../../treaty/phrases.ts';
import type { Words } from '../../../treaty/words.ts';
import { hoursOf, numberAt, windowOf } from './times.ts';
import { after, lead, listOf, maybe, once, wordOf, type Found, type Parser, type Sentence, type Table } from './text.ts';

/** The vocabulary as this part of the parser needs it. */
export interface GateTables {
  words: Words;
  parties: Table;
  states: Table;
  triggers: Table;
}

type AtLeast = Consent['atLeast'];

const shares: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5 };

const fractionOf =
  (sentence: Sentence): Parser<AtLeast> =>
  (at) =>
    numberAt(sentence, at).flatMap(({ value: num, end }) =>
      Object.entries(shares).flatMap(([name, den]) =>
        after(sentence, ` ${name}${num === 1 ? '' : 's'}`, end).map((to) => ({ value: [num, den] as AtLeast, end: to })),
      ),
    );

const inFigures =
  (sentence: Sentence): Parser<AtLeast> =>
  (at) => {
    const written = /(\d+) in (\d+)/y;
    written.lastIndex = at;
    const [whole, num, den] = written.exec(sentence.text) ?? [];
    return whole === undefined ? [] : [{ value: [Number(num), Number(den)], end: at + whole.length }];
  };

/** Rules as they stand before those they are counted over. Without one: all of a single State, unstated of several. */
const ruleOf = (sentence: Sentence): Parser<AtLeast | 'plain'> => {
  const before = (words: string, value: AtLeast | 'plain') => (at: number) => after(sentence, words, at).map((end) => ({ value, end }));
  const counted = [
    (at: number) => lead(sentence, 'at least ', (from) => numberAt(sentence, from) as Found<AtLeast>[], at),
    fractionOf(sentence),
    inFigures(sentence),
  ];
  return (at) => [
    { value: 'plain', end: at },
    ...before('all of ', 'all')(at),
    ...before('all ', 'all')(at),
    ...before('a majority of ', 'majority')(at),
    ...before('any one of ', 'one')(at),
    ...counted.flatMap((parse) => parse(at)).flatMap(({ value, end }) => after(sentence, ' of ', end).map((to) => ({ value, end: to }))),
  ];
};

/** What may follow those whose consent counts, in its order. */
const rest = (sentence: Sentence, { states }: GateTables, consent: Consent, at: number): Found<Consent>[] => {
  const musts = lead(sentence, ', with ', listOf(sentence, wordOf(sentence, states), 'and', 40), at).flatMap(({ value, end }) =>
    after(sentence, ' among them', end).map((to) => ({ value, end: to })),
  );
  return maybe(musts, at).flatMap((must) =>
    maybe(
      after(sentence, ', the attacker not counted', must.end).map((end) => ({ value: true, end })),
      must.end,
    ).flatMap((without) => {
      const silences = lead(sentence, ', silence for ', (from) => hoursOf(sentence, from), without.end).flatMap(({ value, end }) =>
        after(sentence, ' counting as consent', end).map((to) => ({ value, end: to })),
      );
      return maybe(silences, without.end).map((silence) => ({
        value: {
          ...consent,
          ...(must.value ? { must: must.value as Consent['must'] } : {}),
          ...(without.value ? { excludesAttacker: true } : {}),
          ...(silence.value === undefined ? {} : { silenceAfter: silence.value }),
        },
        end: silence.end,
      }));
    }),
  );
};

const consentOf =
  (sentence: Sentence, tables: GateTables): Parser<Consent> =>
  (at) =>
    once(sentence, 'consent', at, () =>
      ruleOf(sentence)(at).flatMap(({ value: rule, end: from }) =>
        listOf(
          sentence,
          wordOf(sentence, tables.parties),
          'and',
          40,
        )(from).flatMap(({ value, end }) => {
          const of = value as PartyRef[];
          const single = of.length === 1 && !tables.words.members.has(of[0] as string);
          const unstated = after(sentence, ', by a rule not stated', end).map((to) => ({ value: 'unstated' as AtLeast, end: to }));
          const plain: Found<AtLeast>[] = single ? [{ value: 'all', end }, ...unstated] : [{ value: 'unstated', end }];
          const rules = rule === 'plain' ? plain : [{ value: rule, end }];
          return rules
            .flatMap((one) => rest(sentence, tables, { of, atLeast: one.value }, one.end))
            .filter((one) => sentence.text.slice(at, one.end) === consentText(tables.words, one.value));
        }),
      ),
    );

const tail = (sentence: Sentence, gate: Gate, at: number): Found<Gate>[] => {
  const given = lead(
    sentence,
    ' (given ',
    (from) => [...windowOf(sentence)(from), ...after(sentence, 'at a time not limited', from).map((end) => ({ value: {}, end }))],
    at,
  ).flatMap(({ value, end }) => after(sentence, ')', end).map((to) => ({ value, end: to })));
  return maybe(given, at).flatMap((within) => {
    const lapsed = Object.entries(lapses).flatMap(([onLapse, words]) =>
      after(sentence, words, within.end).map((end) => ({ value: onLapse as Gate['onLapse'], end })),
    );
    return maybe(lapsed, within.end).map((lapse) => ({
      value: { ...gate, ...(within.value ? { within: within.value } : {}), ...(lapse.value ? { onLapse: lapse.value } : {}) },
      end: lapse.end,
    }));
  });
};

/** One step. `only`: where a permission depends on it, "only" stands before it. */
export const gateOf = (sentence: Sentence, tables: GateTables, only: boolean): Parser<Gate> => {
  const steps = gateKinds.flatMap((kind) => {
    const { needed, waived, by, noBy } = gateHeads[kind];
    return [
      { gate: { kind }, words: `${only ? 'only ' : ''}${needed}`, by, noBy },
      { gate: { kind, waived: true }, words: waived, by, noBy },
    ];
  });
  return (at) =>
    once(sentence, only ? 'only gate' : 'gate', at, () =>
      steps.flatMap(({ gate, words, by, noBy }) =>
        after(sentence, words, at).flatMap((from) => [
          ...after(sentence, noBy, from).flatMap((end) => tail(sentence, gate, end)),
          ...lead(sentence, by, consentOf(sentence, tables), from).flatMap(({ value, end }) => tail(sentence, { ...gate, by: value }, end)),
        ]),
      ),
    );
};

/** An exception: a closed fact, what one party judges for itself, or a step. */
export const exceptionOf = (sentence: Sentence, tables: GateTables): Parser<Exception> => {
  const gate = gateOf(sentence, tables, false);
  const party = wordOf(sentence, tables.parties);
  const trigger = wordOf(sentence, tables.triggers);
  return (at) => [
    ...trigger(at).map(({ value, end }) => ({ value: { kind: 'fact', trigger: value } as Exception, end })),
    ...lead(sentence, 'where ', party, at).flatMap(({ value, end }) =>
      after(sentence, ' so judges for itself', end).map((to) => ({ value: { kind: 'judgedBy', by: value } as Exception, end: to })),
    ),
    ...gate(at),
  ];
};
