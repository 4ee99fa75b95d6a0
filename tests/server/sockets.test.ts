/** What comes over a socket: forged, stale, swapped, malformed, oversized, too much. Each is answered with a code and changes nothing. */
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { refusalCodes } from '../../negotiation/refusals.ts';
import { ask, connect } from '../wire/client.mjs';
import { harbourSeats, join_, openRoom, seated, serverHere, toBallot, type Here, type Session } from './running.ts';

const frames = Number(process.env.TRUST_FRAMES ?? 2000);
let here: Here;
let base: string;
beforeAll(async () => {
  here = await serverHere({ COMMANDS_PER_SECOND: '0' });
  base = here.url;
});
afterAll(() => here.clean());
const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const bugs = async () => {
  const text: string = await ask(base, 'GET', '/metrics');
  return [...text.matchAll(/^communique_errors_total\{.*\} (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
};

/** What a handshake with this is answered: `welcome`, the code it was refused with, or what the transport said. */
function handshake(auth: unknown, extraHeaders: Record<string, string> = {}): Promise<string> {
  const socket = io(base, { auth: auth as object, forceNew: true, transports: ['websocket'], reconnection: false, extraHeaders });
  open.push(socket);
  return new Promise((resolve) => {
    socket.on('welcome', () => resolve('welcome'));
    socket.on('connect_error', (error: Error & { data?: { refused: string; sentence: string } }) =>
      resolve(error.data?.refused ?? error.message),
    );
  });
}

test('[W1] a session opens its own room in its own role; forged, swapped and stale ones open nothing', async () => {
  const one = await openRoom(base);
  const two = await openRoom(base);
  const ana = await join_(base, one.code, 'Ana', 'lume');
  const as = (role: string, token?: string, room = one.room) => handshake({ room, as: role, ...(token === undefined ? {} : { token }) });
  expect(await as('delegate', ana.token)).toBe('welcome');
  expect(await as('facilitator', one.token)).toBe('welcome');
  expect(await as('observer', ana.token), 'anyone may listen as an observer').toBe('welcome');
  expect(await as('facilitator', ana.token), 'another role').toBe('noSession');
  expect(await as('delegate', one.token), 'another role').toBe('noSession');
  expect(await as('delegate', ana.token, two.room), 'another room').toBe('noSession');
  expect(await as('delegate', `${ana.token.slice(0, -2)}xx`), 'forged').toBe('noSession');
  expect(await as('delegate', ''), 'empty').toBe('noSession');
  expect(await as('delegate'), 'none').toBe('noSession');
  expect(await as('delegate', ana.returnCode), 'a return code is no session').toBe('noSession');
  expect(await as('delegate', ana.token, 'neverneverne'), 'a room that never was').toBe('noSession');
});

test('[W2] the session of a removed delegate, and of an erased room, opens nothing any more', async () => {
  const session = await seated(base, ['lume', 'norra']);
  open.push(session);
  const { joined } = session.delegates.lume!;
  await session.facilitator.command({ type: 'removeDelegate', delegate: joined.delegate });
  await expect.poll(() => session.delegates.lume!.notices.map(({ code }) => code)).toEqual(['removed']);
  expect(await handshake({ room: joined.room, as: 'delegate', token: joined.token })).toBe('noSession');
  expect(await ask(base, 'POST', '/api/return', { body: { code: joined.returnCode } }).catch(({ refused }) => refused)).toBe(
    'unknownReturnCode',
  );
  await ask(base, 'DELETE', `/api/rooms/${joined.room}`, { token: session.opened.token, body: { code: session.opened.code } });
  expect(await handshake({ room: joined.room, as: 'delegate', token: session.delegates.norra!.joined.token })).toBe('roomErased');
});

test('[W3] the cookie of one role is not looked at for another; a browser listens with several at once', async () => {
  const opened = await openRoom(base);
  const ana = await join_(base, opened.code, 'Ana', 'lume');
  const cookie = `d_${opened.room}=${ana.token}; f_${opened.room}=${opened.token}`;
  for (const role of ['delegate', 'facilitator', 'observer'])
    expect(await handshake({ room: opened.room, as: role }, { cookie })).toBe('welcome');
  const swapped = `d_${opened.room}=${opened.token}; f_${opened.room}=${ana.token}`;
  for (const role of ['delegate', 'facilitator'])
    expect(await handshake({ room: opened.room, as: role }, { cookie: swapped })).toBe('noSession');
});

test('[W4] a page of another site gets no socket', async () => {
  const opened = await openRoom(base);
  const cookie = `f_${opened.room}=${opened.token}`;
  const from = (headers: Record<string, string>) => handshake({ room: opened.room, as: 'facilitator' }, { cookie, ...headers });
  expect(await from({ origin: 'https://elsewhere.example' })).not.toBe('welcome');
  expect(await from({ origin: 'null' })).not.toBe('welcome');
  expect(await from({ 'sec-fetch-site': 'cross-site' })).not.toBe('welcome');
  expect(await from({ origin: base })).toBe('welcome');
  const polling = await fetch(`${base}/socket.io/?EIO=4&transport=polling`, { headers: { origin: 'https://elsewhere.example' } });
  expect(polling.status).toBe(403);
});

test('[W5] a handshake that is none is refused', async () => {
  for (const auth of [
    {},
    { room: 1 },
    { room: 'x', as: 'delegate' },
    { room: 'roomroomroom', as: 'system' },
    { room: 'roomroomroom', as: 'delegate', admin: true },
    { room: { $ne: null }, as: 'delegate' },
  ])
    // prettier-ignore
    expect(await handshake(auth), JSON.stringify(auth)).toBe('badMessage');
});

test('[W6] whatever is not a command is answered with a code and a sentence, and changes nothing', async () => {
  const session: Session = await seated(base, harbourSeats);
  open.push(session);
  const { ballot } = await toBallot(session);
  const before = structuredClone(session.facilitator.streams.public);
  const { socket } = session.delegates.lume!;
  const bugsBefore = await bugs();
  const answer = (event: string, ...args: unknown[]) =>
    socket.timeout(5000).emitWithAck(event, ...args) as Promise<{ ok: boolean; refused: string; sentence: string }>;
  const good = { id: 'good-id-1', command: { type: 'castVote', ballot, choice: 'for' } };
  const bad: [unknown, string][] = [
    [undefined, 'badMessage'],
    [null, 'badMessage'],
    [7, 'badMessage'],
    [[], 'badMessage'],
    [{ ...good, id: 'short' }, 'badMessage'],
    [{ ...good, id: 'x'.repeat(41) }, 'badMessage'],
    [{ ...good, actor: { kind: 'facilitator' } }, 'badMessage'],
    [{ ...good, command: { ...good.command, seat: 'norra' } }, 'badMessage'],
    [{ ...good, command: { ...good.command, choice: 'maybe' } }, 'badMessage'],
    [{ ...good, command: { type: 'constructor' } }, 'badMessage'],
    [{ ...good, command: { type: '__proto__' } }, 'badMessage'],
    [{ id: 'good-id-2', command: { type: 'say', text: 'x'.repeat(2001) } }, 'badMessage'],
    [{ id: 'good-id-3', command: { type: 'say', text: 'x'.repeat(70_000) } }, 'tooLarge'],
    [{ id: 'good-id-4', command: { type: 'succeedHead', seat: 'norra', to: session.delegates.lume!.joined.delegate } }, 'systemOnly'],
    [{ id: 'good-id-5', command: { type: 'closeBallot', ballot } }, 'facilitatorOnly'],
    [{ id: 'good-id-6', command: { type: 'arrive', name: 'Again', seat: null } }, 'alreadyArrived'],
    [{ id: 'good-id-7', command: { type: 'castVote', ballot: 'b99', choice: 'for' } }, 'unknownBallot'],
  ];
  for (const [message, code] of bad) {
    const reply = await answer('command', message);
    expect(reply, JSON.stringify(message)?.slice(0, 100)).toMatchObject({ ok: false, refused: code });
    expect(reply.sentence.length).toBeGreaterThan(10);
  }
  for (const event of ['nonsense', 'constructor', '__proto__', 'toString', 'welcome', 'view'])
    expect(await answer(event, {}), event).toMatchObject({ ok: false, refused: 'unknownMessageType' });
  expect(session.facilitator.streams.public).toEqual(before);
  expect(await bugs()).toBe(bugsBefore);
});

test('[W7] a message that asks for no answer is told so by a notice; a command without one is not carried out', async () => {
  const session = await seated(base, ['lume']);
  open.push(session);
  const { socket, notices } = session.delegates.lume!;
  socket.emit('command', { id: 'good-id-1', command: { type: 'say', text: 'unheard' } });
  socket.emit('nonsense');
  await expect.poll(() => notices.map(({ code }) => code)).toEqual(['badMessage', 'badMessage']);
  expect(session.facilitator.streams.public.messages).toEqual({});
});

test(
  `[W8] ${frames} generated and mutated commands: no crash, no effect but what is accepted, each answered with a code`,
  { timeout: 60_000 + frames * 20 },
  async () => {
    const session: Session = await seated(base, harbourSeats);
    open.push(session);
    const { ballot, clause } = await toBallot(session);
    const { socket } = session.delegates.lume!;
    const seeds = [
      { type: 'castVote', ballot, choice: 'for' },
      { type: 'say', text: 'hello' },
      { type: 'tableClause', draft: null, content: { way: 'option', issue: 'bases', option: 'A' }, acknowledgement: null },
      { type: 'saveDraft', draft: 'draft00001', content: { way: 'form', norms: [] }, takeOver: false },
      { type: 'sponsorClause', clause },
      { type: 'handOverHead', to: session.delegates.norra!.joined.delegate },
    ];
    const known = new Set<string>([...refusalCodes, 'badMessage', 'tooLarge']);
    const bugsBefore = await bugs();
    let answered = 0;
    /** a good command with one thing in it replaced, dropped or added */
    const mutated = fc
      .tuple(fc.constantFrom(...seeds), fc.string(), fc.jsonValue({ maxDepth: 3 }), fc.nat(2))
      .map(([command, key, value, how]) => {
        const keys = Object.keys(command);
        const target = how === 0 ? key : keys[key.length % keys.length]!;
        const copy: Record<string, unknown> = { ...command };
        if (how === 2) delete copy[target];
        else copy[target] = value;
        return copy;
      });
    const message = fc.oneof(
      fc.record({ id: fc.stringMatching(/^[a-zA-Z0-9]{8,40}$/), command: mutated }),
      fc.record({ id: fc.jsonValue(), command: fc.jsonValue() }, { requiredKeys: [] }),
      fc.jsonValue({ maxDepth: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 20, maxLength: 20 }), async (messages) => {
        const replies = (await Promise.all(messages.map((one) => socket.timeout(10_000).emitWithAck('command', one)))) as {
          ok: boolean;
          refused: string;
        }[];
        for (const reply of replies) if (!reply.ok && !known.has(reply.refused)) throw new Error(JSON.stringify(reply));
        answered += replies.length;
      }),
      { numRuns: Math.ceil(frames / 20), seed: Number(process.env.SEED ?? 22) },
    );
    expect(answered).toBe(Math.ceil(frames / 20) * 20);
    expect(await bugs()).toBe(bugsBefore);
    const fresh = connect(base, { room: session.opened.room, as: 'observer', token: session.opened.token });
    open.push({ close: () => fresh.socket.close() });
    const shownFresh = await fresh.until((streams) => streams.public);
    await expect.poll(() => session.facilitator.streams.public).toEqual(shownFresh);
  },
);

test('[W9] frames that are no packets close that connection and harm no other', async () => {
  const session = await seated(base, ['lume']);
  open.push(session);
  const raw = (...sent: (string | Buffer)[]) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
      socket.on('open', () => sent.forEach((frame) => socket.send(frame)));
      socket.on('close', resolve);
      socket.on('error', () => undefined);
    });
  const hello = `40${JSON.stringify({ room: session.opened.room, as: 'delegate', token: session.delegates.lume!.joined.token })}`;
  const closes = await Promise.all([
    raw('nonsense'),
    raw('42["command"'),
    raw(Buffer.from([0xff, 0xfe, 0x00])),
    raw('4'.repeat(300_000)),
    raw(hello, '42["command",{'),
    raw(hello, '451-["command",{"_placeholder":true,"num":9}]', Buffer.from('x')),
    raw(hello, `42["command",{"id":"good-id-1","command":{"type":"say","text":"${'x'.repeat(300_000)}"}}]`),
    raw('40{"room":', '40/admin,{}', '9', ''),
  ]);
  expect(closes).toHaveLength(8);
  expect(await session.facilitator.command({ type: 'say', text: 'Still here.' })).toMatchObject({ ok: true });
  const messages = await session.delegates.lume!.until(
    (streams) => Object.values(streams.public.messages).length > 0 && streams.public.messages,
  );
  expect(Object.values(messages)).toMatchObject([{ text: 'Still here.' }]);
});

