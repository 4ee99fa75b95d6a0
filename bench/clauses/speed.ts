/** How many readings and checks a second, one after the other, over all sentences again and again. */
import { percentile } from '../load.ts';

export interface Speed {
  task: string;
  calls: number;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

/** The first round only warms up. `fresh` makes what is given, outside the time taken, so that nothing remembered about the same object helps. */
export function speedOf<T>(task: string, over: readonly T[], fresh: (one: T) => T, run: (one: T) => unknown, seconds: number): Speed {
  const times: number[] = [];
  for (const one of over) run(fresh(one));
  const end = performance.now() + seconds * 1000;
  while (over.length > 0 && performance.now() < end)
    for (const one of over) {
      const given = fresh(one);
      const before = performance.now();
      run(given);
      times.push(performance.now() - before);
    }
  const sorted = times.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  return {
    task,
    calls: sorted.length,
    perSecond: total === 0 ? 0 : (sorted.length * 1000) / total,
    p50Ms: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    maxMs: sorted.at(-1) ?? 0,
  };
}
