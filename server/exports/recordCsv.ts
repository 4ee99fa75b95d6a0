/**
 * The record as one long table for a spreadsheet: a row for every version of every clause and every amendment, one for every
 * seat in every ballot, and one for every weak point of what is adopted. `row` says which; a filter on it gives the one table or the other.
 */
import type { RecordAmendment, RecordBallot, RecordClause, RecordVersion, RecordWeakPoint, RoomRecord } from './record.ts';
import { say } from './words.ts';

const columns = [
  'row',
  'clause',
  'article',
  'articleTitle',
  'state',
  'version',
  'amendment',
  'kind',
  'by',
  'at',
  'way',
  'wording',
  'read',
  'verdicts',
  'acknowledgement',
  'stands',
  'ruling',
  'ballot',
  'rule',
  'closedAt',
  'closedBy',
  'result',
  'seat',
  'delegates',
  'vote',
  'weakPoint',
  'story',
  'case',
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>>;

/** Spreadsheets take a file without a mark for one in the code page of their country. */
const byteOrderMark = '\uFEFF';

/** RFC 4180: commas, double quotes, CRLF. */
export function recordCsv(record: RoomRecord): string {
  const rows = [...record.clauses.flatMap((clause) => rowsOf(clause, record)), ...record.weakPoints.map(weakPointRow)];
  const head = Object.fromEntries(columns.map((column) => [column, say(`csv.${column}`)])) as Row;
  return byteOrderMark + [head, ...rows].map((row) => `${columns.map((column) => cell(row[column] ?? '')).join(',')}\r\n`).join('');
}

/** A clause's versions in order, then the amendments to it, each followed by the ballots held on it. */
function rowsOf(clause: RecordClause, record: RoomRecord): Row[] {
  const ballots = record.ballots.filter((ballot) => ballot.clause === clause.id);
  const amendments = record.amendments.filter((amendment) => amendment.clause === clause.id);
  const held = (matches: (ballot: RecordBallot) => boolean) =>
    ballots.filter(matches).flatMap((ballot) => voteRows(ballot, clause, record));
  const versions = clause.versions.flatMap((version) => [
    versionRow(clause, version, record),
    ...held((ballot) => ballot.amendment === undefined && ballot.version === version.number),
  ]);
  return [
    ...versions,
    ...amendments.flatMap((amendment) => [amendmentRow(clause, amendment, record), ...held((ballot) => ballot.amendment === amendment.id)]),
  ];
}

/** Of the version it is written for; its own state stands where a clause's does. */
const amendmentRow = (clause: RecordClause, amendment: RecordAmendment, record: RoomRecord): Row => ({
  ...common(clause, amendment.writtenFor, record),
  row: 'amendment',
  state: amendment.state,
  amendment: amendment.id,
  kind: amendment.kind,
  by: nameOf(record, amendment.by),
  at: amendment.proposedAt,
  wording: amendment.wording ?? '',
  verdicts: (amendment.findings ?? []).map(({ term, verdict }) => `${term} ${verdict}`).join('; '),
  acknowledgement: amendment.acknowledgement ?? '',
});

const common = (clause: RecordClause, version: number, { articles }: RoomRecord): Row => ({
  clause: clause.id,
  article: String(clause.article),
  articleTitle: articles.find(({ number }) => number === clause.article)?.title ?? '',
  state: clause.state,
  version: String(version),
});

const versionRow = (clause: RecordClause, version: RecordVersion, record: RoomRecord): Row => ({
  ...common(clause, version.number, record),
  row: 'version',
  by: nameOf(record, version.by),
  at: version.at,
  way: version.way,
  wording: version.wording,
  read: howFar(version),
  verdicts: version.findings.map(({ term, verdict }) => `${term} ${verdict}`).join('; '),
  acknowledgement: version.acknowledgement ?? '',
  stands: version.correction?.stands ?? '',
  ruling: version.correction?.ruling?.reason ?? '',
});

/** Of the reading that counts. */
const howFar = ({ read, reading, correction }: RecordVersion): string =>
  !read ? 'no' : reading?.state === 'partial' && correction?.stands !== 'corrected' ? 'partly' : 'yes';

const voteRows = (ballot: RecordBallot, clause: RecordClause, record: RoomRecord): Row[] =>
  ballot.votes.map(({ seat, vote }) => ({
    ...common(clause, ballot.version ?? 0, record),
    row: 'vote',
    amendment: ballot.amendment ?? '',
    at: ballot.openedAt,
    ballot: ballot.id,
    rule: ballot.rule,
    closedAt: ballot.closedAt ?? '',
    closedBy: ballot.closedBy ?? '',
    result: resultOf(ballot),
    seat: nameOf(record, seat),
    delegates: (record.seats.find(({ id }) => id === seat)?.delegates ?? []).filter((name) => name !== null).join('; '),
    vote,
  }));

const weakPointRow = ({ title, point, story, clauses, case: before }: RecordWeakPoint): Row => ({
  row: 'weakPoint',
  clause: clauses.join('; '),
  weakPoint: `${title}. ${point}`,
  story: story.join(' '),
  case: before?.title ?? '',
});

const nameOf = ({ seats }: RoomRecord, id: string): string => seats.find((seat) => seat.id === id)?.name ?? id;

const resultOf = ({ adopted }: RecordBallot): string => (adopted === undefined ? 'open' : adopted ? 'adopted' : 'rejected');

/**
 * A spreadsheet runs a cell that begins with one of these as a formula, quoted or not; an apostrophe before it makes it text.
 * OWASP's list (=, +, -, @, tab, carriage return) with the line feed and the full-width forms that some programs fold to them;
 * spaces before the sign do not protect.
 */
const runsAsFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

const nul = String.fromCharCode(0);

function cell(written: string): string {
  const text = written.replaceAll(nul, ''); // some programs skip it and run what follows
  const safe = runsAsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n\t';]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
