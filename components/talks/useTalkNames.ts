'use client';
/** Seats as they are said together: "Ankara and Rome". */
import { useCallback } from 'react';
import { useFormatter } from 'use-intl';
import { usePack } from '../../client/hooks.ts';

/** Names of seats in the pack's order, joined in the reader's language. */
export function useSeatList(): (ids: readonly string[]) => string {
  const format = useFormatter();
  const { seats } = usePack();
  return useCallback(
    (ids) =>
      format.list(
        seats.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
        { type: 'conjunction' },
      ),
    [format, seats],
  );
}
