'use client';
/** When the facilitator says so: the weak points of what is adopted, the most serious first, each with its shortest story. */
import { useTranslations } from 'use-intl';
import type { WeakPoint } from '../../treaty/weakPoint.ts';
import { useWeakPoints } from '../weakPoints/useWeakPoints.ts';
import { WeakPointSquare } from '../weakPoints/WeakPointSquare.tsx';
import { useArticlesOf, useWeakPointWords } from '../weakPoints/words.ts';
import { TurningPages } from './TurningPages.tsx';

export function WeakPointsScene() {
  const t = useTranslations('weakPoints');
  const points = useWeakPoints() ?? [];
  return (
    <div className="flex min-h-0 flex-1 flex-col p-4 projector:px-[2.286em] projector:py-[1em]">
      <h1 className="font-serif text-[1.5em]/[1.3] font-semibold">
        {t('heading')}
        <span className="ms-[0.6em] text-[0.667em] font-normal text-muted">{t('ui.ofTreaty')}</span>
      </h1>
      <TurningPages label={t('heading')} className="mt-[0.6em]">
        {points.length === 0 ? (
          <p className="text-muted">{t('ui.none')}</p>
        ) : (
          <ul className="flex flex-col">
            {points.map((point) => (
              <Told key={JSON.stringify([point.code, point.params])} point={point} />
            ))}
          </ul>
        )}
      </TurningPages>
    </div>
  );
}

function Told({ point }: { point: WeakPoint }) {
  const t = useTranslations('weakPoints.ui');
  const { title, sentence, story } = useWeakPointWords()(point);
  const articles = useArticlesOf()(point);
  return (
    <li className="grid gap-x-[1.7em] border-t border-line-2 py-[0.7em] projector:grid-cols-[1fr_1fr]">
      <div>
        <h2 className="flex items-start gap-[0.5em] text-[1.14em]/[1.3] font-semibold">
          <span className="mt-[0.27em] flex">
            <WeakPointSquare size={24} />
          </span>
          {title}
        </h2>
        <p className="mt-[0.25em]">{sentence}</p>
        <p className="mt-[0.25em] text-muted">
          {[...(point.meant === undefined ? [] : [t(point.meant ? 'meant' : 'notMeant')]), ...articles.map(({ article }) => article)].join(
            ' · ',
          )}
        </p>
      </div>
      <ol className="mt-[0.4em] font-serif projector:mt-0">
        {story.map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
    </li>
  );
}
