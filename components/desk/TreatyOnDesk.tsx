'use client';
/** How far the treaty has come, as a bar and in words. */
import { useTranslations } from 'use-intl';
import { useProgress } from '../../client/coverage.ts';
import { CoverageBar, CoverageWords, coveredIn } from '../screen/CoverageBar.tsx';
import { Section } from './Section.tsx';

export function TreatyOnDesk() {
  const t = useTranslations('desk.treaty');
  const progress = useProgress();
  return (
    <Section title={t('title')} more={t('covered', { covered: coveredIn(progress), of: progress.terms.length })}>
      <CoverageBar className="mt-2 h-2" />
      <CoverageWords className="mt-1.5 gap-x-3 text-[12px]/4 text-muted" />
    </Section>
  );
}
