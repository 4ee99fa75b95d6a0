/** The rooms of one process, without a network: decide, keep, tell. Listeners are plain objects, time is the test's. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor, Command } from '../../negotiation/commands.ts';
import { patch } from '../../negotiation/diff.ts';
import type { BallotId, ClauseId, DelegateId, FacilitatorId, RoomCode, RoomId, SeatId } from '../../negotiation/ids.ts';
import type { Op, Reply, Role, Welcome } from '../../negotiation/wire.ts';
import { createPacks } from '../../server/packs.ts';
import { channelOf, type Listener, type LiveRoom } from '../../server/rooms/liveRoom.ts';
import { createRooms, type Rooms, type RoomsOptions } from '../../server/rooms/rooms.ts';
import { loadPacks } from '../../server/scenarios/load.ts';
import type { EventLog } from '../../server/storage/eventLog.ts';
import { openSqliteLog } from '../../server/storage/sqlite.ts';
import { defaultOptions } from '../../server/http/opening.ts';
import { harbourPacks, newFolder } from './running.ts';

const offered = loadPacks(harbourPacks);
const pack = offered.get('harbour-treaty')!;
const id = 'roomroomroom' as RoomId;
const teacher: Actor = { kind: 'facilitator', facilitator: 'f00000001' as FacilitatorId };
const delegate = (n: number): Actor & { kind: 'delegate' } => ({ kind: 'delegate', delegate: `d0000000${n}` as DelegateId });
const seats = ['lume', 'norra', 'sudra'] as SeatId[];
const day = 86_400_000;

interface Heard {
  listener: Listener;
  welcomes: Welcome[];
  views: { stream: string; from: number; to: number; ops: Op[] }[];
  notices: string[];
  isCut: boolean;
  channels: Set<string>;
  /** the views as this listener would draw them */
  shown: Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- views of every kind
}

let dir: string;
let log: EventLog;
let rooms: Rooms;
let bugs: unknown[];
let heard: Heard[];

function listen(actor: Actor, as: Role = actor.kind as Role): Heard {
  const it: Heard = { welcomes: [], views: [], notices: [], isCut: false, channels: new Set(), shown: {}, listener: undefined as never };
  it.listener = {
    id: String(heard.length),
    actor,
    as,
    streams: new Set(),
    join: (channel) => void it.channels.add(channel),
    leave: (channel) => void it.channels.delete(channel),
    welcome: (message) => {
      it.welcomes.push(message);
      it.shown = Object.fromEntries(Object.entries(message.streams).map(([stream, { view }]) => [stream, view]));
    },
    notice: (code) => void it.notices.push(code),
    cut: () => void (it.isCut = true),
  };
  heard.push(it);
  return it;
}

function roomsOver(over: EventLog, more: Partial<RoomsOptions> = {}): Rooms {
  const packs = createPacks(offered, over);
  return createRooms({
    log: over,
    packOf: packs.ofRoom,
    bug: (error) => void bugs.push(error),
    broadcast: (channel, message) => {
      const plain = JSON.parse(JSON.stringify(message)) as Heard['views'][number];
      for (const one of heard) {
        if (!one.channels.has(channel)) continue;
        one.views.push(plain);
        one.shown[plain.stream] = patch(one.shown[plain.stream], plain.ops);
      }
    },
    ...more,
  });
}

const load = async (): Promise<LiveRoom> => (await rooms.load(id))!;
let counter = 0;
const order = async (actor: Actor, command: Command | object, as = `command-${(counter += 1)}`): Promise<Reply> =>
  rooms.order(await load(), { actor, id: as, command: command as Command });
