/**
 * Talks: private channels among seats, on invitation. Who is in which talk is known to those in it and, as far as they are asked, to those invited;
 * to anybody else a talk is as one that never was (K3).
 */
import { z } from 'zod';
import { heading, sitting, type Sitting } from './actors.ts';
import type { Actor } from './commands.ts';
import type { Event, EventOf } from './events.ts';
import { SeatId, TalkId, type TalkName } from './ids.ts';
import { unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Sealed } from './room.ts';
import { emptyThread, type Thread } from './threads.ts';

/** A further seat that one in the talk proposes; it is invited when every seat in the talk has agreed (K4). */
export interface Guest {
  by: SeatId;
  agreed: SeatId[];
}
/** How a seat that was asked, proposed or in came to be neither. */
export const Gone = z.enum(['declined', 'left', 'opposed']);
export type Gone = z.infer<typeof Gone>;

export interface Talk extends Thread {
  id: TalkId;
  /** the seat that opened it */
  by: SeatId;
  openedAt: number;
  /** who reads and speaks there, in the order in which they came in */
  in: SeatId[];
  /** asked, and not answered yet */
  invited: SeatId[];
  guests: Record<SeatId, Guest>;
  gone: Record<SeatId, Gone>;
  /** by a facilitator: it is read, and nothing more is said in it */
  closedAt?: number;
}

export const talkLimits = {
  /** that a seat is in at once, closed ones apart */
  atOnce: 20,
  /** that a seat opens in the life of a room */
  opened: 100,
} as const;

export interface HasTalks extends HasOpen, HasPack {
  sealed: Pick<Sealed, 'talks'>;
}

/** A talk's id is in the name space of the seat that opens it: what another seat has opened can neither stand in the way nor be found out (K3). */
export const talkId = (seat: SeatId, name: TalkName): TalkId => `${seat}.${name}` as TalkId;

export const isIn = ({ in: seats }: Talk, seat: SeatId): boolean => seats.includes(seat);

/** In the debrief of a room that shows its talks nothing is private any more (K10). */
export const talksShown = ({ phase, options }: Open): boolean => phase === 'debrief' && options.talksAfterwards === true;

/** Why nobody says anything in private now: people arrive, or everything has been shown (K1, K10). */
export function unlessPrivate(open: Open): Refused | null {
  if (open.phase === 'arrive') return refuse('notInThisPhase', { phase: open.phase });
  return talksShown(open) ? refuse('talksShown') : null;
}

/** A delegate of a seat while talks between seats go on (K1). Needs nothing sealed. */
export function talking(open: Open, actor: Actor): Sitting | Refused {
  const who = sitting(open, actor);
  if (isRefused(who)) return who;
  return unlessPrivate(open) ?? unlessPaused(open, actor) ?? (open.talksSuspended ? refuse('talksSuspended') : who); // T3, K14
}

/** The talk, if the seat is in it. Any other is unknown, whether or not it is (K3). */
export function talkOf({ sealed }: HasTalks, id: TalkId, seat: SeatId): Talk | Refused {
  const talk = sealed.talks[id];
  return talk && isIn(talk, seat) ? talk : refuse('unknownTalk');
}

const isOver = ({ closedAt }: Talk): boolean => closedAt !== undefined;
const openTalksOf = (talks: Sealed['talks'], seat: SeatId): number =>
  Object.values(talks).filter((talk) => isIn(talk, seat) && !isOver(talk)).length;

/** What a browser can know of opening one. Refuses as `talking`, `unknownSeat`, `ownSeat`. */
export function mayOpenTalk({ open }: HasOpen, { seats }: { seats: SeatId[] }, actor: Actor): Refused | null {
  const who = talking(open, actor);
  if (isRefused(who)) return who;
  const unknown = seats.find((seat) => !open.seats[seat]);
  if (unknown) return refuse('unknownSeat', { seat: unknown });
  return seats.includes(who.seat) ? refuse('ownSeat') : null;
}

