/** Does a norm of a clause speak of the same thing as a facet of a term? And from which side: the same act, its opposite, or one contrary to it? */
import type { Facet, FacetSlot } from './framework.ts';
import type { Norm, Slot, SlotName } from './norm.ts';
import { areAlternatives, covers, kindOf, membersOf, oppose, type Kind, type Words } from './words.ts';

/** How the clause's act stands to the facet's. */
export type Stance = 'same' | 'opposed' | 'contrary';

/** A norm as seen from one facet: its acts put in the facet's terms where they are opposites. `at` is the position of the clause's norm. */
export interface Seen {
  norm: Norm;
  stance: Stance;
  at: number;
}

/** The words a slot names; none where it is unstated, unread or "all". */
export const valuesOf = <T>(slot: Slot<T>): readonly T[] => (slot.is === 'set' ? slot.values : []);
export const isStated = (slot: Slot<unknown>): boolean => slot.is !== 'unstated';

const related = (words: Words, kind: Kind, a: string, b: string): boolean =>
  covers(words, kind, a, b) || covers(words, kind, b, a) || areAlternatives(words, kind, a, b) || oppose(words, kind, a, b);

const sharesStates = (words: Words, a: readonly string[], b: readonly string[]): boolean => {
  const states = new Set(a.flatMap((party) => membersOf(words, party)));
  return b.some((party) => membersOf(words, party).some((state) => states.has(state)));
};

/** Whether the two slots can be about the same thing. Unstated, unread and "all" rule nothing out. */
export const overlaps = (words: Words, slot: SlotName, clause: Slot<string>, facet: Slot<string>): boolean => {
  if (clause.is !== 'set' || facet.is !== 'set') return true;
  if (kindOf[slot] === 'party') return sharesStates(words, clause.values, facet.values);
  return clause.values.some((a) => facet.values.some((b) => related(words, kindOf[slot], a, b)));
};

const isContrary = (words: Words, act: string, to: string): boolean => {
  for (const up of words.broader.act.get(act) ?? [])
    if (words.acts.get(up)?.contrary.some((other) => covers(words, 'act', other, to))) return true;
  return false;
};

const remembered = new WeakMap<Facet, Map<string, Stance | undefined>>();

/** How an act stands to a facet's acts; remembered, because every check of every clause asks it again. */
const stanceOf = (words: Words, act: string, facet: Facet): Stance | undefined => {
  const memo = remembered.get(facet) ?? new Map<string, Stance | undefined>();
  remembered.set(facet, memo);
  if (!memo.has(act)) memo.set(act, findStance(words, act, valuesOf(facet.norm.aim)));
  return memo.get(act);
};

const findStance = (words: Words, act: string, facetActs: readonly string[]): Stance | undefined => {
  if (facetActs.some((wanted) => oppose(words, 'act', act, wanted))) return 'opposed';
  if (facetActs.some((wanted) => isContrary(words, act, wanted))) return 'contrary';
  const same = facetActs.some(
    (wanted) => covers(words, 'act', act, wanted) || covers(words, 'act', wanted, act) || areAlternatives(words, 'act', act, wanted),
  );
  return same ? 'same' : undefined;
};

/** The norm seen from the facet, once for each stance its acts take. Empty when none of its acts is the facet's. */
const seenBy = (words: Words, norm: Norm, facet: Facet, at: number): Seen[] => {
  if (norm.aim.is === 'unread' || norm.aim.is === 'all') return [{ norm, stance: 'same', at }];
  const stances = valuesOf(norm.aim).map((act) => ({ act, stance: stanceOf(words, act, facet) }));
  const found: Seen[] = [];
  if (stances.some(({ stance }) => stance === 'same')) {
    const values = stances.filter(({ stance }) => stance === undefined || stance === 'same').map(({ act }) => act);
    found.push({ norm: { ...norm, aim: { is: 'set', values } }, stance: 'same', at });
  }
  for (const stance of ['opposed', 'contrary'] as const)
    if (stances.some((one) => one.stance === stance)) found.push({ norm: { ...norm, aim: facet.norm.aim }, stance, at });
  return found;
};

/** Gate kinds by which several states decide together: one in place of another is still a decision on the matter. */
const collective: ReadonlySet<string> = new Set(['decision', 'consent', 'securityCouncil']);

const speaksOfGate = (norm: Norm, kind: string): boolean => {
  const kinds = [...norm.gates, ...norm.unless].map((gate) => gate.kind as string);
  return kind === 'decision' ? kinds.some((one) => collective.has(one)) : kinds.includes(kind);
};

const slotTests: Partial<Record<FacetSlot, (norm: Norm) => boolean>> = {
  window: ({ window }) => window !== undefined && (window.atMost !== undefined || window.atLeast !== undefined || window.none === true),
  duration: ({ duration }) => duration !== undefined,
  discretion: ({ discretion }) => discretion === true,
  collectively: ({ collectively }) => collectively !== undefined,
};

