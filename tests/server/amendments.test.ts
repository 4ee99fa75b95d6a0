/** Amendments over the socket: proposed, read by the server, carried over by it when their clause changes, also after it had died in between. */
import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { smallReader, smallReading } from '../fixtures/reader.ts';
import { ask, connect, type Client } from '../wire/client.mjs';
import { harbourSeats, newFolder, seated, serverHere, type Here, type Session } from './running.ts';

const tabled = 'The Parties shall keep the harbours open to all.';
const mine = 'The Parties shall keep the inner harbours open to all.';
const joint = 'The Parties shall keep the inner harbours open to all, at all times.';

let here: Here;
let session: Session;
let dataDir: string;
let read: string[];
/** Whether the reader answers for the joint text: where it does not, the server dies before the amendment was carried over. */
let answers: boolean;

const start = async () => {
  const readings = smallReader((text) => {
    read.push(text);
    return answers || text !== joint ? Promise.resolve() : new Promise(() => undefined);
  });
  here = await serverHere({ COMMANDS_PER_SECOND: '0' }, { readings }, dataDir);
};
beforeEach(async () => {
  [dataDir, read, answers] = [newFolder(), [], true];
  await start();
  session = await seated(here.url, harbourSeats);
  for (const to of ['brief', 'debate']) await must(session.facilitator, { type: 'changePhase', to });
  await must(lume(), { type: 'tableClause', draft: null, content: typed(tabled), acknowledgement: 'In our words.' });
});
afterEach(async () => {
  session.close();
  await here.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const lume = () => session.delegates.lume!;
const norra = () => session.delegates.norra!;
const typed = (text: string) => ({ way: 'text', issue: 'bases', text });
const must = async (client: Client, command: Record<string, unknown>) => {
  const reply = await client.command(command);
  expect(reply, JSON.stringify(command)).toMatchObject({ ok: true });
  return reply;
};
const proposing = (text: string, version = 0) => ({
  type: 'proposeAmendment',
  clause: 'c1',
  version,
  draft: null,
  change: { kind: 'wording', content: typed(text) },
  acknowledgement: 'In our words.',
  reason: 'The outer ones are not ours.',
});
const revising = (text: string) => ({
  type: 'reviseClause',
  clause: 'c1',
  draft: null,
  content: typed(text),
  acknowledgement: 'In our words.',
});

test('an amendment is read by the server and shown to everybody; the reply names it', async () => {
  expect(await must(norra(), proposing(mine))).toEqual({ ok: true, amendment: 'a1' });
  for (const client of [lume(), norra(), session.delegates.sudra!, session.facilitator]) {
    const shown = await client.until(({ public: open }) => open.amendments.a1);
    expect(shown).toMatchObject({ by: 'norra', state: 'pending', what: { text: { wording: mine, reading: smallReading(mine) } } });
  }
  expect(await norra().command(proposing(mine, 1))).toMatchObject({
    ok: false,
    refused: 'notCurrentVersion',
    sentence: expect.stringMatching(/\.$/),
  });
  expect(await norra().command({ ...proposing(mine), clause: 'c9' })).toMatchObject({ refused: 'unknownClause' });
  expect(await norra().command({ ...proposing(mine), change: { kind: 'repeal' } })).toMatchObject({ refused: 'badMessage' });
  expect(await norra().command({ type: 'carryAmendment', amendment: 'a1', version: 1 })).toMatchObject({ refused: 'systemOnly' });
});

test('when its clause is revised, the server carries it over, with a reading of the joint text', async () => {
  await must(norra(), proposing(mine));
  await must(lume(), revising(tabled.replace('all.', 'all, at all times.')));
  const carried = await session.facilitator.until(({ public: open }) => open.amendments.a1.base === 1 && open.amendments.a1);
  expect(carried).toMatchObject({ state: 'pending', what: { text: { wording: joint, reading: smallReading(joint) } } });
  expect(carried.flag).toBeUndefined();
  expect(read.filter((text) => text === joint)).toHaveLength(1);
});

test('where both change the same words it is flagged, and of two competing amendments the second when the first is adopted', async () => {
  await must(norra(), proposing(mine));
  await must(session.delegates.sudra!, proposing(mine.replace('inner', 'outer')));
  await must(session.facilitator, { type: 'openAmendmentBallot', amendment: 'a1', version: 0, seconds: null });
  for (const client of Object.values(session.delegates)) await client.command({ type: 'castVote', ballot: 'b1', choice: 'for' });
  await session.facilitator.command({ type: 'closeBallot', ballot: 'b1' });
  const { clauses, amendments } = await session.facilitator.until(({ public: open }) => open.amendments.a2?.flag && open);
  expect(clauses.c1.versions[1]).toMatchObject({ wording: mine, by: 'norra', amendment: { id: 'a1', how: 'adopted' } });
  expect(amendments.a2).toMatchObject({ state: 'pending', base: 0, flag: { version: 1, why: 'collides' } });
});

test('a server that died before it carried an amendment over does so when somebody comes back', async () => {
  await must(norra(), proposing(mine));
  answers = false;
  await must(lume(), revising(tabled.replace('all.', 'all, at all times.')));
  await expect.poll(() => read.includes(joint)).toBe(true);
  session.close();
  await here.stop();
  answers = true;
  await start();
  const observer = connect(here.url, { room: session.opened.room, as: 'observer', token: session.opened.token });
  expect(await observer.until(({ public: open }) => open.amendments.a1.base === 1 && open.amendments.a1.what.text.wording)).toBe(joint);
  observer.socket.close();
});

test('settled amendments are in the history and in the record', async () => {
  await must(norra(), proposing(mine));
  await must(lume(), { type: 'acceptAmendment', amendment: 'a1', version: 0 });
  for (let n = 2; n <= 43; n += 1) {
    await must(norra(), proposing(`${mine} Truly.`, 1));
    await must(norra(), { type: 'withdrawAmendment', amendment: `a${n}` });
  }
  const { token, room } = session.opened;
  const { items } = await ask(here.url, 'GET', `/api/rooms/${room}/history?of=amendments`, { token });
  expect(items.map(({ id }: { id: string }) => id)).toEqual(['a3', 'a2', 'a1']);
  expect(items[2]).toMatchObject({ state: 'accepted', by: 'norra', what: { text: { wording: mine } } });
  const record = await ask(here.url, 'GET', `/api/rooms/${room}/record.json`, { token });
  expect(record.amendments).toHaveLength(43);
  expect(record.amendments[0]).toMatchObject({
    id: 'a1',
    clause: 'c1',
    by: 'norra',
    kind: 'wording',
    state: 'accepted',
    writtenFor: 1,
    wording: mine,
    reason: 'The outer ones are not ours.',
  });
  expect(record.clauses[0].versions[1]).toMatchObject({ amendment: { id: 'a1', how: 'accepted' } });
  expect(record.clauses[0].history[1]).toMatchObject({ what: 'amendmentProposed', seat: 'norra', amendment: 'a1', version: 1 });
});
