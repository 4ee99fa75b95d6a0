'use client';
/** The part of the address after `#`, for what can be linked to inside a room (a clause: `#c7`). */
import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';

const changed = 'hash-put-away';

function subscribe(tell: () => void) {
  window.addEventListener('hashchange', tell);
  window.addEventListener(changed, tell);
  return () => {
    window.removeEventListener('hashchange', tell);
    window.removeEventListener(changed, tell);
  };
}

/**
 * Next changes the address without a `hashchange`. Its own hooks tell of that: with them this renders again, and the value is read
 * once more after the address has changed (a new `getSnapshot` each time makes React compare after every commit).
 */
export function useHash(): { hash: string; putAway: () => void } {
  usePathname();
  useSearchParams();
  const hash = useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => '',
  );
  /** without a new entry in the history and without a jump to the top */
  const putAway = useCallback(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
    window.dispatchEvent(new Event(changed));
  }, []);
  return { hash, putAway };
}

/**
 * A link to `#c7` makes an entry of the history that Next knows nothing of: coming back to it from another page would change the
 * address and leave the page as it was (its router ignores entries without state). So each gets the state of the page it is on.
 */
export function useHashEntries(): void {
  const path = usePathname();
  const known = useRef<unknown>(null);
  useEffect(() => {
    known.current = window.history.state ?? known.current;
    const adopt = () => {
      if (window.history.state === null) window.history.replaceState(known.current, '', window.location.href);
      else known.current = window.history.state;
    };
    window.addEventListener('hashchange', adopt);
    return () => window.removeEventListener('hashchange', adopt);
  }, [path]);
}
