import { expect, test } from 'vitest';
import type { Message } from '../../negotiation/plenary.ts';
import { itemsBefore, pageItem } from '../../negotiation/pages.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import { debate, delegate, facilitator, observer, seatedPlay, system } from './fixture.ts';

const say = (text: string) => ({ type: 'say', text });
const hide = (message: string) => ({ type: 'hideMessage', message });

test('[M1] any delegate with a seat speaks, and the facilitator, in every phase', () => {
  const game = seatedPlay();
  for (const phase of ['brief', 'debate', 'signature', 'debrief', 'arrive']) {
    game.does(facilitator, { type: 'changePhase', to: phase });
    game.does(delegate('luca'), say('We listen.'));
    game.does(facilitator, say('Thank you.'));
  }
  expect(game.room.open.messages['m1' as never]).toEqual({
    id: 'm1',
    by: { kind: 'delegate', delegate: delegate('luca').delegate, seat: 'lume' },
    text: 'We listen.',
    at: expect.any(Number),
  });
  expect(game.room.open.counts.messages).toBe(10);
});

test('[M1] who has no seat, an observer and the system are silent', () => {
  const game = seatedPlay();
  game.does(delegate('ann'), { type: 'arrive', name: 'Ann', seat: null });
  expect(game.refused(delegate('ann'), say('Hello.'))).toBe('noSeat');
  for (const actor of [observer, system]) expect(game.refused(actor, say('Hello.'))).toBe('delegatesOnly');
});

test('[M2] a hidden message has no text in any view, and is not hidden twice', () => {
  const game = debate();
  game.does(delegate('lume'), say('Something unkind.'));
  game.does(facilitator, hide('m1'));
  expect(JSON.stringify(viewFor(game.room, 'public'))).not.toContain('unkind');
  expect((game.room.open.messages as Record<string, Message>)['m1']).not.toHaveProperty('text');
  expect(game.refused(facilitator, hide('m1'))).toBe('alreadyHidden');
  expect(game.refused(facilitator, hide('m2'))).toBe('unknownMessage');
});

test('[M2] a message of long ago is hidden too, where it is kept', () => {
  const game = debate();
  for (let n = 1; n <= 130; n += 1) game.does(delegate('lume'), say(`Message ${n}.`));
  game.does(facilitator, hide('m5'));
  expect(pageItem(game.room.past.messages, 5)).toEqual({ id: 'm5', by: expect.anything(), at: expect.any(Number) });
  expect(pageItem(game.room.past.messages, 6)?.text).toBe('Message 6.');
  expect(itemsBefore(game.room.past.messages, 7, 3).map(({ id }) => id)).toEqual(['m6', 'm5', 'm4']);
});
