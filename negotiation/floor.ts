/**
 * The floor: raised hands, the speakers' list with a time for each speech, yielding, the right of reply, and caucuses with their clocks.
 * The facilitator presides; nothing happens by itself, a speech that is over runs on into minus. Times are in the room's own clock, ms.
 */
import { z } from 'zod';
import { sitting, unlessFacilitator, type Sitting } from './actors.ts';
import type { Actor } from './commands.ts';
import type { EventOf } from './events.ts';
import { SeatId } from './ids.ts';
import { clockOf, unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';

export const HandFor = z.enum(['speak', 'reply', 'order']);
export type HandFor = z.infer<typeof HandFor>;

export const Speech = z.object({
  seat: SeatId,
  kind: z.enum(['speech', 'reply']),
  startedAt: z.number(),
  endsAt: z.number(),
  /** the seat that gave up the rest of its time: what was yielded is not yielded again */
  yieldedBy: SeatId.optional(),
});
export type Speech = z.infer<typeof Speech>;

export const Caucus = z.object({
  kind: z.enum(['moderated', 'unmoderated']),
  topic: z.string(),
  startedAt: z.number(),
  endsAt: z.number(),
  /** of one speech, in a moderated one */
  speechSeconds: z.number().int().optional(),
});
export type Caucus = z.infer<typeof Caucus>;

export interface Floor {
  /** by seat: since when, and for what. `reply`: it asks for a right of reply; `order`: it raises a point of order */
  hands: Record<SeatId, { at: number; for: HandFor }>;
  /** who has asked to speak, in order */
  list: SeatId[];
  /** whether delegations may put themselves on the list */
  listOpen: boolean;
  speechSeconds: number;
  speaking: Speech | null;
  caucus: Caucus | null;
  /** what each seat has spoken: how often, and how long (ms of the room's clock) */
  spoken: Record<SeatId, { times: number; ms: number }>;
}

export const floorLimits = { speechSeconds: { least: 15, most: 1800 }, caucusMinutes: { least: 1, most: 240 }, topic: 160 } as const;

export const emptyFloor = (): Floor => ({
  hands: {},
  list: [],
  listOpen: true,
  speechSeconds: 90,
  speaking: null,
  caucus: null,
  spoken: {},
});

/** A delegate of a seat, while the room is not paused (F1, T3): any of them, since whoever sits there may speak. */
function attending(open: Open, actor: Actor): Sitting | Refused {
  const who = sitting(open, actor);
  return isRefused(who) ? who : (unlessPaused(open, actor) ?? who);
}

/** The facilitator, of a seat that the room has. */
function presiding(open: Open, actor: Actor, seat?: SeatId): Refused | null {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  return seat === undefined || open.seats[seat] ? null : refuse('unknownSeat', { seat });
}

/** Raises the seat's hand: to speak, for a right of reply, or on a point of order (F1). */
export const raiseHand: Decider<'raiseHand', HasOpen> = ({ open }, { for: why }, actor, { now }) => {
  const who = attending(open, actor);
  if (isRefused(who)) return who;
  return open.floor.hands[who.seat]?.for === why
    ? refuse('alreadySo')
    : accept([{ type: 'handRaised', at: now, seat: who.seat, for: why, by: who.delegate }]);
};

/** A delegate lowers the hand of the own seat, the facilitator any (F1). */
export const lowerHand: Decider<'lowerHand', HasOpen> = ({ open }, { seat }, actor, { now }) => {
  const who = actor.kind === 'facilitator' ? { seat: seat ?? null } : sitting(open, actor);
  if (isRefused(who)) return who;
  if (actor.kind !== 'facilitator' && seat !== null && seat !== who.seat) return refuse('facilitatorOnly');
  return who.seat && open.floor.hands[who.seat] ? accept([{ type: 'handLowered', at: now, seat: who.seat }]) : refuse('noHand');
};

/** A delegate puts the own seat at the end of an open list; the facilitator any seat, open or not (F2). */
export const askToSpeak: Decider<'askToSpeak', HasOpen> = ({ open }, { seat }, actor, { now }) => {
  const who = actor.kind === 'facilitator' ? { seat } : attending(open, actor);
  if (isRefused(who)) return who;
  if (actor.kind === 'facilitator') {
    if (seat === null || !open.seats[seat]) return refuse('unknownSeat', { seat: seat ?? '' });
    if (open.seats[seat].head === null) return refuse('seatVacant', { seat });
  } else {
    if (seat !== null && seat !== who.seat) return refuse('facilitatorOnly');
    if (!open.floor.listOpen) return refuse('listClosed');
  }
  const mine = who.seat as SeatId;
  return open.floor.list.includes(mine) ? refuse('alreadyListed') : accept([{ type: 'speakerListed', at: now, seat: mine }]);
};

/** A delegate takes the own seat off the list, the facilitator any (F2). */
export const leaveSpeakers: Decider<'leaveSpeakers', HasOpen> = ({ open }, { seat }, actor, { now }) => {
  const who = actor.kind === 'facilitator' ? { seat } : sitting(open, actor);
  if (isRefused(who)) return who;
  if (actor.kind !== 'facilitator' && seat !== null && seat !== who.seat) return refuse('facilitatorOnly');
  return who.seat && open.floor.list.includes(who.seat)
    ? accept([{ type: 'speakerUnlisted', at: now, seat: who.seat }])
    : refuse('notListed');
};

/** The facilitator moves a speaker before another, or (null) to the end (F2). */
export const moveSpeaker: Decider<'moveSpeaker', HasOpen> = ({ open }, { seat, before }, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  const { list } = open.floor;
  if (!list.includes(seat) || (before !== null && !list.includes(before))) return refuse('notListed');
  const moved = movedIn(list, seat, before);
  return moved.every((id, at) => id === list[at]) ? refuse('alreadySo') : accept([{ type: 'speakerMoved', at: now, seat, before }]);
};
const movedIn = (list: readonly SeatId[], seat: SeatId, before: SeatId | null): SeatId[] => {
  if (seat === before) return [...list];
  const rest = list.filter((id) => id !== seat);
  const at = before === null ? rest.length : rest.indexOf(before);
  return [...rest.slice(0, at), seat, ...rest.slice(at)];
};

/** The facilitator opens or closes the list, and says how long a speech is (F2, F3). */
export const setSpeakersList: Decider<'setSpeakersList', HasOpen> = ({ open }, { listOpen, speechSeconds }, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  const { floor } = open;
  return floor.listOpen === listOpen && floor.speechSeconds === speechSeconds
    ? refuse('alreadySo')
    : accept([{ type: 'speakersListSet', at: now, listOpen, speechSeconds }]);
};

/** How long a speech is now, ms: in a moderated caucus as long as it says (F3, F6). */
const speechMs = ({ caucus, speechSeconds }: Floor): number => (caucus?.speechSeconds ?? speechSeconds) * 1000;

/** The facilitator gives a seat the floor, listed or not, for the usual time or another; whoever had it has spoken (F3). A reply takes nobody off the list (F5). */
export const giveFloor: Decider<'giveFloor', HasOpen> = ({ open }, { seat, kind, seconds }, actor, { now }) => {
  const kept = presiding(open, actor, seat);
  if (kept) return kept;
  if (open.pausedAt !== null) return refuse('paused');
  if (open.seats[seat]?.head === null) return refuse('seatVacant', { seat });
  if (open.floor.caucus?.kind === 'unmoderated') return refuse('unmoderatedCaucus');
  if (open.floor.speaking?.seat === seat && open.floor.speaking.kind === kind) return refuse('alreadySo');
  const endsAt = clockOf(open, now) + (seconds === null ? speechMs(open.floor) : seconds * 1000);
  return accept([{ type: 'floorGiven', at: now, seat, kind, endsAt }]);
};

/** The facilitator, or the seat that speaks, ends the speech (F3). */
export const endSpeech: Decider<'endSpeech', HasOpen> = ({ open }, _command, actor, { now }) => {
  const { speaking } = open.floor;
  if (actor.kind !== 'facilitator') {
    const who = sitting(open, actor);
    if (isRefused(who)) return who;
    if (speaking && speaking.seat !== who.seat) return refuse('notSpeaking');
  }
  return speaking ? accept([{ type: 'speechEnded', at: now }]) : refuse('nobodySpeaks');
};

/** The facilitator gives the speech more time (F3). */
export const extendSpeech: Decider<'extendSpeech', HasOpen> = ({ open }, { seconds }, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  const { speaking } = open.floor;
  if (!speaking) return refuse('nobodySpeaks');
  const endsAt = Math.max(speaking.endsAt, clockOf(open, now)) + seconds * 1000;
  return accept([{ type: 'speechExtended', at: now, endsAt }]);
};

/** The seat that speaks gives the rest of its time to another, once: not what was yielded to it, not a reply, not what has run out (F4). */
export const yieldFloor: Decider<'yieldFloor', HasOpen> = ({ open }, { to }, actor, { now }) => {
  const who = attending(open, actor);
  if (isRefused(who)) return who;
  const { speaking } = open.floor;
  if (!speaking) return refuse('nobodySpeaks');
  if (speaking.seat !== who.seat) return refuse('notSpeaking');
  if (speaking.yieldedBy || speaking.kind === 'reply') return refuse('cannotYield');
  if (speaking.endsAt <= clockOf(open, now)) return refuse('timeIsUp');
  const place = open.seats[to];
  if (!place) return refuse('unknownSeat', { seat: to });
  if (to === who.seat) return refuse('alreadySo');
  if (place.head === null) return refuse('seatVacant', { seat: to });
  return accept([{ type: 'floorYielded', at: now, from: who.seat, to }]);
};

/** The facilitator starts a caucus: moderated, with a time for each speech, or unmoderated, when nobody has the floor (F6). One at a time. */
export const startCaucus: Decider<'startCaucus', HasOpen> = ({ open }, { kind, topic, minutes, speechSeconds }, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  if (open.floor.caucus) return refuse('caucusRuns');
  if (open.pausedAt !== null) return refuse('paused');
  const startedAt = clockOf(open, now);
  const caucus: Caucus = {
    kind,
    topic,
    startedAt,
    endsAt: startedAt + minutes * 60_000,
    ...(kind === 'moderated' && speechSeconds !== null ? { speechSeconds } : {}),
  };
  return accept([{ type: 'caucusStarted', at: now, caucus }]);
};

/** The facilitator gives the caucus more time, or ends it; its clock ends nothing by itself (F6). */
export const extendCaucus: Decider<'extendCaucus', HasOpen> = ({ open }, { minutes }, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  const { caucus } = open.floor;
  if (!caucus) return refuse('noCaucus');
  const endsAt = Math.max(caucus.endsAt, clockOf(open, now)) + minutes * 60_000;
  return accept([{ type: 'caucusExtended', at: now, endsAt }]);
};
export const endCaucus: Decider<'endCaucus', HasOpen> = ({ open }, _command, actor, { now }) => {
  const kept = presiding(open, actor);
  if (kept) return kept;
  return open.floor.caucus ? accept([{ type: 'caucusEnded', at: now }]) : refuse('noCaucus');
};

const withFloor = (open: Open, change: Partial<Floor>): Open => ({ ...open, floor: { ...open.floor, ...change } });
const without = (hands: Floor['hands'], seat: SeatId): Floor['hands'] => {
  const { [seat]: _, ...rest } = hands;
  return rest;
};

/** The speech so far, added to what its seat has spoken; the time it stood still is not counted. `at`: in the room's clock. */
function spokenBy({ speaking, spoken }: Floor, at: number): Floor['spoken'] {
  if (!speaking) return spoken;
  const before = spoken[speaking.seat] ?? { times: 0, ms: 0 };
  return { ...spoken, [speaking.seat]: { times: before.times + 1, ms: before.ms + Math.max(0, at - speaking.startedAt) } };
}

export const handRaised = (open: Open, { seat, at, for: why }: EventOf<'handRaised'>): Open =>
  withFloor(open, { hands: { ...open.floor.hands, [seat]: { at, for: why } } });
export const handLowered = (open: Open, { seat }: EventOf<'handLowered'>): Open =>
  withFloor(open, { hands: without(open.floor.hands, seat) });
export const speakerListed = (open: Open, { seat }: EventOf<'speakerListed'>): Open =>
  withFloor(open, { list: [...open.floor.list.filter((id) => id !== seat), seat] });
export const speakerUnlisted = (open: Open, { seat }: EventOf<'speakerUnlisted'>): Open =>
  withFloor(open, { list: open.floor.list.filter((id) => id !== seat) });
export const speakerMoved = (open: Open, { seat, before }: EventOf<'speakerMoved'>): Open =>
  open.floor.list.includes(seat) ? withFloor(open, { list: movedIn(open.floor.list, seat, before) }) : open;
export const speakersListSet = (open: Open, { listOpen, speechSeconds }: EventOf<'speakersListSet'>): Open =>
  withFloor(open, { listOpen, speechSeconds });
export const floorGiven = (open: Open, { seat, kind, at, endsAt }: EventOf<'floorGiven'>): Open => {
  const clock = clockOf(open, at);
  const { floor } = open;
  return withFloor(open, {
    speaking: { seat, kind, startedAt: clock, endsAt },
    hands: without(floor.hands, seat),
    list: kind === 'speech' ? floor.list.filter((id) => id !== seat) : floor.list,
    spoken: spokenBy(floor, clock),
  });
};
export const speechEnded = (open: Open, { at }: EventOf<'speechEnded'>): Open =>
  withFloor(open, { speaking: null, spoken: spokenBy(open.floor, clockOf(open, at)) });
export const speechExtended = (open: Open, { endsAt }: EventOf<'speechExtended'>): Open =>
  open.floor.speaking ? withFloor(open, { speaking: { ...open.floor.speaking, endsAt } }) : open;
export const floorYielded = (open: Open, { from, to, at }: EventOf<'floorYielded'>): Open => {
  const { speaking } = open.floor;
  if (!speaking) return open;
  const clock = clockOf(open, at);
  const { endsAt } = speaking;
  return withFloor(open, {
    speaking: { seat: to, kind: 'speech', startedAt: clock, endsAt, yieldedBy: from },
    hands: without(open.floor.hands, to),
    spoken: spokenBy(open.floor, clock),
  });
};
/** The general list waits while a caucus runs, and goes on after it; whoever spoke has spoken. */
export const caucusStarted = (open: Open, { caucus, at }: EventOf<'caucusStarted'>): Open =>
  withFloor(open, { caucus, speaking: null, spoken: spokenBy(open.floor, clockOf(open, at)) });
export const caucusExtended = (open: Open, { endsAt }: EventOf<'caucusExtended'>): Open =>
  open.floor.caucus ? withFloor(open, { caucus: { ...open.floor.caucus, endsAt } }) : open;
export const caucusEnded = (open: Open, { at }: EventOf<'caucusEnded'>): Open =>
  withFloor(open, { caucus: null, speaking: null, spoken: spokenBy(open.floor, clockOf(open, at)) });

/** Another phase clears the floor; the list and what was spoken stay (F7). `at`: in the room's clock. */
export const floorCleared = (open: Open, at: number): Open => {
  const { speaking, caucus, hands } = open.floor;
  if (!speaking && !caucus && Object.keys(hands).length === 0) return open;
  return withFloor(open, { speaking: null, caucus: null, hands: {}, spoken: spokenBy(open.floor, at) });
};
/** A seat that nobody sits in any more neither waits nor speaks (F7). */
export const floorLeft = (open: Open, seat: SeatId, at: number): Open => {
  const { hands, list, speaking } = open.floor;
  if (open.seats[seat]?.head !== null || !(hands[seat] || list.includes(seat) || speaking?.seat === seat)) return open;
  const ends = speaking?.seat === seat;
  return withFloor(open, {
    hands: without(hands, seat),
    list: list.filter((id) => id !== seat),
    ...(ends ? { speaking: null, spoken: spokenBy(open.floor, at) } : {}),
  });
};
/** After a pause the clocks of speech and caucus go on with the time they had left (T2). `lasted`: of the pause, ms. */
export const floorResumed = (open: Open, lasted: number): Open => {
  const { speaking, caucus } = open.floor;
  if (!speaking && !caucus) return open;
  return withFloor(open, {
    speaking: speaking && { ...speaking, startedAt: speaking.startedAt + lasted, endsAt: speaking.endsAt + lasted },
    caucus: caucus && { ...caucus, startedAt: caucus.startedAt + lasted, endsAt: caucus.endsAt + lasted },
  });
};
