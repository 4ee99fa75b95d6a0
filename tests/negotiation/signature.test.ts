import { expect, test } from 'vitest';
import { ballotOn, chosen, debate, delegate, facilitator, tabling } from './fixture.ts';

const sign = (choice = 'signed') => ({ type: 'sign', choice });
const to = (phase: string) => ({ type: 'changePhase', to: phase });

/** A clause adopted, and the room in the signature phase. */
function signing() {
  const game = ballotOn();
  for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra'])
    game.does(delegate(seat), { type: 'castVote', ballot: 'b1', choice: 'for' });
  game.does(facilitator, to('signature'));
  return game;
}
const signatures = (game: ReturnType<typeof signing>) =>
  Object.entries(game.room.open.signatures).map(([seat, { choice }]) => [seat, choice]);

test('[G1] in the signature phase the head signs or declines for the seat', () => {
  const game = signing();
  expect(game.refused(delegate('luca'), sign())).toBe('notTheHead');
  game.does(delegate('lume'), sign());
  game.does(delegate('norra'), sign('declined'));
  expect(signatures(game)).toEqual([
    ['lume', 'signed'],
    ['norra', 'declined'],
  ]);
});

test('[G2] a seat that stands for no state does not sign', () => {
  expect(signing().refused(delegate('league'), sign())).toBe('notAParty');
});

test('[G2] without an adopted clause there is nothing to sign, nor to decline', () => {
  const game = debate();
  game.does(facilitator, to('signature'));
  expect(game.refused(delegate('lume'), sign())).toBe('nothingToSign');
  expect(game.refused(delegate('lume'), sign('declined'))).toBe('nothingToSign');
});

test('[G3] it may be changed until the phase ends', () => {
  const game = signing();
  game.does(delegate('lume'), sign());
  expect(game.refused(delegate('lume'), sign())).toBe('alreadySo');
  game.does(delegate('lume'), sign('declined'));
  expect(signatures(game)).toEqual([['lume', 'declined']]);
  game.does(facilitator, to('debrief'));
  expect(game.refused(delegate('lume'), sign())).toBe('notInThisPhase');
});

test('[G4] going back to the debate keeps the signatures while the text stays, and reopening a clause of it voids them', () => {
  const game = signing();
  game.does(delegate('lume'), sign());
  game.does(facilitator, to('debate'));
  game.does(delegate('norra'), tabling(chosen('aid', 'keeps')));
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: null });
  game.does(facilitator, { type: 'closeBallot', ballot: 'b2' });
  game.does(facilitator, { type: 'reopenClause', clause: 'c2' });
  expect(signatures(game)).toEqual([['lume', 'signed']]);
  game.does(facilitator, { type: 'reopenClause', clause: 'c1' });
  expect(signatures(game)).toEqual([]);
});

test('[G4] adopting another clause voids the signatures to the text before it', () => {
  const game = signing();
  game.does(delegate('lume'), sign());
  game.does(facilitator, to('debate'));
  game.does(delegate('norra'), tabling(chosen('aid', 'keeps')));
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: null });
  for (const seat of ['lume', 'norra', 'sudra', 'ostra', 'westra'])
    game.does(delegate(seat), { type: 'castVote', ballot: 'b2', choice: 'for' });
  expect(signatures(game)).toEqual([]);
});
