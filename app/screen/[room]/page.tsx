import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { RoomProvider } from '../../../client/RoomProvider.tsx';
import { Announcer } from '../../../components/frame/Announce.tsx';
import { preferences } from '../../../components/frame/preferences.ts';
import { Ready } from '../../../components/frame/Ready.tsx';
import { Words } from '../../../components/frame/Words.tsx';
import { Screen } from '../../../components/screen/Screen.tsx';
import { RoomId } from '../../../negotiation/ids.ts';
import { wordsFor } from '../../../words/catalogue.ts';

export const metadata: Metadata = { title: 'Screen' };

const namespaces = ['screen', 'ballot', 'clause', 'debrief', 'findings', 'floor', 'injects', 'term', 'treaty', 'weakPoints'] as const;

interface Asked {
  params: Promise<{ room: string }>;
  /** dark unless asked otherwise, whatever this browser prefers elsewhere: the room decides, not the laptop */
  searchParams: Promise<{ theme?: string | string[] }>;
}

export default async function ScreenPage({ params, searchParams }: Asked) {
  const room = RoomId.safeParse((await params).room);
  if (!room.success) notFound();
  const { locale } = preferences(await cookies());
  const theme = (await searchParams).theme === 'light' ? 'light' : 'dark';
  return (
    <Words locale={locale} words={wordsFor(locale, namespaces)}>
      <Announcer>
        <RoomProvider room={room.data} as="observer">
          <Ready>
            <Screen theme={theme} />
          </Ready>
        </RoomProvider>
      </Announcer>
    </Words>
  );
}
