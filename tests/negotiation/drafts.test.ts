import { expect, test } from 'vitest';
import type { Draft } from '../../negotiation/drafts.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import { chosen, debate, delegate, facilitator, observer, seatedPlay, tabling, typed } from './fixture.ts';

const save = (draft: string, text = 'So far', takeOver = false) => ({ type: 'saveDraft', draft, content: { way: 'text', text }, takeOver });
const drafts = (game: ReturnType<typeof debate>, seat = 'lume') =>
  viewFor(game.room, `seat:${seat as SeatId}`).drafts as Record<string, Draft>;

test('[D1] any delegate of a seat drafts in brief and debate, and not otherwise', () => {
  const game = seatedPlay();
  expect(game.refused(delegate('luca'), save('draft-0001'))).toBe('notInThisPhase');
  game.does(facilitator, { type: 'changePhase', to: 'brief' });
  game.does(delegate('luca'), save('draft-0001'));
  game.does(facilitator, { type: 'changePhase', to: 'debate' });
  game.does(delegate('lume'), save('draft-0002'));
  game.does(facilitator, { type: 'changePhase', to: 'signature' });
  expect(game.refused(delegate('lume'), save('draft-0003'))).toBe('notInThisPhase');
  for (const actor of [facilitator, observer]) expect(game.refused(actor, save('draft-0004'))).toBe('delegatesOnly');
});

test('[D1] a draft keeps when it was started and when it was last saved', () => {
  const game = debate();
  const startedAt = game.now;
  game.does(delegate('lume'), save('draft-0001', 'One'));
  game.waits(5000);
  const savedAt = game.now;
  game.does(delegate('lume'), save('draft-0001', 'Two'));
  expect(drafts(game)['draft-0001']).toMatchObject({ seat: 'lume', startedAt, savedAt, content: { text: 'Two' } });
});

test('[D2] another seat’s draft is as unknown as one that never was', () => {
  const game = debate();
  game.does(delegate('lume'), save('draft-0001'));
  for (const draft of ['draft-0001', 'draft-none']) {
    expect(game.refused(delegate('norra'), { type: 'discardDraft', draft })).toBe('draftUnknown');
    expect(game.refused(delegate('norra'), { type: 'leaveDraft', draft })).toBe('draftUnknown');
    expect(game.refused(delegate('norra'), { ...tabling(chosen('bases', 'keeps')), draft })).toBe('draftUnknown');
  }
});

test('[D2] the id of another seat’s draft is as free as any: saving under it makes one’s own, and tells nothing', () => {
  const game = debate();
  game.does(delegate('lume'), save('draft-0001'));
  game.does(delegate('norra'), save('draft-0001', 'Ours'));
  game.does(delegate('norra'), save('draft-0001', 'Ours, later', true));
  expect([drafts(game)['draft-0001']?.content.text, drafts(game, 'norra')['draft-0001']?.content.text]).toEqual(['So far', 'Ours, later']);
  game.does(delegate('norra'), { type: 'discardDraft', draft: 'draft-0001' });
  expect([Object.keys(drafts(game)), Object.keys(drafts(game, 'norra'))]).toEqual([['draft-0001'], []]);
});

test('[D3] a co-delegate is told who has the draft in hand, and may take it over', () => {
  const game = debate();
  game.does(delegate('lume'), save('draft-0001', 'One'));
  expect(game.asks(delegate('luca'), save('draft-0001', 'Two'))).toEqual({
    refused: 'draftHeld',
    params: { delegate: delegate('lume').delegate, named: 'yes', name: 'Head of lume' },
  });
  expect(game.refused(delegate('luca'), { type: 'discardDraft', draft: 'draft-0001' })).toBe('draftHeld');
  game.does(delegate('luca'), save('draft-0001', 'Two', true));
  expect(drafts(game)['draft-0001']).toMatchObject({ editor: delegate('luca').delegate, content: { text: 'Two' } });
  expect(game.refused(delegate('lume'), save('draft-0001', 'Three'))).toBe('draftHeld');
});

test('[D3] a draft that was put down is free, and so is one whose holder has left the seat', () => {
  const game = debate();
  game.does(delegate('lume'), save('draft-0001'));
  game.does(delegate('luca'), { type: 'leaveDraft', draft: 'draft-0001' });
  expect(drafts(game)['draft-0001']?.editor).toBe(delegate('lume').delegate);
  game.does(delegate('lume'), { type: 'leaveDraft', draft: 'draft-0001' });
  expect(drafts(game)['draft-0001']?.editor).toBeNull();
  game.does(delegate('luca'), save('draft-0001', 'Taken up'));
  game.does(delegate('luca'), { type: 'leaveSeat' });
  game.does(delegate('lume'), save('draft-0001', 'Back again'));
  game.does(delegate('lume'), { type: 'discardDraft', draft: 'draft-0001' });
  expect(drafts(game)).toEqual({});
});

test('[D4] the twenty-first draft of a seat is refused, while an old one is still saved', () => {
  const game = debate();
  for (let n = 0; n < 20; n += 1) game.does(delegate('lume'), save(`draft-${1000 + n}`));
  expect(game.refused(delegate('luca'), save('draft-2000'))).toBe('tooManyDrafts');
  game.does(delegate('lume'), save('draft-1007', 'More'));
  game.does(delegate('norra'), save('draft-3000'));
  game.does(delegate('lume'), { type: 'discardDraft', draft: 'draft-1000' });
  game.does(delegate('luca'), save('draft-2000'));
});

test('[D5] tabling from a draft ends it, and a refusal leaves it', () => {
  const game = debate();
  game.does(delegate('luca'), save('draft-0001'));
  expect(game.refused(delegate('lume'), { ...tabling(typed('bases')), draft: 'draft-0001' })).toBe('acknowledgementMissing');
  expect(Object.keys(drafts(game))).toEqual(['draft-0001']);
  game.does(delegate('lume'), { ...tabling(typed('bases'), 'We know.'), draft: 'draft-0001' });
  expect(drafts(game)).toEqual({});
  game.does(delegate('lume'), save('draft-0002'));
  game.does(delegate('lume'), {
    ...tabling(typed('bases', 'Other words.'), 'We know.'),
    type: 'reviseClause',
    clause: 'c1',
    draft: 'draft-0002',
  });
  expect(drafts(game)).toEqual({});
});

test('[R6] drafts are no events: the number of the room stays', () => {
  const game = debate();
  const before = game.room.seq;
  game.does(delegate('lume'), save('draft-0001'));
  expect(game.room.seq).toBe(before);
});
