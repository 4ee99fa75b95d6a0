/** Flags as they ship with the flag-icons package. The code is checked before it becomes part of a path. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { refusal } from './refusal.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('flag-icons/package.json')), 'flags', '4x3');

export function flagRoutes(app: Hono<{ Bindings: HttpBindings }>): void {
  const kept = new Map<string, Promise<string>>();
  app.get('/flags/:file', async (c) => {
    const file = /^([a-z]{2}(-[a-z]{2,3})?)\.svg$/.exec(c.req.param('file'))?.[0];
    if (!file) throw refusal('notFound');
    let svg = kept.get(file);
    if (!svg) kept.set(file, (svg = readFile(join(folder, file), 'utf8')));
    const text = await svg.catch(() => {
      kept.delete(file);
      throw refusal('notFound');
    });
    c.header('content-type', 'image/svg+xml');
    c.header('cache-control', 'public, max-age=604800');
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return c.body(text);
  });
}