test('[W10] who sends too much is told so, and nobody else is slowed down', async () => {
  const strict = await serverHere({ COMMANDS_PER_SECOND: '10' });
  const session = await seated(strict.url, ['lume', 'norra']);
  const { socket } = session.delegates.lume!;
  const replies = await Promise.all(
    Array.from({ length: 100 }, (_, n) => socket.emitWithAck('command', { id: `flood-${n}-id`, command: { type: 'say', text: `${n}` } })),
  );
  const refused = replies.filter(({ ok }) => !ok);
  // thirty may come at once, and ten more for each second that the hundred take
  expect(refused.length).toBeGreaterThanOrEqual(30);
  expect(new Set(refused.map((reply) => reply.refused))).toEqual(new Set(['tooFast']));
  expect(await session.delegates.norra!.command({ type: 'say', text: 'Calm.' })).toMatchObject({ ok: true });
  session.close();
  await strict.clean();
});

test('[W13] who goes on sending after being told is cut, and may come back only so often', async () => {
  const strict = await serverHere({ COMMANDS_PER_SECOND: '10' });
  const session = await seated(strict.url, ['lume', 'norra']);
  const { socket, joined } = session.delegates.lume!;
  socket.io.reconnection(false);
  const gone = new Promise((resolve) => socket.on('disconnect', resolve));
  for (let n = 0; n < 2000; n += 1)
    socket.emit('command', { id: `flood-${n}-id`, command: { type: 'say', text: `${n}` } }, () => undefined);
  expect(await gone).toBe('io server disconnect');
  const auth = { room: session.opened.room, as: 'delegate', token: joined.token };
  const come = () =>
    new Promise<string>((resolve) => {
      const again = io(strict.url, { auth, forceNew: true, transports: ['websocket'], reconnection: false });
      again.on('welcome', () => resolve('welcome'));
      again.on('connect_error', (error: Error & { data?: object }) => resolve(error.data ? 'refused for good' : 'later'));
      again.on('welcome', () => again.close());
    });
  const answers: string[] = [];
  while (answers.at(-1) !== 'later' && answers.length < 100) answers.push(await come());
  expect(answers.slice(0, 10)).toEqual(Array(10).fill('welcome'));
  expect(new Set(answers)).toEqual(new Set(['welcome', 'later']));
  expect(await session.delegates.norra!.command({ type: 'say', text: 'Calm.' })).toMatchObject({ ok: true });
  session.close();
  await strict.clean();
});

