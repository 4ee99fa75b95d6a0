'use client';
/** What a delegate sees while people arrive: the own seat and who shares it, who sits where, and what this is about. */
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMySeat, useOpen, usePack } from '../../client/hooks.ts';
import { ReturnCode } from '../frame/ReturnCode.tsx';
import { Button } from '../marks/Button.tsx';
import { RoomTable } from '../table/RoomTable.tsx';
import { NotesFold } from '../talks/NotesFold.tsx';
import { ChangeSeat } from './ChangeSeat.tsx';
import { MySeat } from './MySeat.tsx';

export function Lobby() {
  const t = useTranslations('join.lobby');
  const { expiresAt } = useOpen();
  const pack = usePack();
  const seat = useMySeat();
  const [showReturn, setShowReturn] = useState(false);
  return (
    <div className="mx-auto grid w-full max-w-[1120px] gap-x-12 gap-y-8 px-4 py-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,480px)] lg:grid-rows-[auto_auto_1fr] lg:px-6 lg:py-8">
      <MySeat />
      <ChangeSeat key={seat} />
      <div className="flex flex-col gap-8 lg:col-start-2 lg:row-span-3 lg:row-start-1">
        <section className="barred">
          <h2 className="text-sm font-semibold">{t('table')}</h2>
          <RoomTable size="panel" ballot={null} className="mt-2">
            <SeatsTaken />
          </RoomTable>
        </section>
        <section className="barred">
          <h2 className="text-sm font-semibold">{t('device')}</h2>
          <p className="mt-1 mb-3 text-sm text-muted">{t('deviceWhy')}</p>
          <Button icon={<Smartphone aria-hidden size={18} />} onClick={() => setShowReturn(true)}>
            {t('deviceGo')}
          </Button>
          <p className="mt-4 text-[13px] text-muted">{t('expiry', { date: new Date(expiresAt) })}</p>
        </section>
      </div>
      <section className="barred lg:col-start-1">
        <NotesFold className="mb-5" />
        <h2 className="text-sm font-semibold">{t('scenario')}</h2>
        <p className="mt-2 max-w-[640px] font-serif text-[17px]/[26px]">{pack.description}</p>
        <h2 className="mt-5 text-sm font-semibold">{t('notice')}</h2>
        <p className="mt-1 max-w-[640px] text-sm/[21px] text-muted">{pack.notice}</p>
      </section>
      <ReturnCode open={showReturn} onOpenChange={setShowReturn} />
    </div>
  );
}

/** In the middle of the table, in its units. */
function SeatsTaken() {
  const t = useTranslations('join.lobby');
  const seats = Object.values(useOpen().seats);
  const taken = seats.filter(({ delegates }) => delegates.length > 0).length;
  return (
    <text textAnchor="middle" className="tnum fill-ink">
      <tspan x={0} y={2} fontSize={22} fontWeight={600}>
        {t('taken', { taken, seats: seats.length })}
      </tspan>
      <tspan x={0} y={20} fontSize={12} className="fill-muted">
        {t('takenWords')}
      </tspan>
    </text>
  );
}
