'use client';
/** What stands in the way of a ballot before anyone votes: an empty or absent seat whose agreement is required, too few seats taken. */
import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { DecisionRule } from '../../negotiation/decisionRules.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import { standing } from '../../negotiation/standing.ts';
import { bodyName, seatNames } from './resultWords.ts';

/** Of an open ballot say who has voted: that a seat is away matters no longer once it has. */
export function useWarnings(rule: DecisionRule, voted: Partial<Record<SeatId, unknown>> = {}): string[] {
  const t = useTranslations('ballot.warning');
  const words = useTranslations('ballot');
  const format = useFormatter();
  const open = useOpen();
  const pack = usePack();
  const whys = standing(open, pack, rule).filter(({ params }) => params.because !== 'away' || !voted[params.seat as SeatId]);
  const seatsThat = (because: string) =>
    whys.flatMap(({ code, params }) => (code === 'cannotBlocked' && params.because === because ? [params.seat as SeatId] : []));
  const named = (key: 'vacant' | 'away') => {
    const seats = [...new Set(seatsThat(key))];
    return seats.length > 0 ? [t(key, { seats: seatNames({ format, pack }, seats), count: seats.length })] : [];
  };
  const short = whys.flatMap(({ code, params: { group, able, needed } }) => {
    const name = bodyName({ t: words, format, pack }, rule, group as SeatGroupId);
    return code === 'cannotBlocked' ? [] : [t('short', { group: name, able: Number(able), needed: Number(needed) })];
  });
  return [...named('vacant'), ...named('away'), ...short];
}

export function Warnings({ rule, className = '' }: { rule: DecisionRule; className?: string }) {
  const sentences = useWarnings(rule);
  if (sentences.length === 0) return null;
  return (
    <ul className={`flex flex-col gap-1 ${className}`}>
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-2 text-[13px]/[18px] font-medium text-departs">
          <TriangleAlert aria-hidden size={16} className="mt-px flex-none" />
          {sentence}
        </li>
      ))}
    </ul>
  );
}
