/**
 * The sentence form: which questions a norm asks, in which order, and what may be answered, as far as it is filled in.
 * Generic: everything comes from the vocabulary. The form is drawn by calling `questions` after every change.
 *
 *   const asked = questions(partial, vocabulary)          // who · deontic · act · object · …
 *   partial = answer(partial, 'aim', ['host'], vocabulary) // drops later answers the new act does not take
 *   if (isComplete(partial, vocabulary)) { const norm = complete(partial); check([norm], …); verbalise([norm], …) }
 */
import type { Deontic, Norm, Slot, SlotName } from './norm.ts';
import { deontics, gateKinds, slotNames } from './norm.ts';
import { actSlots, type Act, type Vocabulary } from './vocabulary.ts';
import { covers, kindOf, membersOf, wordsOf, type Kind, type Words } from './words.ts';

/** A norm while it is being filled in: whatever is missing is not answered yet. */
export type PartialNorm = { [K in keyof Norm]?: Norm[K] | undefined };

/** Everything the form asks, in the order of the sentence. */
export const formSlots = ['attribute', 'collectively', 'deontic', 'aim', 'object', ...actSlots] as const;
export type FormSlot = (typeof formSlots)[number];

/** One word that may be chosen. `under` is the heading it is listed beneath, if any (for grouping in a long list). */
export interface Choice {
  id: string;
  text: string;
  under?: string;
}

/** How a question is answered, so that a screen can draw the right control. */
export type Control =
  /** one or several words of the vocabulary → `Slot` (`{ is: 'set', values }`); with `all`, also "all"; with `except`, words may be taken out again */
  | { control: 'words'; choices: Choice[]; many: boolean; all: boolean; except: boolean }
  /** one of few → the value itself (`deontic`, `collectively`) */
  | { control: 'one'; choices: Choice[] }
  /** list of gates (or exceptions): first the kind, then whose consent and by which rule → `Gate[]` / `Exception[]` */
  | { control: 'gates'; kinds: Choice[]; parties: Choice[]; rules: Choice[]; facts: Choice[]; judges: Choice[] }
  /** deadline → `Window`; hours */
  | { control: 'window' }
  /** how long → `{ hours, renewable? }` */
  | { control: 'duration' }
  /** `true` or absent */
  | { control: 'switch' };

export interface Question {
  slot: FormSlot;
  /** `required`: the sentence is not complete without it; `optional`: may stay unstated; `closed`: makes no sense yet or with this act (draw nothing) */
  asked: 'required' | 'optional' | 'closed';
  answered: boolean;
  answer: Control;
}

/** Ids of the rules a consent may follow; `number` and `fraction` want a number or two besides. Sentences for them are in the catalogue (`form.rule.*`). */
export const consentRules = ['all', 'majority', 'fraction', 'number', 'one', 'unstated'] as const;

const slotNameSet: ReadonlySet<string> = new Set(slotNames);
const isWordSlot = (slot: FormSlot): slot is SlotName & FormSlot => slotNameSet.has(slot);

/** The acts chosen so far. */
const chosenActs = (partial: PartialNorm, words: Words): Act[] =>
  partial.aim?.is === 'set' ? partial.aim.values.flatMap((id) => words.acts.get(id) ?? []) : [];

const mayDo = (partial: PartialNorm, words: Words, act: Act): boolean => {
  if (act.who.length === 0 || partial.attribute?.is !== 'set') return true;
  const able = new Set(act.who.flatMap((party) => [party as string, ...membersOf(words, party)]));
  return partial.attribute.values.every((party) => able.has(party) || membersOf(words, party).every((state) => able.has(state)));
};

const headingOf = (words: Words, kind: Kind, id: string): string | undefined => {
  const up = words.entries[kind].get(id)?.under.find((broad) => words.entries[kind].get(broad)?.heading);
  return up === undefined ? undefined : words.entries[kind].get(up)?.text;
};

const choice = (words: Words, slot: SlotName, id: string): Choice => {
  const kind = kindOf[slot];
  const under = headingOf(words, kind, id);
  return { id, text: words.entries[kind].get(id)?.text ?? id, ...(under === undefined ? {} : { under }) };
};

