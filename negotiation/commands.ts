/** Everything a person, or the clock, may order. Who asks is never in the message: it is the session. */
import { z } from 'zod';
import { ClauseContent, clauseLimits } from './clauses.ts';
import { Choice } from './decisionRules.ts';
import { DraftContent } from './drafts.ts';
import { BallotId, ClauseId, DelegateId, DraftId, FacilitatorId, MessageId, SeatId } from './ids.ts';
import { InjectKind } from './injects.ts';
import { limits } from './limits.ts';
import { PhaseId } from './pack.ts';
import { WhoseReading } from './readings.ts';
import { Showing } from './showing.ts';

/** the last millisecond that a calendar can show (ECMAScript's time values) */
const lastTime = 8.64e15;

const c = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) => z.strictObject({ type: z.literal(type), ...shape });
export const PersonName = z.string().trim().min(1).max(limits.name);

export const Command = z.discriminatedUnion('type', [
  // arriving and sitting
  c('arrive', { name: PersonName, seat: SeatId.nullable() }),
  c('takeSeat', { seat: SeatId }),
  c('leaveSeat', {}),
  c('handOverHead', { to: DelegateId }),
  c('seatDelegate', { delegate: DelegateId, seat: SeatId.nullable() }), // facilitator: move
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
  }),
  // ballots
  c('openBallot', { clause: ClauseId, seconds: z.number().int().min(10).max(604800).nullable() }),
  c('extendBallot', { ballot: BallotId, seconds: z.number().int().min(5).max(604800) }),
  c('closeBallot', { ballot: BallotId }), // facilitator at any time, system at the deadline
  c('castVote', { ballot: BallotId, choice: Choice }),
  // plenary
  c('say', { text: z.string().trim().min(1).max(limits.message) }),
  c('hideMessage', { message: MessageId }),
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
