/** Amendments: a new wording for a clause, its deletion, a clause put in after it, or another place for it; and what follows when one takes effect. */
import { z } from 'zod';
import { pendingOn } from './amended.ts';
import { ClauseContent, currentVersion, Version, withClause, type Clause } from './clauses.ts';
import type { EventOf } from './events.ts';
import { AmendmentId, BallotId, ClauseId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import { placedAfter } from './numbers.ts';
import type { Open } from './room.ts';

/** What is proposed, as it is sent: the server writes and reads the text (A2). `after`: null is the head of the article. */
export const AmendmentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wording'), content: ClauseContent }),
  z.strictObject({ kind: z.literal('strike') }),
  z.strictObject({ kind: z.literal('newClause'), content: ClauseContent }),
  z.strictObject({ kind: z.literal('move'), after: ClauseId.nullable() }),
]);
export type AmendmentChange = z.infer<typeof AmendmentChange>;
export type AmendmentKind = AmendmentChange['kind'];

/** The same as it is kept, its text made and judged as that of a clause. */
export const Proposed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wording'), text: Version }),
  z.object({ kind: z.literal('strike') }),
  z.object({ kind: z.literal('newClause'), text: Version }),
  z.object({ kind: z.literal('move'), after: ClauseId.nullable() }),
]);
export type Proposed = z.infer<typeof Proposed>;

/**
 * Why a text was not carried over to the clause's new version: both change the same words; somebody had corrected how one of the texts is read;
 * or the room would not take the joint text as it is (`code`: its refusal).
 */
export const FlagWhy = z.enum(['collides', 'corrected', 'unfit']);
export type FlagWhy = z.infer<typeof FlagWhy>;

export const AmendmentState = z.enum(['pending', 'inBallot', 'accepted', 'adopted', 'rejected', 'withdrawn', 'setAside', 'lapsed']);
export type AmendmentState = z.infer<typeof AmendmentState>;

export const Amendment = z.object({
  id: AmendmentId,
  clause: ClauseId,
  by: SeatId,
  what: Proposed,
  /** index of the clause's version that it is written against; it moves on with the clause where the text is carried over */
  base: z.number().int().nonnegative(),
  /** the version it was first proposed on */
  first: z.number().int().nonnegative(),
  /** its author's words on why */
  reason: z.string().max(limits.reason).optional(),
  state: AmendmentState,
  /** the clause has come to this version, to which the text could not be carried */
  flag: z.object({ version: z.number().int(), why: FlagWhy, code: z.string().optional() }).optional(),
  /** the ballot on it, open or closed */
  ballot: BallotId.optional(),
  proposedAt: z.number(),
  settledAt: z.number().optional(),
  /** the facilitator's words on setting it aside */
  setAside: z.string().max(limits.reason).optional(),
});
export type Amendment = z.infer<typeof Amendment>;

export const amendmentLimits = { onClause: 8, inRoom: 60, settledInOpen: 40 } as const;

/** The text that an amendment would put in; none where it strikes out or moves. */
export const textOf = ({ what }: Pick<Amendment, 'what'>): Version | null => ('text' in what ? what.text : null);

/** Whether the clause has moved on and the text has been neither carried over nor flagged yet (A12). The other kinds hold on any version. */
export const isBehind = ({ clauses }: Pick<Open, 'clauses'>, { state, clause, what, base, flag }: Amendment): boolean => {
  const last = (clauses[clause]?.versions.length ?? 1) - 1;
  return state === 'pending' && what.kind === 'wording' && base < last && flag?.version !== last;
};

/** Whether it can be accepted or voted on: it waits, and it is of the text on the table. */
export const isReady = (open: Pick<Open, 'clauses'>, amendment: Amendment): boolean =>
  amendment.state === 'pending' && !amendment.flag && !isBehind(open, amendment);

/** The open part with one amendment changed; an id the log does not know changes nothing. */
function withAmendment(open: Open, id: AmendmentId, change: (amendment: Amendment) => Partial<Amendment>): Open {
  const amendment = open.amendments[id];
  return amendment ? { ...open, amendments: { ...open.amendments, [id]: { ...amendment, ...change(amendment) } } } : open;
}
const settled = (open: Open, id: AmendmentId, state: AmendmentState, at: number): Open =>
  withAmendment(open, id, () => ({ flag: undefined, state, settledAt: at }));

export const amendmentProposed = (
  open: Open,
  { amendment: id, clause, base, by, what, reason, at }: EventOf<'amendmentProposed'>,
): Open => ({
  ...open,
  amendments: {
    ...open.amendments,
    [id]: { id, clause, by, what, base, first: base, ...(reason ? { reason } : {}), state: 'pending', proposedAt: at },
  },
  counts: { ...open.counts, amendments: open.counts.amendments + 1 },
});
export const amendmentRevised = (open: Open, { amendment, base, what, reason }: EventOf<'amendmentRevised'>): Open =>
  withAmendment(open, amendment, () => ({ base, what, reason, flag: undefined }));
