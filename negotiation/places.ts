/** Where something is said that not everybody reads, and who says it. */
import { z } from 'zod';
import { DelegateId, FacilitatorId, SeatId, TalkId } from './ids.ts';

/** In a talk, among the delegates of a seat, or between a delegate and the facilitators. */
export const Place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('talk'), talk: TalkId }),
  z.object({ kind: z.literal('seat'), seat: SeatId }),
  z.object({ kind: z.literal('notes'), delegate: DelegateId }),
]);
export type Place = z.infer<typeof Place>;

/** Whoever writes a note may have no seat. */
export const Speaker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delegate'), delegate: DelegateId, seat: SeatId.optional() }),
  z.object({ kind: z.literal('facilitator'), facilitator: FacilitatorId }),
]);
export type Speaker = z.infer<typeof Speaker>;

/** A place in one word, for keys. */
export const placeKey = (place: Place): string =>
  place.kind === 'talk' ? place.talk : place.kind === 'seat' ? `seat:${place.seat}` : `notes:${place.delegate}`;

/** Whatever one can have read. */
export const Readable = z.union([Place, z.object({ kind: z.literal('plenary') })]);
export type Readable = z.infer<typeof Readable>;

/** The key of a mark of reading. */
export const readKey = (place: Readable): string => (place.kind === 'plenary' ? 'plenary' : placeKey(place));
