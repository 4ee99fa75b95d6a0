/** The acts that an article is about come first in its sentence form: those of its options, then those of its terms. */
import type { Issue, PublicPack } from '../../negotiation/pack.ts';
import type { Choice } from '../../treaty/form.ts';
import type { Norm } from '../../treaty/norm.ts';

const actsIn = (norms: readonly Pick<Norm, 'aim'>[]): string[] => norms.flatMap(({ aim }) => (aim.is === 'set' ? aim.values : []));

/** Ids of acts, in the order in which the article's options and terms speak of them. */
export function ownActs({ options, terms }: Issue, { framework }: Pick<PublicPack, 'framework'>): string[] {
  const facets = framework.terms.filter(({ id }) => terms.includes(id)).flatMap((term) => term.facets);
  return [...new Set(actsIn([...options.flatMap(({ norms }) => norms), ...facets.map(({ norm }) => norm)]))];
}

/** Under a heading of their own at the head of the list; the others follow as they were, those without a heading under `others`. */
export function ownFirst(choices: readonly Choice[], own: readonly string[], headings: { own: string; others: string }): Choice[] {
  const first = own.flatMap((id) => choices.filter((choice) => choice.id === id));
  if (first.length === 0) return [...choices];
  const rest = choices.filter((choice) => !first.includes(choice));
  const bare = rest.filter(({ under }) => under === undefined);
  return [
    ...first.map((choice) => ({ ...choice, under: headings.own })),
    ...bare.map((choice) => ({ ...choice, under: headings.others })),
    ...rest.filter((choice) => !bare.includes(choice)),
  ];
}
