/** `read` over the socket: who may ask, how often, how much; and a typed clause that is tabled, read by the server. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallReader, smallReading } from '../fixtures/reader.ts';
import { ask, connect } from '../wire/client.mjs';
import { harbourSeats, openRoom, seated, serverHere, toBallot, type Here, type Session } from './running.ts';

const text = 'Lume shall not host foreign bases, mumble.';
let here: Here;
let session: Session;
let holding: (() => void)[];

/** Texts that begin with "Hold" wait until the test lets them go. */
const begin = async (env: Parameters<typeof serverHere>[0] = {}) => {
  holding = [];
  const readings = smallReader((asked) =>
    asked.startsWith('Hold') ? new Promise((resolve) => void holding.push(resolve)) : Promise.resolve(),
  );
  here = await serverHere({ COMMANDS_PER_SECOND: '0', ...env }, { readings });
  session = await seated(here.url, harbourSeats);
};
beforeEach(() => begin());
afterEach(async () => {
  session.close();
  await here.clean();
});

const typed = (wording: string, acknowledgement: string | null = 'In our own words.') => ({
  type: 'tableClause',
  draft: null,
  content: { way: 'text', issue: 'bases', text: wording },
  acknowledgement,
});
const toDebate = async () => {
  for (const to of ['brief', 'debate']) await session.facilitator.command({ type: 'changePhase', to });
  const all = [session.facilitator, ...Object.values(session.delegates)];
  await Promise.all(all.map((client) => client.until(({ public: open }) => open.phase === 'debate')));
};

test('a delegate, with a seat or without, and the facilitator are told how a text is read; an observer is not', async () => {
  const expected = { ok: true, reading: smallReading(text) };
  expect(await session.delegates.lume!.read(text)).toEqual(expected);
  expect(await session.facilitator.read(text)).toEqual(expected);
  await session.delegates.norra!.command({ type: 'leaveSeat' });
  expect(await session.delegates.norra!.read(text)).toEqual(expected);
  const observer = connect(here.url, { room: session.opened.room, as: 'observer', token: session.opened.token });
  await observer.until(() => true);
  expect(await observer.read(text)).toMatchObject({ ok: false, refused: 'notAllowed', sentence: expect.stringMatching(/\.$/) });
  observer.socket.close();
});

test('what is no text, or longer than a clause may be, is refused with a code and a sentence', async () => {
  const { socket } = session.delegates.lume!;
  const asked = (message: unknown) => socket.timeout(5000).emitWithAck('read', message) as Promise<{ ok: boolean; refused?: string }>;
  for (const message of [undefined, null, 7, 'text', {}, { text: 7 }, { text, room: 'other' }, { text: 'x'.repeat(4001) }])
    expect(await asked(message), JSON.stringify(message)?.slice(0, 40)).toMatchObject({ ok: false, refused: 'badMessage' });
  expect(await asked({ text: 'x'.repeat(65_000) })).toMatchObject({ refused: 'tooLarge' });
  expect(await asked({ text: '' })).toMatchObject({ ok: true, reading: { state: 'unread' } });
  expect(await asked({ text: 'x'.repeat(4000) })).toMatchObject({ ok: true });
  socket.emit('read', { text });
  await expect.poll(() => session.delegates.lume!.notices.map(({ code }) => code)).toEqual(['badMessage']);
});

test('a session asks about four times a second, on all its connections together; nobody else pays for it', async () => {
  session.close();
  await here.clean();
  await begin({ COMMANDS_PER_SECOND: '100' });
  const lume = session.delegates.lume!;
  const again = connect(here.url, { room: session.opened.room, as: 'delegate', token: lume.joined.token });
  await again.until(() => true);
  const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? lume : again).read(`${n}`)));
  const refused = replies.filter(({ ok }) => !ok);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(refused.length).toBeLessThanOrEqual(28);
  expect(refused[0]).toMatchObject({ refused: 'tooFast', sentence: expect.stringMatching(/\.$/) });
  expect(await session.delegates.norra!.read(text)).toMatchObject({ ok: true });
  expect(await lume.command({ type: 'say', text: 'Commands go on.' })).toMatchObject({ ok: true });
  again.socket.close();
});

