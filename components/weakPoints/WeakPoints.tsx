'use client';
/** A list of weak points, the most serious first; or that none was found, and what that means. */
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { WeakPointCard } from './WeakPointCard.tsx';
import { WeakPointSquare } from './WeakPointSquare.tsx';

export function WeakPoints({ points }: { points: readonly WeakPoint[] }) {
  const t = useTranslations('weakPoints.ui');
  if (points.length === 0) return <p className="py-3 text-[14px]/[20px] text-muted">{t('none')}</p>;
  return (
    <div className="divide-y divide-line-2">
      {points.map((point) => (
        <WeakPointCard key={JSON.stringify([point.code, point.params])} point={point} />
      ))}
    </div>
  );
}

/** The same, folded under a line that says how many there are. */
export function WeakPointsFold({ points, of }: { points: readonly WeakPoint[]; of: 'ofClause' | 'ofTreaty' }) {
  const t = useTranslations('weakPoints');
  return (
    <details data-weak-points className="group/list border-t border-line-2">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-2 py-2 text-[13px]/[20px]">
        <WeakPointSquare />
        <h2 className="font-semibold">{t('heading')}</h2>
        <span className="tnum text-muted">{t('ui.count', { count: points.length })}</span>
        <ChevronDown
          aria-hidden
          size={16}
          className="text-muted transition-transform group-open/list:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <p className="text-[13px]/[18px] text-muted">{t(`ui.${of}`)}</p>
      <WeakPoints points={points} />
    </details>
  );
}
