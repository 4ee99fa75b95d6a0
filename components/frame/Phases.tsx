'use client';
/** Where we are: the room's phases with the present one underlined; on a narrow screen the present one alone. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';

export function Phases() {
  const t = useTranslations('common');
  const { phase, options, pausedAt } = useOpen();
  return (
    <>
      <ol className="hidden items-stretch gap-5 text-[13px] text-muted lg:flex" aria-label={t('phasesLabel')}>
        {options.phases.map(({ id }) => (
          <li
            key={id}
            {...(id === phase ? { 'aria-current': 'step' as const } : {})}
            className={`-mb-px flex items-center border-b-[3px] pt-[3px] whitespace-nowrap ${id === phase ? 'border-accent font-semibold text-ink' : 'border-transparent'}`}
          >
            {t(`phases.${id}`)}
            {id === phase && pausedAt !== null && <span className="ml-1.5 font-semibold text-departs">· {t('paused')}</span>}
          </li>
        ))}
      </ol>
      <p className="flex items-center gap-1.5 text-[15px] font-semibold whitespace-nowrap lg:hidden">
        {t(`phases.${phase}`)}
        {pausedAt !== null && <span className="text-departs">· {t('paused')}</span>}
      </p>
    </>
  );
}
