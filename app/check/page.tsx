import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { CheckPage } from '../../components/check/CheckPage.tsx';
import { PlainPage } from '../../components/frame/PlainPage.tsx';
import { preferences } from '../../components/frame/preferences.ts';

export const metadata: Metadata = { title: 'Check a clause' };

export default async function CheckAClause() {
  const { locale } = preferences(await cookies());
  return (
    <PlainPage locale={locale} namespaces={['common', 'check', 'reading', 'term', 'findings', 'weakPoints']}>
      <CheckPage />
    </PlainPage>
  );
}
