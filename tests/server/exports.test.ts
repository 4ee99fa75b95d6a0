/** What leaves a room as files: the treaty, the record as a table and as JSON. Rooms are played, not made up. */
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../server/exports/record.ts';
import type { Names, RoomRecord } from '../../server/exports/record.ts';
import { saidInPrivate } from '../../negotiation/viewFor.ts';
import { recordCsv } from '../../server/exports/recordCsv.ts';
import { recordJson } from '../../server/exports/recordJson.ts';
import { treatyMarkdown } from '../../server/exports/treatyMarkdown.ts';
import { reasonsFrom } from '../../server/exports/words.ts';
import type { Play } from '../fixtures/play.ts';
import {
  bases,
  briefOf,
  chosen,
  correctedTo,
  debate,
  delegate,
  facilitator,
  pack,
  readDebate,
  seats,
  tabling,
  texts,
  typed,
} from '../negotiation/fixture.ts';

const record = ({ room: { open, past }, now }: Play, names: Names = 'seats'): RoomRecord => recordOf({ open, past, pack, now, names });

const vote = (game: Play, ballot: string, votes: Record<string, string>): void => {
  for (const [seat, choice] of Object.entries(votes)) game.does(delegate(seat), { type: 'castVote', ballot, choice });
};

/** Two clauses adopted, one blocked, one typed and still on the table; a message hidden; some signed. */
function session(changed: Parameters<typeof debate>[0] = {}): Play {
  const game = debate(changed);
  game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
  game.does(delegate('norra'), { type: 'sponsorClause', clause: 'c1' });
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  vote(game, 'b1', { lume: 'for', norra: 'for', sudra: 'for', ostra: 'abstain', westra: 'against' });
  game.does(delegate('sudra'), tabling(chosen('aid', 'keeps')));
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: null });
  vote(game, 'b2', { lume: 'for', norra: 'against', sudra: 'for' });
  game.does(facilitator, { type: 'closeBallot', ballot: 'b2' });
  game.does(delegate('ostra'), tabling(typed('aid', 'The Neighbours shall be *kind*.'), 'We know it is not read.'));
  game.does(delegate('lume'), { type: 'say', text: 'Good morning.' });
  game.does(delegate('westra'), { type: 'say', text: 'An insult.' });
  game.does(facilitator, { type: 'hideMessage', message: 'm2' });
  game.does(facilitator, { type: 'changePhase', to: 'signature' });
  game.does(delegate('lume'), { type: 'sign', choice: 'signed' });
  game.does(delegate('westra'), { type: 'sign', choice: 'declined' });
  return game;
}

