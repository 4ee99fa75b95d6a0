'use client';
/** What every page of a delegate's room has around it: the socket, the gate, what is said aloud, the title of the tab, a clause by its link. */
import type { ReactNode } from 'react';
import { RoomProvider } from '../../client/RoomProvider.tsx';
import { useHashEntries } from '../../client/useHash.ts';
import type { RoomId } from '../../negotiation/ids.ts';
import { ClauseSheet } from '../clause/ClauseSheet.tsx';
import { Announcer } from '../frame/Announce.tsx';
import { Ready } from '../frame/Ready.tsx';
import { UnheardRefusals } from '../frame/UnheardRefusals.tsx';
import { Announcements } from './Announcements.tsx';
import { TabTitle } from './TabTitle.tsx';

export function RoomFrame({ room, children }: { room: RoomId; children: ReactNode }) {
  useHashEntries();
  return (
    <Announcer>
      <RoomProvider room={room} as="delegate">
        <Ready>
          <TabTitle />
          <Announcements />
          {children}
          <UnheardRefusals />
          <ClauseSheet />
        </Ready>
      </RoomProvider>
    </Announcer>
  );
}
