/** One vote as a cell of the heat map: told apart by glyph and border as well as by colour, so that it prints in black and white. */
import { Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { VoteKind } from './voteOf.ts';

const looks: Record<VoteKind, { box: string; glyph: ReactNode }> = {
  for: { box: 'bg-within/25', glyph: null },
  abstain: { box: 'border border-edge bg-surface text-ink', glyph: <Minus size={12} strokeWidth={3} /> },
  against: { box: 'bg-contradicts text-on-verdict', glyph: <X size={13} strokeWidth={3} /> },
  notVoted: { box: 'border border-dashed border-edge', glyph: null },
  vacant: { box: '', glyph: <span className="size-1 rounded-full bg-muted" /> },
  secret: { box: 'bg-card-back', glyph: null },
  noVote: { box: '', glyph: null },
};

export function VoteCell({ vote, size = 20 }: { vote: VoteKind; size?: number }) {
  const { box, glyph } = looks[vote];
  return (
    <span
      aria-hidden
      className={`inline-grid flex-none place-items-center rounded-[2px] print:[print-color-adjust:exact] ${box}`}
      style={{ width: size, height: size }}
    >
      {glyph}
    </span>
  );
}
