/** Opening a room, its links, and erasing it. */
import type { Hono } from 'hono';
import { z } from 'zod';
import { limits as lengths } from '../../negotiation/limits.ts';
import { PersonName } from '../../negotiation/commands.ts';
import type { Event } from '../../negotiation/events.ts';
import { isReadable } from '../../negotiation/seats.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import { RoomOptions } from '../../negotiation/options.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import type { Pack } from '../scenarios/keep.ts';
import { hashSecret, newFacilitatorId, newRoomCode, newRoomId, newToken, observerSecret, tidyCode } from '../secrets.ts';
import { addressOf, admit, baseOf, bodyOf, giveCookie, type Ask, type Site } from './asking.ts';
import type { HttpBindings } from '@hono/node-server';
import { refusal } from './refusal.ts';

const day = 86_400_000;
const Opening = z.strictObject({
  pack: z.string().max(60),
  title: z.string().trim().min(1).max(lengths.title).refine(isReadable),
  options: RoomOptions.partial().strict().optional(),
  /** the facilitator's */
  name: PersonName.refine(isReadable).optional(),
});

/** What a room gets where its facilitator changes nothing. */
export const defaultOptions = (pack: PublicPack): RoomOptions => ({
  rule: pack.defaultRule,
  check: 'advisory',
  showVotes: 'live',
  ballotsOpenedBy: 'facilitator',
  ballotSeconds: 180,
  seating: 'choose',
  inferredTermsBind: false,
  briefsAfterwards: true,
  facilitatorReadsTalks: false,
  talksAfterwards: false,
  phases: pack.phases,
});

function optionsFor(pack: PublicPack, chosen: Partial<RoomOptions> = {}): RoomOptions {
  const options = { ...defaultOptions(pack), ...chosen };
  const ids = options.phases.map(({ id }) => id);
  const fits = pack.decisionRules.some(({ id }) => id === options.rule) && new Set(ids).size === ids.length && ids[0] === 'arrive';
  if (!fits) throw refusal('badOptions');
  return options;
}

const joinLink = (base: string, code: string) => `${base}/join/${code}`;
/** The secret stands after `#`: no server, no proxy and no log ever sees it in an address. */
export const secretLink = (base: string, secret: string) => `${base}/enter#${secret}`;

export function openingRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.post('/api/rooms', async (c) => {
    await site.limits.openings.count(addressOf(site, c));
    const { pack: id, title, options, name } = await bodyOf(c, Opening);
    const pack = site.packs.byId(id);
    if (!pack) throw refusal('unknownScenario');
    const opened = await open(site, pack, { title, options: optionsFor(pack.public, withoutUndefined(options)), name: name ?? null });
    site.home.seen(addressOf(site, c), opened.room);
    giveCookie(site, c, { role: 'facilitator', room: opened.room, token: opened.token, until: opened.expiresAt });
    const { secret, ...answer } = opened;
    return c.json({ ...answer, links: { ...linksOf(site, c, opened), facilitator: secretLink(baseOf(site, c), secret) } }, 201);
  });

  app.get('/api/rooms/:room/links', async (c) => {
    const { live } = await admit(site, c, ['facilitator']);
    return c.json(linksOf(site, c, live.room.open));
  });
  app.post('/api/rooms/:room/facilitator-links', async (c) => {
    const { room } = await admit(site, c, ['facilitator']);
    const { revokeOthers } = await bodyOf(c, z.strictObject({ revokeOthers: z.boolean().default(false) }));
    const revoked = revokeOthers ? await site.log.revokeFacilitatorKeys(room) : 0;
    const secret = newToken();
    await site.log.addKey(hashSecret(secret), { room, opens: { role: 'facilitator' } }, Date.now());
    return c.json({ link: secretLink(baseOf(site, c), secret), revoked }, 201);
  });
  app.delete('/api/rooms/:room/facilitator-links', async (c) => {
    const { room } = await admit(site, c, ['facilitator']);
    return c.json({ revoked: await site.log.revokeFacilitatorKeys(room) });
  });

  app.delete('/api/rooms/:room', async (c) => {
    const { room, live } = await admit(site, c, ['facilitator']);
    const { code } = await bodyOf(c, z.strictObject({ code: z.string().max(40) }));
    if (tidyCode(code) !== live.room.open.code) throw refusal('wrongConfirmation');
    await site.rooms.erase(room, 'roomErased');
    return c.json({ erased: true });
  });
}

const linksOf = (site: Site, c: Ask, { room, code }: { room: RoomId; code: string }) => ({
  join: joinLink(baseOf(site, c), code),
  observer: secretLink(baseOf(site, c), observerSecret(site.serverKey, room)),
});

const triesForACode = 20;

async function open(site: Site, pack: Pack, chosen: { title: string; options: RoomOptions; name: string | null }) {
  const { title, options, name } = chosen;
  const now = Date.now();
  const room = newRoomId();
  const facilitator = newFacilitatorId();
  const token = newToken();
  const secret = newToken();
  const expiresAt = now + site.env.ROOM_DAYS * day;
  await site.packs.keep(pack);
  for (let tries = 0; tries < triesForACode; tries += 1) {
    const code = newRoomCode();
    const event: Event = {
      type: 'roomOpened',
      at: now,
      room,
      code,
      title,
      pack: { id: pack.public.id, hash: pack.hash },
      options,
      expiresAt,
    };
    const done = await site.log.openRoom({
      row: { room, code, title, pack: pack.whole, openedAt: now, expiresAt },
      events: [event],
      asides: [{ type: 'facilitatorNamed', facilitator, name }],
      sessions: [{ hash: hashSecret(token), holder: { role: 'facilitator', facilitator } }],
      keys: [
        { hash: hashSecret(secret), opens: { role: 'facilitator' } },
        { hash: hashSecret(observerSecret(site.serverKey, room)), opens: { role: 'observer' } },
      ],
    });
    if (done === 'opened') return { room, code, facilitator, token, expiresAt, secret };
  }
  throw new Error('no free room code was found');
}

/** zod writes a missing optional as undefined, which must not overwrite a default. */
const withoutUndefined = (options: object | undefined): Partial<RoomOptions> =>
  Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined)) as Partial<RoomOptions>;
