/**
 * What each listener is shown. The only way out of `Sealed`: every field that goes out is named here, and what one may not know is absent.
 * Presenters answer with the same object for the same input, so that the difference between two views costs what changed.
 */
import type { Ballot } from './ballots.ts';
import type { Clause, Version } from './clauses.ts';
import type { Actor } from './commands.ts';
import { draftsOf, type Draft } from './drafts.ts';
import type { Happening } from './happenings.ts';
import type { Dispatch, Inject, Sent } from './injects.ts';
import type { BallotId, DelegateId, SeatId } from './ids.ts';
import type { RoomOptions } from './options.ts';
import { phaseIds, type Brief, type InjectCard } from './pack.ts';
import type { Message } from './plenary.ts';
import type { Delegate, Open, Room, Sealed, SeatState } from './room.ts';
import type { Choice } from './decisionRules.ts';
import type { BallotSubject } from './subjects.ts';
import type { LastDecision } from './undo.ts';
import type { DelegateView, FacilitatorView, PublicView, SeatView, Stream } from './views.ts';

/** Remembers what was shown for an object, as long as the object lives. */
function once<I extends object, O>(present: (input: I) => O): (input: I) => O {
  const shown = new WeakMap<I, O>();
  return (input) => {
    const before = shown.get(input);
    if (before !== undefined) return before;
    const now = present(input);
    shown.set(input, now);
    return now;
  };
}

/** A presenter for records of things, from a presenter of one thing. */
const each = <V extends object, O>(present: (value: V) => O) =>
  once((record: Readonly<Record<string, V>>): Record<string, O> =>
    Object.fromEntries(Object.entries(record).map(([id, value]) => [id, present(value)])),
  );

/** Leaves out what is undefined: absent and undefined are one on the wire. */
function withOptional<T extends object, O extends object>(named: T, optional: O): T & { [K in keyof O]?: Exclude<O[K], undefined> } {
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { ...named, ...(present as { [K in keyof O]?: Exclude<O[K], undefined> }) };
}

