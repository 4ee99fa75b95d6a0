/** A socket that a test holds in its hand: it says what was sent, and says to the client what the test wants. */
import type { Line, Outside } from '../../client/connection.ts';
import type { Emit } from '../../client/outbox.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { ReadReply, Reply, Welcome } from '../../negotiation/wire.ts';

type Listener = (...args: unknown[]) => void;

export class FakeLine implements Line {
  connected = false;
  active = true;
  closed = false;
  resyncs = 0;
  dials = 0;
  /** every sending, in order; `answer` may be called at any time later */
  sent: { id: string; type: string; command: Command; answer: (reply: Reply) => void; late: () => void }[] = [];
  /** texts to be read, each with its answer to give */
  asked: { text: string; answer: (reply: ReadReply) => void; late: () => void }[] = [];
  private readonly listeners = new Map<string, Listener[]>();

  on = (event: string, listener: (...args: never[]) => void) => {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener as Listener]);
  };
  emit = () => {
    this.resyncs += 1;
  };
  command: Emit = ({ id, command }, answered) => {
    this.sent.push({
      id,
      type: command.type,
      command,
      answer: (reply) => answered(null, reply),
      late: () => answered(new Error('late'), undefined as never),
    });
  };
  read: Line['read'] = (text, answered) => {
    this.asked.push({ text, answer: (reply) => answered(null, reply), late: () => answered(new Error('late'), undefined as never) });
  };
  /** the server's clock, ms ahead of this one's; null: it does not answer */
  ahead: number | null = 5000;
  clock: Line['clock'] = (answered) => {
    if (this.ahead === null) answered(new Error('late'), undefined as never);
    else answered(null, { ok: true, now: Date.now() + this.ahead });
  };
  connect = () => {
    this.dials += 1;
    this.active = true;
  };
  close = () => {
    this.closed = true;
    this.drop('io client disconnect');
  };

  /** the server says */
  say(event: string, message?: unknown) {
    for (const listener of this.listeners.get(event) ?? []) listener(message);
  }
  welcome(streams: Welcome['streams'] = {}) {
    this.connected = true;
    this.active = true;
    this.say('welcome', {
      room: 'abcdefghijkl',
      as: 'delegate',
      you: { delegate: 'd12345678' },
      now: Date.now() + 5000,
      pack: { id: 'p', hash: 'h1', url: '/api/packs/h1.json' },
      streams,
    });
  }
  /** The connection goes. As Socket.IO does, whatever waits for an answer is told; a server that ends it is not dialled again by itself. */
  drop(reason = 'transport close') {
    this.connected = false;
    this.active = reason === 'transport close';
    const waiting = this.sent;
    this.say('disconnect', reason);
    for (const sending of waiting) sending.late();
  }
}

export const outsideWith = (line: FakeLine, wanted: string[] = []): Outside => ({
  dial: () => line,
  packs: () => ({
    want: async ({ hash }) => void wanted.push(hash),
    stop: () => {},
  }),
});
