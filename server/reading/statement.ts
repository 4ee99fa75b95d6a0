/** One clause of a text into norms: who, binds how, does what, under which conditions; and which of its words found no place. */
import type { Norm, SlotName } from '../../treaty/norm.ts';
import type { Act } from '../../treaty/vocabulary.ts';
import { forceOf, isStatement, objectNegations, onlyAfter, type Force } from './binding.ts';
import { actsAmong, grouped, takes, thingsOf, type Things } from './acts.ts';
import { ClauseReader, range, type Found, type TokenMark, type TokenUnread } from './clauseReader.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { decidingIn } from './deciding.ts';
import { functionWords, type Operator } from './english.ts';
import { deonticOf, type OperatorAt } from './force.ts';
import { isAtSubject, isHeld, judgeIn, leavesWhether, narrow } from './narrowing.ts';
import { furtherDuty, furtherPieces, onlyAdds, type Further } from './further.ts';
import { isGateSign } from './gates.ts';
import { roleIn, type Role } from './roles.ts';
import { isHard } from './markers.ts';
import type { Segment } from './segments.ts';
import type { Spotted } from './spot.ts';
import {
  beforeParty,
  goesOn,
  hangs,
  hasOtherSubject,
  isPassive,
  nobody,
  setOf,
  subjectOf,
  type Subject,
  type SubjectFound,
} from './subject.ts';
import { timingOf, type Timing } from './timing.ts';
import type { Range } from './tokens.ts';
import type { PartyAt } from './voting.ts';

/** What a clause leaves for those after it: its subject and its verb, for "and shall …", "it may …", items of a list. */
export interface Carried {
  subject: Subject;
  chain: readonly Operator[];
  /** whether a norm was read before */
  stated: boolean;
  /** whether all that was read last are bans */
  bans: boolean;
}
export const nothingCarried: Carried = { subject: nobody, chain: [], stated: false, bans: false };

export interface Statement {
  norms: Norm[];
  /** `norm` counts from the first norm of this statement */
  marks: TokenMark[];
  used: ReadonlySet<number>;
  unread: TokenUnread[];
  /** ids of the words that were found, whose own words need no account */
  ids: string[];
  carried: Carried;
  /** what it says further, in words that are not understood */
  further: Further[];
  /** without an act of its own, or with such alone as add to others */
  adds: boolean;
}

