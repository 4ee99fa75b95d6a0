/** Ids made in the browser. `crypto.randomUUID` needs a secure context; a classroom on plain HTTP has none, `getRandomValues` works there. */
import type { CommandId, DraftId, TalkName } from '../negotiation/ids.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const random = (length: number) => Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte & 63]).join('');

export const newCommandId = () => random(16) as CommandId;
export const newTalkName = () => random(12) as TalkName;
export const newDraftId = () => random(12) as DraftId;
/** A join sent again with the same one counts once; it also makes the delegate's id, so it must not be guessable. */
export const newJoinId = () => random(24);
