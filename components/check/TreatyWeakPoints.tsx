'use client';
/** The weak points of a treaty that was pasted in: what could happen, the story that shows it, which clauses it rests on, the case from history. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { WeakPointSquare } from '../weakPoints/WeakPointSquare.tsx';
import { useWeakPointWords } from '../weakPoints/words.ts';

export function TreatyWeakPoints({ points }: { points: readonly WeakPoint[] }) {
  const t = useTranslations('weakPoints.ui');
  return (
    <section className="barred">
      <h3 className="text-[15px]/[20px] font-semibold">{t('count', { count: points.length })}</h3>
      {points.length === 0 && <p className="text-[13px]/[18px] text-muted">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line-2">
        {points.map((point, at) => (
          <OnePoint key={at} point={point} />
        ))}
      </ul>
    </section>
  );
}

function OnePoint({ point }: { point: WeakPoint }) {
  const t = useTranslations('weakPoints.ui');
  const { title, sentence, story, remedy } = useWeakPointWords()(point);
  const { weakPoints } = usePack();
  const before = weakPoints?.cases.find(({ id }) => id === point.case);
  return (
    <li className="py-3 text-[14px]/[20px]">
      <h4 className="flex items-center gap-2 font-serif text-[16px]/[22px] font-semibold">
        <WeakPointSquare />
        {title}
      </h4>
      <p className="mt-1">{sentence}</p>
      <p className="mt-1 font-serif text-[16px]/[24px]">{story.join(' ')}</p>
      <dl className="mt-1 text-[13px]/[18px]">
        <dt className="font-semibold text-muted">{t('restsOn')}</dt>
        <dd>
          {[...new Set(point.restsOn.map(({ clause }) => clause))].map((clause) => (
            <a key={clause} href={`#clause-${clause}`} className="tnum mr-2 inline-block min-h-6 min-w-6 text-[13px]/[24px]">
              {clause}
            </a>
          ))}
        </dd>
        <dt className="font-semibold text-muted">{t('remedy')}</dt>
        <dd>{remedy}</dd>
        {before && (
          <>
            <dt className="font-semibold text-muted">{t('repeats')}</dt>
            <dd>
              {before.title}. {before.text}
            </dd>
          </>
        )}
      </dl>
    </li>
  );
}
