'use client';
/**
 * What one has voted in a secret ballot, on one's own screen until it closes: in the memory of this page alone. The server does not know it any
 * more, nothing is stored, and a page that is loaded again does not know it either.
 */
import type { BallotId, RoomId } from '../negotiation/ids.ts';
import type { Choice } from '../negotiation/decisionRules.ts';

const remembered = new Map<string, Choice>();
const key = (room: RoomId, ballot: BallotId) => `${room} ${ballot}`;

export const rememberSecret = (room: RoomId, ballot: BallotId, choice: Choice): void => void remembered.set(key(room, ballot), choice);

/** `open`: whether the ballot still is; once it has closed it is forgotten here too. */
export function ownSecret(room: RoomId, ballot: BallotId, open: boolean): Choice | null {
  if (!open) remembered.delete(key(room, ballot));
  return remembered.get(key(room, ballot)) ?? null;
}
