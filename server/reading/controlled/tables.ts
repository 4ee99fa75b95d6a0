/** A vocabulary as the parser of controlled wording looks words up: by what is written, under each form of the verb. Made once per vocabulary. */
import { ofSubject, present } from '../../../treaty/verbalise.ts';
import type { Act, Vocabulary } from '../../../treaty/vocabulary.ts';
import { wordsOf, type Words } from '../../../treaty/words.ts';
import type { GateTables } from './gates.ts';
import { shortTriggers, type Tables } from './slots.ts';
import { tableOf, type Table } from './text.ts';

/** `base` after "shall"; `present` for a status that holds ("is", "hosts"); `bare`: what is left of "be …" after "is not". */
export type Form = 'base' | 'present' | 'bare';

export interface ControlledTables extends GateTables {
  words: Words;
  of: Tables;
  shortTriggers: Table;
  /** acts in one form, for a subject of one or of several */
  acts: (form: Form, plural: boolean, several: boolean) => Table;
  /** acts that can be said in the passive: with a subject of their own, and with their object as subject */
  withNoun: (Act & { noun: string })[];
  withObject: Act[];
}

const actsIn = (acts: readonly Act[], form: Form, plural: boolean, several: boolean): Table => {
  const written = acts.map(({ id, text }) => ({ id: id as string, text: ofSubject(text, several) }));
  if (form === 'base') return tableOf(written);
  if (form === 'present') return tableOf(written.map(({ id, text }) => ({ id, text: present(text, plural) })));
  return tableOf(written.filter(({ text }) => text.startsWith('be ')).map(({ id, text }) => ({ id, text: text.slice('be '.length) })));
};

const made = (vocabulary: Vocabulary): ControlledTables => {
  const words = wordsOf(vocabulary);
  const of = Object.fromEntries(Object.entries(words.entries).map(([kind, entries]) => [kind, tableOf(entries.values())])) as Tables;
  const forms = new Map<string, Table>();
  const passive = vocabulary.acts.filter(({ participle }) => participle !== '');
  return {
    words,
    of,
    parties: of.party,
    states: tableOf(vocabulary.states),
    triggers: of.trigger,
    shortTriggers: tableOf(shortTriggers(words.entries.trigger.values())),
    acts: (form, plural, several) => {
      const name = `${form} ${plural} ${several}`;
      const table = forms.get(name) ?? actsIn(vocabulary.acts, form, plural, several);
      forms.set(name, table);
      return table;
    },
    withNoun: passive.filter((act): act is Act & { noun: string } => act.noun !== undefined),
    withObject: passive.filter(({ noun, link }) => noun === undefined && link === undefined),
  };
};

const kept = new WeakMap<Vocabulary, ControlledTables>();

export const controlledTables = (vocabulary: Vocabulary): ControlledTables => {
  const known = kept.get(vocabulary);
  if (known) return known;
  const tables = made(vocabulary);
  kept.set(vocabulary, tables);
  return tables;
};
