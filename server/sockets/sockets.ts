/** Socket.IO: one connection a room. Who is connected is the session; what arrives is checked before anything else looks at it. */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import {
  type ClockReply,
  CommandMessage,
  Handshake,
  type Notice,
  type ReadReply,
  type Reply,
  type Welcome,
} from '../../negotiation/wire.ts';
import type { Env } from '../env.ts';
import type { Home } from '../home.ts';
import type { Origins } from '../origin.ts';
import type { Readings } from '../reading/thread.ts';
import type { Listener, LiveRoom } from '../rooms/liveRoom.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { coded, sentenceFor } from '../sentences.ts';
import { actorOf, isRemoved, parseCookies, sessionFor } from '../sessions.ts';
import type { EventLog } from '../storage/eventLog.ts';
import { createBucket } from './bucket.ts';
import { createCrowd } from './crowd.ts';
import { createReadHandler } from './read.ts';

/** Messages above the first are refused with a sentence; above the second the connection is cut without looking (bytes). */
export const messageLimit = 64_000;
const frameLimit = 256_000;
/** a `welcome` is the whole view: asking for it again counts as this many messages */
const resyncCost = 5;
/** the first character of such packets (Socket.IO protocol 5) */
const eventPacket = '2';
const binaryEventPacket = '5';
/** a connection that goes on sending after so many seconds' worth of refused messages is cut */
const patience = 20;
/** ms for a connection to say who it is */
const connectTimeout = 10_000;

type Ack = (reply: Reply) => void;
interface Seen {
  live: LiveRoom;
  listener: Listener;
}
/** Refused for good: the client is not to try again by itself. Without a code it may. */
class HandshakeRefused extends Error {
  readonly data: ReturnType<typeof coded>;
  constructor(code: string) {
    const data = coded(code);
    super(data.sentence);
    this.data = data;
  }
}

/** Too many connections: later there may be room. */
class Crowded extends Error {}

export interface SocketsOptions {
  http: HttpServer;
  env: Pick<Env, 'COMMANDS_PER_SECOND'>;
  log: EventLog;
  origins: Origins;
  home: Home;
  rooms: () => Rooms;
  readings: Readings;
  /** ms since 1970, as in the rooms */
  clock: () => number;
  bug: (error: unknown, about: string) => void;
  counted?: { refusedMessage(code: string): void };
}

export interface Sockets {
  io: Server;
  broadcast: (channel: string, message: unknown) => void;
  noticeAll: (code: Notice['code']) => void;
  close: () => Promise<void>;
}

