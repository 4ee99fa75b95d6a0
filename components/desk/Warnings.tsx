'use client';
/** What a ballot would run into as people sit now, before one is opened. The rules say it (Q8). */
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import { standing } from '../../negotiation/standing.ts';
import type { Why } from '../../treaty/finding.ts';
import { useNames } from './useNames.ts';

export function Warnings() {
  const t = useTranslations('desk.warning');
  const open = useOpen();
  const pack = usePack();
  const names = useNames();
  const rule = pack.decisionRules.find(({ id }) => id === open.options.rule);
  const whys = rule ? standing(open, pack, rule) : [];
  if (whys.length === 0) return null;
  const sentence = ({ code, params }: Why) => {
    const group = pack.seatGroups.find(({ id }) => id === (params.group as SeatGroupId));
    const said = { seat: params.seat ? names.seat(params.seat as SeatId) : '', group: group?.name.toLowerCase() ?? '' };
    if (code === 'cannotBlocked') return t(params.because === 'vacant' ? 'vacant' : 'away', said);
    return t('short', { ...said, needed: Number(params.needed), able: Number(params.able) });
  };
  return (
    <ul className="mb-2 bg-departs-tint px-3 py-2 text-[13px]/[18px]">
      {whys.map((why, at) => (
        <li key={at} className="flex items-start gap-2 py-0.5">
          <TriangleAlert aria-hidden size={15} className="mt-0.5 flex-none text-departs" />
          {sentence(why)}
        </li>
      ))}
    </ul>
  );
}
