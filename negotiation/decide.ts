/** Who may do what: one decider a command, in a table, so that a missing one does not compile. Server and browser ask the same functions. */
import { openAmendmentBallot } from './amendmentBallots.ts';
import { orderAmendments } from './amendmentOrder.ts';
import {
  acceptAmendment,
  proposeAmendment,
  proposeInOpen,
  reviseAmendment,
  reviseAmendmentInOpen,
  setAsideAmendment,
  withdrawAmendment,
} from './amending.ts';
import { carryAmendment } from './carrying.ts';
import { closeBallot, extendBallot, mayCloseBallot, openBallot } from './ballots.ts';
import { reopenClause, sponsorClause, unsponsorClause, withdrawClause } from './clauses.ts';
import type { Actor, Command, CommandOf, CommandType } from './commands.ts';
import { discardDraft, leaveDraft, saveDraft } from './drafts.ts';
import {
  raiseHand,
  lowerHand,
  askToSpeak,
  leaveSpeakers,
  moveSpeaker,
  setSpeakersList,
  giveFloor,
  endSpeech,
  extendSpeech,
  yieldFloor,
  startCaucus,
  extendCaucus,
  endCaucus,
} from './floor.ts';
import { mayPlayInject, playInject } from './injects.ts';
import { changePhase, pauseRoom, resumeRoom, setPhaseEnd } from './phases.ts';
import { markRead } from './marks.ts';
import { closeTalk, hideSaid, reportSaid, suspendTalks } from './moderation.ts';
import { muteDelegate } from './muting.ts';
import { hideMessage, maySay, say } from './plenary.ts';
import { sayPrivately } from './private.ts';
import { isRefused, refuse, type Ctx, type Decider, type Decision, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Room } from './room.ts';
import { ruleOnReading } from './rulings.ts';
import { dealSeats, handOverHead, swapDelegates, lockSeat, removeDelegate, renameDelegate, seatDelegate, succeedHead } from './seating.ts';
import { arrive, leaveSeat, takeSeat } from './seats.ts';
import { sign } from './signature.ts';
import { reviseClause, reviseInOpen, tableClause, tableInOpen } from './tabling.ts';
import { acceptTalk, answerGuest, declineTalk, leaveTalk, openTalk, proposeGuest } from './talks.ts';
import { castVote, mayCastVote } from './votes.ts';
import { undoDecision } from './undo.ts';
import { showOnScreen } from './showing.ts';

/** Commands whose decision needs nothing sealed: a browser that holds the public view and the pack can decide them itself. */
const openDeciders = {
  arrive,
  takeSeat,
  leaveSeat,
  handOverHead,
  seatDelegate,
  swapDelegates,
  dealSeats,
  removeDelegate,
  renameDelegate,
  lockSeat,
  succeedHead,
  changePhase,
  setPhaseEnd,
  pauseRoom,
  resumeRoom,
  showOnScreen,
  undoDecision,
  sponsorClause,
  unsponsorClause,
  withdrawClause,
  reopenClause,
  ruleOnReading,
  withdrawAmendment,
  acceptAmendment,
  setAsideAmendment,
  orderAmendments,
  carryAmendment,
  openAmendmentBallot,
  openBallot,
  extendBallot,
  hideMessage,
  suspendTalks,
  raiseHand,
  lowerHand,
  askToSpeak,
  leaveSpeakers,
  moveSpeaker,
  setSpeakersList,
  giveFloor,
  endSpeech,
  extendSpeech,
  yieldFloor,
  startCaucus,
  extendCaucus,
  endCaucus,
  sign,
} satisfies { [T in CommandType]?: Decider<T, HasOpen & HasPack> };
export type OpenCommand = CommandOf<keyof typeof openDeciders>;

const deciders: { [T in CommandType]: Decider<T, Room> } = {
  ...openDeciders,
  saveDraft,
  leaveDraft,
  discardDraft,
  tableClause,
  reviseClause,
  proposeAmendment,
  reviseAmendment,
  closeBallot,
  castVote,
  say,
  openTalk,
  acceptTalk,
  declineTalk,
  leaveTalk,
  proposeGuest,
  answerGuest,
  sayPrivately,
  markRead,
  reportSaid,
  hideSaid,
  closeTalk,
  muteDelegate,
  playInject,
};

/** An expired room answers nobody but the system, which clears it away (R5). */
const unlessExpired = (open: Open, actor: Actor, now: number): Refused | null =>
  now >= open.expiresAt && actor.kind !== 'system' ? refuse('roomExpired') : null;

/** What a command does to a room, or why it is refused. Changes nothing itself. `now` in ms, `seed` for what is dealt at random. */
export function decide(room: Room, command: Command, actor: Actor, ctx: Ctx): Decision {
  const decider = deciders[command.type] as Decider<CommandType, Room>;
  return unlessExpired(room.open, actor, ctx.now) ?? decider(room, command, actor, ctx);
}

/** The same decision where nothing sealed is at hand, for the commands that need nothing sealed. */
export function decideOpen(known: HasOpen & HasPack, command: OpenCommand, actor: Actor, ctx: Ctx): Decision {
  const decider = openDeciders[command.type] as Decider<CommandType, HasOpen & HasPack>;
  return unlessExpired(known.open, actor, ctx.now) ?? decider(known, command, actor, ctx);
}

type Check<T extends CommandType> = (known: HasOpen & HasPack, command: CommandOf<T>, actor: Actor, ctx: Ctx) => Refused | null;
const refusalIn = (decision: Decision): Refused | null => (isRefused(decision) ? decision : null);

/** For commands that touch secrets: as much of the decision as stands in the open. Drafts, talks and notes have no such part. */
const openChecks = {
  tableClause: (known, command, actor, ctx) => refusalIn(tableInOpen(known, command, actor, ctx)),
  reviseClause: (known, command, actor, ctx) => refusalIn(reviseInOpen(known, command, actor, ctx)),
  proposeAmendment: (known, command, actor, ctx) => refusalIn(proposeInOpen(known, command, actor, ctx)),
  reviseAmendment: (known, command, actor, ctx) => refusalIn(reviseAmendmentInOpen(known, command, actor, ctx)),
  closeBallot: mayCloseBallot,
  castVote: mayCastVote,
  say: maySay,
  playInject: mayPlayInject,
} satisfies { [T in CommandType]?: Check<T> };
export type AskableCommand = OpenCommand | CommandOf<keyof typeof openChecks>;

/** Why a command would be refused now, or null: for greying a button with the server's own reason. */
export function may(known: HasOpen & HasPack, command: AskableCommand, actor: Actor, ctx: Ctx): Refused | null {
  const check = (openChecks as Partial<Record<CommandType, Check<CommandType>>>)[command.type];
  if (check) return unlessExpired(known.open, actor, ctx.now) ?? check(known, command, actor, ctx);
  return refusalIn(decideOpen(known, command as OpenCommand, actor, ctx));
}
