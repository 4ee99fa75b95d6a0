import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../negotiation/finding.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import type { Play } from '../fixtures/play.ts';
import { ballotOn, bases, chosen, debate, delegate, facilitator, filledIn, seatedPlay, tabling, typed } from './fixture.ts';

const clause = (game: Play, id = 'c1') => game.room.open.clauses[id as never] as Clause;
const current = (game: Play, id = 'c1') => clause(game, id).versions.at(-1)!;
const revising = (content: object, acknowledgement: string | null = null) => ({
  ...tabling(content, acknowledgement),
  type: 'reviseClause',
  clause: 'c1',
});
const sponsor = { type: 'sponsorClause', clause: 'c1' };
const unsponsor = { type: 'unsponsorClause', clause: 'c1' };
const withdraw = { type: 'withdrawClause', clause: 'c1' };
const reopen = { type: 'reopenClause', clause: 'c1' };
const verdicts = (game: Play, id = 'c1') => current(game, id).findings.map(({ term, verdict }) => [term, verdict]);
const adopt = (game: Play, ballot = 'b1') => {
  for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra']) game.does(delegate(seat), { type: 'castVote', ballot, choice: 'for' });
};

describe('tabling', () => {
  test('[C1] the head of a seat tables, and leads the sponsors', () => {
    const game = debate();
    expect(game.refused(delegate('luca'), tabling(chosen('bases', 'keeps')))).toBe('notTheHead');
    const at = game.now;
    expect(game.does(delegate('norra'), tabling(chosen('bases', 'keeps')))).toEqual({ clause: 'c1' });
    expect(clause(game)).toMatchObject({ issue: 'bases', state: 'tabled', sponsors: ['norra'], tabledAt: at });
    expect(game.does(delegate('lume'), tabling(chosen('bases', 'keeps')))).toEqual({ clause: 'c2' });
  });

  test('[C1] who has no seat tables nothing', () => {
    const game = debate();
    game.does(delegate('luca'), { type: 'leaveSeat' });
    expect(game.refused(delegate('luca'), tabling(chosen('bases', 'keeps')))).toBe('noSeat');
  });

  test('[C2] a chosen clause has the pack’s wording and norms, and says how it stands', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(current(game)).toMatchObject({
      wording: 'Lume shall not host foreign bases.',
      read: true,
      by: 'lume',
      checkerVersion: expect.any(Number),
    });
    expect(current(game).norms).toEqual([bases('shallNot')]);
    expect(verdicts(game)).toEqual([['H01', 'within']]);
  });

  test('[C2] a filled-in clause is worded from its norms, whose source the browser does not choose', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(filledIn('bases', bases('shallNot', { source: 'option' }))));
    expect(current(game).wording).toMatch(/lume shall not host foreign bases\.$/i);
    expect(current(game).norms[0]?.source).toBe('form');
    expect(verdicts(game)).toEqual([['H01', 'within']]);
  });

  test('[C2] wording cannot be passed off for norms: a message with both is no message', () => {
    const game = debate();
    expect(() => game.asks(delegate('lume'), { ...tabling(chosen('bases', 'keeps')), wording: 'Otherwise.' })).toThrow(/unrecognized/i);
    game.does(delegate('lume'), tabling({ ...chosen('bases', 'keeps'), wording: 'Lume may host everybody.' }));
    expect(JSON.stringify(clause(game))).not.toContain('everybody');
  });

  test('[C2] typed text keeps its words, marked unread, and meets no term', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(typed('bases', 'Lume shall not host foreign bases.'), 'We prefer our own words.'));
    expect(current(game)).toMatchObject({ wording: 'Lume shall not host foreign bases.', read: false, norms: [], findings: [] });
  });

  test('[C2] a version names its conflicts with clauses adopted by then', () => {
    const game = ballotOn();
    game.does(delegate('norra'), tabling(chosen('bases', 'contradicts'), 'Before anything is adopted.'));
    expect(current(game, 'c2').conflicts).toEqual([]);
    game.does(delegate('norra'), { type: 'withdrawClause', clause: 'c2' });
    adopt(game);
    game.does(delegate('norra'), tabling(chosen('bases', 'contradicts'), 'We ask for it all the same.'));
    expect(current(game, 'c3').conflicts).toMatchObject([{ kind: 'conflict', norm: 0, other: { clause: 'c1', norm: 0 } }]);
    game.does(delegate('norra'), tabling(chosen('aid', 'keeps')));
    expect(current(game, 'c4').conflicts).toEqual([]);
  });

  test('[C2] a clause does not conflict with itself, also while a draft still revises what was adopted meanwhile', () => {
    const game = ballotOn();
    adopt(game);
    const { norms } = current(game);
    expect(conflictsOf(norms, game.room, null)).toMatchObject([{ kind: 'duplicate', other: { clause: 'c1' } }]);
    expect(conflictsOf(norms, game.room, clause(game).id)).toEqual([]);
  });

  test('[C3] an issue or option the pack does not have is refused', () => {
    const game = debate();
    expect(game.refused(delegate('lume'), tabling(chosen('tariffs', 'keeps')))).toBe('unknownIssue');
    expect(game.refused(delegate('lume'), tabling(chosen('bases', 'nowhere')))).toBe('unknownOption');
    expect(game.refused(delegate('lume'), tabling(typed('tariffs'), 'Why not.'))).toBe('unknownIssue');
  });

  const unstated = { is: 'unstated' };
  test.each([
    ['no act', { aim: unstated }, { refused: 'incompleteNorm', params: { norm: 1 } }],
    ['an act whose object is missing', { object: unstated }, { refused: 'incompleteNorm', params: { norm: 1 } }],
    ['a part that was not read', { attribute: { is: 'unread', span: [0, 4] } }, { refused: 'incompleteNorm', params: { norm: 1 } }],
    ['an unknown act', { aim: { is: 'set', values: ['fly'] } }, { refused: 'unknownWord', params: { norm: 1, word: 'fly' } }],
    [
      'an unknown party',
      { attribute: { is: 'set', values: ['atlantis'] } },
      { refused: 'unknownWord', params: { norm: 1, word: 'atlantis' } },
    ],
    [
      'an unknown exception',
      { attribute: { is: 'all', except: ['atlantis'] } },
      { refused: 'unknownWord', params: { norm: 1, word: 'atlantis' } },
    ],
    [
      'an act in the place of a party',
      { attribute: { is: 'set', values: ['host'] } },
      { refused: 'unknownWord', params: { norm: 1, word: 'host' } },
    ],
    [
      'an unknown party to consent',
      { gates: [{ kind: 'consent', by: { of: ['atlantis'], atLeast: 'all' } }] },
      { refused: 'unknownWord', params: { norm: 1, word: 'atlantis' } },
    ],
    [
      'an unknown party that must consent',
      { gates: [{ kind: 'consent', by: { of: ['lume'], atLeast: 1, must: ['atlantis'] } }] },
      { refused: 'unknownWord', params: { norm: 1, word: 'atlantis' } },
    ],
    ['an unknown fact', { unless: [{ kind: 'fact', trigger: 'flood' }] }, { refused: 'unknownWord', params: { norm: 1, word: 'flood' } }],
    [
      'an unknown judge',
      { unless: [{ kind: 'judgedBy', by: 'atlantis' }] },
      { refused: 'unknownWord', params: { norm: 1, word: 'atlantis' } },
    ],
    [
      'an unknown word in what follows a breach',
      { orElse: bases('may', { aim: { is: 'set', values: ['fly'] } }) },
      { refused: 'unknownWord', params: { norm: 1, word: 'fly' } },
    ],
  ])('[C3] a filled-in sentence with %s is refused', (_what, change, refusal) => {
    const game = debate();
    expect(game.asks(delegate('lume'), tabling(filledIn('bases', bases('shallNot', change))))).toEqual(refusal);
  });

  test('[C3] a filled-in clause that would be too long written out is refused', () => {
    const game = debate();
    const long = bases('shallNot', {
      unless: Array.from({ length: 8 }, () => ({ kind: 'consent', by: { of: Array(40).fill('neighbours'), atLeast: 'all' } })),
    });
    expect(game.refused(delegate('lume'), tabling(filledIn('bases', long)))).toBe('clauseTooLong');
  });

  test('[C3] the sentence that cannot be written is numbered', () => {
    const game = debate();
    const faulty = bases('shallNot', { aim: { is: 'set', values: ['fly'] } });
    expect(game.asks(delegate('lume'), tabling(filledIn('bases', bases('shallNot'), faulty)))).toMatchObject({ params: { norm: 2 } });
  });

  test('[C10] the room’s 201st clause is refused', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.room = { ...game.room, open: { ...game.room.open, counts: { ...game.room.open.counts, clauses: 199 } } };
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(game.refused(delegate('lume'), tabling(chosen('bases', 'keeps')))).toBe('tooManyClauses');
  });
});

