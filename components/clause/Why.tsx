'use client';
/** Why something is greyed: the sentence the server would refuse it with. */
import { useTranslations } from 'use-intl';
import type { Refused } from '../../negotiation/refusals.ts';

export function Why({ refused, className = 'mr-auto' }: { refused: Refused | null; className?: string }) {
  const t = useTranslations('refusals');
  if (!refused) return null;
  return <p className={`min-w-0 flex-1 text-[13px]/[18px] text-muted ${className}`}>{t(refused.refused, refused.params ?? {})}</p>;
}
