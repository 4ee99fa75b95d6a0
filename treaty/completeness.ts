/** How much of the framework the adopted clauses give, term by term, and what is missing. */
import { check, worst } from './check.ts';
import type { Coverage, Finding, Verdict } from './finding.ts';
import type { Framework, Term } from './framework.ts';
import type { Norm } from './norm.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether inferred terms bind and count, as the room says. Positions and analysis never do. */
export interface BindingPolicy {
  inferredTermsBind: boolean;
}

/** Whether a term binds a strict room and counts in completeness. */
export const binds = ({ status }: Pick<Term, 'status'>, policy: BindingPolicy): boolean =>
  status === 'text' || status === 'reported' || (status === 'inferred' && policy.inferredTermsBind);

const states: Record<Verdict, Coverage['state']> = {
  within: 'full',
  beyond: 'full',
  departs: 'partly',
  contradicts: 'none',
  unclear: 'none',
};

const findingOn = (term: Term, norms: readonly Norm[], framework: Framework, vocabulary: Vocabulary): Finding | undefined =>
  check(norms, framework, vocabulary, { terms: new Set([term.id]) })[0];

/** One line for every term of the framework, in its order; `adopted` are the clauses adopted, with the norms that were read. */
export const completeness = (
  adopted: readonly { clause: string; norms: readonly Norm[] }[],
  framework: Framework,
  vocabulary: Vocabulary,
  policy: BindingPolicy,
): Coverage[] => {
  const all = adopted.flatMap(({ norms }) => norms);
  return framework.terms.map((term) => {
    const single = adopted.flatMap(({ clause, norms }) => {
      const finding = findingOn(term, norms, framework, vocabulary);
      return finding ? [{ clause, finding }] : [];
    });
    const whole = findingOn(term, all, framework, vocabulary);
    const counts = binds(term, policy);
    if (whole === undefined)
      return {
        term: term.id,
        state: 'none',
        clauses: [],
        residue: [{ code: 'nothingAdopted', params: { term: term.id, title: term.title } }],
        counts,
      };
    return {
      term: term.id,
      state: states[whole.verdict],
      verdict: single.map(({ finding }) => finding.verdict).reduce(worst, 'within'),
      clauses: single.map(({ clause }) => clause),
      residue: states[whole.verdict] === 'full' ? [] : whole.whys,
      counts,
    };
  });
};