describe('the record', () => {
  const played = record(session());

  test('has every clause with every version, every ballot with a line for every seat', () => {
    expect(played.clauses.map(({ id, state, versions }) => [id, state, versions.length])).toEqual([
      ['c1', 'adopted', 1],
      ['c2', 'rejected', 1],
      ['c3', 'tabled', 1],
    ]);
    expect(played.ballots.map(({ id, votes }) => [id, votes.map((line) => line.vote).join(' ')])).toEqual([
      ['b1', 'for for for abstain against notVoted'],
      ['b2', 'for against for notVoted notVoted notVoted'],
    ]);
  });

  test('keeps the result with its reasons', () => {
    expect(played.ballots[1]).toMatchObject({ adopted: false, closedBy: 'facilitator', counts: { inFavour: 2, against: 1 } });
    expect(played.ballots[1]?.requirements?.[0]?.blockedBy).toEqual([{ seat: 'norra', because: 'against' }]);
  });

  test('counts clause versions and articles from one, and says the time in UTC', () => {
    expect(played.ballots[0]?.version).toBe(1);
    expect(played.articles.map(({ number, issue }) => [number, issue])).toEqual([
      [1, 'bases'],
      [2, 'aid'],
      [3, 'fleets'],
    ]);
    expect(played.clauses[0]?.tabledAt).toMatch(/^2023-11-14T22:13:\d\d\.000Z$/);
  });

  test('has a hidden message as hidden, without its text', () => {
    expect(played.messages).toMatchObject([
      { id: 'm1', seat: 'lume', text: 'Good morning.', hidden: false },
      { id: 'm2', seat: 'westra', text: null, hidden: true },
    ]);
    expect(recordJson(played)).not.toContain('An insult.');
  });

  test('has a line of coverage for every term of the framework', () => {
    expect(played.coverage.map(({ term }) => term)).toEqual(pack.framework.terms.map(({ id }) => id));
  });

  test('has nothing of a brief, a draft, or the facilitator’s notes', () => {
    const game = session();
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    game.does(delegate('norra'), {
      type: 'saveDraft',
      draft: 'draft0001',
      content: { way: 'text', text: 'A secret draft.' },
      takeOver: false,
    });
    const files = [
      recordJson(record(game, 'delegates')),
      recordCsv(record(game, 'delegates')),
      treatyMarkdown(record(game, 'delegates')),
    ].join();
    for (const seat of seats) expect(files).not.toContain(briefOf(seat).alternative.text);
    expect(files).not.toContain('A secret draft.');
    expect(files).not.toContain('For the facilitator alone.');
    expect(files).not.toContain(game.room.open.code);
  });

  test('of a ballot whose cards lie face down says who has voted, and not what', () => {
    const game = debate({ showVotes: 'atClose' });
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    vote(game, 'b1', { lume: 'against', norra: 'for' });
    expect(record(game).ballots[0]?.votes.map((line) => line.vote)).toEqual([
      'notShown',
      'notShown',
      'notVoted',
      'notVoted',
      'notVoted',
      'notVoted',
    ]);
    expect(recordCsv(record(game))).not.toContain(',against');
  });

  test('a seat nobody sat in is vacant, not absent', () => {
    const game = debate();
    game.does(delegate('westra'), { type: 'leaveSeat' });
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(record(game).ballots[0]?.votes[4]).toEqual({ seat: 'westra', vote: 'vacant' });
  });

  test('names people only when it is asked for with names', () => {
    const game = session();
    for (const file of [treatyMarkdown, recordCsv, recordJson]) expect(file(record(game))).not.toMatch(/Luca|Head of/);
    expect(record(game, 'delegates').seats[0]?.delegates).toEqual(['Head of lume', 'Luca']);
    expect(record(game, 'delegates').messages[0]).toMatchObject({ seat: 'lume', name: 'Head of lume' });
    expect(record(game).messages[0]).not.toHaveProperty('name');
    expect(treatyMarkdown(record(game, 'delegates'))).toContain('Head of lume, Luca');
    expect(recordCsv(record(game, 'delegates'))).toContain('Head of lume; Luca');
  });

  test('has ballots and messages that have left the room’s first page', () => {
    const game = debate();
    for (let n = 0; n < 70; n += 1) game.does(delegate('lume'), { type: 'say', text: `Message ${n}` });
    expect(Object.keys(game.room.open.messages).length).toBeLessThan(70);
    const { messages } = record(game);
    expect(messages.map(({ text }) => text)).toEqual(Array.from({ length: 70 }, (_, n) => `Message ${n}`));
  });

  test('as JSON is read back as it was', () => {
    expect(JSON.parse(recordJson(played))).toEqual(played);
  });
});

