/** Coming in by a secret link, and coming back by a return code: each is exchanged for a session. */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { z } from 'zod';
import { PersonName } from '../../negotiation/commands.ts';
import { isReadable } from '../../negotiation/seats.ts';
import type { LiveRoom } from '../rooms/liveRoom.ts';
import { hashSecret, newFacilitatorId, newReturnCode, newToken, tidyCode } from '../secrets.ts';
import { addressOf, admit, baseOf, bodyOf, giveCookie, sessionIn, unlessExpired, type Site } from './asking.ts';
import { isRemoved } from '../sessions.ts';
import { returnLink } from './joining.ts';
import { refusal } from './refusal.ts';

export function returningRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.post('/api/enter', async (c) => {
    const { secret, name } = await bodyOf(
      c,
      z.strictObject({ secret: z.string().min(1).max(200), name: PersonName.refine(isReadable).optional() }),
    );
    const key = await site.log.key(hashSecret(secret));
    if (!key || key.opens.role === 'delegate') {
      await site.limits.wrongSecrets.count(addressOf(site, c));
      throw refusal('unknownSecret');
    }
    const live = await site.rooms.load(key.room);
    if (!live) throw refusal('roomErased');
    unlessExpired(live);
    const as = key.opens.role;
    const known = await sessionIn(site, c, key.room, as);
    if (known?.holder.role === as) return c.json({ room: key.room, as, token: null });
    await site.limits.exchanges.count(hashSecret(secret));
    site.home.seen(addressOf(site, c), key.room);
    const token = newToken();
    if (as === 'observer') await site.log.addSession(hashSecret(token), { room: key.room, holder: { role: 'observer' } }, Date.now());
    else await enterAsFacilitator(site, live, token, name ?? null);
    giveCookie(site, c, { role: as, room: key.room, token, until: live.room.open.expiresAt });
    return c.json({ room: key.room, as, token }, 201);
  });

  app.post('/api/return', async (c) => {
    const { code } = await bodyOf(c, z.strictObject({ code: z.string().max(40) }));
    const key = await site.log.key(hashSecret(tidyCode(code)));
    if (key?.opens.role !== 'delegate') {
      await site.limits.wrongSecrets.count(addressOf(site, c));
      throw refusal('unknownReturnCode');
    }
    const live = await site.rooms.load(key.room);
    if (!live) throw refusal('roomErased');
    unlessExpired(live);
    const { delegate } = key.opens;
    if (isRemoved(live, { holder: key.opens })) throw refusal('unknownReturnCode');
    await site.limits.exchanges.count(delegate);
    site.home.seen(addressOf(site, c), key.room);
    const token = newToken();
    await site.log.addSession(hashSecret(token), { room: key.room, holder: { role: 'delegate', delegate } }, Date.now());
    giveCookie(site, c, { role: 'delegate', room: key.room, token, until: live.room.open.expiresAt });
    return c.json({ room: key.room, delegate, token }, 201);
  });

  app.post('/api/rooms/:room/return-code', async (c) => {
    const { room, session } = await admit(site, c, ['delegate']);
    if (session.holder.role !== 'delegate') throw refusal('notAllowed');
    const returnCode = newReturnCode();
    await site.log.addKey(hashSecret(returnCode), { room, opens: { role: 'delegate', delegate: session.holder.delegate } }, Date.now());
    return c.json({ returnCode, returnLink: returnLink(baseOf(site, c), returnCode) }, 201);
  });
}

async function enterAsFacilitator(site: Site, live: LiveRoom, token: string, name: string | null) {
  const facilitator = newFacilitatorId();
  const reply = await site.rooms.order(live, {
    actor: { kind: 'facilitator', facilitator },
    id: `enter:${facilitator}`,
    asides: [{ type: 'facilitatorNamed', facilitator, name }],
    rows: { sessions: [{ hash: hashSecret(token), holder: { role: 'facilitator', facilitator } }] },
  });
  if (!reply.ok) throw refusal(reply.refused);
}
