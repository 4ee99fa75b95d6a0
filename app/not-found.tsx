import { createTranslator } from 'use-intl/core';
import { cookies } from 'next/headers';
import { Masthead } from '../components/frame/Masthead.tsx';
import { preferences } from '../components/frame/preferences.ts';
import { ButtonLink } from '../components/marks/Button.tsx';
import { wordsFor } from '../words/catalogue.ts';

export default async function NotFound() {
  const { locale } = preferences(await cookies());
  const t = createTranslator({ locale, messages: wordsFor(locale, ['common']), namespace: 'common' });
  return (
    <div className="flex min-h-full flex-col">
      <Masthead title={t('product')} />
      <main id="main" className="mx-auto flex w-full max-w-md flex-1 flex-col items-start justify-center gap-4 p-6">
        <h1 className="font-serif text-2xl font-semibold">{t('notFound.title')}</h1>
        <p className="text-base">{t('notFound.reason')}</p>
        <ButtonLink tone="primary" href="/">
          {t('notFound.home')}
        </ButtonLink>
      </main>
    </div>
  );
}
