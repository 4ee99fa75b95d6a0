'use client';
/** A happening as a sentence: who did what to which clause, and how a ballot ended. */
import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { articleNumber } from '../treaty/outline.ts';

export function useHappeningWords(ballots: readonly Ballot[]): (happening: Happening) => string {
  const t = useTranslations('debrief.happening');
  const phases = useTranslations('common.phases');
  const [pack, { clauses, injects }] = [usePack(), useOpen()];
  return useCallback(
    ({ what, seat, clause: id, amendment, ballot, phase, inject, undone, reason }) => {
      const told = inject && injects[inject];
      const clause = id && clauses[id];
      const issue = pack.issues.find((one) => one.id === clause?.issue);
      const result = ballots.find((one) => one.id === ballot)?.result;
      return t(what, {
        seat: pack.seats.find((one) => one.id === seat)?.name ?? '',
        clause: id ? numberOf(id) : 0,
        article: issue ? articleNumber(pack, issue.id) : 0,
        title: issue?.title ?? '',
        amendment: amendment ? numberOf(amendment) : 0,
        ballot: ballot ? numberOf(ballot) : 0,
        phase: phase ? phases(phase) : '',
        undone: undone ?? '',
        reason: reason ?? 'none',
        kind: told?.kind ?? 'event',
        date: told?.date ?? 'none',
        text: told ? beginningOf(told.text) : '…',
        result: result ? (result.adopted ? 'adopted' : 'notAdopted') : 'open',
      });
    },
    [t, phases, pack, clauses, injects, ballots],
  );
}

/** A line of a feed has no room for a whole card. */
const beginningOf = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, text.lastIndexOf(' ', 88))} …`);

/** Sitting down and getting up would drown the rest. */
export const comingAndGoing: ReadonlySet<Happening['what']> = new Set(['seated', 'unseated', 'headChanged']);
