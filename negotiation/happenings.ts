/** What has happened, one line each, for the desk's feed and the debrief's timeline. Ids and codes only; sentences are in the catalogue. */
import { z } from 'zod';
import { AmendmentId, BallotId, ClauseId, InjectId, MotionId, SeatId } from './ids.ts';
import type { Event, EventOf } from './events.ts';
import { PhaseId } from './pack.ts';
import type { Open } from './room.ts';
import type { BallotSubject } from './subjects.ts';

export const Happening = z.object({
  at: z.number(),
  what: z.enum([
    'phase',
    'paused',
    'resumed',
    'tabled',
    'revised',
    'sponsored',
    'withdrawn',
    'reopened',
    'ruled',
    'amendmentProposed',
    'amendmentRevised',
    'amendmentFlagged',
    'amendmentAccepted',
    'amendmentWithdrawn',
    'amendmentSetAside',
    'amendmentsOrdered',
    'ballotOpened',
    'ballotClosed',
    'signed',
    'declined',
    'seated',
    'unseated',
    'headChanged',
    'talksSuspended',
    'talksResumed',
    'told',
    'spoke',
    'replied',
    'caucus',
    'caucusOver',
    'undone',
  ]),
  seat: SeatId.optional(),
  clause: ClauseId.optional(),
  version: z.number().int().optional(),
  amendment: AmendmentId.optional(),
  motion: MotionId.optional(),
  ballot: BallotId.optional(),
  phase: PhaseId.optional(),
  inject: InjectId.optional(),
  /** which kind of decision was taken back, and why */
  undone: z.enum(['ballot', 'phase', 'withdrawal', 'reopening']).optional(),
  reason: z.string().optional(),
});
export type Happening = z.infer<typeof Happening>;

export const happeningsInOpen = 80;

type Line<E> = (event: E, before: Open) => Omit<Happening, 'at'> | null;
const bare = (what: Happening['what']) => () => ({ what });
const ofClause =
  (what: Happening['what']) =>
  ({ clause }: { clause: Happening['clause'] & {} }, before: Open) => ({
    what,
    clause,
    version: (before.clauses[clause]?.versions.length ?? 1) - 1,
  });

/** By its author's seat, on the clause's version that it is written against. */
const ofAmendment =
  (what: Happening['what']) =>
  ({ amendment }: { amendment: AmendmentId }, { amendments }: Open) => {
    const of = amendments[amendment];
    return of ? { what, seat: of.by, amendment, clause: of.clause, version: of.base } : null;
  };
/** What a ballot is on, as a line names it. */
function named(on: BallotSubject): Pick<Happening, 'clause' | 'version' | 'amendment' | 'motion'> {
  if (on.kind === 'motion') return { motion: on.motion };
  const { clause, version } = on;
  return on.kind === 'amendment' ? { clause, version, amendment: on.amendment } : { clause, version };
}