const must = async (actor: Actor, command: object, as?: string) => {
  const reply = await order(actor, command, as);
  if (!reply.ok) throw new Error(reply.refused);
  return reply;
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now: 1_700_000_000_000 });
  dir = newFolder();
  log = openSqliteLog(join(dir, 'test.sqlite'));
  bugs = [];
  heard = [];
  rooms = roomsOver(log);
  await createPacks(offered, log).keep(pack);
  const now = Date.now();
  await log.openRoom({
    row: { room: id, code: 'AAAAAA' as RoomCode, title: 'A room', pack: pack.whole, openedAt: now, expiresAt: now + 30 * day },
    events: [{ type: 'roomOpened', at: now, room: id, code: 'AAAAAA' as RoomCode, title: 'A room', pack: { id: pack.public.id, hash: pack.hash }, options: defaultOptions(pack.public), expiresAt: now + 30 * day }], // prettier-ignore
    asides: [{ type: 'facilitatorNamed', facilitator: 'f00000001' as FacilitatorId, name: 'Teacher' }],
  });
  await rooms.start();
  for (const [index, seat] of seats.entries()) await must(delegate(index + 1), { type: 'arrive', name: `Name ${index + 1}`, seat });
});
afterEach(async () => {
  await rooms.stop();
  await log.close();
  rmSync(dir, { recursive: true, force: true });
  vi.useRealTimers();
  expect(bugs).toEqual([]);
});

/** Everybody connected, a ballot open. */
async function inBallot(seconds = 60) {
  const live = await load();
  const all = [listen(teacher), listen(delegate(1)), listen(delegate(2)), listen(delegate(3))];
  for (const { listener } of all) rooms.connect(live, listener);
  await must(teacher, { type: 'changePhase', to: 'brief' });
  await must(teacher, { type: 'changePhase', to: 'debate' });
  const { clause } = await must(delegate(1), { type: 'tableClause', draft: null, content: { way: 'option', issue: 'bases', option: 'A' }, acknowledgement: null }); // prettier-ignore
  const { ballot } = await must(teacher, { type: 'openBallot', clause, seconds });
  return { clause: clause as ClauseId, ballot: ballot as BallotId, all, live };
}
const vote = (ballot: BallotId, choice = 'for') => ({ type: 'castVote', ballot, choice });
/** What follows a deadline waits for the disk, which no clock of ours turns. */
const eventually = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 60_000 });
const count = async (type: string) => (await log.read(id, { after: 0 })).filter(({ event }) => event.type === type).length;

describe('exactly once', () => {
  test('[T1] the same command sent again is answered alike and counts once, also when it would be refused by now', async () => {
    const { ballot } = await inBallot();
    const first = await order(delegate(1), vote(ballot), 'my-vote-1');
    await must(teacher, { type: 'closeBallot', ballot });
    expect(await order(delegate(1), vote(ballot), 'my-vote-1')).toEqual(first);
    expect(await order(delegate(1), vote(ballot), 'my-vote-2')).toMatchObject({ ok: false, refused: 'ballotClosed' });
    expect(await count('voteCast')).toBe(1);
  });

  test('[T2] copies that wait together count once', async () => {
    const { ballot } = await inBallot();
    const replies = await Promise.all([1, 2, 3].map(() => order(delegate(1), vote(ballot), 'my-vote-1')));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(await count('voteCast')).toBe(1);
  });

  test('[T3] an id belongs to its author: another delegate may have used it', async () => {
    const { ballot } = await inBallot();
    await must(delegate(1), vote(ballot), 'same-id-1');
    await must(delegate(2), vote(ballot), 'same-id-1');
    expect(await count('voteCast')).toBe(2);
  });

  test('[T4] a refused command is answered alike', async () => {
    await inBallot();
    const refused = await order(delegate(1), vote('b99' as BallotId), 'my-vote-1');
    expect(refused).toMatchObject({ ok: false, refused: 'unknownBallot' });
    expect(await order(delegate(1), vote('b99' as BallotId), 'my-vote-1')).toEqual(refused);
  });

  test('[T5] it counts once across a restart', async () => {
    const { ballot } = await inBallot();
    await must(delegate(1), vote(ballot), 'my-vote-1');
    await rooms.stop();
    rooms = roomsOver(log);
    await must(delegate(1), vote(ballot), 'my-vote-1');
    expect(await count('voteCast')).toBe(1);
  });
});

