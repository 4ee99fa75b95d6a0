/** Looking things up in a vocabulary: broader and narrower words, members of groups, and what is written for each. */
import type { PartyRef, SlotName } from './norm.ts';
import type { Act, Vocabulary } from './vocabulary.ts';

export type Kind = 'party' | 'act' | 'object' | 'place' | 'trigger' | 'means';

/** Which list of the vocabulary fills which slot of a norm. */
export const kindOf: Record<SlotName, Kind> = {
  attribute: 'party',
  aim: 'act',
  object: 'object',
  beneficiary: 'party',
  place: 'place',
  trigger: 'trigger',
  attacker: 'party',
  means: 'means',
};

interface Entry {
  id: string;
  text: string;
  under: readonly string[];
  opposes: readonly string[];
  alternatives: boolean;
  heading: boolean;
}

/** One vocabulary, indexed. Closures are computed once: a word's broader words include itself. */
export interface Words {
  vocabulary: Vocabulary;
  entries: Record<Kind, Map<string, Entry>>;
  broader: Record<Kind, Map<string, Set<string>>>;
  acts: Map<string, Act>;
  members: Map<string, readonly string[]>;
  /** acts that are steps before other acts, by the kind of gate */
  steps: Map<string, Act[]>;
}

const closure = (entries: Map<string, Entry>): Map<string, Set<string>> => {
  const all = new Map<string, Set<string>>();
  for (const id of entries.keys()) {
    const seen = new Set<string>();
    const walk = (word: string): void => {
      if (seen.has(word)) return;
      seen.add(word);
      for (const up of entries.get(word)?.under ?? []) walk(up);
    };
    walk(id);
    all.set(id, seen);
  }
  return all;
};

const stepsIn = (vocabulary: Vocabulary): Map<string, Act[]> => {
  const steps = new Map<string, Act[]>();
  for (const act of vocabulary.acts) if (act.step) steps.set(act.step.gate, [...(steps.get(act.step.gate) ?? []), act]);
  return steps;
};

const index = (vocabulary: Vocabulary): Words => {
  const by = (list: readonly Entry[]) => new Map(list.map((entry) => [entry.id, entry]));
  const entries: Words['entries'] = {
    party: by([...vocabulary.states, ...vocabulary.groups]),
    act: by(vocabulary.acts),
    object: by(vocabulary.objects),
    place: by(vocabulary.places),
    trigger: by(vocabulary.triggers),
    means: by(vocabulary.means),
  };
  const broader = Object.fromEntries(Object.entries(entries).map(([kind, map]) => [kind, closure(map)])) as Words['broader'];
  return {
    vocabulary,
    entries,
    broader,
    acts: new Map(vocabulary.acts.map((act) => [act.id as string, act])),
    members: new Map(vocabulary.groups.map((group) => [group.id as string, group.members])),
    steps: stepsIn(vocabulary),
  };
};

const indexed = new WeakMap<Vocabulary, Words>();

/** The index of a vocabulary, made once per vocabulary object. */
export const wordsOf = (vocabulary: Vocabulary): Words => {
  const known = indexed.get(vocabulary);
  if (known) return known;
  const made = index(vocabulary);
  indexed.set(vocabulary, made);
  return made;
};

/** Whether `wide` says at least what `narrow` says. An unknown word covers only itself. */
export const covers = (words: Words, kind: Kind, wide: string, narrow: string): boolean =>
  wide === narrow || (words.broader[kind].get(narrow)?.has(wide) ?? false);

/** Whether the two stand for each other under a heading whose kinds are alternatives, neither covering the other. */
export const areAlternatives = (words: Words, kind: Kind, a: string, b: string): boolean => {
  if (covers(words, kind, a, b) || covers(words, kind, b, a)) return false;
  const ups = words.broader[kind].get(b);
  for (const up of words.broader[kind].get(a) ?? []) if (ups?.has(up) && words.entries[kind].get(up)?.alternatives) return true;
  return false;
};

/** Whether one of the two rules the other out. Opposition is inherited by the kinds of a word. */
export const oppose = (words: Words, kind: Kind, a: string, b: string): boolean => {
  const one = (x: string, y: string): boolean => {
    for (const up of words.broader[kind].get(x) ?? [])
      for (const against of words.entries[kind].get(up)?.opposes ?? []) if (covers(words, kind, against, y)) return true;
    return false;
  };
  return one(a, b) || one(b, a);
};

/** The states a party stands for: itself, or the members of the group. */
export const membersOf = (words: Words, party: PartyRef | string): readonly string[] => words.members.get(party) ?? [party];

/** The organ through which a group acts, if it is one ("the parliaments of …"). */
export const officeOf = (words: Words, party: string): string | undefined =>
  words.vocabulary.groups.find((group) => (group.id as string) === party)?.office;

/** Whether a trigger is no condition: it names every moment. */
export const isAlways = (words: Words, trigger: string): boolean =>
  words.vocabulary.triggers.some(({ id, always }) => always && (id as string) === trigger);

/** What is written for a word; its id where the vocabulary does not know it. */
export const textOf = (words: Words, kind: Kind, id: string): string => words.entries[kind].get(id)?.text ?? id;

/** "a", "a and b", "a, b and c". */
export const listing = (parts: readonly string[], joint = 'and'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${joint} ${parts[parts.length - 1]}`;

/** Ids used in a norm's slot or facet that the vocabulary does not know. */
export const isKnown = (words: Words, kind: Kind, id: string): boolean => words.entries[kind].has(id);
