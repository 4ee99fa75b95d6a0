/**
 * Two rooms on two servers, alike but for what one seat has to itself: its brief and its points, its drafts (how many, under which ids, how often
 * saved), and what it votes while votes are hidden (how often, and what, before its last word). Everybody else is sent the same bytes:
 * welcomes, steps, answers, refusals, reconnections, history and exports. Nothing is planted and looked for: whatever leaks, differs.
 *
 * What would differ for reasons of its own is made the same, not left out: ids, codes and tokens are counted instead of drawn, the clock is the
 * test's and moves with the public steps alone, the seed is fixed. Two things are masked: Socket.IO's own connection ids, and in the
 * facilitator's welcome the brief of that seat, which a facilitator reads (W5). How long an answer takes is not compared.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { harbourPacks, newFolder, serverHere, type Here } from '../server/running.ts';
import { connect, type Client } from '../wire/client.mjs';

const counter = vi.hoisted(() => ({ n: 0 }));
vi.mock('../../server/secrets.ts', async (original) => {
  const real = await original<typeof import('../../server/secrets.ts')>();
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const next = () => (counter.n += 1);
  const counted = (before: string, length: number) => `${before}${String(next()).padStart(length, '0')}`;
  return {
    ...real,
    newRoomId: () => counted('room', 8),
    newRoomCode: () => `AAAAA${letters[next() % letters.length]}`,
    newDelegateId: () => counted('d', 8),
    newFacilitatorId: () => counted('f', 8),
    newReturnCode: () => `AAAABBBBCCC${letters[next() % letters.length]}`,
    newToken: () => counted('token-', 37),
    newSeed: () => 7,
  };
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const start = 1_750_000_000_000;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  counter.n = 0;
});
afterEach(() => void vi.useRealTimers());

/** The seat whose secrets differ. */
const secretive = 'lume';
interface Secrets {
  brief: [find: string, put: string][];
  rankings: [find: string, put: string][];
  /** what lume saves, in order; null: discards it */
  drafts: [id: string, text: string | null][];
  /** what lume drafts as an amendment, and why */
  amendment: [text: string, reason: string][];
  /** what lume types, and has read */
  reads: string[];
  /** what lume votes before its last word, which is the same in both */
  votes: string[];
}
const here: Secrets = {
  brief: [],
  rankings: [],
  drafts: [['draft-secret', 'We would give up the bases.']],
  amendment: [],
  reads: [],
  votes: ['for'],
};
const there: Secrets = {
  brief: [
    ['No foreign garrison may stay', 'Any garrison may stay for ever and three more may come'],
    ['confidence: mixed', 'confidence: inferred'],
  ],
  rankings: [['lume: { order: [A, B], confidence: documented', 'lume: { order: [B, A], confidence: mixed']],
  drafts: [
    ['draft-guessed', 'We would give up nothing.'],
    ['draft-guessed', 'Nothing at all.'],
    ['draft-second', 'And this besides.'],
    ['draft-third0', 'And that.'],
    ['draft-third0', null],
  ],
  amendment: [
    ['Lume may host them.', 'Norra will not notice.'],
    ['Lume may host them all.', 'Norra will not notice that.'],
  ],
  reads: ['We', 'We would', 'We would give up nothing.', 'Lume shall not host foreign bases.'],
  votes: ['against', 'abstain', 'for', 'against'],
};

function packWith({ brief, rankings }: Secrets, into: string) {
  const folder = join(into, 'harbour-treaty');
  mkdirSync(folder);
  cpSync(join(harbourPacks, 'harbour-treaty'), folder, { recursive: true });
  for (const [file, changes] of [
    ['briefs/lume.yaml', brief],
    ['rankings.yaml', rankings],
  ] as const) {
    const address = join(folder, 'sealed', file);
    let text = readFileSync(address, 'utf8');
    for (const [find, put] of changes) {
      expect(text).toContain(find);
      text = text.replace(find, put);
    }
    writeFileSync(address, text);
  }
}

