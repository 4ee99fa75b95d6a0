/** A room in memory, and those who are connected to it. */
import type { Actor, Command } from '../../negotiation/commands.ts';
import type { Aside } from '../../negotiation/events.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import type { Room } from '../../negotiation/room.ts';
import type { Stream } from '../../negotiation/views.ts';
import type { Notice, Reply, Role, Welcome } from '../../negotiation/wire.ts';
import type { Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';
import type { DurableAside, Rows } from '../storage/eventLog.ts';

/** One connection, as the rooms see it: a test replaces the network with these few members. */
export interface Listener {
  readonly id: string;
  readonly actor: Actor;
  /** what it is told as: a facilitator's browser may listen as an observer */
  readonly as: Role;
  /** the channels it is in: written by the publisher alone */
  readonly streams: Set<Stream>;
  join: (channel: string) => void;
  leave: (channel: string) => void;
  welcome: (message: Welcome) => void;
  notice: (code: Notice['code'], sentence?: string) => void;
  cut: () => void;
}

/** Sends one message to all that are in a channel; encodes it once. */
export type Broadcast = (channel: string, message: { stream: string; from: number; to: number; ops: unknown[] }) => void;

export interface Ordered {
  kind: 'command';
  actor: Actor;
  /** as the log knows the actor */
  actorKey: string;
  id: string;
  command: Command;
  /** of the text it would table */
  reading?: Reading;
  /** rows to be kept in the same commit */
  rows?: Rows;
  since: number;
  tries: number;
  answer: (reply: Reply) => void;
}
/** What needs no decision, but must be kept before it is told: a facilitator came in by a link. */
export interface Kept extends Omit<Ordered, 'kind' | 'actor' | 'command' | 'reading'> {
  kind: 'kept';
  asides: DurableAside[];
}
/** What is known without a decision: somebody came or went. */
export interface Noticed {
  kind: 'aside';
  aside: Aside;
}
export type Asked = Ordered | Kept;
export type Waiting = Asked | Noticed;

export interface StreamState {
  /** counts this stream's changes */
  at: number;
  view: object | undefined;
  listeners: number;
}

export interface LiveRoom {
  readonly id: RoomId;
  /** the one it opened with, for the reader */
  readonly pack: Pack;
  /** as kept: never holds what is not yet durable */
  room: Room;
  waiting: Waiting[];
  listeners: Set<Listener>;
  streams: Map<Stream, StreamState>;
  /** refusals change nothing and are not kept: remembered for a while, so that a repeated command is answered alike */
  refusals: Map<string, Reply>;
  lastUsed: number;
  snapshotAt: number;
  erased: boolean;
}

export const actorKey = (actor: Actor): string => {
  if (actor.kind === 'delegate') return `delegate:${actor.delegate}`;
  if (actor.kind === 'facilitator') return `facilitator:${actor.facilitator}`;
  return actor.kind;
};

export const channelOf = (room: RoomId, stream: Stream) => `${room}/${stream}`;
