/** The browser that tests and screenshots drive, without asking anybody to install one: the first of four places that has it. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export interface Browser {
  executablePath: string;
  args: string[];
}

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It talks to nobody but the server under test. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** As root there is no sandbox to start in, nor has the one from npm the helper for it. */
const unboxed = [...args, '--no-sandbox'];

/** CHROMIUM_PATH, Playwright's own, the system's, and last the one that travels as an npm package. Throws when there is none. */
export async function findBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH=${given}: there is no such file.`);
  const found = [given, chromium.executablePath(), ...usual].find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: process.getuid?.() === 0 ? unboxed : args };
  // on a bare machine the libraries it needs are missing too; it unpacks its own where it believes itself to be in a Lambda function
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // not with the arguments it brings: `--single-process` lets the fetches of all contexts share the cookies of one, and thirteen people become one
  return { executablePath: await packed.executablePath(), args: unboxed };
}
