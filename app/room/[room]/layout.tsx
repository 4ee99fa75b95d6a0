import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { preferences } from '../../../components/frame/preferences.ts';
import { Words } from '../../../components/frame/Words.tsx';
import { RoomFrame } from '../../../components/room/RoomFrame.tsx';
import { RoomId } from '../../../negotiation/ids.ts';
import { wordsFor } from '../../../words/catalogue.ts';

const namespaces = [
  'room',
  'join',
  'ballot',
  'treaty',
  'brief',
  'plenary',
  'talks',
  'signature',
  'clause',
  'findings',
  'term',
  'refusals',
  'reading',
  'weakPoints',
  'debrief',
  'injects',
  'floor',
] as const;

/** Holds the socket, so that it survives between the room, the composer and the debrief. */
export default async function RoomLayout({ params, children }: { params: Promise<{ room: string }>; children: ReactNode }) {
  const room = RoomId.safeParse((await params).room);
  if (!room.success) notFound();
  const { locale } = preferences(await cookies());
  return (
    <Words locale={locale} words={wordsFor(locale, namespaces)}>
      <RoomFrame room={room.data}>{children}</RoomFrame>
    </Words>
  );
}
