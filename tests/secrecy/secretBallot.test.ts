/**
 * A secret ballot on two servers, alike but for who cast which vote: the same papers, other hands. Everything there is must then be the same, byte
 * for byte: what each listener is sent (the voters themselves included), answers over HTTP, exports, what is logged, and the files of the data
 * folder, during the ballot, after its close, and after a restart. Nothing is planted and looked for: whatever tells a vote, differs.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readEnv } from '../../server/env.ts';
import { start, type Started } from '../../server/start.ts';
import { newFolder, root } from '../server/running.ts';
import { connect, type Client } from '../wire/client.mjs';

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

const begins = 1_750_000_000_000;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: begins });
  counter.n = 0;
});
afterEach(() => void vi.useRealTimers());

type Hands = Record<'kyiv' | 'moscow' | 'paris' | 'ankara', 'for' | 'against' | 'abstain'>;
/** Both have cast one paper of each kind after three votes, and the same four in the end. */
const here: Hands = { kyiv: 'for', moscow: 'against', paris: 'abstain', ankara: 'for' };
const there: Hands = { kyiv: 'against', moscow: 'abstain', paris: 'for', ankara: 'for' };
const seats = Object.keys(here) as (keyof Hands)[];

/** Every file of the data folder, as latin letters: one byte, one letter. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('communique.sqlite'))
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );
const counts = (files: Record<string, string>) => Object.values(files).flatMap((text) => text.match(/\d{6} \d{6} \d{6}/g) ?? []);
const withoutCounts = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll(/\d{6} \d{6} \d{6}/g, '…')]));

interface Played {
  /** what each listener was sent, and was answered */
  heard: Record<string, string[]>;
  logged: string;
  /** after each vote, after the restart, and after the close */
  files: Record<string, string>[];
  result: Record<string, unknown>;
}

