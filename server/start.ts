/** Puts the server together and listens. `main.ts` starts it as a program; tests start it in their own process. */
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { createApp, isApi } from './http/app.ts';
import { createLimits } from './http/limits.ts';
import type { Site } from './http/asking.ts';
import { createHome } from './home.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { createOrigins } from './origin.ts';
import { createPacks } from './packs.ts';
import { createPages, type Pages } from './pages.ts';
import { createReadingThread, timed, type Readings } from './reading/thread.ts';
import { createRooms, type Rooms, type RoomsOptions } from './rooms/rooms.ts';
import { loadPacks } from './scenarios/load.ts';
import { createSockets } from './sockets/sockets.ts';
import type { EventLog } from './storage/eventLog.ts';
import { lockFolder } from './storage/lock.ts';
import { openSqliteLog } from './storage/sqlite.ts';

export interface Started {
  port: number;
  url: string;
  rooms: Rooms;
  http: HttpServer;
  /** tells those who are connected, finishes what waits, lets go of the folder */
  stop: () => Promise<void>;
}

export type Timing = Pick<RoomsOptions, 'idleAfter' | 'offlineAfter' | 'headGrace' | 'sweepEvery' | 'clock' | 'seed'>;

/** There is nothing to open a room with. */
export class NoScenario extends Error {}

/**
 * `around`: a log that does something more, for tests that let it fail or die at a named point. `readings`: another reader, for tests where
 * the rules are tried and not the English.
 */
export type Changed = Timing & { around?: (log: EventLog) => EventLog; readings?: Readings };

export async function start(
  env: Env,
  logger: Logger,
  { around = (log) => log, readings: given, ...timing }: Changed = {},
): Promise<Started> {
  const offered = loadPacks(env.SCENARIOS_DIR);
  if (offered.size === 0) throw new NoScenario(env.SCENARIOS_DIR);
  const lock = lockFolder(env.DATA_DIR);
  const log = around(openSqliteLog(join(env.DATA_DIR, 'communique.sqlite')));
  const packs = createPacks(offered, log);
  const origins = createOrigins(env);
  const home = createHome();
  const serverKey = await log.setting('serverKey', () => randomBytes(32).toString('base64url'));
  let stopping = false;
  let metrics: Metrics | null = null;
  const bug = (error: unknown, about: string) => {
    metrics?.bug(about);
    logger.error({ err: error, about }, 'an error that should not happen');
  };

  const readings = timed(given ?? createReadingThread({ bug }), (ms, state) => metrics?.read(ms, state));
  // a request is 64 kB at most: whoever sends it by the byte does not hold a connection for long
  const http = createServer({ headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 });
  const sockets = createSockets({
    http,
    env,
    log,
    origins,
    home,
    rooms: () => rooms,
    readings,
    clock: timing.clock ?? Date.now,
    bug,
    counted: { refusedMessage: (code) => metrics?.refusedMessage(code) },
  });
  const rooms: Rooms = createRooms({
    ...timing,
    log,
    packOf: packs.ofRoom,
    read: readings.read,
    broadcast: sockets.broadcast,
    bug,
    answered: (item, reply) => metrics?.answered(item, reply),
    report: (report) => metrics?.tick(report),
  });
  metrics = createMetrics(
    () => rooms.figures(),
    () => log.countRooms(),
  );
  const site: Site = {
    env,
    log,
    rooms,
    packs,
    origins,
    limits: createLimits(env),
    home,
    serverKey,
    read: readings.read,
    checked: (ms) => metrics?.checked(ms),
  };
  const api = getRequestListener(createApp(site, { metrics, isStopping: () => stopping, bug }).fetch);
  const pages: Pages | null = env.API_ONLY ? null : await createPages(env, process.cwd());
  answer(http, { api, pages, bug });
  await rooms.start();
  const port = await listen(http, env);
  // whoever types first does not wait for the tables; a test that reads nothing does not pay for them
  if (env.NODE_ENV !== 'test') for (const pack of offered.values()) readings.prepare(pack);

  const stop = async () => {
    if (stopping) return;
    stopping = true;
    sockets.noticeAll('serverStopping');
    http.close();
    await rooms.stop();
    await readings.stop();
    await sockets.close();
    http.closeAllConnections();
    await pages?.close();
    await log.close();
    lock.release();
  };
  return { port, url: `http://127.0.0.1:${port}`, rooms, http, stop };
}

interface Answering {
  api: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
  pages: Pages | null;
  bug: (error: unknown, about: string) => void;
}

/** Who answers what on the one port: Socket.IO by its own listener, the API by its routes, Next everything else. */
function answer(http: HttpServer, { api, pages, bug }: Answering): void {
  const isSocket = ({ url }: IncomingMessage) => url?.startsWith('/socket.io/') === true;
  http.on('request', (request, response) => {
    if (isSocket(request)) return;
    if (!pages || isApi(request.url ?? '/')) void api(request, response);
    else pages.handle(request, response).catch((error: unknown) => bug(error, 'page'));
  });
  http.on('upgrade', (request, socket, head) => {
    if (isSocket(request)) return;
    if (pages && pages.upgrade.listenerCount('upgrade') > 0) pages.upgrade.emit('upgrade', request, socket, head);
    else socket.destroy();
  });
}

const listen = (http: HttpServer, { PORT, HOST }: Env) =>
  new Promise<number>((resolve, reject) => {
    http.once('error', reject);
    http.listen(PORT, HOST, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