describe('what the room’s policy asks', () => {
  const departs = tabling(chosen('bases', 'departs'));
  const contradicts = tabling(chosen('bases', 'contradicts'));

  test('[C4] what keeps a term needs no words, and words nobody asked for are not kept', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps'), 'For the record.'));
    expect(current(game)).not.toHaveProperty('acknowledgement');
  });

  test('[C4] in an advisory room a departure and a contradiction are tabled with the sponsor’s acknowledgement, which stays', () => {
    const game = debate();
    expect(game.asks(delegate('lume'), departs)).toEqual({ refused: 'acknowledgementMissing', params: { terms: 'H01' } });
    expect(game.asks(delegate('lume'), contradicts)).toEqual({ refused: 'acknowledgementMissing', params: { terms: 'H01' } });
    game.does(delegate('lume'), { ...departs, acknowledgement: 'It departs; we know.' });
    game.does(delegate('lume'), { ...contradicts, acknowledgement: 'It contradicts; we know.' });
    expect([verdicts(game, 'c1'), verdicts(game, 'c2')]).toEqual([[['H01', 'departs']], [['H01', 'contradicts']]]);
    expect([current(game, 'c1').acknowledgement, current(game, 'c2').acknowledgement]).toEqual([
      'It departs; we know.',
      'It contradicts; we know.',
    ]);
  });

  test('[C4] an acknowledgement of nothing but spaces is none', () => {
    expect(debate().refused(delegate('lume'), { ...departs, acknowledgement: '   ' })).toBe('acknowledgementMissing');
  });

  test('[C4] a strict room refuses a contradiction, acknowledged or not, and still asks for words on a departure', () => {
    const game = debate({ check: 'strict' });
    const refusal = { refused: 'contradictsFramework', params: { terms: 'H01' } };
    expect(game.asks(delegate('lume'), contradicts)).toEqual(refusal);
    expect(game.asks(delegate('lume'), { ...contradicts, acknowledgement: 'We know.' })).toEqual(refusal);
    expect(game.refused(delegate('lume'), departs)).toBe('acknowledgementMissing');
    game.does(delegate('lume'), { ...departs, acknowledgement: 'It departs; we know.' });
  });

  test('[C4] a reported term binds as the text does', () => {
    expect(debate({ check: 'strict' }).refused(delegate('lume'), tabling(chosen('aid', 'contradicts')))).toBe('contradictsFramework');
  });

  test('[C4] an inferred term binds only where the room says so; its finding is shown either way', () => {
    const contradiction = tabling(chosen('fleets', 'contradicts'));
    const lenient = debate({ check: 'strict' });
    lenient.does(delegate('lume'), contradiction);
    expect(verdicts(lenient)).toEqual([['H03', 'contradicts']]);
    expect(debate({ check: 'strict', inferredTermsBind: true }).refused(delegate('lume'), contradiction)).toBe('contradictsFramework');
    expect(debate({ inferredTermsBind: true }).refused(delegate('lume'), contradiction)).toBe('acknowledgementMissing');
  });

  test('[C4] typed text is refused in a strict room, and needs an acknowledgement in an advisory one', () => {
    expect(debate({ check: 'strict' }).refused(delegate('lume'), tabling(typed('bases'), 'We know.'))).toBe('unreadInStrictRoom');
    const game = debate();
    expect(game.asks(delegate('lume'), tabling(typed('bases')))).toEqual({ refused: 'acknowledgementMissing', params: { terms: 'none' } });
    game.does(delegate('lume'), tabling(typed('bases'), 'We prefer our own words.'));
    expect(current(game).acknowledgement).toBe('We prefer our own words.');
  });

  test('[C4] a revision is held to the same policy', () => {
    const game = debate({ check: 'strict' });
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'contradicts'), 'We know.'))).toBe('contradictsFramework');
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'departs')))).toBe('acknowledgementMissing');
  });
});

