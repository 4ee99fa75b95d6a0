'use client';
/** An open ballot: the cards on the table, the question and the text, the clock, the rule. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { openBallots } from '../../negotiation/phases.ts';
import { RuleWords } from '../ballot/RuleWords.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { BigClock } from './BigClock.tsx';
import { ClauseText } from './ClauseText.tsx';
import { TableAndPanel } from './TableAndPanel.tsx';

export function BallotScene({ ballot }: { ballot: Ballot }) {
  return <TableAndPanel ballot={ballot} left={<Question ballot={ballot} />} right={<TimeAndRule ballot={ballot} />} />;
}

function Question({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('screen.ballot');
  const pack = usePack();
  const clause = useOpen().clauses[ballot.clause];
  const version = clause?.versions[ballot.version];
  if (!clause || !version) return null;
  const issue = pack.issues.find(({ id }) => id === clause.issue);
  return (
    <section>
      <p className="text-muted">{t('tabledBy', { seat: pack.seats.find(({ id }) => id === version.by)?.name ?? '' })}</p>
      <h1 className="font-serif text-[1.36em]/[1.3] font-semibold text-balance">
        {t('question', { article: articleNumber(pack, clause.issue), title: issue?.title ?? '' })}
      </h1>
      <ClauseText version={version} className="mt-[0.3em]" />
    </section>
  );
}

function TimeAndRule({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('screen.ballot');
  const others = openBallots(useOpen()).length - 1;
  return (
    <section>
      <BigClock until={ballot.closesAt} label={t('closesIn')} />
      <RuleWords rule={ballot.rule} className="mt-[0.4em]" />
      {others > 0 && <p className="mt-[0.4em] text-muted">{t('others', { count: others })}</p>}
    </section>
  );
}
