/** Who is told what. Each stream is looked at once a tick, however many listen; what did not change sends nothing, not even a number. */
import { diff } from '../../negotiation/diff.ts';
import type { Room } from '../../negotiation/room.ts';
import { streamsOf, viewFor } from '../../negotiation/viewFor.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Welcome } from '../../negotiation/wire.ts';
import { channelOf, type Broadcast, type Listener, type LiveRoom, type StreamState } from './liveRoom.ts';

export interface Publisher {
  add: (live: LiveRoom, listener: Listener) => void;
  drop: (live: LiveRoom, listener: Listener) => void;
  welcome: (live: LiveRoom, listener: Listener) => void;
  /** after `live.room` has become the new one */
  publish: (live: LiveRoom, before: Room) => void;
}

/** What this connection may listen to: its actor's streams, of these `public` alone when it listens as an observer; nothing for who is removed. */
function entitled(room: Room, listener: Listener): Stream[] {
  const own = streamsOf(room, listener.actor);
  return listener.as === 'observer' ? own.filter((stream) => stream === 'public') : own;
}

export function createPublisher(broadcast: Broadcast, clock: () => number): Publisher {
  const stateOf = (live: LiveRoom, stream: Stream): StreamState => {
    let state = live.streams.get(stream);
    if (!state) live.streams.set(stream, (state = { at: 0, view: undefined, listeners: 0 }));
    // nobody listened until now: catch up, so that the first patch starts from what the welcome shows
    if (state.listeners === 0) step(live, stream, state);
    return state;
  };
  /** Brings a stream to the room as it is; what that took. */
  const step = (live: LiveRoom, stream: Stream, state: StreamState): unknown[] => {
    const view = viewFor(live.room, stream);
    const ops = state.view === undefined ? [] : diff(state.view, view);
    state.view = view;
    if (ops.length > 0) state.at += 1;
    return ops;
  };
  const join = (live: LiveRoom, listener: Listener, stream: Stream) => {
    stateOf(live, stream).listeners += 1;
    listener.streams.add(stream);
    listener.join(channelOf(live.id, stream));
  };
  const leave = (live: LiveRoom, listener: Listener, stream: Stream) => {
    const state = live.streams.get(stream);
    if (state) state.listeners -= 1;
    listener.streams.delete(stream);
    listener.leave(channelOf(live.id, stream));
  };
  const welcome = (live: LiveRoom, listener: Listener) => {
    const streams: Welcome['streams'] = {};
    for (const stream of listener.streams) {
      const { at, view } = stateOf(live, stream);
      streams[stream] = { at, view };
    }
    const { pack } = live.room.open;
    listener.welcome({
      room: live.id,
      as: listener.as,
      you: youAre(listener),
      now: clock(),
      pack: { id: pack.id, hash: pack.hash, url: `/api/packs/${pack.hash}.json` },
      streams,
    });
  };

  return {
    welcome,
    add: (live, listener) => {
      for (const stream of entitled(live.room, listener)) join(live, listener, stream);
      welcome(live, listener);
    },
    drop: (live, listener) => {
      for (const stream of listener.streams) leave(live, listener, stream);
    },
    publish: (live, before) => {
      // A seat that was lost is lost before the next word is said in it; a seat that was won is shown whole, after.
      const moved = before.open.delegates === live.room.open.delegates ? [] : regroup(live, leave);
      for (const [stream, state] of live.streams) {
        if (state.listeners === 0) continue;
        const ops = step(live, stream, state);
        if (ops.length > 0) broadcast(channelOf(live.id, stream), { stream, from: state.at - 1, to: state.at, ops });
      }
      for (const { listener, gained } of moved) {
        for (const stream of gained) join(live, listener, stream);
        welcome(live, listener);
      }
    },
  };
}

/** Takes every connection out of the streams it may no longer hear; says which it may hear from now on. */
function regroup(live: LiveRoom, leave: (live: LiveRoom, listener: Listener, stream: Stream) => void) {
  const moved: { listener: Listener; gained: Stream[] }[] = [];
  for (const listener of live.listeners) {
    const now = entitled(live.room, listener);
    const lost = [...listener.streams].filter((stream) => !now.includes(stream));
    const gained = now.filter((stream) => !listener.streams.has(stream));
    for (const stream of lost) leave(live, listener, stream);
    if (lost.length > 0 || gained.length > 0) moved.push({ listener, gained });
  }
  return moved;
}

function youAre(listener: Listener): Welcome['you'] {
  const { actor } = listener;
  if (listener.as === 'observer') return { observer: true };
  if (actor.kind === 'delegate') return { delegate: actor.delegate };
  if (actor.kind === 'facilitator') return { facilitator: actor.facilitator };
  return { observer: true };
}
