/** What a pack says of its guarantee names states, groups, acts and triggers of its vocabulary, and each historical case once. */
import type { Guarantee, GuaranteeRole } from '../../treaty/guarantee.ts';
import type { KnownIds } from './knownIds.ts';
import { repeated, repeatedValues, unknownIn } from './listChecks.ts';
import type { Fault, Path } from './problem.ts';

export function weakPointFaults(guarantee: Guarantee | undefined, known: KnownIds): Fault[] {
  if (!guarantee) return [];
  const at = (...path: (string | number)[]): Path => ['weakPoints', ...path];
  const roles = Object.keys(guarantee.acts) as GuaranteeRole[];
  return [
    ...(known.states.has(guarantee.protected)
      ? []
      : [{ path: at('protected'), code: 'noSuchState' as const, params: { id: guarantee.protected } }]),
    ...(['guarantors', 'council'] as const).flatMap((key): Fault[] => {
      const id = guarantee[key];
      return id === undefined || known.groups.has(id) ? [] : [{ path: at(key), code: 'noSuchVocabularyGroup', params: { id } }];
    }),
    ...unknownIn(guarantee.attackers, known.states, at('attackers'), 'noSuchState'),
    ...repeatedValues(guarantee.attackers, at('attackers')),
    ...roles.flatMap((role) => [
      ...unknownIn(guarantee.acts[role], known.acts, at('acts', role), 'noSuchAct'),
      ...repeatedValues(guarantee.acts[role], at('acts', role)),
    ]),
    ...(['thresholds', 'needsEveryone'] as const).flatMap((key) => unknownIn(guarantee[key], known.triggers, at(key), 'noSuchTrigger')),
    ...repeated(guarantee.cases, at('cases'), 'id'),
    ...guarantee.cases.flatMap(({ shows }, index) => repeatedValues(shows, at('cases', index, 'shows'))),
  ];
}
