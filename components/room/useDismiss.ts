'use client';
/** Puts a small panel away on Escape, on a press outside it, or when the focus leaves it. A menu in the masthead's corner needs no more positioning than CSS. */
import { useEffect, useRef, type RefObject } from 'react';

export function useDismiss<E extends HTMLElement>(open: boolean, dismiss: () => void): RefObject<E | null> {
  const panel = useRef<E>(null);
  const away = useRef(dismiss);
  useEffect(() => {
    away.current = dismiss;
  });
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) away.current();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      away.current();
      panel.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return panel;
}
