'use client';
/** The room on a laptop: articles, treaty with the ballot on top, table and brief. Two columns where three do not fit. */
import { ListTree } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../frame/Dialog.tsx';
import { MyFloor } from '../floor/MyFloor.tsx';
import { Button } from '../marks/Button.tsx';
import { RoomTable } from '../table/RoomTable.tsx';
import { Outline } from '../treaty/Outline.tsx';
import { TreatyDocument } from '../treaty/TreatyDocument.tsx';
import { TreatyWeakPointsLater } from '../weakPoints/TreatyWeakPointsLater.tsx';
import { useCurrentBallot } from '../ballot/BallotDock.tsx';
import { useOpen } from '../../client/hooks.ts';
import { BottomBar } from './BottomBar.tsx';
import { AfterDock, Dock } from './Dock.tsx';
import { SidePanel } from './SidePanel.tsx';

/** On a wide screen the text keeps its measure of about 75 characters, and stands in the middle. */
const measure = 'min-[1800px]:mx-auto min-[1800px]:w-[872px]';

export function WideRoom({ columns }: { columns: 2 | 3 }) {
  const t = useTranslations('room.columns');
  const { phase } = useOpen();
  const ballots = useCurrentBallot();
  const signing = phase === 'signature' || phase === 'debrief';
  return (
    <div
      className={`grid min-h-0 flex-1 ${columns === 3 ? 'grid-cols-[264px_minmax(0,1fr)_minmax(344px,400px)] min-[1800px]:grid-cols-[300px_minmax(0,1fr)_480px]' : 'grid-cols-[minmax(0,1fr)_minmax(320px,376px)]'}`}
    >
      {columns === 3 && (
        <aside aria-label={t('articles')} tabIndex={0} className="overflow-y-auto border-r border-line py-3.5 pr-4 pl-6">
          <Outline />
        </aside>
      )}
      <main id="main" aria-label={t('treaty')} className="flex min-h-0 min-w-0 flex-col">
        <div tabIndex={0} className="max-h-[66%] flex-none scroll-pb-36 overflow-y-auto outline-offset-[-3px]">
          <Dock ballots={ballots} phone={false} />
        </div>
        <div tabIndex={0} className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-offset-[-3px]">
          <AfterDock ballots={ballots} />
          <div className={`flex-1 px-6 pt-3.5 lg:pr-8 lg:pl-10 ${measure}`}>
            {columns === 2 && <Articles />}
            <TreatyDocument mode={signing ? 'adopted' : 'working'} />
            <TreatyWeakPointsLater className="mb-8" />
          </div>
        </div>
        <BottomBar />
      </main>
      <aside aria-label={t('side')} className="flex min-h-0 min-w-0 flex-col border-l border-line px-4 pt-3">
        <RoomTable size="panel" ballot={ballots.current ?? ballots.closed} className="flex-none" />
        <MyFloor className="flex-none px-2 pt-1 pb-3" />
        <SidePanel ballot={ballots.current} />
      </aside>
    </div>
  );
}

/** The outline in a sheet, where there is no column for it. */
export function Articles() {
  const t = useTranslations('room.columns');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        tone="text"
        size="small"
        onClick={() => setOpen(true)}
        icon={<ListTree aria-hidden size={16} />}
        aria-haspopup="dialog"
        className="mb-1"
      >
        {t('articles')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('articles')}>
        <Outline onGo={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
