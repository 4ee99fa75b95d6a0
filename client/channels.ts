'use client';
/** The channels one reads: the plenary, one's delegation's own, talks, notes. Each with how much is said in it and how much of that is unread. */
import { useMemo } from 'react';
import type { DelegateId, SeatId } from '../negotiation/ids.ts';
import { readKey, type Readable } from '../negotiation/places.ts';
import type { SaidView, TalkView, ThreadView } from '../negotiation/views.ts';
import { useOpen } from './hooks.ts';
import { useRoom } from './RoomProvider.tsx';
import { useReadUpTo } from './unread.ts';

export const plenary: Readable = { kind: 'plenary' };

export interface Channel {
  key: string;
  place: Readable;
  count: number;
  unread: number;
  /** the last that was said */
  last: SaidView | null;
  talk?: TalkView;
}

const lastIn = ({ count, messages }: ThreadView): SaidView | null => messages[String(count)] ?? null;

/** A delegate's channels: what everybody reads, what their delegation reads, their talks, the newest first, their notes. */
export function useChannels(): Channel[] {
  const { counts, messages } = useOpen();
  const seat = useRoom((state) => state.seat);
  const own = useRoom((state) => state.delegate);
  const readUpTo = useReadUpTo();
  return useMemo(() => {
    const channel = (place: Readable, count: number, last: SaidView | null): Channel => {
      const key = readKey(place);
      return { key, place, count, last, unread: Math.max(0, count - readUpTo(key)) };
    };
    const said = messages[`m${counts.messages}` as keyof typeof messages];
    const lastSaid = said
      ? { n: counts.messages, by: said.by, at: said.at, ...(said.text === undefined ? {} : { text: said.text }) }
      : null;
    const talks = Object.values(seat?.talks ?? {}).map((talk) => ({
      ...channel({ kind: 'talk', talk: talk.id }, talk.count, lastIn(talk)),
      talk,
    }));
    talks.sort((a, b) => (b.last?.at ?? b.talk.openedAt) - (a.last?.at ?? a.talk.openedAt));
    return [
      channel(plenary, counts.messages, lastSaid),
      ...(seat ? [channel(ownPlace(seat.seat), seat.channel.count, lastIn(seat.channel))] : []),
      ...talks,
      ...(own ? [channel(notesOf(own.delegate), own.notes.count, lastIn(own.notes))] : []),
    ];
  }, [counts, messages, seat, own, readUpTo]);
}

export const ownPlace = (seat: SeatId): Readable => ({ kind: 'seat', seat });
export const notesOf = (delegate: DelegateId): Readable => ({ kind: 'notes', delegate });

/** What waits in all channels together: what is unread, invitations, and seats that are proposed and await one's own seat's word. */
export function useUnread(): number {
  const channels = useChannels();
  const seat = useRoom((state) => state.seat);
  const asked = Object.keys(seat?.invitations ?? {}).length;
  const proposed = Object.values(seat?.talks ?? {}).flatMap(({ guests }) => Object.values(guests));
  const awaited = proposed.filter(({ agreed }) => seat && !agreed.includes(seat.seat)).length;
  return channels.reduce((sum, { unread }) => sum + unread, asked + awaited);
}
