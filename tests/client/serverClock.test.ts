import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createServerClock } from '../../client/serverClock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A world with one true time, a browser whose clock is wrong, and a line of which each answer takes as long as it is told. */
function world({ wrongBy, ways }: { wrongBy: number; ways: [there: number, back: number][] }) {
  let wrong = wrongBy;
  const start = Date.now();
  const found: number[] = [];
  let asked = 0;
  const clock = createServerClock({
    times: { now: () => Date.now() + wrong, steady: () => Date.now() - start },
    found: (offset) => void found.push(offset),
    ask: async () => {
      const way = ways[Math.min(asked, ways.length - 1)];
      asked += 1;
      if (!way) return null;
      await after(way[0]);
      const server = Date.now();
      await after(way[1]);
      return server;
    },
  });
  return { clock, found, asked: () => asked, set: (by: number) => (wrong = by), off: () => Math.abs((found.at(-1) ?? 0) + wrong) };
}

async function measured({ clock }: ReturnType<typeof world>) {
  const done = clock.measure();
  await vi.advanceTimersByTimeAsync(5000);
  await done;
}

test('a browser that is wrong by minutes shows the server’s time, within half of the quickest way there and back', async () => {
  for (const wrongBy of [7 * 60_000, -11 * 60_000, 0]) {
    const one = world({
      wrongBy,
      ways: [
        [900, 100],
        [300, 20],
        [60, 5],
        [400, 400],
        [200, 200],
      ],
    });
    await measured(one);
    expect(one.off()).toBeLessThanOrEqual(32.5);
    expect(one.asked()).toBe(5);
    one.clock.stop();
  }
});

test('a quick answer is enough', async () => {
  const one = world({ wrongBy: 60_000, ways: [[10, 10]] });
  await measured(one);
  expect(one.asked()).toBe(1);
  expect(one.off()).toBeLessThanOrEqual(10);
  one.clock.stop();
});

test('a clock that is set while one plays is noticed, and measured again', async () => {
  const one = world({ wrongBy: 0, ways: [[10, 10]] });
  await measured(one);
  one.set(3 * 60_000);
  await vi.advanceTimersByTimeAsync(1500);
  expect(one.found).toHaveLength(2);
  expect(one.off()).toBeLessThanOrEqual(10);
  one.clock.stop();
});

test('now and then it asks again; without an answer what was known stands; stopped, it asks no more', async () => {
  const one = world({ wrongBy: 0, ways: [[10, 10]] });
  await measured(one);
  await vi.advanceTimersByTimeAsync(125_000);
  expect(one.found).toHaveLength(2);
  one.clock.stop();
  await vi.advanceTimersByTimeAsync(500_000);
  expect(one.found).toHaveLength(2);
  const silent = world({ wrongBy: 0, ways: [] });
  await measured(silent);
  expect(silent.found).toEqual([]);
  silent.clock.stop();
});
