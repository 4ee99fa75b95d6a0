'use client';
/** What a ballot would run into as people sit now, before one is opened. The rules say it (Q8). */
import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { seatsTaken } from '../../negotiation/ballotKinds.ts';
import type { SeatGroupId, SeatId } from '../../negotiation/ids.ts';
import type { Open } from '../../negotiation/room.ts';
import { ruleOf } from '../../negotiation/rules.ts';
import { standing } from '../../negotiation/standing.ts';
import type { Why } from '../../treaty/finding.ts';
import { bodyName } from '../ballot/resultWords.ts';
import { useNames } from './useNames.ts';

/** Before the debate only a required seat that is vacant matters, and only once people sit down: the other seats fill by and by. */
const matters =
  (open: Open) =>
  ({ params }: Why): boolean => {
    if (open.phase === 'debate') return true;
    return (open.phase === 'arrive' || open.phase === 'brief') && seatsTaken(open).length > 0 && params.because === 'vacant';
  };

export function Warnings() {
  const t = useTranslations('desk.warning');
  const words = useTranslations('ballot');
  const format = useFormatter();
  const open = useOpen();
  const pack = usePack();
  const names = useNames();
  const rule = ruleOf(open, pack, open.options.rule);
  const whys = rule ? standing(open, pack, rule).filter(matters(open)) : [];
  if (whys.length === 0) return null;
  const sentence = ({ code, params }: Why) => {
    const group = rule && bodyName({ t: words, format, pack }, rule, params.group as SeatGroupId);
    const said = { seat: params.seat ? names.seat(params.seat as SeatId) : '', group: group?.toLowerCase() ?? '' };
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
