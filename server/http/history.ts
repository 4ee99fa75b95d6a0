/** What the welcome no longer holds, by page, newest first: older messages, closed ballots, happenings. Public, through the same presenters as the views. */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { z } from 'zod';
import { itemsBefore, numberOf } from '../../negotiation/pages.ts';
import type { Room } from '../../negotiation/room.ts';
import { ballotShown, happeningShown, injectShown, messageShown } from '../../negotiation/viewFor.ts';
import { admit, anyone, readerOf, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

const Page = z.object({
  of: z.enum(['messages', 'ballots', 'happenings', 'injects']).default('messages'),
  /** an id (`m41`, `b7`) or a number: what is older than it */
  before: z
    .string()
    .regex(/^[mbi]?[1-9][0-9]{0,6}$/)
    .transform(numberOf)
    .default(10_000_000),
  count: z.coerce.number().int().min(1).max(100).default(50),
});
type Page = z.infer<typeof Page>;

const pages: Record<Page['of'], (room: Room, page: Page) => unknown[]> = {
  messages: ({ past }, { before, count }) => itemsBefore(past.messages, before, count).map(messageShown),
  ballots: ({ past }, { before, count }) => itemsBefore(past.ballots, before, count).map(ballotShown),
  happenings: ({ past }, { before, count }) => itemsBefore(past.happenings, before, count).map(happeningShown),
  injects: ({ past }, { before, count }) => itemsBefore(past.injects, before, count).map(injectShown),
};

export function historyRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  app.get('/api/rooms/:room/history', async (c) => {
    const admitted = await admit(site, c, anyone);
    const { live } = admitted;
    await site.limits.reading.count(readerOf(site, c, admitted));
    const page = Page.safeParse(c.req.query());
    if (!page.success) throw refusal('badMessage');
    c.header('cache-control', 'no-store');
    return c.json({ of: page.data.of, items: pages[page.data.of](live.room, page.data) });
  });
}
