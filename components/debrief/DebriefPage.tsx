'use client';
/** The debrief as a page of its own, for delegates and whoever follows the room. */
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useMySeat, useOpen, usePack } from '../../client/hooks.ts';
import { Masthead } from '../frame/Masthead.tsx';
import { Phases } from '../frame/Phases.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { Debrief } from './Debrief.tsx';

export function DebriefPage() {
  const t = useTranslations('debrief');
  const { room, title } = useOpen();
  const { seats } = usePack();
  const own = useMySeat();
  const seat = seats.find(({ id }) => id === own);
  return (
    <>
      <Masthead
        title={
          <a href={`/room/${room}`} className="inline-flex min-h-11 items-center gap-2 text-ink no-underline">
            <ArrowLeft aria-label={t('back')} size={20} className="flex-none text-accent print:hidden" />
            <span className="truncate">{title}</span>
          </a>
        }
        middle={
          <span className="hidden items-stretch lg:flex print:hidden">
            <Phases />
          </span>
        }
        right={seat && <SeatName seat={seat} width={24} />}
      />
      <main id="main">
        <Debrief />
      </main>
    </>
  );
}
