'use client';
/** Time left until a moment, in tabular figures ("1:24"); hours when there are any, days in words. Announced by whoever shows it, not by itself. */
import { useTranslations } from 'use-intl';
import { useNow } from '../../client/hooks.ts';

/** ms → "12:40", "1:02:09"; past the moment counts up with a minus. */
export function formatLeft(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${ms <= -1000 ? '−' : ''}${h ? `${h}:${two(m)}` : m}:${two(s)}`;
}

/** `frozenAt`: the room is paused since then, the clock stands. */
export function Clock({ until, frozenAt, className = '' }: { until: number; frozenAt?: number | null; className?: string }) {
  const t = useTranslations('common');
  const now = useNow();
  const left = until - (frozenAt ?? now);
  const days = Math.floor(left / 86_400_000);
  return (
    <time suppressHydrationWarning dateTime={new Date(until).toISOString()} className={`tnum font-semibold ${className}`}>
      {days >= 2 ? t('days', { days }) : formatLeft(left)}
    </time>
  );
}
