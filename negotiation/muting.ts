/** The word that a facilitator takes from a delegate: known to the two sides alone, so it is sealed. */
import { unlessFacilitator } from './actors.ts';
import type { EventOf } from './events.ts';
import type { DelegateId } from './ids.ts';
import { accept, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Sealed } from './room.ts';

interface HasMuted extends HasOpen {
  sealed: Pick<Sealed, 'muted'>;
}

/** Refuses `muted` (K13). */
export const unlessUnmuted = ({ sealed }: HasMuted, delegate: DelegateId): Refused | null =>
  sealed.muted[delegate] ? refuse('muted') : null;

/** Takes the word from a delegate, or gives it back (K13). That is between the facilitators and that delegate. */
export const muteDelegate: Decider<'muteDelegate', HasMuted> = ({ open, sealed }, { delegate, muted }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const row = open.delegates[delegate];
  if (!row || row.removed) return refuse('unknownDelegate');
  return (sealed.muted[delegate] ?? false) === muted ? refuse('alreadySo') : accept([{ type: 'delegateMuted', at: now, delegate, muted }]);
};

export function delegateMuted(sealed: Sealed, { delegate, muted }: EventOf<'delegateMuted'>): Sealed {
  const { [delegate]: _, ...others } = sealed.muted;
  return { ...sealed, muted: muted ? { ...others, [delegate]: true } : others };
}
