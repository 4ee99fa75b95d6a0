'use client';
/** While briefs are read: the scenario's notice, the time left, who is here. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { BigClock } from './BigClock.tsx';
import { SeatsTaken } from './SeatsTaken.tsx';

export function BriefScene() {
  const t = useTranslations('screen.brief');
  const { notice } = usePack();
  const { phaseEndsAt } = useOpen();
  return (
    <div className="grid flex-1 gap-8 p-4 projector:grid-cols-[1.15fr_1fr] projector:gap-[2.6em] projector:p-[2.286em]">
      <div>
        <h1 className="font-serif text-[2em]/[1.2] font-semibold text-balance">{t('title')}</h1>
        <p className="mt-[0.9em] max-w-[42em] font-serif text-[1.143em]/[1.42]">{notice}</p>
      </div>
      <div className="min-w-0">
        {phaseEndsAt !== null && <BigClock until={phaseEndsAt} label={t('left')} />}
        <SeatsTaken className="mt-[0.8em]" />
      </div>
    </div>
  );
}
