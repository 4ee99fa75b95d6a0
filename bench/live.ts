/**
 * `npm run bench:live [-- --json] [-- --rooms N] [-- --seconds N]`: votes in rooms of thirteen sockets, ours beside raw Socket.IO, on loopback, in one run.
 * Ours checks each vote, keeps it on disk before anyone is told, filters it for each stream and counts it once; raw Socket.IO does none of that.
 * A machine's speed drifts and other programs share it: what counts is the ratio of the two, not the figures.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleServer, dropBundle, join_, newFolder, openRoom, root, serverApart } from '../tests/server/running.ts';
import { ask } from '../tests/wire/client.mjs';
import { createLoad, type Choice, type Figures, type Kind, type Load, type Room } from './load.ts';
import { dial, type Wire } from './socket.ts';

const { values: given } = parseArgs({ options: { json: { type: 'boolean' }, rooms: { type: 'string' }, seconds: { type: 'string' } } });
const rooms = Number(given.rooms ?? 8);
const seconds = Number(given.seconds ?? 4);
const kinds: Kind[] = ['paced', 'burst', 'scattered', 'saturated'];

/** A server in a process of its own, with rooms full of people. */
interface Peer {
  name: string;
  rooms: Room[];
  /** where the load is told what was seen; set before it starts */
  load: { seen: Load['seen'] };
  /** ms of processor time that the server has spent so far */
  spent: () => Promise<number>;
  stop: () => Promise<void>;
}

const nobodyYet: Load['seen'] = () => undefined;
const seatPath = /^ballots\/b1\/votes\/(.+)$/;
/** Any pack and rule would do; this rule lets a ballot stay open when all have voted. */
const [pack, rule] = ['istanbul-2022', 'no-objection'];

async function ours(): Promise<Peer> {
  const dataDir = newFolder();
  const bundle = await bundleServer();
  const server = await serverApart(bundle, {
    DATA_DIR: dataDir,
    SCENARIOS_DIR: join(root, 'scenarios'),
    NODE_ENV: 'production',
    COMMANDS_PER_SECOND: '0',
    JOINS_PER_MINUTE: '1000000',
    ROOMS_PER_HOUR: '1000000',
  });
  const load = { seen: nobodyYet };
  const opened: Room[] = [];
  const stop = async () => {
    server.child.kill('SIGTERM');
    await server.ended;
    rmSync(dataDir, { recursive: true, force: true });
    dropBundle(bundle);
  };
  try {
    for (let room = 0; room < rooms; room += 1) opened.push(await roomOfOurs(server.base, room, load));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name: 'Communiqué',
    rooms: opened,
    load,
    spent: async () => {
      const text = (await ask(server.base, 'GET', '/metrics')) as string;
      return Number(/^communique_process_cpu_seconds_total (\S+)/m.exec(text)?.[1]) * 1000;
    },
    stop,
  };
}

/** A room in its debate, everybody seated and connected, with a ballot open for a week. */
async function roomOfOurs(base: string, room: number, load: Peer['load']): Promise<Room> {
  const opened = await openRoom(base, { pack, options: { rule } });
  const door = await ask(base, 'GET', `/api/rooms/by-code/${opened.code}`);
  const seats: string[] = door.seats.map(({ id }: { id: string }) => id);
  const hear = (listener: number) => (heard: { event: string; message: unknown; bytes: number }) => {
    if (heard.event !== 'view') return;
    const votes = (heard.message as { ops: [string, unknown][] }).ops.filter(([path]) => seatPath.test(path));
    for (const [path, choice] of votes)
      load.seen(room, listener, seats.indexOf(seatPath.exec(path)?.[1] ?? ''), choice, heard.bytes / votes.length);
  };
  const joined = [];
  for (const seat of seats) joined.push(await join_(base, opened.code, `Delegate of ${seat}`, seat));
  const desk = await dial(base, { room: opened.room, as: 'facilitator', token: opened.token }, hear(12));
  const delegates = await Promise.all(
    joined.map(({ token }, index) => dial(base, { room: opened.room, as: 'delegate', token }, hear(index))),
  );
  let sent = 0;
  const order = async (by: Wire | undefined, command: object) => {
    const reply = (await by?.ask('command', { id: `bench:vote:${(sent += 1)}`, command })) as {
      ok: boolean;
      refused?: string;
      clause?: string;
    };
    if (!reply.ok) throw new Error(`refused: ${reply.refused}`);
    return reply;
  };
  await order(desk, { type: 'changePhase', to: 'debate' });
  const { issues } = await ask(base, 'GET', `/api/packs/${door.scenario.hash}.json`);
  const content = { way: 'option', issue: issues[0].id, option: issues[0].options[0].id };
  const { clause } = await order(delegates[0], { type: 'tableClause', draft: null, content, acknowledgement: null });
  await order(desk, { type: 'openBallot', clause, seconds: 604800 });
  return { seats, vote: (seat, choice) => order(delegates[seat], { type: 'castVote', ballot: 'b1', choice }) };
}

