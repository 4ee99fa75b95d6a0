/** A decision rule while it is being filled in: every field of every kind is kept, and those that the kind does not have are left out of the rule. */
import type { MadeRule } from '../../negotiation/rules.ts';
import type { Requirement } from '../../negotiation/decisionRules.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';

export const requirementKinds = ['shareFor', 'countFor', 'eachFor', 'noneAgainst', 'fewAgainst', 'quorum'] as const;
export const bases = ['forOrAgainst', 'cast', 'present', 'all'] as const;
type Basis = (typeof bases)[number];

/** `group` `named`: the seats ticked in `seats`. */
export interface RequirementDraft {
  kind: Requirement['kind'];
  group: SeatGroupId | 'named';
  seats: SeatId[];
  num: number;
  den: number;
  number: number;
  counted: Basis;
  strictly: boolean;
  weighed: boolean;
  present: boolean;
  castingVote: SeatId | '';
}
export interface RuleDraft {
  name: string;
  requires: RequirementDraft[];
  weights: Record<SeatId, number>;
  silent: 'missing' | 'for' | 'against' | 'abstain';
  vacant: 'missing' | 'against' | 'abstain' | 'leftOut';
  closesWhenAllVoted: boolean;
}

export const newRequirement = (group: SeatGroupId): RequirementDraft => ({
  kind: 'shareFor',
  group,
  seats: [],
  num: 2,
  den: 3,
  number: 1,
  counted: 'forOrAgainst',
  strictly: false,
  weighed: false,
  present: false,
  castingVote: '',
});
export const newRule = (group: SeatGroupId): RuleDraft => ({
  name: '',
  requires: [newRequirement(group)],
  weights: {},
  silent: 'missing',
  vacant: 'missing',
  closesWhenAllVoted: true,
});

const namedGroup = (at: number) => `named-${at + 1}` as SeatGroupId;

function requirementFrom(draft: RequirementDraft, at: number): Requirement {
  const { kind, num, den, number, counted, strictly, weighed, present, castingVote } = draft;
  const group = draft.group === 'named' ? namedGroup(at) : draft.group;
  const byWeight = weighed ? { weighed: true as const } : {};
  const made: { [K in Requirement['kind']]: () => Requirement } = {
    eachFor: () => ({ kind: 'eachFor', group }),
    noneAgainst: () => ({ kind: 'noneAgainst', group }),
    fewAgainst: () => ({ kind: 'fewAgainst', group, atMost: number }),
    countFor: () => ({ kind: 'countFor', group, atLeast: number, ...byWeight }),
    quorum: () => ({ kind: 'quorum', group, share: [num, den], ...(present ? { of: 'present' as const } : {}), ...byWeight }),
    shareFor: () => ({
      kind: 'shareFor',
      group,
      share: [num, den],
      counted,
      ...(strictly ? { strictly: true } : {}),
      ...byWeight,
      ...(castingVote ? { castingVote } : {}),
    }),
  };
  return made[kind]();
}

export function ruleFromDraft({ name, requires, weights, silent, vacant, closesWhenAllVoted }: RuleDraft): MadeRule {
  const groups = requires.flatMap(({ group, seats }, at) =>
    group === 'named' && seats.length > 0 ? [{ id: namedGroup(at), name: '', seats }] : [],
  );
  const weighed = requires.some((requirement) => requirement.weighed);
  return {
    name: name.trim(),
    closesWhenAllVoted,
    requires: requires.map(requirementFrom),
    ...(groups.length > 0 ? { groups } : {}),
    ...(weighed ? { weights } : {}),
    ...(silent === 'missing' ? {} : { silent }),
    ...(vacant === 'missing' ? {} : { vacant }),
  };
}
