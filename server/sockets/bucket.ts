/** A bucket of permits that refills: for one connection's messages, asked thousands of times a second, so no timers and no promises. */
export function createBucket({
  perSecond,
  burst,
  clock = () => performance.now(),
}: {
  perSecond: number;
  burst: number;
  clock?: () => number;
}) {
  let permits = burst;
  let last = clock();
  return {
    take: (cost = 1): boolean => {
      if (perSecond === 0) return true; // no limit
      const now = clock();
      permits = Math.min(burst, permits + ((now - last) / 1000) * perSecond);
      last = now;
      if (permits < cost) return false;
      permits -= cost;
      return true;
    },
  };
}
