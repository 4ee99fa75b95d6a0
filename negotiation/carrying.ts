/** When a clause changes under an amendment: its text is carried over where that can be done word by word, and flagged where it cannot (A12, A13). */
import type { Norm } from '../treaty/norm.ts';
import { isBehind, saysTheSame, textOf, type Amendment, type FlagWhy } from './amendments.ts';
import { currentVersion, type Clause, type ClauseContent, type Version } from './clauses.ts';
import { unfit, wordingOf } from './finding.ts';
import { limits } from './limits.ts';
import type { PublicPack } from './pack.ts';
import { accept, isRefused, refuse, type Decider } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';
import { versionOf } from './tabling.ts';
import { merge, type Collision } from './wordings.ts';

/** What becomes of an amendment's text on the clause as it now stands. */
export type Carried =
  | { is: 'carried'; content: ClauseContent }
  /** what it asks for stands in the clause already */
  | { is: 'alreadyThere' }
  | { is: 'flagged'; why: FlagWhy; collisions: Collision[]; code?: string };

const isFilledIn = ({ content }: Version): boolean => content.way !== 'text';
const isCorrected = ({ content }: Version): boolean => content.way === 'text' && content.corrections !== undefined;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Filled-in sentences with both changes made, part by part; null where both changed the same part, or the number of sentences. */
function joined(base: readonly Norm[], theirs: readonly Norm[], mine: readonly Norm[]): Norm[] | null {
  if (theirs.length !== base.length || mine.length !== base.length) return null;
  const norms: Norm[] = [];
  for (const [at, was] of base.entries()) {
    const sides = [was, theirs[at], mine[at]] as [Norm, Norm, Norm];
    const keys = new Set(sides.flatMap((norm) => Object.keys(norm))) as Set<keyof Norm>;
    const norm: Record<string, unknown> = {};
    for (const key of keys) {
      const [old, they, I] = sides.map((side) => side[key]);
      if (!same(they, old) && !same(I, old) && !same(they, I) && key !== 'source') return null;
      const chosen = same(I, old) ? they : I;
      if (chosen !== undefined) norm[key] = chosen;
    }
    norms.push(norm as Norm);
  }
  return norms;
}

/** The joint text stays filled in where the joint sentences, written out, are the joint words; else it is typed text, to be read. */
function contentOf(text: string, [base, theirs, mine]: [Version, Version, Version], { vocabulary }: PublicPack): ClauseContent {
  const { issue } = mine.content;
  if ([base, theirs, mine].every(isFilledIn)) {
    const norms = joined(base.norms, theirs.norms, mine.norms);
    if (norms && norms.length > 0 && !unfit(norms, vocabulary) && wordingOf(norms, vocabulary) === text)
      return { way: 'form', issue, norms };
  }
  return { way: 'text', issue, text };
}

/** The amendment on the clause as it now stands. A text whose reading somebody corrected is not joined with another by a machine. */
export function carriedOver(clause: Clause, amendment: Amendment, pack: PublicPack): Carried {
  const [base, theirs, mine] = [clause.versions[amendment.base], currentVersion(clause), textOf(amendment)];
  if (!base || !mine) return { is: 'alreadyThere' };
  const merged = merge(base.wording, theirs.wording, mine.wording);
  if ('collisions' in merged) return { is: 'flagged', why: 'collides', collisions: merged.collisions };
  if (saysTheSame(clause, { wording: merged.text })) return { is: 'alreadyThere' };
  if (isCorrected(theirs) || isCorrected(mine)) return { is: 'flagged', why: 'corrected', collisions: [] };
  if (merged.text.length > limits.clause) return { is: 'flagged', why: 'unfit', collisions: [], code: 'clauseTooLong' };
  return { is: 'carried', content: contentOf(merged.text, [base, theirs, mine], pack) };
}

/** The amendments whose clause has changed under them, which wait to be carried over. */
export const behind = (open: Open): Amendment[] => Object.values(open.amendments).filter((amendment) => isBehind(open, amendment));

/** The typed text that carrying an amendment over would make, for the server to have it read beforehand; null where there is none. */
export function textToCarry({ open, pack }: HasOpen & HasPack, id: Amendment['id']): string | null {
  const amendment = open.amendments[id];
  const clause = amendment && open.clauses[amendment.clause];
  if (!clause || !isBehind(open, amendment)) return null;
  const carried = carriedOver(clause, amendment, pack);
  return carried.is === 'carried' && carried.content.way === 'text' ? carried.content.text : null;
}

/** The system carries an amendment over to the clause's last version, flags it, or lets it fall where the clause says it already (A12, A13). */
export const carryAmendment: Decider<'carryAmendment', HasOpen & HasPack> = (room, { amendment: id, version }, actor, { now, reading }) => {
  if (actor.kind !== 'system') return refuse('systemOnly');
  const { open, pack } = room;
  const amendment = open.amendments[id];
  const clause = amendment && open.clauses[amendment.clause];
  if (!clause) return refuse('unknownAmendment', { amendment: id });
  if (!isBehind(open, amendment)) return refuse('alreadySo');
  if (version !== clause.versions.length - 1) return refuse('notCurrentVersion');
  const carried = carriedOver(clause, amendment, pack);
  const told = { at: now, amendment: id };
  if (carried.is === 'alreadyThere') return accept([{ type: 'amendmentLapsed', ...told }]);
  const flagged = (why: FlagWhy, code?: string) => accept([{ type: 'amendmentFlagged', ...told, version, why, ...(code ? { code } : {}) }]);
  if (carried.is === 'flagged') return flagged(carried.why, carried.code);
  const acknowledgement = textOf(amendment)?.acknowledgement ?? null;
  const text = versionOf(room, { content: carried.content, acknowledgement, by: amendment.by, at: now, of: clause.id, reading });
  return isRefused(text) ? flagged('unfit', text.refused) : accept([{ type: 'amendmentCarried', ...told, base: version, text }]);
};
