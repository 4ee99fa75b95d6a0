'use client';
/** The same votes in words: a line to each ballot, a column to each seat. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { ResultSentence } from '../ballot/BallotResult.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { cellClass, headClass } from './Chart.tsx';
import { voteOf } from './voteOf.ts';

export function VoteTable({ ballots, seats }: { ballots: readonly Ballot[]; seats: readonly SeatId[] }) {
  const t = useTranslations('debrief.votes');
  const pack = usePack();
  const { clauses } = useOpen();
  const article = ({ clause }: Ballot) => {
    const issue = clauses[clause]?.issue;
    return issue ? articleNumber(pack, issue) : 0;
  };
  return (
    <table className="border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={headClass}>
            {t('ballot')}
          </th>
          {seats.map((id) => (
            <th key={id} scope="col" className={headClass}>
              {pack.seats.find((seat) => seat.id === id)?.name}
            </th>
          ))}
          <th scope="col" className={`${headClass} min-w-64`}>
            {t('result')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ballots.map((ballot) => (
          <tr key={ballot.id}>
            <th scope="row" className={`${cellClass} font-normal whitespace-nowrap`}>
              {t('onArticle', { ballot: numberOf(ballot.id), article: article(ballot) })}
            </th>
            {seats.map((seat) => (
              <td key={seat} className={cellClass}>
                {t(`kinds.${voteOf(ballot, seat, pack)}`)}
              </td>
            ))}
            <td className={cellClass}>
              <ResultSentence ballot={ballot} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
