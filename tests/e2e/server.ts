/** A server of one's own for a run of browser tests: the production build, a free port, data in a temporary folder. */
import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { bundle, ensureBuilt } from '../../scripts/build.mjs';

export interface OwnServer {
  url: string;
  stop(): Promise<void>;
}

const patience = 120_000; // ms, on a slow machine

export async function startServer(): Promise<OwnServer> {
  await ensureBuilt();
  const data = mkdtempSync(join(tmpdir(), 'communique-e2e-'));
  const child = spawn(process.execPath, [bundle], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: process.env.E2E_PORT ?? '0',
      DATA_DIR: data,
      LOG_LEVEL: 'error',
      // all these people sit behind one address, and come faster than people do
      JOINS_PER_MINUTE: '10000',
      ROOMS_PER_HOUR: '10000',
    },
  });
  const stop = async () => {
    await ended(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const url = await addressOf(child);
    await ready(url, child);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port is the system's to give, and the server's to say: one that was looked for beforehand may be taken by then. */
const addressOf = (child: ChildProcessByStdio<null, Readable, null>) =>
  new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += String(chunk);
      const address = /On this machine\s+(http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });

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
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

/** Playwright's global set-up: its workers learn the address from the environment. */
export default async function setUp() {
  const server = await startServer();
  process.env.E2E_URL = server.url;
  return () => server.stop();
}
