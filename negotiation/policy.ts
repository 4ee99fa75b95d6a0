/** What the room's policy asks of a clause: of its reading, and of the verdicts on the terms that bind (C4). */
import type { Finding } from '../treaty/finding.ts';
import type { TermId } from '../treaty/ids.ts';
import type { Version } from './clauses.ts';
import { bindingTerms } from './finding.ts';
import { faceOf, type Face, type WhoseReading } from './readings.ts';
import { refuse, type RefusalCode, type Refused } from './refusals.ts';
import type { HasOpen, HasPack } from './room.ts';

type Public = HasOpen & HasPack;

/** One reading of a clause, as the policy weighs it. */
export interface Weighed {
  face: Face;
  findings: readonly Finding[];
}

const termsWith = (room: Public, { findings }: Weighed, verdict: Finding['verdict']): TermId[] => {
  const binding = bindingTerms(room);
  return findings.filter((finding) => finding.verdict === verdict && binding.has(finding.term)).map(({ term }) => term);
};
/** Terms as the params of a sentence. */
export const listed = (terms: readonly TermId[]) => ({ terms: terms.length === 0 ? 'none' : terms.join(', ') });

const notRead: Record<Face, RefusalCode | null> = { read: null, partly: 'partlyReadInStrictRoom', unread: 'unreadInStrictRoom' };

/** Why a strict room does not take a clause so read: something unread, or a binding term contradicted. Null in any other room. */
export function unfitHere(room: Public, weighed: Weighed): Refused | null {
  if (room.open.options.check !== 'strict') return null;
  const contradicted = termsWith(room, weighed, 'contradicts');
  if (contradicted.length > 0) return refuse('contradictsFramework', listed(contradicted));
  const code = notRead[weighed.face];
  return code ? refuse(code) : null;
}

/** Whether the sponsor's own words are asked for, and on which terms: those contradicted or departed from in any of the readings. */
export function wordsAsked(room: Public, readings: readonly Weighed[]): { asked: boolean; terms: TermId[] } {
  const contradicted = readings.flatMap((weighed) => termsWith(room, weighed, 'contradicts'));
  const departed = readings.flatMap((weighed) => termsWith(room, weighed, 'departs'));
  const terms = [...new Set([...contradicted, ...departed])];
  return { asked: terms.length > 0 || readings.some(({ face }) => face !== 'read'), terms };
}

/** The less welcome a reading is to the policy, the higher. */
function weight(room: Public, weighed: Weighed): number {
  if (termsWith(room, weighed, 'contradicts').length > 0) return 3;
  if (weighed.face !== 'read') return 2;
  return termsWith(room, weighed, 'departs').length > 0 ? 1 : 0;
}

/**
 * Which of two readings counts until the facilitator rules: in a strict room the worse, the machine's where neither is; elsewhere the
 * sponsor's, who answers for it (C12).
 */
export function standingFirst(room: Public, { machine, corrected }: Record<WhoseReading, Weighed>): WhoseReading {
  if (room.open.options.check !== 'strict') return 'corrected';
  return weight(room, corrected) > weight(room, machine) ? 'corrected' : 'machine';
}

/** Why a clause may not be put to a ballot for the way it is read: a ruling is awaited, or has gone against it (B9). */
export function unlessRuledFit(room: Public, version: Version): Refused | null {
  if (!version.correction) return null;
  if (!unfitHere(room, { face: faceOf(version), findings: version.findings })) return null;
  return refuse(version.correction.ruling ? 'ruledOut' : 'rulingAwaited');
}
