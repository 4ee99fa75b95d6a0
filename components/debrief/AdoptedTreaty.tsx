'use client';
/** The treaty as adopted. */
import { useTranslations } from 'use-intl';
import { TreatyDocument } from '../treaty/TreatyDocument.tsx';
import { TreatyWeakPoints } from '../weakPoints/TreatyWeakPoints.tsx';

export function AdoptedTreaty() {
  const t = useTranslations('debrief.treaty');
  return (
    <section className="min-w-0 border-t-2 border-ink pt-2.5">
      <h2 className="mb-3 text-[16px]/[22px] font-semibold">{t('title')}</h2>
      <TreatyDocument mode="adopted" />
      <TreatyWeakPoints />
    </section>
  );
}
