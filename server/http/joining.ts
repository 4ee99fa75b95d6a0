/** Coming in by code. */
import { createHmac } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { z } from 'zod';
import { PersonName } from '../../negotiation/commands.ts';
import { RoomCode, SeatId, type DelegateId, type RoomId } from '../../negotiation/ids.ts';
import type { LiveRoom } from '../rooms/liveRoom.ts';
import { hashSecret, newDelegateId, newReturnCode, newToken, tidyCode } from '../secrets.ts';
import type { Limit } from './limits.ts';
import type { RoomRow } from '../storage/eventLog.ts';
import { addressOf, baseOf, bodyOf, giveCookie, sessionIn, type Ask, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

const Join = z.strictObject({
  code: z.string().max(40),
  name: PersonName,
  seat: SeatId.nullable(),
  /** made by whoever joins, unguessable: a join that is sent again with it counts once */
  id: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{16,40}$/)
    .optional(),
});
export const returnLink = (base: string, code: string) => `${base}/return#${code}`;

export function joiningRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.get('/api/rooms/by-code/:code', async (c) => {
    const live = await roomBehind(site, c, { code: c.req.param('code'), limit: site.limits.lookups });
    c.header('cache-control', 'no-store');
    return c.json(await frontDoor(site, live));
  });

  app.post('/api/join', async (c) => {
    const { code, name, seat, id } = await bodyOf(c, Join);
    const live = await roomBehind(site, c, { code, limit: site.limits.joins });
    await site.limits.arrivals.check(live.id);
    const here = await alreadyHere(site, c, live, name);
    if (here)
      return c.json({
        room: live.id,
        delegate: here,
        token: null,
        returnCode: null,
        returnLink: null,
        expiresAt: live.room.open.expiresAt,
      });
    const delegate = id === undefined ? newDelegateId() : delegateFor(site, live.id, id);
    const given = { session: newToken(), returnCode: newReturnCode() };
    const reply = await site.rooms.order(live, {
      actor: { kind: 'delegate', delegate },
      id: `arrive:${delegate}`,
      command: { type: 'arrive', name, seat },
      rows: {
        sessions: [{ hash: hashSecret(given.session), holder: { role: 'delegate', delegate } }],
        keys: [{ hash: hashSecret(given.returnCode), opens: { role: 'delegate', delegate } }],
      },
    });
    if (!reply.ok) throw refusal(reply.refused, reply.params);
    if (live.room.open.delegates[delegate]?.removed) throw refusal('removed'); // a join that was sent again, by who is to stay away (S10)
    await site.limits.arrivals.note(live.id);
    site.home.seen(addressOf(site, c), live.id);
    await seeThatItOpens(site, live.id, delegate, given);
    return c.json(cameIn(site, c, live, delegate, given), 201);
  });
}

/**
 * The room behind a code as people type it. One answer for every code that opens nothing; after too many of them from one address its codes
 * open rooms that are at home there, and no others (docs/decisions/007).
 */
async function roomBehind(site: Site, c: Ask, { code: typed, limit }: { code: string; limit: Limit }): Promise<LiveRoom> {
  const address = addressOf(site, c);
  const { wrongCodes, floodOfCodes } = site.limits;
  const code = RoomCode.safeParse(tidyCode(typed));
  const row: RoomRow | null = code.success ? await site.log.roomByCode(code.data) : null;
  const found = row && row.expiresAt > Date.now() ? row.room : null;
  if (found && site.home.has(address, found)) await floodOfCodes.check(address);
  else {
    await wrongCodes.check(address).catch(async (refused: unknown) => {
      await floodOfCodes.note(address); // right or wrong, they are answered alike
      throw refused;
    });
    await limit.count(address);
  }
  const live = found && (await site.rooms.load(found));
  if (live) return live;
  await wrongCodes.count(address);
  throw refusal('unknownCode');
}

/** What stands on the door: enough to choose a seat, and to know what is kept and for how long. */
async function frontDoor(site: Site, live: LiveRoom) {
  const { open, pack } = live.room;
  const seats = pack.seats.map(({ id, name, fullName, about, emblem }) => {
    const place = open.seats[id];
    const delegates = (place?.delegates ?? []).map((delegate) => ({
      name: open.delegates[delegate]?.name ?? null,
      head: place?.head === delegate,
      online: open.delegates[delegate]?.online ?? false,
    }));
    return { id, name, fullName, about, emblem, locked: place?.locked ?? false, delegates };
  });
  return {
    room: live.id,
    code: open.code,
    title: open.title,
    phase: open.phase,
    scenario: { id: pack.id, hash: open.pack.hash, title: pack.title, subtitle: pack.subtitle, notice: pack.notice },
    seatGroups: pack.seatGroups,
    seating: open.options.seating,
    seats,
    expiresAt: open.expiresAt,
    privacy: { expiresAt: open.expiresAt, days: site.env.ROOM_DAYS },
  };
}

/** Joining twice in one browser under one name is the same person; under another name somebody else has sat down at it. */
async function alreadyHere(site: Site, c: Ask, live: LiveRoom, name: string): Promise<DelegateId | null> {
  const session = await sessionIn(site, c, live.id, 'delegate');
  if (session?.holder.role !== 'delegate') return null;
  const row = live.room.open.delegates[session.holder.delegate];
  return row && !row.removed && row.name?.toLowerCase() === name.toLowerCase() ? session.holder.delegate : null;
}

/** The same join makes the same delegate, in every process and after every restart. */
function delegateFor(site: Site, room: RoomId, id: string): DelegateId {
  const bytes = createHmac('sha256', site.serverKey).update(`join:${room}:${id}`).digest();
  return `d${BigInt(`0x${bytes.toString('hex')}`)
    .toString(36)
    .slice(-8)}` as DelegateId;
}

/** A join that was sent again was kept with its first session and code, whose answer was lost: these new ones must open as well. */
async function seeThatItOpens(site: Site, room: RoomId, delegate: DelegateId, given: { session: string; returnCode: string }) {
  if (await site.log.session(hashSecret(given.session))) return;
  const now = Date.now();
  await site.log.addSession(hashSecret(given.session), { room, holder: { role: 'delegate', delegate } }, now);
  await site.log.addKey(hashSecret(given.returnCode), { room, opens: { role: 'delegate', delegate } }, now);
}

function cameIn(site: Site, c: Ask, live: LiveRoom, delegate: DelegateId, given: { session: string; returnCode: string }) {
  const { expiresAt } = live.room.open;
  giveCookie(site, c, { role: 'delegate', room: live.id, token: given.session, until: expiresAt });
  const { session: token, returnCode } = given;
  return { room: live.id, delegate, token, returnCode, returnLink: returnLink(baseOf(site, c), returnCode), expiresAt };
}
