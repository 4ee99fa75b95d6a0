/**
 * The server is killed in the middle of a ballot under load. What was confirmed is there, once; clients carry on by themselves; deadlines still run.
 * Short by default; TRUST_RUNS=100 for the whole, SEED=… to play a run again.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../negotiation/events.ts';
import { numbersFrom } from '../../negotiation/random.ts';
import {
  bundleServer,
  dropBundle,
  harbourSeats,
  newFolder,
  seated,
  serverApart,
  toBallot,
  type Apart,
  type Session,
} from '../server/running.ts';
import type { Client } from '../wire/client.mjs';

const kills = Number(process.env.TRUST_RUNS ?? 5);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const chance = numbersFrom(seed);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Confirmed {
  id: string;
  choice?: string;
}
interface Load {
  client: Client;
  confirmed: Confirmed[];
  refused: string[];
  done: Promise<void>;
}

let bundle: string;
beforeAll(async () => {
  bundle = await bundleServer();
});
afterAll(() => dropBundle(bundle));

/** Votes and talks without a break, each command one to three times, until told to stop. */
function load(name: string, client: Client, ballot: string, state: { running: boolean }): Load {
  const it: Load = { client, confirmed: [], refused: [], done: Promise.resolve() };
  const choices = ['for', 'against', 'abstain'];
  let votes = 0; // each differs from the one before it, so that each is an event
  it.done = (async () => {
    for (let n = 0; state.running; n += 1) {
      const isVote = n % 3 !== 2;
      const command = isVote ? { type: 'castVote', ballot, choice: choices[(votes += 1) % 3] } : { type: 'say', text: `${name} ${n}` };
      const id = `load:${name}:${n}`;
      const copies = 1 + Math.floor(chance() * 3);
      const replies = await Promise.all(Array.from({ length: copies }, () => client.command(command, id)));
      expect(new Set(replies.map((reply) => JSON.stringify(reply))).size, 'answered alike').toBe(1);
      if (replies[0].ok) it.confirmed.push({ id, ...(isVote ? { choice: String(command.choice) } : {}) });
      else it.refused.push(replies[0].refused);
    }
  })();
  return it;
}

function readLog(dataDir: string, room: string) {
  const db = new Database(join(dataDir, 'communique.sqlite'), { readonly: true });
  const events = db.prepare<[string], { event: string }>('SELECT event FROM events WHERE room = ? ORDER BY seq').all(room).map(({ event }) => JSON.parse(event) as Event); // prettier-ignore
  const answers = db.prepare<[string], { actor: string; command: string }>('SELECT actor, command FROM answers WHERE room = ?').all(room);
  const seqs = db
    .prepare<[string], { seq: number }>('SELECT seq FROM events WHERE room = ? ORDER BY seq')
    .all(room)
    .map(({ seq }) => seq);
  db.close();
  return { events, answers, seqs };
}

