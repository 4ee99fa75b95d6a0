import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../client/connection.ts';
import { createEar, dismissUnheard } from '../../client/unheard.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { BallotId, RoomId } from '../../negotiation/ids.ts';
import type { Reply } from '../../negotiation/wire.ts';
import { FakeLine, outsideWith } from './line.ts';

const vote: Command = { type: 'castVote', ballot: 'b2' as BallotId, choice: 'for' };
const say: Command = { type: 'say', text: 'good morning' };
const closed: Reply = { ok: false, refused: 'ballotClosed', sentence: 'The ballot is closed.' };
const open = { at: 3, view: { title: 'Group B', seats: {} } };

/** A room in which one control has been drawn. */
function drawn() {
  const line = new FakeLine();
  const { store, send } = connect('abcdefghijkl' as RoomId, 'delegate', outsideWith(line));
  line.welcome({ public: open });
  const ear = createEar(store);
  const give = async (command: Command) => ear.answered(command, await send(command));
  return { line, store, ear, give, unheard: () => store.getState().unheard };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a vote given without a connection and refused after its cards have gone is kept, with the sentence of the server', async () => {
  const { line, ear, give, unheard } = drawn();
  line.drop();
  const given = give(vote);
  ear.leave();
  line.welcome({ public: open });
  line.sent[0]!.answer(closed);
  await given;
  expect(unheard()).toMatchObject([{ command: vote, sentence: 'The ballot is closed.' }]);
});

test('a refusal that the control itself shows is not said a second time', async () => {
  const { line, ear, give, unheard } = drawn();
  const given = give(vote);
  line.sent[0]!.answer(closed);
  await given;
  expect(unheard()).toEqual([]);
  vi.advanceTimersByTime(5000);
  ear.leave();
  expect(unheard()).toEqual([]);
});

test('a refused vote whose cards vanish before it could be read is kept; a dialog that its reader closes is not', () => {
  const { ear, unheard } = drawn();
  ear.answered(say, closed);
  ear.leave();
  expect(unheard()).toEqual([]);
  ear.arrive();
  ear.answered(vote, closed);
  vi.advanceTimersByTime(500);
  ear.leave();
  expect(unheard()).toHaveLength(1);
});

test.each<Command>([
  { type: 'extendBallot', ballot: 'b2' as BallotId, seconds: 60 },
  { type: 'closeBallot', ballot: 'b2' as BallotId },
])('on the desk too: $type is refused as its ballot, and its controls with it, goes', (command) => {
  const { ear, unheard } = drawn();
  ear.answered(command, closed);
  ear.leave();
  expect(unheard()).toMatchObject([{ command, sentence: 'The ballot is closed.' }]);
});

test('what was done is not told, though the control has gone', () => {
  const { ear, unheard } = drawn();
  ear.leave();
  ear.answered(vote, { ok: true });
  expect(unheard()).toEqual([]);
});

test('a control drawn again hears its answers itself', () => {
  const { ear, unheard } = drawn();
  ear.leave();
  ear.arrive();
  ear.answered(vote, closed);
  expect(unheard()).toEqual([]);
});

test('a kept refusal outlives a welcome, is there once however often it came, and goes when it is put away', () => {
  const { line, store, ear, unheard } = drawn();
  ear.leave();
  ear.answered(vote, closed);
  ear.answered(vote, closed);
  line.drop();
  line.welcome({ public: open });
  expect(unheard()).toHaveLength(1);
  dismissUnheard(store, unheard()[0]!.key);
  expect(unheard()).toEqual([]);
});
