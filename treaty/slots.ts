/** Slot by slot: which words of a facet a clause gives, which it narrows, swaps, leaves out or adds. */
import { differ, type Difference } from './difference.ts';
import type { Facet } from './framework.ts';
import { isStated, valuesOf } from './meets.ts';
import type { Norm, Slot, SlotName } from './norm.ts';
import { slotNames } from './norm.ts';
import { slotText } from './phrases.ts';
import { areAlternatives, covers, isAlways, kindOf, listing, membersOf, officeOf, oppose, textOf, type Kind, type Words } from './words.ts';

/** What a permission, a duty or a ban does with a slot. */
export type Sense = 'duty' | 'soft' | 'ban' | 'softBan' | 'permission' | 'conditional' | 'waiver';

export interface Coverage {
  /** words of the facet the clause gives whole */
  whole: string[];
  /** words of the facet of which the clause gives a kind or a part */
  narrowed: string[];
  missing: string[];
  /** the clause's words that stand in place of a missing one */
  swaps: string[];
  /** the clause's words that rule a word of the facet out */
  opposed: string[];
  /** the clause's further words, and wider ones */
  extras: string[];
  wider: string[];
  /** members taken out by name ("other than …") */
  excluded: string[];
}

const nothing = (): Coverage => ({ whole: [], narrowed: [], missing: [], swaps: [], opposed: [], extras: [], wider: [], excluded: [] });

const partyCoverage = (words: Words, clause: Slot<string>, wanted: readonly string[]): Coverage => {
  const found = nothing();
  const offices = new Set(wanted.map((party) => officeOf(words, party)).filter((office) => office !== undefined));
  const except = new Set((('except' in clause ? clause.except : undefined) ?? []).flatMap((party) => membersOf(words, party)));
  const needed = new Set(wanted.flatMap((party) => membersOf(words, party)));
  const given = new Set<string>(clause.is === 'all' ? needed : []);
  for (const party of valuesOf(clause)) {
    const office = officeOf(words, party);
    if (office !== undefined && offices.size > 0 && !offices.has(office)) found.swaps.push(party);
    else for (const state of membersOf(words, party)) given.add(state);
  }
  for (const state of needed) (given.has(state) && !except.has(state) ? found.whole : found.missing).push(state);
  found.excluded = [...except].filter((state) => needed.has(state));
  found.extras = [...given].filter((state) => !needed.has(state) && !except.has(state));
  return found;
};

/** Whether a broader word reaches anything besides what is wanted ("attack" for "aggression, armed attack or military operation" does not): several kinds in the list may be the whole of it. */
const saysMore = (words: Words, kind: Kind, wide: string, wanted: readonly string[]): boolean => {
  const kinds = [...words.broader[kind]].filter(([id, ups]) => ups.has(wide) && !covers(words, kind, id, wide)).map(([id]) => id);
  const beyond = kinds.filter((id) => !wanted.some((want) => covers(words, kind, want, id) || covers(words, kind, id, want)));
  return kinds.length < 2 || beyond.length > 0;
};

const wordCoverage = (words: Words, slot: SlotName, clause: Slot<string>, wanted: readonly string[], loose: boolean): Coverage => {
  const kind = kindOf[slot];
  const found = nothing();
  const given = valuesOf(clause);
  const except = ('except' in clause ? clause.except : undefined) ?? [];
  for (const want of wanted) {
    const covering = given.find((word) => covers(words, kind, word, want));
    const taken = except.find((out) => covers(words, kind, out, want));
    const kinds = given.some((word) => covers(words, kind, want, word));
    const partly = except.some((out) => covers(words, kind, want, out));
    if (taken !== undefined) found.excluded.push(want);
    if ((covering === undefined && clause.is !== 'all' && !kinds) || taken !== undefined) found.missing.push(want);
    else if (partly || (covering === undefined && clause.is !== 'all' && !loose)) found.narrowed.push(want);
    else found.whole.push(want);
    if (covering !== undefined && !covers(words, kind, want, covering) && saysMore(words, kind, covering, wanted))
      found.wider.push(covering);
  }
  for (const word of given) {
    if (wanted.some((want) => covers(words, kind, want, word) || covers(words, kind, word, want))) continue;
    if (wanted.some((want) => oppose(words, kind, want, word))) found.opposed.push(word);
    else if (wanted.some((want) => areAlternatives(words, kind, want, word))) found.swaps.push(word);
    else found.extras.push(word);
  }
  return found;
};

