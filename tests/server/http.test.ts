/** Coming in and going out over HTTP: what is answered, and to whom. */
import { get } from 'node:http';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, connect } from '../wire/client.mjs';
import { createOrigins } from '../../server/origin.ts';
import { join_, openRoom, seated, serverHere, type Here } from './running.ts';

let here: Here;
let base: string;
beforeAll(async () => {
  here = await serverHere({ TRUST_PROXY: '1', COMMANDS_PER_SECOND: '0' });
  base = here.url;
});
afterAll(() => here.clean());

let addresses = 0;
/** Behind one proxy, each test is its own address, so that limits do not meet. */
const from = (address: string, init: RequestInit = {}) => ({
  ...init,
  headers: { 'x-forwarded-for': address, ...(init.headers as object) },
});
const open: Socket[] = [];
const newAddress = () => `198.51.100.${(addresses += 1)}`;
const json = (body: unknown, headers: object = {}): RequestInit => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }); // prettier-ignore
/** Asked under a host that `fetch` would not send. */
const statusAsked = (path: string, host: string) =>
  new Promise<number>((resolve, reject) => {
    get(base + path, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });
const refused = (promise: Promise<unknown>) => promise.then(() => 'accepted', (error: { refused: string; status: number }) => `${error.status} ${error.refused}`); // prettier-ignore

describe('opening and joining', () => {
  test('[H1] a room opens with its code and links; what is not chosen has its default', async () => {
    const opened = await openRoom(base, { options: { check: 'strict' } });
    expect(opened.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    expect(opened.links.join).toBe(`${base}/join/${opened.code}`);
    expect(opened.links.facilitator).toMatch(/\/enter#[\w-]{43}$/);
    const client = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });
    const open = await client.until((streams) => streams.public);
    expect(open.options).toMatchObject({ check: 'strict', showVotes: 'live', rule: 'owner-and-majority' });
    client.socket.close();
  });

  test.each([
    ['an unknown scenario', { pack: 'nowhere', title: 'x' }, '404 unknownScenario'],
    ['no title', { pack: 'harbour-treaty', title: '  ' }, '400 badMessage'],
    ['a title of 81 characters', { pack: 'harbour-treaty', title: 'x'.repeat(81) }, '400 badMessage'],
    ['an unknown rule', { pack: 'harbour-treaty', title: 'x', options: { rule: 'chance' } }, '400 badOptions'],
    ['a phase twice', { pack: 'harbour-treaty', title: 'x', options: { phases: [{ id: 'arrive', minutes: null }, { id: 'arrive', minutes: 1 }] } }, '400 badOptions'], // prettier-ignore
    ['an unknown option', { pack: 'harbour-treaty', title: 'x', options: { cheat: true } }, '400 badMessage'],
    ['a field nobody knows', { pack: 'harbour-treaty', title: 'x', admin: true }, '400 badMessage'],
  ])('[H2] %s is refused', async (_, body, answer) => {
    expect(await refused(ask(base, 'POST', '/api/rooms', { body }))).toBe(answer);
  });

  test('[H3] the door shows seats and who sits there, and no brief', async () => {
    const opened = await openRoom(base);
    const { delegate } = await join_(base, opened.code, 'Ana', 'lume');
    const door = await ask(base, 'GET', `/api/rooms/by-code/${opened.code.slice(0, 3).toLowerCase()}-${opened.code.slice(3)}`);
    expect(door.seats[0]).toMatchObject({ id: 'lume', delegates: [{ name: 'Ana', head: true, online: false }] });
    expect(door.seats[1].delegates).toEqual([]);
    expect(JSON.stringify(door)).not.toMatch(new RegExp(`brief|redLines|${delegate}`));
  });

  test('[H4] joining gives a session, and a return code that opens the same seat on another device', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', 'lume');
    expect(joined.returnCode).toMatch(/^[A-HJ-NP-Z2-9]{12}$/);
    const back = await ask(base, 'POST', '/api/return', { body: { code: joined.returnCode.toLowerCase() } });
    expect(back).toMatchObject({ room: opened.room, delegate: joined.delegate });
    const both = [joined.token, back.token].map((token) => connect(base, { room: opened.room, as: 'delegate', token }));
    for (const client of both) expect((await client.until((streams) => streams['seat:lume'])).seat).toBe('lume');
    for (const { socket } of both) socket.close();
  });

  test('[H5] a new return code voids the old one', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', null);
    const fresh = await ask(base, 'POST', `/api/rooms/${opened.room}/return-code`, { token: joined.token, body: {} });
    expect(await refused(ask(base, 'POST', '/api/return', { body: { code: joined.returnCode } }))).toBe('404 unknownReturnCode');
    expect(await ask(base, 'POST', '/api/return', { body: { code: fresh.returnCode } })).toMatchObject({ delegate: joined.delegate });
  });

  test('[H6] a join that is sent again under its id counts once, and its second answer opens too', async () => {
    const opened = await openRoom(base);
    const body = { code: opened.code, name: 'Ana', seat: 'lume', id: 'a-join-nobody-can-guess' };
    const answers = await Promise.all([1, 2].map(() => ask(base, 'POST', '/api/join', { body })));
    expect(answers[0].delegate).toBe(answers[1].delegate);
    for (const { token } of answers) {
      const client = connect(base, { room: opened.room, as: 'delegate', token });
      expect(Object.keys((await client.until((streams) => streams.public)).delegates)).toHaveLength(1);
      client.socket.close();
    }
  });

  test('[H26] who was removed does not come back by sending their join again', async () => {
    const opened = await openRoom(base);
    const body = { code: opened.code, name: 'Ana', seat: 'lume', id: 'a-join-nobody-can-guess' };
    const { delegate } = await ask(base, 'POST', '/api/join', { body });
    const desk = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });
    await desk.until(() => true);
    expect(await desk.command({ type: 'removeDelegate', delegate })).toEqual({ ok: true });
    expect(await refused(ask(base, 'POST', '/api/join', { body }))).toBe('409 removed');
    desk.socket.close();
  });

  test.each(['Ann \u202enna', '\u3164', '\ud83d', 'two\nlines'])(
    '[H27] a facilitator’s name and a title are read like any (%j)',
    async (text) => {
      const opened = await openRoom(base);
      const secret = opened.links.facilitator.split('#')[1];
      expect(await refused(openRoom(base, { name: text }))).toBe('400 badMessage');
      expect(await refused(openRoom(base, { title: text }))).toBe('400 badMessage');
      expect(await refused(ask(base, 'POST', '/api/enter', { body: { secret, name: text } }))).toBe('400 badMessage');
    },
  );

  test.each(['constructor', 'toString', '__proto__'])('[H28] %s is no seat to join', async (seat) => {
    const { code } = await openRoom(base);
    expect(await refused(join_(base, code, 'Ana', seat))).toBe('400 badMessage');
  });

  test('[H7] joining twice in one browser is one delegate; under another name it is another', async () => {
    const opened = await openRoom(base);
    const own = { origin: base };
    const first = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'Ana', seat: null }, own));
    const cookie = first.headers.get('set-cookie')!.split(';')[0]!;
    const { delegate } = (await first.json()) as { delegate: string };
    const again = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'ana', seat: null }, { ...own, cookie }));
    expect(await again.json()).toMatchObject({ delegate, token: null });
    const other = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'Bo', seat: null }, { ...own, cookie }));
    expect(((await other.json()) as { delegate: string }).delegate).not.toBe(delegate);
  });

  test('[H8] what the rules refuse is answered with their code and a sentence, and seats nobody', async () => {
    const opened = await openRoom(base, { options: { seating: 'assigned' } });
    const answer = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'Ana', seat: 'lume' }));
    expect(answer.status).toBe(409);
    const body = (await answer.json()) as { refused: string; sentence: string };
    expect(body.refused).toBe('seatsAreAssigned');
    expect(body.sentence).toMatch(/^[A-Z].+\.$/);
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('[H9] the session cookie is out of reach for scripts and other sites, and Secure only behind https', async () => {
    const opened = await openRoom(base);
    const plain = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'Ana', seat: null }));
    expect(plain.headers.get('set-cookie')).toMatch(
      new RegExp(`^d_${opened.room}=[\\w-]{43}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax$`),
    );
    const secure = await fetch(`${base}/api/join`, json({ code: opened.code, name: 'Bo', seat: null }, { 'x-forwarded-proto': 'https' }));
    expect(secure.headers.get('set-cookie')).toContain('; Secure');
  });
});

