'use client';
/** One seat and its people: hand the head over, rename, move, remove; lock the seat. */
import { Lock, LockOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { PersonControls } from './PersonControls.tsx';
import { peopleOf } from './seatRows.ts';

export function SeatDialog({ seat, onClose }: { seat: SeatId | null; onClose: () => void }) {
  const pack = usePack();
  const found = pack.seats.find(({ id }) => id === seat);
  return (
    <Dialog open={found !== undefined} onOpenChange={(shown) => !shown && onClose()} title={found?.name ?? ''} description={found?.about}>
      {found && <SeatPeople seat={found.id} />}
    </Dialog>
  );
}

function SeatPeople({ seat }: { seat: SeatId }) {
  const t = useTranslations('desk.seat');
  const open = useOpen();
  const people = peopleOf(open, seat);
  return (
    <div className="flex flex-col gap-4">
      {people.length === 0 ? (
        <p className="text-muted">{t('nobody')}</p>
      ) : (
        <ul className="flex flex-col">
          {people.map((person) => (
            <PersonControls key={person.id} person={person} />
          ))}
        </ul>
      )}
      <SeatLock seat={seat} locked={open.seats[seat]?.locked ?? false} />
    </div>
  );
}

function SeatLock({ seat, locked }: { seat: SeatId; locked: boolean }) {
  const t = useTranslations('desk.seat');
  const { give, pending, refusal } = useOrder();
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-4">
      <p>
        <Button
          size="small"
          pending={pending}
          icon={locked ? <LockOpen size={15} aria-hidden /> : <Lock size={15} aria-hidden />}
          onClick={() => void give({ type: 'lockSeat', seat, locked: !locked })}
        >
          {t(locked ? 'unlock' : 'lock')}
        </Button>
      </p>
      <p className="text-[13px]/[18px] text-muted">{t(locked ? 'lockedNote' : 'openNote')}</p>
      <Refusal sentence={refusal} />
    </div>
  );
}
