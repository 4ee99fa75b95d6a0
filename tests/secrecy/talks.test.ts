/**
 * Rooms that differ only in a talk: who opens one with whom, what is said in it, how much, and how it ends. Whoever is not in it is shown the
 * same, and answered the same, whatever they try: on the rules with generated plays, and at the wire byte for byte.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '../../negotiation/commands.ts';
import type { DelegateId } from '../../negotiation/ids.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Play } from '../fixtures/play.ts';
import { debate, delegate, facilitator, observer, seats } from '../negotiation/fixture.ts';
import { harbourPacks, serverHere, type Here } from '../server/running.ts';
import { connect, type Client } from '../wire/client.mjs';

const place = (talk: string) => ({ kind: 'talk', talk }) as const;

describe('on the rules', () => {
  const insiders = ['lume', 'norra', 'luca'];
  const outsiders: Actor[] = [delegate('sudra'), delegate('ostra'), delegate('league'), facilitator, observer];
  const names = ['talk-0001', 'talk-0002'];
  const ids = ['lume', 'norra', 'sudra'].flatMap((seat) => names.map((name) => `${seat}.${name}`));
  const anyOf = (...values: string[]) => fc.constantFrom(...values);
  const words = anyOf('Yes.', 'No.', 'Two thirds would do.');

  /** Among Lume and Norra alone. */
  const secret = fc.record({
    actor: anyOf(...insiders).map(delegate),
    command: fc.oneof(
      fc.record({ type: fc.constant('openTalk'), talk: anyOf(...names), seats: fc.constantFrom(['lume'], ['norra']) }),
      fc.record({ type: fc.constantFrom('acceptTalk', 'declineTalk', 'leaveTalk'), talk: anyOf(...ids) }),
      fc.record({ type: fc.constant('proposeGuest'), talk: anyOf(...ids), seat: anyOf('lume', 'norra') }),
      fc.record({ type: fc.constant('answerGuest'), talk: anyOf(...ids), seat: anyOf('lume', 'norra'), agree: fc.boolean() }),
      fc.record({ type: fc.constant('sayPrivately'), place: anyOf(...ids).map(place), text: words, attached: fc.constant(null) }),
      fc.record({
        type: fc.constant('sayPrivately'),
        place: anyOf('lume', 'norra').map((seat) => ({ kind: 'seat', seat })),
        text: words,
        attached: fc.constant(null),
      }),
      fc.record({ type: fc.constant('markRead'), place: anyOf(...ids).map(place), upTo: fc.nat(5) }),
    ),
  });
  /** What everybody else tries, and what the room does meanwhile, in both. */
  const common = fc.record({
    actor: fc.constantFrom<Actor>(...outsiders, ...insiders.map(delegate)),
    command: fc.oneof(
      fc.record({ type: fc.constant('say'), text: words }),
      fc.record({ type: fc.constant('openTalk'), talk: anyOf(...names), seats: fc.constantFrom(['ostra'], ['sudra', 'ostra']) }),
      fc.record({ type: fc.constantFrom('acceptTalk', 'declineTalk', 'leaveTalk', 'closeTalk'), talk: anyOf(...ids) }),
      fc.record({ type: fc.constant('proposeGuest'), talk: anyOf(...ids), seat: anyOf('ostra', 'sudra') }),
      fc.record({ type: fc.constant('sayPrivately'), place: anyOf(...ids).map(place), text: words, attached: fc.constant(null) }),
      fc.record({ type: fc.constant('hideSaid'), place: anyOf(...ids).map(place), n: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ type: fc.constant('reportSaid'), place: anyOf(...ids).map(place), n: fc.integer({ min: 1, max: 3 }), reason: words }),
      fc.record({ type: fc.constant('markRead'), place: anyOf(...ids).map(place), upTo: fc.nat(5) }),
      fc.record({ type: fc.constant('suspendTalks'), suspended: fc.boolean() }),
      fc.constantFrom(
        { type: 'pauseRoom' },
        { type: 'resumeRoom' },
        { type: 'changePhase', to: 'signature' },
        { type: 'changePhase', to: 'debate' },
      ),
    ),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('secret' as const), one: fc.option(secret), two: fc.option(secret) }),
    common.map((act) => ({ kind: 'common' as const, act })),
  );

  /** Lume and Norra would tell each other of their own talks by what they do in others: their part in those is left to the secret. */
  const isTelling = ({ actor, command }: { actor: Actor; command: { type: string } }) =>
    actor.kind === 'delegate' && insiders.some((name) => delegate(name).delegate === actor.delegate) && command.type !== 'say';

  const shownTo = (game: Play): string => {
    const people = Object.keys(game.room.open.delegates).filter((id) => !insiders.some((name) => delegate(name).delegate === id));
    const streams: Stream[] = [
      'public',
      'facilitator',
      ...seats.filter((seat) => !insiders.includes(seat)).map((seat): Stream => `seat:${seat}`),
      ...people.map((id): Stream => `delegate:${id as DelegateId}`),
    ];
    return JSON.stringify(streams.map((stream) => viewFor(game.room, stream)));
  };
  const tries = (game: Play, actor: Actor, command: object): string => {
    const decision = game.asks(actor, command);
    if (isRefused(decision)) return JSON.stringify(decision);
    const { now } = game;
    game.does(actor, command);
    game.now = now;
    return JSON.stringify({ ok: true, ...decision.reply });
  };

  test('whoever is not in a talk is shown and answered the same, whatever is played', () => {
    let talked = 0;
    const secretly = (game: Play, act: { actor: Actor; command: object } | null) => {
      if (act && tries(game, act.actor, act.command).includes('"ok":true')) talked += 1;
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const [one, two] = [debate(), debate()];
        two.does(delegate('lume'), { type: 'openTalk', talk: 'talk-0001', seats: ['norra'] });
        two.does(delegate('norra'), { type: 'acceptTalk', talk: 'lume.talk-0001' });
        one.now = two.now;
        for (const each of steps) {
          if (each.kind === 'secret') {
            secretly(one, each.one);
            secretly(two, each.two);
          } else if (!isTelling(each.act)) {
            const { actor, command } = each.act;
            expect(tries(one, actor, command)).toBe(tries(two, actor, command));
          }
          expect(shownTo(one)).toBe(shownTo(two));
          one.waits(1000);
          two.waits(1000);
        }
      }),
      { numRuns: 300, seed: 1831 },
    );
    expect(talked, 'things that were done in secret').toBeGreaterThan(500);
  });

  test('generated plays keep what a talk promises: one is in, asked or neither; numbers have no gaps; nobody reads who is not in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(secret, common), { maxLength: 60 }), (acts) => {
        const game = debate();
        for (const { actor, command } of acts) {
          tries(game, actor, command);
          for (const talk of Object.values(game.room.sealed.talks)) {
            expect(new Set(talk.in).size).toBe(talk.in.length);
            expect(talk.invited.filter((seat) => talk.in.includes(seat))).toEqual([]);
            expect(
              Object.keys(talk.guests).filter((seat) => talk.in.includes(seat as never) || talk.invited.includes(seat as never)),
            ).toEqual([]);
            expect(talk.messages.flat().map((said) => said?.n)).toEqual(Array.from({ length: talk.count }, (_, at) => at + 1));
            for (const seat of seats) {
              const view = viewFor(game.room, `seat:${seat}`);
              expect(talk.id in view.talks).toBe(talk.in.includes(seat));
            }
          }
        }
      }),
      { numRuns: 150, seed: 1831 },
    );
  });
});

