/** How a clause binds: the operators of its core, where their negations reach, and whether it says anything at all. */
import type { Things } from './acts.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Operator } from './english.ts';
import { withNegatedSubject, type OperatorAt } from './force.ts';
import type { Spotted } from './spot.ts';
import { isModal, isPresent } from './verbs.ts';

/** Words that bind or deny whatever else they belong to. */
const binding = new Set('shall must will may can could should would not no never'.split(' '));
const finite = new Set('is are has have was were does do'.split(' '));

/** "shall host no …", "there will be no …", "shall neither … nor …": a "no" right before what is done or what it is done to. */
export function objectNegations(reader: ClauseReader, acts: readonly Spotted[], things: Things, before: readonly number[]): number[] {
  const spoken = new Set([...acts, ...things.objects].flatMap(({ tokens }) => [...tokens]));
  return range(reader.clause.from, reader.clause.to).filter((at) => {
    if (!reader.inCore(at) || before.includes(at) || !['no', 'neither', 'none', 'nobody'].includes(reader.form(at))) return false;
    if (reader.found.operators.some(({ tokens }) => tokens.includes(at))) return false;
    if (reader.found.times.some(({ tokens }) => tokens.includes(at))) return false; // "under no circumstances longer than …"
    // "no-fly zone"
    if ([...acts, ...things.means].some(({ head, tokens }) => tokens.includes(at) && !(head.length === 1 && head[0] === at))) return false;
    if (reader.form(at) === 'nobody') return spoken.has(at - 1); // "binds nobody"
    if (reader.form(at) === 'neither') return [...spoken].some((next) => next > at);
    // "have no application", "lend no support"
    if (lending.has(reader.found.tokens[at - 1]?.bases.at(-1) ?? '')) return true;
    return range(at + 1, at + 4).some((next) => spoken.has(next));
  });
}

const lending = new Set('have be lend give offer make take find place put'.split(' '));

export interface Force {
  chain: readonly Operator[];
  operators: readonly OperatorAt[];
  negated: readonly number[];
}

/** Whether something is said rather than named: there is a verb that binds, a verb of being, or one of the acts stands where a verb stands. */
export function isStatement(reader: ClauseReader, acts: readonly Spotted[], { chain, operators }: Force): boolean {
  const { tokens } = reader.found;
  if (chain.length > 0 || operators.some(({ means }) => 'QV'.includes(means))) return true;
  if (range(reader.clause.from, reader.clause.to).some((at) => tokens[at]?.bases.some((base) => base === 'be' || base === 'have')))
    return true;
  if (range(reader.clause.from, reader.clause.to).some((at) => reader.inCore(at) && plainVerbs.has(tokens[at]?.bases.at(-1) ?? '')))
    return true;
  if (reader.found.times.some(({ tokens: its, window }) => window !== undefined && its.every(reader.inCore))) return true;
  return acts.some((act) =>
    act.tokens.some((at) => {
      const before = tokens[at - 1];
      return at === reader.clause.from || before === undefined || before.kind === 'mark' || !beforeNoun.has(before.form);
    }),
  );
}
const plainVerbs = new Set(
  'take last happen come go use cover get start stop end follow begin include apply mean count need want give run stay remain continue vote keep hold make help say tell ask agree decide'.split(
    ' ',
  ),
);
const beforeNoun = new Set(
  'the a an of to in on by for with any all each no its their this that such and or from under military foreign'.split(' '),
);

const untilWords = new Set(['before', 'until', 'till', 'prior', 'unless', 'ahead']);
const waitsUntil = (reader: ClauseReader, at: number): boolean =>
  reader.kindAt(at) === 'before' && untilWords.has(reader.form(reader.segmentAt(at)?.from ?? -1));

/** "Shall not … until", "no … before": a duty or a permission after. Words for before give way to those that oppose them. */
export function onlyAfter(reader: ClauseReader, acts: readonly Spotted[], things: Things, force: Force): Force {
  const { orders } = reader.found.lexicon;
  const waits = things.triggers.filter(({ id, tokens }) => orders.includes(id) && tokens.some((at) => waitsUntil(reader, at)));
  // "may only … after": the order is a duty
  const only = reader.operators(reader.inClause).some(({ means }) => means === 'X');
  const later = things.triggers.some(({ id, tokens }) => orders.includes(id) && tokens.some((at) => reader.kindAt(at) === 'after'));
  if (only && later && force.chain.length === 1 && force.chain[0] === 'M') return { ...force, chain: ['D'] };
  if (acts.some(({ tokens }) => tokens.some((at) => reader.kindAt(at) === 'before'))) return force;
  if (waits.length === 0 || force.chain.filter((kind) => kind === 'N').length !== 1) return force;
  const { triggers } = reader.found.words.vocabulary;
  const isBefore = (id: string): boolean => triggers.some((one) => one.id === id && one.text.startsWith('before'));
  const after = new Map(
    waits.flatMap(({ id }) => {
      const other = triggers.find(({ opposes }) => opposes.includes(id))?.id ?? triggers.find((one) => one.id === id)?.opposes[0];
      return other !== undefined && isBefore(id) ? [[id, other as string] as const] : [];
    }),
  );
  if (waits.some(({ id }) => isBefore(id) && !after.has(id))) return force;
  things.triggers = things.triggers.map((one) => ({ ...one, id: after.get(one.id) ?? one.id }));
  return { ...force, chain: force.chain.filter((kind) => kind !== 'N') };
}