/** Reads one clause. */
export function readClause(found: Found, clause: Range, carried: Carried): Statement {
  const reader = new ClauseReader(found, clause);
  const role = roleIn(reader);
  const ofRole = new Set(role ? [...role.role.tokens, ...role.parties.flatMap(({ tokens }) => [...tokens])] : []);
  const may = (at: number): boolean => reader.lends(at) && !ofRole.has(at);
  // "within a year after signature": no act of its own
  const inDeadline = new Set(found.times.flatMap(({ window, tokens }) => (window?.from === 'signature' ? tokens : [])));
  const mayHead = (at: number): boolean => reader.inCore(at) && !ofRole.has(at) && !inDeadline.has(at);
  const inOrder = ordersIn(reader);
  const ordered = actsAmong(
    found,
    (at) => may(at) && !inOrder.has(at),
    (at) => mayHead(at) && !inOrder.has(at),
    reader.inClause,
  );
  const inside = ordered.length > 0 || inOrder.size === 0 ? ordered : actsAmong(found, may, mayHead, reader.inClause);
  const before = !role && inside.every(({ id }) => found.words.acts.get(id)?.step) ? actsBeyond(reader, inside) : [];
  reader.stepFirst = before.length > 0;
  const beside = inside.length === 0 && !role && before.length === 0;
  const acts = withoutSteps(
    reader,
    beside ? actsAmong(found, may, mayHead, reader.inClause, 'outside').slice(0, 1) : reader.stepFirst ? before : inside,
  );
  const things = thingsOf(reader, acts);
  // "consultations on the withdrawal of troops": what an act is about is no act beside it
  const isObject = (act: Spotted): boolean =>
    things.objects.some(
      ({ id, tokens }) =>
        act.head.every((at) => tokens.includes(at)) &&
        acts.some((other) => other !== act && takes(found.words, found.words.acts.get(other.id), id)) &&
        !takes(found.words, found.words.acts.get(act.id), id),
    );
  const own: SubjectFound = role
    ? roleSubject(reader, role)
    : reader.stepFirst
      ? subjectBefore(reader)
      : subjectOf(reader, acts, things.claimed);
  const named = own.subject.slot.is !== 'unstated';
  const goes = goesOn(reader) || !hasOtherSubject(reader, acts);
  const subject: Subject = named || !goes ? own.subject : { ...carried.subject, tokens: [] };
  const inner = objectNegations(reader, acts, things, own.negated);
  const force = onlyAfter(reader, acts, things, forceOf(reader, acts, things, own.negated, inner, carried.chain));
  const besides =
    acts.length > 0 && carried.stated && !role ? furtherDuty(reader, { known: acts, force, subject, bans: carried.bans }) : undefined;
  const isSaid = (beside && acts.length > 0) || isStatement(reader, acts, force);
  if (besides || ((acts.length === 0 || (inOrder.size === 0 && !isSaid)) && !role)) {
    const further = besides ?? (acts.length === 0 ? furtherDuty(reader, { known: acts, force, subject, bans: carried.bans }) : undefined);
    return {
      further: further ? [further] : [],
      adds: true,
      norms: [],
      marks: [],
      used: reader.used,
      unread: [],
      ids: [],
      carried: { subject: named ? own.subject : carried.subject, chain: force.chain, stated: carried.stated, bans: carried.bans },
    };
  }

  const words = acts.map(({ id }) => found.words.acts.get(id));
  const steps = new Set(words.flatMap((act) => (act?.step ? [act.step.gate as string] : [])));
  const conditions = conditionsOf(reader, {
    chain: force.chain,
    subject,
    things,
    steps,
    gated: words.some((act) => act?.slots.includes('gates')),
    takesTrigger: words.some(
      (act) => act?.slots.includes('attacker') || (act?.slots.includes('trigger') && !act.status && act.objects.length === 0),
    ),
    deciding: reader.stepFirst ? null : decidingIn(reader, acts),
  });
  const timing = timingOf(reader, words, things.claimed, conditions);
  const helped = own.others.filter(
    ({ tokens }) => !tokens.some((at) => conditions.inside.has(at)) && isHelped(reader, acts, words, tokens),
  );
  const attackers = words.some((act) => act?.slots.includes('attacker')) ? attackersIn(reader, things, subject) : [];
  const discretion = reader
    .operators(reader.inClause)
    .find(({ means, tokens }) => means === 'O' && !tokens.some((at) => conditions.exceptionTokens.flat().includes(at)));

  narrow(reader, {
    subject,
    conditions,
    timing,
    things,
    deontic: deonticOf(conditions.chain, words[0]?.status ?? false),
    role: role !== null,
  });
  const judge =
    leavesWhether(reader) && conditions.unless.length === 0
      ? (judgeIn(reader) ?? (subject.slot.is === 'set' ? subject.slot.values[0] : undefined))
      : undefined;
  if (judge !== undefined) conditions.unless.push({ kind: 'judgedBy', by: judge as never });

  const statement = { subject, conditions, timing, helped, attackers, things, discretion, force };
  const groups = grouped(
    found.words,
    acts.filter((act) => !isObject(act)),
  );
  const norms = [
    ...(role ? [normOf(reader, [role.act], statement)] : []),
    ...groups.map((group) =>
      normOf(
        reader,
        group.map(({ id }) => id),
        statement,
      ),
    ),
    ...reversals(reader, groups, statement),
    ...waivers(reader, acts, subject, deonticOf(force.chain, false) === 'shallNot'),
  ];
  markAll(reader, { role, groups, norms, ...statement });
  for (const { context } of acts) reader.use(context.filter(reader.isContext));
  leftovers(
    reader,
    conditions,
    things,
    timing,
    norms.every(({ deontic }) => deontic === 'shall' || deontic === 'is') ? subject.tokens : [],
  );
  const { outside, elsewhere } = found.lexicon;
  if (acts.length > 0 && acts.every(({ id }) => outside.includes(id) || elsewhere.includes(id))) readOver(reader, acts);
  const ids = [...acts, ...things.objects, ...things.exceptObjects, ...things.means, ...things.places, ...things.triggers].map(
    ({ id }) => id,
  );
  const added = onlyAdds(reader, acts, norms, force);
  const spoken = new Set(ids.flatMap((id) => [...(found.wordsOf.get(id) ?? [])]));
  return {
    further: added ? [added] : furtherPieces(reader, acts, norms, spoken),
    adds: added !== undefined,
    norms,
    marks: reader.marks,
    used: reader.used,
    unread: reader.unread,
    ids,
    carried: {
      subject: named ? own.subject : subject,
      chain: force.chain,
      stated: true,
      bans: norms.every(({ deontic }) => deontic === 'shallNot' || deontic === 'isNot'),
    },
  };
}

