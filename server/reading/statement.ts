/** One clause of a text into norms: who, binds how, does what, under which conditions; and which of its words found no place. */
import type { Consent, Deontic, Exception, Norm, Slot, SlotName } from '../../treaty/norm.ts';
import type { Mark, MarkedPart, Unread } from '../../treaty/reading.ts';
import type { Act } from '../../treaty/vocabulary.ts';
import { covers, membersOf, type Words } from '../../treaty/words.ts';
import type { Operator } from './english.ts';
import { deonticOf, withNegatedSubject, type OperatorAt } from './force.ts';
import { gateIn, isWaived, type GateContext } from './gates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Timed } from './measures.ts';
import { isHard, isModal, segmentsOf, type MarkerAt, type Range, type Segment } from './sentences.ts';
import { longest, type Finder, type Spotted, type SpottedKind } from './spot.ts';
import type { Token } from './tokens.ts';
import { exceptParties, type PartyAt } from './voting.ts';

/** What a text has been found to hold, before its clauses are taken apart. */
export interface Found {
  tokens: readonly Token[];
  finder: Finder;
  words: Words;
  lexicon: Lexicon;
  operators: readonly OperatorAt[];
  markersAt: readonly (MarkerAt | undefined)[];
  times: readonly Timed[];
  parties: readonly PartyAt[];
}

/** What a clause leaves for those after it: its subject and its verb, for "and shall …", "it may …", items of a list. */
export interface Carried {
  subject: Subject;
  chain: readonly Operator[];
  /** the clause had a verb that binds but no act: a list follows */
  open: boolean;
}

export interface Subject {
  slot: Slot<string>;
  tokens: number[];
  collectively?: 'each' | 'jointly';
}

export interface Statement {
  norms: Norm[];
  /** `norm` counts from the first norm of this statement */
  marks: (Omit<Mark, 'span'> & { tokens: number[] })[];
  used: Set<number>;
  unread: { tokens: number[]; why: Unread['why'] }[];
  carried: Carried;
}

const nobody: Subject = { slot: { is: 'unstated' }, tokens: [] };
export const nothingCarried: Carried = { subject: nobody, chain: [], open: false };

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const unstated = { is: 'unstated' } as const;

/** Whether an act can take the object. */
const takes = (words: Words, act: Act | undefined, object: string): boolean =>
  act?.objects.some((wide) => covers(words, 'object', wide, object) || covers(words, 'object', object, wide)) ?? false;

const setOf = (values: readonly string[], except: readonly string[] = []): Slot<string> =>
  values.length === 0
    ? unstated
    : { is: 'set', values: [...new Set(values)], ...(except.length > 0 ? { except: [...new Set(except)] } : {}) };

/** Acts of the clause: the widest match first, then those whose head nobody uses yet. */
function actsIn(found: Found, may: (at: number) => boolean, mayHead: (at: number) => boolean): Spotted[] {
  const all = found.finder.spot(['act'], may).filter(({ head }) => head.every(mayHead));
  const weight = ({ tokens }: Spotted): number => tokens.length;
  const chosen: Spotted[] = [];
  const used = new Set<number>();
  for (const one of all.toSorted((a, b) => weight(b) - weight(a) || (a.head[0] ?? 0) - (b.head[0] ?? 0))) {
    if (one.head.some((at) => used.has(at))) continue;
    if (chosen.some(({ id }) => id === one.id)) continue;
    chosen.push(one);
    for (const at of one.tokens) used.add(at);
  }
  return chosen.toSorted((a, b) => (a.head[0] ?? 0) - (b.head[0] ?? 0));
}

class Reader {
  readonly found: Found;
  readonly clause: Range;
  readonly before: Carried;
  readonly segments: Segment[];
  readonly used = new Set<number>();
  readonly marks: Statement['marks'] = [];
  readonly unread: Statement['unread'] = [];
  readonly segmentAt: (Segment | undefined)[];
  norms: Norm[] = [];

  constructor(found: Found, clause: Range, before: Carried) {
    this.found = found;
    this.clause = clause;
    this.before = before;
    this.segments = segmentsOf(found.tokens, clause, found.markersAt);
    this.segmentAt = [];
    for (const segment of this.segments) for (const at of range(segment.from, segment.to)) this.segmentAt[at] = segment;
  }

  use(tokens: readonly number[]): void {
    for (const at of tokens) this.used.add(at);
  }

