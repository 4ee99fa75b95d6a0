import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PlainPage } from '../../components/frame/PlainPage.tsx';
import { preferences } from '../../components/frame/preferences.ts';
import { Enter } from '../../components/join/Enter.tsx';

export const metadata: Metadata = { title: 'Enter' };

export default async function Page() {
  const { locale } = preferences(await cookies());
  return (
    <PlainPage locale={locale} namespaces={['join']}>
      <Enter />
    </PlainPage>
  );
}