/** Tokens of the words that put one act before or after another. */
function ordersIn(reader: ClauseReader): Set<number> {
  const orders = reader.spot('trigger', reader.inClause).filter(({ id }) => reader.found.lexicon.orders.includes(id));
  return new Set(orders.filter(({ tokens }) => tokens.every(reader.lends)).flatMap(({ tokens }) => [...tokens]));
}

const wants = new Set(['want', 'wish', 'intend', 'plan', 'desire']);
/** "Before the guarantors act, a majority must agree": the act stands in the condition and its step in the core. */
function actsBefore(reader: ClauseReader): Spotted[] {
  const { found } = reader;
  const signed = range(reader.clause.from, reader.clause.to).some((at) => reader.inCore(at) && isGateSign(found.tokens[at]));
  if (!signed) return [];
  const wishing = (at: number): boolean =>
    reader.kindAt(at) === 'if' &&
    range(reader.segmentAt(at)?.inner ?? at, at).some((one) => found.tokens[one]?.bases.some((base) => wants.has(base)));
  const within = (at: number): boolean => reader.inClause(at) && (reader.kindAt(at) === 'before' || wishing(at));
  return actsAmong(found, within, within, within).filter(({ id }) => (found.words.acts.get(id)?.slots ?? []).includes('gates'));
}
/** "Before any exercise X shall consult them": the step of another act than those it usually goes before. */
function actsBeyond(reader: ClauseReader, steps: readonly Spotted[]): Spotted[] {
  const own = new Set(steps.flatMap(({ id }) => (reader.found.words.acts.get(id)?.step?.before ?? []) as string[]));
  return actsBefore(reader).filter(({ id }) => steps.length === 0 || (!own.has(id) && !steps.some((one) => one.id === id)));
}
function subjectBefore(reader: ClauseReader): SubjectFound {
  const heads = new Set(actsBefore(reader).flatMap(({ tokens }) => [...tokens]));
  const party =
    reader
      .parties(new Set())
      .find(({ tokens }) => tokens.every((at) => ['before', 'if'].includes(reader.kindAt(at))) && !heads.has((tokens[0] ?? 0) - 1)) ??
    reader.parties(new Set()).find(({ tokens }) => tokens.every(reader.inCore));
  const subject = party ? { slot: setOf([party.id]), tokens: party.tokens } : nobody;
  return {
    subject,
    others: reader.parties(new Set(subject.tokens)).filter(({ tokens }) => tokens.every((at) => reader.kindAt(at) === 'before')),
    negated: range(reader.clause.from, reader.clause.to).filter(
      (at) =>
        reader.inCore(at) &&
        ['no', 'nobody', 'none'].includes(reader.form(at)) &&
        !reader.found.operators.some((one) => one.tokens.includes(at)),
    ),
  };
}

/** What a clause on another matter says further is nobody's concern here, as long as it does not come back to the subject. */
function readOver(reader: ClauseReader, acts: readonly Spotted[]): void {
  const ofActs = new Set(acts.flatMap(({ tokens }) => tokens));
  const back = reader.found.finder.subjects().some(({ tokens }) => tokens.every(reader.inClause) && !tokens.some((at) => ofActs.has(at)));
  if (back) return;
  reader.use(range(reader.clause.from, reader.clause.to));
  reader.unread.length = 0;
}