/** The words that fit a slot, given what is chosen already. */
export const choices = (partial: PartialNorm, slot: SlotName, vocabulary: Vocabulary): Choice[] => {
  const words = wordsOf(vocabulary);
  const kind = kindOf[slot];
  const offered = [...words.entries[kind].values()].filter((entry) => !entry.heading).map((entry) => entry.id);
  const acts = chosenActs(partial, words);
  const fits: Record<SlotName, (id: string) => boolean> = {
    attribute: () => true,
    aim: (id) => {
      const act = words.acts.get(id);
      return act !== undefined && mayDo(partial, words, act) && (!isStatus(partial.deontic) || act.status);
    },
    object: (id) => acts.every((act) => act.objects.some((wide) => covers(words, 'object', wide, id))),
    beneficiary: () => true,
    place: () => true,
    trigger: () => true,
    attacker: () => true,
    means: () => true,
  };
  return offered.filter(fits[slot]).map((id) => choice(words, slot, id));
};

const isStatus = (deontic: Deontic | undefined): boolean => deontic === 'is' || deontic === 'isNot';

const optionalFor = (slot: FormSlot, acts: readonly Act[]): Question['asked'] =>
  acts.length > 0 && acts.every((act) => (act.slots as readonly string[]).includes(slot)) ? 'optional' : 'closed';

/** Several actors can be bound each or together; one cannot. */
const isSeveral = ({ attribute }: PartialNorm, words: Words): boolean =>
  attribute?.is === 'set' && (attribute.values.length > 1 || attribute.values.some((party) => words.members.has(party)));

const askedFor = (slot: FormSlot, partial: PartialNorm, acts: readonly Act[], words: Words): Question['asked'] => {
  if (slot === 'attribute') return 'optional';
  if (slot === 'deontic' || slot === 'aim') return 'required';
  if (slot === 'object')
    return acts.length === 0 || !acts.every((act) => act.objects.length > 0)
      ? 'closed'
      : acts.every((act) => act.noun !== undefined)
        ? 'optional'
        : 'required';
  if (slot === 'collectively') return isSeveral(partial, words) ? 'optional' : 'closed';
  return optionalFor(slot, acts);
};

const plain = (ids: readonly string[]): Choice[] => ids.map((id) => ({ id, text: id }));

const controlFor = (slot: FormSlot, partial: PartialNorm, vocabulary: Vocabulary): Control => {
  if (isWordSlot(slot)) {
    const universal = slot === 'attacker' || slot === 'place';
    return {
      control: 'words',
      choices: choices(partial, slot, vocabulary),
      many: true,
      all: universal,
      except: slot === 'attribute' || slot === 'place',
    };
  }
  if (slot === 'deontic') return { control: 'one', choices: plain(deonticsFor(partial, vocabulary)) };
  if (slot === 'collectively') return { control: 'one', choices: plain(['each', 'jointly']) };
  if (slot === 'window' || slot === 'duration') return { control: slot };
  if (slot === 'discretion') return { control: 'switch' };
  const parties = choices({}, 'attribute', vocabulary);
  return {
    control: 'gates',
    kinds: plain(
      slot === 'gates' ? gateKinds : ['consent', 'decision', 'determination', 'securityCouncil', 'circumstance', 'fact', 'judgedBy'],
    ),
    parties,
    rules: plain(consentRules),
    facts: slot === 'unless' ? choices({}, 'trigger', vocabulary) : [],
    judges: slot === 'unless' ? parties : [],
  };
};

/** The deontics that go with what is chosen: a status is conferred or denied, an act is not. `text` is the id; sentences are in the catalogue. */
export const deonticsFor = (partial: PartialNorm, vocabulary: Vocabulary): Deontic[] => {
  const acts = chosenActs(partial, wordsOf(vocabulary));
  return acts.some((act) => !act.status) ? deontics.filter((deontic) => !isStatus(deontic)) : [...deontics];
};

