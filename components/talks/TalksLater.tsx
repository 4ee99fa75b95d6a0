'use client';
/** The talks where the page must be there at once: they are loaded after it. */
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';

const load = () => import('./Talks.tsx').then((file) => ({ default: file.Talks }));
const Loaded = lazy(load);

export function TalksLater({ className = '' }: { className?: string }) {
  return (
    <Suspense fallback={<Coming className={className} />}>
      <Loaded className={className} />
    </Suspense>
  );
}

function Coming({ className }: { className: string }) {
  const t = useTranslations('talks');
  return <p className={`py-4 text-[14px]/[20px] text-muted ${className}`}>{t('coming')}</p>;
}
