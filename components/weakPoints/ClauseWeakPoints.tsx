'use client';
/** In the composer, folded under the findings: what the clause being written would leave open beside what is adopted. */
import type { ClauseId } from '../../negotiation/ids.ts';
import type { Norm } from '../../treaty/norm.ts';
import { useWeakPointsWith } from './useWeakPoints.ts';
import { WeakPointsFold } from './WeakPoints.tsx';

export function ClauseWeakPoints({ norms, revises }: { norms: readonly Norm[]; revises: ClauseId | null }) {
  const points = useWeakPointsWith(norms, revises);
  return points && norms.length > 0 ? <WeakPointsFold points={points} of="ofClause" /> : null;
}
