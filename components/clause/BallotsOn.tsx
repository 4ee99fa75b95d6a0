'use client';
/** The ballots held on a clause, as far as this browser has them. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { RequirementList, ResultSentence } from '../ballot/BallotResult.tsx';
import { RuleWords } from '../ballot/RuleWords.tsx';
import { Tally } from '../ballot/Tally.tsx';

export function BallotsOn({ clause }: { clause: Clause }) {
  const t = useTranslations('clause');
  const { ballots } = useOpen();
  const held = Object.values(ballots)
    .filter(({ on }) => on.kind === 'clause' && on.clause === clause.id)
    .sort((a, b) => b.openedAt - a.openedAt);
  const older = clause.ballot !== undefined && !held.some(({ id }) => id === clause.ballot);
  return (
    <section className="border-t border-line pt-2">
      <h3 className="mb-1 text-[13px]/[20px] font-semibold">{t('ballots')}</h3>
      {held.length === 0 && !older && <p className="text-[14px]/[20px] text-muted">{t('noBallots')}</p>}
      {older && <p className="text-[14px]/[20px] text-muted">{t('olderBallot', { number: clause.ballot?.slice(1) ?? '' })}</p>}
      <ul className="flex flex-col gap-4">
        {held.map((ballot) => (
          <li key={ballot.id} className="text-[14px]/[20px]">
            {ballot.closedAt === undefined ? (
              <>
                <p className="font-semibold text-accent">{t('ballotOpen', { number: ballot.id.slice(1) })}</p>
                <RuleWords rule={ballot.rule} />
                <Tally ballot={ballot} />
              </>
            ) : (
              <>
                <p className="text-[12px]/[16px] text-muted">
                  {t('ballotClosed', { number: ballot.id.slice(1), version: ballot.on.kind === 'motion' ? 0 : ballot.on.version + 1 })}
                </p>
                <ResultSentence ballot={ballot} className="font-serif text-[17px]/[24px]" />
                <RequirementList ballot={ballot} className="mt-1.5 text-[13px]/[18px]" />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
