'use client';
/** The last ballot, closed: its question, the result in a sentence, what the rule asked for, how each seat voted. */
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { votersOf } from '../../negotiation/decisionRules.ts';
import { Emblem } from '../marks/Emblem.tsx';
import { useBallotText, useQuestion } from './asked.ts';
import { RequirementList, ResultSentence } from './BallotResult.tsx';

export function ClosedBallot({ ballot, onFold }: { ballot: Ballot; onFold: () => void }) {
  const t = useTranslations('ballot');
  const question = useQuestion();
  const text = useBallotText(ballot);
  const number = ballot.id.slice(1);
  return (
    <section aria-label={t('regionClosed', { number })} className="@container">
      <div className="flex items-start justify-between gap-4 text-[14px]/[20px]">
        <p className="pt-1">
          <strong className="font-semibold">{t('result.title', { number })}</strong>{' '}
          <span className="text-muted">{ballot.closedBy && t(`result.closedBy.${ballot.closedBy}`)}</span>
        </p>
        <button
          type="button"
          onClick={onFold}
          aria-label={t('result.fold')}
          className="-mt-1 -mr-2 grid size-9 flex-none place-items-center rounded-ctl text-muted hover:bg-sunk hover:text-ink"
        >
          <X aria-hidden size={18} />
        </button>
      </div>
      <p className="font-serif text-[15px]/[20px] text-muted">{question(ballot)}</p>
      <ResultSentence ballot={ballot} className="mt-1 font-serif text-[20px]/[26px] text-balance lg:text-[22px]/[29px]" />
      <div className="mt-3 grid gap-x-6 gap-y-3 @xl:grid-cols-2">
        <RequirementList ballot={ballot} className="text-[13px]/[18px]" />
        {text && (
          <p className="border-l-2 border-line-2 pl-3 font-serif text-[15px]/[21px] text-muted">
            <span className="line-clamp-3">{text.version.wording}</span>{' '}
            <a href={`#${text.clause.id}`} className="inline-flex min-h-6 items-center font-sans text-[13px]/[18px]">
              {t('result.read')}
            </a>
          </p>
        )}
      </div>
      <details className="mt-2 text-[13px]/[18px]">
        <summary className="w-fit cursor-pointer py-1 text-muted hover:text-ink">{t('result.howVoted')}</summary>
        <HowVoted ballot={ballot} />
      </details>
    </section>
  );
}

/** A table, not a picture: for whoever wants to look up one seat. */
export function HowVoted({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('ballot.result');
  const voted = useTranslations('common.voted');
  const { seats, seatGroups } = usePack();
  const voters = votersOf(ballot.rule, seatGroups);
  return (
    <table className="w-full max-w-sm">
      <caption className="sr-only">{t('tableCaption', { number: ballot.id.slice(1) })}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('seat')}</th>
          <th scope="col">{t('vote')}</th>
        </tr>
      </thead>
      <tbody>
        {seats
          .filter(({ id }) => voters.has(id))
          .map((seat) => (
            <tr key={seat.id} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-medium">
                <span className="inline-flex items-center gap-2">
                  <Emblem seat={seat} width={16} />
                  {seat.name}
                </span>
              </th>
              <td className="py-1 text-right text-muted">{voted(ballot.votes[seat.id] ?? 'none')}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
