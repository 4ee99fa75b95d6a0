/** How much of the framework the adopted clauses give, term by term, and what is missing. */
import { check } from './check.ts';
import { worst } from './combine.ts';
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

/** The findings of some norms, by term. */
const byTerm = (norms: readonly Norm[], framework: Framework, vocabulary: Vocabulary): Map<string, Finding> =>
  new Map(check(norms, framework, vocabulary).map((finding) => [finding.term, finding]));

/** One line for every term of the framework, in its order; `adopted` are the clauses adopted, with the norms that were read. */
export const completeness = (
  adopted: readonly { clause: string; norms: readonly Norm[] }[],
  framework: Framework,
  vocabulary: Vocabulary,
  policy: BindingPolicy,
): Coverage[] => {
  const whole = byTerm(
    adopted.flatMap(({ norms }) => norms),
    framework,
    vocabulary,
  );
  const each = adopted.map(({ clause, norms }) => ({ clause, findings: byTerm(norms, framework, vocabulary) }));
  return framework.terms.map((term) => {
    const single = each.flatMap(({ clause, findings }) => {
      const finding = findings.get(term.id);
      return finding ? [{ clause, finding }] : [];
    });
    const together = whole.get(term.id);
    const counts = binds(term, policy);
    if (together === undefined)
      return {
        term: term.id,
        state: 'none',
        clauses: [],
        residue: [{ code: 'nothingAdopted', params: { term: term.id, title: term.title } }],
        counts,
      };
    return {
      term: term.id,
      state: states[together.verdict],
      verdict: single.map(({ finding }) => finding.verdict).reduce(worst, 'within'),
      clauses: single.map(({ clause }) => clause),
      residue: states[together.verdict] === 'full' ? [] : together.whys,
      counts,
    };
  });
};
