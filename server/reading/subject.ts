/** Whom a clause binds: the subject of its verb, the agent of its passive, the one whose act a noun names. */
import type { Slot } from '../../treaty/norm.ts';
import { membersOf } from '../../treaty/words.ts';
import { range, type ClauseReader } from './clauseReader.ts';
import type { Spotted } from './spot.ts';
import type { Token } from './tokens.ts';
import { isModal } from './verbs.ts';
import { exceptParties, type PartyAt } from './voting.ts';

export interface Subject {
  slot: Slot<string>;
  tokens: readonly number[];
  collectively?: 'each' | 'jointly';
}
export const nobody: Subject = { slot: { is: 'unstated' }, tokens: [] };

export const setOf = (values: readonly string[], except: readonly string[] = []): Slot<string> =>
  values.length === 0
    ? { is: 'unstated' }
    : { is: 'set', values: [...new Set(values)], ...(except.length > 0 ? { except: [...new Set(except)] } : {}) };

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const articles = words('the a an all each both of every any');
const counters = words('each every all any one none neither both either no some');
const prepositions = words('to against from for on in with between among towards by into within over at under');
const subjectNegations = words('no neither nobody none nothing');
const joints = new Set([
  ...words(', and or nor the both of by all each together with as well neither other remaining rest how one that those separately'),
  "'s",
]);

/** The token before, articles skipped. */
export function beforeParty(tokens: readonly Token[], at: number): number {
  let back = at - 1;
  while (articles.has(tokens[back]?.form ?? '')) back -= 1;
  return back;
}

/** Whether a party hangs on another word ("the forces of X", "against X", "the consent of X") and is no subject. */
export function hangs(reader: ClauseReader, at: number): boolean {
  const { tokens } = reader.found;
  const article = ['the', 'all', 'any', 'a', 'an'].includes(reader.form(at - 1));
  const prior = at - (article ? 2 : 1);
  const form = reader.form(prior);
  if (prior < reader.clause.from) return false;
  if (form === 'of') {
    if (counters.has(reader.form(prior - 1)) || tokens[prior - 1]?.kind === 'number') return false;
    const back = beforeParty(tokens, at);
    return back >= reader.clause.from && tokens[back]?.kind === 'word' && !isModal(tokens[back]);
  }
  return prepositions.has(form);
}

/** "Talks between X and Y": the second hangs on the word that the first hangs on. */
function hangsAlong(reader: ClauseReader, at: number, core: readonly PartyAt[]): boolean {
  const and = beforeParty(reader.found.tokens, at);
  if (reader.form(and) !== 'and') return false;
  const before = core.find(({ tokens }) => tokens.at(-1) === and - 1);
  return before !== undefined && reader.form(beforeParty(reader.found.tokens, before.tokens[0] ?? 0)) === 'between';
}

/** Where the verb of the clause stands; what stands before it can be its subject. */
export function verbAt(reader: ClauseReader, acts: readonly Spotted[]): number {
  const { tokens } = reader.found;
  const head = Math.min(...acts.map((act) => act.head[0] ?? Infinity), Infinity);
  const operator = reader
    .operators(reader.inCore)
    .find(({ means, tokens: its }) => 'DMSFWN'.includes(means) && !subjectNegations.has(reader.form(its[0] ?? 0)))?.tokens[0];
  const be = range(reader.clause.from, reader.clause.to).find((at) => reader.inCore(at) && tokens[at]?.bases.includes('be'));
  const auxiliary = operator !== undefined && be !== undefined ? Math.min(operator, be) : (operator ?? be);
  // a noun may name the act ("exercises shall …"): then the verb is what binds
  if (auxiliary !== undefined && head < auxiliary) return auxiliary;
  return Math.min(auxiliary ?? Infinity, head, reader.clause.to);
}

/** Whether the acts are in the passive ("shall be assisted"). */
export function isPassive(reader: ClauseReader, acts: readonly Spotted[]): boolean {
  const { tokens } = reader.found;
  return acts.some(({ tokens: its }) =>
    its.some((at) => {
      const token = tokens[at];
      if (
        token === undefined ||
        token.form.endsWith('ing') ||
        token.form.endsWith('s') ||
        (token.bases.length < 2 && !token.form.endsWith('ed'))
      )
        return false;
      return range(Math.max(reader.clause.from, at - 3), at).some((i) => tokens[i]?.bases.includes('be'));
    }),
  );
}

/** Whether a party hangs on a noun as the one who does it: "the guarantee of X", "consultations among X", "X's accession". */
function doesNoun(reader: ClauseReader, act: readonly number[], party: readonly number[]): boolean {
  const at = party[0] ?? 0;
  const next = act.find((one) => one > at);
  if (reader.form((party.at(-1) ?? 0) + 1) === "'s" && next !== undefined && next - at < 5) return true;
  const last = act.findLast((one) => one < at);
  return last !== undefined && at - last < 6 && ['of', 'among', 'amongst', 'between', 'by'].includes(reader.form(last + 1));
}

