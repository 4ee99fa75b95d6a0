/** The framework's terms under the headings of the treaty's parts, in the framework's order. */
import type { PublicPack } from '../../negotiation/pack.ts';
import type { Term } from '../../treaty/framework.ts';

export interface PartTerms {
  part: string;
  title: string;
  terms: Term[];
}

export function termsByPart({ framework, parts }: Pick<PublicPack, 'framework' | 'parts'>): PartTerms[] {
  const named = [...new Set(framework.terms.map(({ part }) => part))];
  return named.map((part) => ({
    part,
    title: parts.find(({ id }) => id === part)?.title ?? part,
    terms: framework.terms.filter((term) => term.part === part),
  }));
}
