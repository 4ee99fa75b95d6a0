/** Asking how a text is read while it is being typed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../client/connection.ts';
import { createTextReader, readAfter } from '../../client/reading.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import type { ReadReply } from '../../negotiation/wire.ts';
import { unreadWhole } from '../../treaty/reading.ts';
import { FakeLine, outsideWith } from './line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const of = (text: string): ReadReply => ({ ok: true, reading: unreadWhole(text, 'word') });
const refused = (code: string): ReadReply => ({ ok: false, refused: code, sentence: `Refused: ${code}.` });

function reader() {
  const asked: { text: string; answer: (reply: ReadReply | null) => void }[] = [];
  const it = createTextReader((text) => new Promise((answer) => asked.push({ text, answer })));
  return { ...it, asked, texts: () => asked.map(({ text }) => text), last: () => it.store.getState().last?.text ?? null };
}

test('a text is asked for when its author pauses, not at each key', async () => {
  const { want, texts } = reader();
  for (const text of ['U', 'Uk', 'Ukr']) {
    want(text);
    await passes(readAfter - 50);
  }
  expect(texts()).toEqual([]);
  await passes(60);
  expect(texts()).toEqual(['Ukr']);
});

test('one question at a time: what was typed meanwhile is asked for when the answer is there, and only the latest', async () => {
  const { want, asked, texts, last } = reader();
  want('a');
  await passes(readAfter);
  for (const text of ['ab', 'abc']) {
    want(text);
    await passes(readAfter);
  }
  expect(texts()).toEqual(['a']);
  asked[0]!.answer(of('a'));
  await passes(0);
  expect([texts(), last()]).toEqual([['a', 'abc'], 'a']);
  asked[1]!.answer(of('abc'));
  await passes(5000);
  expect([texts(), last()]).toEqual([['a', 'abc'], 'abc']);
});

test('an old reading stays until a new one is there; an emptied text has none, also where an answer was on its way', async () => {
  const { want, asked, last } = reader();
  want('a');
  await passes(readAfter);
  asked[0]!.answer(of('a'));
  await passes(0);
  want('ab');
  expect(last()).toBe('a');
  await passes(readAfter);
  want(null);
  expect(last()).toBeNull();
  asked[1]!.answer(of('ab'));
  await passes(0);
  expect(last()).toBeNull();
});

test('typed back to what was read: nothing is asked', async () => {
  const { want, asked, texts } = reader();
  want('a');
  await passes(readAfter);
  asked[0]!.answer(of('a'));
  await passes(0);
  want('ab');
  want('a');
  await passes(5000);
  expect(texts()).toEqual(['a']);
});

test.each(['tooFast', 'overtaken', 'serverStopping'])('after "%s" it asks once more, a while later', async (code) => {
  const { want, asked, texts, store } = reader();
  want('a');
  await passes(readAfter);
  asked[0]!.answer(refused(code));
  await passes(readAfter);
  expect(texts()).toEqual(['a']);
  await passes(1000);
  expect(texts()).toEqual(['a', 'a']);
  expect(store.getState().refusal).toBeNull();
});

test('what is refused for good is not asked again, until the text is another', async () => {
  const { want, asked, texts, store } = reader();
  want('a');
  await passes(readAfter);
  asked[0]!.answer(refused('notAllowed'));
  await passes(5000);
  expect([texts(), store.getState().refusal]).toEqual([['a'], 'Refused: notAllowed.']);
  want('ab');
  await passes(readAfter);
  expect([texts(), store.getState().refusal]).toEqual([['a', 'ab'], null]);
});

test('where no answer comes it asks again; at once when the connection is back', async () => {
  const { want, asked, texts, retry, end } = reader();
  want('a');
  await passes(readAfter);
  asked[0]!.answer(null);
  await passes(0);
  retry();
  await passes(0);
  expect(texts()).toEqual(['a', 'a']);
  asked[1]!.answer(null);
  end();
  await passes(5000);
  expect(texts(), 'put away, it asks nothing more').toEqual(['a', 'a']);
});

test('a question goes out only on a connection, and is not kept to be sent later', async () => {
  const line = new FakeLine();
  const { read } = connect('abcdefghijkl' as RoomId, 'delegate', outsideWith(line));
  expect(await read('a')).toBeNull();
  line.welcome({});
  expect(line.asked).toEqual([]);
  const answers = [read('b'), read('c')];
  line.asked[0]!.answer(of('b'));
  line.asked[1]!.late();
  expect(await Promise.all(answers)).toEqual([of('b'), null]);
});
