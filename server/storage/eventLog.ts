/**
 * What the server asks of storage. Everything a command changes is kept in one commit, or not at all; what is in the log is durable when `append` answers.
 * One suite (tests/server/storage.contract.ts) says what every implementation must do; the rule numbers are its.
 */
import type { Aside, Event } from '../../negotiation/events.ts';
import type { DelegateId, FacilitatorId, RoomCode, RoomId } from '../../negotiation/ids.ts';
import type { Reply } from '../../negotiation/wire.ts';

/** Who a session belongs to. Observers have no name and no id: what they may know is the same for all. */
export type Holder =
  { role: 'delegate'; delegate: DelegateId } | { role: 'facilitator'; facilitator: FacilitatorId } | { role: 'observer' };

/** Secrets are kept as SHA-256 hashes (hex): a stolen copy of the data opens no session. */
export type SecretHash = string & { readonly brand: 'SecretHash' };

export interface Session {
  room: RoomId;
  holder: Holder;
}

/** A secret that is exchanged for a session: a facilitator's or observers' link, or one delegate's return code. */
export interface Key {
  room: RoomId;
  opens: { role: 'facilitator' } | { role: 'observer' } | { role: 'delegate'; delegate: DelegateId };
}

/** `delegateOnline` and its like live in memory only; the others are rows. */
export type DurableAside = Exclude<Aside, { type: 'delegateOnline' | 'facilitatorOnline' }>;

export type AcceptedReply = Extract<Reply, { ok: true }>;

/** Rows that must appear or vanish together with what was decided. */
export interface Rows {
  sessions?: { hash: SecretHash; holder: Holder }[];
  keys?: { hash: SecretHash; opens: Key['opens'] }[];
  /** sessions and return codes of these delegates end */
  ends?: DelegateId[];
  deadlines?: DeadlineChange[];
}

/** `at` null: the deadline is no more. `key` null: no deadline of the room is any more (it paused). Times are ms since 1970. */
export type DeadlineChange = { key: string; at: number | null } | { key: null };

export interface Deadline {
  room: RoomId;
  key: string;
  at: number;
}

/** What one accepted command leaves behind. */
export interface Entry extends Rows {
  /** the actor as `actorKey` writes it: command ids are unique per room and actor */
  actor: string;
  command: string;
  events: Event[];
  asides: DurableAside[];
  reply: AcceptedReply;
  now: number;
}

/** All a room has to say in one tick: kept whole or not at all. */
export interface RoomBatch {
  room: RoomId;
  /** the number of the last event the decisions knew */
  after: number;
  entries: Entry[];
}

export type Appending =
  | { is: 'appended'; seq: number }
  /** somebody else wrote in between: read what is new and decide again */
  | { is: 'conflict'; seq: number }
  /** this entry's command was kept before */
  | { is: 'repeated'; entry: number; reply: AcceptedReply }
  /** erased, or never opened */
  | { is: 'gone' };

export interface StoredEvent {
  seq: number;
  event: Event;
}

export interface RoomRow {
  room: RoomId;
  code: RoomCode;
  title: string;
  pack: string;
  openedAt: number;
  expiresAt: number;
  seq: number;
}

export interface Opening extends Rows {
  row: Omit<RoomRow, 'seq'>;
  events: Event[];
  asides: DurableAside[];
}

export interface Snapshot {
  seq: number;
  /** the version of the fold that made it: of another version, it is thrown away */
  fold: number;
  state: string;
}

/** A room keeps the pack it opened with: `body` is the pack, secrets included, as server/scenarios/keep.ts writes it. */
export interface KeptPack {
  /** of the whole pack: what rooms keep it under */
  whole: string;
  /** of its public part: what browsers ask for */
  hash: string;
  id: string;
  body: string;
}

export interface EventLog {
  openRoom: (opening: Opening) => Promise<'opened' | 'codeTaken'>;
  append: (batch: RoomBatch[]) => Promise<Appending[]>;
  /** what was answered to these commands when they were first accepted; null for those never accepted */
  answers: (asked: { room: RoomId; actor: string; command: string }[]) => Promise<(AcceptedReply | null)[]>;
  read: (room: RoomId, from: { after: number; most?: number }) => Promise<StoredEvent[]>;
  /** names, drafts and marks of reading as they stand */
  asides: (room: RoomId) => Promise<DurableAside[]>;

  snapshot: (room: RoomId) => Promise<Snapshot | null>;
  keepSnapshot: (room: RoomId, snapshot: Snapshot) => Promise<void>;

  /** null when unknown or erased */
  room: (room: RoomId) => Promise<RoomRow | null>;
  roomByCode: (code: RoomCode) => Promise<RoomRow | null>;
  wasErased: (room: RoomId) => Promise<boolean>;
  expired: (now: number) => Promise<RoomId[]>;
  countRooms: () => Promise<number>;
  /** removes every row of the room and leaves a tombstone; false when there was nothing to erase */
  erase: (room: RoomId, now: number) => Promise<boolean>;

  due: (now: number) => Promise<Deadline[]>;
  nextDeadline: () => Promise<number | null>;
  /** only if it is still the same one */
  clearDeadline: (deadline: Deadline) => Promise<void>;

  session: (hash: SecretHash) => Promise<Session | null>;
  addSession: (hash: SecretHash, session: Session, now: number) => Promise<void>;
  key: (hash: SecretHash) => Promise<Key | null>;
  /** a delegate has one return code: a new one voids the old */
  addKey: (hash: SecretHash, key: Key, now: number) => Promise<void>;
  /** answers how many facilitator links there were; the sessions opened with them stay */
  revokeFacilitatorKeys: (room: RoomId) => Promise<number>;

  keepPack: (pack: KeptPack) => Promise<void>;
  pack: (whole: string) => Promise<KeptPack | null>;
  packServed: (hash: string) => Promise<KeptPack | null>;
  /** a value made once and kept (the key that observer links are derived from) */
  setting: (name: string, make: () => string) => Promise<string>;

  /** throws when storage could not keep anything now */
  check: () => Promise<void>;
  close: () => Promise<void>;
}
