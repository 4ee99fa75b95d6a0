/** The HTTP side: limit, authenticate, check, do, answer; and one shape for every refusal. */
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Metrics } from '../metrics.ts';
import { isStorageTrouble } from '../storage/sqlite.ts';
import type { Ask, Site } from './asking.ts';
import { checkingRoutes } from './checking.ts';
import { flagRoutes } from './flags.ts';
import { healthRoutes } from './health.ts';
import { historyRoutes } from './history.ts';
import { joiningRoutes } from './joining.ts';
import { openingRoutes } from './opening.ts';
import { packRoutes } from './packRoutes.ts';
import { recordRoutes } from './records.ts';
import { answerRefusal, Refusal, refusal } from './refusal.ts';
import { returningRoutes } from './returning.ts';

/** What is ours to answer; everything else is a page. */
export const isApi = (path: string) => /^\/(api|flags|healthz|readyz|metrics)(\/|$|\?)/.test(path);

const bodyBytes = 64_000;
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface AppOptions {
  metrics: Metrics;
  isStopping: () => boolean;
  bug: (error: unknown, about: string) => void;
}

export function createApp(site: Site, options: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.onError((error, c) => {
    if (error instanceof Refusal) return answerRefusal(c, error);
    options.bug(error, `${c.req.method} ${c.req.routePath}`);
    return answerRefusal(c, refusal(isStorageTrouble(error) ? 'notKept' : 'serverError'));
  });
  app.notFound((c) => answerRefusal(c, refusal('notFound')));

  app.use(async (c, next) => {
    if (!safe.has(c.req.method) && isForged(site, c)) throw refusal('crossOrigin');
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use(
    bodyLimit({
      maxSize: bodyBytes,
      onError: (c) => answerRefusal(c, refusal('tooLarge')),
    }),
  );

  openingRoutes(app, site);
  joiningRoutes(app, site);
  returningRoutes(app, site);
  historyRoutes(app, site);
  recordRoutes(app, site);
  packRoutes(app, site);
  checkingRoutes(app, site);
  flagRoutes(app);
  healthRoutes(app, site, options);
  return app;
}

/** A browser says where a request comes from. With cookies it must be from here; a client without cookies may say nothing. */
const isForged = (site: Site, c: Ask) =>
  site.origins.isForeign(c.env.incoming) || (c.req.header('cookie') !== undefined && !site.origins.isOwn(c.env.incoming));