/** "Keep … out": a negation, whatever the act takes of its words. */
const keeping = new Set(['keep', 'stay', 'remain', 'hold']);

/** The operators of the core, outermost first; a clause without a verb of its own goes on with the one before. */
export function forceOf(
  reader: ClauseReader,
  acts: readonly Spotted[],
  things: Things,
  negated: readonly number[],
  inner: readonly number[],
  carried: readonly Operator[],
): Force {
  const { tokens } = reader.found;
  const ofActs = new Set(acts.flatMap((act) => act.tokens));
  const ofTriggers = new Set(things.triggers.flatMap((one) => one.tokens));
  const inParties = new Set(reader.found.parties.flatMap((party) => [...party.tokens]));
  const inHeads = new Set(acts.filter(({ head }) => head.length > 1).flatMap(({ head }) => [...head]));
  const operators = reader
    .operators(reader.inCore)
    .filter(({ tokens: its }) => !its.every((at) => ofTriggers.has(at)))
    .filter(
      ({ tokens: its, means }) =>
        !its.every((at) => ofActs.has(at)) ||
        its.some((at) => binding.has(tokens[at]?.form ?? '')) ||
        (means === 'N' && keeping.has(tokens[its[0] ?? 0]?.bases.at(-1) ?? '') && its.length > 1 && !its.every((at) => inHeads.has(at))),
    )
    // "assistance aims to restore …": the act itself
    .filter(
      ({ tokens: its, means }) =>
        means !== 'S' || !its.some((at) => ofActs.has(at)) || its.some((at) => !ofActs.has(at) && reader.form(at) !== 'to'),
    )
    .filter(({ tokens: its, means }) => means !== 'N' || !its.every((at) => inHeads.has(at) || inParties.has(at)))
    .filter(({ tokens: its, means }, i, all) => means !== 'N' || !isSecondOfTwo(reader, its[0] ?? 0, all.slice(0, i)));
  const negation = negated.filter((at) => !operators.some(({ tokens: its }) => its.includes(at)));
  let chain = rightWayRound(reader, operators)
    .map(({ means }) => means)
    .filter((kind) => 'NDMSFW'.includes(kind));
  const first = operators.find(({ means }) => 'NDMSFW'.includes(means));
  const nothing = operators.some(({ means }) => means === 'V');
  const hasVerb = range(reader.clause.from, reader.clause.to).some(
    (at) =>
      reader.inCore(at) &&
      // "X concedes nothing, and the others keep …": a verb of its own
      (isModal(tokens[at]) ||
        finite.has(reader.form(at)) ||
        (inParties.has(at - 1) && isPresent(tokens[at], tokens[at - 1], inParties, at))),
  );
  if (chain.length === 0 && negation.length === 0 && inner.length === 0 && !nothing && !hasVerb)
    chain = reader.form(reader.clause.from) === 'but' ? carried.filter((kind) => kind !== 'N') : [...carried];
  if (negation.length > 0 || nothing)
    chain = withNegatedSubject(chain, { shall: ['shall', 'must', 'will'].includes(reader.form(first?.tokens[0] ?? -1)) });
  if (inner.length > 0) chain = [...chain, 'N'];
  if (operators.some(({ means }) => means === 'A')) chain = ['S', ...chain];
  for (const { tokens: its, means } of operators) if (means !== 'X') reader.use(its);
  reader.use([...negation, ...inner]);
  return { chain, operators, negated: [...negation, ...inner] };
}

/** "In no case shall X …", "nor shall it …": the negation that stands before its verb belongs behind it. */
function rightWayRound(reader: ClauseReader, operators: readonly OperatorAt[]): OperatorAt[] {
  const out = [...operators];
  for (const [i, one] of operators.entries()) {
    const next = operators[i + 1];
    if (one.means !== 'N' || next?.means !== 'D' || next.tokens.length > 1 || !isModal(reader.found.tokens[next.tokens[0] ?? -1])) continue;
    if ((one.tokens.at(-1) ?? 0) + 1 !== next.tokens[0] || reader.form(one.tokens[0] ?? 0) === 'not') continue;
    out.splice(i, 2, next, one);
  }
  return out;
}

/** "undertakes not to … and not to …": one negation said twice. */
const isSecondOfTwo = (reader: ClauseReader, at: number, before: readonly OperatorAt[]): boolean =>
  reader.form(at) === 'not' &&
  ['and', 'or', 'nor', ','].includes(reader.form(at - 1)) &&
  before.some(({ means, tokens }) => means === 'F' && tokens.some((one) => reader.form(one) === 'not'));