/** Opens a talk of one's seat and asks other seats into it (K1). */
export const openTalk: Decider<'openTalk', HasTalks> = (room, { talk: name, seats }, actor, { now }) => {
  const kept = mayOpenTalk(room, { seats }, actor);
  if (kept) return kept;
  const who = sitting(room.open, actor);
  if (isRefused(who)) return who;
  const { talks } = room.sealed;
  const talk = talkId(who.seat, name);
  if (talks[talk]) return refuse('alreadySo');
  if (openTalksOf(talks, who.seat) >= talkLimits.atOnce) return refuse('tooManyTalks', { most: talkLimits.atOnce });
  const opened = Object.values(talks).filter(({ by }) => by === who.seat).length;
  if (opened >= talkLimits.opened) return refuse('tooManyTalks', { most: talkLimits.opened });
  const invited = [...new Set(seats)];
  return accept([{ type: 'talkOpened', at: now, talk, by: who.seat, invited }], [], { talk });
};

/** The invitation to a talk that the seat has not answered. One to a talk that is over has lapsed. */
function invitation({ open, sealed }: HasTalks, id: TalkId, actor: Actor): { talk: Talk; seat: SeatId } | Refused {
  const who = talking(open, actor);
  if (isRefused(who)) return who;
  const talk = sealed.talks[id];
  return talk && isInvited(talk, who.seat) ? { talk, seat: who.seat } : refuse('unknownTalk');
}
export const isInvited = (talk: Talk, seat: SeatId): boolean => talk.invited.includes(seat) && talk.in.length > 0 && !isOver(talk);

/** Any delegate of the seat that was asked comes in for it: it then reads all that was said (K2). */
export const acceptTalk: Decider<'acceptTalk', HasTalks> = (room, { talk: id }, actor, { now }) => {
  const asked = invitation(room, id, actor);
  if (isRefused(asked)) return asked;
  const { talks } = room.sealed;
  if (openTalksOf(talks, asked.seat) >= talkLimits.atOnce) return refuse('tooManyTalks', { most: talkLimits.atOnce });
  return accept([{ type: 'talkAccepted', at: now, talk: id, seat: asked.seat }], [], { talk: id });
};

export const declineTalk: Decider<'declineTalk', HasTalks> = (room, { talk: id }, actor, { now }) => {
  const asked = invitation(room, id, actor);
  return isRefused(asked) ? asked : accept([{ type: 'talkDeclined', at: now, talk: id, seat: asked.seat }], [], { talk: id });
};

/** Leaves for the seat, which then reads nothing of it any more: its head's alone, since it shuts out the whole delegation (K5). In every phase. */
export const leaveTalk: Decider<'leaveTalk', HasTalks> = (room, { talk: id }, actor, { now }) => {
  const who = heading(room.open, actor);
  if (isRefused(who)) return who;
  const talk = talkOf(room, id, who.seat);
  if (isRefused(talk)) return talk;
  const rest = talk.in.filter((seat) => seat !== who.seat);
  return accept([{ type: 'talkLeft', at: now, talk: id, seat: who.seat }, ...agreedBy({ ...talk, in: rest }, now)], [], { talk: id });
};

interface Guesting {
  talk: Talk;
  seat: SeatId;
}

/** A talk that goes on, of which one's seat is part. */
function inTalk(room: HasTalks, id: TalkId, actor: Actor): Guesting | Refused {
  const who = talking(room.open, actor);
  if (isRefused(who)) return who;
  const talk = talkOf(room, id, who.seat);
  if (isRefused(talk)) return talk;
  return isOver(talk) ? refuse('talkClosed') : { talk, seat: who.seat };
}

/** Proposes a further seat; where no other seat is in the talk it is invited at once (K4). */
export const proposeGuest: Decider<'proposeGuest', HasTalks> = (room, { talk: id, seat: guest }, actor, { now }) => {
  const here = inTalk(room, id, actor);
  if (isRefused(here)) return here;
  if (!room.open.seats[guest]) return refuse('unknownSeat', { seat: guest });
  const { talk, seat } = here;
  if (isIn(talk, guest) || talk.invited.includes(guest)) return refuse('alreadyInTalk', { seat: guest });
  if (talk.guests[guest]) return refuse('alreadyProposed', { seat: guest });
  const proposed = { ...talk, guests: { ...talk.guests, [guest]: { by: seat, agreed: [seat] } } };
  return accept([{ type: 'guestProposed', at: now, talk: id, guest, seat }, ...agreedBy(proposed, now)], [], { talk: id });
};

