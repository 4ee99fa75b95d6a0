/** The treaty in the order of its articles: what is adopted, what lies on the table, what fell. */
import type { Clause } from '../../negotiation/clauses.ts';
import type { Issue, PublicPack } from '../../negotiation/pack.ts';
import type { Open } from '../../negotiation/room.ts';

export interface Article {
  number: number;
  issue: Issue;
  /** in the treaty: its paragraphs, in order */
  adopted: Clause[];
  /** tabled or in a ballot */
  onTable: Clause[];
  /** rejected or withdrawn */
  fallen: Clause[];
}
export interface TreatyPart {
  id: string;
  numeral: string;
  title: string;
  articles: Article[];
}

/** `c12` → 12: clauses are counted as they are tabled. */
const order = ({ id }: Clause) => Number(id.slice(1));

function articleOf(issue: Issue, number: number, clauses: readonly Clause[]): Article {
  const of = (...states: Clause['state'][]) =>
    clauses.filter((clause) => clause.issue === issue.id && states.includes(clause.state)).sort((a, b) => order(a) - order(b));
  return { number, issue, adopted: of('adopted'), onTable: of('tabled', 'inBallot'), fallen: of('rejected', 'withdrawn') };
}

/** Every part with its articles. An article's number is its place in the pack, whether or not anything is written there yet. */
export function treatyParts({ parts, issues }: Pick<PublicPack, 'parts' | 'issues'>, { clauses }: Pick<Open, 'clauses'>): TreatyPart[] {
  const all = Object.values(clauses);
  const articles = issues.map((issue, at) => articleOf(issue, at + 1, all));
  return parts.map(({ id, numeral, title }) => ({ id, numeral, title, articles: articles.filter(({ issue }) => issue.part === id) }));
}

export const articleNumber = ({ issues }: Pick<PublicPack, 'issues'>, issue: Issue['id']): number =>
  issues.findIndex(({ id }) => id === issue) + 1;

/** Where an article stands on the page, for links. */
export const articleAnchor = (issue: Issue['id']): string => `article-${issue}`;
export const clauseAnchor = (clause: Clause['id']): string => `clause-${clause}`;
