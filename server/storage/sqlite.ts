/** The event log in one SQLite file. `synchronous=FULL`: what was confirmed survives a power cut, not only a crash (figures in docs/operating.md). */
import Database from 'better-sqlite3';
import type { Event } from '../../negotiation/events.ts';
import { draftKey, type Draft } from '../../negotiation/drafts.ts';
import type { DelegateId, FacilitatorId, RoomId } from '../../negotiation/ids.ts';
import type { AcceptedReply, Appending, DurableAside, Entry, EventLog, Holder, Key, Rows, RoomBatch, RoomRow } from './eventLog.ts';
import { migrate } from './migrations.ts';
import { statements, type HolderRecord, type RoomRecord } from './statements.ts';

/** Thrown inside the savepoint of one room to undo what it had written. */
class Undo extends Error {
  readonly answer: Appending;
  constructor(answer: Appending) {
    super('undo');
    this.answer = answer;
  }
}

/** Storage itself fails (no space, no right, a broken file), rather than what was asked of it. */
export const isStorageTrouble = (error: unknown): boolean =>
  error instanceof Database.SqliteError && !error.code.startsWith('SQLITE_CONSTRAINT');

const FULL = 2;

export function openDatabase(file: string): Database.Database {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON'); // erased means overwritten, not only unlinked
  db.pragma('busy_timeout = 5000');
  if (db.pragma('synchronous', { simple: true }) !== FULL) throw new Error('SQLite does not keep synchronous=FULL');
  migrate(db);
  db.pragma('wal_checkpoint(TRUNCATE)'); // what was being erased when the process died
  return db;
}