describe('the treaty as Markdown', () => {
  const text = treatyMarkdown(record(session()));

  test('has the adopted clauses alone, in their articles, numbered', () => {
    expect(text).toContain('## Part I. The harbour\n\n### Article 1. Bases\n\n1. Lume shall not host foreign bases.\n');
    expect(text).not.toContain('Each Neighbour shall help');
    expect(text).not.toContain('kind');
    expect(text).not.toContain('## Part II');
  });

  test('says under every paragraph who tabled it and how it was adopted', () => {
    expect(text).toContain('   > c1, tabled by lume with norra, adopted in ballot b1: 3 in favour, 1 against, 1 abstaining.\n');
  });

  test('says which articles nothing was adopted on', () => {
    expect(text).toContain('Nothing was adopted on Articles 2 and 3.');
  });

  test('says who signed, who declined and who did neither; a seat without a state does not sign', () => {
    expect(text).toContain('| lume (The seat of lume) | signed |');
    expect(text).toContain('| westra (The seat of westra) | declined |');
    expect(text).toContain('| norra (The seat of norra) | did not sign |');
    expect(text).not.toContain('The seat of league');
    expect(text).toContain('Signed by 1 of 5 seats.');
  });

  test('has every term of the framework against the treaty, those that do not bind marked', () => {
    for (const { id } of pack.framework.terms) expect(text).toMatch(new RegExp(`\\| ${id} \\(Term ${id}\\) \\|`));
    expect(text).toMatch(/\| H03 \(Term H03\) \| read from its structure; does not bind here \|/);
    expect(text).toContain('Of the 2 terms that bind in this room');
  });

  test('without an adopted clause says so', () => {
    expect(treatyMarkdown(record(debate()))).toContain('Nothing has been adopted.');
  });

  test('gives each verdict with its terms, and both readings where the sources differ', () => {
    const played = record(session());
    const [clause] = played.clauses;
    const version = clause?.versions[0];
    if (!version) throw new Error('there is a clause');
    version.findings = [
      { term: 'H02', verdict: 'departs', change: 'threshold', whys: [], norms: [0] },
      { term: 'H01', verdict: 'within', whys: [], norms: [0], layers: { article: 'within', public: 'departs' } },
      { term: 'H03', verdict: 'departs', whys: [], norms: [0] },
    ] as unknown as typeof version.findings;
    version.acknowledgement = 'We mean it.';
    const file = treatyMarkdown(played);
    expect(file).toContain('> **Against the framework:** keeps H01 (Term H01); departs from H02 (Term H02) and H03 (Term H03).');
    expect(file).toContain('> H01 (Term H01): by the article’s account the clause keeps it, by the published text it departs from it.');
    expect(file).toContain('> lume acknowledged: “We mean it.”');
    expect(file).toContain('- H02 (Term H02): The Charter of the Bay');
  });

  test('says of an adopted text that was only typed that the check has not read it', () => {
    const played = record(session());
    for (const clause of played.clauses) if (clause.id === 'c3') clause.state = 'adopted';
    expect(treatyMarkdown(played)).toContain('> **Against the framework:** typed text, not read by the check: it binds nothing there.');
    expect(treatyMarkdown(played)).toContain('1. The Neighbours shall be \\*kind\\*.');
  });
});

describe('of typed text', () => {
  const words = 'As we mean it.';
  const lume = delegate('lume');
  /** One read in part, one corrected and ruled on, one corrected and not ruled on. */
  const typedRoom = () => {
    const game = readDebate();
    game.does(lume, tabling(typed('bases', texts.partly), words));
    game.does(lume, tabling(correctedTo(texts.contradicts, bases('shallNot')), words));
    game.does(facilitator, { type: 'ruleOnReading', clause: 'c2', version: 0, stands: 'machine', reason: '=The *words* bear it.' });
    game.does(lume, tabling(correctedTo(texts.partly, bases('shallNot')), words));
    const played = record(game);
    for (const clause of played.clauses) clause.state = 'adopted';
    return played;
  };

  test('the record has both readings, what was found in each, which counts, and the ruling with its reason', () => {
    const [partly, ruled, corrected] = typedRoom().clauses.map(({ versions }) => versions[0]!);
    expect(partly!.reading).toMatchObject({ state: 'partial', notRead: [{ text: 'mumble', why: 'word' }] });
    expect(partly).not.toHaveProperty('correction');
    expect(ruled!.correction).toMatchObject({
      found: { machine: [{ verdict: 'contradicts' }], corrected: [{ verdict: 'within' }] },
      stands: 'machine',
      ruling: { stands: 'machine', reason: '=The *words* bear it.', at: expect.stringMatching(/Z$/) },
    });
    expect(ruled!.findings).toMatchObject([{ verdict: 'contradicts' }]);
    expect(corrected!.correction).not.toHaveProperty('ruling');
    expect(corrected!.norms).toEqual(corrected!.correction!.norms);
    expect(typedRoom().happenings.filter(({ what }) => what === 'ruled')).toMatchObject([{ clause: 'c2', version: 1 }]);
  });

  test('the treaty says what was not read, whose reading counts, and why', () => {
    const file = treatyMarkdown(typedRoom());
    expect(file).toContain('> A part of this text was not read by the check and counts for nothing: “mumble”.');
    expect(file).toContain('the machine’s reading counts, by the facilitator’s ruling: “=The \\*words\\* bear it.”');
    expect(file).toContain('> Its sponsor corrected how the check reads it; the sponsor’s reading counts.');
  });

  test('the table says how far each was read, whose reading counts and why; a reason is no formula', () => {
    const rows = recordCsv(typedRoom()).split('\r\n');
    const [head = ''] = rows;
    const column = (name: string) => head.replace('\uFEFF', '').split(',').indexOf(name);
    expect([column('reading that counts'), column('reason of the ruling')]).toEqual([
      column('acknowledgement') + 1,
      column('acknowledgement') + 2,
    ]);
    const versions = rows.filter((row) => row.startsWith('version,'));
    expect(versions.map((row) => row.split(',')[column('read by the check')])).toHaveLength(3);
    expect(versions[0]).toContain(',partly,');
    expect(versions[1]).toContain(`,machine,"'=The *words* bear it."`);
    expect(versions[2]).toMatch(/,yes,.*,corrected,,/);
  });
});

