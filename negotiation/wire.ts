/**
 * Every message between a browser (or any other client) and the server. `docs/protocol.md` explains it; `docs/protocol.schema.json` is generated from here.
 * Socket.IO, one connection a room: the handshake's `auth` says which room and in which role; the session (cookie or bearer token) says who.
 */
import { z } from 'zod';
import { Command } from './commands.ts';
import { Reading } from '../treaty/reading.ts';
import { AmendmentId, BallotId, ClauseId, CommandId, DelegateId, FacilitatorId, MessageId, RoomId, TalkId } from './ids.ts';
import { limits } from './limits.ts';

export const Role = z.enum(['delegate', 'facilitator', 'observer']);
export type Role = z.infer<typeof Role>;

/** `as` narrows: a facilitator's browser may open the projector as an observer and is then told what observers are told. */
export const Handshake = z.strictObject({ room: RoomId, as: Role, token: z.string().max(200).optional() });
export type Handshake = z.infer<typeof Handshake>;

/** client → server `command`, answered by acknowledgement with a `Reply`. The same id sent twice counts once and is answered alike. */
export const CommandMessage = z.strictObject({ id: CommandId, command: Command });
export type CommandMessage = z.infer<typeof CommandMessage>;

const RefusedReply = z.object({
  ok: z.literal(false),
  refused: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  sentence: z.string(),
});
export const Reply = z.union([
  z.object({
    ok: z.literal(true),
    clause: ClauseId.optional(),
    amendment: AmendmentId.optional(),
    ballot: BallotId.optional(),
    message: MessageId.optional(),
    talk: TalkId.optional(),
  }),
  RefusedReply,
]);
export type Reply = z.infer<typeof Reply>;

/** client → server `read`, answered by acknowledgement with a `ReadReply`: how the check would read this text. Nothing is kept and nobody else is told. */
export const ReadMessage = z.strictObject({ text: z.string().max(limits.clause) });
export type ReadMessage = z.infer<typeof ReadMessage>;

export const ReadReply = z.union([z.object({ ok: z.literal(true), reading: Reading }), RefusedReply]);
export type ReadReply = z.infer<typeof ReadReply>;

/** client → server `clock`, answered by acknowledgement with a `ClockReply`: what time it is for the server, ms, in which all deadlines are. */
export const ClockReply = z.union([z.object({ ok: z.literal(true), now: z.number() }), RefusedReply]);
export type ClockReply = z.infer<typeof ClockReply>;

/** One step of a view: set the value at a path, or delete it when there is no value. Path segments are joined by `/`; no key contains one. */
export const Op = z.union([z.tuple([z.string(), z.unknown()]), z.tuple([z.string()])]);
export type Op = [path: string, value: unknown] | [path: string];

/** server → client `view`: the step of one stream from one of its own numbers to the next. A listener that misses one emits `resync`. */
export const ViewMessage = z.object({ stream: z.string(), from: z.number().int(), to: z.number().int(), ops: z.array(Op) });
export interface ViewMessage {
  stream: string;
  from: number;
  to: number;
  ops: Op[];
}

/** server → client `welcome`: on every connection and after `resync` or a change of seat; replaces all that was known. */
export const Welcome = z.object({
  room: RoomId,
  as: Role,
  you: z.union([z.object({ delegate: DelegateId }), z.object({ facilitator: FacilitatorId }), z.object({ observer: z.literal(true) })]),
  /** the server's clock, ms: deadlines are in its time */
  now: z.number(),
  /** where the public part of the pack is: immutable, named by its hash */
  pack: z.object({ id: z.string(), hash: z.string(), url: z.string() }),
  streams: z.record(z.string(), z.object({ at: z.number().int(), view: z.unknown() })),
});
export type Welcome = z.infer<typeof Welcome>;

/** server → client `notice`: something about this connection rather than the room. */
export const Notice = z.object({
  code: z.enum(['roomErased', 'roomExpired', 'removed', 'serverStopping', 'badMessage', 'tooFast']),
  sentence: z.string(),
});
export type Notice = z.infer<typeof Notice>;