describe('sponsors', () => {
  test('[C5] another seat sponsors a tabled clause and may step back', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('norra'), sponsor);
    game.does(delegate('sudra'), sponsor);
    expect(clause(game).sponsors).toEqual(['lume', 'norra', 'sudra']);
    expect(game.refused(delegate('norra'), sponsor)).toBe('alreadySponsor');
    game.does(delegate('norra'), unsponsor);
    expect(clause(game).sponsors).toEqual(['lume', 'sudra']);
    expect(game.refused(delegate('norra'), unsponsor)).toBe('notASponsor');
    expect(game.refused(delegate('luca'), sponsor)).toBe('notTheHead');
  });

  test('[C5] the lead sponsor does not step back', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    expect(game.refused(delegate('lume'), unsponsor)).toBe('leadSponsorStays');
    expect(game.refused(delegate('lume'), sponsor)).toBe('alreadySponsor');
  });

  test('[C5] nobody signs up to, or steps back from, a clause that is in a ballot or decided', () => {
    const game = ballotOn();
    expect(game.refused(delegate('norra'), sponsor)).toBe('clauseInBallot');
    expect(game.refused(delegate('norra'), unsponsor)).toBe('clauseInBallot');
    game.does(facilitator, { type: 'closeBallot', ballot: 'b1' });
    expect(game.refused(delegate('norra'), sponsor)).toBe('clauseNotTabled');
    expect(game.refused(delegate('norra'), { ...sponsor, clause: 'c9' })).toBe('unknownClause');
  });

  test('[C6] the lead sponsor alone revises and withdraws', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('norra'), sponsor);
    for (const act of [withdraw, revising(chosen('bases', 'keeps'))]) {
      expect(game.refused(delegate('norra'), act)).toBe('notLeadSponsor');
      expect(game.refused(delegate('luca'), act)).toBe('notTheHead');
      expect(game.refused(facilitator, act)).toBe('delegatesOnly');
    }
  });
});

