'use client';
/** The seat one has, who else sits in it, and who casts its vote. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen, usePack } from '../../client/hooks.ts';
import { Emblem } from '../marks/Emblem.tsx';

export function MySeat() {
  const t = useTranslations('join.lobby');
  const words = useTranslations('common');
  const open = useOpen();
  const pack = usePack();
  const { delegate, seat: mine, head } = useMe();
  const seat = pack.seats.find(({ id }) => id === mine);
  const place = mine && open.seats[mine];
  if (!seat || !place)
    return (
      <section>
        <h1 className="font-serif text-2xl/[30px] font-semibold">{t('noSeat')}</h1>
        <p className="mt-1 text-base/6">{open.options.seating === 'assigned' ? t('assigned') : t('chooseBelow')}</p>
      </section>
    );
  const nameOf = (id: keyof typeof open.delegates) => open.delegates[id]?.name ?? words('erasedName');
  const others = place.delegates.filter((id) => id !== delegate);
  return (
    <section>
      <div className="flex items-center gap-4">
        <Emblem seat={seat} width={56} />
        <div>
          <h1 className="font-serif text-2xl/[30px] font-semibold">{t('you', { seat: seat.name })}</h1>
          <p className="text-sm text-muted">{seat.fullName}</p>
        </div>
      </div>
      <p className="mt-3 max-w-[560px] text-base/6">{seat.about}</p>
      <p className="mt-3 max-w-[560px] text-sm">
        {head ? t('headYou') : t('headOther', { name: place.head ? nameOf(place.head) : words('erasedName') })}
      </p>
      <h2 className="mt-4 text-sm font-semibold">{t('with')}</h2>
      {others.length === 0 ? (
        <p className="text-sm text-muted">{t('alone')}</p>
      ) : (
        <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {others.map((id) => (
            <li key={id}>
              {nameOf(id)} {place.head === id && <span className="text-muted">· {t('head')}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-4 text-sm text-muted">{t('waits')}</p>
    </section>
  );
}
