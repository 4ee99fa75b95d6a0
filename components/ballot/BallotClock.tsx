'use client';
/** How long a ballot stays open; stands while the room is paused; says so when the facilitator has given more time. */
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow, useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { Clock } from '../marks/Clock.tsx';

const shownFor = 20_000; // ms

/** True for a while after the deadline moved by itself; after a pause every deadline moves, and that is no extension. */
export function useExtended({ closesAt }: Pick<Ballot, 'closesAt'>): boolean {
  const { pausedAt } = useOpen();
  const before = useRef({ closesAt, pausedAt });
  const [extended, setExtended] = useState(false);
  useEffect(() => {
    const moved = closesAt > before.current.closesAt && before.current.pausedAt === null && pausedAt === null;
    before.current = { closesAt, pausedAt };
    if (!moved) return undefined;
    setExtended(true);
    const timer = setTimeout(() => setExtended(false), shownFor);
    return () => clearTimeout(timer);
  }, [closesAt, pausedAt]);
  return extended;
}

const hurryAt = 30_000; // ms

export function BallotClock({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot');
  const { pausedAt } = useOpen();
  const now = useNow();
  const left = ballot.closesAt - (pausedAt ?? now);
  if (left <= 0) return <p className={`text-[13px]/[18px] text-muted ${className}`}>{t('counting')}</p>;
  return (
    <p className={`flex items-baseline gap-2 whitespace-nowrap ${className}`}>
      <span className="text-[13px]/[18px] text-muted">{pausedAt === null ? t('closesIn') : t('stands')}</span>
      <Clock
        until={ballot.closesAt}
        frozenAt={pausedAt}
        className={`text-[22px]/[30px] tracking-[-0.01em] lg:text-[26px]/[30px] ${left <= hurryAt && pausedAt === null ? 'text-contradicts' : ''}`}
      />
    </p>
  );
}
