/** Who may propose, revise, withdraw, accept and set aside amendments, and what is taken to the table with them. */
import { isPending, pendingOn, unlessAmendedByVote, unlessAmendmentVoted } from './amended.ts';
import { unlessFacilitator } from './actors.ts';
import {
  amendmentLimits,
  isBehind,
  saysTheSame,
  type Amendment,
  type AmendmentChange,
  type AmendmentKind,
  type Proposed,
} from './amendments.ts';
import { clauseLimits, debating, type Clause } from './clauses.ts';
import type { Actor, CommandOf } from './commands.ts';
import { clausesOn, orderWith } from './numbers.ts';
import type { AmendmentId, ClauseId, SeatId } from './ids.ts';
import { unlessPhase } from './phases.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Decision, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Room } from './room.ts';
import { endingDraft, versionOf } from './tabling.ts';

type Public = HasOpen & HasPack;

/** A clause that can be amended: on the table or adopted, and not in a ballot (A1). */
export function amendable({ clauses }: Pick<Open, 'clauses'>, id: ClauseId): Clause | Refused {
  const clause = clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  if (clause.state === 'inBallot') return refuse('clauseInBallot');
  return clause.state === 'tabled' || clause.state === 'adopted' ? clause : refuse('notAmendable', { state: clause.state });
}

/** An amendment that waits for its fate and is not being voted on. Refuses `unknownAmendment`, `amendmentSettled`, `amendmentInBallot`. */
export function waiting({ amendments }: Pick<Open, 'amendments'>, id: AmendmentId): Amendment | Refused {
  const amendment = amendments[id];
  if (!amendment) return refuse('unknownAmendment', { amendment: id });
  if (!isPending(amendment)) return refuse('amendmentSettled', { state: amendment.state });
  return amendment.state === 'inBallot' ? refuse('amendmentInBallot', { amendment: id }) : amendment;
}

/** The clause has room for what would come of an amendment of this kind: another version, or another clause. */
export function roomFor(open: Open, clause: Clause, kind: AmendmentKind): Refused | null {
  if (kind === 'wording' && clause.versions.length >= clauseLimits.versions)
    return refuse('tooManyVersions', { most: clauseLimits.versions });
  if (kind === 'newClause' && open.counts.clauses >= clauseLimits.perRoom) return refuse('tooManyClauses', { most: clauseLimits.perRoom });
  return null;
}

/** Refuses an amendment that was written for another version than the one on the table, or that has still to be carried over to it. */
export function unlessOnCurrent(open: Open, clause: Clause, amendment: Amendment, version: number): Refused | null {
  if (amendment.flag) return refuse('amendmentFlagged');
  if (isBehind(open, amendment)) return refuse('amendmentBehind');
  return version === clause.versions.length - 1 ? null : refuse('notCurrentVersion');
}

interface Drafted {
  clause: Clause;
  acknowledgement: string | null;
  by: SeatId;
  ctx: Ctx;
}
type Proposer<K extends AmendmentKind> = (
  room: Public,
  change: Extract<AmendmentChange, { kind: K }>,
  drafted: Drafted,
) => Proposed | Refused;

/** What is proposed, made and judged as a clause would be (A2); refused where it would change nothing. */
const proposers: { [K in AmendmentKind]: Proposer<K> } = {
  wording: (room, { content }, { clause, acknowledgement, by, ctx }) => {
    if (content.issue !== clause.issue) return refuse('otherIssue', { issue: clause.issue });
    const text = versionOf(room, { content, acknowledgement, by, at: ctx.now, of: clause.id, reading: ctx.reading });
    if (isRefused(text)) return text;
    return saysTheSame(clause, text) ? refuse('amendmentChangesNothing') : { kind: 'wording', text };
  },
  strike: () => ({ kind: 'strike' }),
  newClause: (room, { content }, { clause, acknowledgement, by, ctx }) => {
    if (content.issue !== clause.issue) return refuse('otherIssue', { issue: clause.issue });
    const text = versionOf(room, { content, acknowledgement, by, at: ctx.now, of: null, reading: ctx.reading });
    return isRefused(text) ? text : { kind: 'newClause', text };
  },
  move: ({ open }, { after }, { clause }) => {
    const others = clausesOn(open, clause.issue).map(({ id }) => id);
    if (after !== null && (after === clause.id || !others.includes(after))) return refuse('notInThisArticle');
    const same = orderWith(open, clause, after).every((id, at) => id === others[at]);
    return same ? refuse('amendmentChangesNothing') : { kind: 'move', after };
  },
};

function proposed(room: Public, change: AmendmentChange, drafted: Drafted): Proposed | Refused {
  const kept = roomFor(room.open, drafted.clause, change.kind);
  return kept ?? (proposers[change.kind] as Proposer<AmendmentKind>)(room, change, drafted);
}

type Proposing = Omit<CommandOf<'proposeAmendment'>, 'type' | 'draft'>;

