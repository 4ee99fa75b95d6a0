'use client';
/** The same votes in words: a line to each ballot, a column to each way of voting with the seats that chose it, so that it fits where it stands. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { ResultSentence } from '../ballot/BallotResult.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { cellClass, headClass } from './Chart.tsx';
import { voteKinds, voteOf } from './voteOf.ts';

export function VoteTable({ ballots, seats }: { ballots: readonly Ballot[]; seats: readonly SeatId[] }) {
  const t = useTranslations('debrief.votes');
  const pack = usePack();
  const { clauses } = useOpen();
  const article = (ballot: Ballot) => {
    const clause = clauseOn(ballot);
    const issue = clause && clauses[clause]?.issue;
    return issue ? articleNumber(pack, issue) : 0;
  };
  const name = (id: SeatId) => pack.seats.find((seat) => seat.id === id)?.name ?? id;
  const who = (ballot: Ballot, kind: (typeof voteKinds)[number]) => seats.filter((seat) => voteOf(ballot, seat, pack) === kind);
  const kinds = voteKinds.filter((kind) => ballots.some((ballot) => who(ballot, kind).length > 0));
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={headClass}>
            {t('ballot')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className={`${headClass} first-letter:uppercase`}>
              {t(`kinds.${kind}`)}
            </th>
          ))}
          <th scope="col" className={headClass}>
            {t('result')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ballots.map((ballot) => (
          <tr key={ballot.id}>
            <th scope="row" className={`${cellClass} font-normal`}>
              {t('onArticle', { ballot: numberOf(ballot.id), article: article(ballot) })}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className={cellClass}>
                {who(ballot, kind).map(name).join(', ')}
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
