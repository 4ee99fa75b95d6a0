/** Messages of one channel until the server has them: the one being typed, and those on their way. */
import type { Actor, Command } from '../negotiation/commands.ts';
import type { Speaker } from '../negotiation/places.ts';
import type { Pending } from './roomStore.ts';
import type { Shelf } from './shelf.ts';

interface OnItsWay {
  text: string;
  /** ms, the server's clock */
  at: number;
}

/** A message of the plenary or of a thread, as far as it takes to know it again. */
export interface Heard {
  by: Speaker;
  text?: string | undefined;
  at: number;
}

const [typed, saying] = ['typed', 'saying'];
const tolerance = 1000; // ms by which the two clocks may differ

/** Whether what was sent at this time (ms, the server's clock) is among the messages: it may come before its confirmation. */
export const hasArrived = (messages: readonly Heard[], actor: Actor, { text, at }: OnItsWay): boolean =>
  messages.some(({ by, ...message }) => isBy(by, actor) && message.text === text && message.at >= at - tolerance);

const isBy = (by: Speaker, actor: Actor): boolean =>
  by.kind === 'delegate'
    ? actor.kind === 'delegate' && by.delegate === actor.delegate
    : actor.kind === 'facilitator' && by.facilitator === actor.facilitator;

const onTheirWay = (shelf: Shelf) => shelf.get<OnItsWay[]>(saying) ?? [];
const keepSaying = (shelf: Shelf, all: OnItsWay[]) => (all.length > 0 ? shelf.keep(saying, all) : shelf.forget(saying));

export const typedText = (shelf: Shelf): string => shelf.get<string>(typed) ?? '';
export const keepTyped = (shelf: Shelf, text: string): void => (text === '' ? shelf.forget(typed) : shelf.keep(typed, text));

export const keepSent = (shelf: Shelf, sent: OnItsWay): void => keepSaying(shelf, [...onTheirWay(shelf), sent]);

/** It was refused: back to what is being typed, before whatever that is by now. */
export function comeBack(shelf: Shelf, text: string): void {
  keepTyped(shelf, joined([text, typedText(shelf)]));
  forgetSent(shelf, text);
}

const joined = (texts: string[]) => texts.filter((text) => text !== '').join('\n');

/** The server has it. */
export function forgetSent(shelf: Shelf, text: string): void {
  const all = onTheirWay(shelf);
  const at = all.findIndex((one) => one.text === text);
  keepSaying(
    shelf,
    all.filter((_, index) => index !== at),
  );
}

interface Known {
  messages: readonly Heard[];
  actor: Actor;
  pending: readonly Pending[];
}

/** The words a command would say; null where it says none. */
export const textSaid = (command: Command): string | null =>
  command.type === 'say' || command.type === 'sayPrivately' ? command.text : null;

/** What was sent from a page that has gone, and did not arrive, comes back before what is being typed. */
export function takeLost(shelf: Shelf, { messages, actor, pending }: Known): void {
  const isPending = ({ text }: OnItsWay) => pending.some(({ command }) => textSaid(command) === text);
  const all = onTheirWay(shelf);
  if (all.length === 0) return;
  const lost = all.filter((one) => !isPending(one) && !hasArrived(messages, actor, one));
  keepTyped(shelf, joined([...lost.map((one) => one.text), typedText(shelf)]));
  keepSaying(shelf, all.filter(isPending));
}
