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

/** One GET: asked when there is a path, and again on demand. What was heard last stays while it is asked again, and when the connection is lost. */
function useAsked<T>(path: string | null) {
  const [round, setRound] = useState(0);
  const [heard, setHeard] = useState<{ path: string; round: number; value: T | null; refusal: Said | null } | null>(null);
  useEffect(() => {
    if (path === null) return;
    let gone = false;
    const hear = async () => {
      const answer = await ask<T>('GET', path);
      if (gone) return;
      setHeard((before) => {
        const kept = before?.path === path && !answer.ok && answer.refused === 'offline' ? before.value : null;
        return { path, round, value: answer.ok ? answer.value : kept, refusal: answer.ok ? null : answer };
      });
    };
    void hear();
    return () => {
      gone = true;
    };
  }, [path, round]);
  const here = heard?.path === path ? heard : null;
  return {
    value: here?.value ?? null,
    refusal: here?.round === round ? here.refusal : null,
    waiting: path !== null && !here,
    again: useCallback(() => setRound((n) => n + 1), []),
  };
}

/** Looks behind a code as soon as it is whole, and again when asked (seats fill up while one chooses). */
export function useFrontDoor(code: string) {
  const { value, refusal, waiting, again } = useAsked<FrontDoor>(isWholeCode(code) ? `/api/rooms/by-code/${code}` : null);
  return { door: value, refusal, looking: waiting, look: again };
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
  seatGroups: Pick<SeatGroup, 'id' | 'name' | 'seats'>[];
  issues: number;
  terms: number;
  rules: { id: RoomOptions['rule']; name: string; sentence: string }[];
  defaults: RoomOptions;
}

export function usePacksOnOffer() {
  const { value, refusal, again } = useAsked<{ packs: PackOnOffer[] }>('/api/packs');
  return { packs: value?.packs ?? null, refusal, again };
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
