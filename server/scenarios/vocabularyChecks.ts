/** The vocabulary: no word twice, every broader word there, every group's members there, every entailment made of known words. */
import { Deontic } from '../../treaty/norm.ts';
import type { Vocabulary } from '../../treaty/vocabulary.ts';
import { repeated, repeatedValues, unknownIn } from './listChecks.ts';
import { slotNames } from './normChecks.ts';
import type { Fault, Path } from './problem.ts';
import { wordLists } from './words.ts';
import type { Words } from './words.ts';

export function vocabularyFaults(vocabulary: Vocabulary, words: Words): Fault[] {
  return [
    ...wordLists.flatMap((list) => [
      ...repeated(vocabulary[list], ['vocabulary', list], 'id'),
      ...broaderFaults(vocabulary[list], list, words[list]),
    ]),
    ...partyFaults(vocabulary, words),
    ...actFaults(vocabulary, words),
    ...vocabulary.entails.flatMap(({ if: cause, then: effect }, index) => [
      ...entailmentFaults(cause, ['vocabulary', 'entails', index, 'if'], words),
      ...entailmentFaults(effect, ['vocabulary', 'entails', index, 'then'], words),
    ]),
  ];
}

/** Broader words exist in the same list, and following them upwards never comes back to the word. */
function broaderFaults(list: readonly { id: string; under: readonly string[] }[], name: string, known: ReadonlySet<string>): Fault[] {
  const under = new Map(list.map((word) => [word.id, word.under]));
  return list.flatMap((word, index) => [
    ...unknownIn(word.under, known, ['vocabulary', name, index, 'under'], 'noSuchBroaderWord'),
    ...(climbsTo(word.id, word.under, under)
      ? [{ path: ['vocabulary', name, index, 'under'], code: 'wordUnderItself' as const, params: { id: word.id } }]
      : []),
  ]);
}

function climbsTo(goal: string, from: readonly string[], under: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === goal) return true;
    if (!seen.has(next)) waiting.push(...(under.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

function partyFaults({ groups }: Vocabulary, words: Words): Fault[] {
  return groups.flatMap(({ id, members }, index): Fault[] => [
    ...(words.states.has(id) ? [{ path: ['vocabulary', 'groups', index, 'id'], code: 'stateAndGroup' as const, params: { id } }] : []),
    ...unknownIn(members, words.states, ['vocabulary', 'groups', index, 'members'], 'noSuchState'),
    ...repeatedValues(members, ['vocabulary', 'groups', index, 'members']),
  ]);
}

function actFaults({ acts }: Vocabulary, words: Words): Fault[] {
  return acts.flatMap(({ objects, slots }, index) => [
    ...unknownIn(objects, words.objects, ['vocabulary', 'acts', index, 'objects'], 'noSuchObject'),
    ...unknownIn(slots, slotNames, ['vocabulary', 'acts', index, 'slots'], 'noSuchSlot'),
  ]);
}

function entailmentFaults(side: Record<string, string>, path: Path, words: Words): Fault[] {
  const known: Record<string, ReadonlySet<string>> = {
    ...{ attribute: words.parties, beneficiary: words.parties, attacker: words.parties, deontic: new Set(Deontic.options) },
    ...{ aim: words.acts, object: words.objects, place: words.places, trigger: words.triggers, means: words.means },
  };
  return Object.entries(side).flatMap(([slot, word]): Fault[] => {
    const list = known[slot];
    if (!list) return [{ path: [...path, slot], code: 'noSuchSlot', params: { id: slot } }];
    return list.has(word) ? [] : [{ path: [...path, slot], code: 'notInVocabulary', params: { id: word, slot } }];
  });
}