  inCore = (at: number): boolean => at >= this.clause.from && at < this.clause.to && !isHard(this.segmentAt[at]?.kind ?? 'core');
  inClause = (at: number): boolean => at >= this.clause.from && at < this.clause.to;
  /** Conditions lend no words to the act of the clause; steps before and after it may. */
  lends = (at: number): boolean => {
    const kind = this.segmentAt[at]?.kind ?? 'core';
    return this.inClause(at) && !['if', 'unless', 'except', 'without', 'despite', 'relative', 'recital'].includes(kind);
  };

  mark(part: MarkedPart, tokens: readonly number[], norms: readonly number[] = this.norms.map((_, i) => i)): void {
    if (tokens.length === 0) return;
    for (const norm of norms) this.marks.push({ norm, part, tokens: [...tokens].toSorted((a, b) => a - b) });
  }

  operatorsIn(test: (at: number) => boolean): OperatorAt[] {
    return this.found.operators.filter(({ tokens }) => tokens.every(test));
  }
}

/** Parties of the clause that no other word claims. */
function freeParties(reader: Reader, claimed: ReadonlySet<number>): PartyAt[] {
  return reader.found.parties.filter(({ tokens }) => tokens.every((at) => reader.inClause(at) && !claimed.has(at)));
}

/** Words that stand between a party, a verb of being and the role: they name nothing. */
const aroundRole = new Set(
  'a an the one of among amongst as counted included listed named both all each up also in part shall will must be to not never no may can cannot should only treated regarded considered deemed remain full fully'.split(
    ' ',
  ),
);
const being = new Set('be become comprise include serve act count consist remain form belong function exclude have'.split(' '));

/** "X is a Guardian", "the Guardians are X, Y and Z": a status said by naming the group. */
function roleIn(reader: Reader): { act: string; parties: PartyAt[]; role: PartyAt } | null {
  const { found, clause } = reader;
  const inside = found.parties.filter(({ tokens }) => tokens.every(reader.inCore));
  const isBeing = (at: number): boolean => found.tokens[at]?.bases.some((base) => being.has(base)) ?? false;
  const thin = (from: number, to: number): boolean =>
    to - from < 9 &&
    range(from, to).every(
      (at) =>
        isBeing(at) ||
        aroundRole.has(found.tokens[at]?.form ?? '') ||
        found.tokens[at]?.kind === 'number' ||
        ['eleven', 'twelve', 'ten', 'following', ':', ','].includes(found.tokens[at]?.form ?? '') ||
        found.operators.some(({ tokens }) => tokens.includes(at)),
    );
  for (const { group, act } of found.lexicon.roles)
    for (const role of inside.filter(({ id }) => id === group)) {
      const [first, last] = [role.tokens[0] ?? 0, role.tokens.at(-1) ?? 0];
      const verb = (from: number, to: number): boolean => thin(from, to) && range(from, to).some(isBeing);
      const others = inside.filter(({ id }) => id !== group);
      const next = inside.find(({ tokens }) => (tokens[0] ?? 0) > last);
      const prior = others.filter(({ tokens }) => (tokens.at(-1) ?? 0) < first).at(-1);
      // the group, a verb of being, a list of states
      if (
        next &&
        verb(last + 1, next.tokens[0] ?? 0) &&
        range(clause.from, first).every(
          (at) =>
            aroundRole.has(found.tokens[at]?.form ?? '') ||
            found.tokens[at]?.kind === 'mark' ||
            ['list', 'circle', 'group', 'roster', 'following'].includes(found.tokens[at]?.form ?? ''),
        )
      )
        return { act, parties: inside.filter(({ tokens }) => (tokens[0] ?? 0) > last), role };
      // a state or a list of them, a verb of being, the group
      const after = found.tokens[last + 1];
      const ends =
        last + 1 >= clause.to ||
        after?.kind === 'mark' ||
        ['under', 'with', 'of', 'and', 'in', 'for', 'to', 'on', 'but', 'alongside'].includes(after?.form ?? '');
      if (prior && ends && verb((prior.tokens.at(-1) ?? 0) + 1, first))
        return { act, parties: others.filter(({ tokens }) => (tokens.at(-1) ?? 0) < first), role };
    }
  return null;
}

