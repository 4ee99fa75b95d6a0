/** The finding that a line has room for: the one that weighs most on its clause. */
import type { Finding, Verdict } from '../../treaty/finding.ts';
import type { Version } from '../../negotiation/clauses.ts';

const weight: Record<Verdict, number> = { contradicts: 4, departs: 3, unclear: 2, beyond: 1, within: 0 };

export const worstFinding = ({ findings }: Pick<Version, 'findings'>): Finding | undefined =>
  findings.toSorted((a, b) => weight[b.verdict] - weight[a.verdict])[0];
