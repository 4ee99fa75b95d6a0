/** Who may move, second, withdraw, rule on a motion of procedure, and put it to the vote. */
import { heading, unlessFacilitator } from './actors.ts';
import { unlessAmendmentsVoted } from './amended.ts';
import { nextBallot, unlessBallotsMayOpen } from './ballots.ts';
import { currentVersion, debating } from './clauses.ts';
import type { DecisionRuleId, MotionId, SeatId } from './ids.ts';
import { clauseOfMotion, isPending, motionLimits, type Motion, type MotionContent, type MotionKind } from './motions.ts';
import { unlessPaused, unlessPhase } from './phases.ts';
import { unlessRuledFit } from './policy.ts';
import { accept, isRefused, refuse, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open } from './room.ts';
import { isPreset } from './rules.ts';

/** By which rule a motion is voted on where the facilitator chooses no other: a plain majority, but an objection stops a consensus (O4). */
const usualRules: Record<MotionKind, string> = {
  closeDebate: 'majority-voting',
  adoptByConsensus: 'silence',
  suspend: 'majority-voting',
};
export const usualRuleOf = ({ kind }: Pick<MotionContent, 'kind'>): DecisionRuleId => {
  const id = usualRules[kind];
  if (!isPreset(id)) throw new Error(`no preset ${id}`);
  return id as string as DecisionRuleId;
};

/** What a motion is about must be there to be decided: its clause on the table, and such as could go to a ballot (O2). */
function unlessOnTheTable({ open, pack }: HasOpen & HasPack, content: MotionContent): Refused | null {
  const id = clauseOfMotion(content);
  if (id === null) return null;
  const clause = open.clauses[id];
  if (!clause) return refuse('unknownClause', { clause: id });
  if (clause.state === 'inBallot') return refuse('clauseInBallot');
  if (clause.state !== 'tabled') return refuse('clauseNotTabled');
  // a clause is not adopted over amendments that wait; a debate may be closed on both (A8, B9)
  const first = content.kind === 'adoptByConsensus' ? unlessAmendmentsVoted(open, id) : null;
  return first ?? unlessRuledFit({ open, pack }, currentVersion(clause));
}

const sameMatter = (one: MotionContent, other: MotionContent) => one.kind === other.kind && clauseOfMotion(one) === clauseOfMotion(other);

/** The head of a seat moves, in the debate; not what is moved already (O1, O2). */
export const moveMotion: Decider<'moveMotion', HasOpen & HasPack> = (known, { content }, actor, { now }) => {
  const { open } = known;
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const kept = unlessOnTheTable(known, content);
  if (kept) return kept;
  const pending = Object.values(open.motions).filter(isPending);
  if (pending.some((motion) => sameMatter(motion.content, content))) return refuse('movedAlready');
  if (pending.length >= motionLimits.pending) return refuse('tooManyMotions', { most: motionLimits.pending });
  const motion = `o${open.counts.motions + 1}` as MotionId;
  return accept([{ type: 'motionMoved', at: now, motion, content, by: who.seat }], [], { motion });
};

/** A motion that still waits for its vote. Refuses `unknownMotion`, `motionInBallot`, `motionSettled`. */
function waiting({ motions }: Pick<Open, 'motions'>, id: MotionId): Motion | Refused {
  const motion = motions[id];
  if (!motion) return refuse('unknownMotion', { motion: id });
  if (motion.state === 'inBallot') return refuse('motionInBallot');
  return isPending(motion) ? motion : refuse('motionSettled');
}

/** Another seat seconds it (O3). */
export const secondMotion: Decider<'secondMotion', HasOpen> = ({ open }, { motion: id }, actor, { now }) => {
  const who = debating(open, actor);
  if (isRefused(who)) return who;
  const motion = waiting(open, id);
  if (isRefused(motion)) return motion;
  if (motion.by === who.seat) return refuse('ownMotion');
  if (motion.state === 'inOrder') return refuse('secondedAlready');
  return accept([{ type: 'motionSeconded', at: now, motion: id, seat: who.seat }]);
};

/** The seat that moved it takes it back, until it is in its ballot (O3). */
export const withdrawMotion: Decider<'withdrawMotion', HasOpen> = ({ open }, { motion: id }, actor, { now }) => {
  const who = heading(open, actor);
  if (isRefused(who)) return who;
  const kept = unlessPaused(open, actor);
  if (kept) return kept;
  const motion = waiting(open, id);
  if (isRefused(motion)) return motion;
  return motion.by === who.seat ? accept([{ type: 'motionWithdrawn', at: now, motion: id }]) : refuse('notYourMotion');
};

/** The facilitator rules it in order, which stands for a second, or out of order, with a reason (O3). */
export const ruleOnMotion: Decider<'ruleOnMotion', HasOpen> = ({ open }, { motion: id, inOrder, reason }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  const motion = waiting(open, id);
  if (isRefused(motion)) return motion;
  if (inOrder && motion.state === 'inOrder') return refuse('alreadySo');
  if (!inOrder && !reason) return refuse('reasonMissing');
  return accept([{ type: 'motionRuled', at: now, motion: id, inOrder, reason: inOrder ? '' : reason }]);
};

/** The facilitator puts it to the vote once it has been seconded or ruled in order, if what it is about is still there (O4). */
export const putMotion: Decider<'putMotion', HasOpen & HasPack> = (known, command, actor, ctx) => {
  const { open } = known;
  const kept = unlessFacilitator(actor) ?? unlessPhase(open, 'debate');
  if (kept) return kept;
  const motion = waiting(open, command.motion);
  if (isRefused(motion)) return motion;
  if (motion.state !== 'inOrder') return refuse('notSeconded');
  const gone = unlessOnTheTable(known, motion.content) ?? unlessBallotsMayOpen(open);
  if (gone) return gone;
  const next = nextBallot(known, command, actor, ctx, usualRuleOf(motion.content));
  if (isRefused(next)) return next;
  return accept([{ type: 'motionBallotOpened', motion: motion.id, ...next }], [], { ballot: next.ballot });
};

/** The seat that may second this motion, for a screen that offers it: any but the one that moved it. */
export const maySecond = ({ by, state }: Motion, seat: SeatId): boolean => state === 'moved' && by !== seat;
