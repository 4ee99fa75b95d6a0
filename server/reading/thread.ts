/**
 * The reader in a thread of its own, one for all packs: however hard a text is, nobody's vote waits for it. Texts are read one after another;
 * one that takes too long costs the thread, which is started anew, and nobody but its author hears of it.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { unreadWhole, type Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';
import type { FromThread, ToThread } from './serve.ts';

/** `overtaken`: the same asker sent another text before this one was begun. `stopped`: the server is stopping. */
export type Answer = Reading | 'overtaken' | 'stopped';

export type ReadText = (pack: Pack, text: string) => Promise<Answer>;

export interface Readings {
  /** Never rejects. `asker`: whoever asks as they type; of their texts that still wait only the latest is read. */
  read: (pack: Pack, text: string, asker?: object) => Promise<Answer>;
  /** has a pack's tables made, so that whoever types first does not wait for them */
  prepare: (pack: Pack) => void;
  stop: () => Promise<void>;
}

/** The same, telling how long each text took that was read, in ms from the asking on. */
export const timed = (readings: Readings, report: (ms: number, state: Reading['state']) => void): Readings => ({
  ...readings,
  read: async (...asked) => {
    const since = performance.now();
    const answer = await readings.read(...asked);
    if (typeof answer !== 'string') report(performance.now() - since, answer.state);
    return answer;
  },
});

export interface ThreadOptions {
  bug: (error: unknown, about: string) => void;
  /** ms of work for one text: time for which the machine did something else does not count, up to ten times as long */
  within?: number;
  /** ms for the thread to start and make a pack's tables */
  readyWithin?: number;
  /** what runs in the thread, for tests */
  program?: URL;
}

/** A wait of this many texts is a minute or so at the worst; who comes after it is told the text was not read. */
const longestQueue = 2000;
const hardRemembered = 500;
/** ms: long enough not to be tried at every key; short enough that a bad moment of the machine is not held against a text */
const hardFor = 60_000;
const mostPatience = 10;

interface Job {
  pack: Pack;
  /** null: only the pack is to be ready */
  text: string | null;
  asker: object | undefined;
  answer: (answer: Answer) => void;
}

/** A bundle has the thread's own bundle beside it. */
function programHere(): URL {
  const here = import.meta.url;
  return here.endsWith('.ts') ? new URL('./worker.ts', here) : new URL(here.replace(/\.mjs$/, '.reader.mjs'));
}
const runnable = (program: URL): URL => (program.pathname.endsWith('.ts') ? new URL('./throughTsx.mjs', import.meta.url) : program);

/** What the reader needs of a pack: nothing sealed goes into the thread. */
const openPart = (pack: Pack): Pack => ({ ...pack, sealed: { briefs: {}, instructor: [] }, publicJson: '' });
const nameOf = ({ pack, text }: Job) => createHash('sha256').update(`${pack.whole}\n${text}`).digest('base64url');

export function createReadingThread({ bug, within = 500, readyWithin = 30_000, program = programHere() }: ThreadOptions): Readings {
  const queue: Job[] = [];
  /** by name, until when */
  const hard = new Map<string, number>();
  const given = new Set<string>();
  let worker: Worker | null = null;
  let doing: { job: Job; message: ToThread; timer: NodeJS.Timeout } | null = null;
  let stopped = false;

  function start(): Worker {
    const made = new Worker(runnable(program), { workerData: { program: program.href }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    made.unref();
    made.on('message', (message: FromThread) => worker === made && heard(message));
    made.on('error', (error) => worker === made && broken(error));
    made.on('exit', () => worker === made && broken(new Error('the reading thread ended by itself')));
    return made;
  }

  function next() {
    const job = doing || stopped ? undefined : queue.shift();
    if (!job) return;
    worker ??= start();
    if (given.has(job.pack.whole)) return goOn(job);
    given.add(job.pack.whole);
    say(job, { is: 'pack', pack: openPart(job.pack) }, readyWithin);
  }
  /** The pack is there: on to the text. */
  function goOn(job: Job) {
    if (job.text === null) return done(job, 'stopped');
    say(job, { is: 'text', whole: job.pack.whole, text: job.text }, within);
  }
  function say(job: Job, message: ToThread, patience: number) {
    clearTimeout(doing?.timer);
    const [before, since] = [process.cpuUsage(), performance.now()];
    const look = () => {
      const { user, system } = process.cpuUsage(before);
      const worked = (user + system) / 1000; // by all threads: the reader has had that much at most
      const isOver = worked >= patience || performance.now() - since >= patience * mostPatience;
      if (isOver) tooLong(job, message);
      else if (doing) doing.timer = setTimeout(look, Math.max(10, patience - worked));
    };
    doing = { job, message, timer: setTimeout(look, patience) };
    worker?.postMessage(message);
  }
  function done(job: Job, answer: Answer) {
    clearTimeout(doing?.timer);
    doing = null;
    job.answer(answer);
    next();
  }
  const unread = (job: Job) => unreadWhole(job.text ?? '', 'tooHard');

  function heard(message: FromThread) {
    if (!doing) return;
    const { job, message: asked } = doing;
    if (message.is === 'ready') return goOn(job);
    if (message.is === 'reading') return done(job, message.reading);
    if (asked.is === 'pack') given.delete(job.pack.whole);
    bug(new Error(message.error), 'reading');
    done(job, unread(job));
  }
  /** Only ending the thread stops what runs in it. */
  function tooLong(job: Job, { is }: ToThread) {
    void end();
    if (is === 'text') remember(nameOf(job));
    else bug(new Error(`the reader was not ready within ${readyWithin} ms`), 'reading');
    done(job, unread(job));
  }
  function broken(error: Error) {
    void end();
    bug(error, 'reading');
    if (doing) done(doing.job, unread(doing.job));
  }
  function end(): Promise<unknown> {
    const ending = worker?.terminate();
    worker = null;
    given.clear();
    return ending ?? Promise.resolve();
  }
  /** So that a text which costs the thread costs it once, not at every key. */
  function remember(name: string) {
    hard.set(name, performance.now() + hardFor);
    if (hard.size <= hardRemembered) return;
    const oldest = hard.keys().next();
    if (!oldest.done) hard.delete(oldest.value);
  }
  const isHard = (job: Job) => (hard.get(nameOf(job)) ?? 0) > performance.now();
  /** Of texts that one asker is still typing only the latest is worth reading; it keeps the place of the one before. */
  function enqueue(job: Job) {
    const before = job.asker ? queue.findIndex(({ asker }) => asker === job.asker) : -1;
    const [overtaken] = before < 0 ? [] : queue.splice(before, 1, job);
    if (overtaken) overtaken.answer('overtaken');
    else queue.push(job);
    next();
  }

  return {
    read: (pack, text, asker) =>
      new Promise((answer) => {
        const job: Job = { pack, text, asker, answer };
        if (stopped) return answer('stopped');
        if (queue.length >= longestQueue || isHard(job)) return answer(unread(job));
        enqueue(job);
      }),
    prepare: (pack) => enqueue({ pack, text: null, asker: undefined, answer: () => undefined }),
    stop: async () => {
      stopped = true;
      const waiting = [...(doing ? [doing.job] : []), ...queue.splice(0)];
      clearTimeout(doing?.timer);
      doing = null;
      for (const job of waiting) job.answer('stopped');
      await end();
    },
  };
}
