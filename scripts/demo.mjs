/**
 * `npm run demo`: a room with a negotiation under way, played through the public wire by the fifty-line client of tests/wire.
 * It starts a server of its own with data of its own, prints the links, and plays on until it is stopped. One seat is left for whoever looks on.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundle, ensureBuilt } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

process.chdir(root);
ensureInstalled();
await ensureBuilt();
const { ask, connect } = await import('../tests/wire/client.mjs');

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const port = await freePort();
const data = mkdtempSync(join(tmpdir(), 'communique-demo-'));
const base = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, [bundle], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATA_DIR: data, LOG_LEVEL: 'error' },
});
const stop = () => server.kill('SIGTERM');
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
server.once('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 0);
});
for (
  let tries = 0;
  !(await fetch(`${base}/readyz`).then(
    (r) => r.ok,
    () => false,
  ));
  tries += 1
) {
  if (tries > 150) throw new Error('the server did not start');
  await pause(200);
}

const pace = Number(process.env.DEMO_PACE ?? 1); // 0 plays at once
const beat = (seconds) => pause(seconds * 1000 * pace);
const sure = (reply, what) => {
  if (!reply.ok) throw new Error(`${what}: ${reply.sentence}`);
  return reply;
};

const {
  packs: [summary],
} = await ask(base, 'GET', '/api/packs');
const opened = await ask(base, 'POST', '/api/rooms', {
  body: { pack: summary.id, title: `${summary.title}: a demonstration`, name: 'Demo' },
});
const desk = connect(base, { room: opened.room, as: 'facilitator', token: opened.token });
await desk.until(({ public: open }) => open);
const pack = await ask(base, 'GET', desk.welcome.pack.url);

const names = ['Olena', 'Jonas', 'Mei', 'Camille', 'Tom', 'Aisha', 'Noor', 'Lukas', 'Dana', 'Giulia', 'Zofia', 'Deniz'];
const seats = {};
let guest = null;
for (const [index, seat] of pack.seats.entries()) {
  const joined = await ask(base, 'POST', '/api/join', { body: { code: opened.code, name: names[index % names.length], seat: seat.id } });
  if (index === pack.seats.length - 1) guest = { seat, ...joined };
  else seats[seat.id] = connect(base, { room: opened.room, as: 'delegate', token: joined.token });
}
await Promise.all(Object.values(seats).map((seat) => seat.until(({ public: open }) => open)));

console.log(`
A negotiation is under way. Everything here is played by a script, except the seat that is yours.

  The desk         ${opened.links.facilitator}
  The projector    ${opened.links.observer}
  Your seat        ${guest.returnLink}   (${guest.seat.name})
  To join          ${opened.links.join}   (code ${opened.code})

Open each in a window of its own. Ctrl+C stops the server and deletes the room.
`);

const order = (client, command) => client.command(command);
const [first, second] = pack.seatGroups[0].seats;
const others = Object.keys(seats).filter((seat) => seat !== first && seat !== second);
const say = async (seat, text) => sure(await order(seats[seat], { type: 'say', text }), 'say');
const phase = async (to) => sure(await order(desk, { type: 'changePhase', to }), `to ${to}`);

/** Tables an option of an issue; says why where the room asks. */
async function table(seat, issue, option) {
  const command = { type: 'tableClause', draft: null, content: { way: 'option', issue, option }, acknowledgement: null };
  let reply = await order(seats[seat], command);
  if (!reply.ok && reply.refused === 'acknowledgementMissing')
    reply = await order(seats[seat], {
      ...command,
      acknowledgement: 'We know that this differs from the framework and put it to the table all the same.',
    });
  return sure(reply, `table ${issue} ${option}`).clause;
}

/** Opens a ballot and lets the seats vote one after another; `against` and `abstain` name who does. */
async function vote(clause, { against = [], abstain = [] } = {}) {
  const { ballot } = sure(await order(desk, { type: 'openBallot', clause, seconds: null }), 'open a ballot');
  for (const seat of [first, ...others, second]) {
    await beat(1.5);
    const choice = against.includes(seat) ? 'against' : abstain.includes(seat) ? 'abstain' : 'for';
    sure(await order(seats[seat], { type: 'castVote', ballot, choice }), `${seat} votes`);
  }
  await beat(6);
  await order(desk, { type: 'closeBallot', ballot }); // refused when all had voted already: then it is closed
  await beat(4);
}

await phase('brief');
await beat(5);
await phase('debate');
await say(first, 'We have tabled our proposals. Let us go through them clause by clause.');
await say(second, 'We will look at the wording of each, and at who must agree before anything is done.');

const options = pack.issues.flatMap((issue) =>
  issue.options.slice(0, 3).map((option) => ({ issue: issue.id, option: option.id, ranked: issue.ranked })),
);
const firstOf = pack.issues.map((issue) => ({ issue: issue.id, option: issue.options[0].id }));
const tabler = (index) => [first, ...others][index % (others.length + 1)];

for (const [index, { issue, option }] of firstOf.slice(0, 5).entries()) await table(tabler(index), issue, option);
let waiting = Object.values(desk.streams.public.clauses).filter(({ state }) => state === 'tabled');
await vote(waiting[0].id);
await vote(waiting[1].id, { abstain: [others[1]] });
await vote(waiting[2].id, { against: [second, others[0]], abstain: [others.at(-1)] });
await say(others[3] ?? others[0], 'If that falls, would a version with a threshold find more friends?');

for (let round = 0; ; round += 1) {
  const next = options[(round * 2 + 1) % options.length];
  const clause = await table(tabler(round + 2), next.issue, next.option);
  await beat(8);
  waiting = Object.values(desk.streams.public.clauses).filter(({ state }) => state === 'tabled');
  await vote(waiting[0]?.id ?? clause, {
    against: round % 3 === 2 ? [second] : round % 2 ? [others[round % others.length]] : [],
    abstain: [others[(round + 4) % others.length]],
  });
  await beat(5);
  if (waiting.length <= 1 && round >= 6) break;
}
console.log('The script has tabled what it had; the room stays open until you stop it.');
