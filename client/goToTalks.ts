'use client';
/** Which channel is shown where there are talks on the screen, and the wish to see one. Lives as long as the page, over the room's pages. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Shown {
  /** null: the list of channels */
  channel: string | null;
  /** somebody wishes to see the talks: whoever shows something else makes way */
  wanted: boolean;
  /** somebody has just gone there, and the focus is to follow */
  going: boolean;
}

const shown = createStore<Shown>()(() => ({ channel: null, wanted: false, going: false }));

export const useShownChannel = (): string | null => useStore(shown, ({ channel }) => channel);
export const showChannel = (channel: string | null): void => shown.setState({ channel, going: true });

/** From elsewhere: brings the talks forward, and the channel in them. */
export const goToChannel = (channel: string): void => shown.setState({ channel, wanted: true, going: true });

/** Makes way for the talks when they are wished for, also from another page. `show` must stay the same function. */
export function useTalksWanted(show: () => void): void {
  const wanted = useStore(shown, (state) => state.wanted);
  useEffect(() => {
    if (!wanted) return;
    shown.setState({ wanted: false });
    show();
  }, [wanted, show]);
}

/** Whether the focus is to follow, told once. */
export function hasJustCome(): boolean {
  const { going } = shown.getState();
  if (going) shown.setState({ going: false });
  return going;
}
