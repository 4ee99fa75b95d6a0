import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect } from '../../client/connection.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import { FakeLine, outsideWith } from './line.ts';

const say: Command = { type: 'say', text: 'good morning' };
const open = (more: object = {}) => ({ at: 3, view: { title: 'Group B', seats: {}, ...more } });

function connected() {
  const line = new FakeLine();
  const connection = connect('abcdefghijkl' as RoomId, 'delegate', outsideWith(line));
  line.welcome({ public: open() });
  return { line, ...connection };
}
const title = (store: ReturnType<typeof connected>['store']) => store.getState().open?.title;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('commands', () => {
  test('a command is pending until it is answered, and its answer reaches whoever gave it', async () => {
    const { line, send, store } = connected();
    const reply = send(say);
    expect(Object.values(store.getState().pending)).toMatchObject([{ command: say }]);
    line.sent[0]!.answer({ ok: true });
    await expect(reply).resolves.toEqual({ ok: true });
    expect(store.getState().pending).toEqual({});
  });

  test('a refusal is an answer', async () => {
    const { line, send, store } = connected();
    const reply = send(say);
    line.sent[0]!.answer({ ok: false, refused: 'paused', sentence: 'The room is paused.' });
    await expect(reply).resolves.toMatchObject({ refused: 'paused' });
    expect(store.getState().pending).toEqual({});
  });

  test('after a lost connection a command goes out again, once, under the same id', async () => {
    const { line, send } = connected();
    const reply = send(say);
    line.drop();
    expect(line.sent).toHaveLength(1);
    line.welcome({ public: open() });
    expect(line.sent.map(({ id }) => id)).toEqual([line.sent[0]!.id, line.sent[0]!.id]);
    line.sent[1]!.answer({ ok: true });
    await expect(reply).resolves.toEqual({ ok: true });
    line.drop();
    line.welcome({ public: open() });
    expect(line.sent).toHaveLength(2);
  });

  test('a command given while the connection is lost waits for the next welcome', async () => {
    const { line, send, store } = connected();
    line.drop();
    const reply = send(say);
    expect(line.sent).toHaveLength(0);
    expect(Object.keys(store.getState().pending)).toHaveLength(1);
    line.welcome({ public: open() });
    line.sent[0]!.answer({ ok: true });
    await expect(reply).resolves.toEqual({ ok: true });
  });

  test('of two votes in one ballot only the later goes out again, and answers for both; a vote in another ballot stays', async () => {
    const { line, send, store } = connected();
    const vote = (ballot: string, choice: string) => ({ type: 'castVote', ballot, choice }) as Command;
    line.drop();
    const [first, second, other] = [send(vote('b1', 'for')), send(vote('b1', 'against')), send(vote('b2', 'for'))];
    expect(Object.values(store.getState().pending).map(({ command }) => command)).toEqual([vote('b1', 'against'), vote('b2', 'for')]);
    line.welcome({ public: open() });
    expect(line.sent.map(({ command }) => command)).toEqual([vote('b1', 'against'), vote('b2', 'for')]);
    for (const sent of line.sent) sent.answer({ ok: true });
    await expect(Promise.all([first, second, other])).resolves.toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  });

  test('an answer that does not come in time makes the command go out again under the same id', () => {
    const { line, send } = connected();
    void send(say);
    line.sent[0]!.late();
    expect(line.sent).toHaveLength(2);
    expect(line.sent[1]!.id).toBe(line.sent[0]!.id);
  });

  test('a welcome on the same connection does not send again what is on its way', () => {
    const { line, send } = connected();
    void send(say);
    line.welcome({ public: open() });
    expect(line.sent).toHaveLength(1);
  });

  test('two answers to one command count as the first', async () => {
    const { line, send } = connected();
    const reply = send(say);
    line.sent[0]!.late();
    line.sent[1]!.answer({ ok: true });
    line.sent[0]!.answer({ ok: false, refused: 'paused', sentence: '' });
    await expect(reply).resolves.toEqual({ ok: true });
  });

  test('a server that is stopping has not heard the command: it stays pending and goes to the next one', async () => {
    const { line, send, store } = connected();
    const reply = send(say);
    line.sent[0]!.answer({ ok: false, refused: 'serverStopping', sentence: 'The server is being restarted.' });
    expect(Object.keys(store.getState().pending)).toHaveLength(1);
    line.drop('io server disconnect');
    line.welcome({ public: open() });
    expect(line.sent[1]!.id).toBe(line.sent[0]!.id);
    line.sent[1]!.answer({ ok: true });
    await expect(reply).resolves.toEqual({ ok: true });
  });

  test('every command has an id of its own, of the form the wire asks for', () => {
    const { line, send } = connected();
    for (let n = 0; n < 50; n += 1) void send(say);
    const ids = line.sent.map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9:_-]{8,40}$/);
  });
});

