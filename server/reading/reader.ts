/** The reader: free English text of a clause into norms of a scenario's vocabulary, with an account of every word. */
import type { Norm, Span } from '../../treaty/norm.ts';
import { readerVersion, unreadWhole, type Reading, type Unread } from '../../treaty/reading.ts';
import { wordsOf } from '../../treaty/words.ts';
import type { Pack } from '../scenarios/keep.ts';
import { clausesOf } from './clauses.ts';
import { hasDecision, isVoiceless, leavingOut, withoutAttacker, type Out } from './attackerOut.ts';
import { readControlled } from './controlled/read.ts';
import { functionWords, plainWords } from './english.ts';
import { operatorsIn } from './force.ts';
import { emptyLexicon } from './lexicon.ts';
import { timesIn } from './measures.ts';
import { isHard, markersIn } from './markers.ts';
import { sentencesOf } from './sentences.ts';
import { corrected, isForeign } from './spelling.ts';
import { Finder, longest, tablesOf, type Tables } from './spot.ts';
import { range, type Found, type TokenMark, type TokenUnread } from './clauseReader.ts';
import type { Further } from './further.ts';
import { nothingCarried, readClause, type Carried } from './statement.ts';
import { tokensOf, type Range, type Token } from './tokens.ts';

export interface Reader {
  /** Reads a text of any length and any kind; never throws. */
  read: (text: string) => Reading;
}

const most = { tokens: 1500, norms: 24 } as const;

/** The reader of one scenario; its tables are made once. */
export function readerFor(pack: Pack): Reader {
  const { vocabulary } = pack.public;
  const words = wordsOf(vocabulary);
  const lexicon = pack.lexicon ?? emptyLexicon;
  const tables = tablesOf(lexicon, words);
  /** Null where words leave the attacker out of nothing that is decided: then they are an exception like others, and read so. */
  const readTokens = (text: string, tokens: readonly Token[], outs: readonly Out[]): Reading | null => {
    const finder = new Finder(tokens, tables);
    const everywhere = () => true;
    const spotted = longest(finder.spot(['party'], everywhere));
    const times = timesIn(tokens);
    const cited = markersIn(tokens);
    const inTimes = new Set(times.flatMap(({ tokens: its }) => its));
    const operators = operatorsIn(tokens).filter(
      ({ tokens: its }) =>
        !its.every((at) => inTimes.has(at)) &&
        // "should the need arise": no wish
        !cited.some((marker) => marker?.kind === 'citation' && its.every((at) => at >= marker.from && at < marker.to)),
    );
    // a word of a condition within what binds ("called upon to") or within a time ("at once") opens none
    const inOperators = new Set(operators.flatMap(({ means, tokens: its }) => (means === 'A' ? its : its.slice(1))));
    const opens = (at: number): boolean => !inTimes.has(at) && !inOperators.has(at);
    const found: Found = {
      tokens,
      finder,
      words,
      lexicon,
      wordsOf: tables.wordsOf,
      operators,
      markersAt: markersIn(tokens).map((marker) => (marker && isHard(marker.kind) && !opens(marker.from) ? undefined : marker)),
      times,
      parties: spotted.map(({ id, tokens: its }) => ({ id, group: words.members.has(id), tokens: its })),
    };
    const all = leaveOut(readAll(text, found), outs, tokens);
    return all && account(text, found, all, tables);
  };
  const read = (text: string): Reading => {
    const controlled = readControlled(text, vocabulary);
    if (controlled) return { state: 'read', ...controlled, unread: [], taken: [], readerVersion };
    const { tokens, taken } = corrected(tokensOf(text), tables.vocabulary);
    if (tokens.every(({ kind }) => kind !== 'word')) return unreadWhole(text, 'language');
    if (tokens.length > most.tokens) return unreadWhole(text, 'tooHard');
    const shorter = withoutAttacker(tokens);
    const reading = (shorter.outs.length > 0 && readTokens(text, shorter.tokens, shorter.outs)) || readTokens(text, tokens, []);
    return { ...(reading ?? unreadWhole(text, 'verb')), taken };
  };
  return { read };
}

interface All {
  norms: Norm[];
  marks: TokenMark[];
  used: Set<number>;
  unread: TokenUnread[];
  ids: Set<string>;
  /** the clauses in their order, and which norms came of each */
  clauses: (Range & { norms: number[] })[];
  /** what leaves the attacker out of the decisions of these norms */
  outs: { norms: number[]; span: Span }[];
}

function readAll(text: string, found: Found): All {
  const all: All = { norms: [], marks: [], used: new Set(), unread: [], ids: new Set(), clauses: [], outs: [] };
  const partyTokens = new Set(found.parties.flatMap(({ tokens }) => tokens));
  let carried: Carried = nothingCarried;
  const further: (Further & { adds: boolean })[] = [];
  let stated = false;
  for (const sentence of sentencesOf(found.tokens, text)) {
    for (const clause of clausesOf(found.tokens, sentence, found.markersAt, partyTokens, found.operators)) {
      const statement = readClause(found, clause, carried);
      const base = all.norms.length;
      all.norms.push(...statement.norms);
      all.clauses.push({ ...clause, norms: range(base, all.norms.length) });
      all.marks.push(...statement.marks.map((mark) => ({ ...mark, norm: mark.norm + base })));
      for (const at of statement.used) all.used.add(at);
      all.unread.push(...statement.unread);
      for (const id of statement.ids) all.ids.add(id);
      carried = statement.carried;
      further.push(...statement.further.map((one) => ({ ...one, adds: statement.adds })));
      if (!statement.adds && statement.norms.length > 0) stated = true;
    }
  }
  // what adds needs something to add to
  for (const { tokens, norm, adds } of further) {
    if (adds && !stated) continue;
    for (const at of tokens) all.used.add(at);
    const inside = new Set(tokens);
    all.unread = all.unread.filter(({ tokens: its }) => !its.every((at) => inside.has(at)));
    if (norm === undefined) continue;
    all.marks.push({ norm: all.norms.length, part: 'aim', tokens });
    all.norms.push(norm);
  }
  return all;
}