const optionsShown = once(
  ({
    rule,
    check,
    showVotes,
    ballotsOpenedBy,
    ballotSeconds,
    seating,
    inferredTermsBind,
    briefsAfterwards,
    phases,
  }: RoomOptions): RoomOptions => ({
    rule,
    check,
    showVotes,
    ballotsOpenedBy,
    ballotSeconds,
    seating,
    inferredTermsBind,
    briefsAfterwards,
    phases: phases.map(({ id, minutes }) => ({ id, minutes })),
  }),
);
const seatsShown = each(({ head, locked, delegates }: SeatState): SeatState => ({ head, locked, delegates }));
const delegatesShown = each(({ seat, name, online, removed, briefed }: Delegate): Delegate => ({ seat, name, online, removed, briefed }));
const facilitatorsShown = each(({ name, online }: { name: string | null; online: boolean }) => ({ name, online }));
const versionShown = once(
  ({
    wording,
    content,
    norms,
    read,
    findings,
    conflicts,
    reading,
    correction,
    checkerVersion,
    acknowledgement,
    by,
    at,
  }: Version): Version =>
    withOptional({ wording, content, norms, read, findings, conflicts, checkerVersion, by, at }, { reading, correction, acknowledgement }),
);
const versionsShown = once((versions: Version[]): Version[] => versions.map(versionShown));
export const clauseShown = once(({ id, issue, state, versions, sponsors, tabledAt, ballot }: Clause): Clause =>
  withOptional({ id, issue, state, versions: versionsShown(versions), sponsors, tabledAt }, { ballot }),
);
const subjectShown = once((on: BallotSubject): BallotSubject => {
  if (on.kind === 'motion') return { kind: on.kind, motion: on.motion };
  const { clause, version } = on;
  return on.kind === 'clause' ? { kind: on.kind, clause, version } : { kind: on.kind, amendment: on.amendment, clause, version };
});
/** A ballot holds only votes that may be seen: hidden ones are in `sealed` until the close (V6). */
export const ballotShown = once(
  ({ id, on, rule, shows, openedAt, closesAt, closedAt, closedBy, voted, votes, seated, result, annulledAt }: Ballot): Ballot =>
    withOptional(
      { id, on: subjectShown(on), rule, shows, openedAt, closesAt, voted, votes, seated },
      { closedAt, closedBy, result, annulledAt },
    ),
);
/** A hidden message has no text any more in the room itself (M2). */
export const messageShown = once(({ id, by, text, at }: Message): Message => withOptional({ id, by, at }, { text }));
export const happeningShown = once(
  ({ at, what, seat, clause, version, amendment, motion, ballot, phase, inject, undone, reason }: Happening): Happening =>
    withOptional({ at, what }, { seat, clause, version, amendment, motion, ballot, phase, inject, undone, reason }),
);
export const injectShown = once(({ id, kind, date, text, sources, at }: Inject): Inject =>
  withOptional({ id, kind, text, sources, at }, { date }),
);
const injectsShown = each(injectShown);
const signaturesShown = each(({ choice, at }: Open['signatures'][SeatId]) => ({ choice, at }));
const clausesShown = each(clauseShown);
const ballotsShown = each(ballotShown);
const messagesShown = each(messageShown);
const happeningsShown = each(happeningShown);
const phaseLeftShown = once((left: Open['phaseLeft']): Open['phaseLeft'] =>
  Object.fromEntries(phaseIds.filter((id) => left[id] !== undefined).map((id) => [id, left[id]])),
);
const lastDecisionShown = once(({ at, what }: LastDecision): LastDecision => ({ at, what }));
const packShown = once(({ id, hash }: Open['pack']) => ({ id, hash }));
const countsShown = once(({ clauses, ballots, messages, happenings, injects }: Open['counts']) => ({
  clauses,
  ballots,
  messages,
  happenings,
  injects,
}));

const openShown = once((open: Open): PublicView =>
  withOptional(
    {
      room: open.room,
      code: open.code,
      title: open.title,
      pack: packShown(open.pack),
      options: optionsShown(open.options),
      openedAt: open.openedAt,
      expiresAt: open.expiresAt,
      phase: open.phase,
      phaseEndsAt: open.phaseEndsAt,
      phaseStartedAt: open.phaseStartedAt,
      phaseLeft: phaseLeftShown(open.phaseLeft),
      pausedAt: open.pausedAt,
      seats: seatsShown(open.seats),
      delegates: delegatesShown(open.delegates),
      facilitators: facilitatorsShown(open.facilitators),
      clauses: clausesShown(open.clauses),
      ballots: ballotsShown(open.ballots),
      messages: messagesShown(open.messages),
      happenings: happeningsShown(open.happenings),
      injects: injectsShown(open.injects),
      signatures: signaturesShown(open.signatures),
      counts: countsShown(open.counts),
    },
    { showing: open.showing, lastDecision: open.lastDecision && lastDecisionShown(open.lastDecision) },
  ),
);

export const briefShown = once(({ position, interests, redLines, alternative, priorities, rankings, note }: Brief): Brief =>
  withOptional({ position, interests, redLines, alternative, priorities, rankings }, { note }),
);
const briefsShown = each(briefShown);
const cardsShown = once((cards: readonly InjectCard[]): InjectCard[] =>
  cards.map(({ id, text, sources, date, hint, spare }) => withOptional({ id, text, sources }, { date, hint, spare })),
);
const dispatchesShown = once((list: readonly Dispatch[]): Dispatch[] =>
  list.map(({ n, kind, date, text, sources, at }) => withOptional({ n, kind, text, sources, at }, { date })),
);
const sentShown = once((list: readonly Sent[]): Sent[] =>
  list.map(({ kind, date, text, sources, at, to }) => withOptional({ kind, text, sources, at, to }, { date })),
);
const facilitatorShown = once(({ briefs, instructor, injects, played, sent }: Sealed): FacilitatorView => ({
  briefs: briefsShown(briefs),
  instructor,
  injects: cardsShown(injects),
  played: [...played],
  sent: sentShown(sent),
}));
const draftShown = once(({ id, seat, content, editor, savedAt, startedAt }: Draft): Draft => ({
  id,
  seat,
  content,
  editor,
  savedAt,
  startedAt,
}));

