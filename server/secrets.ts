/** Ids, codes and secrets that the server makes. All from the operating system's random numbers. */
import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { DelegateId, FacilitatorId, RoomCode, RoomId } from '../negotiation/ids.ts';
import type { SecretHash } from './storage/eventLog.ts';

/** As room codes: no 0, 1, I, O; typed from a projector or a slip of paper. */
const unambiguous = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const lowercase = 'abcdefghijklmnopqrstuvwxyz0123456789';

const pick = (alphabet: string, length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

export const newRoomId = () => pick(lowercase, 12) as RoomId;
export const newRoomCode = () => pick(unambiguous, 6) as RoomCode;
export const newDelegateId = () => `d${pick(lowercase, 8)}` as DelegateId;
export const newFacilitatorId = () => `f${pick(lowercase, 8)}` as FacilitatorId;
/** 60 bits, guessed at most a few times a minute */
export const newReturnCode = () => pick(unambiguous, 12);
/** 256 bits: for links and sessions */
export const newToken = () => randomBytes(32).toString('base64url');
export const newSeed = () => randomInt(2 ** 32);

export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex') as SecretHash;

/** The observers' link is derived, so that the desk can show it again although only its hash is kept. */
export const observerSecret = (serverKey: string, room: RoomId) =>
  createHmac('sha256', serverKey).update(`observer:${room}`).digest('base64url');

/** What people make of a code when they type it: spaces, dashes and small letters are forgiven. */
export const tidyCode = (typed: string) => typed.toUpperCase().replace(/[\s-]/g, '');
