'use client';
/** The facilitator's desk: the whole class on one screen at 1440 × 900; narrower or lower, the parts stack and the page scrolls. */
import { Monitor } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useHashEntries } from '../../client/useHash.ts';
import { seatsTaken } from '../../negotiation/ballots.ts';
import { ClauseSheet } from '../clause/ClauseSheet.tsx';
import { Debrief } from '../debrief/Debrief.tsx';
import { FloorOnDesk } from '../floor/FloorOnDesk.tsx';
import { Masthead } from '../frame/Masthead.tsx';
import { ThemeChoice } from '../frame/ThemeChoice.tsx';
import { Affairs } from './Affairs.tsx';
import { Band } from './Band.tsx';
import { ChannelsOnDesk } from './ChannelsOnDesk.tsx';
import { ClausesOnDesk } from './ClausesOnDesk.tsx';
import { Happenings } from './Happenings.tsx';
import { OrderPaper } from './OrderPaper.tsx';
import { Seats } from './Seats.tsx';
import { TreatyOnDesk } from './TreatyOnDesk.tsx';
import { Unseated } from './Unseated.tsx';

export function Desk() {
  const t = useTranslations('desk');
  const { phase, options } = useOpen();
  useHashEntries();
  const [seconds, setSeconds] = useState(options.ballotSeconds);
  const columns = <Columns seconds={seconds} onSeconds={setSeconds} />;
  return (
    <div className={`relative flex min-h-dvh flex-col overflow-x-clip ${phase === 'debrief' ? '' : 'desk:h-dvh desk:overflow-hidden'}`}>
      <DeskMasthead />
      <main id="main" className="flex min-h-0 flex-1 flex-col">
        <Band seconds={seconds} />
        {phase === 'debrief' ? (
          <>
            <Debrief />
            <details className="border-t border-line-2 px-4 py-4 lg:px-6">
              <summary className="cursor-pointer text-sm font-semibold">{t('stillAtHand')}</summary>
              <div className="-mx-4 pt-2 lg:-mx-6">{columns}</div>
            </details>
          </>
        ) : (
          columns
        )}
      </main>
      <ClauseSheet />
    </div>
  );
}

function DeskMasthead() {
  const t = useTranslations('desk.head');
  const common = useTranslations('common');
  const open = useOpen();
  const { title } = usePack();
  const people = Object.values(open.delegates).filter(({ removed }) => !removed);
  return (
    <Masthead
      title={title}
      small={open.title}
      right={
        <>
          <span className="tnum hidden text-[13px] text-muted md:inline">
            {t('counts', { seats: seatsTaken(open).length, people: people.length, online: people.filter(({ online }) => online).length })}
          </span>
          <a
            href={`/screen/${open.room}`}
            target={`screen-${open.room}`}
            className="inline-flex items-center gap-1.5 text-[13px] text-ink no-underline hover:underline"
          >
            <Monitor aria-hidden size={16} />
            {t('screen')}
          </a>
          <span className="hidden lg:inline">
            <ThemeChoice />
          </span>
          <span aria-hidden className="hidden h-6 w-px bg-line-2 sm:inline" />
          <span className="hidden font-semibold sm:inline">{common('facilitator')}</span>
        </>
      }
    />
  );
}

/** Scrolls as a whole where its parts, at their least height, are more than fits; wider than it is drawn, so that nothing is cut at the sides. */
const column = 'flex min-h-0 min-w-0 flex-col gap-4 desk:-mx-2 desk:overflow-y-auto desk:px-2';

function Columns({ seconds, onSeconds }: { seconds: number; onSeconds: (seconds: number) => void }) {
  return (
    <div className="grid min-h-0 flex-1 gap-x-7 gap-y-6 px-4 py-4 md:max-[1239px]:grid-cols-2 lg:px-6 min-[1240px]:grid-cols-[minmax(0,648fr)_minmax(0,424fr)_minmax(224px,264fr)] desk:pb-5">
      <div className="min-h-0 min-w-0 overflow-y-auto md:max-[1239px]:col-span-2">
        <Seats />
      </div>
      <div className={column}>
        <Unseated />
        <ClausesOnDesk seconds={seconds} onSeconds={onSeconds} />
        <FloorOnDesk />
        <ChannelsOnDesk />
      </div>
      <div className={column}>
        <OrderPaper />
        <TreatyOnDesk />
        <Happenings />
        <Affairs />
      </div>
    </div>
  );
}