async function rawSocketIo(): Promise<Peer> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'rawSocketIo.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const base = await new Promise<string>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? '')),
  );
  const load = { seen: nobodyYet };
  const seats = Array.from({ length: 12 }, (_, seat) => `seat${seat}`);
  const opened: Room[] = [];
  let first: Wire | undefined;
  for (let room = 0; room < rooms; room += 1) {
    const wires = await Promise.all(
      Array.from({ length: 13 }, (_, listener) =>
        dial(base, { room: `r${room}` }, ({ message, bytes }) => {
          const { seat, choice } = message as { seat: string; choice: Choice };
          load.seen(room, listener, seats.indexOf(seat), choice, bytes);
        }),
      ),
    );
    first ??= wires[0];
    opened.push({ seats, vote: async (seat, choice) => wires[seat]?.ask('vote', { seat: seats[seat], choice }) });
  }
  return {
    name: 'raw Socket.IO',
    rooms: opened,
    load,
    spent: async () => {
      const used = (await first?.ask('figures', null)) as NodeJS.CpuUsage | undefined;
      return used ? (used.user + used.system) / 1000 : 0;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

type Measured = Figures & { cpuMsPerVote: number };

async function measure(peer: Peer, load: Load, kind: Kind): Promise<Measured> {
  const before = await peer.spent();
  const figures = await load.run(kind, kind === 'burst' ? seconds / 2 : seconds);
  return { ...figures, cpuMsPerVote: ((await peer.spent()) - before) / figures.votes };
}

/** Each load on one peer and then on the other, so that both meet the machine in about the same state. */
async function compare(peers: Peer[]): Promise<Record<string, Measured[]>> {
  const measured: Record<string, Measured[]> = Object.fromEntries(peers.map(({ name }) => [name, []]));
  const loads = peers.map((peer) => createLoad(peer.rooms));
  for (const [at, peer] of peers.entries()) peer.load.seen = loads[at]?.seen ?? nobodyYet;
  for (const load of loads) await load.run('scattered', 1); // warm, and every first vote cast: from now on each is a change
  for (const kind of kinds)
    for (const [at, peer] of peers.entries()) measured[peer.name]?.push(await measure(peer, loads[at] as Load, kind));
  return measured;
}

const peers: Peer[] = [];
let results: Record<string, Measured[]>;
try {
  for (const begin of [rawSocketIo, ours]) peers.push(await begin());
  results = await compare(peers);
} finally {
  for (const peer of peers) await peer.stop();
}

const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? '', loadAverage: loadavg()[0] ?? 0, node: process.version };
const shown = (n: number) => (n >= 100 ? n.toFixed(0) : n.toFixed(2));
const row = (name: string, m: Measured) => ({
  server: name,
  load: m.kind,
  'votes/s': shown(m.perSecond),
  'p50 ms': shown(m.latency.p50),
  'p95 ms': shown(m.latency.p95),
  'p99 ms': shown(m.latency.p99),
  'server CPU ms/vote': shown(m.cpuMsPerVote),
  'bytes/delivery': shown(m.bytesPerDelivery),
  missed: m.missed,
  'load busy': shown(m.loadBusy),
});

if (given.json) console.log(JSON.stringify({ bench: 'live', machine, rooms, seconds, results }));
else {
  console.log(`${rooms} rooms of 13 sockets, ${seconds} s each; Node ${machine.node}, ${machine.cores} cores (${machine.model}).`);
  console.log(`The machine's load average is ${shown(machine.loadAverage)} now: other programs share the cores, so read the ratios.`);
  console.table(kinds.flatMap((kind, at) => Object.entries(results).map(([name, measured]) => row(name, measured[at] as Measured))));
  console.log('"load busy" is the share of a core that the load itself took: near 1, the load and not the server was the limit.');
}
process.exit(0);
