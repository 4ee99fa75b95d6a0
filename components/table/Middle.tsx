'use client';
/** What is written in the middle of the table: how many have voted, the tally as it is shown, and the line of a seat that blocked. */
import { useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { PublicPack } from '../../negotiation/pack.ts';
import { blockersOf, tallyOf, type Because } from './placesOf.ts';
import { endsOf, laySeats, layouts, type Point, type TableSize } from './places.ts';

/** Font sizes of the figure and of the words under it. */
const type: Record<TableSize, { figure: number; words: number }> = {
  strip: { figure: 15, words: 0 },
  panel: { figure: 22, words: 12 },
  home: { figure: 34, words: 16 },
  screen: { figure: 80, words: 28 },
};

export function Middle({ size, pack, ballot, voters }: { size: TableSize; pack: PublicPack; ballot: Ballot; voters: number }) {
  const t = useTranslations('common.table');
  const layout = layouts[size];
  const blockers = blockersOf(ballot);
  const laid = laySeats(layout, pack.seats, endsOf(pack));
  const sides = blockers.map(({ seat }) => Math.sign(Math.round(laid.get(seat)?.card.x ?? 0)));
  const across = new Set(sides.filter((side) => side !== 0));
  // the tally makes room for a line that comes from one side
  const [side = 0] = across;
  const shift = across.size === 1 ? -side * layout.a * 0.36 : 0;
  const reach = across.size > 1 ? 0.45 : 0.12;
  return (
    <g>
      {blockers.map(({ seat, because }) => {
        const card = laid.get(seat)?.card;
        return card && <BlockLine key={seat} from={card} because={because} size={size} reach={reach} />;
      })}
      <Figure size={size} ballot={ballot} voters={voters} at={{ x: shift, y: 0 }} words={t} />
    </g>
  );
}

type Words = ReturnType<typeof useTranslations<'common.table'>>;

function Figure({ size, ballot, voters, at, words }: { size: TableSize; ballot: Ballot; voters: number; at: Point; words: Words }) {
  const { figure, words: small } = type[size];
  const tally = tallyOf(ballot);
  const voted = Object.keys(ballot.voted).length;
  const closed = ballot.closedAt !== undefined;
  const text = tally && closed ? `${tally.for} – ${tally.against} – ${tally.abstain}` : words('votedOf', { voted, voters });
  const under = closed && tally ? words('forAgainstAbstaining') : tally ? words('soFar', tally) : words('haveVoted');
  return (
    <text x={at.x} textAnchor="middle" className="tnum fill-ink">
      <tspan x={at.x} y={small ? at.y + figure * 0.1 : at.y + figure * 0.36} fontSize={figure} fontWeight={600}>
        {size === 'strip' && !closed ? words('votedOfShort', { voted, voters }) : text}
      </tspan>
      {small > 0 && (at.x === 0 || size !== 'panel') && (
        <tspan x={at.x} y={at.y + figure * 0.1 + small * 1.55} fontSize={small} className="fill-muted">
          {under}
        </tspan>
      )}
    </text>
  );
}

/** A thick line from the card to a bar before the centre, with words on both sides of it where there is room. */
function BlockLine({ from, because, size, reach }: { from: Point; because: Because; size: TableSize; reach: number }) {
  const t = useTranslations('common.table');
  const layout = layouts[size];
  const stroke = layout.card.stroke * 1.8;
  const length = Math.hypot(from.x, from.y) || 1;
  const [ux, uy] = [from.x / length, from.y / length];
  const start = { x: from.x - ux * (layout.card.width / 2), y: from.y - uy * (layout.card.width / 2) };
  const end = { x: ux * layout.a * reach, y: uy * layout.b * reach };
  const bar = layout.card.height * 0.28;
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const { words } = type[size];
  const level = Math.abs(uy) < 0.1 && reach < 0.4;
  return (
    <g className="text-contradicts" stroke="currentColor" strokeWidth={stroke}>
      <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
      <line x1={end.x - uy * bar} y1={end.y + ux * bar} x2={end.x + uy * bar} y2={end.y - ux * bar} />
      {level && words > 0 && (
        <g stroke="none" fill="currentColor" fontSize={words} textAnchor="middle">
          <text x={middle.x} y={middle.y - words * 0.7} fontWeight={600}>
            {t(size === 'screen' || size === 'home' ? 'required' : 'blocked')}
          </text>
          <text x={middle.x} y={middle.y + words * 1.45}>
            {t(`withheld.${because}`)}
          </text>
        </g>
      )}
    </g>
  );
}
