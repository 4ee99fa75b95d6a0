/**
 * A Socket.IO client with as little of its own as can be: enough of the protocol (Engine.IO 4 over a WebSocket) to connect, to send with an
 * acknowledgement and to hear events. The load must not cost more than the server that it measures, and it counts every byte.
 */
import WebSocket from 'ws';

export interface Wire {
  /** sends an event; resolves with its acknowledgement */
  ask: (event: string, message: unknown) => Promise<unknown>;
  close: () => void;
}

export interface Heard {
  event: string;
  message: unknown;
  /** of the Socket.IO packet, uncompressed, without the frame of the WebSocket */
  bytes: number;
}

/** Connects, and resolves once the server has let us in. Rejects with what it says when it does not. */
export function dial(base: string, auth: object, hear: (heard: Heard) => void): Promise<Wire> {
  const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
  const waiting = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const wire: Wire = {
    ask: (event, message) =>
      new Promise((resolve) => {
        const id = (asked += 1);
        waiting.set(id, resolve);
        socket.send(`42${id}${JSON.stringify([event, message])}`);
      }),
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    const packets: Record<string, (body: string) => void> = {
      '2': () => socket.send('3'), // a ping
      '0': () => socket.send(`40${JSON.stringify(auth)}`), // open
      '40': () => resolve(wire),
      '44': (body) => reject(new Error(body)),
      '43': (body) => {
        const at = body.indexOf('[');
        const id = Number(body.slice(0, at));
        waiting.get(id)?.((JSON.parse(body.slice(at)) as unknown[])[0]);
        waiting.delete(id);
      },
      '42': (body) => {
        const [event, message] = JSON.parse(body) as [string, unknown];
        hear({ event, message, bytes: Buffer.byteLength(body) + 2 });
      },
    };
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      const kind = text[0] === '4' ? text.slice(0, 2) : (text[0] ?? '');
      packets[kind]?.(text.slice(kind.length));
    });
  });
}
