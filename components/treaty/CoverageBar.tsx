'use client';
/** How much of the framework the treaty gives so far: "18 kept · 2 depart · 4 tabled · 17 open". */
import { useTranslations } from 'use-intl';
import type { Standing } from './termStates.ts';

export function CoverageBar({ standing }: { standing: Standing }) {
  const t = useTranslations('treaty.outline');
  const { kept, departed, tabled, open, all } = standing;
  const parts = [
    { of: kept, look: 'bg-within' },
    { of: departed, look: 'bg-departs' },
    {
      of: tabled,
      look: 'inset-ring inset-ring-within bg-[repeating-linear-gradient(135deg,var(--within)_0_2px,var(--paper)_2px_5px)]',
    },
    { of: open, look: 'inset-ring inset-ring-line-2' },
  ];
  return (
    <div>
      <div role="img" aria-label={t('bar', { kept, departed, tabled, open })} className="my-1.5 flex h-2 gap-px">
        {parts.map(({ of, look }) => of > 0 && <span key={look} className={look} style={{ flexGrow: of / Math.max(1, all) }} />)}
      </div>
      <p aria-hidden className="tnum text-[12px]/[16px] text-muted">
        {t('summary', { kept, departed, tabled, open })}
      </p>
    </div>
  );
}
