'use client';
/** Moves a delegate to a seat, or out of theirs. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack, type Order } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import type { Person } from './seatRows.ts';

const standing = '–';

export function MoveTo({ person, name, order }: { person: Person; name: string; order: Order }) {
  const t = useTranslations('desk.person');
  const pack = usePack();
  const open = useOpen();
  const move = (value: string) => {
    const seat = value === standing ? null : (value as SeatId);
    void order.give({ type: 'seatDelegate', delegate: person.id, seat });
  };
  return (
    <select
      aria-label={t('moveLabel', { name })}
      value=""
      onChange={(event) => move(event.target.value)}
      className="h-8 max-w-44 rounded-ctl border border-edge bg-surface px-2 text-[13px] font-medium text-ink"
    >
      <option value="" disabled>
        {t(person.seat ? 'move' : 'seatThem')}
      </option>
      {pack.seats
        .filter(({ id }) => id !== person.seat)
        .map(({ id, name: seat }) => (
          <option key={id} value={id}>
            {t('seatWith', { seat, count: open.seats[id]?.delegates.length ?? 0 })}
          </option>
        ))}
      {person.seat && <option value={standing}>{t('standUp')}</option>}
    </select>
  );
}
