/** The schema, step by step. A step that has shipped never changes; `user_version` says how far a file has come. */
import type Database from 'better-sqlite3';

const steps: string[] = [
  `
  CREATE TABLE rooms (
    room TEXT PRIMARY KEY, code TEXT UNIQUE, title TEXT NOT NULL, pack TEXT NOT NULL,
    opened_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, seq INTEGER NOT NULL, erased_at INTEGER
  ) STRICT;
  CREATE INDEX rooms_expiry ON rooms (expires_at) WHERE erased_at IS NULL;
  CREATE TABLE events (
    room TEXT NOT NULL REFERENCES rooms (room), seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (room, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE answers (
    room TEXT NOT NULL REFERENCES rooms (room), actor TEXT NOT NULL, command TEXT NOT NULL, reply TEXT, PRIMARY KEY (room, actor, command)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE people (room TEXT NOT NULL REFERENCES rooms (room), person TEXT NOT NULL, name TEXT, PRIMARY KEY (room, person)) STRICT;
  CREATE TABLE drafts (room TEXT NOT NULL REFERENCES rooms (room), draft TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, draft)) STRICT;
  CREATE TABLE snapshots (room TEXT PRIMARY KEY REFERENCES rooms (room), seq INTEGER NOT NULL, fold INTEGER NOT NULL, state TEXT NOT NULL) STRICT;
  CREATE TABLE deadlines (
    room TEXT NOT NULL REFERENCES rooms (room), key TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (room, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX deadlines_at ON deadlines (at);
  CREATE TABLE sessions (hash TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (room), role TEXT NOT NULL, person TEXT, made_at INTEGER NOT NULL) STRICT;
  CREATE INDEX sessions_room ON sessions (room, person);
  CREATE TABLE keys (hash TEXT PRIMARY KEY, room TEXT NOT NULL REFERENCES rooms (room), role TEXT NOT NULL, person TEXT, made_at INTEGER NOT NULL) STRICT;
  CREATE INDEX keys_room ON keys (room, person);
  CREATE TABLE packs (hash TEXT PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  `,
  // drafts are known by seat and id: two seats may use the same id without hearing of each other
  `UPDATE drafts SET draft = json_extract(body, '$.seat') || '/' || draft;`,
  // a pack is kept under a hash of all of it, which is not told, and served under one of its public part; rooms opened before know only the first
  `ALTER TABLE packs RENAME COLUMN hash TO whole; ALTER TABLE packs ADD COLUMN hash TEXT; UPDATE packs SET hash = whole; CREATE INDEX packs_hash ON packs (hash);`,
  // how far each delegate has read what
  `CREATE TABLE marks (
    room TEXT NOT NULL REFERENCES rooms (room), person TEXT NOT NULL, place TEXT NOT NULL, up_to INTEGER NOT NULL, PRIMARY KEY (room, person, place)
  ) STRICT, WITHOUT ROWID;`,
];

export const schemaVersion = steps.length;

/** `to`: how far, for tests that begin with an older file. */
export function migrate(db: Database.Database, to = schemaVersion): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > schemaVersion) {
    throw new Error(
      `The data was written by a newer version (schema ${version}, this program knows ${schemaVersion}). Start the newer version.`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index < version || index >= to) continue;
    db.transaction(() => {
      db.exec(step);
      db.pragma(`user_version = ${index + 1}`);
    }).exclusive();
  }
}
