/**
 * `npm run --silent clause-check -- --scenario ID < clauses.jsonl`: one line of JSON out for each clause in, in the same order, as it is
 * read; with `--treaty FILE` all clauses of a file, and after them what only all of them together show.
 */
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { checkedTreaty, clausesIn } from '../../negotiation/checking.ts';
import { check } from '../../treaty/check.ts';
import type { Norm } from '../../treaty/norm.ts';
import { withUnread } from '../../treaty/unreadBeside.ts';
import { loadPack } from '../scenarios/load.ts';
import { FaultyPack } from '../scenarios/problem.ts';
import type { Pack } from '../scenarios/keep.ts';
import { answerLine, askedBy, errorLine, treatyLine, type Asked } from './clauseCheckLine.ts';
import { say } from './clauseCheckWords.ts';
import { readerFor, type Reader } from './reader.ts';

/** Asked wrongly: a sentence, and exit code 2. */
class Wrong extends Error {}

const options = { scenario: { type: 'string' }, treaty: { type: 'string' }, help: { type: 'boolean' } } as const;

function asked(argv: string[]) {
  try {
    return parseArgs({ args: argv, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [message = ''] = (error as Error).message.split('. ');
    throw new Wrong(say('badOption', { message }));
  }
}

const folder = process.env['SCENARIOS_DIR'] || 'scenarios';
const isPack = (path: string) => existsSync(join(path, 'public'));

/** A scenario by its id, or by the path of its folder. The only one there is need not be named. */
function packFor(scenario: string | undefined): Pack {
  const known = existsSync(folder) ? readdirSync(folder).filter((name) => isPack(join(folder, name))) : [];
  const scenarios = known.join(', ');
  const [only, ...others] = known;
  const name = scenario ?? (others.length === 0 ? only : undefined);
  if (name === undefined) throw new Wrong(say('whichScenario', { scenarios }));
  if (known.includes(name)) return loadPack(join(folder, name));
  if (/[/\\]/.test(name) && isPack(name)) return loadPack(name);
  throw new Wrong(say('unknownScenario', { scenario: name, scenarios }));
}

/** Waits where whoever reads is slower than we are. */
const write = (line: string): Promise<void> | undefined =>
  process.stdout.write(`${line}\n`) ? undefined : new Promise((resolve) => process.stdout.once('drain', resolve));

/** One line, whatever becomes of it: a clause that breaks the reader must not silence those after it. */
function answer({ public: { framework, vocabulary } }: Pack, reader: Reader, one: Asked): { line: string; norms: Norm[] } {
  if ('error' in one) return { line: errorLine(one), norms: [] };
  try {
    const reading = reader.read(one.text);
    const findings = withUnread(check(reading.norms, framework, vocabulary), reading, one.text);
    return { line: answerLine(one.id, { text: one.text, reading, findings }), norms: reading.norms };
  } catch (error) {
    console.error(error);
    return { line: errorLine({ id: one.id, error: say('failed') }), norms: [] };
  }
}

async function eachLine(pack: Pack, input: Readable): Promise<void> {
  const reader = readerFor(pack);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    await write(answer(pack, reader, askedBy(line, number)).line);
  }
}

/** One clause on each line, or, where blank lines divide them, of as many lines as it has. */
function clausesOf(text: string): Asked[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const divided = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/.test(text) && !lines.every((line) => /^\s*\{/.test(line));
  return (divided ? clausesIn(text) : lines).map((line, at) => askedBy(line, at + 1));
}

async function wholeTreaty(pack: Pack, input: Readable): Promise<void> {
  const reader = readerFor(pack);
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) text += String(chunk);
  const clauses: { clause: string; norms: Norm[] }[] = [];
  for (const one of clausesOf(text)) {
    const { line, norms } = answer(pack, reader, one);
    await write(line);
    clauses.push({ clause: String(one.id), norms });
  }
  await write(treatyLine(checkedTreaty(clauses, pack.public), pack.public.weakPoints?.cases));
}

async function main(): Promise<void> {
  const { help, scenario, treaty } = asked(process.argv.slice(2));
  if (help) return write(say('usage', { example: '{"id": "x1", "text": "…"}' }));
  const pack = packFor(scenario);
  if (treaty === undefined) return eachLine(pack, process.stdin);
  return wholeTreaty(pack, treaty === '-' ? process.stdin : createReadStream(treaty));
}

/** What stopped it, as a sentence for whoever typed the command, and the exit code. */
function trouble(error: unknown): [sentence: string, code: number] {
  if (error instanceof Wrong) return [error.message, 2];
  if (error instanceof FaultyPack) return [error.message, 1];
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && (syscall === 'open' || syscall === 'read')) return [say('noFile', { file: path ?? '', code }), 2];
  return [error instanceof Error ? (error.stack ?? error.message) : String(error), 1];
}

// `| head` has seen enough: that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await main();
} catch (error) {
  const [sentence, code] = trouble(error);
  console.error(sentence);
  process.exitCode = code;
}
