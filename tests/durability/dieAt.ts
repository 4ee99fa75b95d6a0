/** A server that kills itself at a named point: before the nth commit, or after it and before anyone is told. For points.test.ts. */
import { pino } from 'pino';
import { readEnv } from '../../server/env.ts';
import { start } from '../../server/start.ts';
import type { EventLog } from '../../server/storage/eventLog.ts';

const point = process.env.DIE_AT ?? 'never';
const commandId = process.env.DIE_OF ?? '';
const die = () => process.kill(process.pid, 'SIGKILL');

const around = (log: EventLog): EventLog => ({
  ...log,
  append: async (batch) => {
    const isIt = batch.some(({ entries }) => entries.some(({ command }) => command === commandId));
    if (isIt && point === 'beforeCommit') die();
    const answer = await log.append(batch);
    if (isIt && point === 'betweenCommitAndReply') {
      die();
      await new Promise(() => undefined); // nothing may be told any more
    }
    return answer;
  },
});

const started = await start(readEnv(process.env), pino({ level: 'silent' }), { around });
console.log(`On this machine ${started.url}`);
process.once('SIGTERM', () => void started.stop().then(() => process.exit(0)));
