'use client';
/** An open ballot: its clock, who is still to vote, more time, close now. */
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen, useOrder, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { calledSeat } from '../../negotiation/rollCall.ts';
import { AmendmentText } from '../amendment/AmendmentText.tsx';
import { useMotionQuestion, useQuestion } from '../ballot/asked.ts';
import { Marks } from '../ballot/Marks.tsx';
import { RollCall } from '../ballot/RollCall.tsx';
import { Button } from '../marks/Button.tsx';
import { Clock } from '../marks/Clock.tsx';
import { Refusal } from '../marks/Refusal.tsx';
import { ClauseLine } from './ClauseLine.tsx';
import { numberIn, useNames } from './useNames.ts';

export function RunningBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('desk.ballots');
  const open = useOpen();
  const { clauses, amendments, pausedAt } = open;
  const names = useNames();
  const question = useMotionQuestion();
  const amendmentQuestion = useQuestion();
  const amendment = ballot.on.kind === 'amendment' ? amendments[ballot.on.amendment] : undefined;
  const { give, pending, refusal } = useOrder();
  const number = numberIn(ballot.id);
  const on = clauseOn(ballot);
  const motion = ballot.on.kind === 'motion' ? open.motions[ballot.on.motion] : undefined;
  const clause = on && clauses[on];
  return (
    <li aria-label={t('name', { number })} className="mb-1 border-s-4 border-accent bg-surface px-3 py-2">
      <p className="flex items-baseline justify-between gap-2">
        <span className="text-[13px] font-semibold">{t('name', { number })}</span>
        <Clock until={ballot.closesAt} frozenAt={pausedAt} className="text-[22px]/6" />
      </p>
      {amendment && <p className="text-[13px]/[18px]">{amendmentQuestion(ballot)}</p>}
      {amendment ? (
        <AmendmentText amendment={amendment} className="line-clamp-4 text-[14px]/5" />
      ) : (
        clause && <ClauseLine clause={clause} />
      )}
      {motion && (
        <p className="font-serif text-[15px]/5">
          <span className="font-sans text-[12px]/4 text-muted">{t('motion', { seat: names.seat(motion.by) })}</span> {question(motion.id)}
        </p>
      )}
      <RollCall ballot={ballot} className="mt-1 text-[13px]/[18px]" />
      <StillToVote ballot={ballot} />
      <Marks ballot={ballot} className="mt-1 text-[12px]/4" />
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
      <PassOver ballot={ballot} />
      <Refusal sentence={refusal} />
    </li>
  );
}

/** A seat that does not answer in a roll call holds up the room: the facilitator passes over it. */
function PassOver({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('desk.rollCall');
  const { seats } = useOpen();
  const names = useNames();
  const { give, pending, refusal } = useOrder();
  const seat = ballot.kind === 'rollCall' ? calledSeat(ballot, { seats }) : null;
  if (!seat) return null;
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-2">
      <Button size="small" pending={pending} onClick={() => void give({ type: 'passInRollCall', ballot: ballot.id, seat })}>
        {t('passOver', { seat: names.seat(seat) })}
      </Button>
      <span className="text-[12px]/4 text-muted">{t('note')}</span>
      <Refusal sentence={refusal} />
    </p>
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
