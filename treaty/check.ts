/**
 * The check: how a clause stands to every term of a framework, with reasons.
 * A clause that meets no term gives no finding: it is not in the framework. Nothing here knows what the terms are about.
 */
import { differ, type Difference, type Effect } from './difference.ts';
import type { Finding, Verdict, Why } from './finding.ts';
import type { Facet, Framework, SourceLayer, Term } from './framework.ts';
import { exceptionDifferences, gateDifferences } from './gates.ts';
import { limitDifferences } from './limits.ts';
import { meeting, valuesOf, type Seen } from './meets.ts';
import { direct, holdsBack } from './modality.ts';
import type { Norm, SlotName } from './norm.ts';
import { exceptionText } from './phrases.ts';
import { reach, slotDifferences, type Elsewhere } from './slots.ts';
import { verbalise } from './verbalise.ts';
import { covers, kindOf, wordsOf, type Words } from './words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the room may ask of the check. */
export interface CheckPolicy {
  /** only these terms; absent: all of them */
  terms?: ReadonlySet<string>;
}

/** How one norm of the clause stands to one facet. */
interface Met {
  at: number;
  direction: 'same' | 'reversed';
  differences: Difference[];
}

/** What one facet gets from the whole clause. */
interface Result {
  facet: Facet;
  norms: number[];
  differences: Difference[];
}

const verdictOf: Record<Effect, Verdict> = {
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
const gravity: Record<Verdict, number> = { within: 0, beyond: 1, departs: 2, unclear: 3, contradicts: 4 };
export const worst = (a: Verdict, b: Verdict): Verdict => (gravity[a] >= gravity[b] ? a : b);

const graveFirst = (differences: readonly Difference[]): Difference[] =>
  [...differences].sort((a, b) => gravity[verdictOf[b.effect]] - gravity[verdictOf[a.effect]]);

const compare = (words: Words, seen: Seen, facet: Facet, elsewhere: Elsewhere): Met | undefined => {
  const directed = direct(seen.norm, seen.stance, facet);
  if (directed === undefined) return undefined;
  const { norm, sense, direction } = directed;
  if (direction === 'same') {
    const differences = [
      ...directed.differences,
      ...slotDifferences(words, facet, norm, sense, elsewhere),
      ...gateDifferences(words, facet, norm, sense),
      ...exceptionDifferences(words, facet, norm, (exception) => exceptionText(words, exception)),
      ...limitDifferences(facet, norm, sense),
    ];
    return { at: seen.at, direction, differences };
  }
  return {
    at: seen.at,
    direction,
    differences: directed.differences.map((one) => ({ ...one, effect: reversal(words, facet, norm, one.effect) })),
  };
};

/** A duty reversed for a kind of what it asks, or only on a condition, is changed; a ban lifted for a kind of what it forbids is lifted. */
const reversal = (words: Words, facet: Facet, norm: Norm, effect: Effect): Effect => {
  if (effect !== 'reverse') return effect;
  const isDuty = facet.norm.deontic !== 'shallNot' && facet.norm.deontic !== 'isNot';
  const how = reach(words, facet, norm);
  if (how === 'part') return isDuty ? 'reversePart' : 'reverseLimb';
  if (isDuty && norm.gates.some(holdsBack) && facet.norm.gates.length === 0) return 'reversePart';
  return how === 'limb' ? 'reverseLimb' : 'reverse';
};

const keyOf = (difference: Difference): string => `${difference.code}|${JSON.stringify(difference.params)}`;
const distinct = (differences: readonly Difference[]): Difference[] => [...new Map(differences.map((one) => [keyOf(one), one])).values()];

const isComplete = (met: Met): boolean => !met.differences.some(({ effect }) => effect === 'lack');

/** What no norm of the clause supplies of a slot, when each leaves something out. */
const stillMissing = (kept: readonly Met[], slot: string): Set<string> => {
  const sets = kept.map((met) => new Set(met.differences.flatMap((one) => (one.lacks?.slot === slot ? one.lacks.missing : []))));
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((word) => rest.every((set) => set.has(word))));
};

