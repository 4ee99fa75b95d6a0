/** Where the framework's own terms pull apart: carried out to the letter, one stands in the way of the other. */
import { conflicts } from './conflicts.ts';
import type { Why } from './finding.ts';
import type { Framework, Term } from './framework.ts';
import type { TermId } from './ids.ts';
import type { Norm } from './norm.ts';
import type { Vocabulary } from './vocabulary.ts';

/** `excepted`: the framework, read as a whole, settles it by an exception of the one for the other; a treaty has to say so. */
export interface Tension {
  term: TermId;
  other: TermId;
  why: Why;
  excepted: boolean;
}

const normsOf = ({ facets }: Term): Norm[] => facets.filter(({ role }) => role !== 'implied').map(({ norm }) => norm);
const withoutFacts = (norm: Norm): Norm => ({ ...norm, unless: norm.unless.filter(({ kind }) => kind !== 'fact') });

const remembered = new WeakMap<Framework, Tension[]>();

/** Every pair of terms that pull apart, once, in the order of the framework; the first reason of several. */
export const tensionsWithin = (framework: Framework, vocabulary: Vocabulary): Tension[] => {
  const known = remembered.get(framework);
  if (known) return known;
  const between = (mine: readonly Norm[], other: Term, norms: readonly Norm[]) =>
    conflicts(mine, [{ clause: other.id, norms }], framework, vocabulary).find(({ kind }) => kind !== 'duplicate')?.why;
  const found = framework.terms.flatMap((term, at) =>
    framework.terms.slice(at + 1).flatMap((other): Tension[] => {
      const why = between(normsOf(term).map(withoutFacts), other, normsOf(other).map(withoutFacts));
      if (why === undefined) return [];
      const excepted = between(normsOf(term), other, normsOf(other)) === undefined;
      return [{ term: term.id, other: other.id, why, excepted }];
    }),
  );
  remembered.set(framework, found);
  return found;
};
