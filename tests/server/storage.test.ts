import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { DelegateId, RoomCode, RoomId } from '../../negotiation/ids.ts';
import { FolderInUse, lockFolder } from '../../server/storage/lock.ts';
import { migrate, schemaVersion } from '../../server/storage/migrations.ts';
import { openDatabase, openSqliteLog } from '../../server/storage/sqlite.ts';
import { eventLogContract } from './storage.contract.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'communique-storage-'));

eventLogContract('SQLite', async () => {
  const dir = folder();
  const open = async () => openSqliteLog(join(dir, 'test.sqlite'));
  return { open, again: open, clean: async () => rmSync(dir, { recursive: true, force: true }) };
});

test('[L20] every commit is synchronised with the disk: WAL, synchronous=FULL, foreign keys, on the live connection', async () => {
  const dir = folder();
  const log = openSqliteLog(join(dir, 'test.sqlite'));
  const pragma = (name: string) => log.db.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('secure_delete')]).toEqual(['wal', 2, 1, 1]);
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L21] a file of a newer version is refused with a sentence', () => {
  const dir = folder();
  const db = openDatabase(join(dir, 'test.sqlite'));
  db.pragma(`user_version = ${schemaVersion + 1}`);
  db.close();
  expect(() => openDatabase(join(dir, 'test.sqlite'))).toThrow(/newer version/);
  rmSync(dir, { recursive: true });
});

