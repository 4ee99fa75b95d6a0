/** What a room comes to, in numbers: worked out from what everyone may know. */
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import type { Verdict } from '../../treaty/finding.ts';
import type { TermState, TermStates } from '../treaty/termStates.ts';
import type { HasOpen, HasPack } from '../../negotiation/room.ts';

/** Seats that stand for a state can sign; an observer organisation has nothing to sign with. */
export const signatories = ({ pack }: HasPack) => pack.seats.filter(({ state }) => state !== undefined);

export interface Outcome {
  adopted: number;
  signed: number;
  declined: number;
  states: number;
}

export function outcomeOf({ open, pack }: HasOpen & HasPack): Outcome {
  const given = Object.values(open.signatures);
  const count = (choice: 'signed' | 'declined') => given.filter((signature) => signature.choice === choice).length;
  return {
    adopted: Object.values(open.clauses).filter(({ state }) => state === 'adopted').length,
    signed: count('signed'),
    declined: count('declined'),
    states: signatories({ pack }).length,
  };
}

/** A ballot that failed because one seat alone stood in the way, not for want of numbers. */
export const wasBlocked = ({ result }: Ballot): boolean =>
  result !== undefined && !result.adopted && result.requirements.some(({ met, blockedBy }) => !met && blockedBy.length > 0);

/** When people began to negotiate and when they stopped, ms: the first step out of the arrival, and the beginning of the debrief or the last thing that happened. */
export function spanOf({ open }: HasOpen, happenings: readonly Happening[]): { from: number; to: number } {
  const begun = happenings.find(({ what, phase }) => what === 'phase' && phase !== 'arrive');
  const ended = open.phase === 'debrief' ? open.phaseStartedAt : (happenings.at(-1)?.at ?? open.openedAt);
  const from = begun?.at ?? open.openedAt;
  return { from, to: Math.max(ended, from + 1000) };
}

/** Terms by what was adopted on them; one in each line of the legend is in exactly one of these. */
export interface Kept {
  /** within or beyond */
  kept: number;
  departed: number;
  contradicted: number;
  unclear: number;
  missing: number;
  all: number;
}

function tally(states: readonly TermState[]): Kept {
  const count = (...verdicts: Verdict[]) =>
    states.filter(({ stands, verdict }) => stands === 'adopted' && verdict && verdicts.includes(verdict)).length;
  const given = states.filter(({ stands }) => stands === 'adopted').length;
  return {
    kept: count('within', 'beyond'),
    departed: count('departs'),
    contradicted: count('contradicts'),
    unclear: count('unclear'),
    missing: states.length - given,
    all: states.length,
  };
}

type Others = { [Name in keyof Kept as `others${Capitalize<Name>}`]: Kept[Name] };

/** The terms that bind in this room, and apart from them those that do not: a clause can go against these too. */
export function keptOf(states: TermStates): Kept & Others {
  const all = [...states.values()];
  const others = tally(all.filter(({ counts }) => !counts));
  return {
    ...tally(all.filter(({ counts }) => counts)),
    othersKept: others.kept,
    othersDeparted: others.departed,
    othersContradicted: others.contradicted,
    othersUnclear: others.unclear,
    othersMissing: others.missing,
    othersAll: others.all,
  };
}
