import { describe, expect, test } from 'vitest';
import { verdictChanges, votingOrder } from '../../negotiation/amendmentOrder.ts';
import { amendmentLimits, type Amendment } from '../../negotiation/amendments.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { historyLimit } from '../../negotiation/history.ts';
import { treatyOutline } from '../../negotiation/numbers.ts';
import type { Open } from '../../negotiation/room.ts';
import { joinedWording } from './joined.ts';
import type { Play } from '../fixtures/play.ts';
import {
  bases,
  chosen,
  correctedTo,
  debate,
  delegate,
  facilitator,
  filledIn,
  observer,
  readDebate,
  seatedPlay,
  system,
  tabling,
  texts,
  typed,
} from './fixture.ts';

const clause = ({ room }: Play, id = 'c1') => room.open.clauses[id as never] as Clause;
const current = (game: Play, id = 'c1') => clause(game, id).versions.at(-1)!;
const amendment = ({ room }: Play, id = 'a1') => room.open.amendments[id as never] as Amendment;
const wording = (content: object) => ({ kind: 'wording', content });
const words = (text: string) => wording(typed('bases', text));
const proposing = (change: object, more: object = {}) => ({
  type: 'proposeAmendment',
  clause: 'c1',
  version: 0,
  draft: null,
  change,
  acknowledgement: null,
  reason: null,
  ...more,
});
const revising = (change: object, version: number, more: object = {}) => ({
  type: 'reviseAmendment',
  amendment: 'a1',
  version,
  draft: null,
  change,
  acknowledgement: null,
  reason: null,
  ...more,
});
const accepting = (version = 0, id = 'a1') => ({ type: 'acceptAmendment', amendment: id, version });
const withdrawing = { type: 'withdrawAmendment', amendment: 'a1' };
const settingAside = { type: 'setAsideAmendment', amendment: 'a1', reason: 'It was not in order.' };
const putting = (id = 'a1', version = 0) => ({ type: 'openAmendmentBallot', amendment: id, version, seconds: null });
const ordering = (...order: string[]) => ({ type: 'orderAmendments', clause: 'c1', order });
const revisingClause = (text: string) => ({ ...tabling(typed('bases', text)), type: 'reviseClause', clause: 'c1' });
const voters = ['lume', 'norra', 'sudra', 'ostra', 'westra'];
const votes = (game: Play, ballot: string, choice: string) => {
  for (const seat of voters)
    if (game.room.open.ballots[ballot as never]!.closedAt === undefined) game.does(delegate(seat), { type: 'castVote', ballot, choice });
};

const long = {
  tabled: 'Lume shall not host foreign bases in its harbours.',
  inner: 'Lume shall not host foreign bases in its inner harbours.',
  soil: 'Lume shall not host foreign bases on its soil.',
  ever: 'Lume shall not host foreign bases in its harbours ever.',
} as const;

/** In the debate with a reader: Lume has tabled a typed clause that keeps the framework. */
const onTable = (changed: Parameters<typeof readDebate>[0] = {}): Play => {
  const game = readDebate(changed);
  game.does(delegate('lume'), tabling(typed('bases', long.tabled)));
  return game;
};
/** Besides, Norra has proposed an amendment of one word. */
const proposed = (changed: Parameters<typeof readDebate>[0] = {}): Play => {
  const game = onTable(changed);
  expect(game.does(delegate('norra'), proposing(words(long.inner)))).toEqual({ amendment: 'a1' });
  return game;
};
/** The clause is adopted as it was tabled. */
const adopted = (): Play => {
  const game = onTable();
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  votes(game, 'b1', 'for');
  expect(clause(game).state).toBe('adopted');
  return game;
};