test('[W14] a message too large is refused, and no other for it, also where several come at once', async () => {
  const session = await seated(base, ['lume']);
  open.push(session);
  const answers: Record<string, string> = {};
  const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  open.push(socket);
  const command = (ack: number, more: string) => `42${ack}${JSON.stringify(['command', { id: `command-${ack}`, command: { type: 'say', text: `${ack}` } }, more])}`; // prettier-ignore
  await new Promise((resolve) => socket.on('open', resolve));
  socket.on('message', (data: Buffer) => {
    const frame = data.toString();
    const found = /^43(\d)\[(.*)\]$/.exec(frame);
    if (found) answers[found[1]!] = (JSON.parse(found[2]!) as { refused?: string }).refused ?? 'ok';
    if (frame.startsWith('42["welcome"')) {
      const { _socket: wire } = socket as unknown as { _socket: { cork(): void; uncork(): void } };
      wire.cork();
      for (const sent of [command(1, ''), command(2, 'x'.repeat(64_400)), command(3, ''), command(4, '')]) socket.send(sent);
      wire.uncork();
    }
  });
  socket.send(`40${JSON.stringify({ room: session.opened.room, as: 'delegate', token: session.delegates.lume!.joined.token })}`);
  await expect.poll(() => Object.keys(answers)).toHaveLength(4);
  expect(answers).toEqual({ 1: 'ok', 2: 'tooLarge', 3: 'ok', 4: 'ok' });
});