/** Every question of the form, in the order of the sentence, with the choices that the answers so far leave open. */
export const questions = (partial: PartialNorm, vocabulary: Vocabulary): Question[] => {
  const words = wordsOf(vocabulary);
  const acts = chosenActs(partial, words);
  return formSlots.map((slot) => ({
    slot,
    asked: askedFor(slot, partial, acts, words),
    answered: isAnswered(partial, slot),
    answer: controlFor(slot, partial, vocabulary),
  }));
};

const isAnswered = (partial: PartialNorm, slot: FormSlot): boolean => {
  if (isWordSlot(slot)) return partial[slot] !== undefined && partial[slot].is !== 'unstated';
  if (slot === 'gates' || slot === 'unless') return (partial[slot]?.length ?? 0) > 0;
  return partial[slot] !== undefined;
};

/** The next required question without an answer; `undefined` when the sentence is complete. */
export const nextQuestion = (partial: PartialNorm, vocabulary: Vocabulary): Question | undefined =>
  questions(partial, vocabulary).find((question) => question.asked === 'required' && !question.answered);

/** A slot from chosen words: none → unstated. */
export const wordSlot = <T>(values: readonly T[], except: readonly T[] = []): Slot<T> =>
  values.length === 0
    ? { is: 'unstated' }
    : except.length === 0
      ? { is: 'set', values: [...values] }
      : { is: 'set', values: [...values], except: [...except] };

/** `partial` with one answer changed (or taken back with `undefined`), and later answers dropped where they no longer fit. */
export const answer = <K extends FormSlot>(partial: PartialNorm, slot: K, value: PartialNorm[K], vocabulary: Vocabulary): PartialNorm => {
  const changed: PartialNorm = { ...partial, [slot]: value };
  return slot === 'attribute' || slot === 'deontic' || slot === 'aim' ? withoutMisfits(changed, vocabulary) : changed;
};

const withoutMisfits = (partial: PartialNorm, vocabulary: Vocabulary): PartialNorm => {
  let kept: PartialNorm = { ...partial };
  if (kept.aim?.is === 'set') {
    const open = new Set(choices(kept, 'aim', vocabulary).map(({ id }) => id));
    if (!kept.aim.values.every((id) => open.has(id))) kept = { ...kept, aim: undefined };
  }
  for (const question of questions(kept, vocabulary)) {
    const { slot } = question;
    if (slot === 'attribute' || slot === 'deontic' || slot === 'aim') continue;
    if (question.asked === 'closed') kept = { ...kept, [slot]: undefined };
    else if (slot === 'object' && kept.object?.is === 'set' && question.answer.control === 'words') {
      const open = new Set(question.answer.choices.map(({ id }) => id));
      if (!kept.object.values.every((id) => open.has(id))) kept = { ...kept, object: undefined };
    }
  }
  return kept;
};

/** Whether everything required is answered: the sentence can be written, checked and tabled. */
export const isComplete = (partial: PartialNorm, vocabulary: Vocabulary): boolean => nextQuestion(partial, vocabulary) === undefined;

/** The full norm: what was not answered is unstated. Call it when `isComplete`. */
export const complete = (partial: PartialNorm): Norm => {
  const unstated = { is: 'unstated' } as const;
  const { window, duration, discretion, collectively, orElse } = partial;
  return {
    attribute: partial.attribute ?? unstated,
    deontic: partial.deontic ?? 'shall',
    aim: partial.aim ?? unstated,
    object: partial.object ?? unstated,
    beneficiary: partial.beneficiary ?? unstated,
    place: partial.place ?? unstated,
    trigger: partial.trigger ?? unstated,
    attacker: partial.attacker ?? unstated,
    means: partial.means ?? unstated,
    gates: partial.gates ?? [],
    unless: partial.unless ?? [],
    ...(window === undefined ? {} : { window }),
    ...(duration === undefined ? {} : { duration }),
    ...(discretion === undefined ? {} : { discretion }),
    ...(collectively === undefined ? {} : { collectively }),
    ...(orElse === undefined ? {} : { orElse }),
    source: partial.source ?? 'form',
  };
};
