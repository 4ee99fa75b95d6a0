/** The branded ids of a room. Clause, amendment, ballot, motion and message ids are counted inside their room (`c7`, `a2`, `b3`, `o1`, `m41`): short on the wire. */
import { z } from 'zod';
import { slug } from '../treaty/ids.ts';

const id = (pattern: RegExp) => z.string().max(40).regex(pattern);
const counted = (letter: string) => id(new RegExp(`^${letter}[1-9][0-9]{0,6}$`));

export const RoomId = id(/^[a-z0-9]{12}$/).brand<'RoomId'>();
export type RoomId = z.infer<typeof RoomId>;
/** Six characters without look-alikes, as people type them. */
export const RoomCode = z
  .string()
  .regex(/^[A-HJ-NP-Z2-9]{6}$/)
  .brand<'RoomCode'>();
export type RoomCode = z.infer<typeof RoomCode>;
export const SeatId = id(slug).brand<'SeatId'>();
export type SeatId = z.infer<typeof SeatId>;
export const SeatGroupId = id(slug).brand<'SeatGroupId'>();
export type SeatGroupId = z.infer<typeof SeatGroupId>;
export const DelegateId = id(/^d[a-z0-9]{8}$/).brand<'DelegateId'>();
export type DelegateId = z.infer<typeof DelegateId>;
export const FacilitatorId = id(/^f[a-z0-9]{8}$/).brand<'FacilitatorId'>();
export type FacilitatorId = z.infer<typeof FacilitatorId>;
export const ClauseId = counted('c').brand<'ClauseId'>();
export type ClauseId = z.infer<typeof ClauseId>;
export const BallotId = counted('b').brand<'BallotId'>();
export type BallotId = z.infer<typeof BallotId>;
export const AmendmentId = counted('a').brand<'AmendmentId'>();
export type AmendmentId = z.infer<typeof AmendmentId>;
export const MotionId = counted('o').brand<'MotionId'>();
export type MotionId = z.infer<typeof MotionId>;
export const MessageId = counted('m').brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
/** of what the facilitator tells everybody; what is told to some seats is numbered in each seat by itself */
export const InjectId = counted('i').brand<'InjectId'>();
export type InjectId = z.infer<typeof InjectId>;
/** Made by the browser that starts the draft: a draft exists before the server has heard of it. */
export const DraftId = id(/^(?!__proto__$)[a-zA-Z0-9_-]{8,24}$/).brand<'DraftId'>();
export type DraftId = z.infer<typeof DraftId>;
/** Made by the browser that opens a talk, as a draft's id is; a talk is then known by the seat that opened it and this (K3). */
export const TalkName = id(/^(?!__proto__$)[a-zA-Z0-9_-]{8,24}$/).brand<'TalkName'>();
export type TalkName = z.infer<typeof TalkName>;
export const TalkId = z
  .string()
  .max(70)
  .regex(/^[a-z0-9][a-z0-9-]*\.[a-zA-Z0-9_-]{8,24}$/i)
  .brand<'TalkId'>();
export type TalkId = z.infer<typeof TalkId>;
export const CommandId = id(/^[a-zA-Z0-9:_-]{8,40}$/).brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;
export const DecisionRuleId = id(slug).brand<'DecisionRuleId'>();
export type DecisionRuleId = z.infer<typeof DecisionRuleId>;
