/** Everything a person, or the clock, may order. Who asks is never in the message: it is the session. */
import { z } from 'zod';
import { AmendmentChange, amendmentLimits } from './amendments.ts';
import { Attached } from './cards.ts';
import { ClauseContent, clauseLimits } from './clauses.ts';
import { Choice } from './decisionRules.ts';
import { DraftContent } from './drafts.ts';
import { AmendmentId, BallotId, ClauseId, DelegateId, DraftId, FacilitatorId, MessageId, SeatId, TalkId, TalkName } from './ids.ts';
import { floorLimits, HandFor } from './floor.ts';
import { InjectKind } from './injects.ts';
import { limits } from './limits.ts';
import { PhaseId } from './pack.ts';
import { Place, Readable } from './places.ts';
import { WhoseReading } from './readings.ts';
import { Showing } from './showing.ts';

/** the last millisecond that a calendar can show (ECMAScript's time values) */
const lastTime = 8.64e15;

const speechSeconds = z.number().int().min(floorLimits.speechSeconds.least).max(floorLimits.speechSeconds.most);
const caucusMinutes = z.number().int().min(floorLimits.caucusMinutes.least).max(floorLimits.caucusMinutes.most);

const c = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });
/** May be empty where something is attached; the rules say so. */
const Text = z.string().trim().max(limits.message);
/** a message of a thread */
const Numbered = z.number().int().positive().max(10_000_000);
export const PersonName = z.string().trim().min(1).max(limits.name);

/** index in the clause's versions: the one that the author of the command has before their eyes */
const Written = z.number().int().nonnegative().max(clauseLimits.versions);
const amending = {
  version: Written,
  draft: DraftId.nullable(),
  change: AmendmentChange,
  acknowledgement: z.string().trim().max(limits.reason).nullable(),
  reason: z.string().trim().max(limits.reason).nullable(),
};

