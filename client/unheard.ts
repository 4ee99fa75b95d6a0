/**
 * Refusals that nobody was left to show: the control that had asked was gone when the answer came.
 * A vote given without a connection is answered after the ballot has closed, and its cards with it.
 */
import type { Command, CommandType } from '../negotiation/commands.ts';
import type { Reply } from '../negotiation/wire.ts';
import type { RoomStore } from './roomStore.ts';

export interface Unheard {
  key: number;
  command: Command;
  /** the server's */
  sentence: string;
}

const most = 5; // older ones go: a notice is not a log
/** These controls go by themselves, with the clause that waits, the ballot or the phase; others are closed by a person who has read them. */
const vanishing = new Set<CommandType>(['castVote', 'sign', 'openBallot', 'extendBallot', 'closeBallot']);
const readWithin = 3000; // ms; a sentence that stood for less has not been read

export function keepUnheard(store: RoomStore, command: Command, sentence: string): void {
  store.setState(({ unheard }) => {
    const others = unheard.filter((one) => one.sentence !== sentence || JSON.stringify(one.command) !== JSON.stringify(command));
    return { unheard: [...others, { key: (unheard.at(-1)?.key ?? 0) + 1, command, sentence }].slice(-most) };
  });
}

export const dismissUnheard = (store: RoomStore, key: number): void =>
  store.setState(({ unheard }) => ({ unheard: unheard.filter((one) => one.key !== key) }));

/** One control's ear: it hears the answers while the control is drawn; after that the room keeps what was refused. */
export interface Ear {
  arrive: () => void;
  leave: () => void;
  /** asked again, or put away by its reader */
  clear: () => void;
  answered: (command: Command, reply: Reply) => void;
}

export function createEar(store: RoomStore): Ear {
  let here = true;
  let shown: { command: Command; sentence: string; since: number } | null = null;
  return {
    arrive: () => {
      here = true;
    },
    leave: () => {
      here = false;
      if (shown && vanishing.has(shown.command.type) && Date.now() - shown.since < readWithin)
        keepUnheard(store, shown.command, shown.sentence);
      shown = null;
    },
    clear: () => {
      shown = null;
    },
    answered: (command, reply) => {
      if (reply.ok) return;
      if (here) shown = { command, sentence: reply.sentence, since: Date.now() };
      else keepUnheard(store, command, reply.sentence);
    },
  };
}
