'use client';
/** Every seat in one table: who sits there, what it last did, how it stands in the ballot. A row opens the seat's dialog. */
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useNow, useOpen, usePack } from '../../client/hooks.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { ballotsByClock } from './nextStep.ts';
import { SeatDialog } from './SeatDialog.tsx';
import { SeatRow } from './SeatRow.tsx';
import { groupedSeats, lastActions, quietSeats } from './seatRows.ts';
import { lastClosed } from '../screen/scene.ts';
import { useSeatingByList } from './useSeatingByList.ts';
import { numberIn } from './useNames.ts';

const SeatingListDialog = lazy(() => import('./SeatingList.tsx').then((file) => ({ default: file.SeatingListDialog })));

function ListButton() {
  const t = useTranslations('desk.unseated.list');
  const [shown, show] = useState(false);
  useSeatingByList();
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => show(true)}
        className="ms-auto me-3 text-[13px]/5 inline-flex min-h-6 items-center text-accent underline-offset-2 hover:underline"
      >
        {t('button')}
      </button>
      {shown && (
        <Suspense fallback={null}>
          <SeatingListDialog onClose={() => show(false)} />
        </Suspense>
      )}
    </>
  );
}

export function Seats() {
  const t = useTranslations('desk.seats');
  const open = useOpen();
  const pack = usePack();
  const now = useNow();
  const [chosen, setChosen] = useState<SeatId | null>(null);
  const ballot = ballotsByClock(open)[0] ?? (open.phase === 'debate' ? lastClosed(open) : null);
  const last = lastActions(open);
  const quiet = quietSeats(open, last, now);
  return (
    <section aria-labelledby="desk-seats" className="flex min-h-0 min-w-0 flex-col">
      <div className="barred flex items-baseline justify-between gap-2">
        <h2 id="desk-seats" className="text-[13px]/5 font-semibold">
          {t('title')}
        </h2>
        <ListButton />
        <p className="text-[13px]/5 text-muted">{t(ballot ? 'columnsBallot' : 'columns', { number: ballot ? numberIn(ballot.id) : 0 })}</p>
      </div>
      <div className="min-h-0 overflow-x-auto">
        <table className="w-full border-collapse text-[13px]/[18px]">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="sr-only">
            <tr>
              {(['seat', 'people', 'last', 'when', 'vote', 'menu'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groupedSeats(pack).map(({ group, seats }) => (
            <tbody key={group.id}>
              <tr>
                <th
                  colSpan={6}
                  scope="rowgroup"
                  className="border-b border-line-2 pt-2.5 pb-0.5 text-start text-[12px]/4 font-normal text-muted"
                >
                  <span className="flex gap-1.5">
                    {group.name}
                    {group.note && <span className="w-0 flex-1 truncate">{group.note}</span>}
                  </span>
                </th>
              </tr>
              {seats.map((seat) => (
                <SeatRow
                  key={seat.id}
                  seat={seat}
                  ballot={ballot}
                  last={last.get(seat.id)}
                  quiet={quiet.get(seat.id)}
                  now={now}
                  onOpen={() => setChosen(seat.id)}
                />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <SeatDialog seat={chosen} onClose={() => setChosen(null)} />
    </section>
  );
}
