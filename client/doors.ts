'use client';
/** The ways into a room: what is behind a code, joining, coming back, a secret link, opening a new one. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { DelegateId, RoomCode, RoomId, SeatId } from '../negotiation/ids.ts';
import type { RoomOptions } from '../negotiation/options.ts';
import type { PhaseId, Seat, SeatGroup } from '../negotiation/pack.ts';
import type { Role } from '../negotiation/wire.ts';
import { ask, type Answer, type HttpRefusal } from './http.ts';
import { newJoinId } from './ids.ts';
import { isWholeCode } from './roomCode.ts';

export interface DoorSeat extends Pick<Seat, 'id' | 'name' | 'fullName' | 'about' | 'emblem'> {
  locked: boolean;
  delegates: { name: string | null; head: boolean; online: boolean }[];
}

/** What stands on the door of a room: enough to choose a seat, and to know what is kept and for how long. */
export interface FrontDoor {
  room: RoomId;
  code: RoomCode;
  title: string;
  phase: PhaseId;
  scenario: { id: string; title: string; subtitle: string; notice: string };
  seatGroups: SeatGroup[];
  seating: RoomOptions['seating'];
  seats: DoorSeat[];
  expiresAt: number;
}

export interface Joined {
  room: RoomId;
  delegate: DelegateId;
  /** null when this browser was in the room already, under the same name */
  returnCode: string | null;
  returnLink: string | null;
  expiresAt: number;
}

export type Said = Pick<HttpRefusal, 'refused' | 'sentence'>;

/** Looks behind a code as soon as it is whole, and again when asked (seats fill up while one chooses). */
export function useFrontDoor(code: string) {
  const [door, setDoor] = useState<FrontDoor | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    setRefusal(null);
    if (!isWholeCode(code)) return setDoor(null);
    let gone = false;
    void ask<FrontDoor>('GET', `/api/rooms/by-code/${code}`).then((answer) => {
      if (gone) return;
      setDoor((before) => (answer.ok ? answer.value : before?.code === code && answer.refused === 'offline' ? before : null));
      if (!answer.ok) setRefusal(answer);
    });
    return () => {
      gone = true;
    };
  }, [code, round]);
  const here = door?.code === code ? door : null;
  return { door: here, refusal, looking: isWholeCode(code) && !here && !refusal, look: useCallback(() => setRound((n) => n + 1), []) };
}

interface Asking<T, Body> {
  send: (body: Body) => Promise<Answer<T>>;
  pending: boolean;
  refusal: Said | null;
  clear: () => void;
}

/** One POST: pending, and the last refusal until the next try. Where success leaves the page it stays pending: nothing is to be pressed twice. */
function useAsking<T, Body>(path: string, success: 'leaves' | 'stays'): Asking<T, Body> {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const send = useCallback(
    async (body: Body) => {
      setPending(true);
      setRefusal(null);
      const answer = await ask<T>('POST', path, body);
      if (!answer.ok) setRefusal(answer);
      if (!answer.ok || success === 'stays') setPending(false);
      return answer;
    },
    [path, success],
  );
  return { send, pending, refusal, clear: useCallback(() => setRefusal(null), []) };
}

/** Joins. A join whose answer was lost keeps its id, so that sent again it counts once; an answered one is over, and the next is another. */
export function useJoin() {
  const id = useRef<string | null>(null);
  const asking = useAsking<Joined, { code: string; name: string; seat: SeatId | null; id: string }>('/api/join', 'stays');
  const join = async (body: { code: string; name: string; seat: SeatId | null }) => {
    const answer = await asking.send({ ...body, id: (id.current ??= newJoinId()) });
    if (answer.ok || answer.refused !== 'offline') id.current = null;
    return answer;
  };
  return { ...asking, join };
}

export const useComeBack = () => useAsking<{ room: RoomId; delegate: DelegateId }, { code: string }>('/api/return', 'leaves');
export const useEnter = () =>
  useAsking<{ room: RoomId; as: Exclude<Role, 'delegate'> }, { secret: string; name?: string }>('/api/enter', 'leaves');

export interface PackOnOffer {
  id: string;
  title: string;
  subtitle: string;
  description: string;
  seats: Pick<Seat, 'id' | 'name' | 'emblem'>[];
  issues: number;
  terms: number;
  rules: { id: RoomOptions['rule']; name: string; sentence: string }[];
  defaults: RoomOptions;
}

export function usePacksOnOffer() {
  const [packs, setPacks] = useState<PackOnOffer[] | null>(null);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setRefusal(null);
    void ask<{ packs: PackOnOffer[] }>('GET', '/api/packs').then((answer) => {
      if (gone) return;
      if (answer.ok) setPacks(answer.value.packs);
      else setRefusal(answer);
    });
    return () => {
      gone = true;
    };
  }, [round]);
  return { packs, refusal, again: () => setRound((n) => n + 1) };
}

export interface Opening {
  pack: string;
  title: string;
  name?: string;
  options: RoomOptions;
}
export const useOpening = () => useAsking<{ room: RoomId; code: RoomCode }, Opening>('/api/rooms', 'leaves');

/** A new return code for this delegate; the one before it opens nothing any more. */
export const useNewReturnCode = (room: RoomId) => {
  const { send, ...rest } = useAsking<{ returnCode: string; returnLink: string }, Record<string, never>>(
    `/api/rooms/${room}/return-code`,
    'stays',
  );
  return { ...rest, make: () => send({}) };
};
