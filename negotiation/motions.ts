/** Motions of procedure: moved by the head of a seat, seconded or ruled in order, put to the vote, carried out. `moving.ts` says who may. */
import { z } from 'zod';
import type { EventOf } from './events.ts';
import { BallotId, ClauseId, MotionId, SeatId } from './ids.ts';
import { limits } from './limits.ts';
import type { Open } from './room.ts';

/** As they are offered. */
export const motionKinds = ['closeDebate', 'adoptByConsensus', 'suspend'] as const;

export const MotionContent = z.discriminatedUnion('kind', [
  /** the clause goes to its ballot at once */
  z.object({ kind: z.literal('closeDebate'), clause: ClauseId }),
  /** the clause is adopted without a vote, as nobody objects */
  z.object({ kind: z.literal('adoptByConsensus'), clause: ClauseId }),
  /** the room pauses; for how long is a wish, the facilitator resumes */
  z.object({ kind: z.literal('suspend'), minutes: z.number().int().min(1).max(1440) }),
]);
export type MotionContent = z.infer<typeof MotionContent>;
export type MotionKind = MotionContent['kind'];

export const Motion = z.object({
  id: MotionId,
  content: MotionContent,
  by: SeatId,
  at: z.number(),
  /** `inOrder`: seconded, or ruled so; it may be put to the vote */
  state: z.enum(['moved', 'inOrder', 'inBallot', 'carried', 'lost', 'ruledOut', 'withdrawn']),
  secondedBy: SeatId.optional(),
  /** the facilitator's, where it was ruled out of order */
  reason: z.string().max(limits.reason).optional(),
  ballot: BallotId.optional(),
});
export type Motion = z.infer<typeof Motion>;

/** `settledInOpen`: of those that are done with, the last ones stay at hand. */
export const motionLimits = { pending: 6, settledInOpen: 12 } as const;

export const isPending = ({ state }: Motion): boolean => state === 'moved' || state === 'inOrder' || state === 'inBallot';

/** The clause that a motion is about; null for one about the meeting. */
export const clauseOfMotion = (content: MotionContent): ClauseId | null => ('clause' in content ? content.clause : null);

export function withMotion(open: Open, id: MotionId, change: Partial<Motion>): Open {
  const motion = open.motions[id];
  return motion ? { ...open, motions: { ...open.motions, [id]: { ...motion, ...change } } } : open;
}

export function motionMoved(open: Open, { motion: id, content, by, at }: EventOf<'motionMoved'>): Open {
  const motion: Motion = { id, content, by, at, state: 'moved' };
  return { ...open, motions: { ...open.motions, [id]: motion }, counts: { ...open.counts, motions: open.counts.motions + 1 } };
}
export const motionSeconded = (open: Open, { motion, seat }: EventOf<'motionSeconded'>): Open =>
  withMotion(open, motion, { state: 'inOrder', secondedBy: seat });
export const motionWithdrawn = (open: Open, { motion }: EventOf<'motionWithdrawn'>): Open =>
  withMotion(open, motion, { state: 'withdrawn' });
export const motionRuled = (open: Open, { motion, inOrder, reason }: EventOf<'motionRuled'>): Open =>
  withMotion(open, motion, inOrder ? { state: 'inOrder' } : { state: 'ruledOut', reason });