/** The party or parties that a clause binds. */
function subjectOf(
  reader: Reader,
  acts: readonly Spotted[],
  claimed: ReadonlySet<number>,
): { subject: Subject; patients: PartyAt[]; negated: number[] } {
  const { found } = reader;
  const { tokens } = found;
  const core = freeParties(reader, claimed).filter(({ tokens: its }) => its.every(reader.inCore));
  const headAt = Math.min(...acts.map(({ head }) => head[0] ?? Infinity), Infinity);
  const verbAt = verbPosition(reader, headAt);
  const passive = isPassive(reader, acts);
  const agents = core.filter(
    ({ tokens: its }) => ['by'].includes(tokens[before(tokens, its[0] ?? 0)]?.form ?? '') && (its[0] ?? 0) > verbAt,
  );
  const list = (start: PartyAt[]): PartyAt[] => {
    const all = [...start];
    for (const party of core) {
      if (all.includes(party)) continue;
      const prior = all.at(-1);
      const gap = prior ? range((prior.tokens.at(-1) ?? 0) + 1, party.tokens[0] ?? 0) : [];
      if (
        prior &&
        gap.every(
          (at) => tokens[at]?.form === ',' || ['and', 'or', 'the', 'both', 'of', 'by', 'all', 'each'].includes(tokens[at]?.form ?? ''),
        )
      )
        all.push(party);
    }
    return all;
  };
  const first = core.filter(({ tokens: its }) => (its[0] ?? 0) < verbAt && !hangs(tokens, its[0] ?? 0, reader));
  const subjectParties =
    passive && agents.length > 0
      ? list(agents.slice(0, 1))
      : first.length > 0 && !(passive && agents.length === 0 && isPatient(acts, reader))
        ? list(first.slice(0, 1)).concat(first.slice(1).filter((one) => !list(first.slice(0, 1)).includes(one)))
        : agents.length > 0
          ? list(agents.slice(0, 1))
          : [];
  if (subjectParties.length === 0) {
    // "the accession of X", "consultations among X", "X's accession": who does what a noun names
    const heads = acts.map(({ head }) => head);
    const agent = core.find(({ tokens: its }) => heads.some((head) => ofNoun(tokens, head, its)));
    if (agent) subjectParties.push(...list([agent]));
  }
  const patients = core.filter((party) => !subjectParties.includes(party));
  const its = subjectParties.flatMap(({ tokens: list }) => list);
  const from = Math.min(...its, Infinity);
  const to = Math.max(...its, -1);
  const lead = from === Infinity ? [] : range(Math.max(reader.clause.from, from - 4), from).filter((at) => reader.inCore(at));
  const negated = range(reader.clause.from, Math.min(verbAt, reader.clause.to)).filter(
    (at) =>
      reader.inCore(at) &&
      ['no', 'neither', 'nobody', 'none', 'nothing'].includes(tokens[at]?.form ?? '') &&
      !found.operators.some((op) => op.tokens.includes(at)),
  );
  const nor = range(reader.clause.from, reader.clause.to).filter((at) => tokens[at]?.form === 'nor' && at < verbAt);
  const except = exceptParties(tokens, reader.clause.from, reader.clause.to, freeParties(reader, claimed)).filter(
    ({ at }) => at > to && at - to < 4 && to >= 0,
  );
  const ids = subjectParties.filter(({ id }) => !except.some((out) => out.id === id)).map(({ id }) => id);
  const nearOps = reader.operatorsIn((at) => reader.inCore(at) && (lead.includes(at) || (at > to && at < to + 3 && to >= 0)));
  const each =
    nearOps.find(({ means, tokens: op }) => means === 'J' && (op[0] ?? 0) < from) ??
    reader.operatorsIn(reader.inCore).find(({ means }) => means === 'J');
  const joint = reader.operatorsIn(reader.inCore).find(({ means }) => means === 'T');
  const subject: Subject = {
    slot: setOf(
      ids,
      except.map(({ id }) => id),
    ),
    tokens: [...its, ...except.flatMap(({ tokens: list, at }) => [...list, at])],
  };
  const severally = each !== undefined || nearEach(tokens, from, lead);
  if (ids.length > 0 && severally) subject.collectively = 'each';
  else if (ids.length > 0 && joint && !each) subject.collectively = 'jointly';
  if (each) reader.use(each.tokens);
  if (joint) reader.use(joint.tokens);
  return { subject, patients: patients.filter((party) => !except.some(({ id }) => id === party.id)), negated: [...negated, ...nor] };
}

/** Whether a party hangs on a noun as the one who does it: "the guarantee of X", "consultations among X", "X's accession". */
function ofNoun(tokens: readonly Token[], head: readonly number[], party: readonly number[]): boolean {
  const [first, last] = [head[0] ?? 0, head.at(-1) ?? 0];
  const at = party[0] ?? 0;
  if (tokens[(party.at(-1) ?? 0) + 1]?.form === "'s" && at < first && first - at < 5) return true;
  const back = before(tokens, at);
  const link = tokens[at - 1]?.form === 'of' ? 'of' : tokens[at - 2]?.form === 'of' ? 'of' : tokens[back]?.form;
  return at > last && at - last < 7 && ['of', 'among', 'between', 'by'].includes(link ?? '');
}

