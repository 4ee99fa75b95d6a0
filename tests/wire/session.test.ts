/** A whole session over the wire alone, against a server in a process of its own, on a real file. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleServer, dropBundle, join_, newFolder, root, serverApart, type Apart, type Joined } from '../server/running.ts';
import { ask, connect, type Client } from './client.mjs';

const packId = process.env.WIRE_PACK ?? 'istanbul-2022';
const dataDir = newFolder();
let server: Apart;
let bundle: string;

beforeAll(async () => {
  bundle = await bundleServer();
  const SCENARIOS_DIR = packId === 'harbour-treaty' ? `${root}/tests/scenarios/fixtures` : `${root}/scenarios`;
  server = await serverApart(bundle, { DATA_DIR: dataDir, SCENARIOS_DIR });
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  rmSync(dataDir, { recursive: true });
  dropBundle(bundle);
});

const must = async (client: Client, command: Record<string, unknown>) => {
  const reply = await client.command(command);
  expect(reply, JSON.stringify(command)).toMatchObject({ ok: true });
  return reply;
};
/** Tables a clause; acknowledges a departure in writing when the room asks for it. */
async function table(client: Client, content: object) {
  const command = { type: 'tableClause', draft: null, content, acknowledgement: null };
  const reply = await client.command(command);
  if (reply.ok) return reply;
  expect(reply.refused).toBe('acknowledgementMissing');
  return must(client, { ...command, acknowledgement: 'We know that this goes beyond the framework.' });
}