describe('decide, keep, tell', () => {
  const failing = (fails: () => boolean): EventLog => ({
    ...log,
    append: async (batch) => {
      if (fails()) throw new Error('disk full');
      return log.append(batch);
    },
  });

  test('[T6] what cannot be kept is refused, told to nobody, and leaves no trace', async () => {
    const { ballot } = await inBallot();
    await rooms.stop();
    heard = [];
    let full = false;
    rooms = roomsOver(failing(() => full));
    const watcher = listen({ kind: 'observer' });
    rooms.connect(await load(), watcher.listener);
    const before = (await load()).room;
    full = true;
    expect(await order(delegate(1), vote(ballot), 'my-vote-1')).toMatchObject({ ok: false, refused: 'notKept' });
    expect((await load()).room).toBe(before);
    expect(watcher.views).toEqual([]);
    full = false;
    expect(await order(delegate(1), vote(ballot), 'my-vote-1'), 'and may be tried again under its id').toMatchObject({ ok: true });
    expect(watcher.shown.public.ballots[ballot].votes).toEqual({ lume: 'for' });
    expect(bugs.splice(0)).toHaveLength(1);
  });

  test('[T28] when storage does not even read, whoever waits is told so and nothing happens', async () => {
    const { ballot } = await inBallot();
    await rooms.stop();
    rooms = roomsOver({ ...log, answers: async () => Promise.reject(new Error('gone')) });
    expect(await order(delegate(1), vote(ballot))).toMatchObject({ ok: false, refused: 'notKept' });
    expect(await count('voteCast')).toBe(0);
    expect(bugs.splice(0)).toHaveLength(1);
  });

  test('[T7] when somebody else has written, what is new is read and the command decided again', async () => {
    const { ballot } = await inBallot();
    const live = await load();
    await log.append([
      {
        room: id,
        after: live.room.seq,
        entries: [{ actor: 'delegate:other', command: 'elsewhere', events: [{ type: 'voteCast', at: Date.now(), ballot, seat: 'norra' as SeatId, choice: 'against', by: 'd00000002' as DelegateId }], asides: [], reply: { ok: true }, now: 0 }], // prettier-ignore
      },
    ]);
    await must(delegate(1), vote(ballot));
    expect(live.room.open.ballots[ballot]?.votes).toEqual({ norra: 'against', lume: 'for' });
    expect(heard[0]!.shown.public.ballots[ballot].votes).toEqual({ norra: 'against', lume: 'for' });
    expect((await log.read(id, { after: 0 })).map(({ seq }) => seq)).toHaveLength(live.room.seq);
  });

  test('[T8] a bug in a rule refuses that command alone', async () => {
    const { ballot } = await inBallot();
    const broken = order(delegate(1), { type: 'noSuchRule' }, 'broken-1');
    const [reply, good] = await Promise.all([broken, order(delegate(2), vote(ballot))]);
    expect(reply).toMatchObject({ ok: false, refused: 'serverError' });
    expect(good).toMatchObject({ ok: true });
    expect(bugs.splice(0)).toHaveLength(1);
  });
});

