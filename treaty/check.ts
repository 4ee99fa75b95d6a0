/**
 * The check: how a clause stands to every term of a framework, with reasons.
 * A clause that meets no term gives no finding: it is not in the framework. Nothing here knows what the terms are about.
 */
import { combine, distinct, graveFirst, gravity, verdictFrom, verdictOf, type Met, type Result } from './combine.ts';
import { differ, type Difference, type Effect } from './difference.ts';
import type { Finding, Verdict, Why } from './finding.ts';
import type { Facet, Framework, SourceLayer, Term } from './framework.ts';
import { exceptionDifferences, gateDifferences } from './gates.ts';
import { limitDifferences } from './limits.ts';
import { meeting, valuesOf, type Seen } from './meets.ts';
import { direct, holdsBack } from './modality.ts';
import type { Norm, SlotName } from './norm.ts';
import { exceptionText } from './phrases.ts';
import { reach, slotDifferences, unreadSlots, unstatedSlots, type Elsewhere } from './slots.ts';
import { verbalise } from './verbalise.ts';
import { covers, kindOf, wordsOf, type Words } from './words.ts';
import type { Vocabulary } from './vocabulary.ts';

const compare = (words: Words, seen: Seen, facet: Facet, elsewhere: Elsewhere): Met | undefined => {
  const directed = direct(seen.norm, seen.stance, facet);
  if (directed === undefined) return undefined;
  const { norm, sense, direction } = directed;
  const permissive = seen.norm.deontic === 'may' || seen.norm.deontic === 'isEmpoweredTo';
  if (direction === 'same') {
    const differences = [
      ...directed.differences,
      ...slotDifferences(words, facet, norm, sense, elsewhere),
      ...gateDifferences(words, facet, norm, sense),
      ...exceptionDifferences(words, facet, norm, sense, (exception) => exceptionText(words, exception)),
      ...limitDifferences(facet, norm, sense),
    ];
    return { at: seen.at, direction, permissive, differences };
  }
  const unknown = [...unreadSlots(norm), ...(permissive ? unstatedSlots(words, facet, norm) : [])];
  if (unknown.length > 0) return { at: seen.at, direction, permissive, differences: unknown };
  return {
    at: seen.at,
    direction,
    permissive,
    differences: directed.differences.map((one) => ({ ...one, effect: reversal(words, facet, norm, seen, one.effect) })),
  };
};

/** A duty reversed for a kind of what it asks, or only on a condition, is changed; a ban lifted for a kind of what it forbids is lifted. */
const reversal = (words: Words, facet: Facet, norm: Norm, seen: Seen, effect: Effect): Effect => {
  if (effect !== 'reverse') return effect;
  if (seen.stance === 'contrary' && (norm.deontic === 'shall' || norm.deontic === 'is')) return effect; // done at all, it rules the term out
  const isDuty = facet.norm.deontic !== 'shallNot' && facet.norm.deontic !== 'isNot';
  const passing = norm.duration !== undefined && facet.norm.duration === undefined;
  const how = passing ? 'part' : reach(words, facet, norm);
  if (how === 'part') return isDuty ? 'reversePart' : 'reverseLimb';
  const conditional = norm.gates.some(holdsBack) && facet.norm.gates.length === 0;
  const excepted = norm.unless.length > 0 && norm.unless.every(({ kind }) => kind !== 'judgedBy');
  if (isDuty && (conditional || excepted)) return 'reversePart';
  return how === 'limb' ? 'reverseLimb' : 'reverse';
};

const resultFor = (words: Words, norms: readonly Norm[], facet: Facet, elsewhere: Elsewhere): Result | undefined => {
  const met = meeting(words, norms, facet).flatMap((seen) => compare(words, seen, facet, elsewhere) ?? []);
  if (met.length === 0) return undefined;
  const result = combine(facet, met);
  const verdict = verdictFrom(result.differences);
  if (facet.role === 'implied' && verdict !== 'contradicts' && verdict !== 'departs') return undefined;
  return result;
};

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