describe('proposing', () => {
  test('[A1] the head of any seat proposes, in the debate, to a clause on the table', () => {
    const game = onTable();
    expect(game.refused(delegate('luca'), proposing(words(long.inner)))).toBe('notTheHead');
    expect(game.refused(facilitator, proposing(words(long.inner)))).toBe('delegatesOnly');
    expect(game.refused(observer, proposing(words(long.inner)))).toBe('delegatesOnly');
    const at = game.now;
    game.does(delegate('norra'), proposing(words(long.inner), { reason: 'Yachts are none of our business.' }));
    expect(amendment(game)).toMatchObject({
      clause: 'c1',
      by: 'norra',
      base: 0,
      state: 'pending',
      proposedAt: at,
      reason: 'Yachts are none of our business.',
      what: { kind: 'wording', text: { wording: long.inner, by: 'norra' } },
    });
    expect(current(game).wording).toBe(long.tabled);
    game.does(facilitator, { type: 'pauseRoom' });
    expect(game.refused(delegate('sudra'), proposing(words(long.soil)))).toBe('paused');
    game.does(facilitator, { type: 'resumeRoom' });
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(game.refused(delegate('sudra'), proposing(words(long.soil)))).toBe('notInThisPhase');
  });

  test('[A1] also to an adopted clause, but to none that fell or is being voted on', () => {
    const game = adopted();
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(delegate('sudra'), tabling(typed('bases', texts.keeps)));
    game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: null });
    expect(game.refused(delegate('norra'), proposing(words(long.inner), { clause: 'c2' }))).toBe('clauseInBallot');
    votes(game, 'b2', 'against');
    expect(game.refused(delegate('norra'), proposing(words(long.inner), { clause: 'c2' }))).toBe('notAmendable');
    game.does(delegate('sudra'), { type: 'withdrawClause', clause: 'c2' });
    expect(game.refused(delegate('norra'), proposing(words(long.inner), { clause: 'c2' }))).toBe('notAmendable');
    expect(game.refused(delegate('norra'), proposing(words(long.inner), { clause: 'c9' }))).toBe('unknownClause');
  });

  test('[A1] one that was written for an earlier version is refused, not bent to the new one', () => {
    const game = onTable();
    game.does(delegate('lume'), revisingClause(long.soil));
    expect(game.refused(delegate('norra'), proposing(words(long.inner)))).toBe('notCurrentVersion');
    game.does(delegate('norra'), proposing(words(long.inner), { version: 1 }));
  });

  test('[A2] its text is made, read and judged as that of a clause', () => {
    const game = onTable();
    expect(game.refused(delegate('norra'), proposing(words(texts.contradicts)))).toBe('acknowledgementMissing');
    game.does(delegate('norra'), proposing(words(texts.contradicts), { acknowledgement: 'We ask for it.' }));
    const { what } = amendment(game) as { what: { text: Clause['versions'][number] } };
    expect(what.text).toMatchObject({ read: true, reading: { state: 'read' }, acknowledgement: 'We ask for it.' });
    expect(what.text.findings).toMatchObject([{ term: 'H01', verdict: 'contradicts' }]);
    game.does(delegate('sudra'), proposing(wording(chosen('bases', 'keeps'))));
    expect(amendment(game, 'a2')).toMatchObject({ what: { text: { wording: texts.keeps, content: { way: 'option' } } } });
    expect(game.refused(delegate('sudra'), proposing(wording(chosen('bases', 'nowhere'))))).toBe('unknownOption');
    expect(game.refused(delegate('sudra'), proposing(wording(chosen('aid', 'keeps'))))).toBe('otherIssue');
    expect(game.refused(delegate('sudra'), proposing(wording(filledIn('bases', bases('shallNot', { object: { is: 'unstated' } })))))).toBe(
      'incompleteNorm',
    );
  });

  test('[A2] a strict room takes no amendment to the table that it would not take as a clause', () => {
    const game = onTable({ check: 'strict' });
    expect(game.refused(delegate('norra'), proposing(words(texts.contradicts), { acknowledgement: 'Please.' }))).toBe(
      'contradictsFramework',
    );
    expect(game.refused(delegate('norra'), proposing(words(texts.partly)))).toBe('partlyReadInStrictRoom');
    expect(game.refused(delegate('norra'), proposing(words(texts.unread)))).toBe('unreadInStrictRoom');
  });

  test('[A2] what would change nothing is refused', () => {
    const game = onTable();
    game.does(delegate('sudra'), tabling(typed('bases', texts.keeps)));
    expect(game.refused(delegate('norra'), proposing(words(`  ${long.tabled.replace(' host', '  host')}\n`)))).toBe(
      'amendmentChangesNothing',
    );
    expect(game.refused(delegate('norra'), proposing({ kind: 'move', after: null }))).toBe('amendmentChangesNothing');
    expect(game.refused(delegate('norra'), proposing({ kind: 'move', after: 'c1' }))).toBe('notInThisArticle');
    game.does(delegate('sudra'), tabling(chosen('aid', 'keeps')));
    expect(game.refused(delegate('norra'), proposing({ kind: 'move', after: 'c3' }))).toBe('notInThisArticle');
  });

  test('[A3] so many at once to a clause, and in a room, and no more', () => {
    const game = onTable();
    for (let n = 1; n <= amendmentLimits.onClause; n += 1) game.does(delegate('norra'), proposing(words(`${texts.keeps} ${n}.`)));
    expect(game.refused(delegate('norra'), proposing(words(long.inner)))).toBe('tooManyAmendments');
    game.does(delegate('norra'), withdrawing);
    game.does(delegate('norra'), proposing(words(long.inner)));
    let last = 1;
    while (Object.values(game.room.open.amendments).filter(({ state }) => state === 'pending').length < amendmentLimits.inRoom) {
      const { clause: tabled } = game.does(delegate('lume'), tabling(chosen('aid', 'keeps')));
      for (let n = 0; n < amendmentLimits.onClause && pendingIn(game) < amendmentLimits.inRoom; n += 1)
        game.does(delegate('norra'), proposing({ kind: 'strike' }, { clause: tabled }));
      last = Number(tabled!.slice(1));
    }
    game.does(delegate('lume'), tabling(chosen('aid', 'keeps')));
    expect(game.refused(delegate('norra'), proposing({ kind: 'strike' }, { clause: `c${last + 1}` }))).toBe('tooManyAmendments');
  });
  const pendingIn = (game: Play) => Object.values(game.room.open.amendments).filter(({ state }) => state === 'pending').length;

  test('[A4] its author alone words it anew and takes it back, while it waits', () => {
    const game = proposed();
    expect(game.refused(delegate('lume'), revising(words(long.soil), 0))).toBe('notItsAuthor');
    expect(game.refused(delegate('lume'), withdrawing)).toBe('notItsAuthor');
    expect(game.refused(facilitator, withdrawing)).toBe('delegatesOnly');
    game.does(delegate('norra'), revising(words(long.soil), 0, { reason: 'Simpler.' }));
    expect(amendment(game)).toMatchObject({ what: { text: { wording: long.soil } }, reason: 'Simpler.' });
    expect(game.refused(delegate('norra'), revising(words(long.tabled), 0))).toBe('amendmentChangesNothing');
    expect(game.refused(delegate('norra'), revising(words(long.inner), 1))).toBe('notCurrentVersion');
    game.does(delegate('norra'), withdrawing);
    expect(amendment(game)).toMatchObject({ state: 'withdrawn', settledAt: expect.any(Number) });
    expect(game.refused(delegate('norra'), withdrawing)).toBe('amendmentSettled');
    expect(game.refused(delegate('norra'), revising(words(long.inner), 0))).toBe('amendmentSettled');
    expect(game.refused(delegate('norra'), { type: 'withdrawAmendment', amendment: 'a9' })).toBe('unknownAmendment');
  });

  test('[A4] a draft that becomes an amendment is gone; a refusal leaves it', () => {
    const game = onTable();
    const draft = 'amending-draft';
    game.does(delegate('norra'), {
      type: 'saveDraft',
      draft,
      content: { way: 'text', text: long.inner, amends: 'c1', base: 0 },
      takeOver: false,
    });
    expect(game.refused(delegate('sudra'), proposing(words(long.inner), { draft }))).toBe('draftUnknown');
    expect(game.refused(delegate('norra'), proposing(words(texts.contradicts), { draft }))).toBe('acknowledgementMissing');
    expect(Object.keys(game.room.sealed.drafts)).toHaveLength(1);
    game.does(delegate('norra'), proposing(words(long.inner), { draft }));
    expect(game.room.sealed.drafts).toEqual({});
  });
});

