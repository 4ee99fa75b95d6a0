/** Rulings: where a sponsor has corrected how the machine reads a typed text, the facilitator says which of the two readings stands. */
import { unlessFacilitator } from './actors.ts';
import { waiting } from './amending.ts';
import { textOf, type Amendment } from './amendments.ts';
import { withClause, type Clause, type Version } from './clauses.ts';
import type { EventOf } from './events.ts';
import { unlessPhase } from './phases.ts';
import { normsRead } from './readings.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';

/**
 * The facilitator rules, with a reason, on the current version of a clause on the table, in the debate (C14). Refuses a version that another has
 * taken the place of (`notCurrentVersion`) and one with a single reading (`notCorrected`). A later ruling takes the place of an earlier one.
 * The text of an amendment that waits is ruled on in the same way, adopted though its clause may be.
 */
export const ruleOnReading: Decider<'ruleOnReading', HasOpen> = (
  { open },
  { clause: id, version, stands, reason, amendment },
  actor,
  { now },
) => {
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  const text = amendment ? textOfAmendment(open, clause, { amendment, version }) : textOfClause(clause, version);
  if (isRefused(text)) return text;
  if (!text.correction) return refuse('notCorrected');
  return accept([{ type: 'readingRuled', at: now, clause: id, version, stands, reason, ...(amendment ? { amendment } : {}) }]);
};

function textOfClause(clause: Clause, version: number): Version | Refused {
  if (clause.state === 'inBallot') return refuse('clauseInBallot');
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  const text = version === clause.versions.length - 1 ? clause.versions[version] : undefined;
  return text ?? refuse('notCurrentVersion');
}

function textOfAmendment(
  open: Open,
  clause: Clause,
  { amendment: id, version }: { amendment: Amendment['id']; version: number },
): Version | Refused {
  const amendment = waiting(open, id);
  if (isRefused(amendment)) return amendment;
  if (amendment.clause !== clause.id) return refuse('unknownAmendment', { amendment: id });
  if (version !== amendment.base) return refuse('notCurrentVersion');
  return textOf(amendment) ?? refuse('notCorrected');
}

/** The reading that stands is the one whose norms bind and whose findings count. The other stays beside it. */
function ruled(version: Version, { stands, reason, at }: EventOf<'readingRuled'>): Version {
  const { correction, reading } = version;
  if (!correction) return version;
  return {
    ...version,
    ...correction[stands],
    norms: normsRead(version, stands),
    read: stands === 'corrected' || (reading?.state ?? 'unread') !== 'unread',
    correction: { ...correction, stands, ruling: { stands, reason, at } },
  };
}

export const readingRuled = (open: Open, event: EventOf<'readingRuled'>): Open =>
  event.amendment ? amendmentRuled(open, event.amendment, event) : clauseRuled(open, event);

function amendmentRuled(open: Open, id: Amendment['id'], event: EventOf<'readingRuled'>): Open {
  const amendment = open.amendments[id];
  if (!amendment || !('text' in amendment.what)) return open;
  const what = { ...amendment.what, text: ruled(amendment.what.text, event) };
  return { ...open, amendments: { ...open.amendments, [id]: { ...amendment, what } } };
}

const clauseRuled = (open: Open, event: EventOf<'readingRuled'>): Open =>
  withClause(open, event.clause, ({ versions }) => ({
    versions: versions.map((version, at) => (at === event.version ? ruled(version, event) : version)),
  }));
