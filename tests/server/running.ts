/** Servers for tests: in this process, where the clock and the log can be changed, or in one of their own, which can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pino } from 'pino';
import { readEnv, type Env } from '../../server/env.ts';
import { start, type Changed, type Started } from '../../server/start.ts';
import { ask, connect, type Client } from '../wire/client.mjs';

export const root = join(import.meta.dirname, '..', '..');
export const harbourPacks = join(root, 'tests', 'scenarios', 'fixtures');
export const newFolder = () => mkdtempSync(join(tmpdir(), 'communique-test-'));

const always = (dataDir: string) => ({
  HOST: '127.0.0.1',
  PORT: '0',
  API_ONLY: '1',
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  SCENARIOS_DIR: harbourPacks,
  DATA_DIR: dataDir,
});

export interface Here extends Started {
  dataDir: string;
  clean(): Promise<void>;
}

export async function serverHere(
  change: Partial<Record<keyof Env, string>> = {},
  changed: Changed = {},
  dataDir = newFolder(),
): Promise<Here> {
  const started = await start(readEnv({ ...always(dataDir), ...change }), pino({ level: 'silent' }), changed);
  return {
    ...started,
    dataDir,
    clean: async () => {
      await started.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server bundled, as it is shipped: it starts in a third of the time. */
export async function bundleServer(): Promise<string> {
  const name = `server-under-test-${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'server/main.ts', out: name },
      { in: 'server/reading/worker.ts', out: `${name}.reader` },
    ],
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return join(root, 'dist', `${name}.mjs`);
}

/** Takes the bundle away again. */
export const dropBundle = (bundle: string) => [bundle, bundle.replace(/\.mjs$/, '.reader.mjs')].forEach((file) => rmSync(file));

export interface Apart {
  base: string;
  child: ChildProcess;
  output(): string;
  /** resolves with the exit code, or the signal */
  ended: Promise<number | string>;
}

export async function serverApart(program: string | string[], change: Record<string, string> & { DATA_DIR: string }): Promise<Apart> {
  const child = spawn(process.execPath, [program].flat(), {
    cwd: root,
    env: { ...process.env, ...always(change.DATA_DIR), ...change } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | string>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)));
  const base = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const address = /(?:On this machine\s+)(http:\S+)/.exec(output)?.[1];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((how) => reject(new Error(`the server ended (${how}) before it listened:\n${output}`)));
  });
  return { base, child, output: () => output, ended };
}

export interface Opened {
  room: string;
  code: string;
  token: string;
  links: { join: string; observer: string; facilitator: string };
}
export const openRoom = (base: string, more: { pack?: string; title?: string; options?: object; name?: string } = {}): Promise<Opened> =>
  ask(base, 'POST', '/api/rooms', { body: { pack: 'harbour-treaty', title: 'A test', ...more } });

export interface Joined {
  room: string;
  delegate: string;
  token: string;
  returnCode: string;
  seat: string;
}
export const join_ = async (base: string, code: string, name: string, seat: string | null): Promise<Joined> => ({
  ...(await ask(base, 'POST', '/api/join', { body: { code, name, seat } })),
  seat,
});

export interface Session {
  opened: Opened;
  facilitator: Client;
  delegates: Record<string, Client & { joined: Joined }>;
  close(): void;
}
/** A room with a delegate in each of these seats, all connected. */
export async function seated(base: string, seats: string[], more: Parameters<typeof openRoom>[1] = {}): Promise<Session> {
  const opened = await openRoom(base, more);
  const facilitator = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });
  const delegates: Session['delegates'] = {};
  for (const seat of seats) {
    const joined = await join_(base, opened.code, `Delegate of ${seat}`, seat);
    delegates[seat] = Object.assign(connect(base, { room: opened.room, as: 'delegate', token: joined.token }), { joined });
  }
  const all = [facilitator, ...Object.values(delegates)];
  await Promise.all(all.map((client) => client.until(() => true)));
  const { facilitator: me } = facilitator.welcome.you;
  // everybody holds the view in which everybody is there: nothing of the arrival comes later
  const everyoneIsThere = ({ public: open }: Client['streams']) =>
    open.facilitators[me]?.online && Object.values(delegates).every(({ joined }) => open.delegates[joined.delegate]?.online);
  await Promise.all(all.map((client) => client.until(everyoneIsThere)));
  return { opened, facilitator, delegates, close: () => all.forEach((client) => client.socket.close()) };
}

export const harbourSeats = ['lume', 'norra', 'sudra'];

/** From arrival to an open ballot on a clause of the first seat. */
export async function toBallot(session: Session, seconds: number | null = 60): Promise<{ clause: string; ballot: string }> {
  const must = async (client: Client, command: Record<string, unknown>) => {
    const reply = await client.command(command);
    if (!reply.ok) throw new Error(`${String(command.type)}: ${reply.refused}`);
    return reply;
  };
  await must(session.facilitator, { type: 'changePhase', to: 'brief' });
  await must(session.facilitator, { type: 'changePhase', to: 'debate' });
  const first = Object.values(session.delegates)[0]!;
  const content = { way: 'option', issue: 'bases', option: 'A' };
  const { clause } = await must(first, { type: 'tableClause', draft: null, content, acknowledgement: null });
  const { ballot } = await must(session.facilitator, { type: 'openBallot', clause, seconds });
  return { clause, ballot };
}
