/**
 * One socket to one room. It lays views into the store, hands commands to the outbox, and comes back by itself
 * until the server says that there is nothing to come back to.
 */
import { io } from 'socket.io-client';
import type { Command } from '../negotiation/commands.ts';
import type { RoomId } from '../negotiation/ids.ts';
import type { ClockReply, Notice, ReadReply, Reply, Role, ViewMessage, Welcome } from '../negotiation/wire.ts';
import { createPackFetcher, type PackFetcher } from './fetchPack.ts';
import { createOutbox, type Emit } from './outbox.ts';
import { createServerClock } from './serverClock.ts';
import { createRoomStore, laid, welcomed, type RoomStore } from './roomStore.ts';

const answerWithin = 8000; // ms; then the command is sent again under the same id
const tryAgainAfter = 1500; // ms; where Socket.IO itself would not try again
const resyncWithin = 4000; // ms; then it is asked again: a busy moment may have swallowed the first

export interface Connection {
  store: RoomStore;
  send: (command: Command) => Promise<Reply>;
  /** how the server would read a text; null where no answer came */
  read: (text: string) => Promise<ReadReply | null>;
  close: () => void;
}

/** What is asked of a socket; a test brings its own. */
export interface Line {
  readonly connected: boolean;
  /** false when Socket.IO will not try again by itself: the server refused the connection, or ended it */
  readonly active: boolean;
  on: (event: string, listener: (...args: never[]) => void) => unknown;
  emit: (event: 'resync') => unknown;
  command: Emit;
  read: (text: string, answered: (late: Error | null, reply: ReadReply) => void) => unknown;
  clock: (answered: (late: Error | null, reply: ClockReply) => void) => unknown;
  connect: () => unknown;
  close: () => unknown;
}

function dialServer(room: RoomId, as: Role): Line {
  const socket = io({
    auth: { room, as },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 4000,
    autoConnect: false,
  });
  return {
    get connected() {
      return socket.connected;
    },
    get active() {
      return socket.active;
    },
    on: (event, listener) => socket.on(event, listener as never),
    emit: (event) => socket.emit(event),
    command: (message, answered) => socket.timeout(answerWithin).emit('command', message, answered),
    read: (text, answered) => socket.timeout(answerWithin).emit('read', { text }, answered),
    clock: (answered) => socket.timeout(answerWithin).emit('clock', {}, answered),
    connect: () => socket.connect(),
    close: () => socket.close(),
  };
}

export interface Outside {
  dial: (room: RoomId, as: Role) => Line;
  packs: (store: RoomStore) => PackFetcher;
}
const world: Outside = { dial: dialServer, packs: (store) => createPackFetcher(store) };

/** After these there is nothing to come back to. */
const endings = new Set<string>(['roomErased', 'roomExpired', 'removed'] satisfies Notice['code'][]);

export function connect(room: RoomId, as: Role, { dial, packs }: Outside = world): Connection {
  const store = createRoomStore(as);
  const line = dial(room, as);
  const fetcher = packs(store);
  const outbox = createOutbox({ store, emit: line.command, isLive: () => line.connected });
  let again: ReturnType<typeof setTimeout> | undefined;
  /** set while a welcome is asked for: what arrives meanwhile would only be missed again */
  let resyncing: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const serverClock = createServerClock({
    ask: () =>
      new Promise((resolve) => {
        if (line.connected) line.clock((late, reply) => resolve(late || !reply.ok ? null : reply.now));
        else resolve(null);
      }),
    found: (clockOffset) => store.setState({ clockOffset }),
  });
  const awake = () => {
    if (document.visibilityState === 'visible') void serverClock.measure();
  };
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', awake);

  line.on('welcome', (welcome: Welcome) => {
    settled();
    store.setState((state) => welcomed(state, welcome, Date.now()));
    void fetcher.want(welcome.pack);
    outbox.flush();
    void serverClock.measure();
  });
  line.on('view', (message: ViewMessage) => {
    if (resyncing) return;
    const step = laid(store.getState(), message);
    if (step === 'missed') resync();
    else if (step) store.setState(step);
  });
  line.on('notice', (notice: Notice) => {
    if (endings.has(notice.code)) end(notice);
  });
  line.on('disconnect', lost);
  line.on('connect_error', (error: Error & { data?: { refused?: string; sentence?: string } }) => {
    if (error.data?.refused) end({ code: error.data.refused, sentence: error.data.sentence ?? '' });
    else lost();
  });

  function resync() {
    line.emit('resync');
    resyncing = setTimeout(resync, resyncWithin);
  }
  function settled() {
    clearTimeout(resyncing);
    resyncing = undefined;
  }

  function lost() {
    settled();
    if (closed) return;
    store.setState({ status: 'lost' });
    if (line.active) return;
    clearTimeout(again);
    again = setTimeout(() => line.connect(), tryAgainAfter);
  }

  function end({ code, sentence }: { code: string; sentence: string }) {
    store.setState({ status: 'ended', ended: { code, sentence } });
    close();
  }

  function close() {
    closed = true;
    clearTimeout(again);
    settled();
    fetcher.stop();
    serverClock.stop();
    if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', awake);
    line.close();
  }

  /** Unlike a command it is worth nothing later: without a connection it is not kept to be sent. */
  const read: Connection['read'] = (text) =>
    new Promise((resolve) => {
      if (line.connected) line.read(text, (late, reply) => resolve(late ? null : reply));
      else resolve(null);
    });

  line.connect();
  return { store, send: outbox.send, read, close };
}
