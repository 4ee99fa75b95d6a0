import { describe, expect, test } from 'vitest';
import { Event } from '../../negotiation/events.ts';
import { evolve } from '../../negotiation/evolve.ts';
import { faceOf } from '../../negotiation/readings.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import { completeness } from '../../treaty/completeness.ts';
import type { Play } from '../fixtures/play.ts';
import { bases, chosen, correctedTo, debate, delegate, facilitator, pack, readDebate, reads, tabling, texts, typed } from './fixture.ts';

const lume = delegate('lume');
const current = (game: Play, id = 'c1') => game.room.open.clauses[id as never]!.versions.at(-1)!;
const verdicts = (game: Play, id = 'c1') => current(game, id).findings.map(({ term, verdict }) => `${verdict} ${term}`);
const words = 'We read it so.';
const tableText = (game: Play, text: string, acknowledgement: string | null = words) =>
  game.does(lume, tabling(typed('bases', text), acknowledgement));
const tableCorrected = (game: Play, text: string, ...corrections: object[]) =>
  game.does(lume, tabling(correctedTo(text, ...corrections), words));
const openBallot = { type: 'openBallot', clause: 'c1', seconds: null };
const rule = (stands: 'machine' | 'corrected', more: object = {}) => ({
  type: 'ruleOnReading',
  clause: 'c1',
  version: 0,
  stands,
  reason: 'The words bear it.',
  ...more,
});

describe('a typed text is read', () => {
  test('[C11] the version keeps the reading, its norms and what was found in them', () => {
    const game = readDebate();
    tableText(game, texts.keeps, null);
    expect(current(game)).toMatchObject({ wording: texts.keeps, read: true, reading: reads(texts.keeps), norms: reads(texts.keeps).norms });
    expect(verdicts(game)).toEqual(['within H01']);
    expect(viewFor(game.room, 'public').clauses['c1' as never]!.versions[0]!.reading).toEqual(reads(texts.keeps));
  });

  test('[C11] a browser sends no reading: one that comes with a message is not looked at', () => {
    const game = readDebate();
    game.does(lume, tabling({ ...typed('bases', texts.unread), reading: reads(texts.keeps), norms: [bases('shallNot')] }, words));
    expect(current(game)).toMatchObject({ read: false, norms: [], findings: [], reading: { state: 'unread' } });
    expect(() => game.asks(lume, { ...tabling(typed('bases', texts.keeps)), reading: reads(texts.keeps) })).toThrow(/unrecognized/i);
  });

  test('[C11] text that no reader has seen counts as unread', () => {
    const game = debate();
    expect(game.refused(lume, tabling(typed('bases', texts.keeps)))).toBe('acknowledgementMissing');
    tableText(game, texts.keeps);
    expect(current(game)).not.toHaveProperty('reading');
    expect(faceOf(current(game))).toBe('unread');
  });

  test('[C11] a revision is read anew; the version before keeps the reading it had', () => {
    const game = readDebate();
    tableText(game, texts.keeps);
    game.does(lume, { ...tabling(typed('bases', texts.departs), words), type: 'reviseClause', clause: 'c1' });
    const [before, after] = game.room.open.clauses['c1' as never]!.versions;
    expect([before!.reading, after!.reading]).toEqual([reads(texts.keeps), reads(texts.departs)]);
    expect(verdicts(game)).toEqual(['departs H01']);
  });

  test('[C11] a log from before there was a reader opens, and its text stays unread', () => {
    const game = debate();
    const kept = {
      type: 'clauseTabled',
      at: game.now,
      clause: 'c1',
      issue: 'bases',
      version: {
        wording: 'Something typed.',
        content: { way: 'text', issue: 'bases', text: 'Something typed.' },
        norms: [],
        read: false,
        findings: [],
        conflicts: [],
        checkerVersion: 1,
        acknowledgement: 'As we like it.',
        by: 'lume',
        at: game.now,
      },
    };
    game.room = evolve(game.room, Event.parse(kept));
    expect(current(game)).toEqual(kept.version);
    expect(faceOf(current(game))).toBe('unread');
    expect(viewFor(game.room, 'public').clauses['c1' as never]!.versions[0]).toEqual(kept.version);
  });

  test('[C4] what a reading finds is held to the policy like a chosen clause', () => {
    const advisory = readDebate();
    expect(advisory.refused(lume, tabling(typed('bases', texts.departs)))).toBe('acknowledgementMissing');
    expect(advisory.refused(lume, tabling(typed('bases', texts.contradicts)))).toBe('acknowledgementMissing');
    tableText(advisory, texts.keeps, null);
    const strict = readDebate({ check: 'strict' });
    expect(strict.refused(lume, tabling(typed('bases', texts.contradicts), words))).toBe('contradictsFramework');
    expect(strict.refused(lume, tabling(typed('bases', texts.unread), words))).toBe('unreadInStrictRoom');
    expect(strict.refused(lume, tabling(typed('bases', texts.partly), words))).toBe('partlyReadInStrictRoom');
    tableText(strict, texts.keeps, null);
  });
});