describe('who is told what', () => {
  test('[T9] all votes of one tick are one message, and it is short', async () => {
    const { ballot, all } = await inBallot();
    for (const one of all) one.views = [];
    await Promise.all([1, 2].map((n) => order(delegate(n), vote(ballot))));
    expect(all.map(({ views }) => views.length)).toEqual([1, 1, 1, 1]);
    expect(all[0]!.views[0]!.ops.map(([path]) => path)).toEqual(
      expect.arrayContaining([`ballots/${ballot}/votes/lume`, `ballots/${ballot}/votes/norra`]),
    );
    for (const one of all) one.views = [];
    await must(delegate(1), vote(ballot, 'against'));
    expect(`42${JSON.stringify(['view', all[0]!.views[0]])}`.length).toBeLessThanOrEqual(120);
  });

  test('[T10] a stream that did not change sends nothing, not even a number', async () => {
    const { all, live } = await inBallot();
    for (const one of all) one.views = [];
    const draft = { type: 'saveDraft', draft: 'draft00001', content: { way: 'text', text: 'ours alone' }, takeOver: false };
    await must(delegate(1), draft);
    expect(all.map(({ views }) => views.map(({ stream }) => stream))).toEqual([[], ['seat:lume'], [], []]);
    const numbers = () =>
      [...live.streams].filter(([stream]) => (stream as string) !== 'seat:lume').map(([stream, { at }]) => [stream, at]);
    const before = numbers();
    await must(delegate(1), { ...draft, content: { way: 'text', text: 'ours alone, again' } });
    rooms.connect(live, listen(delegate(2)).listener);
    expect(numbers()).toEqual(before);
  });

  test('[T11] what is patched is what is shown to a newcomer', async () => {
    const { all, ballot } = await inBallot();
    await must(delegate(2), vote(ballot));
    await must(delegate(1), { type: 'say', text: 'Good morning.' });
    for (const { listener, shown } of all) {
      const fresh = listen(listener.actor);
      rooms.connect(await load(), fresh.listener);
      expect(JSON.parse(JSON.stringify(shown))).toEqual(JSON.parse(JSON.stringify(fresh.shown)));
    }
  });

  test('[T12] a delegate who is moved hears the old seat no more, and is shown the new one whole', async () => {
    const { all, live } = await inBallot();
    const [, one] = all as [Heard, Heard];
    await must(delegate(1), { type: 'saveDraft', draft: 'draft00001', content: { way: 'text', text: 'of Lume' }, takeOver: false });
    one.welcomes = [];
    await must(teacher, { type: 'seatDelegate', delegate: 'd00000001', seat: 'norra' });
    expect([...one.channels].sort()).toEqual([
      channelOf(id, 'delegate:d00000001' as never),
      channelOf(id, 'public'),
      channelOf(id, 'seat:norra' as never),
    ]);
    expect(one.welcomes).toHaveLength(1);
    expect(Object.keys(one.shown).sort()).toEqual(['delegate:d00000001', 'public', 'seat:norra']);
    expect(JSON.stringify(one.shown)).not.toContain('of Lume');
    expect(live.streams.get('seat:lume' as never)?.listeners).toBe(0);
  });

  test('[T13] a delegate who is removed is told so and cut', async () => {
    const { all } = await inBallot();
    await must(teacher, { type: 'removeDelegate', delegate: 'd00000003' });
    expect(all[3]).toMatchObject({ notices: ['removed'], isCut: true });
    expect(all[3]!.channels.size).toBe(0);
    expect(all[1]!.isCut).toBe(false);
  });

  test('[T34] a delegate who is removed hears nothing, as an observer either', async () => {
    await must(teacher, { type: 'removeDelegate', delegate: 'd00000003' });
    const live = await load();
    for (const as of ['delegate', 'observer'] as const) {
      const late = listen(delegate(3), as);
      rooms.connect(live, late.listener);
      expect([...late.channels, ...Object.keys(late.shown)], as).toEqual([]);
    }
  });

  test('[T14] whoever listens as an observer is told what observers are told', async () => {
    await inBallot();
    const screen = listen(teacher, 'observer');
    rooms.connect(await load(), screen.listener);
    expect(Object.keys(screen.shown)).toEqual(['public']);
    expect(screen.welcomes[0]!.you).toEqual({ observer: true });
  });
});

