/**
 * The record of a room: everything that is public by now, in a shape of its own that files can rely on while the room's
 * inner shapes change. It is made from what the public stream shows and what is fetched by page, never from the sealed part,
 * and it names each field that goes out.
 */
import { textOf, type Amendment } from '../../negotiation/amendments.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import type { Clause, Version } from '../../negotiation/clauses.ts';
import type { HistoryLine } from '../../negotiation/history.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import { normsRead, type WhoseReading } from '../../negotiation/readings.ts';
import { ruleOf } from '../../negotiation/rules.ts';
import { ruleWords } from './words.ts';
import type { Motion } from '../../negotiation/motions.ts';
import { allItems, numberOf } from '../../negotiation/pages.ts';
import type { InjectKind } from '../../negotiation/injects.ts';
import type { Message } from '../../negotiation/plenary.ts';
import type { Open, Past } from '../../negotiation/room.ts';
import type { Card } from '../../negotiation/cards.ts';
import type { saidInPrivate, WholeTalk } from '../../negotiation/viewFor.ts';
import type { SaidView } from '../../negotiation/views.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { tensionsBetween } from '../../negotiation/checking.ts';
import { weakPointsIn } from '../../negotiation/weakPoints.ts';
import { reason, weakPointWords } from './words.ts';
import { completeness } from '../../treaty/completeness.ts';
import type { Conflict, Coverage, Finding } from '../../treaty/finding.ts';
import type { TermStatus } from '../../treaty/framework.ts';
import type { Norms } from '../../treaty/norm.ts';
import type { z } from 'zod';

/** Goes up when a field changes its meaning or goes away; new fields may come without it. */
export const recordFormat = 'communique-record/1';

/** `seats`: people appear as their seats only, as is right for what leaves the room; `delegates`: by the names they gave. */
export type Names = 'seats' | 'delegates';

/** Times are ISO 8601 in UTC; clause versions and articles are numbered from 1, as people see them. */
export interface RoomRecord {
  format: typeof recordFormat;
  exportedAt: string;
  room: { id: string; title: string; openedAt: string; phase: string };
  scenario: { id: string; version: number; hash: string; title: string; framework: string; frameworkDate: string };
  options: { rule: string; check: string; showVotes: string; inferredTermsBind: boolean };
  seats: RecordSeat[];
  articles: { number: number; issue: string; title: string; part: { numeral: string; title: string } }[];
  terms: { id: string; title: string; status: TermStatus; binds: boolean; sources: string[] }[];
  clauses: RecordClause[];
  amendments: RecordAmendment[];
  ballots: RecordBallot[];
  motions: RecordMotion[];
  /** `seat` is null for the facilitator; `name` only when the record is asked for with names */
  messages: ({ id: string } & RecordSaid)[];
  /** in the debrief of a room that shows its talks; otherwise absent */
  talks?: RecordTalk[];
  /** with them, what each delegation said among itself */
  channels?: { seat: string; messages: ({ n: number } & RecordSaid)[] }[];
  /** what came from outside and was told to everybody; what some seats were told is not in it */
  told: { id: string; at: string; kind: InjectKind; date?: string; text: string; sources: string[] }[];
  happenings: {
    at: string;
    what: string;
    seat?: string;
    clause?: string;
    version?: number;
    amendment?: string;
    motion?: string;
    ballot?: string;
    phase?: string;
    inject?: string;
  }[];
  signatures: { seat: string; choice: 'signed' | 'declined'; at: string }[];
  /** the framework against the clauses adopted, term by term */
  coverage: Coverage[];
  /** of the clauses adopted, the most serious first; empty too where the scenario does not say what its guarantee is */
  weakPoints: RecordWeakPoint[];
  /** terms that pull apart within the framework, where the clauses adopted meet both */
  tensions: RecordTension[];
}

/** In words, beside the code; `clauses` are those it rests on. */
export interface RecordWeakPoint {
  code: WeakPoint['code'];
  title: string;
  point: string;
  story: string[];
  remedy: string;
  clauses: string[];
  /** for a veto: whether the scenario means it to be one */
  meant?: boolean;
  case?: { title: string; text: string; source: string };
}

