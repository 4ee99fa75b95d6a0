/** The treaty as it stands: articles numbered in the pack's order of issues, adopted clauses as their paragraphs. */
import type { IssueId } from '../treaty/ids.ts';
import type { Clause } from './clauses.ts';
import type { ClauseId } from './ids.ts';
import { numberOf } from './pages.ts';
import type { Issue } from './pack.ts';
import type { HasOpen, HasPack, Open } from './room.ts';

export interface Paragraph {
  /** from 1, within its article */
  number: number;
  clause: Clause;
}
export interface Article {
  /** from 1, in the pack's order; an article nobody has written keeps its number, so that numbers never shift while people talk */
  number: number;
  issue: Issue;
  paragraphs: Paragraph[];
}
export interface Part {
  id: string;
  numeral: string;
  title: string;
  articles: Article[];
}

/** As clauses were tabled, but where an amendment has given one its place (A6): those it knew of come first, in its order. */
function inOrderOf({ order }: Pick<Open, 'order'>, issue: IssueId): (a: Clause, b: Clause) => number {
  const places = new Map((order[issue] ?? []).map((id, at) => [id, at]));
  const placeOf = ({ id }: Clause) => places.get(id) ?? places.size;
  return (a, b) => placeOf(a) - placeOf(b) || numberOf(a.id) - numberOf(b.id);
}

/** The whole outline, parts in the pack's order, articles without adopted clauses included. Paragraphs go by the order in which clauses were tabled, or that an amendment gave them. */
export function treatyOutline({ open, pack }: HasOpen & HasPack): Part[] {
  const adopted = Object.values(open.clauses).filter((clause) => clause.state === 'adopted');
  const articles = pack.issues.map((issue, at): Article => {
    const clauses = adopted.filter((clause) => clause.issue === issue.id).toSorted(inOrderOf(open, issue.id));
    return { number: at + 1, issue, paragraphs: clauses.map((clause, index) => ({ number: index + 1, clause })) };
  });
  return pack.parts.map(({ id, numeral, title }) => ({ id, numeral, title, articles: articles.filter(({ issue }) => issue.part === id) }));
}

/** Where an adopted clause stands in the treaty: its article, and its paragraph where the article has more than one. Null for any other clause. */
export function placeOf(known: HasOpen & HasPack, id: ClauseId): { article: number; paragraph: number; alone: boolean } | null {
  for (const article of treatyOutline(known).flatMap((part) => part.articles)) {
    const found = article.paragraphs.find(({ clause }) => clause.id === id);
    if (found) return { article: article.number, paragraph: found.number, alone: article.paragraphs.length === 1 };
  }
  return null;
}

/** The clauses of one issue, in the order of their paragraphs. */
export const clausesOn = (open: Open, issue: IssueId): Clause[] =>
  Object.values(open.clauses)
    .filter((clause) => clause.issue === issue)
    .toSorted(inOrderOf(open, issue));

/** The order of an article with this clause right after another one, or (null) at its head. */
export function orderWith(open: Open, { id, issue }: Pick<Clause, 'id' | 'issue'>, after: ClauseId | null): ClauseId[] {
  const others = clausesOn(open, issue)
    .map((clause) => clause.id)
    .filter((other) => other !== id);
  const at = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
export const placedAfter = (open: Open, clause: Pick<Clause, 'id' | 'issue'>, after: ClauseId | null): Open => ({
  ...open,
  order: { ...open.order, [clause.issue]: orderWith(open, clause, after) },
});
