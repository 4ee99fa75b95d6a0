/** What is kept for ever. A shape never changes; a new meaning is a new event beside the old. No names, no drafts, no sessions here. */
import { z } from 'zod';
import { Version } from './clauses.ts';
import { Choice, BallotResult, DecisionRule } from './decisionRules.ts';
import { Draft } from './drafts.ts';
import {
  AmendmentId,
  BallotId,
  ClauseId,
  DelegateId,
  DraftId,
  FacilitatorId,
  InjectId,
  MessageId,
  MotionId,
  RoomCode,
  RoomId,
  SeatId,
} from './ids.ts';
import { IssueId } from '../treaty/ids.ts';
import { InjectKind } from './injects.ts';
import { RoomOptions } from './options.ts';
import { PhaseId } from './pack.ts';
import { Message } from './plenary.ts';
import { WhoseReading } from './readings.ts';
import { Decided } from './undo.ts';
import { Showing } from './showing.ts';

const e = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.object({ type: z.literal(type), at: z.number(), ...shape });

const injectWords = {
  kind: InjectKind,
  /** of the deck, which is played once */
  card: z.string().optional(),
  date: z.string().optional(),
  text: z.string(),
  sources: z.array(z.string()),
};

export const Event = z.discriminatedUnion('type', [
  e('roomOpened', {
    room: RoomId,
    code: RoomCode,
    title: z.string(),
    pack: z.object({ id: z.string(), hash: z.string() }),
    options: RoomOptions,
    expiresAt: z.number(),
  }),
  e('delegateArrived', { delegate: DelegateId }),
  e('delegateSeated', { delegate: DelegateId, seat: SeatId }),
  e('delegateUnseated', { delegate: DelegateId, seat: SeatId }),
  e('delegateRemoved', { delegate: DelegateId }),
  e('headChanged', { seat: SeatId, head: DelegateId.nullable() }),
  e('seatLocked', { seat: SeatId, locked: z.boolean() }),
  e('phaseChanged', { to: PhaseId, endsAt: z.number().nullable() }),
  e('phaseEndSet', { endsAt: z.number().nullable() }),
  e('roomPaused', {}),
  e('roomResumed', { ballots: z.array(z.object({ ballot: BallotId, closesAt: z.number() })), phaseEndsAt: z.number().nullable() }),
  e('shownOnScreen', { what: Showing.nullable() }),
  e('decisionUndone', { what: Decided, reason: z.string().optional() }),
  e('injectPlayed', { inject: InjectId, ...injectWords }),
  e('dispatchSent', { to: z.array(SeatId), ...injectWords }),
  e('clauseTabled', { clause: ClauseId, issue: IssueId, version: Version }),
  e('clauseRevised', { clause: ClauseId, version: Version }),
  e('clauseSponsored', { clause: ClauseId, seat: SeatId }),
  e('clauseUnsponsored', { clause: ClauseId, seat: SeatId }),
  e('clauseWithdrawn', { clause: ClauseId }),
  e('clauseReopened', { clause: ClauseId }),
  e('readingRuled', { clause: ClauseId, version: z.number().int(), stands: WhoseReading, reason: z.string() }),
  e('ballotOpened', {
    ballot: BallotId,
    clause: ClauseId,
    version: z.number().int(),
    rule: DecisionRule,
    shows: z.enum(['live', 'atClose']),
    closesAt: z.number(),
  }),
  e('amendmentBallotOpened', {
    ballot: BallotId,
    amendment: AmendmentId,
    /** the clause it would change, and the version of it that it is written against */
    clause: ClauseId,
    version: z.number().int(),
    rule: DecisionRule,
    shows: z.enum(['live', 'atClose']),
    closesAt: z.number(),
  }),
  e('motionBallotOpened', {
    ballot: BallotId,
    motion: MotionId,
    rule: DecisionRule,
    shows: z.enum(['live', 'atClose']),
    closesAt: z.number(),
  }),
  e('ballotExtended', { ballot: BallotId, closesAt: z.number() }),
  e('voteCast', { ballot: BallotId, seat: SeatId, choice: Choice, by: DelegateId }),
  e('ballotClosed', { ballot: BallotId, by: z.enum(['clock', 'facilitator', 'allVoted']), result: BallotResult, seated: z.array(SeatId) }),
  e('messageSaid', { message: MessageId, by: Message.shape.by, text: z.string() }),
  e('messageHidden', { message: MessageId }),
  e('treatySigned', { seat: SeatId, choice: z.enum(['signed', 'declined']), by: DelegateId }),
]);
export type Event = z.infer<typeof Event>;
export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

/** Changes that are durable rows (or, for `online`, in memory), not history: they can be erased without touching the log. */
export const Aside = z.discriminatedUnion('type', [
  z.object({ type: z.literal('delegateNamed'), delegate: DelegateId, name: z.string().nullable() }),
  z.object({ type: z.literal('facilitatorNamed'), facilitator: FacilitatorId, name: z.string().nullable() }),
  z.object({ type: z.literal('draftSaved'), draft: Draft }),
  z.object({ type: z.literal('draftDiscarded'), seat: SeatId, draft: DraftId }),
  z.object({ type: z.literal('delegateOnline'), delegate: DelegateId, online: z.boolean() }),
  z.object({ type: z.literal('facilitatorOnline'), facilitator: FacilitatorId, online: z.boolean() }),
]);
export type Aside = z.infer<typeof Aside>;
export type Change = Event | Aside;
