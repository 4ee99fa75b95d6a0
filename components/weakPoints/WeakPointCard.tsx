'use client';
/** One weak point: who could do what, in a sentence; folded under it the shortest story, what would close it, and the case from history. */
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { Drawn } from './Drawn.tsx';
import { useArticlesOf, useWeakPointWords, type WeakPointWords } from './words.ts';
import { WeakPointSquare } from './WeakPointSquare.tsx';

export function WeakPointCard({ point }: { point: WeakPoint }) {
  const t = useTranslations('weakPoints.ui');
  const words = useWeakPointWords()(point);
  return (
    <article className="py-4" aria-label={words.title}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="flex items-start gap-2 font-serif text-[18px]/[24px] font-semibold text-balance">
          <span className="mt-1 flex">
            <WeakPointSquare />
          </span>
          {words.title}
        </h3>
        {point.meant !== undefined && <span className="text-[12px]/[16px] text-muted">{t(point.meant ? 'meant' : 'notMeant')}</span>}
      </div>
      <p className="mt-1.5 text-[14px]/[20px]">{words.sentence}</p>
      <Drawn point={point} />
      <Story point={point} words={words} />
    </article>
  );
}

function Story({ point, words }: { point: WeakPoint; words: WeakPointWords }) {
  const t = useTranslations('weakPoints.ui');
  const { weakPoints } = usePack();
  const articles = useArticlesOf()(point);
  const before = weakPoints?.cases.find(({ id }) => id === point.case);
  const { stopped, cases } = point.params;
  return (
    <details className="group/story mt-1">
      <summary className="flex min-h-11 cursor-pointer items-center gap-1 text-[13px]/[18px] font-medium text-accent lg:min-h-8">
        {t('story')}
        <ChevronDown aria-hidden size={14} className="transition-transform group-open/story:rotate-180 motion-reduce:transition-none" />
      </summary>
      <div className="flex flex-col gap-2.5 border-l border-line-2 pb-1 pl-3 text-[14px]/[20px]">
        <ol className="flex flex-col gap-0.5 font-serif text-[16px]/[24px]">
          {words.story.map((step, at) => (
            <li key={at}>{step}</li>
          ))}
        </ol>
        {typeof stopped === 'number' && typeof cases === 'number' && <p className="text-muted">{t('share', { stopped, cases })}</p>}
        <Named name={t('remedy')}>{words.remedy}</Named>
        {articles.length > 0 && <Named name={t('restsOn')}>{articles.map(({ article }) => article).join(' · ')}</Named>}
        {before && (
          <Named name={t('repeats')}>
            {before.title}. {before.text} <span className="block text-[12px]/[16px] text-muted">{before.source}</span>
          </Named>
        )}
      </div>
    </details>
  );
}

function Named({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="text-[12px]/[16px] font-semibold text-muted">{name}</p>
      <p>{children}</p>
    </div>
  );
}