/**
 * Several norms of a clause on one facet: what one leaves out another may supply; what one changes stays changed;
 * a reversal of a part beside a norm that keeps the rest is an exception.
 */
const combine = (facet: Facet, met: readonly Met[]): Result => {
  const kept = met.filter(({ direction }) => direction === 'same');
  const complete = kept.some(isComplete);
  const ofKept = kept.flatMap(({ differences }) =>
    differences.filter((one) => {
      if (one.effect !== 'lack') return true;
      return !complete && (one.lacks?.missing ?? []).some((word) => stillMissing(kept, one.lacks?.slot ?? '').has(word));
    }),
  );
  const ofReversed = met
    .filter(({ direction }) => direction === 'reversed')
    .flatMap(({ differences }) => differences)
    .map((one) => (one.effect === 'reverseLimb' && kept.length > 0 ? differ('alter', 'partExcepted', 'exception', one.params) : one));
  return { facet, norms: [...new Set(met.map(({ at }) => at))], differences: distinct([...ofKept, ...ofReversed]) };
};

const resultFor = (words: Words, norms: readonly Norm[], facet: Facet, elsewhere: Elsewhere): Result | undefined => {
  const met = meeting(words, norms, facet).flatMap((seen) => compare(words, seen, facet, elsewhere) ?? []);
  if (met.length === 0) return undefined;
  const result = combine(facet, met);
  const verdict = verdictFrom(result.differences);
  if (facet.role === 'implied' && verdict !== 'contradicts' && verdict !== 'departs') return undefined;
  return result;
};

const verdictFrom = (differences: readonly Difference[]): Verdict =>
  differences.reduce<Verdict>((so, { effect }) => worst(so, verdictOf[effect]), 'within');

/** Words that other terms ask for in the same slot of a like act: naming them here adds nothing to this term. */
const elsewhereIn = (words: Words, framework: Framework, term: Term): Elsewhere => {
  const acts = term.facets.flatMap(({ norm }) => valuesOf(norm.aim));
  const others = framework.terms.filter((other) => other !== term).flatMap(({ facets }) => facets);
  const like = others.filter(({ norm }) =>
    valuesOf(norm.aim).some((act) => acts.some((mine) => covers(words, 'act', act, mine) || covers(words, 'act', mine, act))),
  );
  return (slot: SlotName, word: string) =>
    slot !== 'attribute' &&
    slot !== 'beneficiary' &&
    (slot === 'aim' ? others : like).some(({ norm }) =>
      valuesOf(norm[slot] as Norm['aim']).some((known) => covers(words, kindOf[slot], known, word)),
    );
};

const elsewheres = new WeakMap<Framework, Map<Term, Elsewhere>>();
const elsewhereFor = (words: Words, framework: Framework, term: Term): Elsewhere => {
  const known = elsewheres.get(framework) ?? new Map<Term, Elsewhere>();
  elsewheres.set(framework, known);
  const found = known.get(term) ?? elsewhereIn(words, framework, term);
  known.set(term, found);
  return found;
};

/** A norm that is in no term but supplements an act this one is about: "… and shall report each year on the steps taken". */
const supplements = (words: Words, norm: Norm, results: readonly Result[]): boolean => {
  if (norm.deontic === 'needNot') return false;
  const supplemented = valuesOf(norm.aim).flatMap((act) =>
    [...(words.broader.act.get(act) ?? [])].flatMap((up) => words.acts.get(up)?.accompanies ?? []),
  );
  return results.some(({ facet }) =>
    valuesOf(facet.norm.aim).some((act) => supplemented.some((one) => covers(words, 'act', one, act) || covers(words, 'act', act, one))),
  );
};

interface Layered {
  verdict: Verdict;
  results: Result[];
  differences: Difference[];
}

