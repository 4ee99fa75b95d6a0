import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { PlainPage } from '../../components/frame/PlainPage.tsx';
import { preferences } from '../../components/frame/preferences.ts';
import { OpenForm } from '../../components/open/OpenForm.tsx';
import { limits } from '../../negotiation/limits.ts';

export const metadata: Metadata = { title: 'Open a room' };

export default async function OpenPage() {
  const { locale } = preferences(await cookies());
  return (
    <PlainPage locale={locale} namespaces={['open', 'ballot']}>
      <OpenForm limits={{ title: limits.title, name: limits.name }} />
    </PlainPage>
  );
}