describe('weak points of what was adopted', () => {
  const game = debate({ check: 'advisory' });
  game.does(delegate('sudra'), tabling(chosen('aid', 'contradicts'), 'It is meant.'));
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  vote(game, 'b1', { lume: 'for', norra: 'for', sudra: 'for', ostra: 'for', westra: 'for' });
  const played = record(game);

  test('are in the record in words, with the clauses they rest on', () => {
    expect(played.clauses[0]?.state).toBe('adopted');
    expect(played.weakPoints.length).toBeGreaterThan(0);
    for (const { title, point, story, remedy, clauses } of played.weakPoints) {
      expect(clauses).toEqual(['c1']);
      for (const sentence of [title, point, remedy, ...story]) expect(sentence).toMatch(/^\S/);
    }
    expect(record(session()).weakPoints).toEqual([]);
  });

  test('are a section of the treaty and rows of the table', () => {
    const [first] = played.weakPoints;
    const text = treatyMarkdown(played);
    expect(text).toContain('## Weak points');
    expect(text).toContain(`### ${first?.title}`);
    expect(text).toContain(`1. ${first?.story[0]}`);
    expect(recordCsv(played)).toContain('weakPoint,c1,');
    expect(treatyMarkdown(record(debate()))).not.toContain('## Weak points');
  });
});

describe('a reason in a file', () => {
  const reason = reasonsFrom({ threshold: '{has} instead of {wants}; {who} may block.' });

  test('is the sentence of its code, lists joined as a reader expects', () => {
    const why = { code: 'threshold', params: { has: 'a majority', wants: 'all', who: ['Lume', 'Norra', 'Sudra'] } };
    expect(reason(why)).toBe('a majority instead of all; Lume, Norra and Sudra may block.');
  });

  test('is left out when no sentence has been written for its code', () => {
    expect(reason({ code: 'neverHeardOf', params: {} })).toBe('');
  });
});

