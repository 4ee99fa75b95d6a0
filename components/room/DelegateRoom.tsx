'use client';
/** The delegate's room: the lobby while people arrive or without a seat, then the room in as many columns as fit. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { useLeftDrafts } from '../../client/useLeftDrafts.ts';
import { useScreen } from '../../client/useScreen.ts';
import { Lobby } from '../join/Lobby.tsx';
import { NarrowRoom } from './NarrowRoom.tsx';
import { RoomMasthead } from './RoomMasthead.tsx';
import { WideRoom } from './WideRoom.tsx';

export function DelegateRoom() {
  const common = useTranslations('common');
  const { phase } = useOpen();
  const { seat } = useMe();
  const screen = useScreen();
  useLeftDrafts();
  const waiting = phase === 'arrive' || seat === null;
  return (
    <div className="relative flex h-dvh flex-col overflow-clip">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-ctl focus:bg-surface focus:px-4 focus:py-2"
      >
        {common('skip')}
      </a>
      <RoomMasthead narrow={screen === 'narrow'} />
      {waiting ? (
        <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto">
          <Lobby />
        </main>
      ) : screen === 'narrow' ? (
        <NarrowRoom />
      ) : (
        <WideRoom columns={screen === 'three' ? 3 : 2} />
      )}
    </div>
  );
}