export const Command = z.discriminatedUnion('type', [
  // arriving and sitting
  c('arrive', { name: PersonName, seat: SeatId.nullable() }),
  c('takeSeat', { seat: SeatId }),
  c('leaveSeat', {}),
  c('handOverHead', { to: DelegateId }),
  c('seatDelegate', { delegate: DelegateId, seat: SeatId.nullable() }), // facilitator: move
  c('swapDelegates', { one: DelegateId, other: DelegateId }), // facilitator
  c('dealSeats', {}), // facilitator: all without a seat, at random
  c('removeDelegate', { delegate: DelegateId }),
  c('renameDelegate', { delegate: DelegateId, name: PersonName }),
  c('lockSeat', { seat: SeatId, locked: z.boolean() }),
  c('succeedHead', { seat: SeatId, to: DelegateId }), // system: the head has gone
  // phases and time
  c('changePhase', { to: PhaseId }),
  c('setPhaseEnd', { endsAt: z.number().int().positive().max(lastTime).nullable() }),
  c('pauseRoom', {}),
  c('resumeRoom', {}),
  c('undoDecision', {
    /** when the decision was made that one means, ms: it may not be the last any more */
    decidedAt: z.number().int().positive().max(lastTime),
    reason: z.string().trim().min(1).max(limits.reason).nullable(),
  }),
  c('playInject', {
    kind: InjectKind,
    /** of the deck; null for the facilitator's own words */
    card: z.string().max(20).nullable(),
    text: z.string().trim().max(limits.inject),
    /** null: everybody */
    to: z.array(SeatId).min(1).max(40).nullable(),
  }),
  c('showOnScreen', { what: Showing.nullable() }), // facilitator: null lets the projector follow the room again
  // drafts and clauses
  c('saveDraft', { draft: DraftId, content: DraftContent, takeOver: z.boolean() }),
  c('leaveDraft', { draft: DraftId }),
  c('discardDraft', { draft: DraftId }),
  c('tableClause', { draft: DraftId.nullable(), content: ClauseContent, acknowledgement: z.string().trim().max(limits.reason).nullable() }),
  c('reviseClause', {
    clause: ClauseId,
    draft: DraftId.nullable(),
    content: ClauseContent,
    acknowledgement: z.string().trim().max(limits.reason).nullable(),
  }),
  c('sponsorClause', { clause: ClauseId }),
  c('unsponsorClause', { clause: ClauseId }),
  c('withdrawClause', { clause: ClauseId }),
  c('reopenClause', { clause: ClauseId }),
  c('ruleOnReading', {
    clause: ClauseId,
    /** index in the clause's versions: a ruling is on the text that was read, not on one tabled meanwhile */
    version: z.number().int().nonnegative().max(clauseLimits.versions),
    stands: WhoseReading,
    reason: z.string().trim().min(1).max(limits.reason),
    /** its text rather than the clause's; `version` is then the one it is written against */
    amendment: AmendmentId.optional(),
  }),
  // amendments
  c('proposeAmendment', { clause: ClauseId, ...amending }),
  c('reviseAmendment', { amendment: AmendmentId, ...amending }),
  c('withdrawAmendment', { amendment: AmendmentId }),
  c('acceptAmendment', { amendment: AmendmentId, version: Written }), // lead sponsor: friendly
  c('setAsideAmendment', { amendment: AmendmentId, reason: z.string().trim().min(1).max(limits.reason) }), // facilitator
  c('orderAmendments', { clause: ClauseId, order: z.array(AmendmentId).max(amendmentLimits.onClause) }), // facilitator
  c('carryAmendment', { amendment: AmendmentId, version: Written }), // system: the clause has changed under it
  c('openAmendmentBallot', { amendment: AmendmentId, version: Written, seconds: z.number().int().min(10).max(604800).nullable() }),
  // ballots
  c('openBallot', { clause: ClauseId, seconds: z.number().int().min(10).max(604800).nullable() }),
  c('extendBallot', { ballot: BallotId, seconds: z.number().int().min(5).max(604800) }),
  c('closeBallot', { ballot: BallotId }), // facilitator at any time, system at the deadline
  c('castVote', { ballot: BallotId, choice: Choice }),
  // plenary
  c('say', { text: Text, attached: Attached.nullable().optional() }),
  c('hideMessage', { message: MessageId }),
  // talks, a delegation's own channel, notes
  c('openTalk', { talk: TalkName, seats: z.array(SeatId).min(1).max(40) }),
  c('acceptTalk', { talk: TalkId }),
  c('declineTalk', { talk: TalkId }),
  c('leaveTalk', { talk: TalkId }),
  c('proposeGuest', { talk: TalkId, seat: SeatId }),
  c('answerGuest', { talk: TalkId, seat: SeatId, agree: z.boolean() }),
  c('sayPrivately', { place: Place, text: Text, attached: Attached.nullable() }),
  c('markRead', { place: Readable, upTo: z.number().int().nonnegative().max(10_000_000) }),
  c('reportSaid', { place: Place, n: Numbered, reason: z.string().trim().max(limits.reason) }),
  // moderation, the facilitator's
  c('hideSaid', { place: Place, n: Numbered }),
  c('closeTalk', { talk: TalkId }),
  c('muteDelegate', { delegate: DelegateId, muted: z.boolean() }),
  c('suspendTalks', { suspended: z.boolean() }),
  // the floor; `seat`: null for a delegate's own
  c('raiseHand', { for: HandFor }),
  c('lowerHand', { seat: SeatId.nullable() }),
  c('askToSpeak', { seat: SeatId.nullable() }),
  c('leaveSpeakers', { seat: SeatId.nullable() }),
  c('moveSpeaker', { seat: SeatId, before: SeatId.nullable() }),
  c('setSpeakersList', { listOpen: z.boolean(), speechSeconds: speechSeconds }),
  c('giveFloor', { seat: SeatId, kind: z.enum(['speech', 'reply']), seconds: speechSeconds.nullable() }),
  c('endSpeech', {}),
  c('extendSpeech', { seconds: speechSeconds }),
  c('yieldFloor', { to: SeatId }),
  c('startCaucus', {
    kind: z.enum(['moderated', 'unmoderated']),
    topic: z.string().trim().min(1).max(floorLimits.topic),
    minutes: caucusMinutes,
    /** of each speech in a moderated one; null: as on the speakers' list */
    speechSeconds: speechSeconds.nullable(),
  }),
  c('extendCaucus', { minutes: caucusMinutes }),
  c('endCaucus', {}),
  // signature
  c('sign', { choice: z.enum(['signed', 'declined']) }),
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** Who asks, as the session says. */
export type Actor =
  | { kind: 'delegate'; delegate: DelegateId }
  | { kind: 'facilitator'; facilitator: FacilitatorId }
  | { kind: 'observer' }
  | { kind: 'system' };
