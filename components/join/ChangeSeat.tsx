'use client';
/** While people arrive one may take another seat, or give one's own up. Later the briefs are out and only the facilitator moves people. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DoorSeat } from '../../client/doors.ts';
import { useMySeat, useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { seatLimits } from '../../negotiation/seats.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { SeatChoice } from './SeatChoice.tsx';

export function ChangeSeat() {
  const t = useTranslations('join.lobby');
  const open = useOpen();
  const mine = useMySeat();
  if (open.options.seating === 'assigned' || (mine !== null && open.phase !== 'arrive')) return null;
  if (mine === null)
    return (
      <section className="barred">
        <h2 className="text-sm font-semibold">{t('take')}</h2>
        <Choice />
      </section>
    );
  return (
    <details className="barred">
      <summary className="cursor-pointer py-1 text-sm font-semibold">{t('change')}</summary>
      <Choice />
    </details>
  );
}

function Choice() {
  const t = useTranslations('join.lobby');
  const mine = useMySeat();
  const pack = usePack();
  const seats = useDoorSeats();
  const { give, pending, refusal, clear } = useOrder();
  const [chosen, setChosen] = useState<SeatId | null | undefined>(mine ?? undefined);
  const name = pack.seats.find(({ id }) => id === chosen)?.name;
  const choose = (seat: SeatId | null) => {
    clear();
    setChosen(seat);
  };
  const order = () => (chosen ? give({ type: 'takeSeat', seat: chosen }) : give({ type: 'leaveSeat' }));
  return (
    <>
      <SeatChoice door={{ seatGroups: pack.seatGroups, seats }} mostPerSeat={seatLimits.delegatesPerSeat} chosen={chosen} choose={choose} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {chosen !== undefined && chosen !== mine && (
          <Button tone="primary" pending={pending} onClick={() => void order()}>
            {name ? t('sit', { seat: name }) : t('leave')}
          </Button>
        )}
        <Refusal sentence={refusal} />
      </div>
    </>
  );
}

/** The seats as they stand on the door, from what the room shows. */
function useDoorSeats(): DoorSeat[] {
  const open = useOpen();
  return usePack().seats.map(({ id, name, fullName, about, emblem }) => {
    const place = open.seats[id];
    const delegates = (place?.delegates ?? []).map((delegate) => ({
      name: open.delegates[delegate]?.name ?? null,
      head: place?.head === delegate,
      online: open.delegates[delegate]?.online ?? false,
    }));
    return { id, name, fullName, about, emblem, locked: place?.locked ?? false, delegates };
  });
}
