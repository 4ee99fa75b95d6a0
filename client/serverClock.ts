/**
 * Keeps the browser's idea of the server's clock right: a phone's own clock may be wrong by minutes, be set while one plays, or stand still
 * while the phone sleeps. A deadline is in the server's time, and so is every clock on the screen.
 *
 * Asked a few times in a row, the answer that came quickest is the most exact: it cannot be wrong by more than half of the time it took.
 */

export interface Times {
  /** the browser's clock, ms since 1970: wrong, and it may jump */
  now: () => number;
  /** ms from some moment on: does not jump, but may stand still while the machine sleeps */
  steady: () => number;
}
export const browserTimes: Times = { now: () => Date.now(), steady: () => performance.now() };

export interface ServerClockOptions {
  /** the server's clock, ms; null where no answer came */
  ask: () => Promise<number | null>;
  /** add so many ms to the browser's clock to get the server's */
  found: (offset: number) => void;
  times?: Times;
}

export interface ServerClock {
  /** asks, unless it is asking already */
  measure: () => Promise<void>;
  stop: () => void;
}

const samples = 5;
/** good enough to ask no further, ms there and back */
const quick = 40;
/** ms; clocks drift by less than a tenth of a second a day, sleeping and setting apart */
const again = 120_000;
const look = 1000;
/** the browser's clock has been set, or has slept, when it differs by more ms from the steady one */
const jump = 150;

export function createServerClock({ ask, found, times = browserTimes }: ServerClockOptions): ServerClock {
  let measuring: Promise<void> | null = null;
  let stopped = false;
  let before = { now: times.now(), steady: times.steady() };
  let measuredAt = times.steady();

  async function sample(): Promise<{ took: number; offset: number } | null> {
    const sent = times.steady();
    const server = await ask();
    if (server === null) return null;
    const took = times.steady() - sent;
    return { took, offset: server + took / 2 - times.now() };
  }
  async function all() {
    let best: { took: number; offset: number } | null = null;
    for (let n = 0; n < samples && !stopped && !(best && best.took <= quick); n += 1) {
      const one = await sample();
      if (one && (!best || one.took < best.took)) best = one;
      if (!one) break;
    }
    measuredAt = times.steady();
    if (best && !stopped) found(best.offset);
  }
  const measure = () => (measuring ??= all().finally(() => (measuring = null)));

  const timer = setInterval(() => {
    const now = { now: times.now(), steady: times.steady() };
    const jumped = Math.abs(now.now - before.now - (now.steady - before.steady)) > jump;
    before = now;
    if (jumped || now.steady - measuredAt > again) void measure();
  }, look);

  return {
    measure,
    stop: () => {
      stopped = true;
      clearInterval(timer);
    },
  };
}
