/**
 * What the welcome no longer holds, by page, newest first, through the same presenters as the views: older messages, closed ballots and happenings
 * for everybody; what was said in a talk, a delegation's own channel or a note for those alone who may read it now.
 */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Actor } from '../../negotiation/commands.ts';
import { DelegateId, SeatId, TalkId } from '../../negotiation/ids.ts';
import { itemsBefore, numberOf } from '../../negotiation/pages.ts';
import type { Place } from '../../negotiation/places.ts';
import { mayRead } from '../../negotiation/private.ts';
import type { Room } from '../../negotiation/room.ts';
import { threadOf } from '../../negotiation/threads.ts';
import {
  amendmentShown,
  ballotShown,
  happeningShown,
  injectShown,
  messageShown,
  saidShown,
  saidToFacilitators,
} from '../../negotiation/viewFor.ts';
import { Role } from '../../negotiation/wire.ts';
import { actorOf } from '../sessions.ts';
import { admit, anyone, readerOf, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

const publicly = ['messages', 'ballots', 'happenings', 'injects', 'amendments'] as const;
const Page = z.object({
  of: z.enum([...publicly, 'talk', 'seat', 'notes']).default('messages'),
  talk: TalkId.optional(),
  seat: SeatId.optional(),
  delegate: DelegateId.optional(),
  /** as whom, for a browser that has more than one session here */
  as: Role.optional(),
  /** an id (`m41`, `b7`, `a3`) or a number: what is older than it */
  before: z
    .string()
    .regex(/^[mbia]?[1-9][0-9]{0,6}$/)
    .transform(numberOf)
    .default(10_000_000),
  count: z.coerce.number().int().min(1).max(100).default(50),
});
type Page = z.infer<typeof Page>;

const pages: Record<(typeof publicly)[number], (room: Room, page: Page) => unknown[]> = {
  messages: ({ past }, { before, count }) => itemsBefore(past.messages, before, count).map(messageShown),
  ballots: ({ past }, { before, count }) => itemsBefore(past.ballots, before, count).map(ballotShown),
  happenings: ({ past }, { before, count }) => itemsBefore(past.happenings, before, count).map(happeningShown),
  amendments: ({ past }, { before, count }) => itemsBefore(past.amendments, before, count).map(amendmentShown),
  injects: ({ past }, { before, count }) => itemsBefore(past.injects, before, count).map(injectShown),
};

function placeIn({ of, talk, seat, delegate }: Page): Place | null {
  if (of === 'talk') return talk ? { kind: 'talk', talk } : null;
  if (of === 'seat') return seat ? { kind: 'seat', seat } : null;
  return delegate ? { kind: 'notes', delegate } : null;
}

/** A place one may not read is unknown, whether or not there is one (K3). */
function saidBefore(room: Room, page: Page, actor: Actor): unknown[] {
  const place = placeIn(page);
  if (!place) throw refusal('badMessage');
  if (!mayRead(room, place, actor)) throw refusal('unknownTalk');
  const shown = actor.kind === 'facilitator' ? saidToFacilitators : saidShown;
  return itemsBefore(threadOf(room.sealed, place).messages, page.before, page.count).map(shown);
}

const isPublic = (of: Page['of']): of is keyof typeof pages => of in pages;

export function historyRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.get('/api/rooms/:room/history', async (c) => {
    const asked = Page.safeParse(c.req.query());
    const admitted = await admit(site, c, asked.data?.as ? [asked.data.as] : anyone);
    const { live, session } = admitted;
    await site.limits.reading.count(readerOf(site, c, admitted));
    if (!asked.success) throw refusal('badMessage');
    const page = asked.data;
    const { of } = page;
    const items = isPublic(of)
      ? pages[of](live.room, page)
      : saidBefore(live.room, page, page.as === 'observer' ? { kind: 'observer' } : actorOf(session.holder));
    c.header('cache-control', 'no-store');
    return c.json({ of, items });
  });
}
