/** In which order amendments to one clause are voted on: furthest from the text first, unless the facilitator orders otherwise (A10). */
import type { Finding, Verdict } from '../treaty/finding.ts';
import type { TermId } from '../treaty/ids.ts';
import { unlessFacilitator } from './actors.ts';
import { pendingOn } from './amended.ts';
import { amendable } from './amending.ts';
import { isReady, type Amendment, type AmendmentKind } from './amendments.ts';
import { currentVersion, type Clause } from './clauses.ts';
import { numberOf } from './pages.ts';
import { unlessPhase } from './phases.ts';
import { accept, isRefused, refuse, type Decider } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';
import { distanceBetween } from './wordings.ts';

export interface VerdictChange {
  term: TermId;
  /** null: the term was not met */
  before: Verdict | null;
  after: Verdict | null;
}

/** The terms whose verdict one text would change into another. */
export function verdictChanges(before: readonly Finding[], after: readonly Finding[]): VerdictChange[] {
  const of = (findings: readonly Finding[], term: TermId) => findings.find((finding) => finding.term === term)?.verdict ?? null;
  const terms = [...new Set([...before, ...after].map(({ term }) => term))];
  return terms
    .map((term) => ({ term, before: of(before, term), after: of(after, term) }))
    .filter((change) => change.before !== change.after);
}

/** How far an amendment is from the text: what it does, how many verdicts it would change, how many of how many words. */
export interface Remove {
  kind: AmendmentKind;
  verdicts: number;
  words: number;
  of: number;
}

/** To strike out is furthest; then another wording; what leaves the text as it is comes last. */
const kindWeight: Record<AmendmentKind, number> = { strike: 3, wording: 2, newClause: 1, move: 0 };

export function removeOf(clause: Clause, { what }: Amendment): Remove {
  const { wording, findings } = currentVersion(clause);
  if (what.kind !== 'wording') return { kind: what.kind, verdicts: 0, words: 0, of: 0 };
  const { changed, of } = distanceBetween(wording, what.text.wording);
  return { kind: what.kind, verdicts: verdictChanges(findings, what.text.findings).length, words: changed, of };
}

/** Further from the text first: by what it does, by the verdicts it would change, by the words; then as they were proposed. */
function furthestFirst(clause: Clause, amendments: readonly Amendment[]): Amendment[] {
  const far = new Map(amendments.map((amendment) => [amendment, removeOf(clause, amendment)]));
  const by = (weigh: (remove: Remove) => number) => (a: Amendment, b: Amendment) => {
    const [one, other] = [far.get(a), far.get(b)] as [Remove, Remove];
    return weigh(other) - weigh(one);
  };
  const compare = [by(({ kind }) => kindWeight[kind]), by(({ verdicts }) => verdicts), by(({ words }) => words)];
  return amendments.toSorted(
    (a, b) => compare.reduce((found, comparing) => found || comparing(a, b), 0) || numberOf(a.id) - numberOf(b.id),
  );
}

/** The amendments that wait, in the order of voting: as the facilitator has ordered, and what that leaves out as is suggested. */
export function votingOrder(open: Open, clause: Clause): Amendment[] {
  const pending = pendingOn(open, clause.id);
  const ordered = (clause.votingOrder ?? []).flatMap((id) => pending.filter((amendment) => amendment.id === id));
  return [
    ...ordered,
    ...furthestFirst(
      clause,
      pending.filter((amendment) => !ordered.includes(amendment)),
    ),
  ];
}

/** The amendment whose turn it is: the first that is of the text on the table. Those that are flagged keep nobody waiting. */
export const nextToVote = (open: Open, clause: Clause): Amendment | null =>
  votingOrder(open, clause).find((amendment) => isReady(open, amendment)) ?? null;

/** The facilitator sets the order of voting; what is not named comes after, as is suggested. An empty order gives the suggestion back (A10). */
export const orderAmendments: Decider<'orderAmendments', HasOpen> = ({ open }, { clause: id, order }, actor, { now }) => {
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const clause = amendable(open, id);
  if (isRefused(clause)) return clause;
  const pending = new Set(pendingOn(open, id).map((amendment) => amendment.id));
  const stranger = order.find((amendment) => !pending.has(amendment));
  if (stranger) return refuse('unknownAmendment', { amendment: stranger });
  if (new Set(order).size !== order.length) return refuse('namedTwice');
  return accept([{ type: 'amendmentsOrdered', at: now, clause: id, order }]);
};
