/** Findings by what weighs most on their clause; a line has room for the first of them. */
import type { Finding, Verdict } from '../../treaty/finding.ts';
import type { Version } from '../../negotiation/clauses.ts';

const weight: Record<Verdict, number> = { contradicts: 4, departs: 3, unclear: 2, beyond: 1, within: 0 };

export const worstFirst = ({ findings }: Pick<Version, 'findings'>): Finding[] =>
  findings.toSorted((a, b) => weight[b.verdict] - weight[a.verdict]);

export const worstFinding = (version: Pick<Version, 'findings'>): Finding | undefined => worstFirst(version)[0];
