'use client';
/** Who had the floor, how often and for how long, by the room's clock; nothing where nobody spoke from the list. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { formatLeft } from '../marks/Clock.tsx';
import { SeatName } from '../marks/Emblem.tsx';
import { cellClass, headClass } from './Chart.tsx';

export function Spoken() {
  const t = useTranslations('floor.spoken');
  const { floor } = useOpen();
  const { seats } = usePack();
  const rows = seats
    .flatMap((seat) => {
      const spoken = floor.spoken[seat.id];
      return spoken ? [{ seat, ...spoken }] : [];
    })
    .sort((a, b) => b.ms - a.ms);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="debrief-spoken">
      <h2 id="debrief-spoken" className="barred min-h-8 text-[15px]/6 font-semibold">
        {t('title')}
      </h2>
      <table className="w-full border-collapse">
        <thead>
          <tr>
            <th scope="col" className={headClass}>
              {t('seat')}
            </th>
            <th scope="col" className={`${headClass} text-end`}>
              {t('times')}
            </th>
            <th scope="col" className={`${headClass} text-end`}>
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ seat, times, ms }) => (
            <tr key={seat.id}>
              <th scope="row" className={`${cellClass} text-start font-normal`}>
                <SeatName seat={seat} />
              </th>
              <td className={`${cellClass} tnum text-end`}>{times}</td>
              <td className={`${cellClass} tnum text-end`}>{formatLeft(ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
