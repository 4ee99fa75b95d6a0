/**
 * The record of a room: everything that happened in public, in a shape of its own that files can rely on while the room's
 * inner shapes change. It is made from what the public stream shows and what is fetched by page, never from the sealed part,
 * and it names each field that goes out.
 */
import type { Ballot } from '../../negotiation/ballots.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import type { Clause, Version } from '../../negotiation/clauses.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import { normsRead, type WhoseReading } from '../../negotiation/readings.ts';
import { allItems, numberOf } from '../../negotiation/pages.ts';
import type { InjectKind } from '../../negotiation/injects.ts';
import type { Message } from '../../negotiation/plenary.ts';
import type { Open, Past } from '../../negotiation/room.ts';
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
  ballots: RecordBallot[];
  /** `seat` is null for the facilitator; `name` only when the record is asked for with names */
  messages: { id: string; at: string; seat: string | null; name?: string; text: string | null; hidden: boolean }[];
  /** what came from outside and was told to everybody; what some seats were told is not in it */
  told: { id: string; at: string; kind: InjectKind; date?: string; text: string; sources: string[] }[];
  happenings: {
    at: string;
    what: string;
    seat?: string;
    clause?: string;
    version?: number;
    ballot?: string;
    phase?: string;
    inject?: string;
  }[];
  signatures: { seat: string; choice: 'signed' | 'declined'; at: string }[];
  /** the framework against the clauses adopted, term by term */
  coverage: Coverage[];
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

/** `notShown`: cast, but face down until the ballot closes. */
export type RecordVote = 'for' | 'against' | 'abstain' | 'notShown' | 'notVoted' | 'vacant';

export interface RecordBallot {
  id: string;
  /** the clause it was on, or that the amendment it was on would have changed; none for a motion */
  clause?: string;
  version?: number;
  amendment?: string;
  motion?: string;
  rule: string;
  openedAt: string;
  closesAt: string;
  closedAt?: string;
  closedBy?: 'clock' | 'facilitator' | 'allVoted';
  adopted?: boolean;
  counts?: { inFavour: number; against: number; abstaining: number; notVoting: number };
  requirements?: NonNullable<Ballot['result']>['requirements'];
  /** a line for every seat of the room, in the order of seats */
  votes: { seat: string; vote: RecordVote }[];
}

export interface RecordAsked {
  open: Open;
  past: Past;
  pack: PublicPack;
  /** ms since 1970 */
  now: number;
  names: Names;
}

export function recordOf({ open, past, pack, now, names }: RecordAsked): RoomRecord {
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
      rule: pack.decisionRules.find(({ id }) => id === open.options.rule)?.sentence ?? open.options.rule,
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
    ballots: ballots.map((ballot) => ballotOf(ballot, pack)),
    messages: messages.map((message) => messageOf(message, open, names)),
    told: told.map(({ id, kind, date, text, sources, at }) => ({ id, kind, at: iso(at), ...defined({ date }), text, sources })),
    happenings: [...allItems(past.happenings), ...inOrder(open.happenings)].map(
      ({ at, what, seat, clause, version, ballot, phase, inject }) => ({
        at: iso(at),
        what,
        ...defined({ seat, clause, version: version === undefined ? undefined : version + 1, ballot, phase, inject }),
      }),
    ),
    signatures: pack.seats.flatMap(({ id }) => {
      const signed = open.signatures[id];
      return signed ? [{ seat: id, choice: signed.choice, at: iso(signed.at) }] : [];
    }),
    coverage,
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

const clauseOf = ({ id, state, sponsors, tabledAt, ballot, versions }: Clause, article: number): RecordClause => ({
  id,
  article,
  state,
  sponsors,
  tabledAt: iso(tabledAt),
  ...defined({ ballot }),
  versions: versions.map(versionOf),
});

const versionOf = (version: Version, index: number): RecordVersion => {
  const { by, at, content, wording, read, norms, findings, conflicts, acknowledgement } = version;
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
    ...defined({ acknowledgement, reading: readingOf(version), correction: correctionOf(version) }),
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
  const { id, on, rule, openedAt, closesAt, closedAt, closedBy, result } = ballot;
  return {
    id,
    ...subjectOf(on),
    rule: rule.sentence,
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
  };
}

function voteOf({ votes, voted, seated }: Ballot, seat: SeatId): RecordVote {
  const vote = votes[seat];
  if (vote) return vote;
  if (voted[seat]) return 'notShown';
  return seated.includes(seat) ? 'notVoted' : 'vacant';
}

function messageOf({ id, at, by, text }: Message, open: Open, names: Names): RoomRecord['messages'][number] {
  const seat = by.kind === 'delegate' ? by.seat : null;
  const name = names === 'delegates' && by.kind === 'delegate' ? open.delegates[by.delegate]?.name : null;
  return { id, at: iso(at), seat, ...(name ? { name } : {}), text: text ?? null, hidden: text === undefined };
}

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