describe('the record as a table', () => {
  /** RFC 4180, read strictly: a quote inside a bare cell, or a lone line break, is an error. */
  function parse(file: string): string[][] {
    expect(file.startsWith('\uFEFF')).toBe(true);
    const rows: string[][] = [];
    const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
    let row: string[] = [];
    let at = 1;
    for (token.lastIndex = 1; at < file.length; at = token.lastIndex) {
      const found = token.exec(file);
      if (!found) throw new Error(`not a table from ${file.slice(at, at + 40)}`);
      row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      if (found[3] === ',') continue;
      rows.push(row);
      row = [];
    }
    return rows;
  }
  const table = (played: RoomRecord): Record<string, string>[] => {
    const [head = [], ...rows] = parse(recordCsv(played));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
    return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
  };

  test('has a row for every version of every clause and for every seat in every ballot', () => {
    const rows = table(record(session()));
    expect(rows.filter(({ row }) => row === 'version').map(({ clause }) => clause)).toEqual(['c1', 'c2', 'c3']);
    expect(rows.filter(({ row }) => row === 'vote')).toHaveLength(2 * seats.length);
    expect(rows.find(({ row, ballot, seat }) => row === 'vote' && ballot === 'b2' && seat === 'norra')).toMatchObject({
      clause: 'c2',
      'article title': 'Aid',
      vote: 'against',
      result: 'rejected',
      'closed by': 'facilitator',
    });
  });

  test('keeps commas, quotes and line breaks inside their cell', () => {
    const wording = 'He said "no", then\r\nleft;\tfor good.';
    const played = record(session());
    const version = played.clauses[0]?.versions[0];
    if (version) version.wording = wording;
    expect(table(played)[0]?.['wording']).toBe(wording);
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '=HYPERLINK("http://x","y")',
    '\0=1',
  ])('%j is text and no formula', (hostile) => {
    const played = record(session(), 'delegates');
    const version = played.clauses[0]?.versions[0];
    if (version) [version.wording, version.acknowledgement] = [hostile, hostile];
    if (played.seats[0]) played.seats[0].delegates = [hostile];
    const rows = table(played);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[\s\0]*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell))).toEqual([]);
    const kept = `'${hostile.replaceAll('\0', '')}`;
    expect(rows[0]).toMatchObject({ wording: kept, acknowledgement: kept });
    expect(rows.find(({ row, seat }) => row === 'vote' && seat === 'lume')?.['delegates']).toBe(kept);
  });

  test('leaves text with a sign in its middle as it is', () => {
    const played = record(session());
    const version = played.clauses[0]?.versions[0];
    if (version) version.wording = 'Two-thirds = 8 of 11 + one @ most';
    expect(table(played)[0]?.['wording']).toBe('Two-thirds = 8 of 11 + one @ most');
  });
});

describe('what was said in private', () => {
  const talked = (changed: Parameters<typeof debate>[0]): Play => {
    const game = debate(changed);
    const place = { kind: 'talk', talk: 'lume.talk-0001' };
    game.does(delegate('lume'), { type: 'openTalk', talk: 'talk-0001', seats: ['norra'] });
    game.does(delegate('norra'), { type: 'acceptTalk', talk: place.talk });
    game.does(delegate('norra'), { type: 'sayPrivately', place, text: 'Two thirds would do.', attached: null });
    game.does(delegate('lume'), { type: 'sayPrivately', place, text: 'An insult.', attached: null });
    game.does(delegate('norra'), { type: 'reportSaid', place, n: 2, reason: 'Look at this.' });
    game.does(facilitator, { type: 'hideSaid', place, n: 2 });
    const note = { kind: 'notes', delegate: delegate('lume').delegate };
    game.does(delegate('lume'), { type: 'sayPrivately', place: note, text: 'A note.', attached: null });
    game.does(facilitator, { type: 'changePhase', to: 'debrief' });
    return game;
  };
  const recorded = ({ room, now }: Play) => {
    const { open, past } = room;
    return recordOf({ open, past, pack, private: saidInPrivate(room), now, names: 'seats' });
  };

  test('is in the record where the room has shown it, without what was hidden; notes and reports never are', () => {
    const kept = recordJson(recorded(talked({ talksAfterwards: true })));
    const { talks } = JSON.parse(kept) as RoomRecord;
    expect(talks).toMatchObject([{ id: 'lume.talk-0001', openedBy: 'lume', seats: ['lume', 'norra'] }]);
    expect(talks?.[0]?.messages.map(({ seat, text, hidden }) => [seat, text, hidden])).toEqual([
      ['norra', 'Two thirds would do.', false],
      ['lume', null, true],
    ]);
    for (const absent of ['An insult', 'A note', 'Look at this']) expect(kept).not.toContain(absent);
  });

  test('is not in the record of any other room', () => {
    const kept = recordJson(recorded(talked({})));
    for (const absent of ['talk-0001', 'Two thirds', 'An insult', '"talks"', '"channels"']) expect(kept).not.toContain(absent);
  });
});
