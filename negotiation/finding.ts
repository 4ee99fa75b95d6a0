/** Where the rules of a room meet the check: which terms bind it, what is found in a clause, and which norms can be written at all. */
import type { Conflict, Finding } from '../treaty/finding.ts';
import type { TermId } from '../treaty/ids.ts';
import type { Norm } from '../treaty/norm.ts';
import type { Vocabulary } from '../treaty/vocabulary.ts';
import type { ClauseId } from './ids.ts';
import type { PublicPack } from './pack.ts';
import { refuse, type Refused } from './refusals.ts';
import type { HasOpen, HasPack } from './room.ts';

type Public = HasOpen & HasPack;

export function bindingTerms({
  open,
  pack,
}: {
  open: { options: { inferredTermsBind: boolean } };
  pack: Pick<PublicPack, 'framework'>;
}): Set<TermId> {
  const binds = new Set(open.options.inferredTermsBind ? ['text', 'reported', 'inferred'] : ['text', 'reported']);
  return new Set(pack.framework.terms.filter((term) => binds.has(term.status)).map((term) => term.id));
}
export const findingsOf = (_norms: readonly Norm[], _room: Public): Finding[] => [];
export const conflictsOf = (_norms: readonly Norm[], _room: Public, _but: ClauseId | null): Conflict[] => [];
export const wordingOf = (_norms: readonly Norm[], _vocabulary: Vocabulary): string => '';
export const unfit = (norms: readonly Norm[], _vocabulary: Vocabulary): Refused | null =>
  norms.every((norm) => norm.aim.is === 'set') ? null : refuse('incompleteNorm', { norm: 1 });
