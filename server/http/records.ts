/** The public record to take away. Anyone in the room may have it; people are their seats, unless a facilitator asks for their names. */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { saidInPrivate } from '../../negotiation/viewFor.ts';
import { recordOf, type RoomRecord } from '../exports/record.ts';
import { recordCsv } from '../exports/recordCsv.ts';
import { recordJson } from '../exports/recordJson.ts';
import { treatyMarkdown } from '../exports/treatyMarkdown.ts';
import { admit, anyone, readerOf, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

interface Form {
  type: string;
  write: (record: RoomRecord) => string;
}
const forms: Record<string, Form> = {
  'record.json': { type: 'application/json; charset=utf-8', write: recordJson },
  'record.csv': { type: 'text/csv; charset=utf-8', write: recordCsv },
  'treaty.md': { type: 'text/markdown; charset=utf-8', write: treatyMarkdown },
};

export function recordRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  for (const [file, { type, write }] of Object.entries(forms)) {
    app.get(`/api/rooms/:room/${file}`, async (c) => {
      const admitted = await admit(site, c, anyone);
      const { live, session } = admitted;
      await site.limits.reading.count(readerOf(site, c, admitted));
      const { open, past, pack } = live.room;
      const named = c.req.query('names') === 'delegates';
      if (named && session.holder.role !== 'facilitator') throw refusal('notAllowed');
      const names = named ? 'delegates' : 'seats';
      const record = recordOf({ open, past, pack, private: saidInPrivate(live.room), now: Date.now(), names });
      c.header('content-type', type);
      c.header('content-disposition', `attachment; filename="${open.code}-${file}"`);
      c.header('cache-control', 'no-store');
      return c.body(write(record));
    });
  }
}