/** `excepted`: the framework read as a whole settles it by an exception. */
export interface RecordTension {
  term: string;
  other: string;
  why: string;
  excepted: boolean;
}

export interface RecordSaid {
  at: string;
  seat: string | null;
  name?: string;
  /** null where it was hidden */
  text: string | null;
  hidden: boolean;
  /** what was held out with it: a version of a clause (from 1), or a wording */
  card?: { clause: string; version: number } | { wording: string; issue?: string };
}

export interface RecordTalk {
  id: string;
  openedBy: string;
  openedAt: string;
  closedAt?: string;
  /** who was in it at the end, and who had been asked or proposed, or had left */
  seats: string[];
  gone: { seat: string; how: string }[];
  messages: ({ n: number } & RecordSaid)[];
}

export interface RecordSeat {
  id: string;
  name: string;
  fullName: string;
  /** whether it stands for a state, and so can sign */
  signs: boolean;
  /** only when the record is asked for with names; `null` for a name that was erased */
  delegates?: (string | null)[];
}

export interface RecordClause {
  id: string;
  article: number;
  state: Clause['state'];
  sponsors: string[];
  tabledAt: string;
  /** the last ballot on it */
  ballot?: string;
  versions: RecordVersion[];
  /** what has happened to it: the last hundred lines */
  history: { at: string; what: HistoryLine['what']; seat?: string; version?: number; amendment?: string; ballot?: string }[];
}

export interface RecordAmendment {
  id: string;
  clause: string;
  by: string;
  kind: Amendment['what']['kind'];
  state: Amendment['state'];
  proposedAt: string;
  settledAt?: string;
  /** the version of the clause it was first proposed on, and the one it is written for */
  proposedOn: number;
  writtenFor: number;
  /** the clause has come to this version, to which it could not be carried over */
  overtakenBy?: number;
  /** of another wording, or of a clause to be put in */
  wording?: string;
  findings?: Finding[];
  acknowledgement?: string;
  /** of a move: the clause after which it is to stand; null for the head of its article */
  after?: string | null;
  reason?: string;
  setAsideBecause?: string;
  ballot?: string;
}

export interface RecordVersion {
  number: number;
  by: string;
  at: string;
  way: 'option' | 'form' | 'text';
  option?: string;
  wording: string;
  /** whether anything of it counts: false for typed text that was not read */
  read: boolean;
  norms: z.infer<typeof Norms>;
  findings: Finding[];
  conflicts: Conflict[];
  acknowledgement?: string;
  /** the amendment that made this version, and whether its sponsor accepted it or a vote adopted it */
  amendment?: { id: string; how: 'accepted' | 'adopted' };
  /** of typed text: how the server read it when it was tabled; absent where there was no reader yet */
  reading?: {
    state: 'read' | 'partial' | 'unread';
    readerVersion: number;
    norms: z.infer<typeof Norms>;
    /** in the words of the text, each with why */
    notRead: { text: string; why: string }[];
  };
  /** where its sponsor corrected that reading: what was found in each of the two, and which one counts */
  correction?: {
    norms: z.infer<typeof Norms>;
    found: { machine: Finding[]; corrected: Finding[] };
    stands: WhoseReading;
    ruling?: { stands: WhoseReading; reason: string; at: string };
  };
}

/** `notShown`: cast, but face down until the ballot closes; `secret`: cast in a secret ballot, for good. */
export type RecordVote = 'for' | 'against' | 'abstain' | 'notShown' | 'secret' | 'notVoted' | 'vacant';

export interface RecordBallot {
  id: string;
  /** the clause it was on, or that the amendment it was on would have changed; none for a motion */
  clause?: string;
  version?: number;
  amendment?: string;
  motion?: string;
  /** in words; of a rule that the scenario does not have, its name */
  rule: string;
  /** how it was held */
  kind: Ballot['kind'];
  openedAt: string;
  closesAt: string;
  closedAt?: string;
  closedBy?: 'clock' | 'facilitator' | 'allVoted';
  adopted?: boolean;
  counts?: { inFavour: number; against: number; abstaining: number; notVoting: number };
  requirements?: NonNullable<Ballot['result']>['requirements'];
  /** a line for every seat of the room, in the order of seats */
  votes: { seat: string; vote: RecordVote }[];
  /** of a secret ballot in which fewer than three voted: there are no figures */
  tooFew?: true;
  /** what seats said of their votes; `text` null where the facilitator hid it */
  explanations?: { seat: string; at: string; text: string | null }[];
}