const nearEach = (tokens: readonly Token[], from: number, lead: readonly number[]): boolean =>
  from !== Infinity &&
  lead.some(
    (at) => ['each', 'every'].includes(tokens[at]?.form ?? '') || (['a', 'any'].includes(tokens[at]?.form ?? '') && at === from - 1),
  );

/** The token before, articles skipped. */
const before = (tokens: readonly Token[], at: number): number => {
  let back = at - 1;
  while (['the', 'a', 'an', 'all', 'each', 'both', 'of'].includes(tokens[back]?.form ?? '')) back -= 1;
  return back;
};

/** A party that hangs on another noun: "the forces of X", "the consent of X", "X's borders". */
function hangs(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const prior = tokens[at - 1]?.form === 'the' || tokens[at - 1]?.form === 'all' ? tokens[at - 2]?.form : tokens[at - 1]?.form;
  const back = before(tokens, at);
  if (
    prior === 'of' &&
    ['each', 'every', 'all', 'any', 'one', 'none', 'neither', 'both', 'either'].includes(tokens[at - 2]?.form ?? tokens[at - 3]?.form ?? '')
  )
    return false;
  if (
    prior === 'of' &&
    ['each', 'every', 'all', 'any', 'one', 'none', 'neither', 'both', 'either', 'no'].includes(tokens[at - 3]?.form ?? '')
  )
    return false;
  if (prior === 'of') return back >= reader.clause.from && tokens[back]?.kind === 'word' && !isModal(tokens[back]);
  return ['to', 'against', 'from', 'for', 'on', 'in', 'with', 'between', 'among', 'towards', 'by', 'into'].includes(prior ?? '');
}

function verbPosition(reader: Reader, headAt: number): number {
  const { tokens } = reader.found;
  const first = reader
    .operatorsIn((at) => reader.inCore(at))
    .find(
      ({ means, tokens: its }) =>
        'DMSFWN'.includes(means) && !['no', 'neither', 'none', 'nothing'].includes(tokens[its[0] ?? 0]?.form ?? ''),
    );
  const be = range(reader.clause.from, reader.clause.to).find((at) => reader.inCore(at) && tokens[at]?.bases.includes('be'));
  const candidates = [first?.tokens[0], be, headAt === Infinity ? undefined : headAt].filter((at) => at !== undefined);
  // a nominal head may be the subject itself ("exercises shall …"): then the verb is the operator's
  const operator = first?.tokens[0] ?? be;
  if (operator !== undefined && headAt < operator) return operator;
  return Math.min(...candidates, reader.clause.to);
}

function isPassive(reader: Reader, acts: readonly Spotted[]): boolean {
  const { tokens } = reader.found;
  return acts.some(({ head }) => {
    const at = head[0] ?? 0;
    const form = tokens[at]?.form ?? '';
    const participle =
      tokens[at] !== undefined &&
      (/(ed|en|wn|ne|lt|ld|ft|ght|ade|nd|un|ung|id|pt|rn)$/.test(form) || tokens[at].bases.length > 1) &&
      !form.endsWith('ing') &&
      !form.endsWith('s');
    if (!participle) return false;
    return range(Math.max(reader.clause.from, at - 3), at).some((i) => tokens[i]?.bases.includes('be'));
  });
}
/** Whether the subject of the passive is the one to whom the act is done ("X shall be assisted"). */
const isPatient = (acts: readonly Spotted[], reader: Reader): boolean =>
  acts.some(({ id }) => reader.found.words.acts.get(id)?.slots.includes('beneficiary'));