test('a session is played from opening to export with nothing but the protocol', async () => {
  const { base } = server;
  const { packs } = await ask(base, 'GET', '/api/packs');
  const summary = packs.find(({ id }: { id: string }) => id === packId);
  const pack = await ask(base, 'GET', summary.url);
  const seats: string[] = pack.seats.map(({ id }: { id: string }) => id);
  const opened = await ask(base, 'POST', '/api/rooms', { body: { pack: packId, title: 'Over the wire', name: 'Morgan' } });
  const facilitator = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });

  // arrive
  const door = await ask(base, 'GET', `/api/rooms/by-code/${opened.code.toLowerCase()}`);
  expect(door).toMatchObject({ title: 'Over the wire', seating: 'choose' });
  expect(door.seats).toHaveLength(seats.length);
  const joined: Joined[] = await Promise.all(seats.map((seat, index) => join_(base, opened.code, `Name ${index}`, seat)));
  const delegates = joined.map(({ token }) => connect(base, { room: opened.room, as: 'delegate', token }));
  const at = (seat: string) => delegates[seats.indexOf(seat)]!;
  await facilitator.until(({ public: open }) => joined.every(({ delegate }) => open.delegates[delegate]?.online));

  // brief: each its own
  await Promise.all(delegates.map((client, index) => client.until((streams) => streams[`seat:${seats[index]}`])));
  expect(delegates.some(({ streams }, index) => streams[`seat:${seats[index]}`].brief)).toBe(false);
  await must(facilitator, { type: 'changePhase', to: 'brief' });
  await Promise.all(delegates.map((client, index) => client.until((streams) => streams[`seat:${seats[index]}`].brief)));
  for (const [index, { streams }] of delegates.entries())
    expect(Object.keys(streams).sort()).toEqual([`delegate:${joined[index]!.delegate}`, 'public', `seat:${seats[index]}`]);

  // draft and table
  await must(facilitator, { type: 'changePhase', to: 'debate' });
  const rule = pack.decisionRules.find(({ id }: { id: string }) => id === pack.defaultRule);
  const group = rule.requires.find(({ kind }: { kind: string }) => kind === 'eachFor').group;
  const principal: string = pack.seatGroups.find(({ id }: { id: string }) => id === group).seats[0];
  const sponsor = seats.find((seat) => seat !== principal)!;
  const option = (n: number, which = 0) => ({ way: 'option', issue: pack.issues[n].id, option: pack.issues[n].options[which].id });
  const draft = 'draft-over-the-wire';
  const content = { way: 'option', issue: pack.issues[0].id, option: pack.issues[0].options[0].id };
  await must(at(sponsor), { type: 'saveDraft', draft, content, takeOver: false });
  expect(Object.keys((await at(sponsor).until((streams) => Object.keys(streams[`seat:${sponsor}`].drafts)[0] && streams[`seat:${sponsor}`])).drafts)).toEqual([draft]); // prettier-ignore
  const { clause: first } = await must(at(sponsor), { type: 'tableClause', draft, content: option(0), acknowledgement: null });
  const { clause: second } = await table(at(principal), option(1));
  // the reader answers out of the bundle's own thread; what it makes of English is tried elsewhere
  const { reading } = await at(sponsor).read('The Parties shall be kind.');
  expect(reading).toMatchObject({ state: expect.stringMatching(/^(read|partial|unread)$/), readerVersion: expect.any(Number) });
  expect(JSON.stringify(reading)).not.toContain('tooHard');
  const { clause: typed } = await table(at(sponsor), { way: 'text', issue: pack.issues[0].id, text: 'The Parties shall be kind.' });
  expect([first, second, typed]).toEqual(['c1', 'c2', 'c3']);
  await must(at(principal), { type: 'sponsorClause', clause: first });

  // vote: one adopted, one blocked by a principal
  const { ballot } = await must(facilitator, { type: 'openBallot', clause: first, seconds: 120 });
  await Promise.all(seats.map((seat) => must(at(seat), { type: 'castVote', ballot, choice: 'for' })));
  const all = [facilitator, ...delegates];
  await Promise.all(all.map((client) => client.until(({ public: open }) => open.clauses[first].state === 'adopted')));
  const { ballot: blocked } = await must(facilitator, { type: 'openBallot', clause: second, seconds: 120 });
  await Promise.all(
    seats.map((seat) => must(at(seat), { type: 'castVote', ballot: blocked, choice: seat === principal ? 'against' : 'for' })),
  );
  if (!rule.closesWhenAllVoted) await must(facilitator, { type: 'closeBallot', ballot: blocked });
  const result = await facilitator.until(({ public: open }) => open.ballots[blocked].result);
  expect(result).toMatchObject({ adopted: false, against: 1, inFavour: seats.length - 1 });
  expect(result.requirements.flatMap(({ blockedBy }: { blockedBy: object[] }) => blockedBy)).toContainEqual({
    seat: principal,
    because: 'against',
  });

  // say, sign, debrief
  await must(at(sponsor), { type: 'say', text: 'Thank you all.' });
  await must(facilitator, { type: 'changePhase', to: 'signature' });
  for (const seat of seats.slice(0, 3)) await must(at(seat), { type: 'sign', choice: 'signed' });
  await must(facilitator, { type: 'changePhase', to: 'debrief' });

  // everybody holds the same public view, and a newcomer is shown it too
  const observer = await ask(base, 'POST', '/api/enter', { body: { secret: opened.links.observer.split('#')[1] } });
  const late = connect(base, { room: opened.room, as: 'observer', token: observer.token });
  const view = await late.until(({ public: open }) => open.phase === 'debrief' && open);
  expect(Object.keys(late.streams)).toEqual(['public']);
  for (const client of all) await expect.poll(() => client.streams.public).toEqual(view);

  // export
  const path = `/api/rooms/${opened.room}`;
  const treaty: string = await ask(base, 'GET', `${path}/treaty.md`, { token: observer.token });
  expect(treaty).toContain(view.clauses[first].versions[0].wording.slice(0, 30));
  const record = JSON.stringify(await ask(base, 'GET', `${path}/record.json`, { token: joined[0]!.token }));
  expect(record).toContain('Thank you all.');
  expect(record, 'people are their seats').not.toContain('Name 0');
  expect(JSON.stringify(await ask(base, 'GET', `${path}/record.json`, { token: opened.token }))).not.toContain('Name 0');
  expect(JSON.stringify(await ask(base, 'GET', `${path}/record.json?names=delegates`, { token: opened.token }))).toContain('Name 0');
  expect(await ask(base, 'GET', `${path}/record.csv`, { token: observer.token })).toContain('c2');
  for (const client of [...all, late]) client.socket.close();
});