describe('what becomes of a clause', () => {
  test('[C7] it is withdrawn unless it is in a ballot or adopted, and withdrawn is final', () => {
    const game = ballotOn();
    expect(game.refused(delegate('lume'), withdraw)).toBe('clauseInBallot');
    adopt(game);
    expect(game.refused(delegate('lume'), withdraw)).toBe('clauseAdopted');
    game.does(facilitator, reopen);
    game.does(delegate('lume'), withdraw);
    expect(clause(game).state).toBe('withdrawn');
    expect(game.refused(delegate('lume'), withdraw)).toBe('clauseWithdrawn');
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'keeps')))).toBe('clauseWithdrawn');
    expect(game.refused(delegate('norra'), sponsor)).toBe('clauseWithdrawn');
    expect(game.refused(facilitator, reopen)).toBe('clauseNotDecided');
  });

  test('[C8] a revision is a new version, on the same issue, and drops the co-sponsors', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    game.does(delegate('norra'), sponsor);
    expect(game.refused(delegate('lume'), revising(chosen('aid', 'keeps')))).toBe('otherIssue');
    game.does(delegate('lume'), revising(chosen('bases', 'departs'), 'A compromise.'));
    expect(clause(game)).toMatchObject({ sponsors: ['lume'], state: 'tabled' });
    expect(clause(game).versions.map(({ wording }) => wording)).toEqual([
      'Lume shall not host foreign bases.',
      'Lume shall not host foreign bases unless the Neighbours consent.',
    ]);
  });

  test('[C8] a rejected clause is revised and so tabled again; one in a ballot or adopted is not', () => {
    const game = ballotOn();
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'keeps')))).toBe('clauseInBallot');
    game.does(facilitator, { type: 'closeBallot', ballot: 'b1' });
    expect(clause(game).state).toBe('rejected');
    game.does(delegate('lume'), revising(chosen('bases', 'keeps')));
    expect(clause(game).state).toBe('tabled');
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(game.room.open.ballots['b2' as never]).toMatchObject({ on: { version: 1 } });
    adopt(game, 'b2');
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'keeps')))).toBe('clauseAdopted');
  });

  test('[C9] the facilitator reopens an adopted or rejected clause, in the debate', () => {
    const game = ballotOn();
    expect(game.refused(facilitator, reopen)).toBe('clauseNotDecided');
    adopt(game);
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(game.refused(facilitator, reopen)).toBe('notInThisPhase');
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    game.does(facilitator, reopen);
    expect(clause(game)).toMatchObject({ state: 'tabled', ballot: 'b1' });
    expect(game.refused(facilitator, { ...reopen, clause: 'c9' })).toBe('unknownClause');
  });

  test('[C10] the thirty-first version is refused', () => {
    const game = debate();
    game.does(delegate('lume'), tabling(chosen('bases', 'keeps')));
    for (let n = 2; n <= 30; n += 1) game.does(delegate('lume'), revising(chosen('bases', 'keeps')));
    expect(game.refused(delegate('lume'), revising(chosen('bases', 'keeps')))).toBe('tooManyVersions');
  });
});

test('[C1] before the debate nothing is tabled', () => {
  expect(seatedPlay().refused(delegate('lume'), tabling(chosen('bases', 'keeps')))).toBe('notInThisPhase');
});