export function openSqliteLog(file: string): EventLog & { readonly db: Database.Database } {
  const db = openDatabase(file);
  const sql = statements(db);

  const writeRows = (room: RoomId, rows: Rows, now: number) => {
    for (const session of rows.sessions ?? []) sql.addSession.run(session.hash, room, session.holder.role, personOf(session.holder), now);
    for (const key of rows.keys ?? []) addKey(room, key, now);
    for (const delegate of rows.ends ?? []) {
      sql.endSessionsOf.run(room, delegate);
      sql.endKeysOf.run(room, delegate);
    }
    for (const change of rows.deadlines ?? []) {
      if (change.key === null) sql.clearDeadlines.run(room);
      else if (change.at === null) sql.dropDeadline.run(room, change.key);
      else sql.setDeadline.run(room, change.key, change.at);
    }
  };
  const addKey = (room: RoomId, key: { hash: string; opens: Key['opens'] }, now: number) => {
    const person = personOf(key.opens);
    if (key.opens.role === 'delegate') sql.endKeysOf.run(room, person);
    sql.addKey.run(key.hash, room, key.opens.role, person, now);
  };
  const writeAside: { [T in DurableAside['type']]: (room: RoomId, aside: Extract<DurableAside, { type: T }>) => unknown } = {
    delegateNamed: (room, aside) => sql.name.run(room, aside.delegate, aside.name),
    facilitatorNamed: (room, aside) => sql.name.run(room, aside.facilitator, aside.name),
    draftSaved: (room, aside) => sql.saveDraft.run(room, draftKey(aside.draft.seat, aside.draft.id), JSON.stringify(aside.draft)),
    readMarked: (room, aside) => sql.mark.run(room, aside.delegate, aside.place, aside.upTo),
    draftDiscarded: (room, aside) => sql.discardDraft.run(room, draftKey(aside.seat, aside.draft)),
  };
  const writeAsides = (room: RoomId, asides: DurableAside[]) => {
    for (const aside of asides) (writeAside[aside.type] as (room: RoomId, aside: DurableAside) => unknown)(room, aside);
  };
  const writeEvents = (room: RoomId, after: number, events: Event[]) => {
    let seq = after;
    for (const event of events) sql.addEvent.run(room, ++seq, JSON.stringify(event));
    return seq;
  };
  const writeEntry = (room: RoomId, after: number, entry: Entry, position: number) => {
    const known = sql.answer.get(room, entry.actor, entry.command);
    if (known) throw new Undo({ is: 'repeated', entry: position, reply: replyFrom(known.reply) });
    sql.addAnswer.run(room, entry.actor, entry.command, replyText(entry.reply));
    const seq = writeEvents(room, after, entry.events);
    writeAsides(room, entry.asides);
    writeRows(room, entry, entry.now);
    return seq;
  };
  // A transaction inside a transaction is a savepoint: one room's conflict undoes that room alone.
  const appendRoom = db.transaction((batch: RoomBatch): Appending => {
    const row = sql.seqOf.get(batch.room);
    if (!row) return { is: 'gone' };
    if (row.seq !== batch.after) return { is: 'conflict', seq: row.seq };
    let seq = batch.after;
    batch.entries.forEach((entry, position) => (seq = writeEntry(batch.room, seq, entry, position)));
    if (seq !== batch.after) sql.setSeq.run(seq, batch.room);
    return { is: 'appended', seq };
  });
  const appendAll = db.transaction((batches: RoomBatch[]): Appending[] =>
    batches.map((batch) => {
      try {
        return appendRoom(batch);
      } catch (error) {
        if (error instanceof Undo) return error.answer;
        throw error;
      }
    }),
  );
  const eraseRoom = db.transaction((room: RoomId, now: number): boolean => {
    if (sql.tombstone.run(now, room).changes === 0) return false;
    for (const statement of sql.eraseFrom) statement.run(room);
    return true;
  });
  const openRoom = db.transaction((opening: Parameters<EventLog['openRoom']>[0]) => {
    const { row } = opening;
    if (sql.roomByCode.get(row.code)) return 'codeTaken' as const;
    sql.addRoom.run(row.room, row.code, row.title, row.pack, row.openedAt, row.expiresAt, opening.events.length);
    writeEvents(row.room, 0, opening.events);
    writeAsides(row.room, opening.asides);
    writeRows(row.room, opening, row.openedAt);
    return 'opened' as const;
  });

  return {
    db,
    openRoom: async (opening) => openRoom.immediate(opening),
    append: async (batches) => appendAll.immediate(batches),
    answers: async (asked) =>
      asked.map(({ room, actor, command }) => {
        const known = sql.answer.get(room, actor, command);
        return known ? replyFrom(known.reply) : null;
      }),
    read: async (room, { after, most = -1 }) =>
      sql.events.all(room, after, most).map((row) => ({ seq: row.seq, event: JSON.parse(row.event) as Event })),
    asides: async (room) => [
      ...sql.people
        .all(room)
        .map((row): DurableAside =>
          row.person.startsWith('d')
            ? { type: 'delegateNamed', delegate: row.person as DelegateId, name: row.name }
            : { type: 'facilitatorNamed', facilitator: row.person as FacilitatorId, name: row.name },
        ),
      ...sql.drafts.all(room).map((row): DurableAside => ({ type: 'draftSaved', draft: JSON.parse(row.body) as Draft })),
      ...sql.marks.all(room).map((row): DurableAside => ({ type: 'readMarked', delegate: row.person, place: row.place, upTo: row.up_to })),
    ],
    snapshot: async (room) => sql.snapshot.get(room) ?? null,
    keepSnapshot: async (room, snapshot) => void sql.keepSnapshot.run(room, snapshot.seq, snapshot.fold, snapshot.state, room),
    room: async (room) => roomFrom(sql.room.get(room)),
    roomByCode: async (code) => roomFrom(sql.roomByCode.get(code)),
    wasErased: async (room) => sql.erased.get(room) !== undefined,
    expired: async (now) => sql.expired.all(now).map((row) => row.room),
    countRooms: async () => sql.countRooms.get()?.n ?? 0,
    erase: async (room, now) => {
      const erased = eraseRoom.immediate(room, now);
      if (erased) db.pragma('wal_checkpoint(TRUNCATE)'); // else the old pages stay readable in the WAL
      return erased;
    },
    due: async (now) => sql.due.all(now),
    nextDeadline: async () => sql.nextDeadline.get()?.at ?? null,
    clearDeadline: async ({ room, key, at }) => void sql.clearDeadline.run(room, key, at),
    session: async (hash) => {
      const row = sql.session.get(hash);
      return row ? { room: row.room, holder: holderFrom(row) } : null;
    },
    addSession: async (hash, { room, holder }, now) => void sql.addSession.run(hash, room, holder.role, personOf(holder), now),
    key: async (hash) => {
      const row = sql.key.get(hash);
      return row ? { room: row.room, opens: holderFrom(row) as Key['opens'] } : null;
    },
    addKey: async (hash, { room, opens }, now) => db.transaction(() => addKey(room, { hash, opens }, now)).immediate(),
    revokeFacilitatorKeys: async (room) => sql.revokeFacilitatorKeys.run(room).changes,
    keepPack: async (pack) => void sql.keepPack.run(pack.whole, pack.hash, pack.id, pack.body),
    pack: async (whole) => sql.pack.get(whole) ?? null,
    packServed: async (hash) => sql.packServed.get(hash) ?? null,
    setting: async (name, make) => {
      sql.makeSetting.run(name, make());
      const row = sql.setting.get(name);
      if (!row) throw new Error(`the setting ${name} was not kept`);
      return row.value;
    },
    check: async () => void sql.touch.run(String(Date.now())),
    close: async () => void db.close(),
  };
}

const personOf = (holder: Holder | Key['opens']) =>
  'delegate' in holder ? holder.delegate : 'facilitator' in holder ? holder.facilitator : null;

function holderFrom({ role, person }: HolderRecord): Holder {
  if (role === 'delegate') return { role, delegate: person as DelegateId };
  if (role === 'facilitator') return { role, facilitator: person as FacilitatorId };
  return { role: 'observer' };
}

const roomFrom = (row: RoomRecord | undefined): RoomRow | null =>
  row
    ? { room: row.room, code: row.code, title: row.title, pack: row.pack, openedAt: row.opened_at, expiresAt: row.expires_at, seq: row.seq }
    : null;

/** Most replies are a bare yes: kept as nothing. */
const replyText = (reply: AcceptedReply) => (Object.keys(reply).length === 1 ? null : JSON.stringify(reply));
const replyFrom = (text: string | null): AcceptedReply => (text === null ? { ok: true } : (JSON.parse(text) as AcceptedReply));
