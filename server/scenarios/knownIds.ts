/** The words of a vocabulary as sets of ids, for looking up. */
import type { Vocabulary } from '../../treaty/vocabulary.ts';

/** The ids of every list, and of parties: states and groups together. */
export type KnownIds = Record<'states' | 'groups' | 'parties' | 'acts' | 'objects' | 'places' | 'triggers' | 'means', ReadonlySet<string>>;

export const wordLists = ['states', 'groups', 'acts', 'objects', 'places', 'triggers', 'means'] as const;

export function knownIds(vocabulary: Vocabulary): KnownIds {
  const set = (list: (typeof wordLists)[number]): Set<string> => new Set(vocabulary[list].map(({ id }) => String(id)));
  const [states, groups] = [set('states'), set('groups')];
  return {
    states,
    groups,
    parties: new Set([...states, ...groups]),
    acts: set('acts'),
    objects: set('objects'),
    places: set('places'),
    triggers: set('triggers'),
    means: set('means'),
  };
}
