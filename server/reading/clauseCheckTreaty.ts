/** A whole treaty outside any room: its clauses one by one, and what only all of them together show. */
import type { CheckedClause, CheckedTreaty } from '../../negotiation/checking.ts';
import { check } from '../../treaty/check.ts';
import { completeness } from '../../treaty/completeness.ts';
import { conflicts } from '../../treaty/conflicts.ts';
import type { Norm } from '../../treaty/norm.ts';
import type { Reading } from '../../treaty/reading.ts';
import type { Pack } from '../scenarios/keep.ts';

/** Clauses are divided by blank lines. */
export const clausesIn = (text: string): string[] =>
  text
    .split(/\r?\n(?:[^\S\n]*\r?\n)+/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** One clause as it was read, with what the check finds of it. */
export const checkedClause = ({ public: { framework, vocabulary } }: Pack, text: string, reading: Reading): CheckedClause => ({
  text,
  reading,
  findings: check(reading.norms, framework, vocabulary),
});

/** As in a room that changes no option: inferred terms are shown and do not count. */
const policy = { inferredTermsBind: false };

/** Every clause against those before it, and all of them against the framework, as if all were adopted. */
export function checkedTreaty(
  { public: { framework, vocabulary } }: Pack,
  clauses: readonly { clause: string; norms: readonly Norm[] }[],
): CheckedTreaty {
  return {
    conflicts: clauses.flatMap(({ clause, norms }, at) =>
      conflicts(norms, clauses.slice(0, at), framework, vocabulary).map((conflict) => ({ clause, ...conflict })),
    ),
    completeness: completeness(clauses, framework, vocabulary, policy),
  };
}
