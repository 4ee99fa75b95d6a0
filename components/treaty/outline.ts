/** The treaty's outline as screens draw it: what is adopted comes from the rules, beside it what lies on the table and what fell. */
import type { Clause } from '../../negotiation/clauses.ts';
import { clausesOn, treatyOutline, type Article as Adopted } from '../../negotiation/numbers.ts';
import type { Issue, PublicPack } from '../../negotiation/pack.ts';
import type { HasOpen, HasPack } from '../../negotiation/room.ts';

export interface Article extends Adopted {
  /** tabled or in a ballot */
  onTable: Clause[];
  /** rejected, withdrawn or struck out */
  fallen: Clause[];
}
export interface TreatyPart {
  id: string;
  numeral: string;
  title: string;
  articles: Article[];
}

const on = new Set<Clause['state']>(['tabled', 'inBallot']);
const gone = new Set<Clause['state']>(['rejected', 'withdrawn', 'struck']);

export function treatyParts(known: HasOpen & HasPack): TreatyPart[] {
  return treatyOutline(known).map((part) => ({
    ...part,
    articles: part.articles.map((article) => {
      const clauses = clausesOn(known.open, article.issue.id);
      return { ...article, onTable: clauses.filter(({ state }) => on.has(state)), fallen: clauses.filter(({ state }) => gone.has(state)) };
    }),
  }));
}

export const articleNumber = ({ issues }: Pick<PublicPack, 'issues'>, issue: Issue['id']): number =>
  issues.findIndex(({ id }) => id === issue) + 1;

/** Where an article or a clause stands on the page, for links. */
export const articleAnchor = (issue: Issue['id']): string => `article-${issue}`;
export const clauseAnchor = (clause: Clause['id']): string => `clause-${clause}`;
