'use client';
/** Moves a delegate to a seat, or out of theirs. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack, type Order } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { peopleOf, type Person } from './seatRows.ts';

const standing = '–';

export function MoveTo({ person, name, order }: { person: Person; name: string; order: Order }) {
  const t = useTranslations('desk.person');
  const common = useTranslations('common');
  const pack = usePack();
  const open = useOpen();
  const swappable = person.seat === null ? [] : pack.seats.flatMap(({ id }) => (id === person.seat ? [] : peopleOf(open, id)));
  const move = (value: string) => {
    const other = swappable.find(({ id }) => value === `swap:${id}`);
    if (other) {
      void order.give({ type: 'swapDelegates', one: person.id, other: other.id });
      return;
    }
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
      {swappable.length > 0 && (
        <optgroup label={t('swapWith')}>
          {swappable.map((other) => (
            <option key={other.id} value={`swap:${other.id}`}>
              {t('swapPerson', {
                name: other.name ?? common('erasedName'),
                seat: pack.seats.find(({ id }) => id === other.seat)?.name ?? '',
              })}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
