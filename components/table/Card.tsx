/** A vote card on the table: dashed = none yet, face down = voted but not shown, outlined = for or abstaining, filled = against. */
import type { Choice } from '../../negotiation/decisionRules.ts';
import type { Point, TableLayout } from './places.ts';

export type CardFace = 'none' | 'faceDown' | Choice;

/** Drawn in a box of 24 so that stroke and scale are one number. */
const glyphs: Record<Choice, string> = {
  for: 'M4.5 12.5l5 5 10-11',
  against: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  abstain: 'M4.5 12h15',
};
const ink: Record<Choice, string> = { for: 'text-within', against: 'text-contradicts', abstain: 'text-silent' };

export function Card({ face, at, size }: { face: CardFace; at: Point; size: TableLayout['card'] }) {
  const box = { x: at.x - size.width / 2, y: at.y - size.height / 2, width: size.width, height: size.height, rx: size.radius };
  if (face === 'none')
    return (
      <rect
        {...box}
        className="fill-transparent stroke-edge"
        strokeDasharray={`${size.stroke * 2} ${size.stroke * 2}`}
        strokeWidth={size.stroke}
      />
    );
  if (face === 'faceDown') {
    const inset = size.width / 7;
    return (
      <g>
        <rect {...box} className="fill-card-back" />
        <rect
          x={box.x + inset}
          y={box.y + inset}
          width={box.width - 2 * inset}
          height={box.height - 2 * inset}
          rx={size.radius / 3}
          className="fill-transparent stroke-[#fff]/55"
          strokeWidth={size.stroke * 0.66}
        />
      </g>
    );
  }
  const scale = (size.width * 0.78) / 24;
  return (
    <g className={ink[face]}>
      <rect
        {...box}
        className={face === 'against' ? 'fill-current stroke-current' : 'fill-surface stroke-current'}
        strokeWidth={size.stroke}
      />
      <path
        d={glyphs[face]}
        transform={`translate(${at.x - 12 * scale} ${at.y - 12 * scale}) scale(${scale})`}
        className={face === 'against' ? 'text-on-verdict' : ''}
        stroke="currentColor"
        fill="none"
        strokeWidth={2.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  );
}