/** The line each event leaves in the feed; null for what the feed leaves out, because the room's own state shows it. */
const lines: { [T in Event['type']]: Line<EventOf<T>> | null } = {
  roomOpened: null,
  delegateArrived: null,
  delegateSeated: ({ seat }) => ({ what: 'seated', seat }),
  delegateUnseated: ({ seat }) => ({ what: 'unseated', seat }),
  delegateRemoved: null,
  // another head only where there was one: the first to sit down and the last to leave are told as such
  headChanged: ({ seat, head }, before) => (head !== null && before.seats[seat]?.head ? { what: 'headChanged', seat } : null),
  seatLocked: null,
  phaseChanged: ({ to }) => ({ what: 'phase', phase: to }),
  phaseEndSet: null,
  roomPaused: bare('paused'),
  roomResumed: bare('resumed'),
  shownOnScreen: null,
  decisionUndone: ({ what, reason }) => ({
    what: 'undone',
    undone: what.kind,
    ...('clause' in what ? { clause: what.clause } : {}),
    ...(what.kind === 'ballot' ? { ballot: what.ballot } : {}),
    ...(what.kind === 'phase' ? { phase: what.from } : {}),
    ...(reason === undefined ? {} : { reason }),
  }),
  injectPlayed: ({ inject }) => ({ what: 'told', inject }),
  dispatchSent: null, // its seats alone know of it
  clauseTabled: ({ clause, version }) => ({ what: 'tabled', seat: version.by, clause, version: 0 }),
  clauseRevised: ({ clause, version }, before) => ({
    what: 'revised',
    seat: version.by,
    clause,
    version: before.clauses[clause]?.versions.length ?? 0,
  }),
  clauseSponsored: (event, before) => ({ ...ofClause('sponsored')(event, before), seat: event.seat }),
  clauseUnsponsored: null,
  clauseWithdrawn: ofClause('withdrawn'),
  clauseReopened: ofClause('reopened'),
  readingRuled: ({ clause, version, amendment }) => ({ what: 'ruled', clause, version, ...(amendment ? { amendment } : {}) }),
  amendmentProposed: ({ amendment, clause, base, by }) => ({ what: 'amendmentProposed', seat: by, amendment, clause, version: base }),
  amendmentRevised: ofAmendment('amendmentRevised'),
  amendmentCarried: null, // the amendment says so itself
  amendmentFlagged: ofAmendment('amendmentFlagged'),
  amendmentAccepted: (event, before) => {
    const line = ofAmendment('amendmentAccepted')(event, before);
    return line && { ...line, seat: event.by };
  },
  amendmentWithdrawn: ofAmendment('amendmentWithdrawn'),
  amendmentSetAside: ofAmendment('amendmentSetAside'),
  amendmentLapsed: null,
  amendmentsOrdered: ({ clause }) => ({ what: 'amendmentsOrdered', clause }),
  ballotOpened: ({ clause, version, ballot }) => ({ what: 'ballotOpened', clause, version, ballot }),
  amendmentBallotOpened: ({ amendment, clause, version, ballot }) => ({ what: 'ballotOpened', amendment, clause, version, ballot }),
  motionBallotOpened: ({ motion, ballot }) => ({ what: 'ballotOpened', motion, ballot }),
  ballotExtended: null,
  voteCast: null,
  ballotClosed: ({ ballot }, before) => {
    const closed = before.ballots[ballot];
    return closed ? { what: 'ballotClosed', ...named(closed.on), ballot } : null;
  },
  messageSaid: null,
  messageHidden: null,
  // private: they leave no trace here (K3)
  talkOpened: null,
  talkAccepted: null,
  talkDeclined: null,
  talkLeft: null,
  guestProposed: null,
  guestAnswered: null,
  guestInvited: null,
  saidPrivately: null,
  saidReported: null,
  saidHidden: null,
  talkClosed: null,
  delegateMuted: null,
  talksSuspended: ({ suspended }) => ({ what: suspended ? 'talksSuspended' : 'talksResumed' }),
  handRaised: null,
  handLowered: null,
  speakerListed: null,
  speakerUnlisted: null,
  speakerMoved: null,
  speakersListSet: null,
  floorGiven: ({ seat, kind }) => ({ what: kind === 'reply' ? 'replied' : 'spoke', seat }),
  speechEnded: null,
  speechExtended: null,
  floorYielded: ({ to }) => ({ what: 'spoke', seat: to }),
  caucusStarted: bare('caucus'),
  caucusExtended: null,
  caucusEnded: bare('caucusOver'),
  treatySigned: ({ seat, choice }) => ({ what: choice, seat }),
};

/** The feed's line for an event, seen against the room before it; null when it leaves none. */
export function happeningOf(event: Event, before: Open): Happening | null {
  const line = (lines[event.type] as Line<Event> | null)?.(event, before);
  return line ? { at: event.at, ...line } : null;
}
