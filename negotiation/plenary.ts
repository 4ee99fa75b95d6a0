/** The plenary channel: one stream of messages for the whole room. */
import { z } from 'zod';
import { DelegateId, FacilitatorId, MessageId, SeatId } from './ids.ts';

export const Message = z.object({
  id: MessageId,
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delegate'), delegate: DelegateId, seat: SeatId }),
    z.object({ kind: z.literal('facilitator'), facilitator: FacilitatorId }),
  ]),
  /** absent once the facilitator has hidden it */
  text: z.string().optional(),
  at: z.number(),
});
export type Message = z.infer<typeof Message>;
