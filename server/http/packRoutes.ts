/** The scenarios on offer, and the public part of any pack that a room here has opened with. Sealed parts have no address. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Pack } from '../scenarios/keep.ts';
import type { Ask, Site } from './asking.ts';
import { defaultOptions } from './opening.ts';
import { refusal } from './refusal.ts';

type Encoding = 'br' | 'gzip';
const compress: Record<Encoding, (text: string) => Promise<Buffer>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (text) => promisify(gzip)(text),
};

export function packRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.get('/api/packs', (c) => {
    c.header('cache-control', 'no-cache');
    return c.json({ packs: site.packs.offered().map(summary) });
  });

  const packed = new Map<string, Promise<Buffer>>();
  const body = (pack: Pack, encoding: Encoding) => {
    const key = `${pack.hash}.${encoding}`;
    let made = packed.get(key);
    if (!made) packed.set(key, (made = compress[encoding](pack.publicJson)));
    return made;
  };
  app.get('/api/packs/:file{[0-9a-f]{8,64}\\.json}', async (c) => {
    const hash = c.req.param('file').replace('.json', '');
    const pack = await site.packs.served(hash);
    if (!pack) throw refusal('notFound');
    const tag = `"${hash}"`;
    c.header('etag', tag);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('vary', 'accept-encoding');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    c.header('content-type', 'application/json; charset=utf-8');
    const encoding = encodingOf(c);
    if (!encoding) return c.body(pack.publicJson);
    c.header('content-encoding', encoding);
    return c.body(new Uint8Array(await body(pack, encoding)));
  });
}

function encodingOf(c: Ask): Encoding | null {
  const accepted = c.req.header('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

const summary = ({ public: pack, hash }: Pack) => ({
  id: pack.id,
  hash,
  url: `/api/packs/${hash}.json`,
  title: pack.title,
  subtitle: pack.subtitle,
  description: pack.description,
  seats: pack.seats.map(({ id, name, emblem }) => ({ id, name, emblem })),
  seatGroups: pack.seatGroups.map(({ id, name, seats }) => ({ id, name, seats })),
  issues: pack.issues.length,
  terms: pack.framework.terms.length,
  rules: pack.decisionRules.map(({ id, name, sentence }) => ({ id, name, sentence })),
  defaults: defaultOptions(pack),
});