describe('a friendly amendment', () => {
  test('[A5] the lead sponsor of a clause on the table accepts it, and it is in the text at once', () => {
    const game = proposed();
    game.does(delegate('sudra'), { type: 'sponsorClause', clause: 'c1' });
    expect(game.refused(delegate('norra'), accepting())).toBe('notLeadSponsor');
    expect(game.refused(delegate('sudra'), accepting())).toBe('notLeadSponsor');
    expect(game.refused(facilitator, accepting())).toBe('delegatesOnly');
    expect(game.refused(delegate('lume'), accepting(1))).toBe('notCurrentVersion');
    const at = game.now;
    game.does(delegate('lume'), accepting());
    expect(amendment(game)).toMatchObject({ state: 'accepted', settledAt: at });
    expect(clause(game)).toMatchObject({ state: 'tabled', sponsors: ['lume'] });
    expect(clause(game).versions).toHaveLength(2);
    expect(current(game)).toMatchObject({ wording: long.inner, by: 'norra', at, amendment: { id: 'a1', how: 'accepted' } });
    expect(game.refused(delegate('lume'), accepting(1))).toBe('amendmentSettled');
  });

  test('[A5] an adopted text is no longer its sponsor’s to change', () => {
    const game = adopted();
    game.does(delegate('norra'), proposing(words(long.inner)));
    expect(game.refused(delegate('lume'), accepting())).toBe('adoptedTakesVote');
  });
});

