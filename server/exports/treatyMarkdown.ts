/** The treaty as adopted, as a Markdown file: articles and paragraphs, each with its verdict and term, completeness, signatures, sources. */
import { verdicts } from '../../treaty/finding.ts';
import type { Finding, Verdict } from '../../treaty/finding.ts';
import { heading, inline, lines, table } from './markdown.ts';
import type { RecordClause, RecordVersion, RoomRecord } from './record.ts';
import { listed, reason, say } from './words.ts';

export function treatyMarkdown(record: RoomRecord): string {
  const blocks = [
    heading(1, record.room.title),
    ...preamble(record),
    ...articles(record),
    ...completeness(record),
    ...weakPoints(record),
    ...signatures(record),
    ...sources(record),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The day in UTC: where the reader is, the file does not know. */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const adoptedOf = ({ clauses }: RoomRecord): RecordClause[] => clauses.filter(({ state }) => state === 'adopted');
const current = ({ versions }: RecordClause): RecordVersion | undefined => versions.at(-1);
const nameOf = ({ seats }: RoomRecord, id: string): string => seats.find((seat) => seat.id === id)?.name ?? id;

function preamble(record: RoomRecord): string[] {
  const { room, scenario, exportedAt } = record;
  const written = say('written', {
    room: room.title,
    scenario: scenario.title,
    version: scenario.version,
    date: day.format(new Date(exportedAt)),
  });
  return [`*${inline(written)}*`, inline(stateOf(record))];
}

function stateOf(record: RoomRecord): string {
  if (adoptedOf(record).length === 0) return say('state.none');
  const signed = record.signatures.filter(({ choice }) => choice === 'signed').length;
  return signed === 0 ? say('state.unsigned') : say('state.signed', { signed, of: record.seats.filter(({ signs }) => signs).length });
}

function articles(record: RoomRecord): string[] {
  const adopted = adoptedOf(record);
  const parts = new Map(record.articles.map(({ part }) => [part.numeral, part]));
  const written = [...parts.values()].flatMap((part) => {
    const inPart = record.articles
      .filter((article) => article.part.numeral === part.numeral)
      .flatMap((article) => articleOf(article, adopted, record));
    return inPart.length === 0 ? [] : [heading(2, say('part', part)), ...inPart];
  });
  return [...written, ...silentArticles(record, adopted)];
}

function articleOf({ number, title }: RoomRecord['articles'][number], adopted: readonly RecordClause[], record: RoomRecord): string[] {
  const paragraphs = adopted.filter(({ article }) => article === number).map((clause, index) => paragraph(clause, index + 1, record));
  return paragraphs.length === 0 ? [] : [heading(3, say('article', { number, title })), ...paragraphs];
}

function silentArticles({ articles: all }: RoomRecord, adopted: readonly RecordClause[]): string[] {
  const silent = all.filter(({ number }) => !adopted.some(({ article }) => article === number)).map(({ number }) => String(number));
  return silent.length === 0 || adopted.length === 0
    ? []
    : [inline(say('silent', { articles: silent.length, list: listed.format(silent) }))];
}

/** A numbered paragraph; under it, set off, how it stands to the framework and where it comes from. */
function paragraph(clause: RecordClause, number: number, record: RoomRecord): string {
  const version = current(clause);
  if (!version) return '';
  const marker = `${number}. `;
  const indent = ' '.repeat(marker.length);
  const [first = '', ...rest] = lines(version.wording);
  const notes = [
    against(version, record),
    ...reasons(version),
    ...layersOf(version, record),
    ...howRead(version),
    provenance(clause, version, record),
    ...acknowledged(version, record),
  ];
  const setOff = notes.map((note) => `${indent}> ${note}`).join(`\n${indent}>\n`);
  return [`${marker}${first}`, ...rest.map((line) => `${indent}${line}`), setOff].join('\n\n');
}

function against(version: RecordVersion, record: RoomRecord): string {
  if (!version.read) return `**${inline(say('against'))}:** ${inline(say('unread'))}.`;
  const said = verdicts.flatMap((verdict) => saidOf(verdict, version.findings, record));
  return `**${inline(say('against'))}:** ${said.length === 0 ? inline(say('meetsNothing')) : said.join('; ')}.`;
}

function saidOf(verdict: Verdict, findings: readonly Finding[], record: RoomRecord): string[] {
  const terms = findings.filter((finding) => finding.verdict === verdict).map(({ term }) => termName(term, record));
  return terms.length === 0 ? [] : [inline(say(`verdict.${verdict}`, { terms: listed.format(terms) }))];
}

/** Why a clause does not simply keep a term, in the words of the check, which name the term; what is kept needs no reason. */
const reasons = ({ findings }: RecordVersion): string[] =>
  findings.flatMap(({ verdict, whys }) => {
    const said = verdict === 'within' ? [] : whys.map(reason).filter((sentence) => sentence !== '');
    return said.length === 0 ? [] : [inline(said.join(' '))];
  });

/** Of typed text: what was not read, and whose reading counts where there are two. */
function howRead({ reading, correction }: RecordVersion): string[] {
  const parts = reading?.state === 'partial' && correction?.stands !== 'corrected' ? reading.notRead : [];
  const list = listed.format(parts.map(({ text }) => say('quoted', { text })));
  const ruling = correction?.ruling;
  return [
    ...(parts.length > 0 ? [inline(say('partly', { list }))] : []),
    ...(correction
      ? [inline(say('corrected', { stands: correction.stands, ruled: ruling ? 'yes' : 'no', reason: ruling?.reason ?? '' }))]
      : []),
  ];
}

const layersOf = ({ findings }: RecordVersion, record: RoomRecord): string[] =>
  findings.flatMap(({ term, layers }) => (layers ? [`${inline(say('layers', { term: termName(term, record), ...layers }))}.`] : []));

const termName = (id: string, { terms }: RoomRecord): string => {
  const term = terms.find((each) => each.id === id);
  return term ? `${id} (${term.title})` : id;
};

function provenance(clause: RecordClause, version: RecordVersion, record: RoomRecord): string {
  const ballot = record.ballots.find(({ id }) => id === clause.ballot);
  const others = clause.sponsors.filter((seat) => seat !== version.by).map((seat) => nameOf(record, seat));
  const { inFavour, against: opposed, abstaining } = ballot?.counts ?? { inFavour: 0, against: 0, abstaining: 0 };
  const said = {
    clause: clause.id,
    by: nameOf(record, version.by),
    ballot: ballot?.counts ? ballot.id : 'none',
    inFavour,
    against: opposed,
    abstaining,
  };
  return `${inline(others.length === 0 ? say('provenance.one', said) : say('provenance.with', { ...said, others: listed.format(others) }))}.`;
}

const acknowledged = ({ acknowledgement, by }: RecordVersion, record: RoomRecord): string[] =>
  acknowledgement === undefined || acknowledgement === ''
    ? []
    : [inline(say('acknowledged', { by: nameOf(record, by), text: acknowledgement }))];

function completeness(record: RoomRecord): string[] {
  const { coverage, scenario, terms } = record;
  const counted = coverage.filter(({ counts }) => counts);
  const number = (state: 'none' | 'partly' | 'full'): number => counted.filter((each) => each.state === state).length;
  const rows = coverage.map(({ term, state, verdict, clauses, counts }) => {
    const status = terms.find(({ id }) => id === term)?.status;
    const standing = status ? say(`status.${status}`) : '';
    return [
      inline(termName(term, record)),
      inline(counts ? standing : `${standing}; ${say('completeness.notBinding')}`),
      inline(say(`completeness.${state}`)),
      verdict ? inline(say(`completeness.${verdict}`)) : '–',
      clauses.length > 0 ? inline(clauses.join(', ')) : '–',
    ];
  });
  const head = (['term', 'status', 'given', 'verdict', 'clauses'] as const).map((column) => inline(say(`completeness.${column}`)));
  return [
    heading(2, say('completeness.title', { framework: scenario.framework, date: scenario.frameworkDate })),
    inline(say('completeness.summary', { of: counted.length, full: number('full'), partly: number('partly'), none: number('none') })),
    inline(say('completeness.note')),
    table(head, rows),
  ];
}

/** What could be done with the treaty, or against it, story by story; and where the framework's own terms pull apart. */
function weakPoints(record: RoomRecord): string[] {
  if (adoptedOf(record).length === 0) return [];
  const tensions = record.tensions.map(({ term, other, why, excepted }) =>
    inline(say('tension', { term: termName(term, record), other: termName(other, record), why, excepted: excepted ? 'yes' : 'no' })),
  );
  return [
    heading(2, say('weakPoints.title')),
    inline(say('weakPoints.note', { count: record.weakPoints.length })),
    ...record.weakPoints.flatMap(weakPoint),
    ...(tensions.length > 0 ? [heading(3, say('weakPoints.tensions')), tensions.map((one) => `- ${one}`).join('\n')] : []),
  ];
}

const weakPoint = (found: RoomRecord['weakPoints'][number]): string[] => [
  heading(3, found.title),
  inline(found.point),
  found.story.map((step, at) => `${at + 1}. ${inline(step)}`).join('\n'),
  [
    `${inline(say('weakPoints.restsOn', { clauses: listed.format(found.clauses) }))}`,
    `${inline(say('weakPoints.remedy', { remedy: found.remedy }))}`,
    ...(found.meant === undefined ? [] : [inline(say('weakPoints.meant', { meant: found.meant ? 'yes' : 'no' }))]),
    ...(found.case ? [inline(say('weakPoints.case', { ...found.case }))] : []),
  ]
    .map((line) => `- ${line}`)
    .join('\n'),
];

function signatures({ seats, signatures: given }: RoomRecord): string[] {
  const rows = seats
    .filter(({ signs }) => signs)
    .map(({ id, name, fullName, delegates }) => {
      const people = (delegates ?? []).filter((delegate) => delegate !== null);
      const title = fullName === name ? name : `${name} (${fullName})`;
      const choice = given.find(({ seat }) => seat === id)?.choice ?? 'open';
      return [inline(people.length === 0 ? title : `${title}: ${people.join(', ')}`), inline(say(`signatures.${choice}`))];
    });
  return [heading(2, say('signatures.title')), table([inline(say('signatures.seat')), inline(say('signatures.choice'))], rows)];
}

/** The sources of the terms that the adopted clauses meet; a treaty that meets none needs none. */
function sources(record: RoomRecord): string[] {
  const met = new Set(adoptedOf(record).flatMap((clause) => current(clause)?.findings.map(({ term }) => String(term)) ?? []));
  const named = record.terms.filter(({ id }) => met.has(id));
  if (named.length === 0) return [];
  const { framework, frameworkDate, title } = record.scenario;
  return [
    heading(2, say('sources.title')),
    inline(say('sources.framework', { framework, date: frameworkDate, scenario: title })),
    named.map((term) => `- ${inline(`${termName(term.id, record)}: ${term.sources.join('; ')}`)}`).join('\n'),
  ];
}
