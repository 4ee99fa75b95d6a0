'use client';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../components/marks/Button.tsx';

export default function Broken() {
  const t = useTranslations('common');
  return (
    <main id="main" className="mx-auto flex min-h-full w-full max-w-md flex-col items-start justify-center gap-4 p-6">
      <h1 className="font-serif text-2xl font-semibold">{t('broken.title')}</h1>
      <p className="text-base">{t('broken.reason')}</p>
      <div className="flex flex-wrap gap-3">
        <Button tone="primary" onClick={() => window.location.reload()}>
          {t('broken.again')}
        </Button>
        <ButtonLink href="/">{t('notFound.home')}</ButtonLink>
      </div>
    </main>
  );
}
