'use client';
/** Copies a text. `navigator.clipboard` needs a secure context; a classroom on plain HTTP has the older way only. */
import { useEffect, useState } from 'react';

async function copy(text: string): Promise<boolean> {
  try {
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // refused by the browser: the older way may still work
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.cssText = 'position:fixed;inset-block-start:0;opacity:0';
  // inside an open dialog, so that its focus trap leaves the field its selection
  const before = document.activeElement as HTMLElement | null;
  (before?.closest('[role="dialog"]') ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  before?.focus();
  return done;
}

/** `done` says for two seconds that it worked, `failed` that the reader must copy by hand. */
export function useCopy(): { copy: (text: string) => Promise<void>; state: 'idle' | 'done' | 'failed' } {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  return { copy: async (text) => setState((await copy(text)) ? 'done' : 'failed'), state };
}
