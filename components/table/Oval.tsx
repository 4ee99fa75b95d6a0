/** The picture of the table, drawn from what it is given; says nothing to a screen reader (`RoomTable` sets a table in words beside it). */
import type { ReactNode } from 'react';
import type { Seat } from '../../negotiation/pack.ts';
import { Card, type CardFace } from './Card.tsx';
import { laySeats, layouts, nameWidth, outline, type Laid, type TableLayout, type TableSize } from './places.ts';

export interface Place {
  seat: Pick<Seat, 'id' | 'name' | 'emblem'>;
  /** present: somebody is connected; away: taken, nobody connected; vacant; shown: presence is not drawn */
  presence: 'present' | 'away' | 'vacant' | 'shown';
  mine?: boolean;
  /** has the floor */
  speaking?: boolean;
  hand?: boolean;
  /** chosen on this picture, where seats are chosen on it */
  picked?: boolean;
  /** no card at all outside a ballot, or for a seat without a vote */
  card?: CardFace;
}

export function Oval({
  size,
  places,
  ends,
  onPick,
  className = '',
  children,
}: {
  size: TableSize;
  places: readonly Place[];
  /** ids of the two seats that face each other */
  ends: readonly string[];
  /** somebody taps a seat; whoever draws this has the same choice in words beside it */
  onPick?: (seat: string) => void;
  className?: string;
  /** drawn in the middle, in the same units, origin at the centre */
  children?: ReactNode;
}) {
  const layout: TableLayout = layouts[size];
  const { width, height } = layout;
  const laid = laySeats(
    layout,
    places.map(({ seat }) => seat),
    ends,
  );
  return (
    <svg aria-hidden viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} className={`block font-sans ${className}`}>
      <path d={outline(layout)} className="fill-felt stroke-line-2" strokeWidth={layout.card.stroke / 1.4} />
      <path d={outline(layout, layout.rim)} className="fill-none stroke-line-2" strokeWidth={layout.card.stroke / 1.4} />
      {children}
      {places.map((place) => {
        const where = laid.get(place.seat.id);
        return where && <SeatPlate key={place.seat.id} place={place} where={where} layout={layout} />;
      })}
      {onPick &&
        places.map(({ seat, picked }) => {
          const where = laid.get(seat.id);
          return where && <Pick key={seat.id} where={where} layout={layout} picked={picked ?? false} onPick={() => onPick(seat.id)} />;
        })}
    </svg>
  );
}

function SeatPlate({
  place: { seat, presence, mine, speaking, hand, card },
  where,
  layout,
}: {
  place: Place;
  where: Laid;
  layout: TableLayout;
}) {
  const width = layout.flag;
  const height = width * 0.75;
  return (
    <g>
      {mine && <MineMark name={seat.name} where={where} layout={layout} />}
      <g opacity={presence === 'vacant' ? 0.45 : 1}>
        <Flag emblem={seat.emblem} x={where.flag.x - width / 2} y={where.flag.y - height / 2} width={width} />
      </g>
      {(presence === 'present' || presence === 'away') && (
        <circle
          cx={where.flag.x + width / 2}
          cy={where.flag.y + height / 2}
          r={width * 0.16}
          strokeWidth={width * 0.07}
          className={presence === 'present' ? 'fill-within stroke-paper' : 'fill-paper stroke-muted'}
        />
      )}
      {layout.name > 0 && (
        <text
          x={where.name.x}
          y={where.name.y}
          textAnchor="middle"
          fontSize={layout.name}
          fontWeight={presence === 'vacant' ? 400 : 600}
          className={mine ? 'fill-on-accent' : presence === 'vacant' ? 'fill-muted' : 'fill-ink'}
        >
          {seat.name}
        </text>
      )}
      {speaking && <SpeakingRing where={where} width={width} />}
      {hand && <RaisedHand where={where} width={width} />}
      {card && <Card face={card} at={where.card} size={layout.card} />}
    </g>
  );
}