describe('taking effect', () => {
  test('[A6] a new wording adopted on a clause on the table is its new version; the leader stays, co-sponsors go', () => {
    const game = proposed();
    game.does(delegate('sudra'), { type: 'sponsorClause', clause: 'c1' });
    game.does(facilitator, putting());
    expect(game.room.open.ballots['b1' as never]).toMatchObject({ on: { kind: 'amendment', amendment: 'a1', clause: 'c1', version: 0 } });
    votes(game, 'b1', 'for');
    expect(amendment(game)).toMatchObject({ state: 'adopted', ballot: 'b1' });
    expect(clause(game)).toMatchObject({ state: 'tabled', sponsors: ['lume'] });
    expect(clause(game).ballot).toBeUndefined();
    expect(current(game)).toMatchObject({ wording: long.inner, by: 'norra', amendment: { id: 'a1', how: 'adopted' } });
    expect(clause(game).versions[0]).toMatchObject({ wording: long.tabled });
  });

  test('[A6] one that is rejected changes nothing', () => {
    const game = proposed();
    game.does(facilitator, putting());
    votes(game, 'b1', 'against');
    expect(amendment(game).state).toBe('rejected');
    expect(clause(game).versions).toHaveLength(1);
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  });

  test('[A6] on an adopted clause it is in the treaty at once, and signatures to the text before it are void', () => {
    const game = adopted();
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    game.does(delegate('lume'), { type: 'sign', choice: 'signed' });
    game.does(facilitator, { type: 'changePhase', to: 'debate' });
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(facilitator, putting());
    expect(game.room.open.signatures).not.toEqual({});
    votes(game, 'b2', 'for');
    expect(clause(game)).toMatchObject({ state: 'adopted' });
    expect(current(game).wording).toBe(long.inner);
    expect(game.room.open.signatures).toEqual({});
  });

  test('[A6] a clause struck out is out of the treaty, and the facilitator may reopen it', () => {
    const game = adopted();
    game.does(delegate('norra'), proposing({ kind: 'strike' }));
    game.does(facilitator, putting());
    votes(game, 'b2', 'for');
    expect(clause(game).state).toBe('struck');
    expect(game.refused(delegate('lume'), revisingClause(long.soil))).toBe('clauseStruck');
    expect(game.refused(delegate('sudra'), proposing(words(long.soil)))).toBe('notAmendable');
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    expect(clause(game).state).toBe('tabled');
  });

  test('[A6] a clause put in stands after the other, and as it stands', () => {
    const game = adopted();
    game.does(delegate('sudra'), tabling(typed('bases', texts.keeps)));
    game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: null });
    votes(game, 'b2', 'for');
    game.does(delegate('norra'), proposing({ kind: 'newClause', content: typed('bases', texts.departs) }, { acknowledgement: 'Why not.' }));
    game.does(facilitator, putting());
    votes(game, 'b3', 'for');
    expect(clause(game, 'c3')).toMatchObject({ state: 'adopted', sponsors: ['norra'] });
    const order = ({ room }: Play) => treatyOutline(room)[0]!.articles[0]!.paragraphs.map((paragraph) => paragraph.clause.id);
    expect(order(game)).toEqual(['c1', 'c3', 'c2']);
    const elsewhere = { kind: 'newClause', content: typed('aid', texts.keeps) };
    expect(game.refused(delegate('norra'), proposing(elsewhere, { clause: 'c2', acknowledgement: 'Why not.' }))).toBe('otherIssue');
  });

  test('[A6] on the table, or accepted as friendly, it is a clause of its own on the table', () => {
    const game = onTable();
    game.does(delegate('norra'), proposing({ kind: 'newClause', content: typed('bases', texts.keeps) }));
    game.does(delegate('lume'), accepting());
    expect(clause(game, 'c2')).toMatchObject({
      state: 'tabled',
      sponsors: ['norra'],
      versions: [{ amendment: { id: 'a1', how: 'accepted' } }],
    });
    expect(clause(game).versions).toHaveLength(1);
    expect(game.room.open.counts.clauses).toBe(2);
  });
});