describe(`killed ${kills} times (SEED=${seed})`, () => {
  test(
    'every confirmed command is kept once, every client ends with the same view, and a deadline that passed meanwhile is kept',
    async () => {
      const dataDir = newFolder();
      const env = { DATA_DIR: dataDir, COMMANDS_PER_SECOND: '0' };
      let server: Apart = await serverApart(bundle, env);
      const { base } = server;
      const again = async () => {
        server = await serverApart(bundle, { ...env, PORT: new URL(base).port });
      };
      const session: Session = await seated(base, harbourSeats, { options: { rule: 'no-objection' } });
      const everyone = [session.facilitator, ...Object.values(session.delegates)];
      for (const { socket } of everyone) socket.io.reconnectionDelay(20).reconnectionDelayMax(100);
      const { ballot } = await toBallot(session, 3600);

      // another room, in which nobody is when its ballot must close
      const quiet = await seated(base, harbourSeats, { options: { rule: 'no-objection' } });
      const short = await toBallot(quiet, 10);
      const { closesAt } = await quiet.facilitator.until(({ public: open }) => open.ballots[short.ballot]);
      quiet.close();

      const state = { running: true };
      const loads = Object.entries(session.delegates).map(([seat, client]) => load(seat, client, ballot, state));
      for (let kill = 0; kill < kills; kill += 1) {
        const before = loads.map(({ confirmed }) => confirmed.length);
        await pause(30 + chance() * 400);
        server.child.kill('SIGKILL');
        expect(await server.ended).toBe('SIGKILL');
        await again();
        await expect.poll(() => loads.every(({ confirmed }, index) => confirmed.length > before[index]! + 3), { timeout: 60_000, interval: 10 }).toBe(true); // prettier-ignore
      }
      state.running = false;
      await Promise.all(loads.map(({ done }) => done));
      expect(loads.flatMap(({ refused }) => refused)).toEqual([]);

      const closings = () => readLog(dataDir, quiet.opened.room).events.filter((event) => event.type === 'ballotClosed');
      await expect.poll(closings, { timeout: Math.max(0, closesAt - Date.now()) + 60_000 }).toHaveLength(1);
      for (const client of everyone) await client.until(({ public: open }) => Object.values(open.delegates).every((row) => (row as { online: boolean }).online)); // prettier-ignore
      const views = () => everyone.map(({ streams }) => streams.public);
      await expect.poll(views).toEqual(everyone.map(() => views()[0]));
      for (const { client, confirmed } of loads) {
        const last = confirmed.findLast(({ choice }) => choice)!.choice;
        const seat = Object.entries(session.delegates).find(([, delegate]) => delegate === client)![0];
        expect(views()[0].ballots[ballot].votes[seat]).toBe(last);
      }
      session.close();
      server.child.kill('SIGTERM');
      expect(await server.ended).toBe(0);

      const { events, answers, seqs } = readLog(dataDir, session.opened.room);
      expect(seqs, 'without a gap').toEqual(seqs.map((_, index) => index + 1));
      const kept = answers.map(({ command }) => command);
      const confirmed = loads.flatMap((it) => it.confirmed.map(({ id }) => id));
      expect(
        confirmed.filter((id) => !kept.includes(id)),
        'lost',
      ).toEqual([]);
      // every accepted command of the load made exactly one event
      const loaded = kept.filter((id) => id.startsWith('load:'));
      expect(events.filter(({ type }) => type === 'voteCast' || type === 'messageSaid')).toHaveLength(loaded.length);
      const said = events.flatMap((event) => (event.type === 'messageSaid' ? [event.text] : []));
      expect(new Set(said).size).toBe(said.length);

      const closed = closings();
      expect(closed).toMatchObject([{ ballot: short.ballot, by: 'clock' }]);
      expect(closed[0]!.at).toBeGreaterThanOrEqual(closesAt);
      rmSync(dataDir, { recursive: true });
      console.log(`${kills} kills, seed ${seed}: ${confirmed.length} confirmed commands, none lost, none twice`);
    },
    120_000 + kills * 40_000,
  );

  test('a ballot that fell due while the server was down is closed when it starts', { timeout: 120_000 }, async () => {
    const dataDir = newFolder();
    const first = await serverApart(bundle, { DATA_DIR: dataDir });
    const session = await seated(first.base, harbourSeats, { options: { rule: 'no-objection' } });
    const { ballot } = await toBallot(session, 10);
    const { closesAt } = await session.facilitator.until(({ public: open }) => open.ballots[ballot]);
    session.close();
    first.child.kill('SIGKILL');
    await first.ended;
    await pause(closesAt - Date.now() + 200);
    const second = await serverApart(bundle, { DATA_DIR: dataDir });
    await expect.poll(() => readLog(dataDir, session.opened.room).events.findLast(({ type }) => type === 'ballotClosed')).toMatchObject({ ballot, by: 'clock' }); // prettier-ignore
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    rmSync(dataDir, { recursive: true });
  });
});
