/** Where the rules of a room meet the check: which terms bind it, what is found in a clause, and which norms can be written at all. */
import { check } from '../treaty/check.ts';
import { binds } from '../treaty/completeness.ts';
import { conflicts } from '../treaty/conflicts.ts';
import type { Conflict, Finding } from '../treaty/finding.ts';
import { isComplete } from '../treaty/form.ts';
import type { TermId } from '../treaty/ids.ts';
import { slotNames, type Exception, type Gate, type Norm } from '../treaty/norm.ts';
import { verbalise } from '../treaty/verbalise.ts';
import type { Vocabulary } from '../treaty/vocabulary.ts';
import { isKnown, kindOf, wordsOf, type Kind } from '../treaty/words.ts';
import { currentVersion } from './clauses.ts';
import type { ClauseId } from './ids.ts';
import { refuse, type Refused } from './refusals.ts';
import type { HasOpen, HasPack } from './room.ts';

type Public = HasOpen & HasPack;

/** The terms that bind a room: `text` and `reported`, and `inferred` where its options say so (C4). */
export function bindingTerms({ open, pack }: Public): Set<TermId> {
  const { inferredTermsBind } = open.options;
  return new Set(pack.framework.terms.filter((term) => binds(term, { inferredTermsBind })).map(({ id }) => id));
}

/** How norms stand to every term of the framework, those that do not bind included: they are shown, attributed. */
export const findingsOf = (norms: readonly Norm[], { pack }: HasPack): Finding[] => check(norms, pack.framework, pack.vocabulary);

/** How norms stand to the clauses adopted by now; `but` is the clause they are a version of. */
export function conflictsOf(norms: readonly Norm[], { open, pack }: Public, but: ClauseId | null): Conflict[] {
  const adopted = Object.values(open.clauses).filter(({ id, state }) => state === 'adopted' && id !== but);
  const others = adopted.map((clause) => ({ clause: clause.id, norms: currentVersion(clause).norms }));
  return conflicts(norms, others, pack.framework, pack.vocabulary);
}

export const wordingOf = (norms: readonly Norm[], vocabulary: Vocabulary): string => verbalise(norms, vocabulary);

type Statement = Omit<Norm, 'orElse'>;
type Word = readonly [kind: Kind, id: string];

/** Every word a statement uses, with the list of the vocabulary it must come from. */
function wordsUsed(norm: Statement): Word[] {
  const inSlots = slotNames.flatMap((name): Word[] => {
    const slot = norm[name];
    const values = slot.is === 'set' ? [...slot.values, ...(slot.except ?? [])] : slot.is === 'all' ? (slot.except ?? []) : [];
    return values.map((id) => [kindOf[name], id]);
  });
  return [...inSlots, ...norm.gates.flatMap(wordsOfGate), ...norm.unless.flatMap(wordsOfException)];
}
const wordsOfGate = ({ by }: Gate): Word[] => [...(by?.of ?? []), ...(by?.must ?? [])].map((id) => ['party', id]);
function wordsOfException(exception: Exception): Word[] {
  if (exception.kind === 'fact') return [['trigger', exception.trigger]];
  return exception.kind === 'judgedBy' ? [['party', exception.by]] : wordsOfGate(exception);
}

const statementsOf = (norm: Norm): Statement[] => (norm.orElse ? [norm, norm.orElse] : [norm]);

/** Why filled-in norms cannot be written: a sentence not complete, or a word the scenario does not have. Null when all can (C3). */
export function unfit(norms: readonly Norm[], vocabulary: Vocabulary): Refused | null {
  const words = wordsOf(vocabulary);
  for (const [index, norm] of norms.entries()) {
    for (const statement of statementsOf(norm)) {
      const unknown = wordsUsed(statement).find(([kind, id]) => !isKnown(words, kind, id));
      if (unknown) return refuse('unknownWord', { norm: index + 1, word: unknown[1] });
      const unread = slotNames.some((name) => statement[name].is === 'unread');
      if (unread || !isComplete(statement, vocabulary)) return refuse('incompleteNorm', { norm: index + 1 });
    }
  }
  return null;
}
