'use client';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { Clock } from '../marks/Clock.tsx';

/** A clock to be read from the last row. */
export function BigClock({ until, label, className = '' }: { until: number; label: string; className?: string }) {
  const common = useTranslations('common');
  const { pausedAt } = useOpen();
  return (
    <p className={className}>
      <span className="block text-muted">
        {label}
        {pausedAt !== null && <span className="font-semibold text-departs"> · {common('paused')}</span>}
      </span>
      <Clock until={until} frozenAt={pausedAt} className="block text-[4em]/[1.1] tracking-[-0.02em]" />
    </p>
  );
}
