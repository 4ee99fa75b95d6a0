/** What has come from outside, as one browser knows it: what was told to everybody, and what reached its own seat. */
import type { Dispatch, Inject } from '../../negotiation/injects.ts';
import { numberOf } from '../../negotiation/pages.ts';
import type { Open } from '../../negotiation/room.ts';

/** `key`: names it in this room; `mine`: it reached this seat, and not everybody. */
export interface Told extends Omit<Dispatch, 'n'> {
  key: string;
  mine: boolean;
}

/** What was told to everybody last. */
export const lastTold = ({ injects }: Pick<Open, 'injects'>): Inject | null =>
  Object.values(injects).reduce<Inject | null>((last, one) => (last && numberOf(last.id) > numberOf(one.id) ? last : one), null);

/** All that this browser was told and the view still holds, newest first. */
export const toldTo = ({ injects }: Pick<Open, 'injects'>, dispatches: readonly Dispatch[]): Told[] =>
  [
    ...Object.values(injects).map(({ id, ...inject }): Told => ({ ...inject, key: id, mine: false })),
    ...dispatches.map(({ n, ...dispatch }): Told => ({ ...dispatch, key: `d${n}`, mine: true })),
  ].sort((a, b) => b.at - a.at || numberOf(b.key) - numberOf(a.key));