/** Whether the norm says anything on what the facet is about (its time limit, its means …). */
const speaksOf = (words: Words, norm: Norm, facet: Facet, slot: FacetSlot): boolean => {
  if (slot.startsWith('gates.')) return speaksOfGate(norm, slot.slice('gates.'.length));
  const test = slotTests[slot];
  if (test) return test(norm);
  const name = slot as SlotName;
  return isStated(norm[name]) && overlaps(words, name, norm[name], facet.norm[name]);
};

/**
 * An area that leaves places out says of those that the act does not reach them:
 * "apply to all of X except Y" is also "do not apply to Y".
 */
const leftOut = (words: Words, norm: Norm): Norm | undefined => {
  if (norm.deontic !== 'shall' && norm.deontic !== 'is') return undefined;
  if (norm.place.is !== 'set' && norm.place.is !== 'all') return undefined;
  const except = norm.place.except ?? [];
  const implied = valuesOf(norm.place).flatMap(
    (place) => words.vocabulary.places.find(({ id }) => id === place)?.leavesOut ?? [],
  ) as typeof except;
  const values = [...except, ...implied];
  return values.length === 0 ? undefined : { ...norm, deontic: 'shallNot', place: { is: 'set', values } };
};

const isBan = (deontic: Norm['deontic']): boolean => deontic === 'shallNot' || deontic === 'isNot';

/** A positive area that leaves out all that the facet excludes does not speak against it. */
const reaches = (words: Words, norm: Norm, facet: Facet): boolean => {
  if (norm.place.is === 'unstated' || norm.place.is === 'unread' || facet.norm.place.is !== 'set') return true;
  const except = norm.place.except ?? [];
  return facet.norm.place.values.some((place) => !except.some((out) => covers(words, 'place', out, place)));
};

/**
 * The steps a norm presupposes, as norms of their own: who assists "after consultations within three days" says that there are
 * consultations, and how long they may last; "without need of consultations" says that there need be none.
 */
const stepsOf = (words: Words, norm: Norm): Norm[] =>
  norm.gates.flatMap((gate) =>
    (words.steps.get(gate.kind) ?? [])
      .filter(({ step }) => valuesOf(norm.aim).some((act) => step?.before.some((wide) => covers(words, 'act', wide, act))))
      .map(({ id }): Norm => {
        const unstated = { is: 'unstated' } as const;
        const who = gate.by ? { is: 'set' as const, values: gate.by.of } : unstated;
        const empty = { object: unstated, beneficiary: unstated, place: unstated, trigger: unstated, attacker: unstated, means: unstated };
        const window = gate.within === undefined ? {} : { window: gate.within };
        return {
          ...empty,
          ...window,
          attribute: who,
          deontic: gate.waived ? 'needNot' : 'shall',
          aim: { is: 'set', values: [id] },
          gates: [],
          unless: [],
          source: norm.source,
        };
      }),
  );

const expanded = new WeakMap<Words, WeakMap<Norm, Norm[]>>();

/** The norm and the steps it presupposes; remembered, because every facet asks. */
const withSteps = (words: Words, norm: Norm): Norm[] => {
  const memo = expanded.get(words) ?? new WeakMap<Norm, Norm[]>();
  expanded.set(words, memo);
  const known = memo.get(norm) ?? [norm, ...stepsOf(words, norm)];
  memo.set(norm, known);
  return known;
};

const couldMeet = (words: Words, norm: Norm, facet: Facet): boolean =>
  norm.aim.is !== 'set' || norm.aim.values.some((act) => stanceOf(words, act, facet) !== undefined);

/** How one norm of the clause looks from a facet: itself, the places it leaves out. */
const faces = (words: Words, norm: Norm, facet: Facet): Norm[] => {
  const excluded = isBan(facet.norm.deontic) && facet.norm.place.is === 'set' ? leftOut(words, norm) : undefined;
  if (excluded === undefined) return [norm];
  return reaches(words, norm, facet) ? [norm, excluded] : [excluded];
};

/** How the clause's norms look from one facet: only those that meet it. */
export const meeting = (words: Words, norms: readonly Norm[], facet: Facet): Seen[] =>
  norms.flatMap((norm, at) =>
    withSteps(words, norm)
      .filter((one) => couldMeet(words, one, facet))
      .flatMap((one) => faces(words, one, facet))
      .filter((one) => meets(words, one, facet))
      .flatMap((one) => seenBy(words, one, facet, at)),
  );

const meets = (words: Words, norm: Norm, facet: Facet): boolean => {
  const fixed: SlotName[] = ['object', 'place', ...(facet.identity as SlotName[])];
  if (!fixed.every((slot) => overlaps(words, slot, norm[slot], facet.norm[slot]))) return false;
  if (norm.aim.is === 'unstated') return false;
  if (norm.aim.is === 'unread' && (norm.object.is !== 'set' || facet.norm.object.is !== 'set')) return false;
  return facet.about.every((slot) => speaksOf(words, norm, facet, slot));
};
