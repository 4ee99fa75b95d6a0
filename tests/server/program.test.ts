/** The server as a program: what it says when it cannot start, what it logs, how it stops. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { appendFileSync, chmodSync, cpSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../wire/client.mjs';
import { bundleServer, dropBundle, harbourPacks, newFolder, root, seated, serverApart } from './running.ts';

let bundle: string;
beforeAll(async () => {
  bundle = await bundleServer();
});
afterAll(() => dropBundle(bundle));

/** Starts it with this environment, for starts that must fail. */
function failing(env: Record<string, string>) {
  const DATA_DIR = newFolder();
  const given = {
    ...process.env,
    NODE_ENV: 'test',
    API_ONLY: '1',
    PORT: '0',
    HOST: '127.0.0.1',
    SCENARIOS_DIR: harbourPacks,
    DATA_DIR,
    ...env,
  };
  const { status, stderr } = spawnSync(process.execPath, [bundle], {
    cwd: root,
    env: given as NodeJS.ProcessEnv,
    encoding: 'utf8',
    timeout: 50_000,
  });
  rmSync(DATA_DIR, { recursive: true });
  return { status, stderr };
}

test.each([
  ['PORT', 'eighty', 'a port number from 0 to 65535'],
  ['PUBLIC_URL', 'negotiate.example.edu', 'for example PUBLIC_URL=https://'],
  ['TRUST_PROXY', 'yes', 'the number of proxies in front'],
  ['METRICS_TOKEN', 'short', 'at least 16 characters'],
])('[E1] %s=%s is named, with what would be right', (name, value, advice) => {
  const { status, stderr } = failing({ [name]: value });
  expect(status).toBe(1);
  expect(stderr).toContain(name.endsWith('TOKEN') ? `${name}=(not shown)` : `${name}="${value}"`);
  expect(stderr).toContain(advice);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('[E2] several mistakes are named at once', () => {
  const { stderr } = failing({ PORT: 'x', TRUST_PROXY: 'x' });
  expect(stderr).toMatch(/PORT=[^]*TRUST_PROXY=/);
});

test('[E3] a taken port is said in a sentence', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const { status, stderr } = failing({ PORT: String(port) });
  holder.close();
  expect([status, stderr.trim()]).toEqual([1, `Port ${port} is taken. Choose another one, for example: PORT=3001 npm start`]);
});

test('[E4] a faulty pack is refused at the start, with file, line and reason', () => {
  const scenarios = newFolder();
  cpSync(harbourPacks, scenarios, { recursive: true });
  appendFileSync(join(scenarios, 'harbour-treaty', 'sealed', 'briefs', 'lume.yaml'), 'surprise: true\n');
  const { status, stderr } = failing({ SCENARIOS_DIR: scenarios });
  rmSync(scenarios, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/sealed\/briefs\/lume\.yaml:\d+: .+/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('[E7] a folder without packs is said in a sentence', () => {
  const { status, stderr } = failing({ SCENARIOS_DIR: 'tests/server' });
  expect([status, stderr.trim()]).toEqual([1, 'There is no scenario in tests/server. Set SCENARIOS_DIR to a folder that holds packs.']);
});

test('[E8] a data folder that cannot be written is said in a sentence, and not taken for a port', () => {
  const folder = newFolder();
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}; // to root nothing is forbidden
  const start = (DATA_DIR: string) =>
    spawnSync(process.execPath, [bundle], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        API_ONLY: '1',
        PORT: '0',
        HOST: '127.0.0.1',
        SCENARIOS_DIR: harbourPacks,
        DATA_DIR,
      } as NodeJS.ProcessEnv,
      encoding: 'utf8',
      timeout: 50_000,
      ...nobody,
    });
  chmodSync(folder, 0o555);
  for (const data of [join(folder, 'data'), folder]) {
    const { status, stderr } = start(data);
    expect(status).toBe(1);
    expect(stderr).toContain(`The data folder ${data} cannot be written`);
    expect(stderr).not.toMatch(/port|^\s+at /m);
  }
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

test('[E5] no names, codes, tokens, secrets or texts are logged', async () => {
  const DATA_DIR = newFolder();
  const server = await serverApart(bundle, { DATA_DIR, LOG_LEVEL: 'debug' });
  const session = await seated(server.base, ['lume'], { title: 'A-TITLE', name: 'A-FACILITATOR' });
  await session.facilitator.command({ type: 'say', text: 'A-MESSAGE' });
  await ask(server.base, 'POST', '/api/join', { body: { code: session.opened.code, name: 'x'.repeat(99), seat: null } }).catch(
    () => undefined,
  );
  await ask(server.base, 'GET', '/api/rooms/by-code/NOCODE').catch(() => undefined);
  session.close();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  const { opened, delegates } = session;
  const secrets = [opened.code, opened.token, opened.room, delegates.lume!.joined.token, delegates.lume!.joined.returnCode, 'A-TITLE', 'A-MESSAGE', 'A-FACILITATOR', 'Delegate of lume']; // prettier-ignore
  expect(server.output(), 'it did log').toContain('stopping');
  for (const secret of secrets) expect(server.output()).not.toContain(secret);
  rmSync(DATA_DIR, { recursive: true });
});

test(
  '[E6] it stops within seconds while people are connected, and everything is there when it starts again',
  { timeout: 120_000 },
  async () => {
    const DATA_DIR = newFolder();
    const first = await serverApart(bundle, { DATA_DIR });
    const session = await seated(first.base, ['lume', 'norra']);
    const reply = session.facilitator.command({ type: 'say', text: 'Said just before.' });
    await reply;
    first.child.kill('SIGINT');
    expect(await first.ended, 'in order: after five seconds it would have given up, with 1').toBe(0);
    await expect.poll(() => session.facilitator.notices.map(({ code }) => code)).toContain('serverStopping');
    const second = await serverApart(bundle, { DATA_DIR, PORT: new URL(first.base).port });
    const open = await session.facilitator.until(({ public: view }) => session.facilitator.welcomed > 1 && view);
    expect(Object.values(open.messages)).toMatchObject([{ text: 'Said just before.' }]);
    session.close();
    second.child.kill('SIGTERM');
    await second.ended;
    rmSync(DATA_DIR, { recursive: true });
  },
);
