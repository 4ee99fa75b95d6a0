/** Rulings: where a sponsor has corrected how the machine reads a typed text, the facilitator says which of the two readings stands. */
import { unlessFacilitator } from './actors.ts';
import { withClause, type Version } from './clauses.ts';
import type { EventOf } from './events.ts';
import { unlessPhase } from './phases.ts';
import { normsRead } from './readings.ts';
import { accept, refuse, type Decider } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';

/**
 * The facilitator rules, with a reason, on the current version of a clause on the table, in the debate (C14). Refuses a version that another has
 * taken the place of (`notCurrentVersion`) and one with a single reading (`notCorrected`). A later ruling takes the place of an earlier one.
 */
export const ruleOnReading: Decider<'ruleOnReading', HasOpen> = ({ open }, { clause: id, version, stands, reason }, actor, { now }) => {
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  if (clause.state === 'inBallot') return refuse('clauseInBallot');
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  if (version !== clause.versions.length - 1) return refuse('notCurrentVersion');
  if (!clause.versions[version]?.correction) return refuse('notCorrected');
  return accept([{ type: 'readingRuled', at: now, clause: id, version, stands, reason }]);
};

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
  withClause(open, event.clause, ({ versions }) => ({
    versions: versions.map((version, at) => (at === event.version ? ruled(version, event) : version)),
  }));