/** A motion of procedure. */
export interface RecordMotion {
  id: string;
  at: string;
  by: string;
  motion: Motion['content']['kind'];
  clause?: string;
  minutes?: number;
  state: Motion['state'];
  secondedBy?: string;
  reason?: string;
  ballot?: string;
}

export interface RecordAsked {
  open: Open;
  past: Past;
  pack: PublicPack;
  /** where the room has shown what was said in private */
  private?: ReturnType<typeof saidInPrivate>;
  /** ms since 1970 */
  now: number;
  names: Names;
}

export function recordOf({ open, past, pack, private: said, now, names }: RecordAsked): RoomRecord {
  const clauses = byNumber(Object.values(open.clauses));
  const ballots = byNumber([...allItems(past.ballots), ...Object.values(open.ballots)]);
  const messages = byNumber([...allItems(past.messages), ...Object.values(open.messages)]);
  const articleOf = new Map(pack.issues.map(({ id }, index) => [id, index + 1]));
  const told = byNumber([...allItems(past.injects), ...Object.values(open.injects)]);
  const coverage = coverageOf(open, pack);
  return {
    format: recordFormat,
    exportedAt: iso(now),
    room: { id: open.room, title: open.title, openedAt: iso(open.openedAt), phase: open.phase },
    scenario: {
      id: open.pack.id,
      version: pack.version,
      hash: open.pack.hash,
      title: pack.title,
      framework: pack.framework.title,
      frameworkDate: pack.framework.date,
    },
    options: {
      rule: ruleWords(ruleOf(open, pack, open.options.rule)) ?? open.options.rule,
      check: open.options.check,
      showVotes: open.options.showVotes,
      inferredTermsBind: open.options.inferredTermsBind,
    },
    seats: pack.seats.map((seat) => seatOf(seat, open, names)),
    articles: pack.issues.map(({ id, title, part }, index) => ({ number: index + 1, issue: id, title, part: partOf(part, pack) })),
    terms: pack.framework.terms.map(({ id, title, status, quotations }) => ({
      id,
      title,
      status,
      binds: coverage.find(({ term }) => term === id)?.counts ?? false,
      sources: quotations.filter(({ weight }) => weight !== 'silent').map(({ source }) => source),
    })),
    clauses: clauses.map((clause) => clauseOf(clause, articleOf.get(clause.issue) ?? 0)),
    amendments: byNumber([...allItems(past.amendments), ...Object.values(open.amendments)]).map(amendmentOf),
    ballots: ballots.map((ballot) => ballotOf(ballot, pack)),
    motions: byNumber([...allItems(past.motions), ...Object.values(open.motions)]).map(motionOf),
    messages: messages.map((message) => ({ id: message.id, ...saidOf(message, open, names) })),
    ...(said
      ? {
          talks: said.talks.map((talk) => talkOf(talk, open, names)),
          channels: Object.entries(said.channels).map(([seat, all]) => ({
            seat,
            messages: all.map((one) => ({ n: one.n, ...saidOf(one, open, names) })),
          })),
        }
      : {}),
    told: told.map(({ id, kind, date, text, sources, at }) => ({ id, kind, at: iso(at), ...defined({ date }), text, sources })),
    happenings: [...allItems(past.happenings), ...inOrder(open.happenings)].map(
      ({ at, what, seat, clause, version, amendment, motion, ballot, phase, inject }) => ({
        at: iso(at),
        what,
        ...defined({ seat, clause, version: version === undefined ? undefined : version + 1, amendment, motion, ballot, phase, inject }),
      }),
    ),
    signatures: pack.seats.flatMap(({ id }) => {
      const signed = open.signatures[id];
      return signed ? [{ seat: id, choice: signed.choice, at: iso(signed.at) }] : [];
    }),
    coverage,
    weakPoints: (weakPointsIn({ open, pack }) ?? []).map((point) => weakPointOf(point, pack)),
    tensions: tensionsBetween(coverage, pack).map(({ term, other, why, excepted }) => ({ term, other, why: reason(why), excepted })),
  };
}

