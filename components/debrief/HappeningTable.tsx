'use client';
/** Everything that happened, in order, in sentences. */
import { useFormatter, useTranslations } from 'use-intl';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Happening } from '../../negotiation/happenings.ts';
import { cellClass, headClass } from './Chart.tsx';
import { comingAndGoing, useHappeningWords } from './happeningWords.ts';

export function HappeningTable({ happenings, ballots }: { happenings: readonly Happening[]; ballots: readonly Ballot[] }) {
  const t = useTranslations('debrief.timeline');
  const format = useFormatter();
  const words = useHappeningWords(ballots);
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${headClass} w-24`}>
            {t('time')}
          </th>
          <th scope="col" className={headClass}>
            {t('what')}
          </th>
        </tr>
      </thead>
      <tbody>
        {happenings
          .filter(({ what }) => !comingAndGoing.has(what))
          .map((happening, at) => (
            <tr key={at}>
              <td className={`${cellClass} tnum text-muted`}>
                {format.dateTime(happening.at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
              </td>
              <td className={cellClass}>{words(happening)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
