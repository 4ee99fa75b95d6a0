'use client';
/** Chooses seats: by tapping them at the table, or in the list under it, which says the same to keyboard and screen reader. */
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMySeat, useOpen, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { Emblem } from '../marks/Emblem.tsx';
import { Oval } from '../table/Oval.tsx';
import { endsOf } from '../table/places.ts';
import { placesOf, presenceOf } from '../table/placesOf.ts';

export function SeatPicker({
  label,
  chosen,
  without,
  toggle,
}: {
  label: string;
  chosen: readonly SeatId[];
  /** seats that cannot be chosen */
  without: readonly SeatId[];
  toggle: (seat: SeatId) => void;
}) {
  const t = useTranslations('talks.opening');
  const open = useOpen();
  const pack = usePack();
  const mine = useMySeat();
  const free = pack.seats.filter(({ id }) => !without.includes(id));
  const places = placesOf(open, pack, null, mine).map((place) => ({ ...place, picked: chosen.includes(place.seat.id as SeatId) }));
  return (
    <div>
      <Oval
        size="panel"
        places={places}
        ends={endsOf(pack)}
        onPick={(seat) => !without.includes(seat as SeatId) && toggle(seat as SeatId)}
        className="mx-auto w-full max-w-[420px]"
      />
      <div role="group" aria-label={label} className="mt-3 grid grid-cols-2 gap-1.5 sm:grid-cols-3">
        {free.map((seat) => {
          const picked = chosen.includes(seat.id);
          return (
            <button
              key={seat.id}
              type="button"
              aria-pressed={picked}
              onClick={() => toggle(seat.id)}
              className={`flex h-10 min-w-0 items-center gap-2 rounded-ctl border px-2.5 text-left text-[14px]/[20px] ${picked ? 'border-accent bg-accent-tint font-semibold' : 'border-edge bg-surface hover:bg-sunk'}`}
            >
              <Emblem seat={seat} width={18} />
              <span className="min-w-0 flex-1 truncate">
                {seat.name}
                {presenceOf(open, seat.id) === 'vacant' && <span className="font-normal text-muted"> {t('vacant')}</span>}
              </span>
              {picked && <Check aria-hidden size={16} className="flex-none text-accent" />}
            </button>
          );
        })}
      </div>
    </div>
  );
}
