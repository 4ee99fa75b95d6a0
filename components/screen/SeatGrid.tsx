'use client';
/** Who sits where, or what each seat has done: one cell a seat, principals first. */
import type { ReactNode } from 'react';
import { usePack } from '../../client/hooks.ts';
import type { Seat } from '../../negotiation/pack.ts';
import { Emblem } from '../marks/Emblem.tsx';
import { groupedSeats } from '../desk/seatRows.ts';

export function SeatGrid({ label, className = '', children }: { label: string; className?: string; children: (seat: Seat) => ReactNode }) {
  const seats = groupedSeats(usePack()).flatMap((group) => group.seats);
  return (
    <ul aria-label={label} className={`grid gap-x-[1.4em] ${className}`}>
      {seats.map((seat) => (
        <li key={seat.id} className="flex min-w-0 items-center gap-[0.6em] border-b border-line py-[0.42em]">
          <span className="flex-none [&>*]:!h-[0.96em] [&>*]:!w-[1.28em]">
            <Emblem seat={seat} width={36} />
          </span>
          <span className="flex-none font-semibold">{seat.name}</span>
          <span className="ms-auto min-w-0 truncate text-end text-muted">{children(seat)}</span>
        </li>
      ))}
    </ul>
  );
}