describe('time', () => {
  test('[T15] a ballot closes on its deadline', async () => {
    const { ballot, all } = await inBallot(60);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(all[0]!.shown.public.ballots[ballot].closedBy).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1_500);
    await eventually(() => expect(all[0]!.shown.public.ballots[ballot].closedBy).toBe('clock'));
  });

  test('[T15] so does one on an amendment', async () => {
    const { ballot, all, clause } = await inBallot(60);
    await must(teacher, { type: 'closeBallot', ballot });
    await must(teacher, { type: 'reopenClause', clause });
    const propose = { type: 'proposeAmendment', clause, version: 0, draft: null, change: { kind: 'strike' }, acknowledgement: null, reason: null }; // prettier-ignore
    const { amendment } = await must(delegate(2), propose);
    const opened = await must(teacher, { type: 'openAmendmentBallot', amendment, version: 0, seconds: 60 });
    await vi.advanceTimersByTimeAsync(61_000);
    await eventually(() => expect(all[0]!.shown.public.ballots[opened.ballot!].closedBy).toBe('clock'));
    expect(all[0]!.shown.public.amendments[amendment!].state).toBe('rejected');
  });

  test('[T16] also in a room that is not in memory, and once', async () => {
    const { ballot, all, live } = await inBallot(3600);
    for (const { listener } of all) rooms.disconnect(live, listener);
    await vi.advanceTimersByTimeAsync(15 * 60_000);
    await eventually(() => expect(rooms.figures().live).toBe(0));
    await vi.advanceTimersByTimeAsync(46 * 60_000);
    await eventually(async () => expect(await count('ballotClosed')).toBe(1));
    expect((await load()).room.open.ballots[ballot]?.closedBy).toBe('clock');
    expect(await log.nextDeadline()).toBeNull();
  });

  test('[T17] also when it fell due while the server was down', async () => {
    await inBallot(60);
    await rooms.stop();
    vi.setSystemTime(Date.now() + 3600_000);
    rooms = roomsOver(log);
    await rooms.start();
    expect(await count('ballotClosed')).toBe(1);
  });

  test('[T18] an extended ballot closes at its new time, a paused one not at all until the room goes on', async () => {
    const { ballot } = await inBallot(60);
    await must(teacher, { type: 'extendBallot', ballot, seconds: 60 });
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await count('ballotClosed')).toBe(0);
    await must(teacher, { type: 'pauseRoom' });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await count('ballotClosed')).toBe(0);
    await must(teacher, { type: 'resumeRoom' });
    await vi.advanceTimersByTimeAsync(31_000);
    await eventually(async () => expect(await count('ballotClosed')).toBe(1));
  });
});

describe('a deadline that could not be kept', () => {
  const closed = () => eventually(async () => expect(await count('ballotClosed')).toBe(1));

  test('[T29] is kept later: storage that failed for a while leaves no ballot open for ever', async () => {
    await inBallot(60);
    await rooms.stop();
    let full = true;
    rooms = roomsOver({ ...log, append: async (batch) => (full ? Promise.reject(new Error('disk full')) : log.append(batch)) });
    vi.setSystemTime(Date.now() + 3600_000);
    await rooms.start();
    expect([await count('ballotClosed'), bugs.splice(0).length]).toEqual([0, 1]);
    full = false;
    await vi.advanceTimersByTimeAsync(5_100);
    await closed();
  });

  test('[T30] is there after a restart, when it fell due while the server was stopping', async () => {
    await inBallot(60);
    await rooms.stop();
    let stopped: Promise<void> | undefined;
    const over = roomsOver({
      ...log,
      due: async (now) => {
        const due = await log.due(now);
        if (due.length > 0) stopped = over.stop();
        return due;
      },
    });
    vi.setSystemTime(Date.now() + 3600_000);
    await over.start();
    await stopped;
    expect(await count('ballotClosed')).toBe(0);
    rooms = roomsOver(log);
    await rooms.start();
    await closed();
  });

  test('[T31] is kept when its time comes again, where the clock was ahead and was set back', async () => {
    await inBallot(60);
    await rooms.stop();
    let ahead = 3600_000;
    const clock = () => Date.now() + ahead;
    const due = async (now: number) => {
      const found = await log.due(now);
      ahead = 0;
      return found;
    };
    rooms = roomsOver({ ...log, due }, { clock });
    await rooms.start();
    expect(await count('ballotClosed')).toBe(0);
    await vi.advanceTimersByTimeAsync(66_000);
    await closed();
  });

  test('[T32] does not come back for a ballot that is closed, nor in a room that is paused', async () => {
    const { ballot } = await inBallot(60);
    await must(teacher, { type: 'pauseRoom' });
    await must(teacher, { type: 'extendBallot', ballot, seconds: 30 });
    await vi.advanceTimersByTimeAsync(600_000);
    await eventually(async () => expect(await log.nextDeadline()).toBeNull());
    await must(teacher, { type: 'resumeRoom' });
    await vi.advanceTimersByTimeAsync(95_000);
    await closed();
    expect(await log.nextDeadline()).toBeNull();
  });
});