test('a reading reaches nobody but the asker, and leaves no trace in the room', async () => {
  await toDebate();
  const all = [session.facilitator, ...Object.values(session.delegates)];
  const before = all.map(({ frames }) => frames.length);
  const { at } = structuredClone({ at: session.facilitator.at });
  for (let n = 0; n < 5; n += 1) await session.delegates.lume!.read(`MARK-READ-${n} shall mumble`);
  await session.delegates.norra!.command({ type: 'say', text: 'After that.' });
  await Promise.all(all.map((client) => client.until(({ public: open }) => Object.keys(open.messages).length === 1)));
  all.forEach(({ frames }, n) => expect(frames.slice(before[n]!)).toHaveLength(1));
  expect(session.facilitator.at.public).toBe(at.public! + 1);
  const record = await ask(here.url, 'GET', `/api/rooms/${session.opened.room}/record.json`, { token: session.opened.token });
  expect(JSON.stringify([record, all.map(({ frames }) => frames)])).not.toContain('MARK-READ');
});

test('a typed clause is read by the server when it is tabled; what a browser sends of a reading is not looked at', async () => {
  await toDebate();
  const lume = session.delegates.lume!;
  expect(await lume.command({ ...typed(text), reading: smallReading('Lume shall.') })).toMatchObject({ refused: 'badMessage' });
  const { clause } = await lume.command(typed(text));
  const version = await session.facilitator.until(({ public: open }) => open.clauses[clause as string]?.versions[0]);
  expect(version).toMatchObject({ wording: text, read: true, reading: smallReading(text), norms: smallReading(text).norms });
});

test('a hard text delays nobody else’s vote, nor the tabler’s own', async () => {
  const { ballot } = await toBallot(session);
  const lume = session.delegates.lume!;
  const tabling = lume.command(typed('Hold: Lume shall.'), 'a-hard-clause');
  await expect.poll(() => holding.length).toBe(1);
  for (const seat of harbourSeats)
    expect(await session.delegates[seat]!.command({ type: 'castVote', ballot, choice: 'for' })).toMatchObject({ ok: true });
  const again = lume.command(typed('Hold: Lume shall.'), 'a-hard-clause');
  await expect.poll(() => holding.length).toBe(2); // sent again, as over a reconnection
  for (const go of holding.toReversed()) go();
  expect(await again).toEqual(await tabling);
  expect(Object.keys(session.facilitator.streams.public.clauses)).toHaveLength(2);
});

test('a room erased while a text is read keeps nothing of it', async () => {
  await toDebate();
  const lume = session.delegates.lume!;
  const tabling = lume.socket.timeout(5000).emitWithAck('command', { id: 'a-late-clause', command: typed('Hold: Lume shall.') });
  tabling.catch(() => undefined); // the connection is cut
  await expect.poll(() => holding.length).toBe(1);
  await ask(here.url, 'DELETE', `/api/rooms/${session.opened.room}`, { token: session.opened.token, body: { code: session.opened.code } });
  holding[0]!();
  await expect.poll(() => lume.notices.map(({ code }) => code)).toEqual(['roomErased']);
});

test('with the thread itself: a room without typed text costs none, and a reading comes back over the socket', async () => {
  const real = await serverHere();
  const opened = await openRoom(real.url);
  const facilitator = connect(real.url, { room: opened.room, as: 'facilitator', token: opened.token });
  await facilitator.until(() => true);
  expect(await facilitator.read('Zzz qqq.')).toMatchObject({ ok: true, reading: { state: 'unread' } });
  facilitator.socket.close();
  await real.clean();
});
