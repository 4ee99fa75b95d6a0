/** What a schema cannot say of the public part: ids that are used twice, and names of things that are not there. */
import type { DecisionRule, Requirement } from '../../negotiation/decisionRules.ts';
import { phaseIds } from '../../negotiation/pack.ts';
import type { Issue, PublicPack } from '../../negotiation/pack.ts';
import type { Term } from '../../treaty/framework.ts';
import { repeated, repeatedValues, unknownIn } from './listChecks.ts';
import { normFaults } from './normChecks.ts';
import type { Fault, Path } from './problem.ts';
import { vocabularyFaults } from './vocabularyChecks.ts';
import { weakPointFaults } from './weakPointChecks.ts';
import { knownIds } from './knownIds.ts';
import type { KnownIds } from './knownIds.ts';

export function publicFaults(pack: PublicPack): Fault[] {
  const known = knownIds(pack.vocabulary);
  return [
    ...vocabularyFaults(pack.vocabulary, known),
    ...seatFaults(pack, known),
    ...frameworkFaults(pack, known),
    ...issueFaults(pack, known),
    ...ruleFaults(pack),
    ...phaseFaults(pack),
    ...weakPointFaults(pack.weakPoints, known),
    ...repeated(pack.sources, ['sources'], 'code'),
  ];
}

const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => id));

function seatFaults({ seats, seatGroups }: PublicPack, known: KnownIds): Fault[] {
  const seatIds = ids(seats);
  return [
    ...repeated(seats, ['seats'], 'id'),
    ...repeated(seats, ['seats'], 'name'),
    ...repeated(seatGroups, ['seatGroups'], 'id'),
    ...seats.flatMap(({ state }, index): Fault[] =>
      state === undefined || known.states.has(state)
        ? []
        : [{ path: ['seats', index, 'state'], code: 'noSuchState', params: { id: state } }],
    ),
    ...seatGroups.flatMap((group, index) => [
      ...unknownIn(group.seats, seatIds, ['seatGroups', index, 'seats'], 'noSuchSeat'),
      ...repeatedValues(group.seats, ['seatGroups', index, 'seats']),
    ]),
  ];
}

function frameworkFaults({ framework, parts }: PublicPack, known: KnownIds): Fault[] {
  const path = ['framework', 'terms'];
  return [
    ...repeated(framework.terms, path, 'id'),
    ...framework.terms.flatMap((term, index) => termFaults(term, [...path, index], known, ids(parts))),
  ];
}

function termFaults(term: Term, path: Path, known: KnownIds, parts: ReadonlySet<string>): Fault[] {
  return [
    ...(parts.has(term.part) ? [] : [{ path: [...path, 'part'], code: 'noSuchPart' as const, params: { id: term.part } }]),
    ...repeated(term.facets, [...path, 'facets'], 'id'),
    ...term.quotations.flatMap(({ weight, text }, index): Fault[] => {
      const where = [...path, 'quotations', index];
      if (weight === 'silent') return text === undefined ? [] : [{ path: [...where, 'text'], code: 'silentQuotation' }];
      return text === undefined ? [{ path: where, code: 'quotationWithoutText', params: { weight } }] : [];
    }),
    ...term.facets.flatMap((facet, index) => normFaults(facet.norm, [...path, 'facets', index, 'norm'], known)),
  ];
}

function issueFaults({ issues, parts, framework }: PublicPack, known: KnownIds): Fault[] {
  const terms = ids(framework.terms);
  return [
    ...repeated(parts, ['parts'], 'id'),
    ...repeated(issues, ['issues'], 'id'),
    ...issues.flatMap((issue, index) => [
      ...(ids(parts).has(issue.part) ? [] : [{ path: ['issues', index, 'part'], code: 'noSuchPart' as const, params: { id: issue.part } }]),
      ...unknownIn(issue.terms, terms, ['issues', index, 'terms'], 'noSuchTerm'),
      ...repeatedValues(issue.terms, ['issues', index, 'terms']),
      ...optionFaults(issue, ['issues', index], known),
    ]),
  ];
}

