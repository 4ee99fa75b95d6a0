/** The limit of our transport: Socket.IO that tells a room what it is sent, and keeps, checks and knows nothing. Run as a process of its own. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });
io.on('connection', (socket) => {
  const { room } = socket.handshake.auth as { room: string };
  void socket.join(room);
  socket.on('vote', (vote: unknown, ack: (answer: unknown) => void) => {
    io.to(room).emit('vote', vote);
    ack({ ok: true });
  });
  socket.on('figures', (_nothing: unknown, ack: (answer: unknown) => void) => ack(process.cpuUsage()));
});
http.listen(0, '127.0.0.1', () => console.log(`raw Socket.IO at http://127.0.0.1:${(http.address() as AddressInfo).port}`));
