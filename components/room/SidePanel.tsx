'use client';
/** Beside the treaty: the brief of one's own seat, and the talks. */
import { Tabs } from 'radix-ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useUnread } from '../../client/channels.ts';
import { useTalksWanted } from '../../client/goToTalks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { Brief, OnlySeat } from '../brief/Brief.tsx';
import { Signatures } from '../signature/Signatures.tsx';
import { TalksLater } from '../talks/TalksLater.tsx';
import { UnreadCount } from './UnreadCount.tsx';

const tab =
  'flex items-center gap-1.5 -mb-px border-b-[3px] border-transparent pt-2 pb-2 text-[14px]/[20px] font-medium text-muted data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink';

/** `ballot`: the one that the dock shows. */
export function SidePanel({ ballot }: { ballot: Ballot | null }) {
  const t = useTranslations('room.tabs');
  const { phase } = useOpen();
  const unread = useUnread();
  const { seat } = useMe();
  const name = usePack().seats.find(({ id }) => id === seat)?.name;
  const [shown, show] = useState('brief');
  useTalksWanted(useCallback(() => show('talks'), []));
  return (
    <Tabs.Root value={shown} onValueChange={show} className="flex min-h-0 flex-1 flex-col">
      {phase === 'signature' && <Signatures className="max-h-[40%] overflow-y-auto px-2 pb-3" />}
      <Tabs.List aria-label={t('side')} className="flex flex-none gap-5 border-b border-line-2 px-2">
        <Tabs.Trigger value="brief" className={tab}>
          {t('brief')}
        </Tabs.Trigger>
        <Tabs.Trigger value="talks" className={tab}>
          {t('talks')}
          {shown !== 'talks' && <UnreadCount count={unread} />}
        </Tabs.Trigger>
        {name && shown === 'brief' && <OnlySeat name={name} className="ml-auto" />}
      </Tabs.List>
      <Tabs.Content value="brief" tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-2 pt-3.5 pb-4">
        <Brief ballot={ballot} />
      </Tabs.Content>
      <Tabs.Content value="talks" tabIndex={-1} className="flex min-h-0 flex-1 flex-col px-2">
        <TalksLater className="flex-1" />
      </Tabs.Content>
    </Tabs.Root>
  );
}
