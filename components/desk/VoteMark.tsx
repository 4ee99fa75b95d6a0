'use client';
/** How a seat stands in a ballot, as the ballot shows it: before the close perhaps only that it has voted. Glyph and word. */
import { Check, Dot, Minus, RectangleVertical, X, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import type { SeatId } from '../../negotiation/ids.ts';

type Standing = 'for' | 'against' | 'abstain' | 'voted' | 'secret' | 'notYet' | 'none';

const look: Record<Standing, { icon: LucideIcon; colour: string }> = {
  for: { icon: Check, colour: 'text-within' },
  against: { icon: X, colour: 'text-contradicts' },
  abstain: { icon: Minus, colour: 'text-silent' },
  voted: { icon: RectangleVertical, colour: 'text-accent' },
  secret: { icon: RectangleVertical, colour: 'text-accent' },
  notYet: { icon: Dot, colour: 'text-muted' },
  none: { icon: Dot, colour: 'text-muted' },
};

/** What may be said of a seat that votes; whether it votes at all is the rule’s. */
export function standingIn(ballot: Ballot, seat: SeatId): Standing {
  return (
    ballot.votes[seat] ??
    (ballot.voted[seat] ? (ballot.kind === 'secret' ? 'secret' : 'voted') : ballot.closedAt === undefined ? 'notYet' : 'none')
  );
}

export function VoteMark({ ballot, seat }: { ballot: Ballot; seat: SeatId }) {
  const t = useTranslations('desk.vote');
  const pack = usePack();
  if (!votersOf(ballot.rule, pack.seatGroups).has(seat)) return null;
  const standing = standingIn(ballot, seat);
  const { icon: Icon, colour } = look[standing];
  return (
    <span className="flex items-center gap-1.5 text-[12px]">
      <Icon
        aria-hidden
        size={16}
        strokeWidth={2.4}
        className={colour}
        fill={standing === 'voted' || standing === 'secret' ? 'currentColor' : 'none'}
      />
      <span className={standing === 'notYet' || standing === 'none' ? 'text-muted' : ''}>{t(standing)}</span>
    </span>
  );
}
