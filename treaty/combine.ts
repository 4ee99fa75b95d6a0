/** Several norms of one clause on one facet: which verdict each difference brings, and which of them count. */
import { differ, type Difference, type Effect } from './difference.ts';
import type { Verdict } from './finding.ts';
import type { Facet } from './framework.ts';
import { facetSense } from './modality.ts';

/** How one norm of the clause stands to one facet. */
export interface Met {
  at: number;
  direction: 'same' | 'reversed';
  /** the clause's norm gives leave rather than binds */
  permissive: boolean;
  differences: Difference[];
}

/** What one facet gets from the whole clause. */
export interface Result {
  facet: Facet;
  norms: number[];
  differences: Difference[];
}

export const verdictOf: Record<Effect, Verdict> = {
  note: 'within',
  add: 'beyond',
  lack: 'departs',
  alter: 'departs',
  reversePart: 'departs',
  reverseLimb: 'contradicts',
  reverse: 'contradicts',
  unclear: 'unclear',
};

/** Which of two verdicts counts: what is reversed stays reversed whatever could not be read; else what cannot be told comes first. */
export const gravity: Record<Verdict, number> = { within: 0, beyond: 1, departs: 2, unclear: 3, contradicts: 4 };
/** The graver of two verdicts. */
export const worst = (a: Verdict, b: Verdict): Verdict => (gravity[a] >= gravity[b] ? a : b);

/** The verdict of several differences: that of the gravest; `within` when there is none. */
export const verdictFrom = (differences: readonly Difference[]): Verdict =>
  differences.reduce<Verdict>((so, { effect }) => worst(so, verdictOf[effect]), 'within');

/** The most material first; otherwise in the order found. */
export const graveFirst = (differences: readonly Difference[]): Difference[] =>
  differences.toSorted((a, b) => gravity[verdictOf[b.effect]] - gravity[verdictOf[a.effect]]);

const keyOf = ({ effect, code, params }: Difference): string => `${effect}|${code}|${JSON.stringify(params)}`;
/** Each difference once, however many norms bring it. */
export const distinct = (differences: readonly Difference[]): Difference[] => [
  ...new Map(differences.map((one) => [keyOf(one), one])).values(),
];

const lacksOf = (met: Met): Difference[] => met.differences.filter(({ effect }) => effect === 'lack');

/** What is left missing in one slot by the norms that leave out nothing else: one names these actors, the next the others. */
const stillMissing = (kept: readonly Met[], slot: string): Set<string> => {
  const alone = kept.filter((met) => lacksOf(met).every((one) => one.lacks?.slot === slot));
  const [first, ...rest] = alone.map((met) => new Set(lacksOf(met).flatMap((one) => one.lacks?.missing ?? [])));
  return new Set([...(first ?? [])].filter((word) => rest.every((set) => set.has(word))));
};

/** The slots in which several norms together leave nothing out. */
const isSupplied = (kept: readonly Met[]): boolean => {
  const single = kept.map((met) => new Set(lacksOf(met).map((one) => one.lacks?.slot ?? ''))).filter((slots) => slots.size === 1);
  return [...new Set(single.flatMap((slots) => [...slots]))].some((slot) => stillMissing(kept, slot).size === 0);
};

const remains = (kept: readonly Met[], met: Met, lack: Difference): boolean => {
  if (new Set(lacksOf(met).map((one) => one.lacks?.slot)).size > 1) return true;
  const missing = stillMissing(kept, lack.lacks?.slot ?? '');
  return (lack.lacks?.missing ?? []).some((word) => missing.has(word));
};

/** Duties and bans add up: a weaker one beside one that keeps the term whole takes nothing away. Permissions each stand for themselves. */
const isOutdone = (facet: Facet, met: Met, kept: readonly Met[]): boolean => {
  const sense = facetSense(facet.norm);
  const addsUp = sense === 'duty' || sense === 'soft' || sense === 'permission' || (sense === 'ban' && !met.permissive);
  const whole = (one: Met) => gravity[verdictFrom(one.differences)] <= gravity.beyond;
  return addsUp && !whole(met) && kept.some(whole);
};

/**
 * Several norms of a clause on one facet: what one leaves out another may supply; what one changes stays changed;
 * a reversal of a part beside a norm that keeps the rest is an exception.
 */
export const combine = (facet: Facet, met: readonly Met[]): Result => {
  const kept = met.filter(({ direction }) => direction === 'same');
  const complete = kept.some((one) => lacksOf(one).length === 0) || isSupplied(kept);
  const counted = kept.filter((one) => !isOutdone(facet, one, kept));
  const ofKept = counted.flatMap((one) =>
    one.differences.filter((difference) => difference.effect !== 'lack' || (!complete && remains(kept, one, difference))),
  );
  const ofReversed = met
    .filter(({ direction }) => direction === 'reversed')
    .flatMap(({ differences }) => differences)
    .map((one) => (one.effect === 'reverseLimb' && kept.length > 0 ? differ('alter', 'partExcepted', 'exception', one.params) : one));
  return { facet, norms: [...new Set(met.map(({ at }) => at))], differences: distinct([...ofKept, ...ofReversed]) };
};
