/** How often one address may try. A class sits behind one address, so arriving is generous; guessing is not. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../env.ts';
import { Refusal, refusal } from './refusal.ts';

const minute = 60;
const guessing = 10 * minute;

export interface Limit {
  /** counts one; throws `tooManyAttempts` when there were too many */
  count: (key: string) => Promise<void>;
  /** throws when there were too many, without counting */
  check: (key: string) => Promise<void>;
  /** counts one, and lets it pass */
  note: (key: string) => Promise<void>;
}

function limit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds, blockDuration: seconds });
  const refuse = ({ msBeforeNext }: RateLimiterRes) =>
    refusal('tooManyAttempts', { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) });
  const count = async (key: string) => {
    try {
      await limiter.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw refuse(error);
      throw error;
    }
  };
  return {
    count,
    note: (key) =>
      count(key).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
      }),
    check: async (key) => {
      const state = await limiter.get(key);
      if (state && state.consumedPoints >= points) throw refuse(state);
    },
  };
}

export function createLimits({ JOINS_PER_MINUTE, ROOMS_PER_HOUR }: Pick<Env, 'JOINS_PER_MINUTE' | 'ROOMS_PER_HOUR'>) {
  return {
    /** by address: codes that belong to no room */
    wrongCodes: limit(60, guessing),
    /** by address: codes that opened nothing after that; until these are too many, rooms at home there still open (decision 007) */
    floodOfCodes: limit(600, minute),
    /** by address: links and return codes that open nothing; a right one opens always, for they cannot be guessed */
    wrongSecrets: limit(20, guessing),
    /** by address: looks at what is behind a code */
    lookups: limit(Math.max(300, JOINS_PER_MINUTE * 3), minute),
    joins: limit(JOINS_PER_MINUTE, minute),
    /** by link: sessions it has been exchanged for */
    exchanges: limit(JOINS_PER_MINUTE * 2, minute),
    /** by room, wherever they come from */
    arrivals: limit(JOINS_PER_MINUTE * 2, minute),
    openings: limit(ROOMS_PER_HOUR, 60 * minute),
    /** by address: texts checked outside a room */
    checks: limit(120, minute),
    /** by session: records and pages of history */
    reading: limit(240, minute),
  };
}
export type Limits = ReturnType<typeof createLimits>;
