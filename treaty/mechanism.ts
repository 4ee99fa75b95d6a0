/** Adopted norms put together as one mechanism: who guarantees, which norms are the appeal, the consultations, the assistance, and what stands before each. */
import type { Why } from './finding.ts';
import type { Guarantee, GuaranteeRole } from './guarantee.ts';
import { valuesOf } from './meets.ts';
import { asConditional, holdsBack, isGate } from './modality.ts';
import type { Consent, Exception, Gate, Norm, Slot } from './norm.ts';
import { refusals, type Hurdle, type Refusals } from './refusals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { covers, membersOf, textOf, wordsOf, type Words } from './words.ts';
import type { WeakPoint, WeakPointCode } from './weakPoint.ts';

export interface AdoptedClause {
  clause: string;
  norms: readonly Norm[];
}

/** What a scenario gives beside the norms. `names`: what the stories call a state; the vocabulary's text where absent. */
export interface Setting {
  guarantee: Guarantee;
  vocabulary: Vocabulary;
  names?: Readonly<Record<string, string>>;
}

/** A norm and where it stands. */
export interface Placed {
  norm: Norm;
  clause: string;
  at: number;
}

export interface Mechanism {
  words: Words;
  guarantee: Guarantee;
  placed: readonly Placed[];
  /** states that guarantee, as the adopted clauses say; those tried first as attackers come first */
  guarantors: readonly string[];
  name: (state: string) => string;
  in: (...roles: GuaranteeRole[]) => Placed[];
}

export const isDuty = ({ norm: { deontic } }: Placed): boolean => deontic === 'shall' || deontic === 'is';
export const isLeave = ({ norm: { deontic } }: Placed): boolean => deontic === 'may' || deontic === 'isEmpoweredTo';
export const isSoft = ({ norm: { deontic } }: Placed): boolean => deontic === 'intendsTo';
export const isBan = ({ norm: { deontic } }: Placed): boolean => deontic === 'shallNot' || deontic === 'isNot';

/** Whether the norm's act is one of these, or a kind of one. */
const isFor = (words: Words, norm: Norm, acts: readonly string[]): boolean =>
  valuesOf(norm.aim).some((act) => acts.some((wide) => covers(words, 'act', wide, act)));

const statesIn = (words: Words, slot: Slot<string>): string[] => {
  const out = new Set(('except' in slot ? (slot.except ?? []) : []).flatMap((party) => membersOf(words, party)));
  return valuesOf(slot)
    .flatMap((party) => membersOf(words, party))
    .filter((state) => !out.has(state));
};

/** Who the guarantors are: as the clauses on the roster say; where none does, the members of the scenario's group. */
const rosterOf = (words: Words, placed: readonly Placed[], { acts, guarantors }: Guarantee): string[] => {
  const said = placed.filter(({ norm }) => isFor(words, norm, acts.roster));
  const named = said.filter(isDuty).flatMap(({ norm }) => statesIn(words, norm.attribute));
  const denied = new Set(said.filter(isBan).flatMap(({ norm }) => statesIn(words, norm.attribute)));
  const all = [...new Set(named.length > 0 ? named : membersOf(words, guarantors))];
  const kept = all.filter((state) => !denied.has(state));
  return kept.length > 0 ? kept : all; // a roster of nobody is no roster
};

/** Those the scenario tries first, then the vocabulary's order. */
const inOrder = (words: Words, states: readonly string[], first: readonly string[]): string[] => {
  const order = [...new Set([...first, ...words.vocabulary.states.map(({ id }) => id as string), ...states])];
  return order.filter((state) => states.includes(state));
};

export const compile = (adopted: readonly AdoptedClause[], { guarantee, vocabulary, names = {} }: Setting): Mechanism => {
  const plain = wordsOf(vocabulary);
  const placed = adopted.flatMap(({ clause, norms }) => norms.map((norm, at) => ({ norm: asConditional(norm) ?? norm, clause, at })));
  const guarantors = inOrder(plain, rosterOf(plain, placed, guarantee), guarantee.attackers);
  const words = { ...plain, members: new Map([...plain.members, [guarantee.guarantors as string, guarantors]]) };
  return {
    words,
    guarantee,
    placed,
    guarantors,
    name: (state) => names[state] ?? textOf(words, 'party', state),
    in: (...roles) => placed.filter(({ norm }) => roles.some((role) => isFor(words, norm, guarantee.acts[role]))),
  };
};