async function play(hands: Hands): Promise<Played> {
  const folder = newFolder();
  const env = { HOST: '127.0.0.1', PORT: '0', API_ONLY: '1', NODE_ENV: 'test', LOG_LEVEL: 'debug', SCENARIOS_DIR: join(root, 'scenarios'), DATA_DIR: folder, COMMANDS_PER_SECOND: '0' }; // prettier-ignore
  let logged = '';
  const lines = new Writable({ write: (chunk, _encoding, done) => ((logged += String(chunk)), done()) });
  const starts = () =>
    start(readEnv(env), pino({ level: 'trace', base: null, timestamp: false }, lines), {
      clock: () => Date.now(),
      seed: () => 7,
      offlineAfter: 600_000,
      headGrace: 600_000,
      around: (log) => ({ ...log, setting: async () => 'the same key' }),
    });
  const heard: Played['heard'] = {};
  const keep = (whose: string, what: string) => void (heard[whose] ??= []).push(what.replace(/^0\{"sid":"[^"]+"/, '0{"sid":"…"'));
  let server: Started = await starts();
  const tokens: Record<string, string> = {};
  const http = async (whose: string, method: string, path: string, body?: object) => {
    const headers = {
      ...(tokens[whose] && { authorization: `Bearer ${tokens[whose]}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const answer = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = (await answer.text()).replaceAll(server.url, '');
    keep(whose, `${method} ${path} ${answer.status} ${text}`);
    return JSON.parse(answer.headers.get('content-type')?.includes('json') ? text : '{}') as Record<string, string>;
  };
  let ears: Record<string, Client> = {};
  const listen = async (whose: string, as: string, room: string) => {
    const client = connect(server.url, { room, as, token: tokens[whose]! }, { autoConnect: false, reconnection: false });
    client.socket.io.on('open', () => client.socket.io.engine.on('data', (data: unknown) => keep(whose, String(data))));
    ears[whose] = client;
    client.socket.connect();
    await client.until(() => true);
  };
  let commands = 0;
  const does = async (whose: string, command: object) => {
    vi.setSystemTime(Date.now() + 100);
    const reply = await ears[whose]!.command(command as Record<string, unknown>, `command-${(commands += 1)}`);
    keep(whose, JSON.stringify(reply));
    return reply as unknown as Record<string, string>;
  };
  const everybody = async (room: string) => {
    ears = {};
    await listen('facilitator', 'facilitator', room);
    await listen('projector', 'observer', room);
    for (const seat of seats) await listen(seat, 'delegate', room);
  };
  const fetched = async (room: string) => {
    for (const whose of Object.keys(ears))
      for (const path of ['record.json', 'record.csv', 'treaty.md', 'history?of=ballots', 'history?of=happenings'])
        await http(whose, 'GET', `/api/rooms/${room}/${path}`);
    await http('passer-by', 'GET', '/healthz');
  };

  const opened = await http('facilitator', 'POST', '/api/rooms', { pack: 'istanbul-2022', title: 'Alike' });
  const { room, code } = opened as { room: string; code: string };
  tokens.facilitator = tokens.projector = opened.token!;
  for (const seat of seats) tokens[seat] = (await http(seat, 'POST', '/api/join', { code, name: `Of ${seat}`, seat })).token!;
  await everybody(room);
  for (const phase of ['brief', 'debate']) await does('facilitator', { type: 'changePhase', to: phase });
  const { issues } = await http('passer-by', 'GET', ears.moscow!.welcome.pack.url as string);
  const [issue] = issues as unknown as { id: string; options: { id: string }[] }[];
  const content = { way: 'option', issue: issue!.id, option: issue!.options[0]!.id };
  const { clause } = await does('moscow', { type: 'tableClause', draft: null, content, acknowledgement: 'We know.' });
  const { ballot } = await does('facilitator', { type: 'openBallot', clause, seconds: 600, kind: 'secret', rule: 'consensus-minus-one' });
  expect(ballot).toBe('b1');
  const files: Played['files'] = [];
  const votes = async (seat: keyof Hands) => {
    expect(await does(seat, { type: 'castVote', ballot, choice: hands[seat] })).toMatchObject({ ok: true });
    for (const choice of ['for', 'against', 'abstain'])
      expect(await does(seat, { type: 'castVote', ballot, choice })).toMatchObject({ refused: 'voteIsFinal' });
    files.push(filesIn(folder));
  };
  await votes('kyiv');

  // in the middle of it, while the papers differ, the server stops, which keeps a snapshot, and starts again
  for (const client of Object.values(ears)) client.socket.close();
  await server.stop();
  server = await starts();
  files.push(filesIn(folder));
  await everybody(room);
  for (const seat of ['moscow', 'paris'] as const) await votes(seat);
  await fetched(room);
  await votes('ankara');
  await does('facilitator', { type: 'closeBallot', ballot });
  files.push(filesIn(folder));
  await fetched(room);
  const { result } = (ears.projector!.streams.public as { ballots: Record<string, { result: Record<string, unknown> }> }).ballots.b1!;
  for (const client of Object.values(ears)) client.socket.close();
  await server.stop();
  files.push(filesIn(folder));
  rmSync(folder, { recursive: true });
  return { heard, logged, files, result };
}

describe('a secret ballot', () => {
  test('is the same for everybody and everywhere, whoever cast which paper', { timeout: 120_000 }, async () => {
    const one = await play(here);
    vi.setSystemTime(begins);
    counter.n = 0;
    const two = await play(there);
    expect(one.result).toMatchObject({ adopted: true, inFavour: 2, against: 1, abstaining: 1 });
    expect(two.result).toEqual(one.result);
    expect(JSON.stringify(one.result)).not.toMatch(/"seat"/);

    for (const [whose, bytes] of Object.entries(one.heard)) expect(two.heard[whose], whose).toEqual(bytes);
    expect(Object.values(one.heard).flat().length).toBeGreaterThan(150);
    expect(two.logged).toBe(one.logged);
    expect(one.logged, 'the log of the program has something in it').not.toMatch(/against|abstain/);

    const [afterOne, restarted, afterTwo, afterThree, afterFour, closed, stopped] = one.files as [
      Files,
      Files,
      Files,
      Files,
      Files,
      Files,
      Files,
    ];
    // a count stands once in all the files: no earlier one is left in a freed page nor in the write-ahead log, which is empty
    for (const [at, kept] of one.files.entries())
      expect(counts(kept), `after step ${at}`).toHaveLength(kept === closed || kept === stopped ? 0 : 1);
    for (const kept of [afterOne, afterTwo, afterThree, afterFour, closed]) expect(kept['communique.sqlite-wal'] ?? '').toHaveLength(0);
    // while the papers differ, the count does, and nothing else does, the snapshot that was kept meanwhile included
    expect(counts(afterOne)).toEqual(['000001 000000 000000']);
    expect(counts(two.files[0]!)).toEqual(['000000 000001 000000']);
    expect(restarted['communique.sqlite']).toContain('"voted":{"kyiv":true}');
    for (const at of [0, 1, 2]) expect(differing(withoutCounts(two.files[at]!), withoutCounts(one.files[at]!)), `step ${at}`).toEqual([]);
    // once the same papers lie in both, every byte is the same
    for (const at of [3, 4, 5, 6]) expect(differing(one.files[at]!, two.files[at]!), `step ${at}`).toEqual([]);
  });
});

type Files = Record<string, string>;
/**
 * The files that differ, without printing megabytes. `-shm` is not compared: it is SQLite's index of the write-ahead log, page numbers and two
 * numbers drawn at random, and holds nothing that was written; it is searched for counts with the others.
 */
const differing = (one: Files, other: Files): string[] =>
  Object.entries(one).flatMap(([name, text]) => (name.endsWith('-shm') || other[name] === text ? [] : [name]));