describe('what amendments keep others from doing', () => {
  test('[A7] a text that the room has voted into a clause is no longer its sponsor’s alone', () => {
    const game = proposed();
    game.does(delegate('sudra'), proposing(words(long.ever)));
    game.does(facilitator, putting());
    votes(game, 'b1', 'for');
    game.carries();
    for (const command of [revisingClause(long.soil), { type: 'withdrawClause', clause: 'c1' }, accepting(1, 'a2')])
      expect(game.refused(delegate('lume'), command)).toBe('clauseAmended');
    game.does(delegate('lume'), proposing(words(long.soil), { version: 1 }));
    expect(amendment(game, 'a3').by).toBe('lume');
  });

  test('[A7] once it has been decided, its sponsor may table it anew', () => {
    const game = proposed();
    game.does(facilitator, putting());
    votes(game, 'b1', 'for');
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    votes(game, 'b2', 'against');
    game.does(delegate('lume'), revisingClause(long.soil));
    expect(clause(game)).toMatchObject({ state: 'tabled' });
    game.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
  });

  test('[A7] a friendly amendment binds its sponsor to nothing', () => {
    const game = proposed();
    game.does(delegate('lume'), accepting());
    game.does(delegate('lume'), revisingClause(long.soil));
    game.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
  });

  test('[A8] the facilitator opens its ballot, in the debate, for the seconds given', () => {
    const game = proposed();
    expect(game.refused(delegate('norra'), putting())).toBe('facilitatorOpensBallots');
    expect(game.refused(observer, putting())).toBe('delegatesOnly');
    expect(game.refused(facilitator, putting('a9'))).toBe('unknownAmendment');
    expect(game.refused(facilitator, putting('a1', 1))).toBe('notCurrentVersion');
    game.does(facilitator, { type: 'pauseRoom' });
    expect(game.refused(facilitator, putting())).toBe('paused');
    game.does(facilitator, { type: 'resumeRoom' });
    const at = game.now;
    expect(game.does(facilitator, { ...putting(), seconds: 60 })).toEqual({ ballot: 'b1' });
    expect(game.room.open.ballots['b1' as never]).toMatchObject({ closesAt: at + 60_000, rule: { id: 'principals' }, shows: 'live' });
    expect(game.refused(facilitator, putting())).toBe('amendmentInBallot');
  });

  test('[A8] where sponsors open ballots, its author and the clause’s leader do, for the room’s time', () => {
    const game = proposed({ ballotsOpenedBy: 'sponsor' });
    expect(game.refused(delegate('sudra'), putting())).toBe('notLeadSponsor');
    expect(game.refused(delegate('norra'), { ...putting(), seconds: 60 })).toBe('ballotTimeFixed');
    game.does(delegate('norra'), putting());
    votes(game, 'b1', 'against');
    game.does(delegate('sudra'), proposing(words(long.ever)));
    game.does(delegate('lume'), putting('a2'));
  });

  test('[A8] while it is open, nothing changes the clause or joins it', () => {
    const game = proposed();
    game.does(delegate('sudra'), proposing(words(long.ever)));
    game.does(facilitator, putting());
    expect(game.refused(delegate('lume'), revisingClause(long.soil))).toBe('amendmentInBallot');
    expect(game.refused(delegate('lume'), { type: 'withdrawClause', clause: 'c1' })).toBe('amendmentInBallot');
    expect(game.refused(delegate('lume'), accepting(0, 'a2'))).toBe('amendmentInBallot');
    expect(game.refused(delegate('lume'), accepting(0, 'a1'))).toBe('amendmentInBallot');
    expect(game.refused(delegate('norra'), withdrawing)).toBe('amendmentInBallot');
    expect(game.refused(delegate('sudra'), proposing({ kind: 'strike' }))).toBe('amendmentInBallot');
    expect(game.refused(delegate('sudra'), { ...revising(words(long.soil), 0), amendment: 'a2' })).toBe('amendmentInBallot');
    expect(game.refused(facilitator, settingAside)).toBe('amendmentInBallot');
    expect(game.refused(facilitator, { type: 'openBallot', clause: 'c1', seconds: null })).toBe('amendmentInBallot');
    expect(game.refused(facilitator, putting('a2'))).toBe('amendmentInBallot');
  });

  test('[A8] an adopted clause is not reopened under a ballot on an amendment to it', () => {
    const game = adopted();
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(facilitator, putting());
    expect(game.refused(facilitator, { type: 'reopenClause', clause: 'c1' })).toBe('amendmentInBallot');
    votes(game, 'b2', 'against');
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
  });

  test('[A8] it counts among the room’s open ballots', () => {
    const game = proposed();
    for (let n = 0; n < 3; n += 1) game.does(delegate('lume'), tabling(chosen('aid', 'keeps')));
    for (const id of ['c2', 'c3', 'c4']) game.does(facilitator, { type: 'openBallot', clause: id, seconds: null });
    expect(game.refused(facilitator, putting())).toBe('tooManyBallots');
  });

  test('[A9] a clause comes to the vote when the amendments to it are decided', () => {
    const game = proposed();
    expect(game.refused(facilitator, { type: 'openBallot', clause: 'c1', seconds: null })).toBe('amendmentsFirst');
    game.does(delegate('norra'), withdrawing);
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  });

  test('[A9] one that no longer fits its clause holds nobody up, and may be voted on later, on the adopted text', () => {
    const game = proposed();
    game.does(delegate('lume'), revisingClause('Lume shall not host foreign bases in its outer harbours.'));
    game.carries();
    expect(amendment(game).flag).toBeDefined();
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    expect(game.refused(delegate('norra'), revising(words(long.inner), 1))).toBe('clauseInBallot');
    votes(game, 'b1', 'for');
    expect(clause(game).state).toBe('adopted');
    expect(game.refused(facilitator, putting('a1', 1))).toBe('amendmentFlagged');
    game.does(delegate('norra'), revising(words(long.inner), 1));
    game.does(facilitator, putting('a1', 1));
    votes(game, 'b2', 'for');
    expect(current(game).wording).toBe(long.inner);
  });
});