/** The acts that a norm's own acts supplement ("report on the steps taken" supplements "promote"). */
const supplemented = (words: Words, norm: Norm): string[] =>
  norm.deontic === 'needNot'
    ? []
    : valuesOf(norm.aim).flatMap((act) => [...(words.broader.act.get(act) ?? [])].flatMap((up) => words.acts.get(up)?.accompanies ?? []));

const isMet = (words: Words, norm: Norm, framework: Framework): boolean =>
  framework.terms.some(({ facets }) => facets.some((facet) => meeting(words, [norm], facet).length > 0));

/** A norm that is in no term but supplements an act this one is about: "… and shall report each year on the steps taken". */
const supplements = (words: Words, norm: Norm, facet: Facet): boolean => {
  const acts = supplemented(words, norm);
  return valuesOf(facet.norm.aim).some((act) => acts.some((one) => covers(words, 'act', one, act) || covers(words, 'act', act, one)));
};

const binds = ({ deontic }: Norm): boolean => deontic === 'shall' || deontic === 'shallNot' || deontic === 'intendsTo';

/** The norm of a term beside which a further one stands: the one before it, where there is none the one after; -1 where none meets a term. */
const nearest = (met: readonly boolean[], at: number): number => {
  const before = met.lastIndexOf(true, at);
  return before >= 0 ? before : met.indexOf(true, at);
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

/** A reason that holds twice, with more and with less effect, is said once. */
const saidOnce = (differences: readonly Difference[]): Difference[] =>
  differences.filter(
    (one, at) =>
      differences.findIndex(({ code, params }) => code === one.code && JSON.stringify(params) === JSON.stringify(one.params)) === at,
  );

const whysOf = ({ verdict, differences }: Layered, term: Term): Why[] => {
  const shown = differences.filter(({ effect }) => verdictOf[effect] === verdict || effect === 'note');
  const rest = verdict === 'within' ? [] : differences.filter((one) => !shown.includes(one));
  const whys = saidOnce([...shown, ...rest]).map(({ code, params }) => ({ code, params: { term: term.id, ...params } }));
  return whys.length > 0 ? whys : [{ code: 'kept', params: { term: term.id, title: term.title } }];
};

/** What the other source's reading says, after a line that announces it. */
const otherReading = (reading: Layered, code: string, term: Term): Why[] => [{ code, params: { term: term.id } }, ...whysOf(reading, term)];

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
  const readings = [...byLayer.values()].toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict]);
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
      ...(differs ? otherReading(other, byLayer.get('article') === other ? 'readByArticle' : 'readByPublic', term) : []),
    ],
    norms: [...new Set([...results.flatMap((result) => result.norms), ...added.norms])].toSorted((a, b) => a - b),
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
export const check = (norms: readonly Norm[], framework: Framework, vocabulary: Vocabulary): Finding[] => {
  const words = wordsOf(vocabulary);
  const met = norms.map((norm) => isMet(words, norm, framework));
  const further = norms.map((norm, at) => ({ norm, at })).filter(({ norm, at }) => !met[at] && norm.deontic !== 'needNot');
  const facets = framework.terms.flatMap((term) => term.facets).filter((facet) => meeting(words, norms, facet).length > 0);
  const strays = further
    .filter(({ norm }) => (binds(norm) || supplemented(words, norm).length > 0) && !facets.some((facet) => supplements(words, norm, facet)))
    .map(({ norm, at }) => ({ norm, at, beside: nearest(met, at) }));
  const added = (results: readonly Result[]): AddedBy => {
    const its = [
      ...further.filter(({ norm }) => results.some(({ facet }) => supplements(words, norm, facet))),
      ...strays.filter(({ beside }) => results.some((result) => result.norms.includes(beside))),
    ].toSorted((a, b) => a.at - b.at);
    return {
      differences: its.map(({ norm }) => differ('add', 'dutyAdded', 'add:duty', { what: verbalise([norm], vocabulary) })),
      norms: its.map(({ at }) => at),
    };
  };
  return framework.terms.flatMap((term) => findingFor(words, norms, framework, term, added) ?? []);
};