/** A party and those listed with it. */
function listed(reader: ClauseReader, first: PartyAt, core: readonly PartyAt[]): PartyAt[] {
  const all = [first];
  for (const party of core) {
    const prior = all.at(-1);
    if (prior === undefined || (party.tokens[0] ?? 0) <= (prior.tokens.at(-1) ?? 0)) continue;
    if (range((prior.tokens.at(-1) ?? 0) + 1, party.tokens[0] ?? 0).every((at) => joints.has(reader.form(at)))) all.push(party);
  }
  return all;
}

/** "provided upon an appeal by X": X appeals, and provides nothing. */
const stepNouns = words('appeal request plea call invitation decision notice');

const taking = words('recognise recognize acknowledge accept treat regard consider declare proclaim see count');
/** "the Parties recognise X as …": it is X that is something. */
const isTakenAs = (reader: ClauseReader, party: readonly number[]): boolean =>
  (reader.found.tokens[beforeParty(reader.found.tokens, party[0] ?? 0)]?.bases.some((base) => taking.has(base)) ?? false) &&
  ['as', 'to'].includes(reader.form((party.at(-1) ?? 0) + 1));

export interface SubjectFound {
  subject: Subject;
  /** parties of the core that are not its subject */
  others: PartyAt[];
  /** "no", "neither … nor" of the subject */
  negated: number[];
}

/** Presidents, parliaments, ministers who do what a noun names ("a meeting of the presidents"), or to whom something is left. */
function organIn(
  reader: ClauseReader,
  acts: readonly Spotted[],
  core: readonly PartyAt[],
  { verb, passive }: { verb: number; passive: boolean },
): PartyAt | undefined {
  const { groups } = reader.found.words.vocabulary;
  return core.find(({ id, tokens: its }) => {
    if (groups.find((group) => group.id === id)?.office === undefined) return false;
    const before = reader.form(beforeParty(reader.found.tokens, its[0] ?? 0));
    return (
      (passive && (its[0] ?? 0) > verb && ['by', 'between', 'among', 'to', 'of'].includes(before)) ||
      acts.some((act) => doesNoun(reader, act.tokens, its))
    );
  });
}

/** What another than the one bound does, beside the act: "a conference hosted by …". */
const besides = words('hosted chaired convened preceded attended observed verified organised supervised monitored');