describe('the order of voting', () => {
  /** One word, a whole new sentence that changes a verdict, many words that change none, a deletion, a place. */
  const several = (): Play => {
    const game = onTable();
    game.does(delegate('ostra'), tabling(typed('bases', texts.keeps)));
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(delegate('norra'), proposing(words('In peace and in war alike Lume shall not host any foreign bases whatever.')));
    game.does(delegate('sudra'), proposing(words(texts.departs), { acknowledgement: 'So we wish.' }));
    game.does(delegate('ostra'), proposing({ kind: 'move', after: 'c2' }));
    game.does(delegate('ostra'), proposing({ kind: 'strike' }));
    return game;
  };
  const order = (game: Play) => votingOrder(game.room.open, clause(game)).map(({ id }) => id);

  test('[A10] furthest from the text first: what strikes out, what changes verdicts, what changes more words', () => {
    expect(order(several())).toEqual(['a5', 'a3', 'a2', 'a1', 'a4']);
  });

  test('[A10] the facilitator puts others first, or takes the suggestion back', () => {
    const game = several();
    expect(game.refused(delegate('lume'), ordering('a1'))).toBe('facilitatorOnly');
    game.does(facilitator, ordering('a1', 'a3'));
    expect(order(game)).toEqual(['a1', 'a3', 'a5', 'a2', 'a4']);
    expect(game.refused(facilitator, ordering('a1', 'a1'))).toBe('namedTwice');
    expect(game.refused(facilitator, ordering('a9'))).toBe('unknownAmendment');
    expect(game.refused(facilitator, { ...ordering('a1'), clause: 'c2' })).toBe('unknownAmendment');
    game.does(facilitator, ordering());
    expect(order(game)).toEqual(['a5', 'a3', 'a2', 'a1', 'a4']);
  });

  test('[A10] a ballot out of turn is refused', () => {
    const game = several();
    expect(game.refused(facilitator, putting('a3'))).toBe('otherAmendmentFirst');
    game.does(facilitator, ordering('a3'));
    expect(game.refused(facilitator, putting('a5'))).toBe('otherAmendmentFirst');
    game.does(facilitator, putting('a3'));
  });

  test('[A10] with one adopted the turn passes to the next that fits', () => {
    const game = several();
    game.does(facilitator, ordering('a1'));
    game.does(facilitator, putting('a1'));
    votes(game, 'b1', 'for');
    game.carries();
    expect(game.refused(facilitator, putting('a3', 1))).toBe('amendmentFlagged');
    expect(game.refused(facilitator, putting('a4', 1))).toBe('otherAmendmentFirst');
    game.does(facilitator, putting('a5', 1));
  });
});

describe('when the clause changes under an amendment', () => {
  test('[A12] it is carried over where the changes lie apart, read and judged anew', () => {
    const game = proposed();
    game.does(delegate('lume'), { ...revisingClause('Lume may host foreign bases in its harbours.'), acknowledgement: 'We depart.' });
    expect(game.refused(facilitator, putting('a1', 1))).toBe('amendmentBehind');
    expect(game.refused(delegate('lume'), accepting(1))).toBe('amendmentBehind');
    game.carries();
    expect(amendment(game)).toMatchObject({ state: 'pending', flag: { why: 'unfit', code: 'acknowledgementMissing' }, base: 0 });
    game.does(delegate('lume'), revisingClause('Lume shall not host foreign bases in its harbours, or lend them.'));
    game.carries();
    expect(amendment(game)).toMatchObject({ state: 'pending', base: 2, first: 0, flag: undefined });
    const { what } = amendment(game) as { what: { text: Clause['versions'][number] } };
    expect(what.text).toMatchObject({
      wording: 'Lume shall not host foreign bases in its inner harbours, or lend them.',
      read: true,
      by: 'norra',
    });
    expect(what.text.reading).toBeDefined();
    game.does(facilitator, putting('a1', 2));
    votes(game, 'b1', 'for');
    expect(current(game).wording).toBe('Lume shall not host foreign bases in its inner harbours, or lend them.');
  });

  test('[A12] of two that both fit, the second is carried over to the text with the first', () => {
    const game = proposed();
    game.does(delegate('sudra'), proposing(words(long.ever)));
    game.does(facilitator, ordering('a1', 'a2'));
    game.does(facilitator, putting());
    votes(game, 'b1', 'for');
    game.carries();
    game.does(facilitator, putting('a2', 1));
    votes(game, 'b2', 'for');
    expect(current(game).wording).toBe('Lume shall not host foreign bases in its inner harbours ever.');
    expect(clause(game).versions.map(({ by }) => by)).toEqual(['lume', 'norra', 'sudra']);
  });

  test('[A12] filled-in clauses stay filled in where the joint sentences are the joint words', () => {
    const game = debate();
    const norm = (more: object) => bases('shallNot', { source: 'form', ...more });
    game.does(delegate('lume'), tabling(filledIn('bases', norm({}))));
    const norra = { is: 'set', values: ['lume', 'norra'] };
    const unless = [{ kind: 'consent', by: { of: ['neighbours'], atLeast: 'all' } }];
    game.does(delegate('norra'), proposing(wording(filledIn('bases', norm({ unless }))), { acknowledgement: 'With consent.' }));
    game.does(delegate('lume'), { ...tabling(filledIn('bases', norm({ attribute: norra }))), type: 'reviseClause', clause: 'c1' });
    game.carries();
    const { what } = amendment(game) as { what: { text: Clause['versions'][number] } };
    expect(amendment(game)).toMatchObject({ base: 1 });
    expect(what.text.content).toMatchObject({ way: 'form', norms: [{ attribute: norra, unless }] });
    expect(what.text.wording).toBe(joinedWording(norm({ attribute: norra, unless })));
  });

  test('[A12] what asks for nothing that is not there already lapses', () => {
    const game = proposed();
    game.does(delegate('lume'), revisingClause(long.inner));
    game.carries();
    expect(amendment(game)).toMatchObject({ state: 'lapsed' });
  });

  test('[A12] deletions and moves hold on any version', () => {
    const game = onTable();
    game.does(delegate('norra'), proposing({ kind: 'strike' }));
    game.does(delegate('lume'), revisingClause(long.soil));
    game.carries();
    expect(amendment(game)).toMatchObject({ state: 'pending', base: 0 });
    game.does(facilitator, putting('a1', 1));
  });

  test('[A12] the system alone carries over, once, to the last version', () => {
    const game = proposed();
    const carrying = (version: number) => ({ type: 'carryAmendment', amendment: 'a1', version });
    for (const actor of [delegate('norra'), delegate('lume'), facilitator, observer])
      expect(game.refused(actor, carrying(0))).toBe('systemOnly');
    expect(game.refused(system, carrying(0))).toBe('alreadySo');
    game.does(delegate('lume'), revisingClause(`${long.tabled} It may not lend them.`));
    expect(game.refused(system, carrying(0))).toBe('notCurrentVersion');
    game.does(system, carrying(1));
    expect(game.refused(system, carrying(1))).toBe('alreadySo');
  });

  test('[A13] it is flagged where both change the same words, and its author words it anew on the new text', () => {
    const game = proposed();
    game.does(delegate('lume'), revisingClause('Lume shall not host foreign bases in its outer harbours.'));
    game.carries();
    expect(amendment(game)).toMatchObject({ state: 'pending', base: 0, flag: { version: 1, why: 'collides' } });
    expect(amendment(game)).toMatchObject({ what: { text: { wording: long.inner } } });
    expect(game.refused(delegate('lume'), accepting(1))).toBe('amendmentFlagged');
    game.does(delegate('norra'), revising(words('Lume shall not host foreign bases in its outer or inner harbours.'), 1));
    expect(amendment(game)).toMatchObject({ base: 1, flag: undefined });
    game.does(delegate('lume'), accepting(1));
    expect(current(game).wording).toBe('Lume shall not host foreign bases in its outer or inner harbours.');
  });

  test('[A13] a flag goes by itself when the clause goes back', () => {
    const game = proposed();
    game.does(delegate('lume'), revisingClause('Lume shall not host foreign bases in its outer harbours.'));
    game.carries();
    game.does(delegate('lume'), revisingClause(`${long.tabled} It may not lend them.`));
    game.carries();
    expect(amendment(game)).toMatchObject({ base: 2, flag: undefined, what: { text: { wording: `${long.inner} It may not lend them.` } } });
  });

  test('[A13] a text whose reading somebody corrected is left to its author', () => {
    const game = onTable();
    const mine = 'Lume shall not host foreign bases in its inner harbours, mumble.';
    game.does(delegate('norra'), proposing(wording(correctedTo(mine, bases('shallNot'))), { acknowledgement: 'It says so.' }));
    game.does(delegate('lume'), revisingClause(long.tabled.replace('Lume', 'Lume and Norra')));
    game.carries();
    expect(amendment(game).flag).toEqual({ version: 1, why: 'corrected' });
  });

  test('[A13] so is one that the room would not take as it would then read', () => {
    const game = onTable({ check: 'strict' });
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(delegate('lume'), {
      ...tabling(correctedTo('Lume may host foreign bases in its harbours.', bases('shallNot')), 'So.'),
      type: 'reviseClause',
      clause: 'c1',
    });
    game.carries();
    expect(amendment(game).flag).toMatchObject({ version: 1, why: 'corrected' });
  });
});

