'use client';
/** Docked on top of the treaty: the ballot that is open, or which of several; and the last result, until the next ballot opens. */
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { BallotId } from '../../negotiation/ids.ts';
import { Clock } from '../marks/Clock.tsx';
import { useBallots, useOwnVote } from './asked.ts';
import { ClosedBallot } from './ClosedBallot.tsx';
import { OpenBallot } from './OpenBallot.tsx';

/** Which of the open ballots one is looking at. It stays until it closes: a card must not change under a finger. */
export function useCurrentBallot() {
  const { running, closed } = useBallots();
  const [chosen, choose] = useState<BallotId | null>(null);
  const current = running.find(({ id }) => id === chosen) ?? running[0] ?? null;
  const { phase } = useOpen();
  return { running, closed: phase === 'debate' ? closed : null, current, choose };
}
export type BallotsInView = ReturnType<typeof useCurrentBallot>;

/** As wide as the treaty below, so that the eye stays on one line of text. */
const measure = 'min-[1800px]:mx-auto min-[1800px]:w-[800px]';

interface Props {
  ballots: BallotsInView;
  /** the cards are above the tab bar instead */
  phone: boolean;
}

const dock = 'flex-none border-b border-l-4 border-b-line-2 border-l-accent bg-surface px-4 pt-2.5 pb-3.5 lg:py-3.5 lg:pr-8 lg:pl-9';

export function BallotDock({ ballots: { running, current, choose }, phone }: Props) {
  const t = useTranslations('ballot');
  if (!current) return null;
  return (
    <section aria-label={t('docked')} className={dock}>
      <div className={measure}>
        {running.length > 1 && (
          <div role="group" aria-label={t('several')} className="mb-2 flex flex-wrap gap-2">
            {running.map((ballot) => (
              <Choose key={ballot.id} ballot={ballot} current={ballot.id === current.id} onChoose={() => choose(ballot.id)} />
            ))}
          </div>
        )}
        <OpenBallot key={current.id} ballot={current} phone={phone} />
      </div>
    </section>
  );
}

/** Stays until the next ballot opens, or until one has put it away. */
export function LastResult({ ballots: { closed } }: Pick<Props, 'ballots'>) {
  const t = useTranslations('ballot');
  const [folded, fold] = useState<BallotId | null>(null);
  if (!closed || closed.id === folded) return null;
  return (
    <section aria-label={t('last')} className={dock}>
      <div className={measure}>
        <ClosedBallot ballot={closed} onFold={() => fold(closed.id)} />
      </div>
    </section>
  );
}

function Choose({ ballot, current, onChoose }: { ballot: Ballot; current: boolean; onChoose: () => void }) {
  const t = useTranslations('ballot');
  const { voted, mine } = useOwnVote(ballot);
  const { pausedAt } = useOpen();
  return (
    <button
      type="button"
      aria-pressed={current}
      onClick={onChoose}
      className={`inline-flex h-9 items-center gap-2 rounded-ctl border px-3 text-[13px] ${current ? 'border-accent bg-accent-tint font-semibold' : 'border-edge'}`}
    >
      {t('name', { number: ballot.id.slice(1) })}
      <Clock until={ballot.closesAt} frozenAt={pausedAt} className="text-muted" />
      {!voted && mine && (
        <span className="size-2 rounded-full bg-accent">
          <span className="sr-only">{t('voteMissing')}</span>
        </span>
      )}
    </button>
  );
}
