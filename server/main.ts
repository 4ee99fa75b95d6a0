/** The program: reads the environment, starts, says where it is, stops when told to. */
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { BadEnvironment, readEnv, type Env } from './env.ts';
import { FaultyPack } from './scenarios/problem.ts';
import { NoScenario, start, type Started } from './start.ts';
import { FolderInUse } from './storage/lock.ts';

const patience = 5000; // ms; then it stops whatever still runs

const folderTrouble = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST']);

/** What can go wrong at a start, as sentences for whoever types the command. */
function explain(error: unknown, env: Env | null): string {
  if (error instanceof BadEnvironment) return `The environment is not right:\n${error.message}`;
  if (error instanceof FolderInUse) {
    return `The data folder ${resolve(error.message)} is in use by another process. Stop that one first, or choose another folder with DATA_DIR.`;
  }
  if (error instanceof FaultyPack) return error.message;
  if (error instanceof NoScenario) return `There is no scenario in ${error.message}. Set SCENARIOS_DIR to a folder that holds packs.`;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const isFolder = syscall !== 'listen' && (code?.startsWith('SQLITE_') || folderTrouble.has(code ?? ''));
  if (isFolder && env) return `The data folder ${resolve(env.DATA_DIR)} cannot be written (${code}). Give this user the right to, make room, or choose another folder with DATA_DIR.`; // prettier-ignore
  if (code === 'EADDRINUSE') return `Port ${env?.PORT} is taken. Choose another one, for example: PORT=3001 npm start`;
  if (code === 'EACCES') return `This user may not open port ${env?.PORT}. Choose one above 1023, for example: PORT=3000 npm start`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function addresses(env: Env, port: number): string[] {
  if (env.PUBLIC_URL) return [env.PUBLIC_URL];
  const here = `http://localhost:${port}`;
  if (env.HOST !== '0.0.0.0' && env.HOST !== '::') return [`http://${env.HOST}:${port}`];
  const network = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => `http://${entry.address}:${port}`);
  return [here, ...network];
}

function announce(env: Env, started: Started): void {
  const [first, ...others] = addresses(env, started.port);
  console.log(`\n  Communiqué is running.\n\n  On this machine    ${first}`);
  for (const address of others) console.log(`  On the network     ${address}`);
  console.log(`  The data is in     ${resolve(env.DATA_DIR)}\n`);
}

async function main() {
  let env: Env | null = null;
  try {
    env = readEnv(process.env);
    const logger = pino({ level: env.LOG_LEVEL, base: null });
    process.on('unhandledRejection', (error) => logger.error({ err: error }, 'an unhandled rejection'));
    const starting = start(env, logger);
    const stop = (signal: string) => {
      logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), patience).unref();
      starting
        .then((started) => started.stop())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            logger.error({ err: error }, 'could not stop in order');
            process.exit(1);
          },
        );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    announce(env, await starting);
  } catch (error) {
    console.error(explain(error, env));
    process.exit(1);
  }
}

void main();
