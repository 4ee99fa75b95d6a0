/** The words of a norm are words of the vocabulary, slot by slot. */
import { slotNames } from '../../treaty/norm.ts';
import type { Consent, Norm, Slot, SlotName } from '../../treaty/norm.ts';
import type { Fault, Path } from './problem.ts';
import type { KnownIds } from './knownIds.ts';

const slotLists = {
  attribute: 'parties',
  aim: 'acts',
  object: 'objects',
  beneficiary: 'parties',
  place: 'places',
  trigger: 'triggers',
  attacker: 'parties',
  means: 'means',
} as const satisfies Record<SlotName, keyof KnownIds>;

export function normFaults(norm: Norm, path: Path, known: KnownIds): Fault[] {
  return [...partFaults(norm, path, known), ...(norm.orElse ? partFaults(norm.orElse, [...path, 'orElse'], known) : [])];
}

function partFaults(norm: Omit<Norm, 'orElse'>, path: Path, known: KnownIds): Fault[] {
  return [
    ...slotNames.flatMap((slot) => slotFaults(norm[slot], [...path, slot], known[slotLists[slot]], slot)),
    ...norm.gates.flatMap(({ by }, index) => consentFaults(by, [...path, 'gates', index, 'by'], known)),
    ...norm.unless.flatMap((exception, index) => exceptionFaults(exception, [...path, 'unless', index], known)),
  ];
}

function slotFaults(slot: Slot<string>, path: Path, known: ReadonlySet<string>, name: string): Fault[] {
  return [
    ...(slot.is === 'set' ? unknownWords(slot.values, [...path, 'values'], known, name) : []),
    ...('except' in slot ? unknownWords(slot.except ?? [], [...path, 'except'], known, name) : []),
    // a chosen option is written by its authors: nothing in it can be unread
    ...(slot.is === 'unread' ? [{ path: [...path, 'is'], code: 'unreadInPack' as const, params: { slot: name } }] : []),
  ];
}

const unknownWords = (values: readonly string[], path: Path, known: ReadonlySet<string>, slot: string): Fault[] =>
  values.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: [...path, index], code: 'notInVocabulary' as const, params: { id, slot } }],
  );

function consentFaults(consent: Consent | undefined, path: Path, known: KnownIds): Fault[] {
  if (!consent) return [];
  const { of, must, atLeast } = consent;
  return [
    ...unknownWords(of, [...path, 'of'], known.parties, 'of'),
    ...unknownWords(must ?? [], [...path, 'must'], known.states, 'must'),
    ...(Array.isArray(atLeast) && atLeast[0] > atLeast[1] ? [{ path: [...path, 'atLeast'], code: 'shareOverOne' as const }] : []),
  ];
}

function exceptionFaults(exception: Norm['unless'][number], path: Path, known: KnownIds): Fault[] {
  if (exception.kind === 'fact')
    return known.triggers.has(exception.trigger)
      ? []
      : [{ path: [...path, 'trigger'], code: 'notInVocabulary', params: { id: exception.trigger, slot: 'trigger' } }];
  if (exception.kind === 'judgedBy')
    return known.parties.has(exception.by)
      ? []
      : [{ path: [...path, 'by'], code: 'notInVocabulary', params: { id: exception.by, slot: 'by' } }];
  return consentFaults(exception.by, [...path, 'by'], known);
}
