'use client';
/** The secret after `#`: taken once, and out of the address bar, the history and the next screenshot at once. */
import { useEffect, useRef } from 'react';

/** Calls `use` once with what stood after `#`, or with null when nothing did. */
export function useSecret(use: (secret: string | null) => void): void {
  const taken = useRef(false);
  useEffect(() => {
    if (taken.current) return; // development draws twice
    taken.current = true;
    const secret = window.location.hash.slice(1);
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    use(secret === '' ? null : decoded(secret));
  });
}

function decoded(secret: string): string {
  try {
    return decodeURIComponent(secret);
  } catch {
    return secret; // a stray % is no reason to stop: the server says whether it opens anything
  }
}