describe('presence', () => {
  test('[T19] a reload is no absence; who is away for longer is shown as away', async () => {
    const { all, live } = await inBallot();
    const online = () => all[0]!.shown.public.delegates.d00000002.online;
    await eventually(() => expect(online()).toBe(true));
    rooms.disconnect(live, all[2]!.listener);
    await vi.advanceTimersByTimeAsync(1000);
    const back = listen(delegate(2));
    rooms.connect(live, back.listener);
    await vi.advanceTimersByTimeAsync(5000);
    expect(online()).toBe(true);
    rooms.disconnect(live, back.listener);
    await vi.advanceTimersByTimeAsync(2100);
    await eventually(() => expect(online()).toBe(false));
  });

  test('[T20] when a head stays away, the next delegate of the seat who is there takes over after half a minute', async () => {
    const { all, live } = await inBallot();
    const second = listen(delegate(4));
    await must(delegate(4), { type: 'arrive', name: 'Second', seat: null });
    await must(teacher, { type: 'seatDelegate', delegate: 'd00000004', seat: 'norra' });
    rooms.connect(live, second.listener);
    await eventually(() => expect(live.room.open.delegates['d00000004' as DelegateId]?.online).toBe(true));
    rooms.disconnect(live, all[2]!.listener);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(live.room.open.seats['norra' as SeatId]?.head).toBe('d00000002');
    await vi.advanceTimersByTimeAsync(2_000);
    await eventually(() => expect(live.room.open.seats['norra' as SeatId]?.head).toBe('d00000004'));
  });

  test('[T40] who has sat down first and has not come in yet is not put out of the chair by the second; only a long absence is one', async () => {
    const { live } = await inBallot();
    await must(delegate(4), { type: 'arrive', name: 'First', seat: null });
    await must(delegate(5), { type: 'arrive', name: 'Second', seat: null });
    for (const d of ['d00000004', 'd00000005']) await must(teacher, { type: 'seatDelegate', delegate: d, seat: 'lume' });
    await must(teacher, { type: 'removeDelegate', delegate: 'd00000001' });
    const head = () => live.room.open.seats['lume' as SeatId]?.head;
    expect(head()).toBe('d00000004');
    rooms.connect(live, listen(delegate(5)).listener);
    await vi.advanceTimersByTimeAsync(110_000);
    expect(head()).toBe('d00000004');
    await vi.advanceTimersByTimeAsync(20_000);
    await eventually(() => expect(head()).toBe('d00000005'));
  });

  test('[T21] a head who comes back in time stays head; a seat with nobody else there keeps its head', async () => {
    const { all, live } = await inBallot();
    rooms.disconnect(live, all[2]!.listener);
    rooms.disconnect(live, all[3]!.listener);
    await vi.advanceTimersByTimeAsync(20_000);
    rooms.connect(live, listen(delegate(2)).listener);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(live.room.open.seats['norra' as SeatId]?.head).toBe('d00000002');
    expect(live.room.open.seats['sudra' as SeatId]?.head).toBe('d00000003');
  });
});