/** How much of the facet's slot the clause's slot gives. Both stated. */
export const coverage = (words: Words, facet: Facet, slot: SlotName, clause: Slot<string>): Coverage => {
  const wanted = valuesOf(facet.norm[slot] as Slot<string>);
  return kindOf[slot] === 'party'
    ? partyCoverage(words, clause, wanted)
    : wordCoverage(words, slot, clause, wanted, facet.loose.includes(slot));
};

/** Words that other terms ask for in this slot: naming them adds nothing to this term. */
export type Elsewhere = (slot: SlotName, word: string) => boolean;

const texts = (words: Words, slot: SlotName, ids: readonly string[]): string => listing(ids.map((id) => textOf(words, kindOf[slot], id)));

/** Where a word taken out by name empties the status that the facet confers ("the Guardians other than …"). */
const isRoster = (facet: Facet, slot: SlotName): boolean =>
  slot === 'attribute' && (facet.norm.deontic === 'is' || facet.norm.deontic === 'isNot');

const statedDifferences = (words: Words, facet: Facet, slot: SlotName, clause: Norm, elsewhere: Elsewhere): Difference[] => {
  const found = coverage(words, facet, slot, clause[slot]);
  const params = { has: slotText(words, slot, clause[slot]), wants: slotText(words, slot, facet.norm[slot]) };
  const out: Difference[] = [];
  const lacking = [...found.missing, ...found.narrowed];
  if (found.opposed.length > 0 && lacking.length > 0) return [differ('reverse', `${slot}Opposed`, 'sequence', params)];
  if (isRoster(facet, slot) && found.excluded.length > 0)
    return [differ('reverse', 'actorExcluded', 'actor', { ...params, what: texts(words, slot, found.excluded) })];
  if (lacking.length > 0) {
    const code =
      found.swaps.length > 0
        ? 'Swapped'
        : found.whole.length + found.narrowed.length > 0 && found.missing.length > 0
          ? 'Missing'
          : found.missing.length > 0
            ? 'Swapped'
            : 'Narrower';
    out.push({
      ...differ('lack', `${slot}${code}`, changeOf[slot], { ...params, what: texts(words, slot, lacking) }),
      lacks: { slot, missing: lacking },
    });
  }
  if (facet.exact.includes(slot) && lacking.length === 0 && found.wider.length + found.extras.length + found.swaps.length > 0)
    out.push(differ('alter', `${slot}Wider`, 'scope', params));
  else if (lacking.length === 0) {
    const more = facet.wide?.includes(slot) ? [] : [...found.extras, ...found.swaps, ...found.wider];
    const added = more.filter((word) => !elsewhere(slot, word));
    if (added.length > 0) out.push(differ('add', `${slot}Added`, `add:${changeOf[slot]}`, { ...params, what: texts(words, slot, added) }));
  }
  return out;
};

const changeOf: Record<SlotName, string> = {
  attribute: 'actor',
  aim: 'form',
  object: 'scope',
  beneficiary: 'actor',
  place: 'scope',
  trigger: 'condition',
  attacker: 'scope',
  means: 'scope',
};

/** The facet leaves the slot open; does filling it narrow, add or change nothing? */
const narrowsOpen: Record<SlotName, (sense: Sense) => 'narrows' | 'adds' | 'nothing'> = {
  attribute: () => 'nothing',
  aim: () => 'nothing',
  object: () => 'nothing',
  beneficiary: () => 'nothing',
  place: (sense) => (sense === 'duty' || sense === 'soft' || sense === 'permission' ? 'adds' : 'narrows'),
  trigger: () => 'narrows',
  attacker: () => 'narrows',
  means: (sense) => (sense === 'ban' || sense === 'conditional' ? 'narrows' : 'nothing'),
};

