'use client';
/** Names of things as the desk says them: a seat's, an article's number, a person's. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { ClauseId, DelegateId, SeatId } from '../../negotiation/ids.ts';
import { articleNumber } from '../treaty/outline.ts';

export function useNames() {
  const pack = usePack();
  const open = useOpen();
  const t = useTranslations('common');
  return {
    seat: (id: SeatId): string => pack.seats.find((seat) => seat.id === id)?.name ?? id,
    person: (id: DelegateId): string => open.delegates[id]?.name ?? t('erasedName'),
    /** the number of the article a clause is on; 0 for a clause that is not known */
    article: (id: ClauseId | null): number => {
      const clause = id && open.clauses[id];
      return clause ? articleNumber(pack, clause.issue) : 0;
    },
    issueTitle: (id: ClauseId): string => {
      const issue = open.clauses[id]?.issue;
      return pack.issues.find((other) => other.id === issue)?.title ?? '';
    },
  };
}

/** `b7`, `c7` → 7. */
export const numberIn = (id: string): number => Number(id.slice(1));