describe('memory and erasure', () => {
  test('[T22] a room that was let go comes back as it was, names and drafts included', async () => {
    const { all, live, ballot } = await inBallot(3600 * 24);
    await must(delegate(1), { type: 'saveDraft', draft: 'draft00001', content: { way: 'text', text: 'unfinished' }, takeOver: false });
    await must(delegate(2), vote(ballot));
    for (const { listener } of all) rooms.disconnect(live, listener);
    await vi.advanceTimersByTimeAsync(3_000);
    const before = JSON.parse(JSON.stringify(live.room));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    await eventually(() => expect(rooms.figures().live).toBe(0));
    expect(await log.snapshot(id), 'kept when it went').not.toBeNull();
    const after = await load();
    expect(after).not.toBe(live);
    expect(JSON.parse(JSON.stringify(after.room))).toEqual(before);
  });

  test('[T23] a snapshot holds no names and no drafts', async () => {
    await inBallot();
    await must(delegate(1), { type: 'saveDraft', draft: 'draft00001', content: { way: 'text', text: 'unfinished' }, takeOver: false });
    await rooms.stop();
    const { state } = (await log.snapshot(id))!;
    expect(state).toContain('d00000001');
    expect(state).not.toMatch(/Name 1|Teacher|unfinished/);
    rooms = roomsOver(log);
  });

  test('[T24] erasing tells everyone, cuts them, and refuses whatever comes late', async () => {
    const { all, live, ballot } = await inBallot();
    expect(await rooms.erase(id, 'roomErased')).toBe(true);
    for (const one of all) expect(one).toMatchObject({ notices: ['roomErased'], isCut: true });
    expect(await rooms.order(live, { actor: delegate(1), id: 'late-vote', command: vote(ballot) as Command })).toMatchObject({ refused: 'roomErased' }); // prettier-ignore
    expect(await rooms.load(id)).toBeNull();
    expect(await rooms.erase(id, 'roomErased')).toBe(false);
  });

  test('[T33] a room that could not be erased goes on, and is erased when it is tried again', async () => {
    const { ballot, all } = await inBallot();
    await rooms.stop();
    let full = true;
    rooms = roomsOver({ ...log, erase: async (room, now) => (full ? Promise.reject(new Error('disk full')) : log.erase(room, now)) });
    await expect(rooms.erase(id, 'roomErased')).rejects.toThrow('disk full');
    await must(delegate(1), vote(ballot));
    expect(all[0]!.notices).toEqual([]);
    full = false;
    expect(await rooms.erase(id, 'roomErased')).toBe(true);
    expect(await rooms.load(id)).toBeNull();
  });

  test('[T25] what waited when the room was erased is refused', async () => {
    const { ballot, live } = await inBallot();
    const waiting = rooms.order(live, { actor: delegate(1), id: 'late-vote', command: vote(ballot) as Command });
    await rooms.erase(id, 'roomErased');
    expect(await waiting).toMatchObject({ ok: false, refused: 'roomErased' });
  });

  test('[T26] a room expires: it is swept away, and those who are there are told', async () => {
    const { all } = await inBallot();
    await vi.advanceTimersByTimeAsync(30 * day + 120_000);
    await eventually(() => expect(all[0]!.notices).toContain('roomExpired'));
    expect(await log.wasErased(id)).toBe(true);
  });

  test('[T27] after stopping nothing is accepted, and what was accepted is kept', async () => {
    const { ballot, live } = await inBallot();
    const accepted = rooms.order(live, { actor: delegate(1), id: 'last-vote', command: vote(ballot) as Command });
    await rooms.stop();
    expect(await accepted).toMatchObject({ ok: true });
    expect(await rooms.order(live, { actor: delegate(2), id: 'too-late-1', command: vote(ballot) as Command })).toMatchObject({ refused: 'serverStopping' }); // prettier-ignore
    expect(await count('voteCast')).toBe(1);
  });
});
