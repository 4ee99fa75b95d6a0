'use client';
/** How far the treaty has come, as a bar and in words. */
import { useTranslations } from 'use-intl';
import { CoverageBar } from '../treaty/CoverageBar.tsx';
import { standingOf, useTermStates } from '../treaty/termStates.ts';
import { Section } from './Section.tsx';
import { ShowWeakPoints } from './ShowWeakPoints.tsx';

export function TreatyOnDesk() {
  const t = useTranslations('desk.treaty');
  const standing = standingOf(useTermStates());
  return (
    <Section title={t('title')} more={t('covered', { covered: standing.kept + standing.departed, of: standing.all })}>
      <CoverageBar standing={standing} />
      <ShowWeakPoints />
    </Section>
  );
}
