/** The slots of a norm as they are written in controlled wording: words of the vocabulary, everything but some, or what could not be read. */
import type { Slot, SlotName } from '../../../treaty/norm.ts';
import { allText, unreadText } from '../../../treaty/verbalise.ts';
import { kindOf, type Kind } from '../../../treaty/words.ts';
import { after, lead, listOf, maybe, once, spanOf, wordOf, type Found, type Parser, type Sentence, type Table } from './text.ts';

export type Tables = Record<Kind, Table>;
/** The schema's own limit on the words of a slot. */
export const mostWords = 40;

const excepted = (sentence: Sentence, item: Parser<string>, words: string, joint: string, at: number): Found<string[] | undefined>[] =>
  maybe(lead(sentence, words, listOf(sentence, item, joint, mostWords), at), at);

/** Words taken out again after those that are in. */
const withExcept = (
  sentence: Sentence,
  item: Parser<string>,
  from: number,
  { value: slot, end }: Found<{ is: 'all' } | { is: 'set'; values: string[] }>,
): Found<Slot<string>>[] =>
  excepted(sentence, item, ' other than ', 'and', end).map(({ value, end: to }) => ({
    value: { ...slot, ...(value ? { except: value } : {}), span: spanOf(from, to) },
    end: to,
  }));

/** A slot that is said. Several words are joined by `joint`, those taken out always by "and". */
export const slotOf = (sentence: Sentence, tables: Tables, name: SlotName, joint: string): Parser<Slot<string>> => {
  const item = wordOf(sentence, tables[kindOf[name]]);
  const parse = (at: number): Found<Slot<string>>[] => [
    ...after(sentence, unreadText[name], at).map((end): Found<Slot<string>> => ({ value: { is: 'unread', span: spanOf(at, end) }, end })),
    ...after(sentence, allText[name], at).flatMap((end) => withExcept(sentence, item, at, { value: { is: 'all' }, end })),
    ...listOf(
      sentence,
      item,
      joint,
      mostWords,
    )(at).flatMap(({ value, end }) => withExcept(sentence, item, at, { value: { is: 'set', values: value }, end })),
  ];
  return (at) => once(sentence, `${name} ${joint}`, at, parse);
};

const event = 'in the event of ';

/** Events are alternatives, and "in the event of" is said once. */
export const triggerOf = (sentence: Sentence, tables: Tables, shortened: Table): Parser<Slot<string>> => {
  const item = wordOf(sentence, tables.trigger);
  return (at) => {
    const lists = [
      ...listOf(sentence, item, 'or', mostWords)(at),
      ...lead(sentence, event, listOf(sentence, wordOf(sentence, shortened), 'or', mostWords), at).filter(({ value }) => value.length > 1),
    ];
    return [
      ...slotOf(sentence, tables, 'trigger', 'or')(at).filter(({ value }) => value.is !== 'set'),
      ...lists.flatMap(({ value: values, end }) =>
        excepted(sentence, item, ', but not ', 'or', end).map(({ value: except, end: to }) => ({
          value: { is: 'set' as const, values, ...(except ? { except } : {}), span: spanOf(at, to) },
          end: to,
        })),
      ),
    ];
  };
};

/** The words after "in the event of", of those events that begin so. */
export const shortTriggers = (triggers: Iterable<{ id: string; text: string }>) =>
  [...triggers].filter(({ text }) => text.startsWith(event)).map(({ id, text }) => ({ id, text: text.slice(event.length) }));

/** From where the attack comes. The whole phrase stands for the slot. */
export const attackerOf =
  (sentence: Sentence, tables: Tables): Parser<Slot<string>> =>
  (at) => [
    ...after(sentence, 'from whichever State the attack comes', at).map((end): Found<Slot<string>> => ({
      value: { is: 'all', span: spanOf(at, end) },
      end,
    })),
    ...lead(sentence, 'where the attack comes from ', slotOf(sentence, tables, 'attacker', 'or'), at).map(({ value, end }) => ({
      value: { ...value, span: spanOf(at, end) } as Slot<string>,
      end,
    })),
  ];
