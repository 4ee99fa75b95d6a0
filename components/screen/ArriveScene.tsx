'use client';
/** While people arrive: the code and its QR code, as large as they go, and who has sat down. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { seatsTaken } from '../../negotiation/ballotKinds.ts';
import { withoutSeat } from '../desk/seatRows.ts';
import { joinLink, onlyHere, spoken } from './joinLink.ts';
import { QrCode } from './QrCode.tsx';
import { SeatsTaken } from './SeatsTaken.tsx';

export function ArriveScene() {
  const t = useTranslations('screen.arrive');
  const open = useOpen();
  const pack = usePack();
  const link = joinLink(open.code);
  const waiting = withoutSeat(open).length;
  return (
    <div className="grid flex-1 items-center gap-8 p-4 projector:grid-cols-[20em_1fr] projector:gap-[2.6em] projector:px-[2.286em] projector:py-[1em]">
      <QrCode text={link} label={t('qr')} className="mx-auto w-full max-w-72 projector:max-w-none" />
      <div className="min-w-0">
        <h1 className="font-serif text-[1.36em]/[1.25] font-semibold text-balance">{pack.subtitle}</h1>
        <p className="mt-[0.7em] text-muted">{t('goTo', { address: window.location.host })}</p>
        <p className="tnum text-[min(5.6em,17vw)]/[1.1] font-semibold tracking-[0.04em] whitespace-nowrap projector:text-[5.6em]/[1.1]">
          {spoken(open.code)}
        </p>
        {onlyHere() && <p className="mt-[0.4em] bg-departs-tint px-[0.6em] py-[0.3em]">{t('onlyHere')}</p>}
        <p className="mt-[0.6em] text-muted">
          {t('taken', { taken: seatsTaken(open).length, of: pack.seats.length })}
          {waiting > 0 && ` ${t('waiting', { count: waiting })}`}
        </p>
        <SeatsTaken className="mt-[0.4em] sm:grid-cols-2" />
      </div>
    </div>
  );
}
