/** What a motion sets off when it is carried: events that follow its ballot in the same decision (O5, O6). */
import { openBallot } from './ballots.ts';
import type { Event } from './events.ts';
import type { FacilitatorId } from './ids.ts';
import type { MotionContent, MotionKind } from './motions.ts';
import { isRefused, type Ctx } from './refusals.ts';
import type { HasOpen, HasPack } from './room.ts';
import type { BallotSubject } from './subjects.ts';

type Public = HasOpen & HasPack;
type Effect<K extends MotionKind> = (known: Public, content: Extract<MotionContent, { kind: K }>, ctx: Ctx) => Event[];

/** As the facilitator would open it: whoever carried the motion has ordered it. */
const asOrdered = { kind: 'facilitator', facilitator: 'fmotion00' as FacilitatorId } as const;

const effects: { [K in MotionKind]: Effect<K> } = {
  // if its ballot cannot open now (too many are), the facilitator opens it when there is room
  closeDebate: (known, { clause }, ctx) => {
    const decision = openBallot(known, { type: 'openBallot', clause, seconds: null }, asOrdered, ctx);
    return isRefused(decision) ? [] : decision.events;
  },
  // the clause is in the motion's own ballot, and is adopted or back on the table with its result (subjects.ts)
  adoptByConsensus: () => [],
  suspend: ({ open }, _content, { now }) => (open.pausedAt === null ? [{ type: 'roomPaused', at: now }] : []),
};

/** The events that follow a ballot which has adopted what it was on; none but for a motion. */
export function carriedOut(known: Public, on: BallotSubject, ctx: Ctx): Event[] {
  const motion = on.kind === 'motion' ? known.open.motions[on.motion] : undefined;
  if (!motion) return [];
  const effect = effects[motion.content.kind] as Effect<MotionKind>;
  return effect(withoutItsBallot(known, motion.ballot), motion.content, ctx);
}

/** The motion's ballot is closed by the event before: it takes no place among those that are open. */
function withoutItsBallot({ open, pack }: Public, ballot: string | undefined): Public {
  const ballots = Object.fromEntries(Object.entries(open.ballots).filter(([id]) => id !== ballot));
  return { open: { ...open, ballots }, pack };
}
