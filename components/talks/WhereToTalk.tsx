'use client';
/** The channels in which a text can be talked about, and a new talk. Going there puts the sheet away that one came from. */
import { MessageSquarePlus } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { attach } from '../../client/attached.ts';
import { useChannels, type Channel } from '../../client/channels.ts';
import { goToChannel } from '../../client/goToTalks.ts';
import { useOpen } from '../../client/hooks.ts';
import { useHash } from '../../client/useHash.ts';
import { useShelf } from '../../client/useShelf.ts';
import type { Attached } from '../../negotiation/cards.ts';
import { Dialog } from '../frame/Dialog.tsx';
import { ChannelMark, useChannelName } from './ChannelList.tsx';
import { NewTalk } from './NewTalk.tsx';

const row = 'flex min-h-12 w-full items-center gap-3 border-b border-line text-left text-[14px]/[20px] font-medium hover:bg-sunk';

export function WhereToTalk({ about, onClose }: { about: Attached; onClose: () => void }) {
  const t = useTranslations('talks.about');
  const talks = useTranslations('talks');
  const channels = useChannels().filter(({ talk }) => talk?.closedAt === undefined);
  const shelf = useShelf();
  const leave = useLeaveSheet();
  const [opening, setOpening] = useState(false);
  const go = (key: string) => {
    attach(shelf, key, about);
    goToChannel(key);
    onClose();
    leave();
  };
  if (opening)
    return (
      <NewTalk
        open
        about={about}
        onClose={() => {
          onClose();
          leave();
        }}
      />
    );
  return (
    <Dialog open onOpenChange={(shown) => !shown && onClose()} title={t('title')} description={t('description')}>
      <ul>
        {channels.map((channel) => (
          <li key={channel.key}>
            <ChannelButton channel={channel} onGo={() => go(channel.key)} />
          </li>
        ))}
        <li>
          <button type="button" onClick={() => setOpening(true)} className={`${row} border-b-0 text-accent`}>
            <span className="flex w-11 flex-none justify-center">
              <MessageSquarePlus aria-hidden size={20} />
            </span>
            {talks('new')}
          </button>
        </li>
      </ul>
    </Dialog>
  );
}

function ChannelButton({ channel, onGo }: { channel: Channel; onGo: () => void }) {
  const { name } = useChannelName(channel);
  return (
    <button type="button" onClick={onGo} className={row}>
      <ChannelMark channel={channel} />
      <span className="min-w-0 truncate">{name}</span>
    </button>
  );
}

/** Away from the clause's sheet; from another page of the room, to the room. */
function useLeaveSheet(): () => void {
  const { room } = useOpen();
  const { putAway } = useHash();
  const path = usePathname();
  const router = useRouter();
  const home = `/room/${room}`;
  return () => (path === home ? putAway() : router.push(home));
}
