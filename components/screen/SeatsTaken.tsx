'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { peopleOf } from '../desk/seatRows.ts';
import { SeatGrid } from './SeatGrid.tsx';

/** Who has sat down, by seat. */
export function SeatsTaken({ className = '' }: { className?: string }) {
  const t = useTranslations('screen.seats');
  const common = useTranslations('common');
  const format = useFormatter();
  const open = useOpen();
  return (
    <SeatGrid label={t('label')} className={className}>
      {({ id }) => {
        const people = peopleOf(open, id).map(({ name }) => name ?? common('erasedName'));
        if (people.length === 0) return t('free');
        return (
          <span className="text-ink">
            {format.list(people.length > 2 ? [people[0] ?? '', t('more', { count: people.length - 1 })] : people)}
          </span>
        );
      }}
    </SeatGrid>
  );
}
