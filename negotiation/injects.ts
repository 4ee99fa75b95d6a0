/**
 * What comes into the room from outside: events of the deck or of the facilitator's own pen, told to everybody, to some seats, or to one as
 * a rumour; and announcements. What is told to some seats is theirs alone.
 */
import { z } from 'zod';
import { unlessFacilitator } from './actors.ts';
import type { Actor, CommandOf } from './commands.ts';
import type { EventOf } from './events.ts';
import { InjectId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import type { InjectCard } from './pack.ts';
import { numberOf, withItem } from './pages.ts';
import { openBallots } from './phases.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open, Room, Sealed } from './room.ts';

/** `rumour`: to one seat, and said to be unconfirmed; `announcement`: of the facilitator, not of the world that is played. */
export const injectKinds = ['event', 'rumour', 'announcement'] as const;
export const InjectKind = z.enum(injectKinds);
export type InjectKind = z.infer<typeof InjectKind>;

const told = {
  kind: InjectKind,
  date: z.string().max(40).optional(),
  text: z.string().max(limits.inject),
  /** codes of the pack's sources; none for what the facilitator wrote */
  sources: z.array(z.string().max(40)),
  at: z.number(),
};

/** Told to everybody. */
export const Inject = z.object({ id: InjectId, ...told });
export type Inject = z.infer<typeof Inject>;
/** Told to some seats: each knows of its own copy alone, numbered from 1 in that seat. */
export const Dispatch = z.object({ n: z.number().int().positive(), ...told });
export type Dispatch = z.infer<typeof Dispatch>;

export interface Sent extends Omit<Dispatch, 'n'> {
  to: SeatId[];
}

export const injectLimits = { inOpen: 8, toSeat: 60 } as const;

/** What is played: a card of the deck as it stands, or the facilitator's own words. */
function wordsOf(room: Room, { card: id, text }: CommandOf<'playInject'>): Pick<InjectCard, 'date' | 'text' | 'sources'> | Refused {
  if (id === null) return text === '' ? refuse('nothingToTell') : { text, sources: [] };
  const card = room.sealed.injects.find((one) => one.id === id);
  if (!card) return refuse('unknownCard');
  return room.sealed.played.includes(id) ? refuse('cardPlayed') : card;
}

/** Refuses what the facilitator alone may do, an unknown seat, a rumour to other than one seat, an announcement that is not for all (I1–I3). */
export const mayPlayInject = ({ open }: HasOpen, { to, kind }: CommandOf<'playInject'>, actor: Actor): Refused | null => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  if (kind === 'announcement' && to !== null) return refuse('announcementForAll');
  if (kind === 'rumour' && to?.length !== 1) return refuse('rumourToOne');
  const stranger = to?.find((seat) => !open.seats[seat]);
  return stranger === undefined ? null : refuse('unknownSeat', { seat: stranger });
};

/** Plays a card of the deck, once, or tells something of the facilitator's own; in any phase (I1–I4). */
export const playInject: Decider<'playInject', Room> = (room, command, actor, { now }) => {
  const kept = mayPlayInject(room, command, actor);
  if (kept) return kept;
  const words = wordsOf(room, command);
  if (isRefused(words)) return words;
  const { kind, card, to } = command;
  const { text, date } = words;
  const sources = kind === 'rumour' ? [] : words.sources; // I3: whoever hears it has nothing to hold it to
  const said = { kind, text, sources, ...(date === undefined ? {} : { date }), ...(card === null ? {} : { card }) };
  if (to === null) {
    const inject = `i${room.open.counts.injects + 1}` as InjectId;
    return accept([{ type: 'injectPlayed', at: now, inject, ...said }], [], { inject });
  }
  const seats = [...new Set(to)];
  const full = seats.find((seat) => (room.sealed.dispatches[seat]?.length ?? 0) >= injectLimits.toSeat);
  if (full) return refuse('tooManyDispatches', { seat: full, most: injectLimits.toSeat });
  return accept([{ type: 'dispatchSent', at: now, to: seats, ...said }]);
};

const withPlayed = (sealed: Sealed, card: string | undefined): Sealed =>
  card === undefined ? sealed : { ...sealed, played: [...sealed.played, card] };

/** Everybody knows it, and the projector shows it until something else takes the room (I2, I5); older ones are fetched by page. */
export function injectPlayed(room: Room, { inject: id, at, kind, date, text, sources, card }: EventOf<'injectPlayed'>): Room {
  const inject: Inject = { id, kind, text, sources, at, ...(date === undefined ? {} : { date }) };
  const injects: Open['injects'] = { ...room.open.injects, [id]: inject };
  const counts = { ...room.open.counts, injects: room.open.counts.injects + 1 };
  const oldest = `i${counts.injects - injectLimits.inOpen}` as InjectId;
  const gone = injects[oldest];
  delete injects[oldest];
  const past = gone ? { ...room.past, injects: withItem(room.past.injects, numberOf(oldest), gone) } : room.past;
  const shown: Pick<Open, 'showing'> = openBallots(room.open).length > 0 ? {} : { showing: 'inject' };
  return { ...room, open: { ...room.open, ...shown, injects, counts }, past, sealed: withPlayed(room.sealed, card) };
}

/** Each of the seats has its own copy, under its own number: no other stream changes, not even by a gap (I3). */
export function dispatchSent(room: Room, { at, to, kind, date, text, sources, card }: EventOf<'dispatchSent'>): Room {
  const words = { kind, text, sources, at, ...(date === undefined ? {} : { date }) };
  const dispatches = { ...room.sealed.dispatches };
  for (const seat of to) {
    const before = dispatches[seat] ?? [];
    dispatches[seat] = [...before, { n: before.length + 1, ...words }];
  }
  return { ...room, sealed: { ...withPlayed(room.sealed, card), dispatches, sent: [...room.sealed.sent, { ...words, to }] } };
}