describe('views', () => {
  test('a step that follows the last one is laid over the view', () => {
    const { line, store } = connected();
    line.say('view', { stream: 'public', from: 3, to: 4, ops: [['title', 'Group C']] });
    expect(title(store)).toBe('Group C');
    expect(store.getState().at).toEqual({ public: 4 });
  });

  test('a step that was laid before changes nothing', () => {
    const { line, store } = connected();
    line.say('view', { stream: 'public', from: 2, to: 3, ops: [['title', 'older']] });
    expect(title(store)).toBe('Group B');
    expect(line.resyncs).toBe(0);
  });

  test('a missed step asks for a welcome, once, and lays nothing until it comes', () => {
    const { line, store } = connected();
    line.say('view', { stream: 'public', from: 4, to: 5, ops: [['title', 'later']] });
    line.say('view', { stream: 'public', from: 5, to: 6, ops: [['title', 'later still']] });
    expect(line.resyncs).toBe(1);
    expect(title(store)).toBe('Group B');
    line.welcome({ public: { at: 6, view: { title: 'later still' } } });
    line.say('view', { stream: 'public', from: 6, to: 7, ops: [['title', 'now']] });
    expect(title(store)).toBe('now');
    expect(line.resyncs).toBe(1);
  });

  test('a welcome that does not come is asked for again, and not after it came', () => {
    const { line } = connected();
    line.say('view', { stream: 'public', from: 9, to: 10, ops: [] });
    vi.advanceTimersByTime(5000);
    expect(line.resyncs).toBe(2);
    line.welcome({ public: open() });
    vi.advanceTimersByTime(20_000);
    expect(line.resyncs).toBe(2);
  });

  test('a step of a stream that was not in the welcome is not ours to see', () => {
    const { line, store } = connected();
    line.say('view', { stream: 'seat:ankara', from: 0, to: 1, ops: [['brief', { position: [] }]] });
    expect(store.getState().seat).toBeNull();
    expect(line.resyncs).toBe(0);
  });

  test('a welcome replaces all that was known: a seat that is no longer ours leaves nothing behind', () => {
    const { line, store } = connected();
    line.welcome({ public: open(), 'seat:ankara': { at: 1, view: { seat: 'ankara', drafts: {}, votes: {} } } });
    expect(store.getState().seat?.seat).toBe('ankara');
    line.welcome({ public: open({ title: 'again' }), 'seat:rome': { at: 0, view: { seat: 'rome', drafts: {}, votes: {} } } });
    expect(store.getState().seat?.seat).toBe('rome');
    expect(Object.keys(store.getState().at).sort()).toEqual(['public', 'seat:rome']);
    line.welcome({ public: open() });
    expect(store.getState().seat).toBeNull();
  });

  test('the server’s clock is taken from the welcome', () => {
    expect(connected().store.getState().clockOffset).toBe(5000);
  });
});

describe('the connection', () => {
  test('a lost connection keeps what is known and says so; the next welcome says that it is back', () => {
    const { line, store } = connected();
    line.drop();
    expect(store.getState()).toMatchObject({ status: 'lost', open: { title: 'Group B' } });
    line.welcome({ public: open() });
    expect(store.getState().status).toBe('live');
  });

  test('where Socket.IO would not try again by itself, the client does', () => {
    const { line } = connected();
    line.drop('io server disconnect');
    expect(line.dials).toBe(1);
    vi.advanceTimersByTime(2000);
    expect(line.dials).toBe(2);
  });

  test('a refusal without a code (a crowded room) is tried again', () => {
    const { line, store } = connected();
    line.active = false;
    line.say('connect_error', new Error('Too much at once.'));
    expect(store.getState().status).toBe('lost');
    vi.advanceTimersByTime(2000);
    expect(line.dials).toBe(2);
  });

  test('a refusal with a code ends it, with its sentence, and nothing is tried again', () => {
    const { line, store } = connected();
    line.active = false;
    line.say('connect_error', Object.assign(new Error(), { data: { refused: 'noSession', sentence: 'You have not joined.' } }));
    expect(store.getState()).toMatchObject({ status: 'ended', ended: { code: 'noSession', sentence: 'You have not joined.' } });
    vi.advanceTimersByTime(60_000);
    expect(line.dials).toBe(1);
    expect(line.closed).toBe(true);
  });

  test.each(['roomErased', 'roomExpired', 'removed'])('a notice of %s ends it', (code) => {
    const { line, store } = connected();
    line.say('notice', { code, sentence: 'It is over.' });
    expect(store.getState()).toMatchObject({ status: 'ended', ended: { code, sentence: 'It is over.' } });
    vi.advanceTimersByTime(60_000);
    expect(line.dials).toBe(1);
  });

  test.each(['serverStopping', 'tooFast', 'badMessage'])('a notice of %s does not', (code) => {
    const { line, store } = connected();
    line.say('notice', { code, sentence: '' });
    expect(store.getState().status).toBe('live');
  });

  test('leaving the page closes it for good', () => {
    const { line, close } = connected();
    close();
    vi.advanceTimersByTime(60_000);
    expect(line.closed).toBe(true);
    expect(line.dials).toBe(1);
  });
});
