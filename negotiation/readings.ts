/** Typed text: what the reader made of it, what its sponsor made of it instead, which of the two counts, and what a ruling said. */
import { z } from 'zod';
import { Conflict, Finding } from '../treaty/finding.ts';
import type { Norm } from '../treaty/norm.ts';
import type { Reading } from '../treaty/reading.ts';
import { limits } from './limits.ts';

/** Whose reading of a typed text is meant: the machine's, or the one its sponsor filled in (C12). */
export const WhoseReading = z.enum(['machine', 'corrected']);
export type WhoseReading = z.infer<typeof WhoseReading>;

/** What the check finds in one reading, as it stood when the version was tabled. */
export const Found = z.object({ findings: z.array(Finding), conflicts: z.array(Conflict) });
export type Found = z.infer<typeof Found>;

/** The facilitator's word on which reading stands, on the record (C14). */
export const Ruling = z.object({ stands: WhoseReading, reason: z.string().max(limits.reason), at: z.number() });
export type Ruling = z.infer<typeof Ruling>;

/** A reading that its sponsor corrected: both are kept, and one of them stands. The norms are in `reading` and in the content. */
export const Correction = z.object({ machine: Found, corrected: Found, stands: WhoseReading, ruling: Ruling.optional() });
export type Correction = z.infer<typeof Correction>;

/** How far the reading that counts covers the text: `partly` and `unread` are said on the clause's face (C13). */
export type Face = 'read' | 'partly' | 'unread';

interface ReadVersion {
  read: boolean;
  reading?: Reading | undefined;
  correction?: Correction | undefined;
}

const faces: Record<Reading['state'], Face> = { read: 'read', partial: 'partly', unread: 'unread' };

/** What stands on the face of a version. One tabled before there was a reader says only whether it was read. */
export function faceOf({ read, reading, correction }: ReadVersion): Face {
  if (!reading) return read ? 'read' : 'unread';
  return correction?.stands === 'corrected' ? 'read' : faces[reading.state];
}

interface TypedVersion extends ReadVersion {
  content: { way: string; corrections?: Norm[] | undefined };
}

/** The norms of one of the two readings of a typed version; none where there is no such reading. */
export const normsRead = ({ reading, content }: TypedVersion, by: WhoseReading): Norm[] =>
  by === 'machine' ? (reading?.norms ?? []) : (content.corrections ?? []);
