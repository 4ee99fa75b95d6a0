/** Which of two clauses that conflict goes before the other: the one that says so in terms, or the more special one. The conflict is shown either way. */
import type { Norm, Slot, SlotName } from './norm.ts';
import { slotNames } from './norm.ts';
import { covers, kindOf, membersOf, type Words } from './words.ts';

/** `by`: an express "notwithstanding", or the more special rule going before the general one. `first`: which of the two goes before. */
export interface Settled {
  by: 'notwithstanding' | 'special';
  first: 'this' | 'other';
}

/** Whether the slot says no more than the other's: everything it names falls under what the other names, or the other leaves it open. */
const isWithin = (words: Words, name: SlotName, narrow: Slot<string>, wide: Slot<string>): boolean => {
  if (wide.is === 'unread' || narrow.is === 'unread') return false;
  if (wide.is !== 'set') return !('except' in wide && wide.except?.length);
  if (narrow.is !== 'set' || wide.except?.length) return JSON.stringify(narrow) === JSON.stringify(wide);
  if (kindOf[name] === 'party') {
    const all = new Set(wide.values.flatMap((party) => membersOf(words, party)));
    return narrow.values.flatMap((party) => membersOf(words, party)).every((state) => all.has(state));
  }
  return narrow.values.every((word) => wide.values.some((other) => covers(words, kindOf[name], other, word)));
};

/** Whether the norm is about less than the other: within it in every slot, and not the other way round. */
export const isMoreSpecial = (words: Words, one: Norm, other: Norm): boolean => {
  const under = (a: Norm, b: Norm) => slotNames.every((name) => isWithin(words, name, a[name], b[name]));
  return under(one, other) && !under(other, one);
};

/** How the text settles a conflict of these two; undefined where it does not. An express word goes before the more special rule. */
export const settledBy = (words: Words, mine: Norm, other: Norm): Settled | undefined => {
  const [a, b] = [mine.prevails ?? false, other.prevails ?? false];
  if (a !== b) return { by: 'notwithstanding', first: a ? 'this' : 'other' };
  if (isMoreSpecial(words, mine, other)) return { by: 'special', first: 'this' };
  return isMoreSpecial(words, other, mine) ? { by: 'special', first: 'other' } : undefined;
};
