'use client';
/** The room on a phone: the strip of the table, one of four parts, the call to action above the tabs. On its side the tabs stand at the left, and the strip makes way. */
import { Landmark, Lock, MessagesSquare, ScrollText, type LucideIcon } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useUnread } from '../../client/channels.ts';
import { useTalksWanted } from '../../client/goToTalks.ts';
import { useCurrentBallot } from '../ballot/BallotDock.tsx';
import { Brief, OnlySeat } from '../brief/Brief.tsx';
import { MyFloor } from '../floor/MyFloor.tsx';
import { Signatures } from '../signature/Signatures.tsx';
import { RoomTable } from '../table/RoomTable.tsx';
import { TalksLater } from '../talks/TalksLater.tsx';
import { TreatyDocument } from '../treaty/TreatyDocument.tsx';
import { TreatyWeakPointsLater } from '../weakPoints/TreatyWeakPointsLater.tsx';
import { CallToAction } from './CallToAction.tsx';
import { AfterDock, Dock } from './Dock.tsx';
import { UnreadCount } from './UnreadCount.tsx';
import { WhoIsHere } from './WhoIsHere.tsx';
import { Articles } from './WideRoom.tsx';

const parts = [
  { id: 'treaty', icon: ScrollText },
  { id: 'table', icon: Landmark },
  { id: 'talks', icon: MessagesSquare },
  { id: 'brief', icon: Lock },
] as const satisfies { id: string; icon: LucideIcon }[];
type Part = (typeof parts)[number]['id'];

export function NarrowRoom() {
  const [part, show] = useState<Part>('treaty');
  const { phase } = useOpen();
  const ballots = useCurrentBallot();
  const { seat } = useMe();
  useTalksWanted(useCallback(() => show('talks'), []));
  const name = usePack().seats.find(({ id }) => id === seat)?.name;
  const shown = ballots.current ?? ballots.closed;
  const signing = phase === 'signature' || phase === 'debrief';
  const place = 'min-h-0 flex-1 low:col-start-2 low:row-start-1';
  const panel = `${place} overflow-y-auto overscroll-contain outline-offset-[-3px]`;
  return (
    <Tabs.Root asChild value={part} onValueChange={(next) => show(next as Part)}>
      <main
        id="main"
        className="flex min-h-0 flex-1 flex-col low:grid low:grid-cols-[80px_minmax(0,1fr)] low:grid-rows-[minmax(0,1fr)_auto]"
      >
        {part !== 'table' && part !== 'talks' && (
          <RoomTable
            size="strip"
            ballot={shown}
            className="h-[104px] flex-none border-b border-line-2 [@media(max-height:700px)]:h-20 low:hidden"
          />
        )}
        <Tabs.Content value="treaty" forceMount hidden={part !== 'treaty'} tabIndex={0} className={panel}>
          <Dock ballots={ballots} phone />
          <AfterDock ballots={ballots} />
          <div className="px-4 pt-3">
            <Articles />
            <TreatyDocument mode={signing ? 'adopted' : 'working'} />
            <TreatyWeakPointsLater className="mb-6" />
          </div>
        </Tabs.Content>
        <Tabs.Content value="table" tabIndex={0} className={`${panel} px-4 py-4`}>
          <RoomTable size="panel" ballot={shown} />
          <MyFloor className="mt-4" />
          {phase === 'signature' && <Signatures className="mt-4" />}
          <WhoIsHere />
        </Tabs.Content>
        <Tabs.Content value="talks" tabIndex={-1} className={`${place} flex flex-col px-4 data-[state=inactive]:hidden`}>
          <TalksLater className="flex-1" />
        </Tabs.Content>
        <Tabs.Content value="brief" tabIndex={0} className={`${panel} px-4 py-4`}>
          {name && <OnlySeat name={name} className="mb-3" />}
          <Brief ballot={ballots.current} />
        </Tabs.Content>
        {(part !== 'talks' || ballots.current) && (
          <CallToAction ballots={ballots} onTreaty={part === 'treaty'} onBrief={part === 'brief'} go={show} />
        )}
        <TabBar part={part} />
      </main>
    </Tabs.Root>
  );
}

function TabBar({ part }: { part: Part }) {
  const t = useTranslations('room.tabs');
  const unread = useUnread();
  return (
    <Tabs.List
      aria-label={t('label')}
      className="grid h-16 flex-none grid-cols-4 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] [@media(max-height:700px)]:h-14 low:col-start-1 low:row-span-2 low:row-start-1 low:!h-auto low:grid-cols-1 low:border-t-0 low:border-r low:pl-[env(safe-area-inset-left)]"
    >
      {parts.map(({ id, icon: Icon }) => (
        <Tabs.Trigger
          key={id}
          value={id}
          className="relative -mt-px flex flex-col items-center justify-center gap-[3px] border-t-[3px] border-transparent low:-mr-px low:mt-0 low:border-t-0 low:border-r-[3px] text-[12px]/[16px] text-muted outline-offset-[-3px] data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink"
        >
          <Icon aria-hidden size={20} strokeWidth={1.75} />
          {t(id)}
          {id === 'talks' && part !== 'talks' && <UnreadCount count={unread} className="absolute top-1 left-[54%]" />}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  );
}