/** The attacker has no say in the decisions beside which that is said, in the same clause or in the nearest one that has any. */
function leaveOut(all: All, outs: readonly Out[], tokens: readonly Token[]): All | null {
  const deciding = all.clauses.map((clause) => ({ ...clause, norms: clause.norms.filter((at) => hasDecision(all.norms[at])) }));
  const withAny = deciding.filter(({ norms }) => norms.length > 0);
  const apply = (norms: readonly number[]): void => {
    for (const at of norms) all.norms[at] = leavingOut(all.norms[at] as Norm);
  };
  for (const { at, tokens: its } of outs) {
    const own = deciding.findLast(({ from, to }) => at > from && at <= to);
    const norms = own && own.norms.length > 0 ? own.norms : (withAny.findLast(({ to }) => to <= at)?.norms ?? []);
    if (norms.length === 0) return null;
    apply(norms);
    all.outs.push({ norms, span: [its[0]?.span[0] ?? 0, its.at(-1)?.span[1] ?? 0] });
  }
  for (const { from, to } of all.clauses) {
    const others = withAny.filter((clause) => clause.from !== from);
    if (others.length === 0 || !isVoiceless(tokens.slice(from, to))) continue;
    apply(others.flatMap(({ norms }) => norms));
    for (const at of range(from, to)) all.used.add(at);
    all.unread = all.unread.filter((one) => !one.tokens.every((at) => at >= from && at < to));
  }
  return all;
}

const spanOf = (tokens: readonly Token[], list: readonly number[]): [number, number] => {
  const spans = list.flatMap((at) => (tokens[at] ? [tokens[at].span] : []));
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))];
};

/** Runs of tokens that stand beside one another, little words between them allowed. */
function runs(list: readonly number[]): number[][] {
  const out: number[][] = [];
  for (const at of list.toSorted((a, b) => a - b)) {
    const last = out.at(-1);
    const end = last?.at(-1);
    if (last && end !== undefined && at - end <= 2) last.push(at);
    else out.push([at]);
  }
  return out;
}

/** What was read, and every word that found no place. */
function account(text: string, found: Found, { norms, marks, used, unread, ids, outs }: All, tables: Tables): Reading {
  const { tokens } = found;
  const plain = new Set(found.finder.plain().flatMap(({ tokens: its }) => its));
  const flagged = new Set(unread.flatMap(({ tokens: its }) => its));
  const citations = readOver(found);
  const spoken = new Set([...ids].flatMap((id) => [...(tables.wordsOf.get(id) ?? [])]));
  const left = tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || used.has(at) || plain.has(at) || flagged.has(at) || citations.has(at)) return [];
    if (token.bases.some((base) => spoken.has(base))) return [];
    if (functionWords.has(token.form) || token.bases.some((base) => plainWords.has(base))) return [];
    return [at];
  });
  const spans: Unread[] = [
    ...unread.map(({ tokens: its, why }) => ({ span: spanOf(tokens, its), why })),
    ...runs(left).map((its) => ({ span: spanOf(tokens, its), why: 'word' as const })),
  ];
  const kept = norms.slice(0, most.norms);
  spans.push(...besideTheSubject(found, kept));
  if (kept.length === 0 && isForeign(tokens, tables.vocabulary)) return unreadWhole(text, 'language');
  if (kept.length === 0) return { ...unreadWhole(text, 'verb'), unread: spans.length > 0 ? spans : unreadWhole(text, 'verb').unread };
  return {
    state: spans.length > 0 || norms.length > most.norms ? 'partial' : 'read',
    norms: kept,
    marks: [
      ...marks.map(({ norm, part, tokens: its }) => ({ norm, part, span: spanOf(tokens, its) })),
      ...outs.flatMap(({ norms: its, span }) => its.map((norm) => ({ norm, part: 'gates' as const, span }))),
    ].filter(({ norm }) => norm < kept.length),
    unread: spans,
    taken: [],
    readerVersion,
  };
}

/** Words of the scenario's subject in a text of which only acts beside it were found: something was said of it that was not understood. */
function besideTheSubject({ finder, lexicon, tokens }: Found, norms: readonly Norm[]): Unread[] {
  const beside = ({ aim }: Norm): boolean =>
    aim.is === 'set' && aim.values.every((id) => lexicon.outside.includes(id) && !lexicon.elsewhere.includes(id));
  if (norms.length === 0 || !norms.every(beside)) return [];
  return finder.subjects().map(({ tokens: its }) => ({ span: spanOf(tokens, its), why: 'verb' as const }));
}

/** Tokens of references and of purposes, which bind nobody. */
function readOver({ tokens, markersAt }: Found): Set<number> {
  const over = new Set<number>();
  for (const marker of markersAt) {
    if (marker?.kind !== 'citation') continue;
    for (let at = marker.from; at < marker.to; at += 1) over.add(at);
    if (
      ['accordance', 'conformity', 'pursuant', 'compliance', 'virtue', 'according'].some((word) =>
        tokens.slice(marker.from, marker.to).some(({ form }) => form === word),
      )
    )
      for (let at = marker.to; at < tokens.length && tokens[at]?.kind !== 'mark' && markersAt[at] === undefined; at += 1) over.add(at);
  }
  return over;
}
