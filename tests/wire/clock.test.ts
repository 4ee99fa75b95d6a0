/** Clocks of browsers that are wrong by minutes, over lines of different speed, against the server's over a real socket. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServerClock } from '../../client/serverClock.ts';
import { serverHere, type Here } from '../server/running.ts';
import { ask, connect, type Client } from './client.mjs';

let server: Here;
beforeAll(async () => void (server = await serverHere()));
afterAll(() => server.clean());

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a browser whose clock is wrong takes the server's time to be, in terms of the true clock: 0 is right (ms). */
async function errorOf(client: Client, { wrongBy, there, back }: { wrongBy: number; there: number; back: number }): Promise<number> {
  const now = () => Date.now() + wrongBy;
  let offset: number | null = null;
  const clock = createServerClock({
    times: { now, steady: () => performance.now() },
    found: (found) => void (offset = found),
    ask: async () => {
      await after(there);
      const reply = (await client.socket.emitWithAck('clock', {})) as { ok: boolean; now: number };
      await after(back);
      return reply.ok ? reply.now : null;
    },
  });
  await clock.measure();
  clock.stop();
  expect(offset).not.toBeNull();
  return wrongBy + (offset ?? Number.NaN);
}

test('[T1] clients whose own clocks are wrong by minutes agree on the server’s time within 250 ms, whatever their lines', async () => {
  const opened = await ask(server.url, 'POST', '/api/rooms', { body: { pack: 'harbour-treaty', title: 'Clocks', name: 'Morgan' } });
  const client = connect(server.url, { room: opened.room, as: 'facilitator', token: opened.token });
  await client.until(() => true);
  const errors = await Promise.all([
    errorOf(client, { wrongBy: 7 * 60_000, there: 5, back: 5 }),
    errorOf(client, { wrongBy: -11 * 60_000, there: 180, back: 20 }),
    errorOf(client, { wrongBy: 3 * 3_600_000, there: 20, back: 160 }),
    errorOf(client, { wrongBy: 0, there: 100, back: 100 }),
  ]);
  client.socket.close();
  for (const one of errors) for (const other of errors) expect(Math.abs(one - other)).toBeLessThan(250);
  for (const error of errors) expect(Math.abs(error)).toBeLessThan(250);
});
