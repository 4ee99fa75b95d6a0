'use client';
/** The phases with their planned minutes; those behind us struck, the present one with its clock. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { Clock } from '../marks/Clock.tsx';
import { Section } from './Section.tsx';

export function OrderPaper() {
  const t = useTranslations('desk.paper');
  const phases = useTranslations('common.phases');
  const { phase, options, phaseEndsAt, pausedAt } = useOpen();
  const here = options.phases.findIndex(({ id }) => id === phase);
  return (
    <Section title={t('title')} more={t('minutes')}>
      <ol className="mt-0.5">
        {options.phases.map(({ id, minutes }, at) => (
          <li
            key={id}
            {...(at === here ? { 'aria-current': 'step' as const } : {})}
            className={`flex justify-between py-[3px] text-[13px]/[18px] ${
              at === here
                ? '-mx-2 rounded-[6px] border-s-4 border-accent bg-accent-tint !py-[5px] px-2 font-semibold'
                : at < here
                  ? 'text-muted line-through decoration-edge'
                  : ''
            }`}
          >
            <span>{phases(id)}</span>
            <span className="tnum">
              {at === here && phaseEndsAt !== null ? <Clock until={phaseEndsAt} frozenAt={pausedAt} /> : (minutes ?? t('open'))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
