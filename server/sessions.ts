/** Who is asking: a session, never the message. Browsers keep it in a cookie named for the room and the role (decision 005), others send it as a bearer token. */
import type { Actor } from '../negotiation/commands.ts';
import type { RoomId } from '../negotiation/ids.ts';
import type { Role } from '../negotiation/wire.ts';
import type { LiveRoom } from './rooms/liveRoom.ts';
import { hashSecret } from './secrets.ts';
import type { EventLog, Holder, Session } from './storage/eventLog.ts';

const letterOf: Record<Role, string> = { delegate: 'd', facilitator: 'f', observer: 'o' };
export const cookieName = (role: Role, room: RoomId) => `${letterOf[role]}_${room}`;

/** A session that was made while its delegate was being removed opens nothing: who is removed does not come back (S10). */
export const isRemoved = ({ room: { open } }: LiveRoom, { holder }: Pick<Session, 'holder'>): boolean =>
  holder.role === 'delegate' && open.delegates[holder.delegate]?.removed === true;

/** Which sessions serve for a role: anyone in the room may be told what observers are told. */
const serves: Record<Role, Role[]> = {
  delegate: ['delegate'],
  facilitator: ['facilitator'],
  observer: ['observer', 'facilitator', 'delegate'],
};

export type Credentials = { cookies: Record<string, string>; token?: string | undefined };

export function actorOf(holder: Holder): Actor {
  if (holder.role === 'delegate') return { kind: 'delegate', delegate: holder.delegate };
  if (holder.role === 'facilitator') return { kind: 'facilitator', facilitator: holder.facilitator };
  return { kind: 'observer' };
}

/** The session that these credentials give in this room and role, or null. A token is the only thing looked at when one is sent. */
export async function sessionFor(log: EventLog, given: Credentials, room: RoomId, as: Role): Promise<Session | null> {
  const secrets = given.token === undefined ? serves[as].map((role) => given.cookies[cookieName(role, room)]) : [given.token];
  for (const secret of secrets) {
    const session = secret ? await log.session(hashSecret(secret)) : null;
    if (session && session.room === room && serves[as].includes(session.holder.role)) return session;
  }
  return null;
}

export function parseCookies(header: string | undefined): Record<string, string> {
  const pairs = (header ?? '').split(';').map((part) => part.trim().split('=', 2));
  return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value !== undefined ? [[name, value]] : [])));
}
