'use client';
/** Where the room shows briefs afterwards: what each seat had to win and what it got, and its brief to read. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Brief } from '../../negotiation/pack.ts';
import { BriefPages } from '../brief/Brief.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { inOtherWords, pointsOf } from './points.ts';

export function SeatPoints({ briefs }: { briefs: Record<SeatId, Brief> }) {
  const t = useTranslations('debrief.points');
  const format = useFormatter();
  const tenth = (points: number) => format.number(points, { maximumFractionDigits: 1 });
  const [open, pack] = [useOpen(), usePack()];
  return (
    <section className="border-t-2 border-ink pt-2.5">
      <h2 className="text-[16px]/[22px] font-semibold">{t('title')}</h2>
      <p className="mb-1 text-[13px]/[18px] text-muted">{t('measure', { other: inOtherWords({ open, pack }) })}</p>
      {pack.seats.map((seat) => {
        const brief = briefs[seat.id];
        if (!brief) return null;
        const { points, most } = pointsOf({ open, pack }, brief);
        return (
          <details key={seat.id} className="group border-b border-line">
            <summary className="grid min-h-11 cursor-pointer grid-cols-[1fr_auto] items-center gap-3 py-1.5 marker:text-muted">
              <span className="flex items-center gap-2">
                <SeatName seat={seat} />
              </span>
              <span className="tnum text-right text-[13px]/[18px] font-semibold">
                {t('points', { points: tenth(points), most: tenth(most) })}
              </span>
            </summary>
            <div className="pt-1 pb-5">
              <BriefPages brief={brief} seat={seat} />
            </div>
          </details>
        );
      })}
    </section>
  );
}