describe('links and erasing', () => {
  test('[H10] a secret link is exchanged for a session of its role; every facilitator is one of their own', async () => {
    const opened = await openRoom(base, { name: 'Morgan' });
    const secret = (link: string) => ({ secret: link.split('#')[1] });
    const co = await ask(base, 'POST', '/api/enter', { body: { ...secret(opened.links.facilitator), name: 'Robin' } });
    expect(co.as).toBe('facilitator');
    const client = connect(base, { room: opened.room, as: 'facilitator', token: co.token });
    const open = await client.until(({ public: view }) => Object.keys(view.facilitators).length === 2 && view);
    expect(Object.values(open.facilitators).map((row) => (row as { name: string }).name)).toEqual(['Morgan', 'Robin']);
    client.socket.close();
    const press = await ask(base, 'POST', '/api/enter', { body: secret(opened.links.observer) });
    expect(press.as).toBe('observer');
    expect(await refused(ask(base, 'GET', `/api/rooms/${opened.room}/links`, { token: press.token }))).toBe('403 notAllowed');
    expect((await ask(base, 'GET', `/api/rooms/${opened.room}/links`, { token: opened.token })).observer).toBe(opened.links.observer);
  });

  test('[H11] revoked facilitator links open nothing; sessions stay', async () => {
    const opened = await openRoom(base);
    const { link } = await ask(base, 'POST', `/api/rooms/${opened.room}/facilitator-links`, {
      token: opened.token,
      body: { revokeOthers: true },
    });
    const enter = (address: string) => ask(base, 'POST', '/api/enter', { body: { secret: address.split('#')[1] } });
    expect(await refused(enter(opened.links.facilitator))).toBe('404 unknownSecret');
    expect((await enter(link)).as).toBe('facilitator');
    await ask(base, 'DELETE', `/api/rooms/${opened.room}/facilitator-links`, { token: opened.token });
    expect(await refused(enter(link))).toBe('404 unknownSecret');
    expect(await ask(base, 'GET', `/api/rooms/${opened.room}/links`, { token: opened.token })).toBeTruthy();
  });

  test('[H12] only the facilitator erases a room, and only with its code; then nothing of it answers any more', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', 'lume');
    const erase = (token: string, code: string) => ask(base, 'DELETE', `/api/rooms/${opened.room}`, { token, body: { code } });
    expect(await refused(erase(joined.token, opened.code))).toBe('403 notAllowed');
    expect(await refused(erase(opened.token, 'AAAAAA'))).toBe('400 wrongConfirmation');
    expect(await erase(opened.token, opened.code.toLowerCase())).toEqual({ erased: true });
    expect(await refused(ask(base, 'GET', `/api/rooms/by-code/${opened.code}`))).toBe('404 unknownCode');
    expect(await refused(ask(base, 'POST', '/api/return', { body: { code: joined.returnCode } }))).toBe('404 unknownReturnCode');
    expect(await refused(ask(base, 'GET', `/api/rooms/${opened.room}/record.json`, { token: opened.token }))).toBe('410 roomErased');
  });
});