export function createSockets(options: SocketsOptions): Sockets {
  const { http, log, origins, bug } = options;
  const perSecond = options.env.COMMANDS_PER_SECOND;
  const crowd = createCrowd(perSecond);
  const read = createReadHandler(options.readings, { limited: perSecond > 0 });
  const io = new Server(http, {
    // Next has upgrades of its own: an unknown one is not ours to destroy
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: frameLimit,
    connectTimeout,
    perMessageDeflate: false, // views are short; a compressor per socket costs more memory than they save
    allowRequest: (request, answer) => (origins.isForeign(request) ? answer(sentenceFor('crossOrigin'), false) : answer(null, true)),
  });

  io.use((socket, next) => void tryEnter(socket, next));
  io.on('connection', (socket) => welcomeIn(socket));

  async function tryEnter(socket: Socket, next: (error?: Error) => void): Promise<void> {
    let refused: Error | undefined;
    try {
      await enter(socket);
    } catch (error) {
      const isExpected = error instanceof HandshakeRefused || error instanceof Crowded;
      if (!isExpected) bug(error, 'handshake');
      refused = isExpected ? error : new Error(sentenceFor('serverError'));
    }
    next(refused);
  }

  /** Who is it, and where to? Throws `HandshakeRefused`. */
  async function enter(socket: Socket): Promise<void> {
    const asked = Handshake.safeParse(socket.handshake.auth);
    if (!asked.success) throw new HandshakeRefused('badMessage');
    const { room, as, token } = asked.data;
    const session = await sessionFor(log, { cookies: parseCookies(socket.handshake.headers.cookie), token }, room, as);
    // the same answer for a room that never was and one where this session is not known
    if (!session) throw new HandshakeRefused((await log.wasErased(room)) ? 'roomErased' : 'noSession');
    const live = await options.rooms().load(room);
    if (!live) throw new HandshakeRefused('roomErased');
    if (live.room.open.expiresAt <= Date.now()) throw new HandshakeRefused('roomExpired'); // until it is swept away (R5)
    if (isRemoved(live, session)) throw new HandshakeRefused('noSession');
    const actor = actorOf(session.holder);
    const address = origins.addressOf(socket.request);
    if (crowd.isFull(live, { actor, as }, address)) throw new Crowded(sentenceFor('tooFast'));
    options.home.seen(address, room);
    socket.data = { live, listener: listenerOf(socket, actor, as) } satisfies Seen;
  }

  function welcomeIn(socket: Socket) {
    const { live, listener } = socket.data as Seen;
    const bucket = createBucket({ perSecond, burst: perSecond * 3 });
    const forbearance = createBucket({ perSecond: perSecond * 2, burst: perSecond * patience });
    const sizes = sizesOf(socket);
    const refuse = (code: 'badMessage' | 'unknownMessageType' | 'tooLarge' | 'tooFast', ack: unknown) => {
      options.counted?.refusedMessage(code);
      if (typeof ack === 'function') (ack as Ack)({ ok: false, ...coded(code) });
      else listener.notice(code === 'tooFast' ? 'tooFast' : 'badMessage', sentenceFor(code));
    };
    const handlers: Record<string, (args: unknown[], ack: unknown) => void> = {
      command: ([message], ack) => {
        const read = CommandMessage.safeParse(message);
        if (!read.success || typeof ack !== 'function') return refuse('badMessage', ack);
        const order = { actor: listener.actor, id: read.data.id, command: read.data.command };
        options
          .rooms()
          .order(live, order)
          .then(ack as Ack, (error: unknown) => bug(error, 'command'));
      },
      read: ([message], ack) => {
        if (typeof ack !== 'function') return refuse('badMessage', ack);
        read(live, listener, message).then(
          (reply) => {
            if (!reply.ok) options.counted?.refusedMessage(reply.refused);
            (ack as (reply: ReadReply) => void)(reply);
          },
          (error: unknown) => bug(error, 'read'),
        );
      },
      clock: (_args, ack) => {
        if (typeof ack !== 'function') return refuse('badMessage', ack);
        (ack as (reply: ClockReply) => void)({ ok: true, now: options.clock() });
      },
      resync: () => options.rooms().resync(live, listener),
    };
    socket.onAny((event: string, ...args: unknown[]) => {
      const ack = typeof args.at(-1) === 'function' ? args.pop() : undefined;
      const size = sizes.next();
      if (!bucket.take(event === 'resync' ? resyncCost : 1)) {
        refuse('tooFast', ack);
        if (!forbearance.take()) listener.cut();
        return;
      }
      if (size > messageLimit) return refuse('tooLarge', ack);
      const handler = Object.hasOwn(handlers, event) ? handlers[event] : undefined;
      if (!handler) return refuse('unknownMessageType', ack);
      handler(args, ack);
    });
    // a frame that is not even a packet: Socket.IO cuts the connection after this
    socket.on('error', () => refuse('badMessage', undefined));
    socket.on('disconnect', () => options.rooms().disconnect(live, listener));
    options.rooms().connect(live, listener);
  }

  return {
    io,
    broadcast: (channel, message) => void io.to(channel).emit('view', message),
    noticeAll: (code) => void io.emit('notice', { code, sentence: sentenceFor(code) } satisfies Notice),
    close: async () => {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

function listenerOf(socket: Socket, actor: Listener['actor'], as: Listener['as']): Listener {
  return {
    id: socket.id,
    actor,
    as,
    streams: new Set(),
    join: (channel) => void socket.join(channel),
    leave: (channel) => void socket.leave(channel),
    welcome: (message: Welcome) => void socket.emit('welcome', message),
    notice: (code, sentence = sentenceFor(code)) => void socket.emit('notice', { code, sentence } satisfies Notice),
    cut: () => void socket.disconnect(true),
  };
}

/** How large each event was as it came. Several can come in one read before the first is handled, so they wait in their order. */
function sizesOf(socket: Socket): { next: () => number } {
  const waiting: number[] = [];
  socket.conn.on('packet', ({ type, data }) => {
    if (type !== 'message') return;
    // what is attached belongs to the event before it
    if (typeof data !== 'string') waiting.push((waiting.pop() ?? 0) + data.length);
    else if (data.startsWith(eventPacket) || data.startsWith(binaryEventPacket)) waiting.push(data.length);
  });
  return { next: () => waiting.shift() ?? 0 };
}