function optionFaults({ options, ranked }: Issue, path: Path, known: KnownIds): Fault[] {
  return [
    ...repeated(options, [...path, 'options'], 'id'),
    ...(ranked && options.length < 2 ? [{ path: [...path, 'options'], code: 'rankedNeedsTwo' as const }] : []),
    ...options.flatMap(({ norms }, index) =>
      norms.flatMap((norm, place) => normFaults(norm, [...path, 'options', index, 'norms', place], known)),
    ),
  ];
}

function ruleFaults({ decisionRules, defaultRule, seatGroups, ...pack }: PublicPack): Fault[] {
  const seats = new Set(pack.seats.map(({ id }) => String(id)));
  const sizes = new Map(seatGroups.map(({ id, seats }) => [String(id), seats.length]));
  return [
    ...repeated(decisionRules, ['decisionRules'], 'id'),
    ...(ids(decisionRules).has(defaultRule) ? [] : [{ path: ['defaultRule'], code: 'noSuchRule' as const, params: { id: defaultRule } }]),
    ...decisionRules.flatMap((rule: DecisionRule, index) => [
      ...rule.requires.flatMap((requirement, place) =>
        requirementFaults(requirement, ['decisionRules', index, 'requires', place], withOwn(rule, sizes)),
      ),
      ...strangersIn(rule, seats).map(({ path, id }): Fault => ({
        path: ['decisionRules', index, ...path],
        code: 'noSuchSeat',
        params: { id },
      })),
    ]),
  ];
}

/** The sizes of the groups a rule may name: the pack's, and before them its own. */
const withOwn = ({ groups = [] }: DecisionRule, sizes: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...sizes, ...groups.map(({ id, seats }) => [String(id), seats.length] as const)]);

/** Seats that a rule names by itself, and that the pack does not have. */
function strangersIn({ groups = [], weights = {}, requires }: DecisionRule, seats: ReadonlySet<string>): { path: Path; id: string }[] {
  const named = [
    ...groups.flatMap((group, at) => group.seats.map((id, place) => ({ path: ['groups', at, 'seats', place], id: String(id) }))),
    ...Object.keys(weights).map((id) => ({ path: ['weights', id], id })),
    ...requires.flatMap((one, at) =>
      'castingVote' in one && one.castingVote ? [{ path: ['requires', at, 'castingVote'], id: String(one.castingVote) }] : [],
    ),
  ];
  return named.filter(({ id }) => !seats.has(id));
}

function requirementFaults(requirement: Requirement, path: Path, sizes: ReadonlyMap<string, number>): Fault[] {
  const size = sizes.get(requirement.group);
  if (size === undefined) return [{ path: [...path, 'group'], code: 'noSuchGroup', params: { id: requirement.group } }];
  if ('share' in requirement && requirement.share[0] > requirement.share[1]) return [{ path: [...path, 'share'], code: 'shareOverOne' }];
  if (requirement.kind === 'countFor' && requirement.atLeast > size)
    return [{ path: [...path, 'atLeast'], code: 'countOverGroup', params: { size } }];
  return [];
}

/** Phases come once each and in the order in which a room goes through them. */
function phaseFaults({ phases }: PublicPack): Fault[] {
  return [
    ...repeated(phases, ['phases'], 'id'),
    ...phases.flatMap(({ id }, index): Fault[] => {
      const before = phases[index - 1]?.id;
      return before !== undefined && phaseIds.indexOf(id) < phaseIds.indexOf(before)
        ? [{ path: ['phases', index, 'id'], code: 'phaseOutOfOrder', params: { id, before } }]
        : [];
    }),
    ...phaseIds
      .filter((id) => !phases.some((phase) => phase.id === id))
      .map((id): Fault => ({ path: ['phases'], code: 'phaseMissing', params: { id } })),
  ];
}
