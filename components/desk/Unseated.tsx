'use client';
/** Who has arrived and has no seat: seated one by one, or dealt at random. */
import { Ellipsis, Shuffle } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, useOrder } from '../../client/hooks.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { MoveTo } from './MoveTo.tsx';
import { PersonControls } from './PersonControls.tsx';
import { Presence } from './SeatRow.tsx';
import { withoutSeat, type Person } from './seatRows.ts';

export function Unseated() {
  const t = useTranslations('desk.unseated');
  const people = withoutSeat(useOpen());
  const { give, pending, refusal } = useOrder();
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="desk-unseated" className="flex-none border-s-4 border-accent bg-accent-tint px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id="desk-unseated" className="text-[13px]/5 font-semibold">
          {t('title', { count: people.length })}
        </h3>
        <Button size="small" pending={pending} icon={<Shuffle size={15} aria-hidden />} onClick={() => void give({ type: 'dealSeats' })}>
          {t('deal')}
        </Button>
      </div>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {people.map((person) => (
          <UnseatedPerson key={person.id} person={person} />
        ))}
      </ul>
      <Refusal sentence={refusal} />
    </section>
  );
}

function UnseatedPerson({ person }: { person: Person }) {
  const t = useTranslations('desk.unseated');
  const common = useTranslations('common');
  const order = useOrder();
  const [shown, setShown] = useState(false);
  const name = person.name ?? common('erasedName');
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-1 text-[13px]">
      <span className="min-w-0 truncate">
        <Presence online={person.online} />
        {name}
      </span>
      <span className="flex items-center gap-1">
        <MoveTo person={person} name={name} order={order} />
        <button
          type="button"
          onClick={() => setShown(true)}
          aria-label={t('menu', { name })}
          className="grid size-8 place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
        >
          <Ellipsis aria-hidden size={18} />
        </button>
      </span>
      <Refusal sentence={order.refusal} />
      <Dialog open={shown} onOpenChange={setShown} title={name}>
        <ul>
          <PersonControls person={person} />
        </ul>
      </Dialog>
    </li>
  );
}
