/** A text checked without a room: how each of its clauses is read, and how it stands to the terms of a scenario. */
import { setImmediate } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { CheckRequest, clausesIn, type Checked, type CheckedClause } from '../../negotiation/checking.ts';
import { limits as lengths } from '../../negotiation/limits.ts';
import { check } from '../../treaty/check.ts';
import { withUnread } from '../../treaty/unreadBeside.ts';
import type { Pack } from '../scenarios/keep.ts';
import { addressOf, bodyOf, type Site } from './asking.ts';
import { refusal } from './refusal.ts';

/** More than the longest treaty that a room writes. */
const mostClauses = 100;

/** The clauses of a text, each no longer than one that may be tabled. */
function within(text: string): string[] {
  const clauses = clausesIn(text);
  if (clauses.length === 0) throw refusal('nothingToCheck');
  if (clauses.length > mostClauses) throw refusal('tooManyClauses', { most: mostClauses });
  if (clauses.some((clause) => clause.length > lengths.clause)) throw refusal('clauseTooLong', { most: lengths.clause });
  return clauses;
}

export function checkingRoutes(app: Hono<{ Bindings: HttpBindings }>, site: Site): void {
  const checked = async (pack: Pack, text: string): Promise<CheckedClause> => {
    const reading = await site.read(pack, text);
    if (typeof reading === 'string') throw refusal('serverStopping');
    const since = performance.now();
    const findings = check(reading.norms, pack.public.framework, pack.public.vocabulary);
    site.checked(performance.now() - since);
    return { text, reading, findings: withUnread(findings, reading, text) };
  };
  app.post('/api/check', async (c) => {
    await site.limits.checks.count(addressOf(site, c));
    const { pack: id, text } = await bodyOf(c, CheckRequest);
    const pack = site.packs.byId(id);
    if (!pack) throw refusal('unknownScenario');
    const clauses: CheckedClause[] = [];
    for (const clause of within(text)) {
      clauses.push(await checked(pack, clause));
      await setImmediate(); // a treaty is a hundred checks: votes go in between
    }
    const answer: Checked = { pack: { id, hash: pack.hash, url: `/api/packs/${pack.hash}.json` }, clauses };
    return c.json(answer);
  });
}
