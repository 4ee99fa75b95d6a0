'use client';
/** Votes by seat and ballot; seats that vote alike stand together. */
import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { SeatName } from '../marks/Emblem.tsx';
import { VoteCell } from './VoteCell.tsx';
import { voteKinds, voteOf } from './voteOf.ts';

export function VoteHeat({ ballots, seats }: { ballots: readonly Ballot[]; seats: readonly SeatId[] }) {
  const t = useTranslations('debrief.votes');
  return (
    <>
      <table className="border-separate border-spacing-[1.5px]">
        <caption className="sr-only">{t('measure')}</caption>
        <thead>
          <tr>
            <th scope="col" className="pr-3 text-left text-[12px]/[16px] font-normal text-muted">
              {t('ballot')}
            </th>
            {ballots.map(({ id, result }) => (
              <th
                key={id}
                scope="col"
                className={`tnum w-6 text-center text-[12px]/[16px] ${result?.adopted ? 'font-normal text-muted' : 'font-bold text-contradicts'}`}
              >
                {numberOf(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((id) => (
            <SeatVotes key={id} id={id} ballots={ballots} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="sticky left-0 bg-paper pr-3 text-left text-[12px]/[20px] font-normal text-muted">
              {t('result')}
            </th>
            {ballots.map(({ id, result }) => (
              <td key={id} className="text-center">
                {result?.adopted ? (
                  <Check aria-hidden size={14} strokeWidth={2.5} className="mx-auto text-within" />
                ) : (
                  <X aria-hidden size={14} strokeWidth={2.5} className="mx-auto text-contradicts" />
                )}
                <span className="sr-only">{t(result?.adopted ? 'adopted' : 'notAdopted')}</span>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Legend ballots={ballots} seats={seats} />
    </>
  );
}

function SeatVotes({ id, ballots }: { id: SeatId; ballots: readonly Ballot[] }) {
  const t = useTranslations('debrief.votes');
  const pack = usePack();
  const seat = pack.seats.find((one) => one.id === id);
  return (
    <tr>
      <th scope="row" className="sticky left-0 bg-paper pr-3 text-left text-[13px]/[18px] font-normal">
        {seat && <SeatName seat={seat} width={18} className="!font-normal" />}
      </th>
      {ballots.map((ballot) => {
        const vote = voteOf(ballot, id, pack);
        return (
          <td key={ballot.id} className="p-0 text-center leading-none">
            <VoteCell vote={vote} size={22} />
            <span className="sr-only">{t(`kinds.${vote}`)}</span>
          </td>
        );
      })}
    </tr>
  );
}

/** Only what occurs; what a cell means is read in the cell, so this is for the eye alone. */
function Legend({ ballots, seats }: { ballots: readonly Ballot[]; seats: readonly SeatId[] }) {
  const t = useTranslations('debrief.votes');
  const pack = usePack();
  const used = new Set(ballots.flatMap((ballot) => seats.map((seat) => voteOf(ballot, seat, pack))));
  return (
    <ul aria-hidden className="mt-3 flex flex-wrap gap-x-4 gap-y-1.5 text-[13px]/[18px]">
      {voteKinds
        .filter((kind) => used.has(kind) && kind !== 'noVote')
        .map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <VoteCell vote={kind} size={16} />
            {t(`kinds.${kind}`)}
          </li>
        ))}
    </ul>
  );
}
