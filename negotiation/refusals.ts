/** What a decision is: accepted with events, or refused with a code. Refusals are values; the sentence to each code is in `words/en/refusals.json`. */
import type { Reading } from '../treaty/reading.ts';
import type { AmendmentId, BallotId, ClauseId, InjectId, MessageId, TalkId } from './ids.ts';
import type { Aside, Event } from './events.ts';
import type { Actor, CommandOf, CommandType } from './commands.ts';

/** Every reason for which a command can be refused. The list is data, so that a test holds it and the catalogue together. */
export const refusalCodes = [
  // who asks
  'roomExpired',
  'facilitatorOnly',
  'delegatesOnly',
  'systemOnly',
  'notArrived',
  'alreadyArrived',
  'removed',
  'noSeat',
  'notTheHead',
  // seats
  'unknownSeat',
  'unknownDelegate',
  'roomFull',
  'seatFull',
  'seatLocked',
  'seatsAreAssigned',
  'alreadySeated',
  'briefAlreadyRead',
  'nameUnreadable',
  'nameTakenInSeat',
  'notInThatSeat',
  'headIsThere',
  'nobodyToSeat',
  'noFreePlace',
  'alreadySo',
  // phases and time
  'notInThisPhase',
  'phaseNotInRoom',
  'ballotsAreOpen',
  'paused',
  'notPaused',
  'timeInPast',
  'noWeakPoints',
  'ballotOnScreen',
  // the floor
  'noHand',
  'listClosed',
  'alreadyListed',
  'notListed',
  'seatVacant',
  'nobodySpeaks',
  'notSpeaking',
  'cannotYield',
  'timeIsUp',
  'unmoderatedCaucus',
  'caucusRuns',
  'noCaucus',
  'nothingToUndo',
  'decidedMeanwhile',
  // from outside
  'nothingToTell',
  'unknownCard',
  'cardPlayed',
  'rumourToOne',
  'announcementForAll',
  'tooManyDispatches',
  'nothingTold',
  // drafts
  'draftHeld',
  'draftUnknown',
  'tooManyDrafts',
  // clauses
  'unknownIssue',
  'unknownOption',
  'unknownClause',
  'otherIssue',
  'incompleteNorm',
  'unknownWord',
  'clauseTooLong',
  'contradictsFramework',
  'unreadInStrictRoom',
  'partlyReadInStrictRoom',
  'acknowledgementMissing',
  'tooManyClauses',
  'tooManyVersions',
  'clauseNotTabled',
  'clauseInBallot',
  'clauseAdopted',
  'clauseWithdrawn',
  'clauseNotDecided',
  'alreadySponsor',
  'notASponsor',
  'notLeadSponsor',
  'leadSponsorStays',
  'clauseStruck',
  'clauseAmended',
  // amendments
  'notAmendable',
  'amendmentChangesNothing',
  'notInThisArticle',
  'tooManyAmendments',
  'unknownAmendment',
  'amendmentSettled',
  'amendmentInBallot',
  'amendmentFlagged',
  'amendmentBehind',
  'amendmentsFirst',
  'otherAmendmentFirst',
  'adoptedTakesVote',
  'notItsAuthor',
  'namedTwice',
  // rulings
  'notCurrentVersion',
  'notCorrected',
  'rulingAwaited',
  'ruledOut',
  // ballots
  'unknownBallot',
  'facilitatorOpensBallots',
  'ballotTimeFixed',
  'tooManyBallots',
  'ballotClosed',
  'ballotTooLong',
  'tooEarly',
  'noVote',
  // plenary and signature
  'unknownMessage',
  'alreadyHidden',
  'nothingSaid',
  // talks and moderation
  'unknownTalk',
  'ownSeat',
  'tooManyTalks',
  'talksSuspended',
  'talksShown',
  'talkClosed',
  'alreadyInTalk',
  'alreadyProposed',
  'notProposed',
  'draftUnfinished',
  'alreadyReported',
  'muted',
  'nothingToSign',
  'notAParty',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Params = Record<string, string | number>;
export interface Refused {
  refused: RefusalCode;
  params?: Params;
}
/** Ids that the author of the command needs to go on. */
export interface Reply {
  clause?: ClauseId;
  amendment?: AmendmentId;
  ballot?: BallotId;
  message?: MessageId;
  talk?: TalkId;
  inject?: InjectId;
}
export interface Accepted {
  events: Event[];
  asides: Aside[];
  reply: Reply;
}
export type Decision = Accepted | Refused;

/**
 * What a decision is given besides: time and chance (`now` in ms since 1970, `seed` an integer for whatever is dealt at random), and the
 * reading of the text that a command would table, made by the server's reader, since rules do not wait. Without it a text counts as unread.
 */
export interface Ctx {
  now: number;
  seed: number;
  reading?: Reading;
}
export type Decider<T extends CommandType, On> = (on: On, command: CommandOf<T>, actor: Actor, ctx: Ctx) => Decision;

/** A refusal with the params its sentence names. */
export const refuse = (refused: RefusalCode, params?: Params): Refused => (params ? { refused, params } : { refused });
/** A decision that changes the room by these events and asides; without any, one that changes nothing and is answered all the same. */
export const accept = (events: Event[], asides: Aside[] = [], reply: Reply = {}): Accepted => ({ events, asides, reply });
/** Tells a refusal from whatever a guard or a decider answers besides. */
export const isRefused = (answer: object): answer is Refused => 'refused' in answer;