const roleSubject = (reader: ClauseReader, { parties, except }: Role): SubjectFound => ({
  subject: {
    slot: setOf(
      parties.map(({ id }) => id),
      except.map(({ id }) => id),
    ),
    tokens: [...parties, ...except].flatMap(({ tokens }) => [...tokens]),
  },
  others: [],
  // "neither X nor Y is a Guardian"
  negated: range(reader.clause.from, Math.min(...parties.map(({ tokens }) => tokens[0] ?? 0))).filter(
    (at) => reader.form(at) === 'neither',
  ),
});

/** "No appeal is required for the entry of forces": beside another act the appeal is its step, not an act. */
function withoutSteps(reader: ClauseReader, acts: readonly Spotted[]): Spotted[] {
  const requires = reader.operators(reader.inCore).some(({ means }) => means === 'Q');
  if (!requires || acts.length < 2) return [...acts];
  const others = acts.filter(({ head }) => !head.some((at) => isGateSign(reader.found.tokens[at])));
  return others.length > 0 ? others : [...acts];
}

interface Parts {
  subject: Subject;
  conditions: Conditions;
  timing: Timing;
  helped: readonly PartyAt[];
  attackers: readonly PartyAt[];
  things: Things;
  discretion: OperatorAt | undefined;
  force: Force;
}

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

function normOf(
  reader: ClauseReader,
  aims: readonly string[],
  { subject, conditions, timing, helped, attackers, things, discretion }: Parts,
): Norm {
  const { words } = reader.found;
  const act = words.acts.get(aims[0] ?? '');
  const objects = things.objects.filter(({ id }) => takes(words, act, id));
  const except = things.exceptObjects.filter(({ id }) => takes(words, act, id));
  return {
    attribute: subject.slot as Norm['attribute'],
    deontic: deonticOf(conditions.chain, act?.status ?? false),
    aim: { is: 'set', values: [...aims] as never[] },
    object: setOf(idsOf(objects), idsOf(except)) as Norm['object'],
    beneficiary: setOf(idsOf(helped)) as Norm['beneficiary'],
    place: setOf(idsOf(things.places), things.places.length > 0 ? idsOf(things.exceptPlaces) : []) as Norm['place'],
    trigger: setOf(idsOf(things.triggers)) as Norm['trigger'],
    attacker: setOf(idsOf(attackers)) as Norm['attacker'],
    means: setOf(idsOf(things.means)) as Norm['means'],
    gates: conditions.gates,
    unless: conditions.unless,
    ...(timing.window === undefined ? {} : { window: timing.window }),
    ...(timing.duration === undefined ? {} : { duration: timing.duration }),
    ...(discretion === undefined ? {} : { discretion: true }),
    ...(conditions.prevails ? { prevails: true } : {}),
    ...(subject.collectively === undefined || (subject.slot.is !== 'set' && subject.collectively === 'each')
      ? {}
      : { collectively: subject.collectively }),
    source: 'text',
  };
}

/** "… may include force at sea but not ground forces": what is taken out is a norm of its own, the other way round. */
function reversals(reader: ClauseReader, groups: readonly Spotted[][], parts: Parts): Norm[] {
  const { exceptMeans } = parts.things;
  const [first] = groups;
  if (exceptMeans.length === 0 || !first) return [];
  const norm = normOf(reader, idsOf(first), parts);
  const turned = norm.deontic === 'shallNot' ? 'may' : 'shallNot';
  return [{ ...norm, deontic: turned, means: setOf(idsOf(exceptMeans)) as Norm['means'] }];
}

