/** A server of one's own for a run of browser tests: the production build, a free port, data in a temporary folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, ensureBuilt } from '../../scripts/build.mjs';

export interface OwnServer {
  url: string;
  stop(): Promise<void>;
}

const patience = 60_000; // ms, on a slow machine

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(Number(process.env.E2E_PORT ?? 0), '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export async function startServer(): Promise<OwnServer> {
  await ensureBuilt();
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'communique-e2e-'));
  const child = spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: data,
      LOG_LEVEL: 'error',
      // all these people sit behind one address, and come faster than people do
      JOINS_PER_MINUTE: '10000',
      ROOMS_PER_HOUR: '10000',
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function ready(url: string, child: ChildProcess) {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode} before it was ready`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server was not ready within ${patience / 1000} seconds`);
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Playwright's global set-up: its workers learn the address from the environment. */
export default async function setUp() {
  const server = await startServer();
  process.env.E2E_URL = server.url;
  return () => server.stop();
}