const layered = (results: readonly Result[], additions: readonly Difference[]): Layered => {
  const partOnly = results.every(({ facet }) => facet.role === 'part');
  const found = results.flatMap(({ differences }) => differences);
  const all = [
    ...found,
    ...(partOnly && gravity[verdictFrom(found)] < gravity.departs ? [differ('alter', 'partOnly', 'scope')] : []),
    ...additions,
  ];
  return { verdict: verdictFrom(all), results: [...results], differences: distinct(graveFirst(all)) };
};

const whysOf = ({ verdict, differences }: Layered, term: Term): Why[] => {
  const shown = differences.filter(({ effect }) => verdictOf[effect] === verdict || effect === 'note');
  const rest = verdict === 'within' ? [] : differences.filter((one) => !shown.includes(one));
  const whys = [...shown, ...rest].map(({ code, params }) => ({ code, params: { term: term.id as string, ...params } }));
  return whys.length > 0 ? whys : [{ code: 'kept', params: { term: term.id, title: term.title } }];
};

const findingFor = (
  words: Words,
  norms: readonly Norm[],
  framework: Framework,
  term: Term,
  additions: (results: readonly Result[]) => AddedBy,
): Finding | undefined => {
  const elsewhere = elsewhereFor(words, framework, term);
  const results = term.facets.flatMap((facet) => resultFor(words, norms, facet, elsewhere) ?? []);
  if (results.length === 0) return undefined;
  const added = additions(results);
  const byLayer = new Map<SourceLayer, Layered>();
  for (const layer of ['article', 'public'] as const) {
    const its = results.filter(({ facet }) => facet.layers.includes(layer));
    if (its.some(({ facet }) => facet.role !== 'implied') || its.some(({ differences }) => differences.length > 0))
      byLayer.set(layer, layered(its, added.differences));
  }
  const readings = [...byLayer.values()].sort((a, b) => gravity[a.verdict] - gravity[b.verdict]);
  const [best, other] = readings;
  if (best === undefined) return undefined;
  const differs = other !== undefined && other.verdict !== best.verdict;
  const baseline = byLayer.get(framework.baseline);
  const shown = !differs && baseline ? baseline : best;
  const change = shown.differences.find(({ effect }) => verdictOf[effect] === shown.verdict && effect !== 'note')?.change;
  const [article, published] = [byLayer.get('article')?.verdict, byLayer.get('public')?.verdict];
  return {
    term: term.id,
    verdict: shown.verdict,
    ...(change === undefined || shown.verdict === 'within' ? {} : { change }),
    whys: [
      ...whysOf(shown, term),
      ...(differs
        ? whysOf(other, term).map(({ code, params }) => ({
            code,
            params: { ...params, layer: byLayer.get('article') === other ? 'article' : 'public' },
          }))
        : []),
    ],
    norms: [...new Set([...results.flatMap((result) => result.norms), ...added.norms])].sort((a, b) => a - b),
    ...(differs && article !== undefined && published !== undefined ? { layers: { article, public: published } } : {}),
  };
};

interface AddedBy {
  differences: Difference[];
  norms: number[];
}

/**
 * How the clause (its norms) stands to every term it meets, in the order of the framework.
 * `[]`: it meets none. Reasons come with codes of `words/en/findings.json`, the most material first.
 */
export const check = (norms: readonly Norm[], framework: Framework, vocabulary: Vocabulary, policy: CheckPolicy = {}): Finding[] => {
  const words = wordsOf(vocabulary);
  const terms = framework.terms.filter(({ id }) => policy.terms?.has(id) ?? true);
  const silent = (results: readonly Result[]): AddedBy => {
    const extra = norms
      .map((norm, at) => ({ norm, at }))
      .filter(({ norm, at }) => !metSomewhere.has(at) && supplements(words, norm, results));
    return {
      differences: extra.map(({ norm }) => differ('add', 'dutyAdded', 'add:duty', { what: verbalise([norm], vocabulary) })),
      norms: extra.map(({ at }) => at),
    };
  };
  const metSomewhere = new Set(
    framework.terms.flatMap((term) => term.facets.flatMap((facet) => meeting(words, norms, facet).map(({ at }) => at))),
  );
  return terms.flatMap((term) => findingFor(words, norms, framework, term, silent) ?? []);
};
