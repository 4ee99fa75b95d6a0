/** Every question that is put to the database, prepared once. */
import type Database from 'better-sqlite3';
import type { KeptPack } from './eventLog.ts';
import type { DelegateId, RoomCode, RoomId } from '../../negotiation/ids.ts';

export interface RoomRecord {
  room: RoomId;
  code: RoomCode;
  title: string;
  pack: string;
  opened_at: number;
  expires_at: number;
  seq: number;
}

export interface HolderRecord {
  room: RoomId;
  role: string;
  person: string | null;
}

export function statements(db: Database.Database) {
  const one = <P extends unknown[], R = unknown>(text: string) => db.prepare<P, R>(text);
  return {
    addRoom: one<[string, string, string, string, number, number, number]>(
      'INSERT INTO rooms (room, code, title, pack, opened_at, expires_at, seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    room: one<[string], RoomRecord>('SELECT * FROM rooms WHERE room = ? AND erased_at IS NULL'),
    roomByCode: one<[string], RoomRecord>('SELECT * FROM rooms WHERE code = ?'),
    erased: one<[string]>('SELECT 1 FROM rooms WHERE room = ? AND erased_at IS NOT NULL'),
    expired: one<[number], { room: RoomId }>('SELECT room FROM rooms WHERE expires_at <= ? AND erased_at IS NULL'),
    countRooms: one<[], { n: number }>('SELECT count(*) AS n FROM rooms WHERE erased_at IS NULL'),
    seqOf: one<[string], { seq: number }>('SELECT seq FROM rooms WHERE room = ? AND erased_at IS NULL'),
    setSeq: one<[number, string]>('UPDATE rooms SET seq = ? WHERE room = ?'),
    addEvent: one<[string, number, string]>('INSERT INTO events (room, seq, event) VALUES (?, ?, ?)'),
    events: one<[string, number, number], { seq: number; event: string }>(
      'SELECT seq, event FROM events WHERE room = ? AND seq > ? ORDER BY seq LIMIT ?',
    ),
    answer: one<[string, string, string], { reply: string | null }>(
      'SELECT reply FROM answers WHERE room = ? AND actor = ? AND command = ?',
    ),
    addAnswer: one<[string, string, string, string | null]>('INSERT INTO answers (room, actor, command, reply) VALUES (?, ?, ?, ?)'),
    name: one<[string, string, string | null]>(
      'INSERT INTO people (room, person, name) VALUES (?, ?, ?) ON CONFLICT (room, person) DO UPDATE SET name = excluded.name',
    ),
    people: one<[string], { person: string; name: string | null }>('SELECT person, name FROM people WHERE room = ? ORDER BY rowid'),
    saveDraft: one<[string, string, string]>(
      'INSERT INTO drafts (room, draft, body) VALUES (?, ?, ?) ON CONFLICT (room, draft) DO UPDATE SET body = excluded.body',
    ),
    discardDraft: one<[string, string]>('DELETE FROM drafts WHERE room = ? AND draft = ?'),
    drafts: one<[string], { body: string }>('SELECT body FROM drafts WHERE room = ? ORDER BY rowid'),
    mark: one<[string, string, string, number]>(
      'INSERT INTO marks (room, person, place, up_to) VALUES (?, ?, ?, ?) ON CONFLICT (room, person, place) DO UPDATE SET up_to = excluded.up_to',
    ),
    marks: one<[string], { person: DelegateId; place: string; up_to: number }>('SELECT person, place, up_to FROM marks WHERE room = ?'),
    snapshot: one<[string], { seq: number; fold: number; state: string }>('SELECT seq, fold, state FROM snapshots WHERE room = ?'),
    keepSnapshot: one<[string, number, number, string, string]>(
      `INSERT INTO snapshots (room, seq, fold, state) SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM rooms WHERE room = ? AND erased_at IS NULL)
       ON CONFLICT (room) DO UPDATE SET seq = excluded.seq, fold = excluded.fold, state = excluded.state`,
    ),
    setDeadline: one<[string, string, number]>(
      'INSERT INTO deadlines (room, key, at) VALUES (?, ?, ?) ON CONFLICT (room, key) DO UPDATE SET at = excluded.at',
    ),
    dropDeadline: one<[string, string]>('DELETE FROM deadlines WHERE room = ? AND key = ?'),
    clearDeadlines: one<[string]>('DELETE FROM deadlines WHERE room = ?'),
    clearDeadline: one<[string, string, number]>('DELETE FROM deadlines WHERE room = ? AND key = ? AND at = ?'),
    due: one<[number], { room: RoomId; key: string; at: number }>(
      'SELECT room, key, at FROM deadlines WHERE at <= ? ORDER BY at LIMIT 1000',
    ),
    nextDeadline: one<[], { at: number | null }>('SELECT min(at) AS at FROM deadlines'),
    session: one<[string], HolderRecord>('SELECT room, role, person FROM sessions WHERE hash = ?'),
    addSession: one<[string, string, string, string | null, number]>(
      'INSERT INTO sessions (hash, room, role, person, made_at) VALUES (?, ?, ?, ?, ?)',
    ),
    endSessionsOf: one<[string, string]>('DELETE FROM sessions WHERE room = ? AND person = ?'),
    key: one<[string], HolderRecord>('SELECT room, role, person FROM keys WHERE hash = ?'),
    addKey: one<[string, string, string, string | null, number]>(
      'INSERT INTO keys (hash, room, role, person, made_at) VALUES (?, ?, ?, ?, ?)',
    ),
    endKeysOf: one<[string, string | null]>('DELETE FROM keys WHERE room = ? AND person = ?'),
    revokeFacilitatorKeys: one<[string]>(`DELETE FROM keys WHERE room = ? AND role = 'facilitator'`),
    keepPack: one<[string, string, string, string]>(
      'INSERT INTO packs (whole, hash, id, body) VALUES (?, ?, ?, ?) ON CONFLICT (whole) DO NOTHING',
    ),
    pack: one<[string], KeptPack>('SELECT whole, hash, id, body FROM packs WHERE whole = ?'),
    packServed: one<[string], KeptPack>('SELECT whole, hash, id, body FROM packs WHERE hash = ? LIMIT 1'),
    makeSetting: one<[string, string]>('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING'),
    touch: one<[string]>(
      "INSERT INTO settings (name, value) VALUES ('checkedAt', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    ),
    setting: one<[string], { value: string }>('SELECT value FROM settings WHERE name = ?'),
    /** the row stays as a tombstone: the id is never used again, the code and the title are gone */
    tombstone: one<[number, string]>(
      `UPDATE rooms SET erased_at = ?, code = NULL, title = '', seq = 0 WHERE room = ? AND erased_at IS NULL`,
    ),
    eraseFrom: ['events', 'answers', 'people', 'drafts', 'marks', 'snapshots', 'deadlines', 'sessions', 'keys'].map((table) =>
      one<[string]>(`DELETE FROM ${table} WHERE room = ?`),
    ),
  };
}
