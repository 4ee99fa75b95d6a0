'use client';
/** The messages of one channel, oldest first: those the view holds, before them those that were fetched, after them those on their way. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { numberOf } from '../negotiation/pages.ts';
import { readKey, type Readable } from '../negotiation/places.ts';
import type { Message } from '../negotiation/plenary.ts';
import type { SaidView, ThreadView } from '../negotiation/views.ts';
import { useActor } from './asking.ts';
import { useOpen } from './hooks.ts';
import { ask } from './http.ts';
import { useRoom } from './RoomProvider.tsx';
import type { RoomState } from './roomStore.ts';
import { hasArrived, textSaid } from './unsentMessages.ts';

const nothing: ThreadView = { count: 0, messages: {} };

/** The thread of a place, in whichever stream one has it. */
function threadIn({ seat, delegate, facilitator }: RoomState, place: Readable): ThreadView {
  if (place.kind === 'talk') return seat?.talks[place.talk] ?? facilitator?.talks?.[place.talk] ?? nothing;
  if (place.kind === 'seat') return (seat?.seat === place.seat ? seat.channel : facilitator?.channels?.[place.seat]) ?? nothing;
  if (place.kind === 'notes') return facilitator?.notes[place.delegate] ?? delegate?.notes ?? nothing;
  return nothing;
}

const fromPlenary = ({ id, by, at, text, card }: Message): SaidView => ({
  n: numberOf(id),
  by,
  at,
  ...(text === undefined ? { hidden: true } : { text }),
  ...(card ? { card } : {}),
});
const inOrder = (messages: readonly SaidView[]): SaidView[] => [...messages].sort((a, b) => a.n - b.n);

/** What the view holds of a channel. */
export function useHeld(place: Readable): { count: number; held: SaidView[] } {
  const { messages, counts } = useOpen();
  const thread = useRoom((state) => threadIn(state, place));
  return useMemo(() => {
    if (place.kind === 'plenary') return { count: counts.messages, held: inOrder(Object.values(messages).map(fromPlenary)) };
    return { count: thread.count, held: inOrder(Object.values(thread.messages)) };
  }, [place.kind, messages, counts.messages, thread]);
}

const query = (place: Readable): string => {
  if (place.kind === 'talk') return `of=talk&talk=${place.talk}`;
  if (place.kind === 'seat') return `of=seat&seat=${place.seat}`;
  return place.kind === 'notes' ? `of=notes&delegate=${place.delegate}` : 'of=messages';
};

export interface Older {
  messages: SaidView[];
  /** whether there is anything older still */
  more: boolean;
  state: 'idle' | 'loading' | 'failed';
  fetch: () => void;
}

const page = 50;

/** What is older than `before`, a page at a time. What has left the view meanwhile is fetched too, so that there is no gap. */
export function useOlder(place: Readable, before: number): Older {
  const { room } = useOpen();
  const as = useRoom((state) => state.as);
  const [{ of, messages }, setFound] = useState<{ of: string; messages: SaidView[] }>({ of: '', messages: [] });
  const [state, setState] = useState<Older['state']>('idle');
  const key = readKey(place);
  const known = of === key ? messages : [];
  const first = known[0]?.n ?? before;
  const last = known.at(-1)?.n ?? before - 1;
  const asked = query(place);
  const load = useCallback(
    (from: number, count: number) => {
      const path = `/api/rooms/${room}/history?${asked}&before=${from}&count=${Math.min(count, 100)}&as=${as}`;
      void ask<{ items: (SaidView | Message)[] }>('GET', path).then((answer) => {
        setState(answer.ok ? 'idle' : 'failed');
        if (!answer.ok) return;
        const found = answer.value.items.map((item) => ('id' in item ? fromPlenary(item) : item));
        setFound((now) => ({ of: key, messages: merged(now.of === key ? now.messages : [], found) }));
      });
    },
    [room, as, asked, key],
  );
  const missing = before - 1 - last;
  useEffect(() => {
    if (missing > 0) load(before, missing);
  }, [missing, before, load]);
  const fetch = () => {
    setState('loading');
    load(first, page);
  };
  return { messages: known, more: first > 1, state, fetch };
}

const merged = (known: readonly SaidView[], found: readonly SaidView[]): SaidView[] =>
  inOrder([...new Map([...known, ...found].map((message) => [message.n, message])).values()]);

/** What I have said there and is not among the messages yet. The message may come before its confirmation: it is not shown twice. */
export function useSending(place: Readable, held: readonly SaidView[]): { id: string; text: string }[] {
  const pending = useRoom((state) => state.pending);
  const clockOffset = useRoom((state) => state.clockOffset);
  const actor = useActor();
  const key = readKey(place);
  return Object.values(pending).flatMap(({ id, command, sentAt }) => {
    const text = textSaid(command);
    const where = command.type === 'sayPrivately' ? readKey(command.place) : 'plenary';
    if (text === null || where !== key) return [];
    return hasArrived(held, actor, { text, at: sentAt + clockOffset }) ? [] : [{ id, text }];
  });
}
