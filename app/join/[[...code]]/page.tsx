import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { tidyCode } from '../../../client/roomCode.ts';
import { PlainPage } from '../../../components/frame/PlainPage.tsx';
import { preferences } from '../../../components/frame/preferences.ts';
import { JoinForm } from '../../../components/join/JoinForm.tsx';
import { limits } from '../../../negotiation/limits.ts';
import { seatLimits } from '../../../negotiation/seats.ts';

export const metadata: Metadata = { title: 'Join' };

interface Asked {
  params: Promise<{ code?: string[] }>;
  searchParams: Promise<{ code?: string | string[] }>;
}

/** `/join`, `/join/KYQ4M7`, and `/join?code=…` as the home page's form sends it before it is awake. */
export default async function JoinPage({ params, searchParams }: Asked) {
  const { locale } = preferences(await cookies());
  const asked = (await params).code?.[0] ?? [(await searchParams).code].flat()[0] ?? '';
  return (
    <PlainPage locale={locale} namespaces={['join']}>
      <JoinForm startingCode={tidyCode(asked)} limits={{ name: limits.name, perSeat: seatLimits.delegatesPerSeat }} />
    </PlainPage>
  );
}
