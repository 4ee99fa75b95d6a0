/** Clauses: tabled, revised, sponsored, withdrawn, reopened. Every clause is a list of versions from the start. */
import { z } from 'zod';
import { Conflict, Finding } from '../treaty/finding.ts';
import { IssueId, OptionId } from '../treaty/ids.ts';
import { Norms } from '../treaty/norm.ts';
import { Reading } from '../treaty/reading.ts';
import { heading, unlessFacilitator, type Sitting } from './actors.ts';
import { unlessAmendedByVote, unlessAmendmentVoted } from './amended.ts';
import type { Actor } from './commands.ts';
import type { EventOf } from './events.ts';
import { HistoryLine } from './history.ts';
import { AmendmentId, BallotId, ClauseId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import { unlessPaused, unlessPhase } from './phases.ts';
import { Correction } from './readings.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, Open } from './room.ts';

/** The three ways to write a clause. For `option` and `form` the server writes the wording from the norms; a browser never sends both. */
export const ClauseContent = z.discriminatedUnion('way', [
  z.object({ way: z.literal('option'), issue: IssueId, option: OptionId }),
  z.object({ way: z.literal('form'), issue: IssueId, norms: Norms.min(1) }),
  /** the server reads it; `corrections`: what its sponsor filled in where the reader misread it, never a reading of the browser's own */
  z.object({
    way: z.literal('text'),
    issue: IssueId,
    text: z.string().trim().min(1).max(limits.clause),
    corrections: Norms.min(1).optional(),
  }),
]);
export type ClauseContent = z.infer<typeof ClauseContent>;

export const Version = z.object({
  wording: z.string(),
  content: ClauseContent,
  /** what counts: for typed text those of the reading that stands, none where that reading found none */
  norms: Norms,
  /** false: typed text of which nothing counts */
  read: z.boolean(),
  findings: z.array(Finding),
  /** with clauses adopted when this version was tabled */
  conflicts: z.array(Conflict),
  /** of typed text, by the server's reader; absent where none had read it */
  reading: Reading.optional(),
  correction: Correction.optional(),
  checkerVersion: z.number().int(),
  /** the sponsor's words on a departure or contradiction, as the room's policy asked */
  acknowledgement: z.string().max(limits.reason).optional(),
  by: SeatId,
  at: z.number(),
  /** the amendment that made this version, and whether the lead sponsor accepted it or the room adopted it */
  amendment: z.object({ id: AmendmentId, how: z.enum(['accepted', 'adopted']) }).optional(),
});
export type Version = z.infer<typeof Version>;

export const ClauseState = z.enum(['tabled', 'inBallot', 'adopted', 'rejected', 'withdrawn', 'struck']);
export type ClauseState = z.infer<typeof ClauseState>;

export const Clause = z.object({
  id: ClauseId,
  issue: IssueId,
  state: ClauseState,
  /** oldest first; the last one is current */
  versions: z.array(Version).min(1),
  /** the first one leads: it alone may revise or withdraw */
  sponsors: z.array(SeatId).min(1),
  tabledAt: z.number(),
  /** the last ballot on it, open or closed */
  ballot: BallotId.optional(),
  /** what has happened to it, by number from 1 */
  history: z.record(z.string(), HistoryLine),
  /** the order in which the facilitator has amendments to it voted on; what is not in it comes after, furthest from the text first */
  votingOrder: z.array(AmendmentId).optional(),
});
export type Clause = z.infer<typeof Clause>;

export const clauseLimits = { perRoom: 200, versions: 30 } as const;

/** The version on the table: the last one. A clause always has one. */
export const currentVersion = (clause: Clause): Version => clause.versions[clause.versions.length - 1] as Version;

/** The head of a seat, in the debate, with the room not paused: who may do anything to clauses (C1). */
export function debating(open: Open, actor: Actor): Sitting | Refused {
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  return unlessPhase(open, 'debate') ?? unlessPaused(open, actor) ?? who;
}

/** Why a clause in this state is not to be touched by its sponsors; null where it may be. */
const untouchable: Record<ClauseState, Refused | null> = {
  tabled: null,
  rejected: null,
  inBallot: refuse('clauseInBallot'),
  adopted: refuse('clauseAdopted'),
  withdrawn: refuse('clauseWithdrawn'),
  struck: refuse('clauseStruck'),
};

/** A clause whose sponsors may still change something: tabled or rejected. Refuses `unknownClause` and by its state. */
export function unsettled(open: Open, id: ClauseId): Clause | Refused {
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  return untouchable[clause.state] ?? clause;
}

/** The clause and the seat that leads it: the first sponsor alone may revise or withdraw (C6), as long as the text is its own (A7, A8). */
export function leading(open: Open, id: ClauseId, actor: Actor): { clause: Clause; seat: SeatId } | Refused {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const clause = unsettled(open, id);
  if (isRefused(clause)) return clause;
  if (clause.sponsors[0] !== who.seat) return refuse('notLeadSponsor');
  return unlessAmendedByVote(clause) ?? unlessAmendmentVoted(open, id) ?? { clause, seat: who.seat };
}

/** A further seat puts its name to the current version of a tabled clause (C5). */
export const sponsorClause: Decider<'sponsorClause', HasOpen> = ({ open }, { clause: id }, actor, { now }) => {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const clause = unsettled(open, id);
  if (isRefused(clause)) return clause;
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  if (clause.sponsors.includes(who.seat)) return refuse('alreadySponsor');
  return accept([{ type: 'clauseSponsored', at: now, clause: id, seat: who.seat }]);
};

/** A co-sponsor takes its name off; the lead sponsor withdraws the clause instead (C5). */
export const unsponsorClause: Decider<'unsponsorClause', HasOpen> = ({ open }, { clause: id }, actor, { now }) => {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const clause = unsettled(open, id);
  if (isRefused(clause)) return clause;
  if (clause.sponsors[0] === who.seat) return refuse('leadSponsorStays');
  if (!clause.sponsors.includes(who.seat)) return refuse('notASponsor');
  return accept([{ type: 'clauseUnsponsored', at: now, clause: id, seat: who.seat }]);
};

/** The lead sponsor takes a clause back, unless it is being voted on or has been adopted (C7). */
export const withdrawClause: Decider<'withdrawClause', HasOpen> = ({ open }, { clause: id }, actor, { now }) => {
  const led = leading(open, id, actor);
  return isRefused(led) ? led : accept([{ type: 'clauseWithdrawn', at: now, clause: id }]);
};

/** The facilitator puts a clause that was adopted, rejected or struck out back on the table, in the debate (C9). */
export const reopenClause: Decider<'reopenClause', HasOpen> = ({ open }, { clause: id }, actor, { now }) => {
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  const decided = clause.state === 'adopted' || clause.state === 'rejected' || clause.state === 'struck';
  if (!decided) return refuse('clauseNotDecided', { state: clause.state });
  return unlessAmendmentVoted(open, id) ?? accept([{ type: 'clauseReopened', at: now, clause: id }]);
};

/** The open part with one clause changed; an id the log does not know changes nothing. */
export function withClause(open: Open, id: ClauseId, change: (clause: Clause) => Partial<Clause>): Open {
  const clause = open.clauses[id];
  return clause ? { ...open, clauses: { ...open.clauses, [id]: { ...clause, ...change(clause) } } } : open;
}

export const clauseTabled = (open: Open, { clause: id, issue, version, at }: EventOf<'clauseTabled'>): Open => ({
  ...open,
  clauses: {
    ...open.clauses,
    [id]: { id, issue, state: 'tabled', versions: [version], sponsors: [version.by], tabledAt: at, history: {} },
  },
  counts: { ...open.counts, clauses: open.counts.clauses + 1 },
});
/** Co-sponsors signed another text: a new version starts with its author alone, and is tabled again (C8). */
export const clauseRevised = (open: Open, { clause, version }: EventOf<'clauseRevised'>): Open =>
  withClause(open, clause, ({ versions }) => ({ versions: [...versions, version], sponsors: [version.by], state: 'tabled' }));
export const clauseSponsored = (open: Open, { clause, seat }: EventOf<'clauseSponsored'>): Open =>
  withClause(open, clause, ({ sponsors }) => ({ sponsors: [...sponsors, seat] }));
export const clauseUnsponsored = (open: Open, { clause, seat }: EventOf<'clauseUnsponsored'>): Open =>
  withClause(open, clause, ({ sponsors }) => ({ sponsors: sponsors.filter((other) => other !== seat) }));
export const clauseWithdrawn = (open: Open, { clause }: EventOf<'clauseWithdrawn'>): Open =>
  withClause(open, clause, () => ({ state: 'withdrawn' }));
/** Taking a clause out of the treaty voids the signatures: they were given to another text (G4). */
export const clauseReopened = (open: Open, { clause }: EventOf<'clauseReopened'>): Open => {
  const wasAdopted = open.clauses[clause]?.state === 'adopted';
  const reopened = withClause(open, clause, () => ({ state: 'tabled' }));
  return wasAdopted ? { ...reopened, signatures: {} } : reopened;
};
