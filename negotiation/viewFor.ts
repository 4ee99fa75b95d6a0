/**
 * What each listener is shown. The only way out of `Sealed`: every field that goes out is named here, and what one may not know is absent.
 * Presenters answer with the same object for the same input, so that the difference between two views costs what changed.
 */
import type { Amendment, Proposed } from './amendments.ts';
import type { Ballot } from './ballots.ts';
import type { Clause, Version } from './clauses.ts';
import type { Actor } from './commands.ts';
import { draftsOf, type Draft } from './drafts.ts';
import type { Caucus, Floor, Speech } from './floor.ts';
import type { Happening } from './happenings.ts';
import type { HistoryLine } from './history.ts';
import type { Dispatch, Inject, Sent } from './injects.ts';
import type { BallotId, DelegateId, SeatId, TalkId } from './ids.ts';
import type { RoomOptions } from './options.ts';
import { phaseIds, type Brief, type InjectCard } from './pack.ts';
import type { Card } from './cards.ts';
import type { Report } from './moderation.ts';
import { allItems, pageItem } from './pages.ts';
import type { Message } from './plenary.ts';
import { facilitatorReads } from './private.ts';
import type { Delegate, Open, Room, Sealed, SeatState } from './room.ts';
import type { Choice } from './decisionRules.ts';
import { isIn, isInvited, talksShown, type Guest, type Talk } from './talks.ts';
import { emptyThread, lastSaid, threadOf, type Said, type Thread } from './threads.ts';
import type {
  DelegateView,
  FacilitatorView,
  InvitationView,
  PublicView,
  ReportView,
  SaidView,
  SeatView,
  ShownTalk,
  Stream,
  TalkView,
  ThreadView,
} from './views.ts';
import type { BallotSubject } from './subjects.ts';
import type { LastDecision } from './undo.ts';

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
    facilitatorReadsTalks,
    talksAfterwards,
    phases,
  }: RoomOptions): RoomOptions =>
    withOptional(
      {
        rule,
        check,
        showVotes,
        ballotsOpenedBy,
        ballotSeconds,
        seating,
        inferredTermsBind,
        briefsAfterwards,
        phases: phases.map(({ id, minutes }) => ({ id, minutes })),
      },
      { facilitatorReadsTalks, talksAfterwards },
    ),
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
    amendment,
  }: Version): Version =>
    withOptional(
      { wording, content, norms, read, findings, conflicts, checkerVersion, by, at },
      { reading, correction, acknowledgement, amendment },
    ),
);
const historyShown = each(({ at, what, seat, version, amendment, ballot }: HistoryLine): HistoryLine =>
  withOptional({ at, what }, { seat, version, amendment, ballot }),
);
const versionsShown = once((versions: Version[]): Version[] => versions.map(versionShown));
export const clauseShown = once(({ id, issue, state, versions, sponsors, tabledAt, ballot, history, votingOrder }: Clause): Clause =>
  withOptional(
    { id, issue, state, versions: versionsShown(versions), sponsors, tabledAt, history: historyShown(history) },
    { ballot, votingOrder },
  ),
);
const proposedShown = once((what: Proposed): Proposed => {
  if ('text' in what) return { kind: what.kind, text: versionShown(what.text) };
  return what.kind === 'move' ? { kind: what.kind, after: what.after } : { kind: what.kind };
});
export const amendmentShown = once(
  ({ id, clause, by, what, base, first, reason, state, flag, ballot, proposedAt, settledAt, setAside }: Amendment): Amendment =>
    withOptional(
      { id, clause, by, what: proposedShown(what), base, first, state, proposedAt },
      { reason, flag, ballot, settledAt, setAside },
    ),
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
const cardShown = once((card: Card): Card => {
  if (card.kind === 'clause') return { kind: card.kind, clause: card.clause, version: card.version };
  return withOptional({ kind: card.kind, wording: card.wording }, { issue: card.issue });
});
/** A hidden message has no text any more in the room itself (M2). */
export const messageShown = once(({ id, by, text, card, at }: Message): Message =>
  withOptional({ id, by, at }, { text, card: card && cardShown(card) }),
);
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
const amendmentsShown = each(amendmentShown);
const orderShown = once((order: Open['order']): Open['order'] => ({ ...order }));
const ballotsShown = each(ballotShown);
const messagesShown = each(messageShown);
const happeningsShown = each(happeningShown);
const phaseLeftShown = once((left: Open['phaseLeft']): Open['phaseLeft'] =>
  Object.fromEntries(phaseIds.filter((id) => left[id] !== undefined).map((id) => [id, left[id]])),
);
const lastDecisionShown = once(({ at, what }: LastDecision): LastDecision => ({ at, what }));
const handsShown = each(({ at, for: why }: Floor['hands'][SeatId]) => ({ at, for: why }));
const spokenShown = each(({ times, ms }: Floor['spoken'][SeatId]) => ({ times, ms }));
const speechShown = once(({ seat, kind, startedAt, endsAt, yieldedBy }: Speech): Speech =>
  withOptional({ seat, kind, startedAt, endsAt }, { yieldedBy }),
);
const caucusShown = once(({ kind, topic, startedAt, endsAt, speechSeconds }: Caucus): Caucus =>
  withOptional({ kind, topic, startedAt, endsAt }, { speechSeconds }),
);
const floorShown = once(({ hands, list, listOpen, speechSeconds, speaking, caucus, spoken }: Floor): Floor => ({
  hands: handsShown(hands),
  list,
  listOpen,
  speechSeconds,
  speaking: speaking && speechShown(speaking),
  caucus: caucus && caucusShown(caucus),
  spoken: spokenShown(spoken),
}));
const packShown = once(({ id, hash }: Open['pack']) => ({ id, hash }));
const countsShown = once(({ clauses, amendments, ballots, messages, happenings, injects }: Open['counts']) => ({
  clauses,
  amendments,
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
      order: orderShown(open.order),
      amendments: amendmentsShown(open.amendments),
      ballots: ballotsShown(open.ballots),
      messages: messagesShown(open.messages),
      happenings: happeningsShown(open.happenings),
      floor: floorShown(open.floor),
      injects: injectsShown(open.injects),
      signatures: signaturesShown(open.signatures),
      counts: countsShown(open.counts),
    },
    {
      showing: open.showing,
      talksSuspended: open.talksSuspended,
      lastDecision: open.lastDecision && lastDecisionShown(open.lastDecision),
    },
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

const speakerShown = (by: Said['by']): Said['by'] =>
  by.kind === 'facilitator'
    ? { kind: by.kind, facilitator: by.facilitator }
    : withOptional({ kind: by.kind, delegate: by.delegate }, { seat: by.seat });
/** With its text, hidden or not: for facilitators (K12). */
export const saidToFacilitators = once(({ n, by, at, text, card, hidden }: Said): SaidView =>
  withOptional({ n, by: speakerShown(by), at, text }, { card: card && cardShown(card), hidden }),
);
const saidSilenced = once(({ n, by, at, hidden }: Said): SaidView => withOptional({ n, by: speakerShown(by), at }, { hidden }));
/** For everybody else who reads it a hidden message goes out without its text (K12). */
export const saidShown = (said: Said): SaidView => (said.hidden ? saidSilenced(said) : saidToFacilitators(said));

type SaidShown = (said: Said) => SaidView;
const messagesOf = (thread: Thread, shown: SaidShown): ThreadView['messages'] =>
  Object.fromEntries(lastSaid(thread).map((said) => [String(said.n), shown(said)]));
const threadFor = (shown: SaidShown) =>
  once((thread: Thread): ThreadView => ({ count: thread.count, messages: messagesOf(thread, shown) }));
const threadShown = threadFor(saidShown);
const threadToFacilitators = threadFor(saidToFacilitators);
const guestsShown = each(({ by, agreed }: Guest): Guest => ({ by, agreed }));
/** Who was in it, and how much was said. */
const talkAlone = once(({ id, by, openedAt, in: seats, gone, closedAt, count }: Talk): ShownTalk =>
  withOptional({ id, by, openedAt, in: seats, gone, count }, { closedAt }),
);
const talkFor = (shown: SaidShown) =>
  once((talk: Talk): TalkView => ({
    ...talkAlone(talk),
    invited: talk.invited,
    guests: guestsShown(talk.guests),
    messages: messagesOf(talk, shown),
  }));
const talkShown = talkFor(saidShown);
const talkToFacilitators = talkFor(saidToFacilitators);
/** Who asks, and who would be there: nothing of what is said, nor how much (K2). */
const invitationShown = once(({ id, by, in: seats, invited }: Talk): InvitationView => ({ id, by, in: seats, invited }));

const byKey = <T, O>(entries: [string, T][], shown: (item: T) => O): Record<string, O> =>
  Object.fromEntries(entries.map(([key, item]) => [key, shown(item)]));

/** That there were these talks and who was in them, once the room has shown them (K10); what was said is fetched by page. */
const afterTalks = once(({ talks, channels }: Sealed): NonNullable<PublicView['shownTalks']> => ({
  talks: byKey(Object.entries(talks), talkAlone),
  channels: byKey(Object.entries(channels), ({ count }) => ({ count })),
}));
/** All that was said in private, once the room has shown it (K10): for the record. Absent before, and in rooms that keep it. */
export function saidInPrivate({ open, sealed }: Room): { talks: WholeTalk[]; channels: Record<SeatId, SaidView[]> } | undefined {
  if (!talksShown(open)) return undefined;
  const saidIn = ({ messages }: Thread) => allItems(messages).map(saidShown);
  return {
    talks: Object.values(sealed.talks).map((talk) => ({ ...talkAlone(talk), said: saidIn(talk) })),
    channels: byKey(Object.entries(sealed.channels), saidIn),
  };
}
export type WholeTalk = ShownTalk & { said: SaidView[] };
const withTalks = once((view: PublicView) => once((sealed: Sealed): PublicView => ({ ...view, shownTalks: afterTalks(sealed) })));

function publicView({ open, sealed }: Room): PublicView {
  const afterwards = open.phase === 'debrief' && open.options.briefsAfterwards;
  const view = afterwards ? afterwardsShown(sealed.briefs)(open) : openShown(open);
  return talksShown(open) ? withTalks(view)(sealed) : view;
}

const reportsInView = 60;
/** A message that was shown, as it is by now, with who reads where it was said. */
function reportShown(sealed: Sealed, { place, n, by, reason, at }: Report): ReportView {
  const said = pageItem(threadOf(sealed, place).messages, n);
  const talk = place.kind === 'talk' ? sealed.talks[place.talk] : undefined;
  const seats = place.kind === 'seat' ? [place.seat] : (talk?.in ?? []);
  const view = { place, n, by, reason, at, said: said && saidToFacilitators(said), in: seats };
  return withOptional(view, { closed: talk?.closedAt === undefined ? undefined : (true as const) });
}

/** Briefs and notes, and what was shown to them. */
const facilitatorShown = once((sealed: Sealed): FacilitatorView => {
  const { briefs, instructor, injects, played, sent, notes, reports, muted } = sealed;
  return {
    briefs: briefsShown(briefs),
    instructor,
    injects: cardsShown(injects),
    played: [...played],
    sent: sentShown(sent),
    notes: byKey(Object.entries(notes), threadToFacilitators),
    reports: byKey(Object.entries(reports).slice(-reportsInView), (report) => reportShown(sealed, report)),
    muted,
  };
});
/** With all talks and the delegations' own channels, for rooms that say so (K9). */
const facilitatorReading = once((sealed: Sealed): FacilitatorView => ({
  ...facilitatorShown(sealed),
  talks: byKey(Object.entries(sealed.talks), talkToFacilitators),
  channels: byKey(Object.entries(sealed.channels), threadToFacilitators),
}));
const facilitatorView = ({ open, sealed }: Room): FacilitatorView =>
  facilitatorReads(open) ? facilitatorReading(sealed) : facilitatorShown(sealed);
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
  const { talks, invitations, channel } = arriving ? nothingSaid : saidTo(sealed, seat);
  const dispatches = dispatchesShown((arriving ? undefined : sealed.dispatches[seat]) ?? nothingSent);
  const shown = { seat, drafts: Object.fromEntries(drafts), votes: Object.fromEntries(votes), dispatches, talks, invitations, channel };
  return !arriving && brief ? { ...shown, brief: briefShown(brief) } : shown;
}

type SaidToSeat = Pick<SeatView, 'talks' | 'invitations' | 'channel'>;
const nothingSaid: SaidToSeat = { talks: {}, invitations: {}, channel: threadShown(emptyThread) };
const talksBySeat = once((_talks: Sealed['talks']) => new Map<SeatId, Omit<SaidToSeat, 'channel'>>());
/** The talks the seat is in, and those it is asked into (K2); looked for once for every change of any. */
function talksTo(talks: Sealed['talks'], seat: SeatId): Omit<SaidToSeat, 'channel'> {
  const known = talksBySeat(talks);
  const before = known.get(seat);
  if (before) return before;
  const all = Object.entries(talks);
  const here = all.filter(([, talk]) => isIn(talk, seat));
  const asked = all.filter(([, talk]) => isInvited(talk, seat));
  const found = { talks: byKey(here, talkShown), invitations: byKey(asked, invitationShown) };
  known.set(seat, found);
  return found;
}
/** What a seat is told in private (K2, K6). */
const saidTo = ({ talks, channels }: Sealed, seat: SeatId): SaidToSeat => ({
  ...talksTo(talks, seat),
  channel: threadShown(channels[seat] ?? emptyThread),
});

/** Marks of what one may read no more are not shown: whoever has been moved has nothing of the old seat left (K15, W2). */
function marksShown({ open, sealed }: Room, delegate: DelegateId): Record<string, number> {
  const seat = open.delegates[delegate]?.seat ?? null;
  const away = open.phase === 'arrive' || seat === null;
  const isMine = (key: string) => {
    if (key === 'plenary' || key.startsWith('notes:')) return true;
    const talk = sealed.talks[key as TalkId];
    return !away && (key === `seat:${seat}` || (talk !== undefined && isIn(talk, seat)));
  };
  return Object.fromEntries(Object.entries(sealed.marks[delegate] ?? {}).filter(([key]) => isMine(key)));
}

function delegateView(room: Room, delegate: DelegateId): DelegateView {
  const { open, sealed } = room;
  const row = open.delegates[delegate];
  const notes = threadShown(sealed.notes[delegate] ?? emptyThread);
  const view = { delegate, name: row?.name ?? null, seat: row?.seat ?? null, read: marksShown(room, delegate), notes };
  return withOptional(view, { muted: sealed.muted[delegate] });
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
  facilitator: facilitatorView,
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
