'use client';
/** What the room has behind it: closed ballots and happenings that the welcome no longer holds, fetched by page and laid before those it does. */
import { useEffect, useMemo, useState } from 'react';
import type { Ballot } from '../negotiation/ballots.ts';
import type { Happening } from '../negotiation/happenings.ts';
import { numberOf } from '../negotiation/pages.ts';
import { ask } from './http.ts';
import { useOpen } from './hooks.ts';

export interface Past {
  /** by number, oldest first */
  ballots: Ballot[];
  happenings: Happening[];
  state: 'loading' | 'whole' | 'failed';
  again: () => void;
}

const page = 100;

/** Everything of one kind that is older than `before`, oldest first; null when it cannot be had. */
async function allBefore<T>(room: string, of: 'ballots' | 'happenings', before: number): Promise<T[] | null> {
  const found: T[] = [];
  for (let next = before; next > 1; next -= page) {
    const answer = await ask<{ items: T[] }>('GET', `/api/rooms/${room}/history?of=${of}&before=${next}&count=${page}`);
    if (!answer.ok) return null;
    found.unshift(...[...answer.value.items].reverse());
  }
  return found;
}

const firstHeld = (keys: string[], count: number) => Math.min(count + 1, ...keys.map(numberOf));

export function usePast(): Past {
  const { room, ballots, happenings, counts } = useOpen();
  const [older, setOlder] = useState<{ ballots: Ballot[]; happenings: Happening[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const firstBallot = firstHeld(Object.keys(ballots), counts.ballots);
  const firstHappening = firstHeld(Object.keys(happenings), counts.happenings);
  useEffect(() => {
    let wanted = true;
    void Promise.all([allBefore<Ballot>(room, 'ballots', firstBallot), allBefore<Happening>(room, 'happenings', firstHappening)]).then(
      ([oldBallots, oldHappenings]) => {
        if (!wanted) return;
        setFailed(!oldBallots || !oldHappenings);
        if (oldBallots && oldHappenings) setOlder({ ballots: oldBallots, happenings: oldHappenings });
      },
    );
    return () => {
      wanted = false;
    };
  }, [room, firstBallot, firstHappening, tries]);
  return useMemo(() => {
    const known = new Map([...(older?.ballots ?? []), ...Object.values(ballots)].map((ballot) => [ballot.id, ballot]));
    const held = Object.entries(happenings)
      .sort(([a], [b]) => numberOf(a) - numberOf(b))
      .map(([, happening]) => happening);
    return {
      ballots: [...known.values()].sort((a, b) => numberOf(a.id) - numberOf(b.id)),
      happenings: [...(older?.happenings ?? []), ...held],
      state: failed ? 'failed' : older ? 'whole' : 'loading',
      again: () => setTries((before) => before + 1),
    };
  }, [older, ballots, happenings, failed]);
}
