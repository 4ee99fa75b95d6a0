'use client';
/** The seats and who sits in them, under the table on a phone: names do not fit into the picture. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Emblem } from '../marks/Emblem.tsx';

export function WhoIsHere() {
  const t = useTranslations('room.here');
  const common = useTranslations('common');
  const { seats, delegates } = useOpen();
  return (
    <section className="mt-5">
      <h2 className="border-b border-line pb-1 text-[13px]/[20px] font-semibold">{t('title')}</h2>
      <ul className="text-[14px]/[20px]">
        {usePack().seats.map((seat) => {
          const place = seats[seat.id];
          const here = place?.delegates ?? [];
          return (
            <li key={seat.id} className="flex items-baseline gap-2.5 border-b border-line py-2">
              <Emblem seat={seat} width={18} />
              <span className="font-semibold">{seat.name}</span>
              <span className="min-w-0 flex-1 text-right text-[13px]/[18px] text-muted">
                {here.length === 0
                  ? t('vacant')
                  : here.map((id, at) => (
                      <span key={id} className={delegates[id]?.online ? 'text-ink' : ''}>
                        {at > 0 && ', '}
                        {delegates[id]?.name ?? common('erasedName')}
                        {place?.head === id && here.length > 1 && ` (${t('head')})`}
                        {!delegates[id]?.online && ` (${t('away')})`}
                      </span>
                    ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
