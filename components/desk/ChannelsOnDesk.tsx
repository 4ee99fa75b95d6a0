'use client';
/** What is said, on the desk: the plenary, notes from delegates, and what facilitators may know and do about private talks. */
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRoom } from '../../client/RoomProvider.tsx';
import { useReadUpTo } from '../../client/unread.ts';
import { UnreadCount } from '../room/UnreadCount.tsx';
import { NotesOnDesk } from './NotesOnDesk.tsx';
import { PlenaryOnDesk } from './PlenaryOnDesk.tsx';
import { PrivateOnDesk } from './PrivateOnDesk.tsx';

const tab =
  'flex items-center gap-1.5 -mb-px border-b-[3px] border-transparent pb-1 text-[13px]/5 font-medium text-muted data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink';
const panel = 'flex min-h-0 flex-1 flex-col data-[state=inactive]:hidden';

export function ChannelsOnDesk() {
  const t = useTranslations('desk.channels');
  const [shown, show] = useState('plenary');
  const notes = useUnreadNotes();
  const reports = useNewReports();
  return (
    <Tabs.Root value={shown} onValueChange={show} className="flex min-h-0 min-w-0 flex-1 flex-col desk:min-h-40">
      <Tabs.List aria-label={t('label')} className="barred flex min-h-8 flex-none gap-4 border-b border-line">
        <Tabs.Trigger value="plenary" className={tab}>
          {t('plenary')}
        </Tabs.Trigger>
        <Tabs.Trigger value="notes" className={tab}>
          {t('notes')}
          <UnreadCount count={notes} />
        </Tabs.Trigger>
        <Tabs.Trigger value="private" className={tab}>
          {t('private')}
          {shown !== 'private' && <UnreadCount count={reports} />}
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="plenary" tabIndex={-1} className={panel}>
        <PlenaryOnDesk />
      </Tabs.Content>
      <Tabs.Content value="notes" tabIndex={-1} className={panel}>
        <NotesOnDesk />
      </Tabs.Content>
      <Tabs.Content value="private" tabIndex={-1} className={panel}>
        <PrivateOnDesk />
      </Tabs.Content>
    </Tabs.Root>
  );
}

/** Messages in notes that this facilitator has not looked at. */
function useUnreadNotes(): number {
  const notes = useRoom((state) => state.facilitator?.notes) ?? {};
  const readUpTo = useReadUpTo();
  return Object.entries(notes).reduce((sum, [delegate, { count }]) => sum + Math.max(0, count - readUpTo(`notes:${delegate}`)), 0);
}

/** Messages that were shown to the facilitators since this one last looked. */
export const reportsKey = 'reports';
function useNewReports(): number {
  const reports = useRoom((state) => state.facilitator?.reports) ?? {};
  const last = Math.max(0, ...Object.keys(reports).map(Number));
  return Math.max(0, last - useReadUpTo()(reportsKey));
}
