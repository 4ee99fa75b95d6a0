'use client';
/** One ballot in a sentence: its number, its article, how it ended. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import { ResultSentence } from '../ballot/BallotResult.tsx';
import { articleNumber } from '../treaty/outline.ts';

export function ToldBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('debrief.timeline');
  const pack = usePack();
  const { clauses } = useOpen();
  const clause = clauseOn(ballot);
  const issue = pack.issues.find(({ id }) => clause && id === clauses[clause]?.issue);
  return (
    <div role="status" className="flex flex-wrap gap-x-2">
      <strong className="font-semibold">
        {t('told', { ballot: numberOf(ballot.id), article: issue ? articleNumber(pack, issue.id) : 0, title: issue?.title ?? '' })}
      </strong>
      <ResultSentence ballot={ballot} className="inline" />
    </div>
  );
}