/** What a browser can know of proposing: everything but whose draft it was. Refuses as A1–A3 say. */
export function proposeInOpen(
  room: Public,
  { clause: id, version, change, acknowledgement, reason }: Proposing,
  actor: Actor,
  ctx: Ctx,
): Decision {
  const { open } = room;
  const who = debating(open, actor); // A1
  if (isRefused(who)) return who;
  const clause = amendable(open, id);
  if (isRefused(clause)) return clause;
  if (version !== clause.versions.length - 1) return refuse('notCurrentVersion');
  const kept = unlessAmendmentVoted(open, id); // A8
  if (kept) return kept;
  if (pendingOn(open, id).length >= amendmentLimits.onClause) return refuse('tooManyAmendments', { most: amendmentLimits.onClause }); // A3
  const pending = Object.values(open.amendments).filter(isPending).length;
  if (pending >= amendmentLimits.inRoom) return refuse('tooManyAmendments', { most: amendmentLimits.inRoom });
  const what = proposed(room, change, { clause, acknowledgement, by: who.seat, ctx });
  if (isRefused(what)) return what;
  const amendment = `a${open.counts.amendments + 1}` as AmendmentId;
  const event = { type: 'amendmentProposed', at: ctx.now, amendment, clause: id, base: version, by: who.seat, what } as const;
  return accept([{ ...event, ...(reason ? { reason } : {}) }], [], { amendment });
}

/** The amendment of the asker's own seat, while it waits (A4). */
function own(open: Open, id: AmendmentId, actor: Actor): { amendment: Amendment; seat: SeatId } | Refused {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const amendment = waiting(open, id);
  if (isRefused(amendment)) return amendment;
  return amendment.by === who.seat ? { amendment, seat: who.seat } : refuse('notItsAuthor');
}

/** Its author words it anew, on the version that is on the table: so it is re-based where it could not be carried over (A4, A13). */
export function reviseAmendmentInOpen(
  room: Public,
  { amendment: id, version, change, acknowledgement, reason }: Omit<CommandOf<'reviseAmendment'>, 'type' | 'draft'>,
  actor: Actor,
  ctx: Ctx,
): Decision {
  const { open } = room;
  const mine = own(open, id, actor);
  if (isRefused(mine)) return mine;
  const clause = amendable(open, mine.amendment.clause);
  if (isRefused(clause)) return clause;
  if (version !== clause.versions.length - 1) return refuse('notCurrentVersion');
  const kept = unlessAmendmentVoted(open, clause.id);
  if (kept) return kept;
  const what = proposed(room, change, { clause, acknowledgement, by: mine.seat, ctx });
  if (isRefused(what)) return what;
  const event = { type: 'amendmentRevised', at: ctx.now, amendment: id, base: version, what, ...(reason ? { reason } : {}) } as const;
  return accept([event], [], { amendment: id });
}

/** Its author takes it back (A4). */
export const withdrawAmendment: Decider<'withdrawAmendment', HasOpen> = ({ open }, { amendment: id }, actor, { now }) => {
  const mine = own(open, id, actor);
  return isRefused(mine) ? mine : accept([{ type: 'amendmentWithdrawn', at: now, amendment: id }]);
};

/** The lead sponsor of a clause on the table accepts an amendment as friendly; it takes effect at once (A5). */
export const acceptAmendment: Decider<'acceptAmendment', HasOpen> = ({ open }, { amendment: id, version }, actor, { now }) => {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const amendment = waiting(open, id);
  if (isRefused(amendment)) return amendment;
  const clause = amendable(open, amendment.clause);
  if (isRefused(clause)) return clause;
  if (clause.sponsors[0] !== who.seat) return refuse('notLeadSponsor');
  if (clause.state !== 'tabled') return refuse('adoptedTakesVote');
  const kept =
    unlessAmendedByVote(clause) ??
    unlessAmendmentVoted(open, clause.id) ??
    unlessOnCurrent(open, clause, amendment, version) ??
    roomFor(open, clause, amendment.what.kind);
  return kept ?? accept([{ type: 'amendmentAccepted', at: now, amendment: id, by: who.seat }], [], { amendment: id });
};

/** The facilitator does not put an amendment to the vote, and says why (A14). */
export const setAsideAmendment: Decider<'setAsideAmendment', HasOpen> = ({ open }, { amendment: id, reason }, actor, { now }) => {
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const amendment = waiting(open, id);
  return isRefused(amendment) ? amendment : accept([{ type: 'amendmentSetAside', at: now, amendment: id, reason }]);
};

/** Proposes an amendment and ends the draft it came from. Refuses as `proposeInOpen`, and `draftUnknown` (D5). */
export const proposeAmendment: Decider<'proposeAmendment', Room> = (room, command, actor, ctx) =>
  endingDraft(room, command.draft, actor, proposeInOpen(room, command, actor, ctx));
/** Words an amendment anew and ends the draft it came from. Refuses as `reviseAmendmentInOpen`, and `draftUnknown` (D5). */
export const reviseAmendment: Decider<'reviseAmendment', Room> = (room, command, actor, ctx) =>
  endingDraft(room, command.draft, actor, reviseAmendmentInOpen(room, command, actor, ctx));
