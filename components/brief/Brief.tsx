'use client';
/** What one's own seat alone may read: what it wants, what it will not have, what every option is worth to it. */
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import type { Brief as BriefText, Seat } from '../../negotiation/pack.ts';
import { SeatName } from '../marks/Emblem.tsx';
import { Heading } from './Heading.tsx';
import { Marked, Points } from './Marked.tsx';
import { FirstRanking, OtherRankings } from './Rankings.tsx';
import { Position } from './Position.tsx';

/** "Ankara only", with a lock: on everything that other seats never see. */
export function OnlySeat({ name, className = '' }: { name: string; className?: string }) {
  const t = useTranslations('brief');
  return (
    <span className={`inline-flex items-center gap-1 text-[12px]/[16px] text-muted ${className}`}>
      <Lock aria-hidden size={14} />
      {t('only', { seat: name })}
    </span>
  );
}

export function Brief({ className = '' }: { className?: string }) {
  const { seat } = useMe();
  const { seats } = usePack();
  const brief = useRoom((state) => state.seat?.brief);
  const mine = seats.find(({ id }) => id === seat);
  if (!mine) return null;
  return <div className={className}>{brief ? <BriefPages brief={brief} seat={mine} /> : <Later seat={mine} />}</div>;
}

/** Also for the facilitator, who may read every brief, and for the debrief of a room that shows them. */
export function BriefPages({ brief, seat }: { brief: BriefText; seat: Seat }) {
  const t = useTranslations('brief');
  return (
    <section aria-label={t('label', { seat: seat.name })} className="@container flex flex-col gap-5 text-[13px]/[19px]">
      <FirstRanking brief={brief} />
      <div className="grid gap-x-5 gap-y-5 @xs:grid-cols-2">
        <Points title={t('redLines')} items={brief.redLines} />
        <section>
          <Heading>{t('alternative')}</Heading>
          <Marked confidence={brief.alternative.confidence}>{brief.alternative.text}</Marked>
        </section>
      </div>
      <Points title={t('interests')} items={brief.interests} />
      <Priorities brief={brief} />
      <Position brief={brief} />
      <OtherRankings brief={brief} />
      {brief.note && (
        <section className="border-t border-line pt-3 text-muted">
          <Heading>{t('note')}</Heading>
          <p>{brief.note}</p>
        </section>
      )}
    </section>
  );
}

function Priorities({ brief: { priorities } }: { brief: BriefText }) {
  const t = useTranslations('brief');
  const { issues } = usePack();
  if (priorities.length === 0) return null;
  return (
    <section>
      <Heading>{t('priorities')}</Heading>
      <ol className="list-inside list-decimal marker:text-muted">
        {priorities.map((id) => (
          <li key={id}>{issues.find((issue) => issue.id === id)?.title ?? id}</li>
        ))}
      </ol>
    </section>
  );
}

function Later({ seat }: { seat: Seat }) {
  const t = useTranslations('brief');
  return (
    <div className="flex flex-col gap-2 text-[14px]/[20px]">
      <p className="font-semibold">{t('later.title')}</p>
      <p className="text-muted">{t('later.reason')}</p>
      <p className="mt-2">
        <SeatName seat={seat} /> <span className="text-muted">{seat.fullName}</span>
      </p>
      <p>{seat.about}</p>
    </div>
  );
}
