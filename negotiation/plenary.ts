/** The plenary channel: one stream of messages for the whole room. */
import { z } from 'zod';
import { sitting, unlessFacilitator } from './actors.ts';
import { Card, clauseCard } from './cards.ts';
import type { Actor, CommandOf } from './commands.ts';
import { cardOf } from './draftCards.ts';
import type { EventOf } from './events.ts';
import { unlessUnmuted } from './muting.ts';
import { numberOf, pageItem, withItem } from './pages.ts';
import { unlessPaused } from './phases.ts';
import { accept, isRefused, refuse, type Ctx, type Decider, type Refused } from './refusals.ts';
import type { HasOpen, HasPack, Open, Room } from './room.ts';
import { DelegateId, FacilitatorId, MessageId, SeatId } from './ids.ts';

export const Message = z.object({
  id: MessageId,
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('delegate'), delegate: DelegateId, seat: SeatId }),
    z.object({ kind: z.literal('facilitator'), facilitator: FacilitatorId }),
  ]),
  /** absent once the facilitator has hidden it */
  text: z.string().optional(),
  /** absent too once it is hidden */
  card: Card.optional(),
  at: z.number(),
});
export type Message = z.infer<typeof Message>;

export const messagesInOpen = 60;

/** As whom the asker speaks: a delegate for their seat, or a facilitator. Observers and the system are silent (M1). */
function speaker(open: Open, actor: Actor): Message['by'] | Refused {
  if (actor.kind === 'facilitator') return { kind: 'facilitator', facilitator: actor.facilitator };
  const who = sitting(open, actor);
  return isRefused(who) ? who : { kind: 'delegate', delegate: who.delegate, seat: who.seat };
}

/** As much of it as stands in the open: whether one has been muted, and one's own drafts, do not. */
export function maySay(
  { open }: HasOpen & HasPack,
  { text, attached }: Pick<CommandOf<'say'>, 'text' | 'attached'>,
  actor: Actor,
  _ctx: Ctx,
): Refused | null {
  const by = speaker(open, actor);
  if (isRefused(by)) return by;
  const kept = unlessPaused(open, actor); // T3
  if (kept) return kept;
  const card = attached?.kind === 'clause' ? clauseCard({ open }, attached) : null;
  if (card && isRefused(card)) return card;
  return text === '' && !attached ? refuse('nothingSaid') : null;
}

/** Says something to the whole room, in any phase; any delegate of a seat may, not the head alone (M1). */
export const say: Decider<'say', Room> = (room, command, actor, ctx) => {
  const kept = maySay(room, command, actor, ctx);
  if (kept) return kept;
  const { open } = room;
  const by = speaker(open, actor);
  if (isRefused(by)) return by;
  const muted = by.kind === 'delegate' && unlessUnmuted(room, by.delegate); // K13
  if (muted) return muted;
  const card = cardOf(room, command.attached ?? null, actor);
  if (card && isRefused(card)) return card;
  const message = `m${open.counts.messages + 1}` as MessageId;
  const { text } = command;
  return accept([{ type: 'messageSaid', at: ctx.now, message, by, text, ...(card ? { card } : {}) }], [], { message });
};

/** The facilitator takes the text of a message out of what anybody is sent (M2). A message of long ago is known by its number alone. */
export const hideMessage: Decider<'hideMessage', HasOpen> = ({ open }, { message: id }, actor, { now }) => {
  const kept = unlessFacilitator(actor);
  if (kept) return kept;
  if (!(numberOf(id) <= open.counts.messages)) return refuse('unknownMessage');
  const message = open.messages[id];
  return message && message.text === undefined ? refuse('alreadyHidden') : accept([{ type: 'messageHidden', at: now, message: id }]);
};

export const messageSaid = (open: Open, { message: id, by, text, card, at }: EventOf<'messageSaid'>): Open => ({
  ...open,
  messages: { ...open.messages, [id]: { id, by, text, at, ...(card ? { card } : {}) } },
  counts: { ...open.counts, messages: open.counts.messages + 1 },
});

/** The text goes, wherever the message is kept by now; that there was one stays (M2). */
export function messageHidden(room: Room, { message: id }: EventOf<'messageHidden'>): Room {
  const recent = room.open.messages[id];
  if (recent) return { ...room, open: { ...room.open, messages: { ...room.open.messages, [id]: silenced(recent) } } };
  const old = pageItem(room.past.messages, numberOf(id));
  return old ? { ...room, past: { ...room.past, messages: withItem(room.past.messages, numberOf(id), silenced(old)) } } : room;
}
const silenced = ({ id, by, at }: Message): Message => ({ id, by, at });