/** Reads one clause. */
export function readClause(found: Found, clause: Range, carried: Carried): Statement {
  const reader = new Reader(found, clause, carried);
  const { tokens, words } = found;

  // what is done
  const role = roleIn(reader);
  let acts = role ? [] : actsIn(found, reader.lends, reader.inCore);
  const claimed = new Set<number>(acts.flatMap(({ tokens: its }) => its));

  // its objects, means, places, triggers
  const actWords = acts.map(({ id }) => words.acts.get(id));
  const spotted = (kind: SpottedKind, may: (at: number) => boolean) => longest(found.finder.spot([kind], may));
  const allowed = (slot: 'place' | 'trigger' | 'means' | 'beneficiary' | 'attacker'): boolean =>
    actWords.some((act) => act?.slots.includes(slot));
  const headTokens = new Set(acts.flatMap(({ head }) => head));
  let objects = longest(
    found.finder
      .spot(['object'], reader.lends)
      .filter(({ id, tokens: its }) => actWords.some((act) => takes(words, act, id)) && !its.every((at) => headTokens.has(at))),
  );
  const exceptObjects = longest(
    found.finder
      .spot(['object'], (at) => reader.segmentAt[at]?.kind === 'except')
      .filter(({ id }) => actWords.some((act) => takes(words, act, id))),
  );
  const objectTokens = new Set(objects.flatMap(({ tokens: its }) => its));
  const free = (at: number): boolean => !claimed.has(at) && !objectTokens.has(at);
  const triggers = spotted(
    'trigger',
    (at) =>
      reader.inClause(at) &&
      (free(at) || isHard(reader.segmentAt[at]?.kind ?? 'core')) &&
      reader.segmentAt[at]?.kind !== 'except' &&
      reader.segmentAt[at]?.kind !== 'unless',
  );
  const usableTriggers = triggers.filter(
    ({ tokens: its }) => allowed('trigger') || its.some((at) => isHard(reader.segmentAt[at]?.kind ?? 'core')),
  );
  const triggerTokens = new Set(usableTriggers.flatMap(({ tokens: its }) => its));
  const means = allowed('means') ? spotted('means', (at) => reader.lends(at) && free(at) && !triggerTokens.has(at)) : [];
  const meansTokens = new Set(means.flatMap(({ tokens: its }) => its));
  const placeFree = (at: number): boolean => free(at) && !triggerTokens.has(at) && !meansTokens.has(at);
  const places = spotted('place', (at) => reader.lends(at) && placeFree(at));
  const exceptPlaces = spotted('place', (at) => ['except', 'without'].includes(reader.segmentAt[at]?.kind ?? '') && placeFree(at));
  objects = objects.filter(({ tokens: its }) => !its.every((at) => triggerTokens.has(at)));
  for (const one of [...objects, ...exceptObjects, ...means, ...usableTriggers]) for (const at of one.tokens) claimed.add(at);
  const usePlaces = allowed('place') || places.length > 0;
  for (const one of usePlaces ? [...places, ...exceptPlaces] : []) for (const at of one.tokens) claimed.add(at);

  const { subject: own, patients, negated } = role ? roleSubject(role) : subjectOf(reader, acts, claimed);
  const pronoun = hasPronounSubject(reader);
  const own_ = own.slot.is !== 'unstated';
  const subject = own_
    ? own
    : pronoun || acts.length > 0
      ? startsAnew(reader, acts) && !pronoun
        ? own
        : { ...carried.subject, tokens: [], ...(own.collectively ? { collectively: own.collectively } : {}) }
      : own;

  // how it binds
  const claimedByAct = new Set(acts.flatMap(({ tokens: its }) => its));
  const operators = reader
    .operatorsIn((at) => reader.inCore(at))
    .filter(
      ({ means: kind, tokens: its }) => !(its.every((at) => claimedByAct.has(at)) && !'N'.includes(kind)) || isModal(tokens[its[0] ?? 0]),
    );
  let chain = operators.map(({ means: kind }) => kind).filter((kind) => 'NDMSFW'.includes(kind));
  const negation = negated.filter((at) => !operators.some(({ tokens: its }) => its.includes(at)));
  const nothing = operators.find(({ means: kind }) => kind === 'V');
  const requires = operators.find(({ means: kind }) => kind === 'Q');
  const only = operators.filter(({ means: kind }) => kind === 'X');
  const inherits = chain.length === 0 && negation.length === 0 && carried.chain.length > 0 && !hasFiniteVerb(reader) && !nothing;
  if (inherits) chain = [...carried.chain];
  if (negation.length > 0 || nothing) chain = withNegatedSubject(chain);
  for (const { tokens: its } of operators) reader.use(its);
  reader.use(negation);

  if (acts.length === 0 && !role) {
    reader.use(subject.tokens);
    const open = chain.length > 0;
    return { norms: [], marks: [], used: reader.used, unread: [], carried: { subject: own_ ? own : carried.subject, chain, open } };
  }

  // steps, conditions, exceptions
  const context: GateContext = {
    tokens,
    parties: freeParties(reader, new Set([...claimed, ...subject.tokens])),
    times: found.times,
    steps: Object.fromEntries(found.lexicon.steps.map(({ kind, by }) => [kind, by])),
    deciders: deciders(found),
    membersOf: (party) => membersOf(words, party),
    used: new Set([...claimed, ...subject.tokens]),
  };
  const gates: Norm['gates'] = [];
  const gateMarks: number[][] = [];
  const unless: Exception[] = [];
  const unlessMarks: number[][] = [];
  let discretion: number[] | null = null;
  const inGates = new Set<number>();
  const isStepAct = new Set(actWords.flatMap((act) => (act?.step ? [act.step.gate as string] : [])));

  for (const segment of reader.segments) {
    const facts =
      segment.kind === 'except' || segment.kind === 'unless' ? spotted('trigger', (at) => at >= segment.from && at < segment.to) : [];
    if (facts.length > 0) {
      for (const fact of facts) {
        unless.push({ kind: 'fact', trigger: fact.id as never });
        unlessMarks.push([...fact.tokens]);
        reader.use(fact.tokens);
      }
      reader.use(range(segment.from, segment.inner));
      continue;
    }
    const self = found.operators.find(
      ({ means: kind, tokens: its }) => kind === 'O' && its.every((at) => at >= segment.from && at < segment.to),
    );
    if (self && (segment.kind === 'except' || segment.kind === 'unless' || (isHard(segment.kind) && negative(chain)))) {
      const judge =
        context.parties.find(({ tokens: its }) => its.every((at) => at >= segment.from && at < segment.to))?.id ?? firstOf(subject.slot);
      if (judge !== undefined) {
        unless.push({ kind: 'judgedBy', by: judge as never });
        unlessMarks.push([...self.tokens]);
        reader.use(range(segment.from, segment.to));
        continue;
      }
    }
    if (segment.kind === 'core' || segment.kind === 'time') continue;
    if (segment.kind === 'citation' || segment.kind === 'purpose' || segment.kind === 'recital') continue;
    if (exceptPlaces.some(({ tokens: its }) => its.some((at) => at >= segment.from && at < segment.to))) {
      reader.use(range(segment.from, segment.inner));
      continue;
    }
    const waived = isWaived(tokens, segment);
    const found_ = gateIn(context, segment, waived);
    if (!found_ || isStepAct.has(found_.gate.kind)) continue;
    // "prohibited, whether or not they consent": a ban waits for nobody
    if (waived && negative(chain) && !chain.includes('S')) {
      reader.use([...found_.tokens, ...range(segment.from, segment.inner)]);
      continue;
    }
    if (segment.kind === 'unless' || segment.kind === 'except') {
      unless.push(found_.gate);
      unlessMarks.push(found_.tokens);
    } else {
      gates.push(found_.gate);
      gateMarks.push(found_.tokens);
    }
    for (const at of found_.tokens) inGates.add(at);
    reader.use([...found_.tokens, ...range(segment.from, segment.inner)]);
  }
  // "exercises require the consent of all"
  const core = reader.segments.filter(({ kind }) => !isHard(kind));
  if (gates.length === 0 && (requires || chain.length >= 0)) {
    for (const segment of core.filter(({ kind }) => kind === 'core' || kind === 'with')) {
      const found_ = gateIn({ ...context, used: new Set([...context.used, ...inGates]) }, segment, false);
      if (!found_ || isStepAct.has(found_.gate.kind) || !requires) continue;
      const waived = chain.includes('N') || chain.includes('W');
      gates.push(waived ? { ...found_.gate, waived: true } : found_.gate);
      gateMarks.push(found_.tokens);
      reader.use(found_.tokens);
      chain = ['M'];
      break;
    }
  }
  if (requires && gates.length === 0 && !inherits) chain = [...chain.filter((kind) => kind !== 'D'), 'D'];

  // time
  const ownTimes = found.times.filter(
    ({ tokens: its }) => its.every((at) => reader.inClause(at)) && !its.some((at) => inGates.has(at)) && !its.some((at) => claimed.has(at)),
  );
  let window: Norm['window'];
  let duration: Norm['duration'];
  for (const time of ownTimes) {
    const consent = gates.find(({ kind }) => kind === 'consent');
    if (time.ahead && consent && !consent.within && time.window) consent.within = time.window;
    else if (time.duration) {
      duration = { hours: time.duration.hours };
      reader.use(time.tokens);
      if (
        time.window &&
        actWords.some((act) => act?.slots.includes('window')) &&
        !actWords.some((act) => act?.slots.includes('duration'))
      ) {
        window = { ...window, ...time.window };
        duration = undefined;
      }
    } else if (time.window) window = { ...window, ...time.window };
    reader.use(time.tokens);
  }
  const renewable = range(clause.from, clause.to).find((at) =>
    ['renewable', 'renewed', 'extendable', 'extended', 'prolonged', 'renew', 'extend', 'prolong'].includes(tokens[at]?.form ?? ''),
  );
  if (renewable !== undefined && duration) {
    duration = { ...duration, renewable: true };
    reader.use(range(renewable, clause.to));
  } else if (renewable !== undefined && window) {
    window = { ...window, extendable: true };
    reader.use([renewable]);
  }
  // a span of time for an act that has a deadline but no duration is its deadline
  if (
    duration &&
    !window &&
    !actWords.some((act) => act?.slots.includes('duration')) &&
    actWords.some((act) => act?.slots.includes('window'))
  ) {
    window = { atMost: duration.hours };
    duration = undefined;
  }

  // discretion
  const self = found.operators.find(
    ({ means: kind, tokens: its }) =>
      (kind === 'O' && its.every((at) => reader.inClause(at) && !reader.used.has(at))) ||
      (kind === 'O' && its.every((at) => reader.inCore(at))),
  );
  if (self) {
    discretion = [...self.tokens];
    reader.use(self.tokens);
  }

  // who is helped
  const helped = allowed('beneficiary')
    ? patients.filter(({ tokens: its }) => !its.some((at) => inGates.has(at)) && its.every(reader.inCore))
    : [];
  const attackers = allowed('attacker') ? attackersIn(reader, context.parties) : [];

  const sense = (act: Act | undefined): Deontic => deonticOf(chain, act?.status ?? false);
  const slots = (act: Act | undefined, ids: readonly string[]): Norm => {
    const its = objects.filter(({ id }) => takes(words, act, id));
    return {
      attribute: subject.slot as Norm['attribute'],
      deontic: sense(act),
      aim: { is: 'set', values: [...ids] as never[] },
      object: setOf(
        its.map(({ id }) => id),
        exceptObjects.map(({ id }) => id),
      ) as Norm['object'],
      beneficiary: setOf(helped.map(({ id }) => id)) as Norm['beneficiary'],
      place: (places.length > 0
        ? setOf(
            places.map(({ id }) => id),
            exceptPlaces.map(({ id }) => id),
          )
        : unstated) as Norm['place'],
      trigger: setOf(usableTriggers.map(({ id }) => id)) as Norm['trigger'],
      attacker: setOf(attackers.map(({ id }) => id)) as Norm['attacker'],
      means: setOf(means.map(({ id }) => id)) as Norm['means'],
      gates,
      unless,
      ...(window === undefined ? {} : { window }),
      ...(duration === undefined ? {} : { duration }),
      ...(discretion === null ? {} : { discretion: true }),
      ...(subject.collectively === undefined || subject.slot.is !== 'set' ? {} : { collectively: subject.collectively }),
      source: 'text',
    };
  };

  if (role) {
    const act = words.acts.get(role.act);
    reader.norms = [slots(act, [role.act])];
  } else {
    // acts with the same objects make one norm; others a norm each
    const groups: Spotted[][] = [];
    for (const one of acts) {
      const act = words.acts.get(one.id);
      const mate = groups.find(([first]) => first && sameFrame(words.acts.get(first.id), act));
      if (mate) mate.push(one);
      else groups.push([one]);
    }
    reader.norms = groups.map((group) =>
      slots(
        words.acts.get(group[0]?.id ?? ''),
        group.map(({ id }) => id),
      ),
    );
    for (const [i, group] of groups.entries())
      reader.mark(
        'aim',
        group.flatMap(({ tokens: its }) => its),
        [i],
      );
  }
  if (role) {
    reader.use(role.role.tokens);
    reader.mark('aim', role.role.tokens);
  }
  reader.use(acts.flatMap(({ tokens: its }) => its));
  const place = (part: SlotName, list: readonly Spotted[]): void => {
    for (const { tokens: its } of list) {
      reader.use(its);
      reader.mark(part, its);
    }
  };
  place('object', [...objects, ...exceptObjects]);
  place('means', means);
  place('trigger', usableTriggers);
  place('place', [...places, ...exceptPlaces]);
  for (const { tokens: its } of helped) {
    reader.use(its);
    reader.mark('beneficiary', its);
  }
  for (const { tokens: its } of attackers) {
    reader.use(its);
    reader.mark('attacker', its);
  }
  reader.use(subject.tokens);
  reader.mark('attribute', subject.tokens);
  reader.mark(
    'deontic',
    operators
      .filter(({ means: kind }) => 'NDMSFWV'.includes(kind))
      .flatMap(({ tokens: its }) => its)
      .concat(negation),
  );
  for (const its of gateMarks) reader.mark('gates', its);
  for (const its of unlessMarks) reader.mark('unless', its);
  if (window)
    reader.mark(
      'window',
      ownTimes.filter((time) => time.window).flatMap(({ tokens: its }) => [...its]),
    );
  if (duration)
    reader.mark(
      'duration',
      ownTimes.filter((time) => time.duration).flatMap(({ tokens: its }) => [...its]),
    );
  if (discretion) reader.mark('discretion', discretion);

  // a condition or an exception in which nothing was found
  for (const segment of reader.segments) {
    if (!isHard(segment.kind) || segment.kind === 'recital') continue;
    const all = range(segment.from, segment.to).filter((at) => tokens[at]?.kind !== 'mark');
    const read = all.some((at) => at >= segment.inner && reader.used.has(at));
    if (read) reader.use(range(segment.from, segment.inner));
    else if (all.length > 0) {
      reader.unread.push({
        tokens: all,
        why: segment.kind === 'except' || segment.kind === 'unless' || segment.kind === 'despite' ? 'exception' : 'condition',
      });
      reader.use(all);
    }
  }
  const held = gates.length > 0 || usableTriggers.length > 0 || unless.length > 0 || window !== undefined;
  for (const { tokens: its } of only) if (!held) reader.unread.push({ tokens: [...its], why: 'exception' });

  return {
    norms: reader.norms,
    marks: reader.marks,
    used: reader.used,
    unread: reader.unread,
    carried: { subject: own_ ? own : subject, chain, open: false },
  };
}