export const amendmentCarried = (open: Open, { amendment, base, text }: EventOf<'amendmentCarried'>): Open =>
  withAmendment(open, amendment, () => ({ base, what: { kind: 'wording', text }, flag: undefined }));
export const amendmentFlagged = (open: Open, { amendment, version, why, code }: EventOf<'amendmentFlagged'>): Open =>
  withAmendment(open, amendment, () => ({ flag: { version, why, ...(code ? { code } : {}) } }));
export const amendmentWithdrawn = (open: Open, { amendment, at }: EventOf<'amendmentWithdrawn'>): Open =>
  settled(open, amendment, 'withdrawn', at);
export const amendmentLapsed = (open: Open, { amendment, at }: EventOf<'amendmentLapsed'>): Open => settled(open, amendment, 'lapsed', at);
export const amendmentSetAside = (open: Open, { amendment, reason, at }: EventOf<'amendmentSetAside'>): Open =>
  withAmendment(settled(open, amendment, 'setAside', at), amendment, () => ({ setAside: reason }));
export const amendmentAccepted = (open: Open, { amendment, at }: EventOf<'amendmentAccepted'>): Open =>
  takingEffect(open, amendment, { how: 'accepted', at });
export const amendmentsOrdered = (open: Open, { clause, order }: EventOf<'amendmentsOrdered'>): Open =>
  withClause(open, clause, () => ({ votingOrder: order }));

export const amendmentInBallot = (open: Open, id: AmendmentId, ballot: BallotId): Open =>
  withAmendment(open, id, () => ({ state: 'inBallot', ballot }));
export const amendmentVoted = (open: Open, id: AmendmentId, { adopted, at }: { adopted: boolean; at: number }): Open =>
  adopted ? takingEffect(open, id, { how: 'adopted', at }) : settled(open, id, 'rejected', at);

interface How {
  how: 'accepted' | 'adopted';
  at: number;
}
type Effect<K extends AmendmentKind> = (open: Open, amendment: Amendment & { what: Extract<Proposed, { kind: K }> }, how: How) => Open;

const effects: { [K in AmendmentKind]: Effect<K> } = {
  /** A new version, by the amendment's author. Whose names stood under the old text but the leader's go (C8). */
  wording: (open, { id, clause, by, what }, { how, at }) =>
    withClause(open, clause, ({ versions, sponsors }) => ({
      versions: [...versions, { ...what.text, by, at, amendment: { id, how } }],
      sponsors: sponsors.slice(0, 1),
    })),
  strike: (open, { clause }, { at }) =>
    lapsedOn(
      withClause(open, clause, () => ({ state: 'struck' })),
      clause,
      at,
    ),
  /** It stands beside the other as the other does: adopted with a vote where that is adopted, else on the table. */
  newClause: (open, { id, clause: host, by, what }, { how, at }) => {
    const beside = open.clauses[host];
    if (!beside) return open;
    const number = open.counts.clauses + 1;
    const added: Clause = {
      id: `c${number}` as ClauseId,
      issue: beside.issue,
      state: beside.state === 'adopted' && how === 'adopted' ? 'adopted' : 'tabled',
      versions: [{ ...what.text, by, at, amendment: { id, how } }],
      sponsors: [by],
      tabledAt: at,
      history: {},
    };
    const grown = { ...open, clauses: { ...open.clauses, [added.id]: added }, counts: { ...open.counts, clauses: number } };
    return placedAfter(grown, added, host);
  },
  move: (open, { clause, what }) => {
    const moved = open.clauses[clause];
    return moved ? placedAfter(open, moved, what.after) : open;
  },
};

/** The amendment takes effect on its clause (A6). Whatever changes an adopted text voids the signatures to it (G4). */
export function takingEffect(open: Open, id: AmendmentId, how: How): Open {
  const amendment = open.amendments[id];
  if (!amendment) return open;
  const wasAdopted = open.clauses[amendment.clause]?.state === 'adopted';
  const done = settled(open, id, how.how, how.at);
  const changed = (effects[amendment.what.kind] as Effect<AmendmentKind>)(done, amendment, how);
  return wasAdopted ? { ...changed, signatures: {} } : changed;
}

/** With a clause that is gone the amendments to it fall (A15). */
export const lapsedOn = (open: Open, clause: ClauseId, at: number): Open =>
  pendingOn(open, clause).reduce((now, { id }) => settled(now, id, 'lapsed', at), open);

/** Whether an amendment's text says nothing else than the clause does. Spaces do not count. */
export const saysTheSame = (clause: Clause, text: Pick<Version, 'wording'>): boolean =>
  currentVersion(clause).wording.split(/\s+/u).join(' ').trim() === text.wording.split(/\s+/u).join(' ').trim();
