/** A seat's flag, or two letters for a state that has none any more. Always beside the seat's name, so it says nothing itself. */
import type { Seat } from '../../negotiation/pack.ts';

export function Emblem({ seat, width = 20 }: { seat: Pick<Seat, 'emblem' | 'name'>; width?: number }) {
  const height = Math.round(width * 0.75);
  if ('monogram' in seat.emblem)
    return (
      <span
        aria-hidden
        className="inline-grid flex-none place-items-center rounded-[1.5px] bg-muted font-semibold text-paper"
        style={{ width, height, fontSize: height * 0.62 }}
      >
        {seat.emblem.monogram}
      </span>
    );
  // eslint-disable-next-line @next/next/no-img-element -- a 1 kB vector picture gains nothing from the image optimiser
  return (
    <img
      alt=""
      src={`/flags/${seat.emblem.flag}.svg`}
      width={width}
      height={height}
      className="flex-none rounded-[1.5px] outline outline-1 outline-ink/20"
    />
  );
}

/** Flag and short name. */
export function SeatName({
  seat,
  width = 20,
  className = '',
}: {
  seat: Pick<Seat, 'emblem' | 'name'>;
  width?: number;
  className?: string;
}) {
  return (
    <span className={`inline-flex items-center gap-2 font-semibold whitespace-nowrap ${className}`}>
      <Emblem seat={seat} width={width} />
      {seat.name}
    </span>
  );
}
