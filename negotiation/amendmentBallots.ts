/** Ballots on amendments: before their clause's own, one after another, each on the text as it would stand (A8, A10). */
import { unlessAmendmentVoted } from './amended.ts';
import { amendable, roomFor, unlessOnCurrent, waiting } from './amending.ts';
import { nextToVote } from './amendmentOrder.ts';
import { textOf } from './amendments.ts';
import { mayOpen, nextBallot } from './ballots.ts';
import { unlessPhase } from './phases.ts';
import { unlessRuledFit } from './policy.ts';
import { accept, isRefused, refuse, type Decider } from './refusals.ts';
import type { HasOpen, HasPack } from './room.ts';

/**
 * Opens a ballot on an amendment: the facilitator, or where the room says so its author or the clause's lead sponsor (A8). Refused out of turn
 * (A10), and as long as the text awaits a ruling (B9).
 */
export const openAmendmentBallot: Decider<'openAmendmentBallot', HasOpen & HasPack> = (
  { open, pack },
  { amendment: id, version, seconds },
  actor,
  { now },
) => {
  const known = open.amendments[id];
  if (!known) return refuse('unknownAmendment', { amendment: id });
  const lead = open.clauses[known.clause]?.sponsors[0];
  const kept = mayOpen(open, [known.by, ...(lead ? [lead] : [])], actor, seconds) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  if (open.pausedAt !== null) return refuse('paused'); // T3
  const clause = amendable(open, known.clause);
  if (isRefused(clause)) return clause;
  const amendment = waiting(open, id);
  if (isRefused(amendment)) return amendment;
  const text = textOf(amendment);
  const unfit =
    unlessAmendmentVoted(open, clause.id) ??
    unlessOnCurrent(open, clause, amendment, version) ??
    roomFor(open, clause, amendment.what.kind) ??
    (text && unlessRuledFit({ open, pack }, text)); // B9
  if (unfit) return unfit;
  const first = nextToVote(open, clause);
  if (first && first.id !== id) return refuse('otherAmendmentFirst', { amendment: first.id });
  const next = nextBallot({ open, pack }, { seconds, now });
  if (isRefused(next)) return next;
  return accept([{ type: 'amendmentBallotOpened', amendment: id, clause: clause.id, version, ...next }], [], { ballot: next.ballot });
};
