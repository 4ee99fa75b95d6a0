'use client';
/** An open ballot: its clock, who is still to vote, more time, close now. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { Button } from '../marks/Button.tsx';
import { Clock } from '../marks/Clock.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ClauseLine } from './ClauseLine.tsx';
import { numberIn, useNames } from './useNames.ts';

export function RunningBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('desk.ballots');
  const { clauses, pausedAt } = useOpen();
  const { give, pending, refusal } = useOrder();
  const number = numberIn(ballot.id);
  const on = clauseOn(ballot);
  const clause = on && clauses[on];
  return (
    <li aria-label={t('name', { number })} className="mb-1 border-s-4 border-accent bg-surface px-3 py-2">
      <p className="flex items-baseline justify-between gap-2">
        <span className="text-[13px] font-semibold">{t('name', { number })}</span>
        <Clock until={ballot.closesAt} frozenAt={pausedAt} className="text-[22px]/6" />
      </p>
      {clause && <ClauseLine clause={clause} />}
      <StillToVote ballot={ballot} />
      <p role="group" aria-label={t('controls', { number })} className="mt-1.5 flex flex-wrap gap-2">
        <Button size="small" pending={pending} onClick={() => void give({ type: 'extendBallot', ballot: ballot.id, seconds: 30 })}>
          {t('extendSeconds', { seconds: 30 })}
        </Button>
        <Button size="small" pending={pending} onClick={() => void give({ type: 'extendBallot', ballot: ballot.id, seconds: 60 })}>
          {t('extendMinutes', { minutes: 1 })}
        </Button>
        <Button size="small" pending={pending} onClick={() => void give({ type: 'closeBallot', ballot: ballot.id })}>
          {t('closeNow')}
        </Button>
      </p>
      <Refusal sentence={refusal} />
    </li>
  );
}

function StillToVote({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('desk.ballots');
  const format = useFormatter();
  const { seats } = useOpen();
  const { seatGroups } = usePack();
  const names = useNames();
  const voters = [...votersOf(ballot.rule, seatGroups)];
  const missing = voters.filter((seat) => !ballot.voted[seat]);
  const here = missing.filter((seat) => seats[seat]?.head);
  const choices = Object.values(ballot.votes);
  const count = (choice: string) => choices.filter((one) => one === choice).length;
  return (
    <p className="mt-1 text-[13px]/[18px] text-muted">
      <span className="tnum font-semibold text-ink">{t('voted', { voted: voters.length - missing.length, of: voters.length })}</span>{' '}
      {ballot.shows === 'live' && (
        <span className="tnum">{t('live', { for: count('for'), against: count('against'), abstain: count('abstain') })} </span>
      )}
      {here.length > 0
        ? t('toVote', { seats: format.list(here.map(names.seat), { type: 'conjunction' }) })
        : missing.length > 0 && t('onlyEmpty')}
    </p>
  );
}
