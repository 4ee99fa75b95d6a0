'use client';
/** The part of the address after `#`, for what can be linked to inside a room (a clause: `#c7`). */
import { useCallback, useSyncExternalStore } from 'react';

const changed = 'hash-put-away';

function subscribe(tell: () => void) {
  window.addEventListener('hashchange', tell);
  window.addEventListener(changed, tell);
  return () => {
    window.removeEventListener('hashchange', tell);
    window.removeEventListener(changed, tell);
  };
}

export function useHash(): { hash: string; putAway: () => void } {
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
