/**
 * Commands on their way: each is sent until it is answered, over reconnections and restarts of the server, always under the id it was given here.
 * The server counts an id once, so sending again is safe.
 */
import type { Command } from '../negotiation/commands.ts';
import type { CommandId } from '../negotiation/ids.ts';
import type { Reply } from '../negotiation/wire.ts';
import { newCommandId } from './ids.ts';
import type { RoomStore } from './roomStore.ts';

/** Sends one message; `late` says that no answer came in time or the connection went. */
export type Emit = (message: { id: CommandId; command: Command }, answered: (late: Error | null, reply: Reply) => void) => void;

export interface Outbox {
  send: (command: Command) => Promise<Reply>;
  /** a connection is there (again): everything unanswered goes out */
  flush: () => void;
}

/** Of two votes in one ballot the later one is meant: an unanswered earlier one is not sent again, lest it arrive last. */
const meantAs = (command: Command) => (command.type === 'castVote' ? `castVote ${command.ballot}` : null);

/** A server that is stopping has not looked at the command: the next one will, once it is there. */
const unheard = new Set(['serverStopping']);

export function createOutbox({ store, emit, isLive }: { store: RoomStore; emit: Emit; isLive: () => boolean }): Outbox {
  const waiting = new Map<CommandId, (reply: Reply) => void>();
  /** sent on this connection and neither answered nor given up: not to be sent twice at once */
  const inFlight = new Set<CommandId>();

  function deliver(id: CommandId) {
    const pending = store.getState().pending[id];
    if (!pending || inFlight.has(id) || !isLive()) return;
    inFlight.add(id);
    emit({ id, command: pending.command }, (late, reply) => {
      inFlight.delete(id);
      if (late) deliver(id);
      else if (reply.ok || !unheard.has(reply.refused)) settle(id, reply);
    });
  }

  function settle(id: CommandId, reply: Reply) {
    const resolve = waiting.get(id);
    if (!resolve) return; // an earlier sending was answered after all
    waiting.delete(id);
    store.setState(({ pending }) => ({ pending: without(pending, id) }));
    resolve(reply);
  }

  /** Takes back the unanswered commands that this one stands in for; who asked for them hears its answer. */
  function overtaken(command: Command): ((reply: Reply) => void)[] {
    const meant = meantAs(command);
    const old = Object.values(store.getState().pending).filter((pending) => meant !== null && meantAs(pending.command) === meant);
    return old.flatMap(({ id }) => {
      const resolve = waiting.get(id);
      waiting.delete(id);
      store.setState(({ pending }) => ({ pending: without(pending, id) }));
      return resolve ? [resolve] : [];
    });
  }

  return {
    send: (command) =>
      new Promise((resolve) => {
        const id = newCommandId();
        const earlier = overtaken(command);
        waiting.set(id, (reply) => [...earlier, resolve].forEach((hear) => hear(reply)));
        store.setState(({ pending }) => ({ pending: { ...pending, [id]: { id, command, sentAt: Date.now() } } }));
        deliver(id);
      }),
    flush: () => {
      for (const id of waiting.keys()) deliver(id);
    },
  };
}

function without<T>(record: Record<CommandId, T>, gone: CommandId): Record<CommandId, T> {
  const { [gone]: _gone, ...others } = record;
  return others;
}
