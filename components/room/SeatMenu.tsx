'use client';
/** Behind one's own seat: who I am here, another device, handing over the head, leaving, the theme. */
import { ChevronDown, Gavel, LogOut, Menu, MonitorSmartphone, UserRoundCheck } from 'lucide-react';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { useRoom } from '../../client/RoomProvider.tsx';
import { ReturnCode } from '../frame/ReturnCode.tsx';
import { ThemeChoice } from '../frame/ThemeChoice.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { useDismiss } from './useDismiss.ts';
import { HandOver } from './HandOver.tsx';
import { LeaveSeat } from './LeaveSeat.tsx';

const MoveDialog = lazy(() => import('../motions/MoveDialog.tsx').then((file) => ({ default: file.MoveDialog })));

type Asking = 'motion' | 'device' | 'handOver' | 'leave' | null;

export function SeatMenu({ narrow }: { narrow: boolean }) {
  const t = useTranslations('room');
  const [open, setOpen] = useState(false);
  const id = useId();
  const menu = useDismiss<HTMLDivElement>(open, () => setOpen(false));
  const [asking, ask] = useState<Asking>(null);
  const { seat, head } = useMe();
  const { seats, phase } = useOpen();
  const mine = usePack().seats.find(({ id }) => id === seat);
  const name = useRoom((state) => state.delegate?.name ?? '');
  const others = seat ? (seats[seat]?.delegates.length ?? 0) > 1 : false;
  const choose = (what: Asking) => {
    setOpen(false);
    ask(what);
  };
  return (
    <>
      <div ref={menu} className="relative">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={mine ? t('menuOf', { name, seat: mine.name }) : t('menuNoSeat', { name })}
          onClick={() => setOpen(!open)}
          className="-mx-2 inline-flex h-10 items-center gap-2 rounded-ctl px-2 hover:bg-sunk"
        >
          {narrow ? (
            <Menu aria-hidden size={20} />
          ) : (
            <>
              {mine ? <SeatName seat={mine} /> : <span className="font-semibold">{name}</span>}
              <ChevronDown aria-hidden size={16} className="text-muted" />
            </>
          )}
        </button>
        <div
          id={id}
          hidden={!open}
          role="group"
          aria-label={t('menu')}
          className="absolute top-full right-[-8px] z-40 mt-2 w-[288px] rounded-ctl border border-line-2 bg-surface p-2 shadow-float"
        >
          <WhoIAm />
          <Item icon={<MonitorSmartphone aria-hidden size={16} />} onChoose={() => choose('device')}>
            {t('otherDevice')}
          </Item>
          {head && phase === 'debate' && (
            <Item icon={<Gavel aria-hidden size={16} />} onChoose={() => choose('motion')}>
              {t('moveMotion')}
            </Item>
          )}
          {head && others && (
            <Item icon={<UserRoundCheck aria-hidden size={16} />} onChoose={() => choose('handOver')}>
              {t('handOver')}
            </Item>
          )}
          {seat && (
            <Item icon={<LogOut aria-hidden size={16} />} onChoose={() => choose('leave')}>
              {t('leave')}
            </Item>
          )}
          <div className="mt-1 border-t border-line px-2 pt-2 pb-1">
            <ThemeChoice />
          </div>
        </div>
      </div>
      <ReturnCode open={asking === 'device'} onOpenChange={(shown) => ask(shown ? 'device' : null)} />
      {asking === 'motion' && (
        <Suspense fallback={null}>
          <MoveDialog close={() => ask(null)} />
        </Suspense>
      )}
      {seat && <HandOver seat={seat} open={asking === 'handOver'} onClose={() => ask(null)} />}
      {seat && <LeaveSeat seat={seat} open={asking === 'leave'} onClose={() => ask(null)} />}
    </>
  );
}

function Item({ icon, onChoose, children }: { icon: ReactNode; onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex min-h-10 w-full items-center gap-2.5 rounded-[6px] px-2 text-left text-[14px]/[20px] hover:bg-sunk"
    >
      <span className="text-muted">{icon}</span>
      {children}
    </button>
  );
}

/** Also who heads the seat: on a phone there is no other place for it. */
function WhoIAm() {
  const t = useTranslations('room');
  const common = useTranslations('common');
  const { seat, head } = useMe();
  const { seats, delegates } = useOpen();
  const mine = usePack().seats.find(({ id }) => id === seat);
  const name = useRoom((state) => state.delegate?.name ?? '');
  const headId = seat ? seats[seat]?.head : null;
  return (
    <div className="mb-1 border-b border-line px-2 pt-1 pb-2 text-[13px]/[18px]">
      <p className="font-semibold">{t('you', { name })}</p>
      {mine && (
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-muted">
          {t(head ? 'asHead' : 'asDelegate', { seat: mine.name })}
          {!head && headId && <span>· {t('headIs', { head: delegates[headId]?.name ?? common('erasedName'), seat: mine.name })}</span>}
        </p>
      )}
    </div>
  );
}