/** A seat in the talk agrees to a guest, or opposes and so ends the proposal (K4). */
export const answerGuest: Decider<'answerGuest', HasTalks> = (room, { talk: id, seat: guest, agree }, actor, { now }) => {
  const here = inTalk(room, id, actor);
  if (isRefused(here)) return here;
  const { talk, seat } = here;
  const proposal = talk.guests[guest];
  if (!proposal) return refuse('notProposed', { seat: guest });
  if (agree && proposal.agreed.includes(seat)) return refuse('alreadySo');
  const answered: Event = { type: 'guestAnswered', at: now, talk: id, guest, seat, agree };
  if (!agree) return accept([answered], [], { talk: id });
  const agreed = { ...talk, guests: { ...talk.guests, [guest]: { ...proposal, agreed: [...proposal.agreed, seat] } } };
  return accept([answered, ...agreedBy(agreed, now)], [], { talk: id });
};

/** The guests to whom every seat in the talk has agreed: they are asked in (K4). Nobody asks in an empty talk. */
function agreedBy({ id, in: seats, guests }: Talk, at: number): Event[] {
  if (seats.length === 0) return [];
  const asked = Object.entries(guests).filter(([, { agreed }]) => seats.every((seat) => agreed.includes(seat)));
  return asked.map(([guest]) => ({ type: 'guestInvited', at, talk: id, guest: guest as SeatId }));
}

type Fold<E> = (talk: Talk, event: E) => Talk;
const without = <T>(record: Record<SeatId, T>, seat: SeatId): Record<SeatId, T> => {
  const { [seat]: _gone, ...others } = record;
  return others;
};
const but = (seats: SeatId[], seat: SeatId): SeatId[] => seats.filter((other) => other !== seat);
const went = (talk: Talk, seat: SeatId, how: Gone): Talk['gone'] => ({ ...talk.gone, [seat]: how });

const onTalk =
  <E extends { talk: TalkId }>(fold: Fold<E>) =>
  (sealed: Sealed, event: E): Sealed => {
    const talk = sealed.talks[event.talk];
    return talk ? { ...sealed, talks: { ...sealed.talks, [event.talk]: fold(talk, event) } } : sealed;
  };

export const talkOpened = (sealed: Sealed, { talk: id, by, invited, at }: EventOf<'talkOpened'>): Sealed => {
  const talk: Talk = { ...emptyThread, id, by, openedAt: at, in: [by], invited, guests: {}, gone: {} };
  return { ...sealed, talks: { ...sealed.talks, [id]: talk } };
};
export const talkAccepted = onTalk<EventOf<'talkAccepted'>>((talk, { seat }) => ({
  ...talk,
  in: [...but(talk.in, seat), seat],
  invited: but(talk.invited, seat),
}));
export const talkDeclined = onTalk<EventOf<'talkDeclined'>>((talk, { seat }) => ({
  ...talk,
  invited: but(talk.invited, seat),
  gone: went(talk, seat, 'declined'),
}));
export const talkLeft = onTalk<EventOf<'talkLeft'>>((talk, { seat }) => ({
  ...talk,
  in: but(talk.in, seat),
  gone: went(talk, seat, 'left'),
}));
export const guestProposed = onTalk<EventOf<'guestProposed'>>((talk, { guest, seat }) => ({
  ...talk,
  guests: { ...talk.guests, [guest]: { by: seat, agreed: [seat] } },
  gone: without(talk.gone, guest),
}));
export const guestAnswered = onTalk<EventOf<'guestAnswered'>>((talk, { guest, seat, agree }) => {
  const proposal = talk.guests[guest];
  if (!proposal) return talk;
  if (!agree) return { ...talk, guests: without(talk.guests, guest), gone: went(talk, guest, 'opposed') };
  return { ...talk, guests: { ...talk.guests, [guest]: { ...proposal, agreed: [...proposal.agreed, seat] } } };
});
export const guestInvited = onTalk<EventOf<'guestInvited'>>((talk, { guest }) => ({
  ...talk,
  guests: without(talk.guests, guest),
  invited: [...but(talk.invited, guest), guest],
}));
export const talkClosed = onTalk<EventOf<'talkClosed'>>((talk, { at }) => ({ ...talk, closedAt: at, invited: [], guests: {} }));