/** Round the flag of whoever has the floor. */
function SpeakingRing({ where, width }: { where: Laid; width: number }) {
  const [height, gap] = [width * 0.75, width * 0.14];
  return (
    <rect
      x={where.flag.x - width / 2 - gap}
      y={where.flag.y - height / 2 - gap}
      width={width + 2 * gap}
      height={height + 2 * gap}
      rx={height / 4}
      strokeWidth={width * 0.09}
      className="fill-transparent stroke-accent"
    />
  );
}

/** At the upper corner of the flag: a hand, drawn in a box of 24 as lucide's. */
function RaisedHand({ where, width }: { where: Laid; width: number }) {
  const size = width * 0.62;
  const scale = size / 24;
  return (
    <g transform={`translate(${where.flag.x - width / 2 - size * 0.55} ${where.flag.y - width * 0.375 - size * 0.6})`}>
      <circle cx={size / 2} cy={size / 2} r={size * 0.62} className="fill-paper stroke-departs" strokeWidth={size * 0.08} />
      <path
        d="M18 11V6a2 2 0 0 0-4 0M14 10V4a2 2 0 0 0-4 0v2M10 10.5V6a2 2 0 0 0-4 0v8M18 8a2 2 0 1 1 4 0v6a8 8 0 0 1-8 8h-2c-2.8 0-4.5-.9-6-2.3l-3.6-3.6a2 2 0 0 1 2.8-2.8L7 15"
        transform={`translate(${size * 0.16} ${size * 0.16}) scale(${scale * 0.68})`}
        fill="none"
        stroke="currentColor"
        strokeWidth={2.6}
        strokeLinecap="round"
        className="text-departs"
      />
    </g>
  );
}

/** A place to tap, wider than the flag, with a ring where it is chosen. */
function Pick({ where, layout, picked, onPick }: { where: Laid; layout: TableLayout; picked: boolean; onPick: () => void }) {
  const width = layout.flag;
  const height = width * 0.75;
  return (
    <g onClick={onPick} className="cursor-pointer">
      <circle cx={where.flag.x} cy={where.flag.y + layout.name / 2} r={width * 1.1} className="fill-transparent" />
      {picked && (
        <rect
          x={where.flag.x - width / 2 - 4}
          y={where.flag.y - height / 2 - 4}
          width={width + 8}
          height={height + 8}
          rx={4}
          strokeWidth={3}
          className="fill-transparent stroke-accent"
        />
      )}
    </g>
  );
}

/** One's own seat: a filled name, or a ring round the flag where there are no names. */
function MineMark({ name, where, layout }: { name: string; where: Laid; layout: TableLayout }) {
  if (layout.name === 0)
    return (
      <rect
        x={where.flag.x - layout.flag / 2 - 4}
        y={where.flag.y - (layout.flag * 0.75) / 2 - 4}
        width={layout.flag + 8}
        height={layout.flag * 0.75 + 8}
        rx={4}
        strokeWidth={2}
        className="fill-transparent stroke-accent"
      />
    );
  const width = nameWidth(name, layout.name) + layout.name * 1.3;
  const height = layout.name * 1.5;
  return (
    <rect
      x={where.name.x - width / 2}
      y={where.name.y - layout.name * 1.1}
      width={width}
      height={height}
      rx={height / 2}
      className="fill-accent"
    />
  );
}

function Flag({ emblem, x, y, width }: { emblem: Seat['emblem']; x: number; y: number; width: number }) {
  const height = width * 0.75;
  if ('monogram' in emblem)
    return (
      <g>
        <rect x={x} y={y} width={width} height={height} rx={1.5} className="fill-muted" />
        <text x={x + width / 2} y={y + height * 0.72} textAnchor="middle" fontSize={height * 0.62} fontWeight={600} className="fill-paper">
          {emblem.monogram}
        </text>
      </g>
    );
  return (
    <g>
      <image href={`/flags/${emblem.flag}.svg`} x={x} y={y} width={width} height={height} preserveAspectRatio="xMidYMid slice" />
      <rect x={x} y={y} width={width} height={height} rx={1} className="fill-transparent stroke-ink/20" strokeWidth={width / 36} />
    </g>
  );
}
