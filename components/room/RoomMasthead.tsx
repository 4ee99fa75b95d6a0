'use client';
/** The head of the room: its title, the phases, the clock of the phase, one's own seat with the menu. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Masthead } from '../frame/Masthead.tsx';
import { Phases } from '../frame/Phases.tsx';
import { Clock } from '../marks/Clock.tsx';
import { SeatMenu } from './SeatMenu.tsx';

function PhaseClock() {
  const t = useTranslations('room');
  const { phaseEndsAt, pausedAt } = useOpen();
  if (phaseEndsAt === null) return null;
  return (
    <span title={t('phaseEnds')}>
      <span className="sr-only">{t('phaseEnds')}: </span>
      <Clock until={phaseEndsAt} frozenAt={pausedAt} className="text-[17px] tracking-[-0.01em] lg:text-[22px]" />
    </span>
  );
}

export function RoomMasthead({ narrow }: { narrow: boolean }) {
  const common = useTranslations('common');
  const { title, phase, pausedAt } = useOpen();
  const { title: scenario } = usePack();
  const right = (
    <>
      <PhaseClock />
      {!narrow && <span aria-hidden className="h-6 w-px bg-line-2" />}
      <SeatMenu narrow={narrow} />
    </>
  );
  const heading = (
    <span role="heading" aria-level={1}>
      {title}
    </span>
  );
  if (!narrow) return <Masthead title={heading} small={scenario === title ? undefined : scenario} middle={<Phases />} right={right} />;
  const where = (
    <span role="heading" aria-level={1} className="font-sans text-[15px]">
      {common(`phases.${phase}`)}
      {pausedAt !== null && <span className="text-departs"> · {common('paused')}</span>}
    </span>
  );
  return <Masthead title={where} right={right} className="max-sm:!h-12 low:!h-11" />;
}
