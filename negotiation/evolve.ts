/** The fold: a room after a change. Shares everything the change does not touch; no rule is asked here, for what happened has happened. */
import { amendmentBallotOpened, ballotClosed, ballotExtended, ballotOpened, motionBallotOpened } from './ballots.ts';
import { clauseReopened, clauseRevised, clauseSponsored, clauseTabled, clauseUnsponsored, clauseWithdrawn } from './clauses.ts';
import { draftDiscarded, draftKey, draftSaved } from './drafts.ts';
import type { Aside, Change, Event, EventOf } from './events.ts';
import { happeningOf } from './happenings.ts';
import { dispatchSent, injectPlayed } from './injects.ts';
import type { SealedPack, PublicPack } from './pack.ts';
import { withHappening, withoutOldBallots, withoutOldMessages } from './past.ts';
import { phaseChanged, phaseEndSet, roomPaused, roomResumed } from './phases.ts';
import { messageHidden, messageSaid } from './plenary.ts';
import { sealedOf, type Open, type Room, type SeatState } from './room.ts';
import { readingRuled } from './rulings.ts';
import { delegateArrived, delegateRemoved, delegateSeated, delegateUnseated, headChanged, seatLocked } from './seats.ts';
import { treatySigned } from './signature.ts';
import { voteCast } from './votes.ts';
import { decisionUndone, withDecision } from './undo.ts';
import { followed, shownOnScreen } from './showing.ts';

type Fold<C> = (room: Room, change: C) => Room;
type AsideOf<T extends Aside['type']> = Extract<Aside, { type: T }>;

const inOpen =
  <C>(fold: (open: Open, change: C) => Open): Fold<C> =>
  (room, change) => ({ ...room, open: fold(room.open, change) });

const folds: { [T in Event['type']]: Fold<EventOf<T>> } = {
  roomOpened: () => {
    throw new Error('a room opens once: use openRoom');
  },
  delegateArrived: inOpen(delegateArrived),
  delegateSeated: inOpen(delegateSeated),
  delegateUnseated: inOpen(delegateUnseated),
  delegateRemoved: inOpen(delegateRemoved),
  headChanged: inOpen(headChanged),
  seatLocked: inOpen(seatLocked),
  phaseChanged: inOpen((open, event) => followed(phaseChanged(open, event))), // W8
  phaseEndSet: inOpen(phaseEndSet),
  roomPaused: inOpen(roomPaused),
  roomResumed: inOpen(roomResumed),
  shownOnScreen: inOpen(shownOnScreen),
  decisionUndone: inOpen(decisionUndone),
  injectPlayed,
  dispatchSent,
  clauseTabled: inOpen(clauseTabled),
  clauseRevised: inOpen(clauseRevised),
  clauseSponsored: inOpen(clauseSponsored),
  clauseUnsponsored: inOpen(clauseUnsponsored),
  clauseWithdrawn: inOpen(clauseWithdrawn),
  clauseReopened: inOpen(clauseReopened),
  readingRuled: inOpen(readingRuled),
  ballotOpened: (room, event) => inOpen(followed)(ballotOpened(room, event), event), // W8
  amendmentBallotOpened: (room, event) => inOpen(followed)(amendmentBallotOpened(room, event), event), // W8
  motionBallotOpened: (room, event) => inOpen(followed)(motionBallotOpened(room, event), event), // W8
  ballotExtended: inOpen(ballotExtended),
  voteCast,
  ballotClosed: (room, event) => withoutOldBallots(ballotClosed(room, event)),
  messageSaid: (room, event) => withoutOldMessages(inOpen(messageSaid)(room, event)),
  messageHidden,
  treatySigned: inOpen(treatySigned),
};

const asides: { [T in Aside['type']]: Fold<AsideOf<T>> } = {
  delegateNamed: inOpen((open, { delegate, name }) => withDelegate(open, delegate, { name })),
  delegateOnline: inOpen((open, { delegate, online }) => withDelegate(open, delegate, { online })),
  facilitatorNamed: inOpen((open, { facilitator, name }) => withFacilitator(open, facilitator, { name })),
  facilitatorOnline: inOpen((open, { facilitator, online }) => withFacilitator(open, facilitator, { online })),
  draftSaved: (room, { draft }) => ({ ...room, sealed: draftSaved(room.sealed, draft) }),
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
  const after = (folds[change.type] as Fold<Event>)(room, change);
  const open = withDecision(after.open, change, room.open); // U1
  const folded = open === after.open ? after : { ...after, open };
  const told = happening ? withHappening(folded, happening) : folded;
  return { ...told, seq: room.seq + 1 };
}

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
    ballots: {},
    messages: {},
    happenings: {},
    injects: {},
    signatures: {},
    counts: { clauses: 0, ballots: 0, messages: 0, happenings: 0, injects: 0 },
  };
  const past = { ballots: [], messages: [], happenings: [], injects: [] };
  return { open, pack, past, sealed: sealedOf(sealed, { votes: {}, played: [], sent: [], dispatches: {} }), seq: 1 };
}
