'use client';
/** What the clause means for one's own seat, from its own points alone. Nobody else's browser has them. */
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMySeat, useSeatOf } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Issue } from '../../negotiation/pack.ts';
import { toTenths } from '../brief/points.ts';

export function ForSeat({ issue, content }: { issue: Issue; content: DraftContent }) {
  const seat = useMySeat();
  return seat && issue.ranked ? <Points seat={seat} issue={issue} content={content} /> : null;
}

function Points({ seat, issue, content }: { seat: SeatId; issue: Issue; content: DraftContent }) {
  const t = useTranslations('composer.forSeat');
  const { name } = useSeatOf(seat);
  const ranking = useRoom((state) => state.seat?.brief?.rankings[issue.id]);
  if (!ranking) return null;
  const place = content.way === 'option' && content.option ? ranking.order.indexOf(content.option) + 1 : 0;
  const label = (id: string) => issue.options.find((option) => option.id === id)?.label ?? id;
  return (
    <section className="border-t border-line-2 pt-3" aria-labelledby="for-seat">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="for-seat" className="text-[13px]/[20px] font-semibold">
          {t('title', { seat: name })}
        </h2>
        <span className="flex items-center gap-1 text-[13px]/[20px] text-muted">
          <Lock aria-hidden size={13} />
          {t('onlyYou')}
        </span>
      </div>
      {place > 0 && content.option ? (
        <p className="mt-1 text-[14px]/[20px]">
          {t('place', { place, of: ranking.order.length, points: toTenths(ranking.points[content.option] ?? 0) })}
        </p>
      ) : (
        <>
          <p className="mt-1 text-[14px]/[20px]">{t('ownWording')}</p>
          <ol className="mt-1 flex flex-col gap-0.5 text-[13px]/[18px] text-muted">
            {ranking.order.map((option) => (
              <li key={option} className="flex justify-between gap-3">
                <span className="min-w-0">{label(option)}</span>
                <span className="tnum flex-none">{t('points', { points: toTenths(ranking.points[option] ?? 0) })}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
