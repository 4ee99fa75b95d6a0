/** For operators: is the process alive, can it work, what does it do. */
import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Metrics } from '../metrics.ts';
import { hashSecret } from '../secrets.ts';
import { credentialsOf, type Ask, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** With a token only with the token; without one only this machine, and not through a proxy that stands on it. */
function mayRead(site: Site, c: Ask): boolean {
  const wanted = site.env.METRICS_TOKEN;
  if (wanted) return timingSafeEqual(Buffer.from(hashSecret(wanted)), Buffer.from(hashSecret(credentialsOf(c).token ?? '')));
  return loopback.test(c.env.incoming.socket.remoteAddress ?? '') && c.req.header('x-forwarded-for') === undefined;
}

export function healthRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site, state: { metrics: Metrics; isStopping(): boolean }): void {
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    if (state.isStopping()) throw refusal('serverStopping');
    await site.log.check().catch(() => {
      throw refusal('notKept');
    });
    return c.json({ ok: true });
  });
  app.get('/metrics', async (c) => {
    if (!mayRead(site, c)) throw refusal('notFound');
    return c.body(await state.metrics.text(), 200, { 'content-type': state.metrics.contentType });
  });
}
