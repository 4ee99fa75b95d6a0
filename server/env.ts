/** Everything the environment may set, read once. What is wrong is named with its variable and what would be right. */
import { z } from 'zod';

const flag = z
  .enum(['', '0', '1', 'true', 'false'])
  .transform((text) => text === '1' || text === 'true')
  .default(false);
const number = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const Env = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: number(0, 65535).default(3000),
  DATA_DIR: z.string().min(1).default('data'),
  SCENARIOS_DIR: z.string().min(1).default('scenarios'),
  /** the address people type, where a proxy stands in front */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text).origin)
    .optional(),
  /** how many proxies stand in front and may be believed about who asks (X-Forwarded-For) */
  TRUST_PROXY: z.preprocess((text) => (text === 'true' ? '1' : text === 'false' || text === '' ? '0' : text), number(0, 8)).default(0),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** days until a room expires */
  ROOM_DAYS: number(1, 365).default(30),
  /** messages a connection may send in a second, in the long run; 0: no limit (benchmarks) */
  COMMANDS_PER_SECOND: number(0, 10000).default(20),
  /** arrivals from one address in a minute */
  JOINS_PER_MINUTE: number(1, 1000000).default(120),
  /** rooms opened from one address in an hour */
  ROOMS_PER_HOUR: number(1, 1000000).default(60),
  /** no pages, only the API and the sockets (tests, benchmarks) */
  API_ONLY: flag,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
});
export type Env = z.infer<typeof Env>;

export class BadEnvironment extends Error {}

const advice: Partial<Record<string, string>> = {
  PORT: 'a port number from 0 to 65535, for example PORT=3000',
  PUBLIC_URL: 'the address people type, for example PUBLIC_URL=https://negotiate.example.edu',
  TRUST_PROXY: 'the number of proxies in front, for example TRUST_PROXY=1',
  METRICS_TOKEN: 'at least 16 characters',
  LOG_LEVEL: 'fatal, error, warn, info, debug or silent',
};

/** Throws `BadEnvironment` with one line per variable that is wrong. */
export function readEnv(from: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''));
  const read = Env.safeParse(set);
  if (read.success) return read.data;
  const lines = read.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = name.endsWith('TOKEN') ? '(not shown)' : JSON.stringify(set[name]);
    return `${name}=${value}: ${advice[name] ?? issue.message}`;
  });
  throw new BadEnvironment(lines.join('\n'));
}