/** Who attacks in a story in which any guarantor could. */
export const firstAttacker = ({ guarantors }: Mechanism): string => guarantors[0] ?? '';
export const victimOf = ({ name, guarantee }: Mechanism): string => name(guarantee.protected);

/** The states a slot names, the treaty's own roster put for the group of guarantors. */
export const statesOf = ({ words }: Mechanism, slot: Slot<string>): string[] => statesIn(words, slot);

/** Norms by which assistance comes about, or would. */
export const helping = (mechanism: Mechanism): Placed[] =>
  mechanism.in('assistance', 'activation').filter((one) => isDuty(one) || isLeave(one) || isSoft(one));

/** Whether what stands before one norm on assistance stands before the other too: it is on the same means and on the same States, or on all. */
export const governs = ({ words }: Mechanism, one: Placed, other: Placed): boolean => {
  if (one === other) return true;
  const wide =
    one.norm.means.is !== 'set' ||
    one.norm.means.values.every((mean) => valuesOf(other.norm.means).some((its) => covers(words, 'means', mean, its)));
  const [mine, its] = [one, other].map(({ norm }) => statesIn(words, norm.attribute));
  return wide && (mine?.length === 0 || (its ?? []).every((state) => mine?.includes(state)));
};

/** What some states must agree to; where nobody is named, all the guarantors: nothing says that fewer suffice. */
const everyGuarantor = ({ guarantee }: Mechanism): Consent => ({ of: [guarantee.guarantors], atLeast: 'all' });

/** A gate that somebody could hold shut, as a rule of consent. Consultations are a step and no vote, unless the matter fails with them. */
const asConsent = (mechanism: Mechanism, gate: Gate): Consent | undefined => {
  if (!holdsBack(gate)) return undefined;
  const { council } = mechanism.guarantee;
  if (gate.kind === 'securityCouncil')
    return council && { of: [council], atLeast: 0, must: membersOf(mechanism.words, council) as NonNullable<Consent['must']> };
  if (gate.kind === 'decision' || gate.kind === 'consent') return gate.by ?? everyGuarantor(mechanism);
  if (gate.kind === 'consultation') return gate.onLapse === 'fail' ? (gate.by ?? everyGuarantor(mechanism)) : undefined;
  return gate.by;
};

/** A gate, or an exception that some could use, with what it asks. */
export interface Barrier {
  is: Exception;
  hurdle: Hurdle;
}

export const barriersOf = (mechanism: Mechanism, norm: Norm): Barrier[] => [
  ...norm.gates.flatMap((gate) => {
    const by = asConsent(mechanism, gate);
    return by === undefined ? [] : [{ is: gate, hurdle: { by, lifts: false } }];
  }),
  ...norm.unless.flatMap((gate) => {
    if (!isGate(gate) || !holdsBack(gate) || gate.by === undefined) return [];
    return gate.kind === 'decision' || gate.kind === 'consent' || gate.kind === 'determination'
      ? [{ is: gate, hurdle: { by: gate.by, lifts: true } }]
      : [];
  }),
];

/** Who can stop what these barriers guard: every guarantor as attacker, every coalition. */
export const refusalsOf = ({ guarantors, guarantee, words }: Mechanism, barriers: readonly Barrier[]): Refusals =>
  refusals(
    barriers.map(({ hurdle }) => hurdle),
    guarantors,
    guarantee.protected,
    words,
  );

/** A step of a story. */
export const step = (code: string, params: Why['params'] = {}): Why => ({ code, params });

/** A weak point that rests on these norms. The case is looked up where all are put together. */
export const point = (
  code: WeakPointCode,
  on: readonly Placed[],
  params: WeakPoint['params'],
  story: readonly Why[],
  veto?: { meant: boolean },
): WeakPoint => ({ code, params, restsOn: on.map(({ clause, at }) => ({ clause, norm: at })), story: [...story], ...veto });
