/** Where a request comes from: its address, the origin people typed, and whether another site sent it. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Env } from './env.ts';

export interface Origins {
  /** the address to count attempts by; an IPv6 network counts as one */
  addressOf: (request: IncomingMessage) => string;
  /** scheme, host and port as people typed them */
  originOf: (request: IncomingMessage) => string;
  isSecure: (request: IncomingMessage) => boolean;
  /** true when a browser says that another site sent it; clients that are no browsers say nothing */
  isForeign: (request: IncomingMessage) => boolean;
  /** true when the request proves that this site sent it */
  isOwn: (request: IncomingMessage) => boolean;
}

const first = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();

/** An IPv4 address, or the network (the first 64 bits) of an IPv6 address. Some proxies add a port. */
function network(address: string): string {
  const plain = address.replace(/^\[([^\]]*)\](:\d+)?$|^([\d.]+):\d+$/, '$1$3').replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const [left, right] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const nothing = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(nothing).fill('0'), ...right]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

export function createOrigins({ TRUST_PROXY, PUBLIC_URL }: Pick<Env, 'TRUST_PROXY' | 'PUBLIC_URL'>): Origins {
  const addressOf = (request: IncomingMessage) => {
    const direct = request.socket.remoteAddress ?? 'unknown';
    if (TRUST_PROXY === 0) return network(direct);
    // each proxy appends whom it saw: only the entries our own proxies wrote can be believed
    const chain = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    return network(chain.at(-TRUST_PROXY) ?? direct);
  };
  const hostOf = (request: IncomingMessage) =>
    (TRUST_PROXY > 0 ? first(request.headers['x-forwarded-host']) : undefined) ?? request.headers.host ?? 'localhost';
  const isSecure = (request: IncomingMessage) => {
    if (TRUST_PROXY > 0 && request.headers['x-forwarded-proto']) return first(request.headers['x-forwarded-proto']) === 'https';
    return PUBLIC_URL?.startsWith('https:') === true && new URL(PUBLIC_URL).host === hostOf(request);
  };
  const originOf = (request: IncomingMessage) => `${isSecure(request) ? 'https' : 'http'}://${hostOf(request)}`;
  const isOurs = (request: IncomingMessage, origin: string) => {
    if (origin === PUBLIC_URL) return true;
    try {
      return new URL(origin).host === hostOf(request); // behind TLS of a proxy the scheme may differ
    } catch {
      return false; // "null", of a sandboxed frame
    }
  };
  const said = (request: IncomingMessage) => ({ origin: request.headers.origin, site: request.headers['sec-fetch-site'] });
  return {
    addressOf,
    originOf,
    isSecure,
    isForeign: (request) => {
      const { origin, site } = said(request);
      if (origin !== undefined) return !isOurs(request, origin);
      return site !== undefined && site !== 'same-origin' && site !== 'none';
    },
    isOwn: (request) => {
      const { origin, site } = said(request);
      return origin === undefined ? site === 'same-origin' : isOurs(request, origin);
    },
  };
}