/** Everything one listener is sent, byte for byte. */
type Bytes = Record<string, string[]>;
/** What the transport says on connecting carries a connection id drawn at random. */
const masked = (frame: string) => frame.replace(/^0\{"sid":"[^"]+"/, '0{"sid":"…"');

async function play(secrets: Secrets): Promise<Bytes> {
  const scenarios = newFolder();
  packWith(secrets, scenarios);
  const server = await serverHere(
    { SCENARIOS_DIR: scenarios, COMMANDS_PER_SECOND: '0' },
    {
      clock: () => Date.now(),
      seed: () => 7,
      offlineAfter: 600_000,
      headGrace: 600_000,
      around: (log) => ({ ...log, setting: async () => 'the same key' }),
    },
  );
  try {
    return await playOn(server, secrets);
  } finally {
    await server.clean();
    rmSync(scenarios, { recursive: true });
  }
}

async function playOn({ url }: Here, secrets: Secrets): Promise<Bytes> {
  const bytes: Bytes = {};
  const keep = (whose: string, what: string) => void (bytes[whose] ??= []).push(what);
  const http = async (whose: string, method: string, path: string, { body, token }: { body?: object; token?: string } = {}) => {
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = (await answer.text()).replaceAll(url, '');
    const told = [...answer.headers].filter(([name]) => name !== 'date');
    keep(whose, `${method} ${path} ${answer.status} ${JSON.stringify(told)} ${text}`);
    return JSON.parse(answer.headers.get('content-type')?.includes('json') ? text : '{}') as Record<string, string> & {
      links: { observer: string };
    };
  };
  const ears: Record<string, Client> = {};
  const listen = async (whose: string, auth: { room: string; as: string; token: string }) => {
    const client = connect(url, auth, { autoConnect: false, reconnectionDelay: 5 });
    client.socket.io.on('open', () => client.socket.io.engine.on('data', (data: unknown) => keep(whose, masked(String(data)))));
    client.socket.on('connect_error', (error) => keep(whose, `${error.message} ${JSON.stringify((error as { data?: object }).data)}`));
    ears[whose] = client;
    client.socket.connect();
    await client.until(() => true);
  };
  let commands = 0;
  /** Sent by everybody alike, under the same ids; whatever is answered is heard. */
  const does = async (whose: string, command: object) => {
    vi.setSystemTime(Date.now() + 100); // little enough that no heartbeat seems missed
    return (await ears[whose]!.command(command as Record<string, unknown>, `command-${(commands += 1)}`)) as {
      ok: boolean;
      refused?: string;
    } & Record<string, string>;
  };
  let secretly = 0;
  const doesSecretly = async (command: object) => {
    const reply = await ears[secretive]!.command(command as Record<string, unknown>, `secretly-${(secretly += 1)}`);
    expect(reply, JSON.stringify(command)).toMatchObject({ ok: true });
  };

  // arriving
  await http('passer-by', 'GET', '/api/packs');
  const opened = await http('facilitator', 'POST', '/api/rooms', { body: { pack: 'harbour-treaty', title: 'Alike', options: { showVotes: 'atClose', rule: 'no-objection', briefsAfterwards: false } } }); // prettier-ignore
  const { room, code, token } = opened as unknown as { room: string; code: string; token: string };
  const press = await http('observer', 'POST', '/api/enter', { body: { secret: opened.links.observer.split('#')[1] } });
  const tokens: Record<string, string> = { facilitator: token, projector: token, observer: press.token! };
  await listen('facilitator', { room, as: 'facilitator', token });
  await listen('projector', { room, as: 'observer', token });
  await listen('observer', { room, as: 'observer', token: press.token! });
  for (const [whose, seat] of [
    [secretive, 'lume'],
    ['norra', 'norra'],
    ['sudra', 'sudra'],
    ['seatless', null],
    ['removed', 'norra'],
  ] as const) {
    const joined = await http(whose, 'POST', '/api/join', { body: { code, name: `Of ${whose}`, seat } });
    tokens[whose] = joined.token!;
    await listen(whose, { room, as: 'delegate', token: joined.token! });
  }
  await does('facilitator', { type: 'changePhase', to: 'brief' });
  await does('facilitator', { type: 'changePhase', to: 'debate' });

  await does('facilitator', { type: 'lockSeat', seat: secretive, locked: true });

  // drafts, and others who look for them
  for (const [draft, text] of secrets.drafts) {
    await doesSecretly(
      text === null ? { type: 'discardDraft', draft } : { type: 'saveDraft', draft, content: { way: 'text', text }, takeOver: false },
    );
  }
  for (const text of secrets.reads) expect(await ears[secretive]!.read(text)).toMatchObject({ ok: true });
  for (const whose of ['norra', 'facilitator', 'observer']) await ears[whose]!.read('Lume shall not host foreign bases.');
  const content = { way: 'option', issue: 'bases', option: 'A' };
  for (const whose of ['norra', 'seatless', 'facilitator', 'observer', 'projector']) {
    for (const draft of ['draft-secret', 'draft-guessed', 'draft-second', 'draft-third0']) {
      await does(whose, { type: 'discardDraft', draft });
      await does(whose, { type: 'leaveDraft', draft });
      await does(whose, { type: 'tableClause', draft, content, acknowledgement: null });
      await does(whose, { type: 'saveDraft', draft, content: { way: 'text', text: 'Is it there?' }, takeOver: false });
      await does(whose, { type: 'discardDraft', draft });
    }
    await does(whose, { type: 'takeSeat', seat: 'lume' });
    await does(whose, { type: 'brief', seat: 'lume' });
  }

  // a hidden ballot, with reconnections in the middle
  const { clause } = await does('norra', { type: 'tableClause', draft: null, content, acknowledgement: null });
  // an amendment that is drafted in secret, as others propose theirs: one accepted, one voted down
  for (const [text, reason] of secrets.amendment) {
    const amends = { way: 'text', issue: 'bases', text, amends: clause, base: 0, amendment: 'a1', reason };
    await doesSecretly({ type: 'saveDraft', draft: 'draft-amends', content: amends, takeOver: false });
  }
  const proposing = { type: 'proposeAmendment', clause, draft: null, acknowledgement: 'We know.', reason: null };
  const typed = (text: string) => ({ kind: 'wording', content: { way: 'text', issue: 'bases', text } });
  await does('sudra', { ...proposing, version: 0, change: typed('Lume shall not host foreign bases or fleets.') });
  expect(await does('norra', { type: 'acceptAmendment', amendment: 'a1', version: 0 })).toMatchObject({ ok: true });
  await does('sudra', { ...proposing, version: 1, draft: 'draft-amends', change: { kind: 'strike' } });
  await does('sudra', { ...proposing, version: 1, change: { kind: 'strike' } });
  const aside = { type: 'setAsideAmendment', amendment: 'a2', reason: 'It would leave nothing.' };
  expect(await does('facilitator', aside)).toMatchObject({ ok: true });
  const { ballot } = await does('facilitator', { type: 'openBallot', clause, seconds: 600 });
  expect(ballot).toBe('b1');
  for (const choice of secrets.votes) await doesSecretly({ type: 'castVote', ballot, choice });
  await does('norra', { type: 'castVote', ballot, choice: 'for' });
  await does('seatless', { type: 'castVote', ballot, choice: 'for' });
  await does('sudra', { type: 'castVote', ballot, choice: 'abstain' });
  const comesBack = async (whose: string) => {
    const client = ears[whose]!;
    const { welcomed } = client;
    client.socket.io.engine.close();
    while (client.welcomed === welcomed) await pause(5); // not expect.poll, which moves the test's clock
  };
  for (const whose of Object.keys(ears)) await comesBack(whose);
  const fetched = async () => {
    for (const whose of Object.keys(ears)) {
      for (const path of [
        'record.json',
        'record.csv',
        'treaty.md',
        'history?of=messages',
        'history?of=ballots',
        'history?of=happenings',
        'history?of=amendments',
        'links',
        'nothing',
      ])
        await http(whose, 'GET', `/api/rooms/${room}/${path}`, { token: tokens[whose]! });
    }
    await http('passer-by', 'GET', `/api/rooms/by-code/${code}`);
    await http('passer-by', 'GET', `/api/rooms/${room}/record.json`);
  };
  await fetched();
  await does('facilitator', { type: 'removeDelegate', delegate: ears['removed']!.welcome.you.delegate });
  await does('facilitator', { type: 'pauseRoom' });
  await does('norra', { type: 'castVote', ballot, choice: 'against' });
  await does('facilitator', { type: 'resumeRoom' });

  // its last word is the same, and is turned over with the rest
  await doesSecretly({ type: 'castVote', ballot, choice: 'abstain' });
  await does('facilitator', { type: 'closeBallot', ballot });
  await does('facilitator', { type: 'seatDelegate', delegate: ears['seatless']!.welcome.you.delegate, seat: 'sudra' });
  for (const phase of ['signature', 'debrief']) await does('facilitator', { type: 'changePhase', to: phase });
  for (const whose of Object.keys(ears)) if (whose !== 'removed') await comesBack(whose);
  await fetched();
  await http('passer-by', 'GET', ears['norra']!.welcome.pack.url as string);
  for (const client of Object.values(ears)) client.socket.close();
  return bytes;
}

/** The facilitator reads every brief: that of the secretive seat is blanked in their stream, and nothing else. */
const blanked = (frame: string) => {
  if (!frame.startsWith('2["welcome"')) return frame;
  const [, welcome] = JSON.parse(frame.slice(1)) as [string, { streams: { facilitator: { view: { briefs: Record<string, unknown> } } } }];
  expect(welcome.streams.facilitator.view.briefs[secretive]).toBeDefined();
  welcome.streams.facilitator.view.briefs[secretive] = '…';
  return JSON.stringify(welcome);
};

test('rooms that differ in what one seat has to itself send everybody else the same bytes', { timeout: 120_000 }, async () => {
  const one = await play(here);
  vi.setSystemTime(start);
  counter.n = 0;
  const two = await play(there);
  const { [secretive]: own, facilitator, ...others } = one;
  const { [secretive]: ownThere, facilitator: facilitatorThere, ...othersThere } = two;
  expect(Object.keys(others).sort()).toEqual(['norra', 'observer', 'passer-by', 'projector', 'removed', 'seatless', 'sudra']);
  for (const [whose, bytes] of Object.entries(others)) expect(othersThere[whose], whose).toEqual(bytes);
  expect(facilitatorThere!.map(blanked)).toEqual(facilitator!.map(blanked));
  expect(facilitatorThere, 'the brief they read is another').not.toEqual(facilitator);
  expect(ownThere, 'the seat itself is told its own').not.toEqual(own);
  const heard = Object.values(others).reduce((sum, bytes) => sum + bytes.length, facilitator!.length);
  expect(heard).toBeGreaterThan(400);
  console.log(`${heard} frames and answers of ${Object.keys(others).length + 1} listeners, the same in both rooms`);
});

test(
  'the same room played twice is the same for everybody, that seat included: nothing is drawn that the test does not hold',
  { timeout: 120_000 },
  async () => {
    const one = await play(here);
    vi.setSystemTime(start);
    counter.n = 0;
    expect(await play(here)).toEqual(one);
  },
);
