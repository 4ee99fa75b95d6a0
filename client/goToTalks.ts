'use client';
/** Which channel is shown where there are talks on the screen, and the wish to see one. Lives as long as the page, over the room's pages. */
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface Shown {
  /** null: the list of channels */
  channel: string | null;
  /** somebody wishes to see the talks: whoever shows something else makes way */
  wanted: boolean;
  /** they are on the screen, and stay there when its parts are laid out anew (a phone is turned) */
  there: boolean;
  /** somebody has just gone there, and the focus is to follow */
  going: boolean;
}

const shown = createStore<Shown>()(() => ({ channel: null, wanted: false, there: false, going: false }));

export const useShownChannel = (): string | null => useStore(shown, ({ channel }) => channel);
export const showChannel = (channel: string | null): void => shown.setState({ channel, going: true });

/** From elsewhere: brings the talks forward, and the channel in them. */
export const goToChannel = (channel: string): void => shown.setState({ channel, wanted: true, going: true });

/** Makes way for the talks when they are wished for, also from another page. `show` must stay the same function. */
function useTalksWanted(show: () => void): void {
  const wanted = useStore(shown, (state) => state.wanted);
  useEffect(() => {
    if (!wanted) return;
    shown.setState({ wanted: false });
    show();
  }, [wanted, show]);
}

/** What is shown of a set of parts, of which the talks are one: kept over a change of layout where it was the talks. */
export function useTalksAmong<P extends string>(first: P): [P | 'talks', (part: P | 'talks') => void] {
  const [part, setPart] = useState<P | 'talks'>(() => (shown.getState().there ? 'talks' : first));
  const show = useCallback((next: P | 'talks') => {
    shown.setState({ there: next === 'talks' });
    setPart(next);
  }, []);
  useTalksWanted(useCallback(() => show('talks'), [show]));
  return [part, show];
}

/** Whether the focus is to follow, told once. */
export function hasJustCome(): boolean {
  const { going } = shown.getState();
  if (going) shown.setState({ going: false });
  return going;
}