function weakPointOf(found: WeakPoint, { weakPoints }: PublicPack): RecordWeakPoint {
  const before = weakPoints?.cases.find(({ id }) => id === found.case);
  const { title, point, story, remedy } = weakPointWords(found);
  return {
    code: found.code,
    title,
    point,
    story,
    remedy,
    clauses: [...new Set(found.restsOn.map(({ clause }) => clause))],
    ...defined({ meant: found.meant, case: before && { title: before.title, text: before.text, source: before.source } }),
  };
}

const iso = (at: number): string => new Date(at).toISOString();

const byNumber = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => numberOf(a.id) - numberOf(b.id));
const inOrder = <T>(items: Readonly<Record<string, T>>): T[] =>
  Object.entries(items)
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, item]) => item);

/** Without the keys whose value is undefined: absent, as in the room itself. */
type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;

const partOf = (part: string, { parts }: PublicPack): { numeral: string; title: string } => {
  const found = parts.find(({ id }) => id === part);
  return { numeral: found?.numeral ?? '', title: found?.title ?? part };
};

function seatOf({ id, name, fullName, state }: PublicPack['seats'][number], open: Open, names: Names): RecordSeat {
  const seat = { id, name, fullName, signs: state !== undefined };
  if (names === 'seats') return seat;
  return { ...seat, delegates: (open.seats[id]?.delegates ?? []).map((delegate) => open.delegates[delegate]?.name ?? null) };
}

const clauseOf = ({ id, state, sponsors, tabledAt, ballot, versions, history }: Clause, article: number): RecordClause => ({
  id,
  article,
  state,
  sponsors,
  tabledAt: iso(tabledAt),
  ...defined({ ballot }),
  versions: versions.map(versionOf),
  history: inOrder(history).map(({ at, what, seat, version, amendment, ballot: held }) => ({
    at: iso(at),
    what,
    ...defined({ seat, version: version === undefined ? undefined : version + 1, amendment, ballot: held }),
  })),
});

function amendmentOf(amendment: Amendment): RecordAmendment {
  const { id, clause, by, what, state, proposedAt, settledAt, first, base, flag, reason, setAside, ballot } = amendment;
  const text = textOf(amendment);
  return {
    id,
    clause,
    by,
    kind: what.kind,
    state,
    proposedAt: iso(proposedAt),
    proposedOn: first + 1,
    writtenFor: base + 1,
    ...(text ? { wording: text.wording, findings: text.findings } : {}),
    ...(what.kind === 'move' ? { after: what.after } : {}),
    ...defined({
      settledAt: settledAt === undefined ? undefined : iso(settledAt),
      overtakenBy: flag && flag.version + 1,
      acknowledgement: text?.acknowledgement,
      reason,
      setAsideBecause: setAside,
      ballot,
    }),
  };
}

const versionOf = (version: Version, index: number): RecordVersion => {
  const { by, at, content, wording, read, norms, findings, conflicts, acknowledgement, amendment } = version;
  return {
    number: index + 1,
    by,
    at: iso(at),
    way: content.way,
    ...(content.way === 'option' ? { option: content.option } : {}),
    wording,
    read,
    norms,
    findings,
    conflicts,
    ...defined({ acknowledgement, amendment, reading: readingOf(version), correction: correctionOf(version) }),
  };
};

function readingOf({ reading, wording }: Version): RecordVersion['reading'] {
  if (!reading) return undefined;
  const { state, readerVersion, norms, unread } = reading;
  return { state, readerVersion, norms, notRead: unread.map(({ span, why }) => ({ text: wording.slice(...span), why })) };
}

function correctionOf(version: Version): RecordVersion['correction'] {
  const { correction } = version;
  if (!correction) return undefined;
  const { machine, corrected, stands, ruling } = correction;
  return {
    norms: normsRead(version, 'corrected'),
    found: { machine: machine.findings, corrected: corrected.findings },
    stands,
    ...(ruling ? { ruling: { stands: ruling.stands, reason: ruling.reason, at: iso(ruling.at) } } : {}),
  };
}