const counter = vi.hoisted(() => ({ n: 0 }));
vi.mock('../../server/secrets.ts', async (original) => {
  const real = await original<typeof import('../../server/secrets.ts')>();
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const next = () => (counter.n += 1);
  const counted = (before: string, length: number) => `${before}${String(next()).padStart(length, '0')}`;
  return {
    ...real,
    newRoomId: () => counted('room', 8),
    newRoomCode: () => `AAAAA${letters[next() % letters.length]}`,
    newDelegateId: () => counted('d', 8),
    newFacilitatorId: () => counted('f', 8),
    newReturnCode: () => `AAAABBBBCCC${letters[next() % letters.length]}`,
    newToken: () => counted('token-', 37),
    newSeed: () => 7,
  };
});

describe('at the wire', () => {
  const start = 1_750_000_000_000;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    counter.n = 0;
  });
  afterEach(() => void vi.useRealTimers());

  type Secret = [whose: string, command: object];
  const talk = 'lume.talk-0001';
  const say = (text: string, where: object = place(talk)) => ({ type: 'sayPrivately', place: where, text, attached: null });
  const quiet: Secret[] = [];
  const talkative: Secret[] = [
    ['lume', { type: 'openTalk', talk: 'talk-0001', seats: ['norra'] }],
    ['norra', { type: 'acceptTalk', talk }],
    ...Array.from({ length: 35 }, (_, n): Secret => ['norra', say(`MARK-TALK Message ${n}`)]),
    ['lume', say('MARK-TALK What of two thirds?')],
    ['lume', say('MARK-TALK Ours alone.', { kind: 'seat', seat: 'lume' })],
    ['lume', { type: 'markRead', place: place(talk), upTo: 30 }],
    ['norra', { type: 'openTalk', talk: 'talk-0002', seats: ['lume'] }],
    ['norra', { type: 'leaveTalk', talk: 'norra.talk-0002' }],
  ];

  async function play(secrets: Secret[]): Promise<Record<string, string[]>> {
    const server = await serverHere(
      { SCENARIOS_DIR: harbourPacks, COMMANDS_PER_SECOND: '0' },
      {
        clock: () => Date.now(),
        seed: () => 7,
        offlineAfter: 600_000,
        headGrace: 600_000,
        around: (log) => ({ ...log, setting: async () => 'the same key' }),
      },
    );
    try {
      return await playOn(server, secrets);
    } finally {
      await server.clean();
    }
  }
  async function playOn({ url }: Here, secrets: Secret[]): Promise<Record<string, string[]>> {
    const bytes: Record<string, string[]> = {};
    const keep = (whose: string, what: string) => void (bytes[whose] ??= []).push(what);
    const http = async (whose: string, method: string, path: string, { body, token }: { body?: object; token?: string } = {}) => {
      const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
      const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
      const text = (await answer.text()).replaceAll(url, '');
      keep(whose, `${method} ${path} ${answer.status} ${text}`);
      return JSON.parse(answer.headers.get('content-type')?.includes('json') ? text : '{}') as Record<string, string>;
    };
    const ears: Record<string, Client> = {};
    const tokens: Record<string, string> = {};
    const listen = async (whose: string, auth: { room: string; as: string; token: string }) => {
      const client = connect(url, auth, { autoConnect: false, reconnectionDelay: 5 });
      const masked = (frame: string) => frame.replace(/^0\{"sid":"[^"]+"/, '0{"sid":"…"');
      client.socket.io.on('open', () => client.socket.io.engine.on('data', (data: unknown) => keep(whose, masked(String(data)))));
      ears[whose] = client;
      tokens[whose] = auth.token;
      client.socket.connect();
      await client.until(() => true);
    };
    let commands = 0;
    const does = (whose: string, command: object) => {
      vi.setSystemTime(Date.now() + 100);
      return ears[whose]!.command(command as Record<string, unknown>, `command-${(commands += 1)}`);
    };
    const opened = await http('facilitator', 'POST', '/api/rooms', { body: { pack: 'harbour-treaty', title: 'Alike' } });
    const { room, code, token } = opened as { room: string; code: string; token: string };
    const links = (opened as unknown as { links: { observer: string } }).links;
    const press = await http('observer', 'POST', '/api/enter', { body: { secret: links.observer.split('#')[1] } });
    await listen('facilitator', { room, as: 'facilitator', token });
    await listen('projector', { room, as: 'observer', token });
    await listen('observer', { room, as: 'observer', token: press['token']! });
    for (const [whose, seat] of [
      ['lume', 'lume'],
      ['norra', 'norra'],
      ['sudra', 'sudra'],
      ['mover', 'norra'],
      ['seatless', null],
    ] as const) {
      const joined = await http(whose, 'POST', '/api/join', { body: { code, name: `Of ${whose}`, seat } });
      await listen(whose, { room, as: 'delegate', token: joined['token']! });
    }
    await does('facilitator', { type: 'changePhase', to: 'debate' });
    await does('facilitator', { type: 'seatDelegate', delegate: ears['mover']!.welcome.you.delegate, seat: 'sudra' });

    for (const [n, [whose, command]] of secrets.entries())
      expect(await ears[whose]!.command(command as Record<string, unknown>, `secretly-${n}`), JSON.stringify(command)).toMatchObject({
        ok: true,
      });

    // whoever is not in it looks for it
    for (const whose of ['sudra', 'mover', 'seatless', 'facilitator', 'observer', 'projector']) {
      for (const id of [talk, 'norra.talk-0002', 'sudra.talk-0001']) {
        for (const type of ['acceptTalk', 'declineTalk', 'leaveTalk', 'closeTalk']) await does(whose, { type, talk: id });
        await does(whose, say('Is anybody there?', place(id)));
        await does(whose, { type: 'hideSaid', place: place(id), n: 1 });
        await does(whose, { type: 'reportSaid', place: place(id), n: 1, reason: '' });
        await does(whose, { type: 'markRead', place: place(id), upTo: 1 });
      }
      await does(whose, { type: 'openTalk', talk: 'talk-0001', seats: ['sudra'] });
      await does(whose, say('Is anybody there?', { kind: 'seat', seat: 'lume' }));
    }
    await does('sudra', { type: 'openTalk', talk: 'talk-0001', seats: ['lume', 'norra'] });
    await does('sudra', { type: 'say', text: 'Are you talking without us?' });
    for (const client of Object.values(ears)) {
      const { welcomed } = client;
      client.socket.io.engine.close();
      while (client.welcomed === welcomed) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const phase of ['signature', 'debrief']) await does('facilitator', { type: 'changePhase', to: phase });
    for (const whose of Object.keys(ears))
      for (const path of [
        'record.json',
        'record.csv',
        'treaty.md',
        'history?of=messages',
        'history?of=happenings',
        `history?of=talk&talk=${talk}`,
        `history?of=talk&talk=norra.talk-0002&as=facilitator`,
        'history?of=talk&talk=nowhere.talk-0001',
        'history?of=seat&seat=lume',
        `history?of=notes&delegate=${ears['lume']!.welcome.you.delegate}`,
      ])
        await http(whose, 'GET', `/api/rooms/${room}/${path}`, { token: tokens[whose]! });
    for (const client of Object.values(ears)) client.socket.close();
    return bytes;
  }

  test('two rooms of which one has a talk send everybody who is not in it the same bytes', { timeout: 120_000 }, async () => {
    const one = await play(quiet);
    vi.setSystemTime(start);
    counter.n = 0;
    const two = await play(talkative);
    for (const whose of ['sudra', 'mover', 'seatless', 'facilitator', 'observer', 'projector']) {
      expect(two[whose], whose).toEqual(one[whose]);
      expect(two[whose]!.join('\n')).not.toContain('MARK-TALK');
      expect(two[whose]!.length).toBeGreaterThan(40);
    }
    expect(two['lume']!.join('\n')).toContain('MARK-TALK Message 3');
    expect(two['lume']!.join('\n'), 'an older one, by page').toContain('MARK-TALK Message 1"');
    expect(two['norra']!.join('\n')).not.toContain('Ours alone');
  });
});
