/** For operators: is the process alive, can it work, what does it do. */
import { timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Metrics } from '../metrics.ts';
import { hashSecret } from '../secrets.ts';
import { credentialsOf, type Ask, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

/** as whom a scraper on this machine asks: not a page whose name was made to point here, nor a proxy that only passes the name on */
const ownName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** With a token only with the token; without one only this machine, and not through a proxy that stands on it. */
function mayRead(site: Site, c: Ask): boolean {
  const wanted = site.env.METRICS_TOKEN;
  if (wanted) return timingSafeEqual(Buffer.from(hashSecret(wanted)), Buffer.from(hashSecret(credentialsOf(c).token ?? '')));
  const { socket, headers } = c.env.incoming;
  return loopback.test(socket.remoteAddress ?? '') && headers['x-forwarded-for'] === undefined && ownName.test(headers.host ?? '');
}

export function healthRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site, state: { metrics: Metrics; isStopping(): boolean }): void {
  let asked = { at: -Infinity, answer: Promise.resolve() };
  /** It writes: whoever asks without end gets the answer of a second ago. */
  const keeps = (): Promise<void> => {
    const now = performance.now();
    if (now - asked.at >= 1000) asked = { at: now, answer: site.log.check() };
    return asked.answer;
  };
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    if (state.isStopping()) throw refusal('serverStopping');
    await keeps().catch(() => {
      throw refusal('notKept');
    });
    return c.json({ ok: true });
  });
  app.get('/metrics', async (c) => {
    if (!mayRead(site, c)) throw refusal('notFound');
    return c.body(await state.metrics.text(), 200, { 'content-type': state.metrics.contentType });
  });
}
