'use client';
/** The head of the desk, 144 px where it is wide enough: now, the clock, the next step, the way in. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { Invitation } from './Invitation.tsx';
import { NextButton } from './NextButton.tsx';
import { PhaseClock } from './PhaseClock.tsx';
import { ballotsByClock } from './nextStep.ts';
import { numberIn, useNames } from './useNames.ts';

/* the width is in rem, as Tailwind's own are: it cannot sort a px query after `sm`, which would then win */
export function Band({ seconds }: { seconds: number }) {
  return (
    <div className="grid flex-none items-center gap-x-6 gap-y-5 border-b border-line-2 px-4 py-4 sm:grid-cols-2 lg:px-6 min-[77.5rem]:min-h-36 min-[77.5rem]:grid-cols-[minmax(170px,auto)_auto_minmax(0,1fr)_auto] min-[77.5rem]:gap-x-8 min-[77.5rem]:py-3">
      <Now />
      <PhaseClock />
      <NextButton seconds={seconds} />
      <Invitation />
    </div>
  );
}

function Now() {
  const t = useTranslations('desk.now');
  const phases = useTranslations('common.phases');
  const open = useOpen();
  const names = useNames();
  const [ballot] = ballotsByClock(open);
  const clauses = Object.values(open.clauses);
  const Title = open.phase === 'debrief' ? 'p' : 'h1'; // the debrief below begins with a heading of its own
  return (
    <section aria-label={t('label')}>
      <p className="text-[13px]/[18px] text-muted">{t('label')}</p>
      <Title className="font-serif text-[26px]/8 font-semibold">{phases(open.phase)}</Title>
      <p className="mt-0.5 text-[13px]/[18px] text-muted">
        {ballot
          ? t('ballot', { number: numberIn(ballot.id), article: names.article(clauseOn(ballot)) })
          : open.phase === 'debate'
            ? t('debate', {
                tabled: clauses.filter(({ state }) => state === 'tabled').length,
                adopted: clauses.filter(({ state }) => state === 'adopted').length,
              })
            : t(`in.${open.phase}`)}
      </p>
    </section>
  );
}
