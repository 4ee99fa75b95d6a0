import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { RoomProvider } from '../../../client/RoomProvider.tsx';
import { Desk } from '../../../components/desk/Desk.tsx';
import { Announcer } from '../../../components/frame/Announce.tsx';
import { preferences } from '../../../components/frame/preferences.ts';
import { Ready } from '../../../components/frame/Ready.tsx';
import { UnheardRefusals } from '../../../components/frame/UnheardRefusals.tsx';
import { Words } from '../../../components/frame/Words.tsx';
import { RoomId } from '../../../negotiation/ids.ts';
import { wordsFor } from '../../../words/catalogue.ts';

export const metadata: Metadata = { title: 'Desk' };

const namespaces = [
  'desk',
  'screen',
  'ballot',
  'brief',
  'clause',
  'debrief',
  'findings',
  'plenary',
  'talks',
  'reading',
  'refusals',
  'term',
  'treaty',
  'weakPoints',
  'injects',
  'floor',
] as const;

export default async function DeskPage({ params }: { params: Promise<{ room: string }> }) {
  const room = RoomId.safeParse((await params).room);
  if (!room.success) notFound();
  const { locale } = preferences(await cookies());
  return (
    <Words locale={locale} words={wordsFor(locale, namespaces)}>
      <Announcer>
        <RoomProvider room={room.data} as="facilitator">
          <Ready>
            <Desk />
            <UnheardRefusals />
          </Ready>
        </RoomProvider>
      </Announcer>
    </Words>
  );
}