/** In the debrief of a room that says so, with everybody's brief (W4). A room's briefs are one object for as long as it lives. */
const afterwardsShown = once((briefs: Sealed['briefs']) =>
  once((open: Open): PublicView => ({ ...openShown(open), briefs: briefsShown(briefs) })),
);

function publicView({ open, sealed }: Room): PublicView {
  const afterwards = open.phase === 'debrief' && open.options.briefsAfterwards;
  return afterwards ? afterwardsShown(sealed.briefs)(open) : openShown(open);
}

const nothingSent: readonly Dispatch[] = [];

/** What one delegation knows: its brief from the brief phase on, its drafts, its own hidden votes (W3). */
function seatView({ open, sealed }: Room, seat: SeatId): SeatView {
  const brief = sealed.briefs[seat];
  const arriving = open.phase === 'arrive'; // seats are still changed freely: whoever sits down for a moment learns nothing
  const own = arriving ? [] : draftsOf(sealed.drafts, seat);
  const drafts = own.map((draft) => [draft.id, draftShown(draft)] as const);
  const votes = Object.entries(sealed.votes).flatMap(([id, choices]): [BallotId, Choice][] => {
    const choice = choices[seat];
    return choice ? [[id as BallotId, choice]] : [];
  });
  const dispatches = dispatchesShown((arriving ? undefined : sealed.dispatches[seat]) ?? nothingSent);
  const shown = { seat, drafts: Object.fromEntries(drafts), votes: Object.fromEntries(votes), dispatches };
  return !arriving && brief ? { ...shown, brief: briefShown(brief) } : shown;
}

function delegateView({ open }: Room, delegate: DelegateId): DelegateView {
  const row = open.delegates[delegate];
  return { delegate, name: row?.name ?? null, seat: row?.seat ?? null };
}

export type ViewOf<S extends Stream> = S extends 'public'
  ? PublicView
  : S extends 'facilitator'
    ? FacilitatorView
    : S extends `seat:${SeatId}`
      ? SeatView
      : DelegateView;

type Presenter = (room: Room, whose: string) => PublicView | SeatView | DelegateView | FacilitatorView;
const presenters: Record<'public' | 'facilitator' | 'seat' | 'delegate', Presenter> = {
  public: publicView,
  facilitator: ({ sealed }) => facilitatorShown(sealed),
  seat: (room, whose) => seatView(room, whose as SeatId),
  delegate: (room, whose) => delegateView(room, whose as DelegateId),
};

/** What the listeners of a stream see of the room now. Who may listen is for `streamsOf` to say. */
export function viewFor<S extends Stream>(room: Room, stream: S): ViewOf<S> {
  const [kind, whose] = stream.split(':') as [keyof typeof presenters, string | undefined];
  return presenters[kind](room, whose ?? '') as ViewOf<S>;
}

/** The streams somebody may listen to now, widest first. A removed delegate, and the system, hear nothing (W1, W2). */
export function streamsOf({ open }: Pick<Room, 'open'>, actor: Actor): Stream[] {
  if (actor.kind === 'system') return [];
  if (actor.kind === 'observer') return ['public'];
  if (actor.kind === 'facilitator') return ['public', 'facilitator'];
  const row = open.delegates[actor.delegate];
  if (!row) return ['public'];
  if (row.removed) return [];
  const own: Stream = `delegate:${actor.delegate}`;
  return row.seat === null ? ['public', own] : ['public', `seat:${row.seat}`, own];
}
