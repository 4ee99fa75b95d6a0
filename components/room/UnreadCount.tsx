'use client';
import { useTranslations } from 'use-intl';

/** How many messages one has not seen: a number in a pill, and in words for a screen reader. */
export function UnreadCount({ count, className = '' }: { count: number; className?: string }) {
  const t = useTranslations('plenary');
  if (count === 0) return null;
  return (
    <span
      className={`tnum min-w-[18px] rounded-full bg-accent px-[5px] text-center text-[12px]/[16px] font-semibold text-on-accent ${className}`}
    >
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{t('unread', { count })}</span>
    </span>
  );
}
