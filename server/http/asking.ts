/** The steps every route takes: where from, with what, and who asks. */
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { z } from 'zod';
import { RoomId } from '../../negotiation/ids.ts';
import type { Role } from '../../negotiation/wire.ts';
import type { Env } from '../env.ts';
import type { Origins } from '../origin.ts';
import type { Packs } from '../packs.ts';
import type { ReadText } from '../reading/thread.ts';
import { actorKey, type LiveRoom } from '../rooms/liveRoom.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { actorOf, cookieName, isRemoved, parseCookies, sessionFor, type Credentials } from '../sessions.ts';
import type { Home } from '../home.ts';
import type { EventLog, Session } from '../storage/eventLog.ts';
import type { Limits } from './limits.ts';
import { refusal } from './refusal.ts';

export interface Site {
  env: Env;
  log: EventLog;
  rooms: Rooms;
  packs: Packs;
  origins: Origins;
  limits: Limits;
  home: Home;
  /** how typed text is read */
  read: ReadText;
  /** told how long a check took, in ms */
  checked: (ms: number) => void;
  /** what observers' links are derived from */
  serverKey: string;
}
export type Ask = Context<{ Bindings: HttpBindings }>;

export const addressOf = (site: Site, c: Ask) => site.origins.addressOf(c.env.incoming);
export const baseOf = (site: Site, c: Ask) => site.env.PUBLIC_URL ?? site.origins.originOf(c.env.incoming);

/** The body, checked. Throws `notJson` or `badMessage`. */
export async function bodyOf<T extends z.ZodType>(c: Ask, shape: T): Promise<z.infer<T>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw refusal('notJson');
  const text = await c.req.text();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refusal('badMessage');
  }
  const read = shape.safeParse(value);
  if (!read.success) throw refusal('badMessage');
  return read.data;
}

export function credentialsOf(c: Ask): Credentials {
  const bearer = /^Bearer (\S{1,200})$/.exec(c.req.header('authorization') ?? '')?.[1];
  return { cookies: parseCookies(c.req.header('cookie')), token: bearer };
}

export const sessionIn = (site: Site, c: Ask, room: RoomId, as: Role) => sessionFor(site.log, credentialsOf(c), room, as);

/** From its expiry on a room opens to nobody, though it is swept away a little later (R5). */
export function unlessExpired({ room: { open } }: LiveRoom): void {
  if (open.expiresAt <= Date.now()) throw refusal('roomExpired');
}

export interface Admitted {
  room: RoomId;
  session: Session;
  live: LiveRoom;
}

/** Who asks about the room in the path. The first of the roles for which there is a session. Throws `unknownRoom`, `noSession`, `notAllowed`. */
export async function admit(site: Site, c: Ask, roles: readonly Role[]): Promise<Admitted> {
  const read = RoomId.safeParse(c.req.param('room'));
  if (!read.success) throw refusal('unknownRoom');
  const room = read.data;
  for (const role of roles) {
    const session = await sessionIn(site, c, room, role);
    if (!session) continue;
    const live = await site.rooms.load(room);
    if (!live) throw refusal('roomErased');
    unlessExpired(live);
    if (isRemoved(live, session)) throw refusal('noSession');
    site.home.seen(addressOf(site, c), room);
    return { room, session, live };
  }
  if (await sessionIn(site, c, room, 'observer')) throw refusal('notAllowed');
  throw refusal((await site.log.wasErased(room)) ? 'roomErased' : 'noSession');
}
/** Whose reading is counted: a person's in a room. Observers are nobody in particular: theirs by address. */
export const readerOf = (site: Site, c: Ask, { room, session: { holder } }: Admitted): string =>
  `${room} ${holder.role === 'observer' ? addressOf(site, c) : actorKey(actorOf(holder))}`;
export const anyone: readonly Role[] = ['facilitator', 'delegate', 'observer'];

/** Gives the browser its session: not readable by scripts, not sent by other sites' requests. */
export function giveCookie(site: Site, c: Ask, session: { role: Role; room: RoomId; token: string; until: number }) {
  setCookie(c, cookieName(session.role, session.room), session.token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: site.origins.isSecure(c.env.incoming),
    path: '/',
    maxAge: Math.max(60, Math.min(400 * 86400, Math.round((session.until - Date.now()) / 1000))),
  });
}