/** "… enters into force without any referendum": what is done without need not be done; "shall not … without": it must. */
function waivers(reader: ClauseReader, acts: readonly Spotted[], subject: Subject, forbidden: boolean): Norm[] {
  return reader.segments
    .filter(({ kind }) => kind === 'without')
    .flatMap((segment) => {
      const within = (at: number): boolean => at >= segment.inner && at < segment.to && !reader.used.has(at);
      const kinds = new Set(acts.flatMap(({ id }) => reader.found.words.acts.get(id)?.under ?? []));
      return actsAmong(reader.found, within, within, reader.inClause).flatMap((act): Norm[] => {
        reader.use(act.tokens);
        // "a decree takes the place of an amendment": the one thing is done for the other
        const replaced = range(segment.from, segment.inner).some((at) => replacing.has(reader.form(at)));
        if (replaced && reader.found.words.acts.get(act.id)?.under.some((kind) => kinds.has(kind))) return [];
        const unstated = { is: 'unstated' } as const;
        return [
          {
            attribute: (subject.slot.is === 'set' && reader.found.words.acts.get(act.id)?.who.length === 0
              ? subject.slot
              : unstated) as Norm['attribute'],
            deontic: forbidden ? 'shall' : 'needNot',
            aim: { is: 'set', values: [act.id as never] },
            object: unstated,
            beneficiary: unstated,
            place: unstated,
            trigger: unstated,
            attacker: unstated,
            means: unstated,
            gates: [],
            unless: [],
            source: 'text',
          },
        ];
      });
    });
}

/** Whether help goes to a party: "to X", "for X", "assist X", or the subject of "be assisted". */
function isHelped(reader: ClauseReader, acts: readonly Spotted[], words: readonly (Act | undefined)[], party: readonly number[]): boolean {
  if (!words.some((act) => act?.slots.includes('beneficiary')) || !party.every(reader.inCore)) return false;
  const back = beforeParty(reader.found.tokens, party[0] ?? 0);
  if (['to', 'for'].includes(reader.form(back))) return true;
  if (acts.some(({ tokens }) => tokens.includes(back))) return true;
  return isPassive(reader, acts) && !hangs(reader, party[0] ?? 0);
}

const events = 'attack aggression operation act action strike invasion commit launch carry perpetrate come undertake begin start'.split(
  ' ',
);

/** From whom an attack comes: "an attack by X", "operations of X", "X attacks". */
function attackersIn(reader: ClauseReader, things: Things, subject: Subject): PartyAt[] {
  const { tokens } = reader.found;
  return reader.parties(new Set(subject.tokens)).filter(({ tokens: its }) => {
    if (its.some((at) => things.claimed.has(at) && reader.inCore(at))) return false;
    const back = beforeParty(tokens, its[0] ?? 0);
    if (!['by', 'from', 'of'].includes(reader.form(back))) return false;
    return range(Math.max(reader.clause.from, back - 6), back).some((at) => events.some((event) => tokens[at]?.bases.includes(event)));
  });
}

function markAll(
  reader: ClauseReader,
  { role, groups, norms, ...parts }: Parts & { role: Role | null; groups: readonly Spotted[][]; norms: readonly Norm[] },
): void {
  const { subject, conditions, timing, helped, attackers, things, discretion, force } = parts;
  const all = norms.map((_, i) => i);
  const offset = role ? 1 : 0;
  if (role) {
    reader.mark('aim', role.role.tokens, [0]);
    reader.use(role.between);
  }
  for (const [i, group] of groups.entries())
    reader.mark(
      'aim',
      group.flatMap(({ tokens }) => [...tokens]),
      [i + offset],
    );
  const slot = (part: SlotName, list: readonly { tokens: readonly number[] }[]): void => {
    for (const { tokens } of list) reader.mark(part, tokens, all);
  };
  slot('object', [...things.objects, ...things.exceptObjects]);
  slot('means', [...things.means, ...things.exceptMeans]);
  slot('trigger', things.triggers);
  slot('place', [...things.places, ...things.exceptPlaces]);
  slot('beneficiary', helped);
  slot('attacker', attackers);
  reader.mark('attribute', subject.tokens, all);
  const verbs = force.operators.filter(({ means }) => 'NDMSFWVQ'.includes(means)).flatMap(({ tokens }) => [...tokens]);
  reader.mark('deontic', [...verbs, ...force.negated], all);
  for (const tokens of conditions.gateTokens) reader.mark('gates', tokens, all);
  for (const tokens of conditions.exceptionTokens) reader.mark('unless', tokens, all);
  reader.mark('window', timing.windowTokens, all);
  reader.mark('duration', timing.durationTokens, all);
  if (discretion) reader.mark('discretion', discretion.tokens, all);
}

