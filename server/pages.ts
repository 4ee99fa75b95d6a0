/** Next, in this process: it draws pages and knows nothing of rooms. */
import { EventEmitter } from 'node:events';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import next from 'next';
import type { Env } from './env.ts';

export interface Pages {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Next's own upgrades (hot reload in development) */
  upgrade: EventEmitter;
  close: () => Promise<void>;
}

export async function createPages(env: Pick<Env, 'NODE_ENV'>, dir: string): Promise<Pages> {
  // Next adds an `upgrade` listener to the server it is given, and would route every socket: it gets a decoy instead.
  const upgrade = new EventEmitter();
  const dev = env.NODE_ENV === 'development';
  process.env.NEXT_TELEMETRY_DISABLED = '1'; // nothing is sent to third parties
  const app = next({ dev, dir, httpServer: upgrade as Server, quiet: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    upgrade,
    close: () => app.close(),
    handle: async (request, response) => {
      protect(request, response, dev);
      return handle(request, response);
    },
  };
}

/** Next reads the nonce for its own inline scripts from the request's policy. */
function protect(request: IncomingMessage, response: ServerResponse, dev: boolean): void {
  const nonce = randomBytes(16).toString('base64');
  const host = request.headers.host ?? '';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host} wss://${host}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
}
