'use client';
/** The links of a room, asked by its facilitator. */
import { useEffect, useState } from 'react';
import type { RoomId } from '../negotiation/ids.ts';
import { ask } from './http.ts';

export interface RoomLinks {
  join: string;
  observer: string;
}

export function useLinks(room: RoomId): { links: RoomLinks | null; refusal: string | null } {
  const [links, setLinks] = useState<RoomLinks | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void ask<RoomLinks>('GET', `/api/rooms/${room}/links`).then((answer) => {
      if (gone) return;
      if (answer.ok) setLinks(answer.value);
      else setRefusal(answer.sentence);
    });
    return () => {
      gone = true;
    };
  }, [room]);
  return { links, refusal };
}

/** Makes a new secret link for a co-facilitator, or takes back all that were made; those who have come in by one stay. */
export function useFacilitatorLink(room: RoomId) {
  const [link, setLink] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<number | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const path = `/api/rooms/${room}/facilitator-links`;
  const order = async <T>(method: 'POST' | 'DELETE', body: unknown, done: (value: T) => void) => {
    setPending(true);
    setRefusal(null);
    const answer = await ask<T>(method, path, body);
    setPending(false);
    if (answer.ok) done(answer.value);
    else setRefusal(answer.sentence);
  };
  return {
    link,
    revoked,
    pending,
    refusal,
    make: () =>
      order<{ link: string }>('POST', {}, (value) => {
        setLink(value.link);
        setRevoked(null);
      }),
    revoke: () =>
      order<{ revoked: number }>('DELETE', undefined, (value) => {
        setLink(null);
        setRevoked(value.revoked);
      }),
  };
}

/** Erases the room and everything in it. `code` confirms it. */
export const eraseRoom = (room: RoomId, code: string) => ask<{ erased: true }>('DELETE', `/api/rooms/${room}`, { code });
