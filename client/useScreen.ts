'use client';
/**
 * How much room the window has: one column with tabs, two columns, or three. A phone on its side is wide enough for two and too low for them.
 * Drawn in the browser only, so nothing is drawn twice.
 */
import { useSyncExternalStore } from 'react';

export type Screen = 'narrow' | 'two' | 'three';
const two = '(min-width: 1000px), (min-width: 840px) and (min-height: 450px)';
const three = '(min-width: 1240px)';

function subscribe(tell: () => void) {
  const queries = [two, three].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
  };
}
const screen = (): Screen => (window.matchMedia(three).matches ? 'three' : window.matchMedia(two).matches ? 'two' : 'narrow');

export const useScreen = (): Screen => useSyncExternalStore(subscribe, screen, () => 'three' as const);
