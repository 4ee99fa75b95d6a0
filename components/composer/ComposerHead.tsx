'use client';
/** The head of the composer: back to the room, where we are, whether what one writes is kept. */
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { DraftInHand } from '../../client/useDraft.ts';
import type { Seat } from '../../negotiation/pack.ts';
import { Masthead } from '../frame/Masthead.tsx';
import { Phases } from '../frame/Phases.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { BallotBar } from './BallotBar.tsx';
import { DraftMark } from './DraftMark.tsx';

export function ComposerHead({ draft, own }: { draft: DraftInHand; own: Seat }) {
  const t = useTranslations('composer');
  const { room, title } = useOpen();
  return (
    <div className="bg-paper lg:col-span-2">
      <Masthead
        title={
          <a href={`/room/${room}`} className="inline-flex min-h-11 items-center gap-2 text-ink no-underline">
            <ArrowLeft aria-label={t('back')} size={20} className="flex-none text-accent" />
            <span className="truncate max-sm:sr-only">{title}</span>
          </a>
        }
        middle={
          <span className="hidden items-stretch lg:flex">
            <Phases />
          </span>
        }
        right={
          <>
            <DraftMark draft={draft} />
            <SeatName seat={own} width={24} className="max-sm:hidden" />
          </>
        }
      />
      <BallotBar />
    </div>
  );
}
