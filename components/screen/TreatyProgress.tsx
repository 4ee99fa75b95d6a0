'use client';
/** How far the treaty has come: articles written, terms covered, what waits for a ballot. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { waitingClauses } from '../desk/nextStep.ts';
import { articleNumber } from '../treaty/outline.ts';
import { ProgressBar, ProgressWords, useStanding } from './Progress.tsx';

export function TreatyProgress() {
  const t = useTranslations('screen.progress');
  const open = useOpen();
  const pack = usePack();
  const { kept, departed, all } = useStanding();
  const adopted = Object.values(open.clauses).filter(({ state }) => state === 'adopted');
  const written = new Set(adopted.map(({ issue }) => issue)).size;
  const waiting = waitingClauses(open);
  const articles = [...new Set(waiting.map(({ issue }) => articleNumber(pack, issue)))].sort((a, b) => a - b);
  return (
    <section aria-label={t('label')}>
      <p className="text-[1.36em]/[1.3] font-semibold">{t('articles', { written, of: pack.issues.length })}</p>
      <p className="text-muted">{t('terms', { covered: kept + departed, of: all })}</p>
      <ProgressBar className="mt-[0.7em] h-[0.72em]" />
      <ProgressWords className="mt-[0.6em] gap-x-[1.2em]" />
      <p className="mt-[0.7em] text-muted">{t('waiting', { count: waiting.length, articles: articles.join(', ') })}</p>
    </section>
  );
}