test('[L22] nothing that was erased can be read from the files', async () => {
  const dir = folder();
  const log = openSqliteLog(join(dir, 'test.sqlite'));
  const room = 'roomroomroom' as RoomId;
  const secret = 'A-NAME-THAT-MUST-GO';
  await log.openRoom({
    row: { room, code: 'AAAAAA' as RoomCode, title: secret, pack: 'p', openedAt: 1, expiresAt: 2 },
    events: [
      {
        type: 'messageSaid',
        at: 1,
        message: 'm1' as never,
        by: { kind: 'delegate', delegate: 'd00000001', seat: 'x' } as never,
        text: secret.repeat(500),
      },
    ],
    asides: [{ type: 'delegateNamed', delegate: 'd00000001' as DelegateId, name: secret }],
  });
  const holds = () => readdirSync(dir).some((name) => readFileSync(join(dir, name)).includes(secret));
  expect(holds(), 'the test looks in the right place').toBe(true);
  await log.erase(room, 1);
  expect(holds()).toBe(false);
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L24] nor after the process died in the middle of erasing, once the file is opened again', async () => {
  const dir = folder();
  const file = join(dir, 'test.sqlite');
  const secret = 'A-NAME-THAT-MUST-GO';
  const dying = `
    import { openSqliteLog } from './server/storage/sqlite.ts';
    const log = openSqliteLog(${JSON.stringify(file)});
    await log.openRoom({ row: { room: 'roomroomroom', code: 'AAAAAA', title: '${secret}', pack: 'p', openedAt: 1, expiresAt: 2 }, events: [], asides: [{ type: 'delegateNamed', delegate: 'd00000001', name: '${secret}' }] });
    log.db.pragma = () => process.kill(process.pid, 'SIGKILL');
    await log.erase('roomroomroom', 1);`;
  const died = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', dying], { encoding: 'utf8' });
  expect(died.signal, died.stderr).toBe('SIGKILL');
  const holds = () => readdirSync(dir).some((name) => readFileSync(join(dir, name)).includes(secret));
  expect(holds(), 'the test looks in the right place').toBe(true);
  const log = openSqliteLog(file);
  expect(await log.wasErased('roomroomroom' as RoomId)).toBe(true);
  expect(holds()).toBe(false);
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L28] two counts of a secret ballot never stand in the files one after another, also after the process died in between', async () => {
  const dir = folder();
  const file = join(dir, 'test.sqlite');
  const found = () =>
    readdirSync(dir).flatMap(
      (name) =>
        readFileSync(join(dir, name))
          .toString('latin1')
          .match(/\d{6} \d{6} \d{6}/g) ?? [],
    );
  const dying = `
    import { openSqliteLog } from './server/storage/sqlite.ts';
    const log = openSqliteLog(${JSON.stringify(file)});
    const room = 'roomroomroom';
    const vote = (n, choice) => log.append([{ room, after: n, entries: [{ actor: 'delegate:d0000000' + n, command: 'command-' + n, now: 1, reply: { ok: true },
      events: [{ type: 'secretVoteMarked', at: 1, ballot: 'b1', seat: 's' + n, by: 'd0000000' + n }], asides: [{ type: 'secretVoteCounted', ballot: 'b1', choice }] }] }]);
    await log.openRoom({ row: { room, code: 'AAAAAA', title: 'A', pack: 'p', openedAt: 1, expiresAt: 2 }, events: [{ type: 'roomPaused', at: 1 }], asides: [] });
    await vote(1, 'for');
    await vote(2, 'against');
    log.db.pragma = () => process.kill(process.pid, 'SIGKILL');
    await vote(3, 'abstain');`;
  const died = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', dying], { encoding: 'utf8' });
  expect(died.signal, died.stderr).toBe('SIGKILL');
  expect(found().sort(), 'the last commit alone waits in the write-ahead log').toEqual(['000001 000001 000000', '000001 000001 000001']);
  const log = openSqliteLog(file);
  expect(found()).toEqual(['000001 000001 000001']);
  expect(await log.asides('roomroomroom' as RoomId)).toEqual([
    { type: 'secretCountKept', ballot: 'b1', count: { for: 1, against: 1, abstain: 1 } },
  ]);
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L26] it is well only as long as it can write', async () => {
  const dir = folder();
  const log = openSqliteLog(join(dir, 'test.sqlite'));
  await log.check();
  log.db.pragma('query_only = ON');
  await expect(log.check()).rejects.toThrow();
  log.db.pragma('query_only = OFF');
  await log.check();
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L25] a file of the first version is read: drafts by seat and id, packs under the name rooms know', async () => {
  const dir = folder();
  const file = join(dir, 'test.sqlite');
  const draft = {
    id: 'draft-0001',
    seat: 'lume',
    content: { way: 'text', text: 'So far' },
    editor: null,
    savedAt: 1,
    startedAt: 1,
  } as never;
  const old = new Database(file);
  migrate(old, 1);
  old.exec(`INSERT INTO rooms (room, code, title, pack, opened_at, expires_at, seq) VALUES ('roomroomroom', 'AAAAAA', 'A', 'h', 1, 2, 0)`);
  old.exec(`INSERT INTO packs (hash, id, body) VALUES ('h', 'p', '{}')`);
  old.prepare(`INSERT INTO drafts (room, draft, body) VALUES ('roomroomroom', 'draft-0001', ?)`).run(JSON.stringify(draft));
  old.close();
  const log = openSqliteLog(file);
  expect(log.db.prepare('SELECT draft FROM drafts').pluck().all()).toEqual(['lume/draft-0001']);
  expect(await log.asides('roomroomroom' as RoomId)).toEqual([{ type: 'draftSaved', draft }]);
  const pack = { whole: 'h', hash: 'h', id: 'p', body: '{}' };
  expect([await log.pack('h'), await log.packServed('h')]).toEqual([pack, pack]);
  await log.close();
  rmSync(dir, { recursive: true });
});

test('[L23] a data folder serves one process; a crash does not leave it locked', async () => {
  const dir = folder();
  const hold = `import { lockFolder } from './server/storage/lock.ts'; lockFolder(${JSON.stringify(dir)}); console.log('held'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', hold], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  expect(() => lockFolder(dir)).toThrow(FolderInUse);
  const second = spawnSync(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'test', DATA_DIR: dir, API_ONLY: '1', PORT: '0', SCENARIOS_DIR: 'tests/scenarios/fixtures' },
    encoding: 'utf8',
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toContain(`The data folder ${dir} is in use by another process.`);
  const gone = new Promise((resolve) => holder.once('exit', resolve));
  holder.kill('SIGKILL');
  await gone;
  lockFolder(dir).release();
  lockFolder(dir).release();
  rmSync(dir, { recursive: true });
});
