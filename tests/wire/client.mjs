/** A client in some fifty lines, written from docs/protocol.md alone. It shares no code with client/. */
import { randomBytes } from 'node:crypto';
import { io } from 'socket.io-client';

/** Asks over HTTP; throws what was refused. */
export async function ask(base, method, path, { body, token } = {}) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...(body && { 'content-type': 'application/json' }) };
  const response = await fetch(base + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await response.text();
  const value = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
  if (!response.ok) throw Object.assign(new Error(`${response.status} ${value.refused}`), { status: response.status, ...value });
  return value;
}

/** Connects to a room. `streams` holds each stream's view as it stands; `frames` everything that came. */
export function connect(base, { room, as, token }, options = {}) {
  const socket = io(base, { auth: { room, as, token }, forceNew: true, transports: ['websocket'], ...options });
  const me = { socket, streams: {}, at: {}, frames: [], notices: [], welcomed: 0, waiting: new Set() };
  const changed = () => me.waiting.forEach((look) => look());
  socket.onAny((event, message) => me.frames.push([event, message]));
  socket.on('notice', (notice) => me.notices.push(notice));
  socket.on('welcome', (welcome) => {
    me.welcome = welcome;
    me.welcomed += 1;
    me.streams = Object.fromEntries(Object.entries(welcome.streams).map(([name, { view }]) => [name, view]));
    me.at = Object.fromEntries(Object.entries(welcome.streams).map(([name, { at }]) => [name, at]));
    changed();
  });
  socket.on('view', ({ stream, from, to, ops }) => {
    if (me.at[stream] !== from) return socket.emit('resync');
    for (const [path, ...value] of ops) set(me.streams[stream], path.split('/'), value);
    me.at[stream] = to;
    changed();
  });
  /** Resolves with what `look` finds in the views, once it finds something. */
  me.until = (look, ms = 60000) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited ${ms} ms for ${look}`)), ms);
      const again = () => {
        const found = me.welcome && look(me.streams);
        if (!found) return;
        clearTimeout(late);
        me.waiting.delete(again);
        resolve(found);
      };
      me.waiting.add(again);
      again();
    });
  /** Sends a command until it is answered: under one id it counts once. */
  me.command = async (command, id = randomBytes(12).toString('base64url')) => {
    for (;;) {
      const reply = await socket
        .timeout(4000)
        .emitWithAck('command', { id, command })
        .catch(() => null);
      if (reply) return reply;
    }
  };
  /** How the server would read a text if it were tabled. */
  me.read = (text) => socket.timeout(10000).emitWithAck('read', { text });
  return me;
}

function set(view, [key, ...rest], value) {
  if (rest.length > 0) return set((view[key] ??= {}), rest, value);
  if (value.length > 0) view[key] = value[0];
  else delete view[key];
}