describe('ending', () => {
  test('[A14] the facilitator sets an amendment aside, with a reason on the record', () => {
    const game = proposed();
    expect(game.refused(delegate('lume'), settingAside)).toBe('facilitatorOnly');
    expect(() => game.asks(facilitator, { ...settingAside, reason: ' ' })).toThrow();
    game.does(facilitator, settingAside);
    expect(amendment(game)).toMatchObject({ state: 'setAside', setAside: 'It was not in order.' });
    expect(game.refused(facilitator, settingAside)).toBe('amendmentSettled');
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
  });

  test('[A14] in the debate alone', () => {
    const game = proposed();
    game.does(facilitator, { type: 'changePhase', to: 'signature' });
    expect(game.refused(facilitator, settingAside)).toBe('notInThisPhase');
    expect(game.refused(facilitator, ordering('a1'))).toBe('notInThisPhase');
    expect(game.refused(facilitator, putting())).toBe('notInThisPhase');
  });

  test('[A15] with a clause that is withdrawn or struck out, the amendments to it fall', () => {
    const game = proposed();
    game.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
    expect(amendment(game)).toMatchObject({ state: 'lapsed' });
    const other = proposed();
    other.does(delegate('sudra'), proposing({ kind: 'strike' }));
    other.does(delegate('lume'), accepting(0, 'a2'));
    expect(clause(other).state).toBe('struck');
    expect(amendment(other).state).toBe('lapsed');
  });

  test('[A16] what an amendment changes: the terms whose verdict becomes another', () => {
    const game = onTable();
    game.does(delegate('norra'), proposing(words(texts.contradicts), { acknowledgement: 'So.' }));
    const { what } = amendment(game) as { what: { text: Clause['versions'][number] } };
    expect(verdictChanges(current(game).findings, what.text.findings)).toEqual([{ term: 'H01', before: 'within', after: 'contradicts' }]);
    expect(verdictChanges(current(game).findings, current(game).findings)).toEqual([]);
    expect(verdictChanges(current(game).findings, [])).toEqual([{ term: 'H01', before: 'within', after: null }]);
  });
});

