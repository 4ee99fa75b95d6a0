/** One difference between a clause and a facet, and what it does to the verdict. */
import type { Why } from './finding.ts';

/**
 * - `note` changes nothing
 * - `add` goes beyond
 * - `lack` departs unless another norm of the clause supplies what is missing
 * - `alter` departs
 * - `reversePart` departs (a kind of what the term asks is ruled out)
 * - `reverseLimb` contradicts, or departs where the clause keeps the rest
 * - `reverse` contradicts
 * - `unclear` cannot be told
 */
export type Effect = 'note' | 'add' | 'lack' | 'alter' | 'reversePart' | 'reverseLimb' | 'reverse' | 'unclear';

export interface Difference {
  effect: Effect;
  /** the sentence in the catalogue */
  code: string;
  /** the change tag shown with a verdict */
  change: string;
  params: Why['params'];
  /** for `lack`: the slot and the words of the facet that are missing */
  lacks?: { slot: string; missing: readonly string[] };
}

/** A difference; the sentence to its code is in `words/en/findings.json`. */
export const differ = (effect: Effect, code: string, change: string, params: Why['params'] = {}): Difference => ({
  effect,
  code,
  change,
  params,
});