describe('a text read in part', () => {
  test('[C13] is tabled in an advisory room with the sponsor’s words, and says so on its face', () => {
    const game = readDebate();
    expect(game.asks(lume, tabling(typed('bases', texts.partly)))).toEqual({
      refused: 'acknowledgementMissing',
      params: { terms: 'none' },
    });
    tableText(game, texts.partly);
    expect(faceOf(current(game))).toBe('partly');
    expect(current(game).acknowledgement).toBe(words);
  });

  test('[C13] what was not read counts for nothing; the norms that were found count', () => {
    const game = readDebate();
    tableText(game, texts.partly);
    tableText(game, texts.unread);
    const adopted = ['c1', 'c2'].map((id) => ({ clause: id, norms: current(game, id).norms }));
    const lines = completeness(adopted, pack.framework, pack.vocabulary, { inferredTermsBind: false });
    expect(lines.find(({ term }) => term === 'H01')).toMatchObject({ clauses: ['c1'] });
    expect(current(game, 'c2')).toMatchObject({ norms: [], findings: [] });
  });

  test('[C13] a chosen or filled-in clause has no reading, and its face says nothing', () => {
    const game = readDebate();
    game.does(lume, tabling(chosen('bases', 'keeps')));
    expect(current(game)).not.toHaveProperty('reading');
    expect(faceOf(current(game))).toBe('read');
  });
});

describe('a corrected reading', () => {
  test('[C12] both are kept, each with what was found in it; in an advisory room the sponsor’s counts', () => {
    const game = readDebate();
    tableCorrected(game, texts.contradicts, bases('shallNot'));
    expect(current(game)).toMatchObject({
      wording: texts.contradicts,
      reading: reads(texts.contradicts),
      content: { corrections: [bases('shallNot', { source: 'form' })] },
      norms: [bases('shallNot', { source: 'form' })],
      correction: {
        stands: 'corrected',
        machine: { findings: [{ term: 'H01', verdict: 'contradicts' }] },
        corrected: { findings: [{ term: 'H01', verdict: 'within' }] },
      },
    });
    expect(verdicts(game)).toEqual(['within H01']);
    expect(viewFor(game.room, 'public').clauses['c1' as never]!.versions[0]!.correction).toEqual(current(game).correction);
  });

  test('[C12] words are asked for where either of the two asks for them', () => {
    const game = readDebate();
    const asked = { refused: 'acknowledgementMissing', params: { terms: 'H01' } };
    expect(game.asks(lume, tabling(correctedTo(texts.contradicts, bases('shallNot'))))).toEqual(asked);
    expect(game.asks(lume, tabling(correctedTo(texts.keeps, bases('may'))))).toEqual(asked);
    expect(game.refused(lume, tabling(correctedTo(texts.unread, bases('shallNot'))))).toBe('acknowledgementMissing');
    game.does(lume, tabling(correctedTo(texts.keeps, bases('shallNot'))));
  });

  test('[C12] what is filled in is held to the rules of the form', () => {
    const game = readDebate();
    const fly = bases('shallNot', { aim: { is: 'set', values: ['fly'] } });
    expect(game.refused(lume, tabling(correctedTo(texts.keeps, fly), words))).toBe('unknownWord');
    const unread = bases('shallNot', { attribute: { is: 'unread', span: [0, 4] } });
    expect(game.refused(lume, tabling(correctedTo(texts.keeps, unread), words))).toBe('incompleteNorm');
    expect(() => game.asks(lume, tabling(correctedTo(texts.keeps)))).toThrow();
  });

  test.each([
    ['a contradiction corrected away', texts.contradicts, bases('shallNot'), 'machine'],
    ['an unread text corrected', texts.unread, bases('shallNot'), 'machine'],
    ['a partly read text corrected', texts.partly, bases('shallNot'), 'machine'],
    ['two that are alike', texts.keeps, bases('shallNot'), 'machine'],
    [
      'a correction that departs where the machine finds the term kept',
      texts.keeps,
      bases('shallNot', { unless: [{ kind: 'consent', by: { of: ['neighbours'], atLeast: 'all' } }] }),
      'corrected',
    ],
  ])('[C12] in a strict room the worse of the two counts: %s', (_what, text, correction, stands) => {
    const game = readDebate({ check: 'strict' });
    tableCorrected(game, text, correction);
    expect(current(game).correction?.stands).toBe(stands);
    expect(current(game).findings).toEqual(current(game).correction?.[stands as 'machine'].findings);
  });

  test('[C12] a correction that itself contradicts is refused in a strict room', () => {
    const game = readDebate({ check: 'strict' });
    expect(game.refused(lume, tabling(correctedTo(texts.keeps, bases('may')), words))).toBe('contradictsFramework');
  });

  test('[C13] its face says nothing of unread parts while the sponsor’s reading stands, and says it again when the machine’s does', () => {
    const game = readDebate();
    tableCorrected(game, texts.partly, bases('shallNot'));
    expect(faceOf(current(game))).toBe('read');
    game.does(facilitator, rule('machine'));
    expect(faceOf(current(game))).toBe('partly');
  });
});

