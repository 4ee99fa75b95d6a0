/** The fold: a room after a change. Shares everything the change does not touch; no rule is asked here, for what happened has happened. */
import { amendmentBallotOpened, ballotClosed, ballotExtended, ballotOpened, motionBallotOpened } from './ballots.ts';
import {
  amendmentAccepted,
  amendmentCarried,
  amendmentFlagged,
  amendmentLapsed,
  amendmentProposed,
  amendmentRevised,
  amendmentSetAside,
  lapsedOn,
  amendmentsOrdered,
  amendmentWithdrawn,
} from './amendments.ts';
import { withHistory } from './clauseHistory.ts';
import { clauseReopened, clauseRevised, clauseSponsored, clauseTabled, clauseUnsponsored, clauseWithdrawn } from './clauses.ts';
import { draftDiscarded, draftKey, draftSaved } from './drafts.ts';
import type { Aside, Change, Event, EventOf } from './events.ts';
import { happeningOf } from './happenings.ts';
import {
  emptyFloor,
  floorCleared,
  floorLeft,
  floorResumed,
  handRaised,
  handLowered,
  speakerListed,
  speakerUnlisted,
  speakerMoved,
  speakersListSet,
  floorGiven,
  speechEnded,
  speechExtended,
  floorYielded,
  caucusStarted,
  caucusExtended,
  caucusEnded,
} from './floor.ts';
import { dispatchSent, injectPlayed } from './injects.ts';
import type { SealedPack, PublicPack } from './pack.ts';
import { withHappening, withoutOldAmendments, withoutOldBallots, withoutOldMessages } from './past.ts';
import { readMarked } from './marks.ts';
import { saidHidden, saidReported, talksSuspended } from './moderation.ts';
import { delegateMuted } from './muting.ts';
import { messageHidden, messageSaid } from './plenary.ts';
import { saidPrivately } from './private.ts';
import { sealedOf, type Kept, type Open, type Room, type Sealed, type SeatState } from './room.ts';
import { clockOf, phaseChanged, phaseEndSet, roomPaused, roomResumed } from './phases.ts';
import { readingRuled } from './rulings.ts';
import { delegateArrived, delegateRemoved, delegateSeated, delegateUnseated, headChanged, seatLocked } from './seats.ts';
import { treatySigned } from './signature.ts';
import { guestAnswered, guestInvited, guestProposed, talkAccepted, talkClosed, talkDeclined, talkLeft, talkOpened } from './talks.ts';
import { voteCast } from './votes.ts';
import { decisionUndone, withDecision } from './undo.ts';
import { followed, shownOnScreen } from './showing.ts';

type Fold<C> = (room: Room, change: C) => Room;
type AsideOf<T extends Aside['type']> = Extract<Aside, { type: T }>;

const inOpen =
  <C>(fold: (open: Open, change: C) => Open): Fold<C> =>
  (room, change) => ({ ...room, open: fold(room.open, change) });

const inSealed =
  <C>(fold: (sealed: Sealed, change: C) => Sealed): Fold<C> =>
  (room, change) => ({ ...room, sealed: fold(room.sealed, change) });

const folds: { [T in Event['type']]: Fold<EventOf<T>> } = {
  roomOpened: () => {
    throw new Error('a room opens once: use openRoom');
  },
  delegateArrived: inOpen(delegateArrived),
  delegateSeated: inOpen(delegateSeated),
  delegateUnseated: inOpen(delegateUnseated),
  delegateRemoved: inOpen(delegateRemoved),
  headChanged: inOpen((open, event) => floorLeft(headChanged(open, event), event.seat, clockOf(open, event.at))), // F7
  seatLocked: inOpen(seatLocked),
  phaseChanged: inOpen((open, event) => floorCleared(followed(phaseChanged(open, event)), clockOf(open, event.at))), // W8, F7
  phaseEndSet: inOpen(phaseEndSet),
  roomPaused: inOpen(roomPaused),
  roomResumed: inOpen((open, event) => floorResumed(roomResumed(open, event), event.at - clockOf(open, event.at))), // T2
  shownOnScreen: inOpen(shownOnScreen),
  decisionUndone: inOpen(decisionUndone),
  injectPlayed,
  dispatchSent,
  clauseTabled: inOpen(clauseTabled),
  clauseRevised: inOpen(clauseRevised),
  clauseSponsored: inOpen(clauseSponsored),
  clauseUnsponsored: inOpen(clauseUnsponsored),
  clauseWithdrawn: (room, event) =>
    withoutOldAmendments(
      inOpen((open: Open, { clause, at }: typeof event) => lapsedOn(clauseWithdrawn(open, event), clause, at))(room, event),
    ),
  clauseReopened: inOpen(clauseReopened),
  readingRuled: inOpen(readingRuled),
  amendmentProposed: inOpen(amendmentProposed),
  amendmentRevised: inOpen(amendmentRevised),
  amendmentCarried: inOpen(amendmentCarried),
  amendmentFlagged: inOpen(amendmentFlagged),
  amendmentAccepted: (room, event) => withoutOldAmendments(inOpen(amendmentAccepted)(room, event)),
  amendmentWithdrawn: (room, event) => withoutOldAmendments(inOpen(amendmentWithdrawn)(room, event)),
  amendmentSetAside: (room, event) => withoutOldAmendments(inOpen(amendmentSetAside)(room, event)),
  amendmentLapsed: (room, event) => withoutOldAmendments(inOpen(amendmentLapsed)(room, event)),
  amendmentsOrdered: inOpen(amendmentsOrdered),
  ballotOpened: (room, event) => inOpen(followed)(ballotOpened(room, event), event), // W8
  amendmentBallotOpened: (room, event) => inOpen(followed)(amendmentBallotOpened(room, event), event), // W8
  motionBallotOpened: (room, event) => inOpen(followed)(motionBallotOpened(room, event), event), // W8
  ballotExtended: inOpen(ballotExtended),
  voteCast,
  ballotClosed: (room, event) => withoutOldAmendments(withoutOldBallots(ballotClosed(room, event))),
  messageSaid: (room, event) => withoutOldMessages(inOpen(messageSaid)(room, event)),
  messageHidden,
  talkOpened: inSealed(talkOpened),
  talkAccepted: inSealed(talkAccepted),
  talkDeclined: inSealed(talkDeclined),
  talkLeft: inSealed(talkLeft),
  guestProposed: inSealed(guestProposed),
  guestAnswered: inSealed(guestAnswered),
  guestInvited: inSealed(guestInvited),
  saidPrivately: inSealed(saidPrivately),
  saidReported: inSealed(saidReported),
  saidHidden: inSealed(saidHidden),
  talkClosed: inSealed(talkClosed),
  delegateMuted: inSealed(delegateMuted),
  talksSuspended: inOpen(talksSuspended),
  handRaised: inOpen(handRaised),
  handLowered: inOpen(handLowered),
  speakerListed: inOpen(speakerListed),
  speakerUnlisted: inOpen(speakerUnlisted),
  speakerMoved: inOpen(speakerMoved),
  speakersListSet: inOpen(speakersListSet),
  floorGiven: inOpen(floorGiven),
  speechEnded: inOpen(speechEnded),
  speechExtended: inOpen(speechExtended),
  floorYielded: inOpen(floorYielded),
  caucusStarted: inOpen(caucusStarted),
  caucusExtended: inOpen(caucusExtended),
  caucusEnded: inOpen(caucusEnded),
  treatySigned: inOpen(treatySigned),
};

