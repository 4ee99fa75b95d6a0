'use client';
/** The weak points of the treaty, and of a clause beside it, worked out anew only when the clauses change. */
import { useDeferredValue, useMemo } from 'react';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import { weakPointsIn, weakPointsWith } from '../../negotiation/weakPoints.ts';
import type { Norm } from '../../treaty/norm.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';

/** Null where the scenario does not say what its guarantee consists of. */
export function useWeakPoints(): WeakPoint[] | null {
  const [open, pack] = [useOpen(), usePack()];
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only the clauses decide: a vote or a message must not start the search again
  return useMemo(() => weakPointsIn({ open, pack }), [open.clauses, pack]);
}

/** What the clause being written brings; follows when the frame with the verdicts is drawn. */
export function useWeakPointsWith(norms: readonly Norm[], revises: ClauseId | null): WeakPoint[] | null {
  const [open, pack] = [useOpen(), usePack()];
  const drawn = useDeferredValue(norms);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- as above
  return useMemo(() => weakPointsWith(drawn, { open, pack }, revises), [drawn, open.clauses, pack, revises]);
}
