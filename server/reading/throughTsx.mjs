/** In development: a thread does not inherit what its program was started with, so it is taught TypeScript first. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