describe('records, history, packs, flags', () => {
  test('[H13] older messages come by page, newest first', async () => {
    const session = await seated(base, ['lume']);
    for (let n = 1; n <= 65; n += 1) await session.facilitator.command({ type: 'say', text: `message ${n}` });
    const held = Object.keys(session.facilitator.streams.public.messages).length;
    const path = `/api/rooms/${session.opened.room}/history?of=messages&count=3`;
    const { items } = await ask(base, 'GET', `${path}&before=m5`, { token: session.opened.token });
    expect(items.map(({ text }: { text: string }) => text)).toEqual(['message 4', 'message 3', 'message 2']);
    const all = await ask(base, 'GET', `/api/rooms/${session.opened.room}/history?count=100`, { token: session.opened.token });
    expect(all.items.length + held).toBe(65);
    expect(await refused(ask(base, 'GET', path))).toBe('401 noSession');
    expect(await refused(ask(base, 'GET', `${path}&before=DROP`, { token: session.opened.token }))).toBe('400 badMessage');
    session.close();
  });

  test('[H14] records are for anyone in the room; names of people for a facilitator who asks for them, and nobody else', async () => {
    const session = await seated(base, ['lume']);
    const { opened, delegates } = session;
    for (const file of ['record.json', 'record.csv', 'treaty.md']) {
      const path = `${base}/api/rooms/${opened.room}/${file}`;
      expect((await fetch(path)).status).toBe(401);
      const mine = await fetch(path, { headers: { authorization: `Bearer ${delegates.lume!.joined.token}` } });
      expect(mine.status, file).toBe(200);
      expect(mine.headers.get('content-disposition')).toContain(file);
      expect(await mine.text()).not.toContain('Delegate of lume');
    }
    for (const file of ['record.json', 'treaty.md']) {
      const path = `/api/rooms/${opened.room}/${file}`;
      const read = async (query: string) => JSON.stringify(await ask(base, 'GET', path + query, { token: opened.token }));
      expect(await read(''), file).not.toContain('Delegate of lume');
      expect(await read('?names=seats'), file).not.toContain('Delegate of lume');
      const others = ask(base, 'GET', `${path}?names=delegates`, { token: delegates.lume!.joined.token });
      expect(await refused(others), file).toBe('403 notAllowed');
    }
    const named = await ask(base, 'GET', `/api/rooms/${opened.room}/record.json?names=delegates`, { token: opened.token });
    expect(JSON.stringify(named)).toContain('Delegate of lume');
    session.close();
  });

  test('[H15] the public part of a pack is served compressed, for ever, by its hash; the sealed part nowhere', async () => {
    const { packs } = await ask(base, 'GET', '/api/packs');
    const { url, hash } = packs[0];
    const first = await fetch(base + url, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(first.headers.get('cache-control')).toContain('immutable');
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(await first.text()).not.toMatch(/redLines|rankings|instructor/);
    const again = await fetch(base + url, { headers: { 'if-none-match': first.headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect(first.headers.get('etag')).toBe(`"${hash}"`);
    expect((await fetch(`${base}/api/packs/${'0'.repeat(32)}.json`)).status).toBe(404);
  });

  test('[H16] flags are served, and nothing else from their folder', async () => {
    const flag = await fetch(`${base}/flags/pl.svg`);
    expect([flag.status, flag.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    for (const path of ['/flags/zz.svg', '/flags/..%2f..%2fpackage.json', '/flags/pl.png', '/flags/PL.svg'])
      expect((await fetch(base + path)).status, path).toBe(404);
  });

  test('[H34] it says that it is not ready while nothing can be kept, and that it is again', async () => {
    let full = true;
    const check = async () => (full ? Promise.reject(new Error('disk full')) : undefined);
    const ill = await serverHere({}, { around: (log) => ({ ...log, check }) });
    expect(await refused(ask(ill.url, 'GET', '/readyz'))).toBe('503 notKept');
    expect(await ask(ill.url, 'GET', '/healthz')).toEqual({ ok: true });
    full = false;
    await expect.poll(() => refused(ask(ill.url, 'GET', '/readyz'))).toBe('accepted');
    await ill.clean();
  });

  test('[H17] health is for everyone, figures are for this machine alone', async () => {
    expect(await ask(base, 'GET', '/healthz')).toEqual({ ok: true });
    expect(await ask(base, 'GET', '/readyz')).toEqual({ ok: true });
    const text: string = await ask(base, 'GET', '/metrics');
    expect(text).toMatch(/communique_commands_total\{command="arrive",outcome="ok"\} \d+/);
    expect((await fetch(`${base}/metrics`, from(newAddress()))).status).toBe(404);
    expect(await statusAsked('/metrics', 'elsewhere.example'), 'a name that was made to point here').toBe(404);
    expect(await statusAsked('/metrics', new URL(base).host)).toBe(200);
  });
});

describe('bad luck and bad will', () => {
  test('[H18] forty people behind one address get in within a minute', async () => {
    const opened = await openRoom(base);
    const address = newAddress();
    const answers = await Promise.all(Array.from({ length: 40 }, async (_, n) => {
      const door = await fetch(`${base}/api/rooms/by-code/${opened.code}`, from(address));
      const joined = await fetch(`${base}/api/join`, from(address, json({ code: opened.code, name: `Student ${n}`, seat: null })));
      return [door.status, joined.status];
    })); // prettier-ignore
    expect(answers).toEqual(Array.from({ length: 40 }, () => [200, 201]));
  });

  test('[H19] whoever guesses codes is answered the same each time, and after sixty not at all, not even with a right one', async () => {
    const opened = await openRoom(base);
    const address = newAddress();
    const guess = async (code: string) => {
      const answer = await fetch(`${base}/api/rooms/by-code/${code}`, from(address));
      return { status: answer.status, text: await answer.text(), retry: answer.headers.get('retry-after') };
    };
    const answers = [];
    for (let n = 0; n < 60; n += 1) answers.push(await guess(`AAAA${'BCDEFGHJKL'[n % 10]}${'BCDEFGHJKL'[Math.floor(n / 10)]}`));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await guess('nonsense, not even a code')).toMatchObject({ status: 429 });
    const right = await guess(opened.code);
    expect(right).toMatchObject({ status: 429, retry: '600' });
    expect(right.text).toContain('10 minutes');
    const join = await fetch(`${base}/api/join`, from(address, json({ code: opened.code, name: 'Guesser', seat: null })));
    expect(join.status).toBe(429);
    expect((await fetch(`${base}/api/rooms/by-code/${opened.code}`, from(newAddress()))).status, 'others are not harmed').toBe(200);
  });

  test('[H29] two thousand wrong codes from an address open nothing, and keep nobody there from a room that is at home there', async () => {
    const [opened, elsewhere] = [await openRoom(base), await openRoom(base)];
    const address = newAddress();
    const ask_ = (path: string, init?: RequestInit) => fetch(base + path, from(address, init));
    const desk = connect(
      base,
      { room: opened.room, as: 'facilitator', token: opened.token },
      { extraHeaders: { 'x-forwarded-for': address } },
    );
    await desk.until(() => true);
    const statuses = new Map<number, number>();
    for (let n = 0; n < 590; n += 1) {
      const { status } = await ask_(
        `/api/rooms/by-code/${Array.from(String(n).padStart(6, '0'), (digit) => 'BCDEFGHJKL'[Number(digit)]).join('')}`,
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(statuses).toEqual(new Map([[404, 60], [429, 530]])); // prettier-ignore
    const answers = await Promise.all(Array.from({ length: 40 }, async (_, n) => {
      const door = await ask_(`/api/rooms/by-code/${opened.code}`);
      const joined = await ask_('/api/join', json({ code: opened.code, name: `Student ${n}`, seat: null }));
      return [door.status, joined.status];
    })); // prettier-ignore
    expect(answers).toEqual(Array.from({ length: 40 }, () => [200, 201]));
    expect((await ask_(`/api/rooms/by-code/${elsewhere.code}`)).status, 'a room nobody there is in').toBe(429);
    for (let n = 0; n < 1410; n += 1) expect((await ask_('/api/rooms/by-code/MMMMMM')).status).toBe(429);
    expect((await ask_(`/api/rooms/by-code/${opened.code}`)).status, 'too many even for that: nothing opens for a minute').toBe(429);
    expect(await desk.command({ type: 'say', text: 'We who sit here go on.' })).toMatchObject({ ok: true });
    desk.socket.close();
  });

  test('[H30] an IPv6 network is one address, however its addresses are written; a port says nothing', async () => {
    const origins = createOrigins({ TRUST_PROXY: 1, PUBLIC_URL: undefined });
    const of = (forwarded: string) => origins.addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: {} } as never);
    const same = ['2001:db8::1', '2001:db8::a:b:c:d', '2001:DB8:0:0:ffff::', '2001:0db8:0000:0000:1:2:3:4', '[2001:db8::7]:443'];
    expect(new Set(same.map(of))).toEqual(new Set(['2001:db8:0:0']));
    expect(of('2001:db8:0:1::1')).toBe('2001:db8:0:1');
    expect(['192.0.2.7', '192.0.2.7:5123', '::ffff:192.0.2.7', '203.0.113.9, 192.0.2.7'].map(of)).toEqual(Array(4).fill('192.0.2.7'));
    expect(of('::1')).toBe('0:0:0:0');
  });

  test('[H31] who reads too much keeps nobody else from reading', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', null);
    const read = async (path: string, token: string) => (await fetch(`${base}/api/rooms/${opened.room}/${path}`, { headers: { authorization: `Bearer ${token}` } })).status; // prettier-ignore
    for (let n = 0; n < 240; n += 1) await read('history', joined.token);
    expect([await read('history', joined.token), await read('record.csv', joined.token)]).toEqual([429, 429]);
    expect([await read('history', opened.token), await read('record.csv', opened.token)]).toEqual([200, 200]);
  });

  test('[H32] a right link or return code opens, however many wrong ones came from there', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', null);
    const address = newAddress();
    const post = async (path: string, body: object) => (await fetch(base + path, from(address, json(body)))).status;
    for (let n = 0; n < 30; n += 1) await post('/api/enter', { secret: `guess ${n}` });
    expect(await post('/api/return', { code: 'AAAABBBBCCCC' })).toBe(429);
    expect(await post('/api/return', { code: joined.returnCode })).toBe(201);
    expect(await post('/api/enter', { secret: opened.links.observer.split('#')[1] })).toBe(201);
  });

  test('[H33] one link is exchanged for no end of sessions only so often', async () => {
    const busy = await serverHere({ JOINS_PER_MINUTE: '5' });
    const opened = await openRoom(busy.url);
    const enter = (link: string) => refused(ask(busy.url, 'POST', '/api/enter', { body: { secret: link.split('#')[1] } }));
    const answers = [];
    for (let n = 0; n < 12; n += 1) answers.push(await enter(opened.links.observer));
    expect(answers).toEqual([...Array(10).fill('accepted'), ...Array(2).fill('429 tooManyAttempts')]);
    expect(await enter(opened.links.facilitator)).toBe('accepted');
    await busy.clean();
  });

  test('[H35] an expired room opens to nobody from that moment on, swept away or not', async () => {
    const opened = await openRoom(base);
    const joined = await join_(base, opened.code, 'Ana', 'lume');
    const come = () =>
      new Promise<string>((resolve) => {
        const { socket } = connect(base, { room: opened.room, as: 'delegate', token: joined.token }, { reconnection: false });
        socket.on('welcome', () => resolve('welcome'));
        socket.on('connect_error', (error) => resolve((error as { data?: { refused: string } }).data?.refused ?? error.message));
        open.push(socket);
      });
    const history = () => refused(ask(base, 'GET', `/api/rooms/${opened.room}/history`, { token: opened.token }));
    expect([await come(), await history()]).toEqual(['welcome', 'accepted']);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 30 * 86_400_000 });
    try {
      expect([await come(), await history()]).toEqual(['roomExpired', '410 roomExpired']);
      expect(await refused(ask(base, 'POST', '/api/return', { body: { code: joined.returnCode } }))).toBe('410 roomExpired');
      expect(await refused(ask(base, 'POST', '/api/enter', { body: { secret: opened.links.facilitator.split('#')[1] } }))).toBe(
        '410 roomExpired',
      );
      expect(await refused(join_(base, opened.code, 'Late', null))).toBe('404 unknownCode');
    } finally {
      vi.useRealTimers();
      for (const one of open.splice(0)) one.close();
    }
  });

  test('[H20] guessing return codes and links is stopped after twenty', async () => {
    const address = newAddress();
    const tries = [];
    for (let n = 0; n < 21; n += 1) {
      const path = n % 2 ? '/api/return' : '/api/enter';
      const body = n % 2 ? { code: 'AAAABBBBCCCC' } : { secret: 'guess' };
      tries.push((await fetch(base + path, from(address, json(body)))).status);
    }
    expect(tries).toEqual([...Array.from({ length: 20 }, () => 404), 429]);
  });

  test('[H21] another site can do nothing with our cookies, whatever it sends', async () => {
    const opened = await openRoom(base);
    const cookie = `f_${opened.room}=${opened.token}`;
    const path = `${base}/api/rooms/${opened.room}/facilitator-links`;
    const status = async (headers: object) => (await fetch(path, json({}, { cookie, ...headers }))).status;
    expect(await status({ origin: 'https://elsewhere.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({}), 'a browser always says where from').toBe(403);
    expect(await status({ origin: base })).toBe(201);
    expect(await status({ 'sec-fetch-site': 'same-origin' })).toBe(201);
    const form = await fetch(path, { method: 'POST', headers: { cookie, origin: base, 'content-type': 'text/plain' }, body: '{}' });
    expect(form.status).toBe(415);
  });

  test.each([
    ['no JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"code":' }, 400],
    ['a body of 70 kB', json({ code: 'x'.repeat(70_000) }), 413],
    ['a number for a name', json({ code: 'AAAAAA', name: 7, seat: null }), 400],
    ['a name of 61 characters', json({ code: 'AAAAAA', name: 'x'.repeat(61), seat: null }), 400],
    ['a name of spaces', json({ code: 'AAAAAA', name: '   ', seat: null }), 400],
    ['an array', json([]), 400],
    ['null', json(null), 400],
    ['a prototype', json(JSON.parse('{"__proto__":{"x":1},"code":"AAAAAA","name":"a","seat":null}')), 400],
  ] as [string, RequestInit, number][])('[H22] %s is answered with a code and a sentence', async (_, init, status) => {
    const answer = await fetch(`${base}/api/join`, from(newAddress(), init));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ refused: expect.any(String), sentence: expect.stringMatching(/\.$/) });
  });

  test('[H23] unknown addresses, methods and rooms are refused in the same form', async () => {
    for (const [method, path, code] of [
      ['GET', '/api/nothing', 'notFound'],
      ['PUT', '/api/rooms', 'notFound'],
      ['GET', '/api/rooms/roomroomroom/history', 'noSession'],
      ['GET', '/api/rooms/..%2f..%2f/history', 'unknownRoom'],
    ] as const)
      expect(await refused(ask(base, method, path)), path).toContain(code);
  });

  test('[H24] a session opens its own room in its own role, and no other', async () => {
    const one = await openRoom(base);
    const two = await openRoom(base);
    const joined = await join_(base, one.code, 'Ana', 'lume');
    const links = (room: string, token: string) => refused(ask(base, 'GET', `/api/rooms/${room}/links`, { token }));
    expect(await links(two.room, one.token)).toBe('401 noSession');
    expect(await links(one.room, joined.token)).toBe('403 notAllowed');
    expect(await links(one.room, `${one.token.slice(1)}A`)).toBe('401 noSession');
    expect(await links(one.room, one.token)).toBe('accepted');
  });

  test('[H25] every answer forbids sniffing, framing and telling others where one came from', async () => {
    for (const path of ['/api/packs', '/api/nothing', '/flags/pl.svg']) {
      const { headers } = await fetch(base + path);
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')], path).toEqual(['nosniff', 'no-referrer']);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  });
});