test('[W15] those who watch never take a delegate’s place, nor the facilitator’s', { timeout: 120_000 }, async () => {
  const session = await seated(base, ['lume']);
  open.push(session);
  const { opened } = session;
  const press = await ask(base, 'POST', '/api/enter', { body: { secret: opened.links.observer.split('#')[1] } });
  const answers = new Map<string, number>();
  for (let n = 0; n < 205; n += 1) {
    const answer = await handshake({ room: opened.room, as: 'observer', token: press.token });
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
  expect([...answers.values()]).toEqual([200, 5]);
  const late = await join_(base, opened.code, 'Late', 'norra');
  expect(await handshake({ room: opened.room, as: 'delegate', token: late.token })).toBe('welcome');
  expect(await handshake({ room: opened.room, as: 'facilitator', token: opened.token })).toBe('welcome');
});

test('[W11] a listener that missed a step asks, and is welcomed again', async () => {
  const session = await seated(base, ['lume']);
  open.push(session);
  const lume = session.delegates.lume!;
  const before = lume.welcomed;
  lume.at.public = 0;
  await session.facilitator.command({ type: 'say', text: 'Did you hear?' });
  await expect.poll(() => lume.welcomed).toBeGreaterThan(before);
  await expect.poll(() => lume.streams.public).toEqual(session.facilitator.streams.public);
});

test('[W12] a server that stops says so, and ends what it was given', async () => {
  const short = await serverHere();
  const session = await seated(short.url, ['lume']);
  const stopping = short.clean();
  await expect.poll(() => session.delegates.lume!.notices.map(({ code }) => code)).toEqual(['serverStopping']);
  await stopping;
  await expect.poll(() => (session.delegates.lume!.socket as Socket).connected).toBe(false);
  session.close();
});