const asides: { [T in Aside['type']]: Fold<AsideOf<T>> } = {
  delegateNamed: inOpen((open, { delegate, name }) => withDelegate(open, delegate, { name })),
  delegateOnline: inOpen((open, { delegate, online }) => withDelegate(open, delegate, { online })),
  facilitatorNamed: inOpen((open, { facilitator, name }) => withFacilitator(open, facilitator, { name })),
  facilitatorOnline: inOpen((open, { facilitator, online }) => withFacilitator(open, facilitator, { online })),
  draftSaved: (room, { draft }) => ({ ...room, sealed: draftSaved(room.sealed, draft) }),
  readMarked: inSealed(readMarked),
  draftDiscarded: (room, { seat, draft }) => ({ ...room, sealed: draftDiscarded(room.sealed, draftKey(seat, draft)) }),
};

/** A name or a presence for a delegate the log does not know would invent a person: it changes nothing. */
function withDelegate(open: Open, id: AsideOf<'delegateNamed'>['delegate'], change: { name?: string | null; online?: boolean }): Open {
  const row = open.delegates[id];
  return row ? { ...open, delegates: { ...open.delegates, [id]: { ...row, ...change } } } : open;
}
/** Facilitators are rows alone, not history: the first word of one makes them known. */
function withFacilitator(
  open: Open,
  id: AsideOf<'facilitatorNamed'>['facilitator'],
  change: { name?: string | null; online?: boolean },
): Open {
  const row = open.facilitators[id] ?? { name: null, online: false };
  return { ...open, facilitators: { ...open.facilitators, [id]: { ...row, ...change } } };
}

const isAside = (change: Change): change is Aside => change.type in asides;

/** The room after a change. Costs what the change touches, not what the room has behind it (R7). */
export function evolve(room: Room, change: Change): Room {
  if (isAside(change)) return (asides[change.type] as Fold<Aside>)(room, change);
  const happening = happeningOf(change, room.open);
  const changed = (folds[change.type] as Fold<Event>)(room, change);
  const open = withHistory(room.open, withDecision(changed.open, change, room.open), change); // U1, A17
  const folded = open === changed.open ? changed : { ...changed, open };
  const told = happening ? withHappening(folded, happening) : folded;
  return { ...told, seq: room.seq + 1 };
}

const nothingYet: Kept = { votes: {}, played: [], sent: [], dispatches: {}, talks: {}, channels: {}, notes: {}, reports: {}, muted: {} };

/** A new room from its first event and the pack it keeps. `sealed` stays with the server. */
export function openRoom(event: EventOf<'roomOpened'>, pack: PublicPack, sealed: SealedPack): Room {
  const { room, code, title, options, at, expiresAt } = event;
  const first = options.phases[0];
  if (!first) throw new Error('a room has at least one phase');
  const vacant = (): SeatState => ({ head: null, locked: false, delegates: [] });
  const open: Open = {
    room,
    code,
    title,
    pack: event.pack,
    options,
    openedAt: at,
    expiresAt,
    phase: first.id,
    phaseEndsAt: first.minutes === null ? null : at + first.minutes * 60_000,
    phaseStartedAt: at,
    phaseLeft: {},
    pausedAt: null,
    seats: Object.fromEntries(pack.seats.map((seat) => [seat.id, vacant()])),
    delegates: {},
    facilitators: {},
    clauses: {},
    order: {},
    amendments: {},
    ballots: {},
    messages: {},
    happenings: {},
    floor: emptyFloor(),
    injects: {},
    signatures: {},
    counts: { clauses: 0, amendments: 0, ballots: 0, messages: 0, happenings: 0, injects: 0 },
  };
  const past = { amendments: [], ballots: [], messages: [], happenings: [], injects: [] };
  return { open, pack, past, sealed: sealedOf(sealed, nothingYet), seq: 1 };
}