/** "X shall act, rather than Y": who is replaced is not bound. */
function isReplaced(reader: ClauseReader, { kind, from, inner, to }: Segment): boolean {
  if (kind !== 'without' || !range(from, inner).some((at) => replacing.has(reader.form(at)))) return false;
  const replaced = reader.found.parties.filter(({ tokens }) => tokens.every((at) => at >= inner && at < to));
  const named = new Set(replaced.flatMap(({ tokens }) => [...tokens]));
  const others = range(inner, to).filter((at) => reader.found.tokens[at]?.kind === 'word' && !named.has(at));
  if (replaced.length === 0 || !others.every((at) => functionWords.has(reader.form(at)))) return false;
  reader.use([...named]);
  return true;
}
const replacing = new Set(['rather', 'instead', 'place', 'lieu', 'stead']);

/** Whether a stretch holds nothing but phrases that change nothing, and parties. */
function isPlain(reader: ClauseReader, its: readonly number[]): boolean {
  const { tokens, finder, parties } = reader.found;
  const plain = new Set([...finder.plain(), ...parties].flatMap(({ tokens: of }) => [...of]));
  const words = its.filter((at) => tokens[at]?.kind === 'word' && !functionWords.has(reader.form(at)));
  return words.length > 0 && words.every((at) => plain.has(at));
}

/** Words that found no place although they would change what is said: conditions, exceptions, "only". */
function leftovers(reader: ClauseReader, conditions: Conditions, things: Things, timing: Timing, bound: readonly number[]): void {
  const { found } = reader;
  // a party that only hangs on another word ("the forces of X", "against X") says nothing of its own
  for (const { tokens } of found.parties) {
    const at = tokens[0] ?? 0;
    if (!reader.inCore(at) || tokens.some((one) => reader.used.has(one))) continue;
    const owner = ["'s", "'", '’'].includes(reader.form((tokens.at(-1) ?? at) + 1));
    if (owner || (hangs(reader, at) && !['with', 'by'].includes(reader.form(beforeParty(found.tokens, at))))) reader.use(tokens);
  }
  // "…, but training centres are": what is taken out is not understood
  const ends = range(reader.clause.from, reader.clause.to).findLast((at) => found.tokens[at]?.kind === 'word') ?? -1;
  const but = range(reader.clause.from, ends).find((at) => reader.form(at) === 'but');
  if (but !== undefined && ['is', 'are', 'can', 'may', 'does', 'do', 'will', 'not'].includes(reader.form(ends))) {
    reader.unread.push({ tokens: range(but, ends + 1), why: 'exception' });
    reader.use(range(but, ends + 1));
  }
  for (const segment of reader.segments) {
    if (!isHard(segment.kind) || segment.kind === 'recital') continue;
    const all = range(segment.from, segment.to).filter((at) => found.tokens[at]?.kind !== 'mark');
    // "after it and not before": said twice
    const twice = segment.kind === 'before' && all.every((at) => at < segment.inner) && reader.form(segment.from - 1) === 'not';
    const timed = new Set(found.times.flatMap(({ tokens }) => [...tokens]));
    // a time in a condition is not the condition: "if nobody objects within ten days"
    const onlyTimes = (at: number): boolean => timed.has(at) && ['if', 'unless', 'except'].includes(segment.kind);
    if (twice || isReplaced(reader, segment) || all.some((at) => at >= segment.inner && reader.used.has(at) && !onlyTimes(at)))
      reader.use(range(segment.from, segment.inner));
    else if (segment.kind === 'relative' && isPlain(reader, range(segment.inner, segment.to))) reader.use(all);
    else if (all.length > 0) {
      const lifts = ['except', 'unless', 'despite'].includes(segment.kind);
      reader.unread.push({ tokens: all, why: lifts ? 'exception' : 'condition' });
      reader.use(all);
    }
  }
  const held = isHeld({ conditions, things, timing });
  for (const { means, tokens } of reader.operators(reader.inClause)) {
    if (means !== 'X' || tokens.every((at) => reader.used.has(at))) continue;
    // "only X and Y shall …", "X alone shall …": it says who is bound
    if (isAtSubject(tokens, bound)) {
      reader.use(tokens);
      continue;
    }
    if (!held) reader.unread.push({ tokens: [...tokens], why: 'exception' });
    reader.use(tokens);
  }
}