/** "At any time" is no condition. */
const atAnyTime = (words: Words, slot: SlotName, given: Slot<string>): boolean =>
  slot === 'trigger' && given.is === 'set' && given.values.some((word) => isAlways(words, word));

const openDifferences = (words: Words, facet: Facet, slot: SlotName, clause: Norm, sense: Sense): Difference[] => {
  const given: Slot<string> = clause[slot];
  if ((given.is === 'all' && !given.except?.length) || atAnyTime(words, slot, given)) return [];
  const params = { has: slotText(words, slot, given), wants: '' };
  const effect = narrowsOpen[slot](sense);
  if (effect === 'nothing') return [];
  if (effect === 'adds') return [differ('add', `${slot}Stated`, 'add:procedure', params)];
  return [{ ...differ('lack', `${slot}Narrowed`, changeOf[slot], params), lacks: { slot, missing: ['*'] } }];
};

const oneSlot = (words: Words, facet: Facet, slot: SlotName, clause: Norm, sense: Sense, elsewhere: Elsewhere): Difference[] => {
  const [given, wanted]: [Slot<string>, Slot<string>] = [clause[slot], facet.norm[slot]];
  if (facet.ignores.includes(slot)) return [];
  if (given.is === 'unread') return [differ('unclear', 'unread', 'unread', { slot })];
  if (given.is === 'unstated') return [];
  return wanted.is === 'set'
    ? statedDifferences(words, facet, slot, clause, elsewhere)
    : openDifferences(words, facet, slot, clause, sense);
};

/** Slots of the clause that could not be read: a reversal may hang on any of them, a condition above all. */
export const unreadSlots = (clause: Norm): Difference[] =>
  slotNames.filter((slot) => clause[slot].is === 'unread').map((slot) => differ('unclear', 'unread', 'unread', { slot }));

/** Decisive slots that the clause leaves unstated: leave given to nobody knows what. */
export const unstatedSlots = (words: Words, facet: Facet, clause: Norm): Difference[] =>
  slotNames
    .filter((slot) => facet.decisive.includes(slot) && !facet.ignores.includes(slot))
    .filter((slot) => clause[slot].is === 'unstated' && isStated(facet.norm[slot]))
    .map((slot) => differ('unclear', 'unstated', 'unstated', { slot, wants: slotText(words, slot, facet.norm[slot]) }));

/** Every difference in the eight word slots between a clause norm and a facet that point the same way. */
export const slotDifferences = (words: Words, facet: Facet, clause: Norm, sense: Sense, elsewhere: Elsewhere): Difference[] => [
  ...unstatedSlots(words, facet, clause),
  ...slotNames.flatMap((slot) => oneSlot(words, facet, slot, clause, sense, elsewhere)),
];

/**
 * How much of the facet a reversing clause reverses: all of it, one of its limbs, or only a kind of what it asks.
 * An actor or an attacker named is never a mere part: a state excluded by name is left with nothing of the term.
 */
export const reach = (words: Words, facet: Facet, clause: Norm): 'whole' | 'limb' | 'part' => {
  let result: 'whole' | 'limb' | 'part' = 'whole';
  for (const slot of slotNames) {
    if (slot === 'attribute' || slot === 'attacker' || facet.ignores.includes(slot)) continue;
    const given = clause[slot];
    if (given.is !== 'set' && given.is !== 'all') continue;
    if (facet.norm[slot].is !== 'set') {
      if (slot === 'trigger' && given.is === 'set' && !atAnyTime(words, slot, given)) result = 'part';
      continue;
    }
    const found = coverage(words, facet, slot, given);
    if (found.whole.length === 0 && found.narrowed.length > 0) result = 'part';
    else if (found.missing.length + found.narrowed.length > 0 && result === 'whole' && found.whole.length > 0) result = 'limb';
  }
  return result;
};
