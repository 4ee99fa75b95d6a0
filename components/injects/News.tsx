'use client';
/** The newest thing from outside, above the treaty until one puts it away; all of it stays with the brief. */
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { ToldText } from './ToldText.tsx';
import { useNews } from './useTold.ts';

export function News() {
  const t = useTranslations('injects');
  const { news, more, putAway } = useNews();
  if (!news) return null;
  return (
    <section
      aria-label={t('news')}
      className="flex flex-none items-start gap-3 border-b border-line-2 bg-accent-tint px-4 py-2.5 lg:pr-8 lg:pl-10"
    >
      <div className="min-w-0 flex-1">
        <ToldText told={news} />
        {more > 0 && <p className="mt-1 text-[13px]/[18px] text-muted">{t('more', { count: more })}</p>}
      </div>
      <button
        type="button"
        onClick={putAway}
        aria-label={t('putAway')}
        title={t('putAway')}
        className="-me-2 grid size-10 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
      >
        <X aria-hidden size={18} />
      </button>
    </section>
  );
}
