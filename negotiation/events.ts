/** What is kept for ever. A shape never changes; a new meaning is a new event beside the old. No names, no drafts, no sessions here. */
import { z } from 'zod';
import { FlagWhy, Proposed } from './amendments.ts';
import { Card } from './cards.ts';
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
  TalkId,
} from './ids.ts';
import { IssueId } from '../treaty/ids.ts';
import { Caucus, HandFor } from './floor.ts';
import { InjectKind } from './injects.ts';
import { RoomOptions } from './options.ts';
import { PhaseId } from './pack.ts';
import { Place, Speaker } from './places.ts';
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
  e('readingRuled', {
    clause: ClauseId,
    version: z.number().int(),
    stands: WhoseReading,
    reason: z.string(),
    /** the amendment whose text was ruled on; the version is then the one it is written against */
    amendment: AmendmentId.optional(),
  }),
  e('amendmentProposed', {
    amendment: AmendmentId,
    clause: ClauseId,
    base: z.number().int(),
    by: SeatId,
    what: Proposed,
    reason: z.string().optional(),
  }),
  e('amendmentRevised', { amendment: AmendmentId, base: z.number().int(), what: Proposed, reason: z.string().optional() }),
  e('amendmentCarried', { amendment: AmendmentId, base: z.number().int(), text: Version }),
  e('amendmentFlagged', { amendment: AmendmentId, version: z.number().int(), why: FlagWhy, code: z.string().optional() }),
  e('amendmentAccepted', { amendment: AmendmentId, by: SeatId }),
  e('amendmentWithdrawn', { amendment: AmendmentId }),
  e('amendmentSetAside', { amendment: AmendmentId, reason: z.string() }),
  e('amendmentLapsed', { amendment: AmendmentId }),
  e('amendmentsOrdered', { clause: ClauseId, order: z.array(AmendmentId) }),
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
  e('messageSaid', { message: MessageId, by: Message.shape.by, text: z.string(), card: Card.optional() }),
  e('messageHidden', { message: MessageId }),
  e('talkOpened', { talk: TalkId, by: SeatId, invited: z.array(SeatId) }),
  e('talkAccepted', { talk: TalkId, seat: SeatId }),
  e('talkDeclined', { talk: TalkId, seat: SeatId }),
  e('talkLeft', { talk: TalkId, seat: SeatId }),
  e('guestProposed', { talk: TalkId, guest: SeatId, seat: SeatId }),
  e('guestAnswered', { talk: TalkId, guest: SeatId, seat: SeatId, agree: z.boolean() }),
  e('guestInvited', { talk: TalkId, guest: SeatId }),
  e('saidPrivately', { place: Place, by: Speaker, text: z.string(), card: Card.optional() }),
  e('saidReported', { place: Place, n: z.number().int(), by: DelegateId, reason: z.string() }),
  e('saidHidden', { place: Place, n: z.number().int() }),
  e('talkClosed', { talk: TalkId }),
  e('delegateMuted', { delegate: DelegateId, muted: z.boolean() }),
  e('talksSuspended', { suspended: z.boolean() }),
  e('handRaised', { seat: SeatId, for: HandFor, by: DelegateId }),
  e('handLowered', { seat: SeatId }),
  e('speakerListed', { seat: SeatId }),
  e('speakerUnlisted', { seat: SeatId }),
  e('speakerMoved', { seat: SeatId, before: SeatId.nullable() }),
  e('speakersListSet', { listOpen: z.boolean(), speechSeconds: z.number().int() }),
  e('floorGiven', { seat: SeatId, kind: z.enum(['speech', 'reply']), endsAt: z.number() }),
  e('speechEnded', {}),
  e('speechExtended', { endsAt: z.number() }),
  e('floorYielded', { from: SeatId, to: SeatId }),
  e('caucusStarted', { caucus: Caucus }),
  e('caucusExtended', { endsAt: z.number() }),
  e('caucusEnded', {}),
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
  /** how far somebody has read what: their own alone */
  z.object({ type: z.literal('readMarked'), delegate: DelegateId, place: z.string(), upTo: z.number().int() }),
  z.object({ type: z.literal('delegateOnline'), delegate: DelegateId, online: z.boolean() }),
  z.object({ type: z.literal('facilitatorOnline'), facilitator: FacilitatorId, online: z.boolean() }),
]);
export type Aside = z.infer<typeof Aside>;
export type Change = Event | Aside;
