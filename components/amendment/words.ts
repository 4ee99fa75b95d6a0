'use client';
/** How an amendment stands and what it does, in a word each. */
import { isBehind, type Amendment, type AmendmentState } from '../../negotiation/amendments.ts';
import type { Open } from '../../negotiation/room.ts';
import { difference, doesToWords } from '../../negotiation/wordings.ts';

export type Standing = AmendmentState | 'flagged' | 'behind';

export function standingOf(open: Open, amendment: Amendment): Standing {
  if (amendment.flag) return 'flagged';
  return isBehind(open, amendment) ? 'behind' : amendment.state;
}

type Does = 'inserts' | 'deletes' | 'replaces' | 'nothing' | 'strike' | 'newClause' | 'move';

export function doesOf(open: Open, { what, clause, base }: Amendment): Does {
  if (what.kind !== 'wording') return what.kind;
  return doesToWords(difference(open.clauses[clause]?.versions[base]?.wording ?? '', what.text.wording)) ?? 'nothing';
}