export function subjectOf(reader: ClauseReader, acts: readonly Spotted[], claimed: ReadonlySet<number>): SubjectFound {
  const { found, clause } = reader;
  const { tokens } = found;
  const core = reader.parties(claimed).filter(({ tokens: its }) => its.every(reader.inCore));
  const verb = verbAt(reader, acts);
  const passive = isPassive(reader, acts);
  const agent = core.find(({ tokens: its }) => {
    const by = beforeParty(tokens, its[0] ?? 0);
    if (reader.form(by - 1) === 'and' && range(by - 8, by).some((at) => besides.has(reader.form(at)))) return false;
    return (
      (its[0] ?? 0) > verb &&
      reader.form(by) === 'by' &&
      !stepNouns.has(reader.form(by - 1)) &&
      !(besides.has(reader.form(by - 1)) && tokens[by - 2]?.kind === 'word' && !tokens[by - 2]?.bases.includes('be'))
    );
  });
  const first = core.find(
    ({ tokens: its }) =>
      (its[0] ?? 0) < verb &&
      !hangs(reader, its[0] ?? 0) &&
      !hangsAlong(reader, its[0] ?? 0, core) &&
      reader.form((its.at(-1) ?? 0) + 1) !== "'s" &&
      !acts.some(({ head }) => head.includes(beforeParty(tokens, its[0] ?? 0))),
  );
  const suffers = passive && acts.some(({ id }) => found.words.acts.get(id)?.slots.includes('beneficiary'));
  const head = Math.min(...acts.map((act) => act.head[0] ?? Infinity), Infinity);
  const helps = acts.some(({ id }) => found.words.acts.get(id)?.slots.includes('beneficiary'));
  // "the Parties acknowledge that X is …"
  const told = helps
    ? undefined
    : core.find(
        ({ tokens: its }) =>
          first !== undefined &&
          (its[0] ?? 0) > (first.tokens.at(-1) ?? 0) &&
          (isTakenAs(reader, its) || ((its[0] ?? 0) < head && reader.form(beforeParty(tokens, its[0] ?? 0)) === 'that')),
      );
  // "nothing prevents X from …", "this obliges X to …"
  const bound = core.find(({ tokens: its }) => {
    const prior = beforeParty(tokens, its[0] ?? 0);
    return (its[0] ?? 0) < head && found.operators.some((one) => 'FDM'.includes(one.means) && one.tokens.includes(prior));
  });
  const organ = organIn(reader, acts, core, { verb, passive });
  const lead =
    organ ??
    told ??
    (passive && agent
      ? agent
      : first && !suffers
        ? first
        : (agent ?? bound ?? core.find(({ tokens: its }) => acts.some((act) => doesNoun(reader, act.head, its)))));
  // "how X and how Y understand …", "as X understands it and as Y understands it"
  const acting = lead
    ? []
    : core.filter(
        ({ tokens: its }) =>
          !['for', 'to', 'of', 'against'].includes(reader.form(beforeParty(tokens, its[0] ?? 0))) &&
          acts.some(
            (act) =>
              act.tokens.includes((its.at(-1) ?? 0) + 1) ||
              (['each', 'both', 'separately', 'respectively', 'itself'].includes(reader.form((its.at(-1) ?? 0) + 1)) &&
                act.tokens.includes((its.at(-1) ?? 0) + 2)),
          ),
      );
  const doers =
    lead && lead !== first && lead !== agent
      ? core.filter(({ tokens: its }) => acts.some((act) => doesNoun(reader, act.head, its) || doesNoun(reader, act.tokens, its)))
      : [];
  const its = lead
    ? [...new Set([...listed(reader, lead, core), ...doers])]
    : [...new Set(acting.flatMap((one) => listed(reader, one, core)))];
  if (!lead && acting[0]) {
    const before = core.filter((one) => !its.includes(one) && (one.tokens[0] ?? 0) < (acting[0]?.tokens[0] ?? 0));
    for (const one of before) if (acting[0] && listed(reader, one, core).includes(acting[0])) its.push(one);
  }
  // "X's and Y's understandings": both
  for (const one of core) {
    const owns = reader.form((one.tokens.at(-1) ?? 0) + 1) === "'s";
    if (lead && owns && !its.includes(one) && (one.tokens[0] ?? 0) < (lead.tokens[0] ?? 0) && listed(reader, one, core).includes(lead))
      its.unshift(one);
  }
  // "all the Guardians, X included", "also X": a member of the group, named again
  for (const one of core) {
    const [start, end] = [one.tokens[0] ?? 0, one.tokens.at(-1) ?? 0];
    const again =
      ['also', 'even', 'including'].includes(reader.form(start - 1)) || ['too', 'included', 'also', 'among'].includes(reader.form(end + 1));
    if (again && !its.includes(one) && its.some(({ id }) => membersOf(found.words, id).includes(one.id))) its.push(one);
  }
  const ofSubject = its.flatMap(({ tokens: list }) => [...list]);
  const from = Math.min(...ofSubject, Infinity);
  const to = Math.max(...ofSubject, -1);
  const except = exceptParties(tokens, clause.from, clause.to, reader.parties(claimed)).filter(
    ({ at }) => to >= 0 && at > to && at - to < 4,
  );
  const isOut = (party: PartyAt): boolean => except.some(({ id }) => id === party.id);
  const values = its.filter((party) => !isOut(party)).map(({ id }) => id);
  const negated = range(clause.from, Math.min(verb, clause.to)).filter(
    (at) =>
      reader.inCore(at) &&
      (subjectNegations.has(reader.form(at)) || reader.form(at) === 'nor') &&
      reader.kindAt(at) !== 'citation' && // "if nothing else helps"
      !acts.some(({ head, tokens: all }) => all.includes(at) && !(head.length === 1 && head[0] === at)) &&
      !found.operators.some((one) => one.tokens.includes(at)) &&
      !found.times.some((one) => one.tokens.includes(at)),
  );
  const subject: Subject = {
    slot: setOf(
      values,
      except.map(({ id }) => id),
    ),
    tokens: [...ofSubject, ...except.flatMap(({ tokens: list, at }) => [...list, at])],
  };
  const each = reader.operators(reader.inCore).find(({ means }) => means === 'J');
  const together = reader.operators(reader.inCore).find(({ means }) => means === 'T');
  const oneByOne =
    from !== Infinity &&
    range(Math.max(clause.from, from - 3), from).some(
      (at) => ['each', 'every', 'either'].includes(reader.form(at)) || (['a', 'any'].includes(reader.form(at)) && at === from - 1),
    );
  if (each) reader.use(each.tokens);
  if (together) reader.use(together.tokens);
  if (values.length > 0 && (each || oneByOne)) subject.collectively = 'each';
  else if (together) subject.collectively = 'jointly'; // "under a collective guarantee", whoever gives it
  return { subject, others: core.filter((party) => !its.includes(party) && !isOut(party)), negated };
}

const openers = words('and but or nor however nevertheless while whereas yet also then');
const pronouns = words('it they who which both he she these those');

/** Whether the clause says who by a pronoun, or not at all ("and may …"): then the subject before it goes on. */
export function goesOn(reader: ClauseReader): boolean {
  const { tokens } = reader.found;
  let at = reader.clause.from;
  while (at < reader.clause.to && (tokens[at]?.kind === 'mark' || openers.has(reader.form(at)) || !reader.inCore(at))) at += 1;
  return pronouns.has(reader.form(at)) || isModal(tokens[at]) || ['is', 'are', 'does', 'do', 'has', 'not'].includes(reader.form(at));
}

/** Whether there is a subject that names no party ("the referendum shall …"): then none is carried over. */
export function hasOtherSubject(reader: ClauseReader, acts: readonly Spotted[]): boolean {
  const verb = verbAt(reader, acts);
  return range(reader.clause.from, Math.min(verb, reader.clause.to)).some(
    (at) => reader.inCore(at) && reader.found.tokens[at]?.kind === 'word' && !openers.has(reader.form(at)) && reader.form(at) !== 'not',
  );
}
