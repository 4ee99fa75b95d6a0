/** The vocabulary: no word twice, every broader word there, every group's members there, every entailment made of known known. */
import { Deontic } from '../../treaty/norm.ts';
import type { Vocabulary } from '../../treaty/vocabulary.ts';
import { repeated, repeatedValues, unknownIn } from './listChecks.ts';
import type { Fault, Path } from './problem.ts';
import { wordLists } from './knownIds.ts';
import type { KnownIds } from './knownIds.ts';

export function vocabularyFaults(vocabulary: Vocabulary, known: KnownIds): Fault[] {
  return [
    ...wordLists.flatMap((list) => [
      ...repeated(vocabulary[list], ['vocabulary', list], 'id'),
      ...wordFaults(vocabulary[list], ['vocabulary', list], known[list]),
    ]),
    ...partyFaults(vocabulary, known),
    ...actFaults(vocabulary, known),
    ...placeFaults(vocabulary, known),
    ...vocabulary.entails.flatMap(({ if: cause, then: effect }, index) => [
      ...entailmentFaults(cause, ['vocabulary', 'entails', index, 'if'], known),
      ...entailmentFaults(effect, ['vocabulary', 'entails', index, 'then'], known),
    ]),
  ];
}

type Word = Omit<Vocabulary['means'][number], 'id'> & { id: string };

/** Broader and opposed words are in the same list, and no chain of broader words comes back to where it began. */
function wordFaults(list: readonly Word[], path: Path, known: ReadonlySet<string>): Fault[] {
  const broader = strictlyBroader(list);
  return list.flatMap((word, index) => [
    ...unknownIn(word.under, known, [...path, index, 'under'], 'noSuchWord'),
    ...unknownIn(word.opposes, known, [...path, index, 'opposes'], 'noSuchWord'),
    ...(climbsTo(word.id, broader) ? [{ path: [...path, index, 'under'], code: 'wordUnderItself' as const, params: { id: word.id } }] : []),
  ]);
}

/** Without the pairs that are under each other: those mean the same, and are no circle. */
function strictlyBroader(list: readonly Word[]): ReadonlyMap<string, readonly string[]> {
  const under = new Map<string, readonly string[]>(list.map((word) => [word.id, word.under]));
  const means = (one: string, other: string): boolean => one !== other && (under.get(other)?.includes(one) ?? false);
  return new Map(list.map((word) => [word.id, word.under.filter((broader) => !means(word.id, broader))]));
}

function climbsTo(goal: string, under: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const waiting = [...(under.get(goal) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === goal) return true;
    if (!seen.has(next)) waiting.push(...(under.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

function partyFaults({ groups }: Vocabulary, known: KnownIds): Fault[] {
  return groups.flatMap(({ id, members }, index): Fault[] => [
    ...(known.states.has(id) ? [{ path: ['vocabulary', 'groups', index, 'id'], code: 'stateAndGroup' as const, params: { id } }] : []),
    ...unknownIn(members, known.states, ['vocabulary', 'groups', index, 'members'], 'noSuchState'),
    ...repeatedValues(members, ['vocabulary', 'groups', index, 'members']),
  ]);
}

function actFaults({ acts }: Vocabulary, known: KnownIds): Fault[] {
  return acts.flatMap(({ objects, who, contrary, accompanies }, index) => {
    const at = (key: string): Path => ['vocabulary', 'acts', index, key];
    return [
      ...unknownIn(objects, known.objects, at('objects'), 'noSuchObject'),
      ...unknownIn(who, known.parties, at('who'), 'noSuchParty'),
      ...unknownIn(contrary, known.acts, at('contrary'), 'noSuchWord'),
      ...unknownIn(accompanies, known.acts, at('accompanies'), 'noSuchWord'),
    ];
  });
}

const placeFaults = ({ places }: Vocabulary, known: KnownIds): Fault[] =>
  places.flatMap(({ leavesOut }, index) => unknownIn(leavesOut, known.places, ['vocabulary', 'places', index, 'leavesOut'], 'noSuchWord'));

function entailmentFaults(side: Record<string, string>, path: Path, known: KnownIds): Fault[] {
  const bySlot: Record<string, ReadonlySet<string>> = {
    attribute: known.parties,
    beneficiary: known.parties,
    attacker: known.parties,
    deontic: new Set(Deontic.options),
    aim: known.acts,
    object: known.objects,
    place: known.places,
    trigger: known.triggers,
    means: known.means,
  };
  return Object.entries(side).flatMap(([slot, word]): Fault[] => {
    const list = bySlot[slot];
    if (!list) return [{ path: [...path, slot], code: 'noSuchSlot', params: { id: slot } }];
    return list.has(word) ? [] : [{ path: [...path, slot], code: 'notInVocabulary', params: { id: word, slot } }];
  });
}
