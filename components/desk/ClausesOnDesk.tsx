'use client';
/** What lies on the table: open ballots, clauses that wait for one, and those decided, which may be reopened. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import { AmendmentsOnDesk } from './AmendmentsOnDesk.tsx';
import { BallotTime } from './BallotTime.tsx';
import { ClauseLine } from './ClauseLine.tsx';
import { DecidedClauses } from './DecidedClauses.tsx';
import { Motions } from './Motions.tsx';
import { amendedClauses, ballotsByClock, waitingClauses } from './nextStep.ts';
import { RunningBallot } from './RunningBallot.tsx';
import { Section } from './Section.tsx';
import { Warnings } from './Warnings.tsx';
import { WaitingClause } from './WaitingClause.tsx';

export function ClausesOnDesk({ seconds, onSeconds }: { seconds: number; onSeconds: (seconds: number) => void }) {
  const t = useTranslations('desk.clauses');
  const open = useOpen();
  const ballots = ballotsByClock(open);
  const waiting = waitingClauses(open);
  const amended = amendedClauses(open);
  return (
    <Section
      title={t('title')}
      more={<BallotTime seconds={seconds} onChange={onSeconds} />}
      scrolls
      className="desk:max-h-[60%] desk:min-h-40"
    >
      <Warnings />
      {ballots.length > 0 && (
        <ul aria-label={t('openBallots')}>
          {ballots.map((ballot) => (
            <RunningBallot key={ballot.id} ballot={ballot} />
          ))}
        </ul>
      )}
      <Motions seconds={seconds} />
      {waiting.length > 0 ? (
        <ul aria-label={t('waiting')}>
          {waiting.map((clause) => (
            <WaitingClause key={clause.id} clause={clause} seconds={seconds} />
          ))}
        </ul>
      ) : (
        ballots.length + amended.length === 0 && <p className="py-2 text-[13px] text-muted">{t(`none.${open.phase}`)}</p>
      )}
      {amended.length > 0 && (
        <ul aria-label={t('amended')}>
          {amended.map((clause) => (
            <li key={clause.id} className="border-b border-line py-2">
              <ClauseLine clause={clause} />
              <AmendmentsOnDesk clause={clause} seconds={seconds} />
            </li>
          ))}
        </ul>
      )}
      <DecidedClauses />
    </Section>
  );
}
