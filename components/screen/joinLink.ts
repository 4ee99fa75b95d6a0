/** Where people come in, as this browser knows the server. */
import type { RoomCode } from '../../negotiation/ids.ts';

export const joinLink = (code: RoomCode): string => `${window.location.origin}/join/${code}`;

/** The code in two halves, as it is read aloud: "KYQ 4M7". */
export const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Whether this browser knows the server by a name that means "this computer": nobody else's device can follow such a link. */
export const onlyHere = (): boolean => /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(window.location.hostname);