function subjectOf(on: Ballot['on']): Pick<RecordBallot, 'clause' | 'version' | 'amendment' | 'motion'> {
  if (on.kind === 'motion') return { motion: on.motion };
  const { clause, version } = on;
  return { clause, version: version + 1, ...(on.kind === 'amendment' ? { amendment: on.amendment } : {}) };
}

function ballotOf(ballot: Ballot, pack: PublicPack): RecordBallot {
  const { id, on, rule, kind, explanations, openedAt, closesAt, closedAt, closedBy, result } = ballot;
  return {
    id,
    ...subjectOf(on),
    rule: ruleWords(rule) ?? rule.id,
    kind,
    openedAt: iso(openedAt),
    closesAt: iso(closesAt),
    ...defined({ closedAt: closedAt === undefined ? undefined : iso(closedAt), closedBy, adopted: result?.adopted }),
    ...(result
      ? {
          counts: { inFavour: result.inFavour, against: result.against, abstaining: result.abstaining, notVoting: result.notVoting },
          requirements: result.requirements,
        }
      : {}),
    votes: pack.seats.map(({ id: seat }) => ({ seat, vote: voteOf(ballot, seat) })),
    ...defined({ tooFew: result?.tooFew }),
    ...(explanations ? { explanations: explained(explanations) } : {}),
  };
}

const explained = (explanations: NonNullable<Ballot['explanations']>): NonNullable<RecordBallot['explanations']> =>
  Object.entries(explanations).map(([seat, { at, text }]) => ({ seat, at: iso(at), text: text ?? null }));

const motionOf = ({ id, at, by, content, state, secondedBy, reason, ballot }: Motion): RecordMotion => ({
  id,
  at: iso(at),
  by,
  motion: content.kind,
  ...('clause' in content ? { clause: content.clause } : { minutes: content.minutes }),
  state,
  ...defined({ secondedBy, reason, ballot }),
});

function voteOf({ votes, voted, seated, kind }: Ballot, seat: SeatId): RecordVote {
  const vote = votes[seat];
  if (vote) return vote;
  if (voted[seat]) return kind === 'secret' ? 'secret' : 'notShown';
  return seated.includes(seat) ? 'notVoted' : 'vacant';
}

function saidOf({ at, by, text, card }: Omit<Message, 'id'> | SaidView, open: Open, names: Names): RecordSaid {
  const seat = by.kind === 'delegate' ? (by.seat ?? null) : null;
  const name = names === 'delegates' && by.kind === 'delegate' ? open.delegates[by.delegate]?.name : null;
  const said = { at: iso(at), seat, ...(name ? { name } : {}), text: text ?? null, hidden: text === undefined };
  return { ...said, ...(card ? { card: cardOf(card) } : {}) };
}

const cardOf = (card: Card): NonNullable<RecordSaid['card']> =>
  card.kind === 'clause'
    ? { clause: card.clause, version: card.version + 1 }
    : { wording: card.wording, ...(card.issue ? { issue: card.issue } : {}) };

const talkOf = ({ id, by, openedAt, closedAt, in: seats, gone, said }: WholeTalk, open: Open, names: Names): RecordTalk => ({
  id,
  openedBy: by,
  openedAt: iso(openedAt),
  ...(closedAt === undefined ? {} : { closedAt: iso(closedAt) }),
  seats,
  gone: Object.entries(gone).map(([seat, how]) => ({ seat, how })),
  messages: said.map((one) => ({ n: one.n, ...saidOf(one, open, names) })),
});

const coverageOf = (open: Open, pack: PublicPack): Coverage[] =>
  completeness(
    byNumber(Object.values(open.clauses).filter(({ state }) => state === 'adopted')).map((clause) => ({
      clause: clause.id,
      norms: currentVersion(clause).norms,
    })),
    pack.framework,
    pack.vocabulary,
    { inferredTermsBind: open.options.inferredTermsBind },
  );