const negative = (chain: readonly Operator[]): boolean => chain.includes('N') || chain.includes('F');

function roleSubject({ parties }: { parties: readonly PartyAt[] }): { subject: Subject; patients: PartyAt[]; negated: number[] } {
  return {
    subject: { slot: setOf(parties.map(({ id }) => id)), tokens: parties.flatMap(({ tokens }) => [...tokens]) },
    patients: [],
    negated: [],
  };
}

const firstOf = (slot: Slot<string>): string | undefined => (slot.is === 'set' ? slot.values[0] : undefined);

/** The group whose members decide where a clause names nobody: the one that takes part in consultations. */
const deciders = (found: Found): string[] => [...(found.lexicon.steps.find(({ kind }) => kind === 'consultation')?.by ?? [])];

const sameFrame = (a: Act | undefined, b: Act | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.objects.length > 0 &&
  a.status === b.status &&
  a.link === b.link &&
  a.objects.every((object) => b.objects.includes(object)) &&
  b.objects.every((object) => a.objects.includes(object));

function hasPronounSubject(reader: Reader): boolean {
  const { tokens } = reader.found;
  let at = reader.clause.from;
  while (
    at < reader.clause.to &&
    (tokens[at]?.kind === 'mark' ||
      ['and', 'but', 'or', 'nor', 'however', 'nevertheless', 'while', 'whereas', 'yet', 'also', 'then'].includes(tokens[at]?.form ?? ''))
  )
    at += 1;
  const form = tokens[at]?.form ?? '';
  return ['it', 'they', 'who', 'which', 'both', 'he', 'she', 'these'].includes(form) || isModal(tokens[at]);
}

/** Whether the clause has a subject that names no party ("the referendum shall …"): then nothing is carried over to it. */
function startsAnew(reader: Reader, acts: readonly Spotted[]): boolean {
  const { tokens } = reader.found;
  const verb = verbPosition(reader, Math.min(...acts.map(({ head }) => head[0] ?? Infinity), Infinity));
  return range(reader.clause.from, Math.min(verb, reader.clause.to)).some(
    (at) =>
      reader.inCore(at) && tokens[at]?.kind === 'word' && !['and', 'but', 'or', 'also', 'not', 'then'].includes(tokens[at]?.form ?? ''),
  );
}

function hasFiniteVerb(reader: Reader): boolean {
  const { tokens } = reader.found;
  return range(reader.clause.from, reader.clause.to).some(
    (at) => reader.inCore(at) && (isModal(tokens[at]) || ['is', 'are', 'has', 'have', 'was', 'were'].includes(tokens[at]?.form ?? '')),
  );
}

/** From whom an attack comes: "by X", "from X", "committed by any Guardian". */
function attackersIn(reader: Reader, parties: readonly PartyAt[]): PartyAt[] {
  const { tokens } = reader.found;
  return parties.filter(({ tokens: its }) => {
    const back = before(tokens, its[0] ?? 0);
    const word = tokens[back]?.form ?? '';
    if (word !== 'by' && word !== 'from') return false;
    return range(Math.max(reader.clause.from, back - 6), back).some((at) =>
      [
        'attack',
        'aggression',
        'operation',
        'act',
        'invasion',
        'committed',
        'launched',
        'carried',
        'perpetrated',
        'comes',
        'undertaken',
      ].some((event) => tokens[at]?.bases.includes(event) ?? false),
    );
  });
}

export type { Consent };
