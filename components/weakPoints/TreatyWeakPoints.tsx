'use client';
/** Under the treaty: the weak points of all that is adopted. Nothing while nothing is. */
import { useOpen } from '../../client/hooks.ts';
import { useWeakPoints } from './useWeakPoints.ts';
import { WeakPointsFold } from './WeakPoints.tsx';

export function TreatyWeakPoints({ className = '' }: { className?: string }) {
  const points = useWeakPoints();
  const written = Object.values(useOpen().clauses).some(({ state }) => state === 'adopted');
  if (!points || !written) return null;
  return (
    <section className={`border-t-2 border-ink ${className}`}>
      <WeakPointsFold points={points} of="ofTreaty" />
    </section>
  );
}
