'use client';
/** Asks the rules of the room what this browser's person may do: the same functions the server asks, so that greyed and refused agree. */
import { useMemo } from 'react';
import { sitting } from '../negotiation/actors.ts';
import { amendable, unlessAmendmentVoted } from '../negotiation/amended.ts';
import { debating, leading } from '../negotiation/clauses.ts';
import type { Actor, CommandOf, CommandType } from '../negotiation/commands.ts';
import type { ClauseId, DelegateId, SeatId } from '../negotiation/ids.ts';
import { unlessPhase } from '../negotiation/phases.ts';
import { isRefused, type Decider, type Refused } from '../negotiation/refusals.ts';
import type { HasOpen, HasPack } from '../negotiation/room.ts';
import { useOpen, usePack } from './hooks.ts';
import { useRoom } from './RoomProvider.tsx';

const nobody: Actor = { kind: 'observer' };

/** Who this browser asks as. */
export function useActor(): Actor {
  const you = useRoom((state) => state.you);
  return useMemo(() => {
    if (you && 'delegate' in you) return { kind: 'delegate', delegate: you.delegate };
    if (you && 'facilitator' in you) return { kind: 'facilitator', facilitator: you.facilitator };
    return nobody;
  }, [you]);
}

/** Asked at the moment of drawing; at the moment of doing the server asks again. */
const askedNow = (clockOffset: number) => ({ now: Date.now() + clockOffset, seed: 0 });

/** Why the room would refuse this command now, or null. For rules that need only what everyone may know. */
export function useMay<T extends CommandType>(decide: Decider<T, HasOpen & HasPack>, command: CommandOf<T>): Refused | null {
  const open = useOpen();
  const pack = usePack();
  const actor = useActor();
  const clockOffset = useRoom((state) => state.clockOffset);
  const decision = decide({ open, pack }, command, actor, askedNow(clockOffset));
  return isRefused(decision) ? decision : null;
}

export interface Me {
  delegate: DelegateId | null;
  seat: SeatId | null;
  /** casts the seat's vote and speaks for it in everything that counts */
  head: boolean;
}

/** Who I am in this room: delegate, seat, and whether I head it. */
export function useMe(): Me {
  const open = useOpen();
  const you = useRoom((state) => state.you);
  const delegate = you && 'delegate' in you ? you.delegate : null;
  const seat = (delegate && open.delegates[delegate]?.seat) || null;
  return { delegate, seat, head: seat !== null && open.seats[seat]?.head === delegate };
}

/** Whether this delegation may draft now (D1): seated, in a phase of drafting. Drafts themselves are sealed, so the whole rule is the server's. */
export function useMayDraft(): Refused | null {
  const open = useOpen();
  const who = sitting(open, useActor());
  return isRefused(who) ? who : unlessPhase(open, 'brief', 'debate');
}

/** Whether the seat's head may propose an amendment to this clause now (A1, A8); what it would say is asked in the composer. */
export function useMayAmend(id: ClauseId): Refused | null {
  const open = useOpen();
  const who = debating(open, useActor());
  if (isRefused(who)) return who;
  const clause = amendable(open, id);
  return isRefused(clause) ? clause : unlessAmendmentVoted(open, id);
}

/** Whether the seat's head may revise this clause now (C6, C8). */
export function useMayRevise(clause: ClauseId): Refused | null {
  const open = useOpen();
  const led = leading(open, clause, useActor());
  return isRefused(led) ? led : null;
}
