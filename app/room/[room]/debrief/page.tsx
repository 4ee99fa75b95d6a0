import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { DebriefPage } from '../../../../components/debrief/DebriefPage.tsx';
import { preferences } from '../../../../components/frame/preferences.ts';
import { Words } from '../../../../components/frame/Words.tsx';
import { wordsFor } from '../../../../words/catalogue.ts';

export const metadata: Metadata = { title: 'Debrief' };

export default async function Page() {
  const { locale } = preferences(await cookies());
  return (
    <Words locale={locale} words={wordsFor(locale, ['debrief'])}>
      <DebriefPage />
    </Words>
  );
}