describe('the history of a clause', () => {
  const history = (game: Play, id = 'c1') =>
    Object.values(clause(game, id).history).map(({ what, seat, version }) => [what, seat, version]);

  test('[A17] says what has happened to it, whose act it was, and on which version', () => {
    const game = onTable();
    const at = game.now - 1000;
    game.does(delegate('sudra'), { type: 'sponsorClause', clause: 'c1' });
    game.does(delegate('norra'), proposing(words(long.inner)));
    game.does(delegate('lume'), accepting());
    game.does(delegate('sudra'), proposing(words(long.soil), { version: 1 }));
    game.does(facilitator, putting('a2', 1));
    votes(game, 'b1', 'against');
    game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: null });
    votes(game, 'b2', 'for');
    game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
    game.does(delegate('lume'), revisingClause(long.soil));
    game.does(delegate('ostra'), proposing({ kind: 'strike' }, { version: 2 }));
    game.does(delegate('lume'), { type: 'withdrawClause', clause: 'c1' });
    expect(history(game)).toEqual([
      ['tabled', 'lume', 0],
      ['sponsored', 'sudra', 0],
      ['amendmentProposed', 'norra', 0],
      ['amendmentAccepted', 'lume', 1],
      ['amendmentProposed', 'sudra', 1],
      ['amendmentRejected', 'sudra', 1],
      ['adopted', undefined, 1],
      ['reopened', undefined, 1],
      ['revised', 'lume', 2],
      ['amendmentProposed', 'ostra', 2],
      ['withdrawn', 'lume', 2],
      ['amendmentLapsed', undefined, 2],
    ]);
    expect(clause(game).history['1']).toEqual({ at, what: 'tabled', seat: 'lume', version: 0 });
    expect(clause(game).history['6']).toMatchObject({ amendment: 'a2', ballot: 'b1' });
  });

  test('[A17] every wording it has had stays readable', () => {
    const game = proposed();
    game.does(delegate('lume'), accepting());
    game.does(delegate('lume'), revisingClause(long.soil));
    expect(clause(game).versions.map(({ wording: said }) => said)).toEqual([long.tabled, long.inner, long.soil]);
  });

  test('[A18] its oldest lines give way, and settled amendments move to the pages of the past', () => {
    const game = onTable();
    for (let n = 0; n < historyLimit; n += 1)
      game.does(delegate('sudra'), { type: n % 2 === 0 ? 'sponsorClause' : 'unsponsorClause', clause: 'c1' });
    expect(Object.keys(clause(game).history)).toHaveLength(historyLimit);
    expect(Object.keys(clause(game).history)[0]).toBe('2');
    for (let n = 1; n <= amendmentLimits.settledInOpen + 5; n += 1) {
      game.does(delegate('norra'), proposing(words(long.inner)));
      game.does(delegate('norra'), { type: 'withdrawAmendment', amendment: `a${n}` });
    }
    const { open, past } = game.room as { open: Open; past: Play['room']['past'] };
    expect(Object.keys(open.amendments)).toHaveLength(amendmentLimits.settledInOpen);
    expect(past.amendments.flat().map((one) => one?.id)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(open.counts.amendments).toBe(amendmentLimits.settledInOpen + 5);
  });
});

describe('rulings on amendments', () => {
  test('[C14] the facilitator rules on the reading of an amendment that waits, and its ballot waits for that in a strict room', () => {
    const game = onTable({ check: 'strict' });
    const mine = correctedTo('Lume may host foreign bases in its harbours.', bases('shallNot'));
    game.does(delegate('norra'), proposing(wording(mine), { acknowledgement: 'It says so.' }));
    expect(game.refused(facilitator, putting())).toBe('rulingAwaited');
    const ruling = { type: 'ruleOnReading', clause: 'c1', amendment: 'a1', version: 0, stands: 'corrected', reason: 'It is clear.' };
    expect(game.refused(facilitator, { ...ruling, version: 1 })).toBe('notCurrentVersion');
    expect(game.refused(facilitator, { ...ruling, amendment: 'a2' })).toBe('unknownAmendment');
    expect(game.refused(delegate('norra'), ruling)).toBe('facilitatorOnly');
    game.does(facilitator, ruling);
    expect(amendment(game)).toMatchObject({ what: { text: { correction: { stands: 'corrected', ruling: { reason: 'It is clear.' } } } } });
    game.does(facilitator, putting());
  });
});

test('[A1] nobody proposes before the debate', () => {
  const game = seatedPlay();
  expect(game.refused(delegate('norra'), proposing({ kind: 'strike' }))).toBe('notInThisPhase');
});
