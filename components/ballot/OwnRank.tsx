'use client';
/** What this option is worth to my seat: its place in the seat's own ranking, the neighbours beside it. Seen by the seat alone. */
import { Lock } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Ballot } from '../../negotiation/ballots.ts';
import { toTenths } from '../brief/points.ts';
import { useBallotText } from './asked.ts';

export function OwnRank({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot.rank');
  const format = useFormatter();
  const text = useBallotText(ballot);
  const { seats, issues } = usePack();
  const { seat } = useMe();
  const place = useOpen().seats;
  const alone = seat !== null && (place[seat]?.delegates.length ?? 0) < 2;
  const brief = useRoom((state) => state.seat?.brief);
  const content = text?.version.content;
  const ranking = text && brief?.rankings[text.clause.issue];
  const mine = seats.find(({ id }) => id === seat);
  if (!ranking || !mine || content?.way !== 'option' || !ranking.order.includes(content.option)) return null;
  const options = issues.find(({ id }) => id === text.clause.issue)?.options ?? [];
  return (
    <section className={className} aria-label={t('privateNote', { seat: mine.name })}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">
          {t('title', { seat: mine.name, choice: ranking.order.indexOf(content.option) + 1, of: ranking.order.length })}
        </span>
        <span className="inline-flex items-center gap-1 text-[12px]/[16px] text-muted">
          <Lock aria-hidden size={13} /> {alone ? t('private') : t('seatOnly', { seat: mine.name })}
        </span>
      </p>
      <ol tabIndex={0} className="mt-2 flex gap-1 overflow-x-auto">
        {ranking.order.map((id) => {
          const here = id === content.option;
          return (
            <li
              key={id}
              {...(here ? { 'aria-current': true } : {})}
              className={`min-w-[68px] flex-1 border-l-2 py-1 pr-0.5 pl-1.5 text-[12px]/[15px] ${here ? 'border-accent bg-accent-tint text-ink' : 'border-line-2 text-muted'}`}
            >
              <span className="flex justify-between text-[13px]/[17px]">
                <b className={here ? 'font-bold' : 'font-medium text-ink'}>{id}</b>
                <span className="tnum pr-1" aria-label={t('points', { points: toTenths(ranking.points[id] ?? 0) })}>
                  {format.number(ranking.points[id] ?? 0, { maximumFractionDigits: 1 })}
                </span>
              </span>
              <span className="line-clamp-2">{options.find((option) => option.id === id)?.label}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
