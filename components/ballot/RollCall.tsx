'use client';
/** A roll call: who is called, who still will be, and passing when one's own seat is called. */
import { useFormatter, useTranslations } from 'use-intl';
import { useActor } from '../../client/asking.ts';
import { useNow, useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { mayPass, stillCalled } from '../../negotiation/rollCall.ts';
import { Button } from '../marks/Button.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { useOwnVote } from './asked.ts';
import { seatNames } from './resultWords.ts';

/** Of the seats that follow, so many are named. */
const shown = 4;

/** Seen by everybody: the seat that is called, and those after it. Takes its size from where it stands. */
export function RollCall({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot.roll');
  const format = useFormatter();
  const pack = usePack();
  const { seats } = useOpen();
  const [called, ...others] = stillCalled(ballot, seats);
  if (ballot.kind !== 'rollCall' || ballot.closedAt !== undefined) return null;
  const names = (some: typeof others) => seatNames({ format, pack }, some);
  const near = others.slice(0, shown);
  const more = others.length - near.length;
  return (
    <p className={className}>
      <strong className="font-semibold text-accent">{called ? t('called', { seat: names([called]) }) : t('through')}</strong>{' '}
      {near.length > 0 && <span className="text-muted">{t('order', { seats: near.map((seat) => names([seat])).join(', '), more })}</span>}
    </p>
  );
}

export function PassButton({ ballot, className = '' }: { ballot: Ballot; className?: string }) {
  const t = useTranslations('ballot.roll');
  const open = useOpen();
  const now = useNow();
  const actor = useActor();
  const { seat } = useOwnVote(ballot);
  const { give, pending, refusal } = useOrder();
  if (!seat) return null;
  const command = { type: 'passInRollCall', ballot: ballot.id, seat } as const;
  if (mayPass({ open }, command, actor, { now, seed: 0 })) return null;
  return (
    <div className={className}>
      <Button size="small" pending={pending} onClick={() => void give(command)}>
        {t('pass')}
      </Button>
      <Refusal sentence={refusal} />
    </div>
  );
}
