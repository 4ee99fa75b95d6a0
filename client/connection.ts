/**
 * One socket to one room. It lays views into the store, and sends commands until they are answered:
 * a command keeps its id over reconnections, so sending it again never counts twice.
 */
import { io, type Socket } from 'socket.io-client';
import type { Command } from '../negotiation/commands.ts';
import { patch } from '../negotiation/diff.ts';
import type { CommandId, RoomId } from '../negotiation/ids.ts';
import type { PublicPack } from '../negotiation/pack.ts';
import type { Notice, Reply, Role, ViewMessage, Welcome } from '../negotiation/wire.ts';
import { ask } from './http.ts';
import { newCommandId } from './ids.ts';
import { createRoomStore, fieldOf, welcomed, type RoomStore } from './roomStore.ts';

const answerWithin = 8000; // ms; then the command is sent again under the same id

export interface Connection {
  store: RoomStore;
  send: (command: Command) => Promise<Reply>;
  close: () => void;
}

export function connect(room: RoomId, as: Role): Connection {
  const store = createRoomStore(as);
  const socket = io({
    auth: { room, as },
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelayMax: 4000,
    autoConnect: false,
  });
  const waiting = new Map<CommandId, (reply: Reply) => void>();

  socket.on('welcome', (welcome: Welcome) => {
    store.setState((state) => welcomed(state, welcome, Date.now()));
    void fetchPack(store, welcome.pack);
    for (const id of waiting.keys()) deliver(id);
  });
  socket.on('view', (message: ViewMessage) => lay(store, socket, message));
  socket.on('notice', (notice: Notice) => {
    if (endings.has(notice.code)) end(notice);
  });
  socket.on('disconnect', () => store.setState((state) => (state.status === 'ended' ? state : { status: 'lost' })));
  socket.on('connect_error', (error: Error & { data?: { refused?: string; sentence?: string } }) => {
    if (error.data?.refused) end({ code: error.data.refused, sentence: error.data.sentence ?? '' });
    else store.setState((state) => ({ status: state.open ? 'lost' : state.status }));
  });

  function end(why: { code: string; sentence: string }) {
    store.setState({ status: 'ended', ended: { code: why.code, sentence: why.sentence } });
    socket.close();
  }

  function deliver(id: CommandId) {
    const pending = store.getState().pending[id];
    if (!pending || !socket.connected) return;
    socket.timeout(answerWithin).emit('command', { id, command: pending.command }, (late: Error | null, reply: Reply) => {
      if (late) deliver(id);
      else settle(id, reply);
    });
  }

  function settle(id: CommandId, reply: Reply) {
    const resolve = waiting.get(id);
    if (!resolve) return;
    waiting.delete(id);
    store.setState(({ pending }) => ({ pending: Object.fromEntries(Object.entries(pending).filter(([key]) => key !== id)) }));
    resolve(reply);
  }

  socket.connect();
  return {
    store,
    send: (command) =>
      new Promise((resolve) => {
        const id = newCommandId();
        waiting.set(id, resolve);
        store.setState(({ pending }) => ({ pending: { ...pending, [id]: { id, command, sentAt: Date.now() } } }));
        deliver(id);
      }),
    close: () => socket.close(),
  };
}

/** After these there is nothing to come back to. */
const endings = new Set<string>(['roomErased', 'roomExpired', 'removed', 'sessionEnded'] satisfies Notice['code'][]);

function lay(store: RoomStore, socket: Socket, { stream, from, to, ops }: ViewMessage) {
  const field = fieldOf(stream);
  const state = store.getState();
  if (!field || state.at[stream] === undefined) return;
  if (state.at[stream] !== from) {
    if (to > state.at[stream]) socket.emit('resync'); // a step was missed
    return;
  }
  store.setState({ [field]: patch(state[field], ops), at: { ...state.at, [stream]: to } });
}

/** The pack is immutable and named by its hash: fetched once, then the browser's own cache answers. */
async function fetchPack(store: RoomStore, { url, hash }: Welcome['pack']) {
  if (store.getState().pack && store.getState().open?.pack.hash === hash && packHash.get(store) === hash) return;
  for (let wait = 500; ; wait = Math.min(wait * 2, 8000)) {
    const answer = await ask<PublicPack>('GET', url);
    if (answer.ok) {
      packHash.set(store, hash);
      store.setState({ pack: answer.value });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
const packHash = new WeakMap<RoomStore, string>();