describe('a ruling', () => {
  test('[C14] says which reading stands, and changes which norms bind; both and the reason stay on the version', () => {
    const game = readDebate();
    tableCorrected(game, texts.contradicts, bases('shallNot'));
    const at = game.now;
    game.does(facilitator, rule('machine'));
    expect(current(game)).toMatchObject({
      norms: reads(texts.contradicts).norms,
      findings: [{ term: 'H01', verdict: 'contradicts' }],
      correction: { stands: 'machine', ruling: { stands: 'machine', reason: 'The words bear it.', at } },
    });
    game.does(facilitator, rule('corrected', { reason: 'On reflection.' }));
    expect(current(game)).toMatchObject({
      norms: [bases('shallNot', { source: 'form' })],
      findings: [{ term: 'H01', verdict: 'within' }],
      correction: { stands: 'corrected', ruling: { reason: 'On reflection.' } },
    });
    expect(Object.values(game.room.open.happenings).filter(({ what }) => what === 'ruled')).toMatchObject([
      { clause: 'c1', version: 0 },
      { clause: 'c1', version: 0 },
    ]);
  });

  test('[C14] that the machine’s stands leaves nothing to count where it read nothing', () => {
    const game = readDebate();
    tableCorrected(game, texts.unread, bases('shallNot'));
    expect(current(game).read).toBe(true);
    game.does(facilitator, rule('machine'));
    expect(current(game)).toMatchObject({ read: false, norms: [], findings: [] });
    expect(faceOf(current(game))).toBe('unread');
  });

  test('[C14] is the facilitator’s, on the current version of a clause on the table, where there are two readings', () => {
    const game = readDebate();
    tableCorrected(game, texts.contradicts, bases('shallNot'));
    expect(game.refused(lume, rule('corrected'))).toBe('facilitatorOnly');
    expect(game.refused(facilitator, rule('corrected', { clause: 'c9' }))).toBe('unknownClause');
    expect(game.refused(facilitator, rule('corrected', { version: 1 }))).toBe('notCurrentVersion');
    tableText(game, texts.keeps);
    expect(game.refused(facilitator, rule('machine', { clause: 'c2' }))).toBe('notCorrected');
    game.does(facilitator, openBallot);
    expect(game.refused(facilitator, rule('machine'))).toBe('clauseInBallot');
    game.does(facilitator, { type: 'closeBallot', ballot: 'b1' });
    expect(game.refused(facilitator, rule('machine'))).toBe('clauseNotTabled');
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(game.refused(facilitator, rule('machine'))).toBe('notInThisPhase');
  });

  test('[C14] on a version that another took the place of is refused', () => {
    const game = readDebate();
    tableCorrected(game, texts.contradicts, bases('shallNot'));
    game.does(lume, { ...tabling(correctedTo(texts.keeps, bases('shallNot')), words), type: 'reviseClause', clause: 'c1' });
    expect(game.refused(facilitator, rule('machine'))).toBe('notCurrentVersion');
    game.does(facilitator, rule('corrected', { version: 1 }));
  });

  test('[C14] has a reason', () => {
    const game = readDebate();
    tableCorrected(game, texts.contradicts, bases('shallNot'));
    for (const reason of ['', '   ', 'x'.repeat(501)]) expect(() => game.asks(facilitator, rule('machine', { reason }))).toThrow();
  });

  test('[C14] gives the same room when it is folded again', () => {
    const game = readDebate();
    const before = game.room;
    const from = game.changes.length;
    tableCorrected(game, texts.partly, bases('shallNot'));
    game.does(facilitator, rule('corrected'));
    expect(game.changes.slice(from).reduce(evolve, before)).toEqual(game.room);
  });
});

describe('in a strict room', () => {
  test('[B9] a corrected reading waits for a ruling before a ballot, where the machine’s would be refused', () => {
    for (const text of [texts.contradicts, texts.unread, texts.partly]) {
      const game = readDebate({ check: 'strict' });
      tableCorrected(game, text, bases('shallNot'));
      expect(game.refused(facilitator, openBallot)).toBe('rulingAwaited');
      game.does(facilitator, rule('machine'));
      expect(game.refused(facilitator, openBallot)).toBe('ruledOut');
      game.does(facilitator, rule('corrected'));
      game.does(facilitator, openBallot);
    }
  });

  test('[B9] where both would be taken no ruling is needed; in an advisory room none ever is', () => {
    const strict = readDebate({ check: 'strict' });
    tableCorrected(strict, texts.keeps, bases('shallNot'));
    strict.does(facilitator, openBallot);
    const advisory = readDebate();
    tableCorrected(advisory, texts.unread, bases('shallNot'));
    advisory.does(facilitator, rule('machine'));
    advisory.does(facilitator, openBallot);
  });
});
