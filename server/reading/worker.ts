/** The program of the reading thread; bundled into a file of its own beside the server's. */
import { parentPort } from 'node:worker_threads';
import { readerFor } from './reader.ts';
import { serveReadings } from './serve.ts';

if (!parentPort) throw new Error('This runs in a thread of the server, not by itself.');
serveReadings(parentPort, readerFor);
