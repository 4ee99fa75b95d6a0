'use client';
/** An open ballot: the cards on the table, the question, the text and what was found in it, the clock, the rule and what stands in its way. */
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Version } from '../../negotiation/clauses.ts';
import { openBallots } from '../../negotiation/phases.ts';
import { textOn } from '../../negotiation/subjects.ts';
import { RuleWords } from '../ballot/RuleWords.tsx';
import { useWarnings } from '../ballot/Warnings.tsx';
import { worstFirst } from '../desk/worstFinding.ts';
import { PartlyMark } from '../marks/FaceNote.tsx';
import { Verdict } from '../marks/Verdict.tsx';
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
  const text = textOn(useOpen(), ballot);
  if (!text) return null;
  const { clause, version } = text;
  const issue = pack.issues.find(({ id }) => id === clause.issue);
  return (
    <section>
      <p className="text-muted">{t('tabledBy', { seat: pack.seats.find(({ id }) => id === version.by)?.name ?? '' })}</p>
      <h1 className="font-serif text-[1.36em]/[1.3] font-semibold text-balance">
        {t('question', { article: articleNumber(pack, clause.issue), title: issue?.title ?? '' })}
      </h1>
      <ClauseText version={version} className="mt-[0.3em]" />
      <Verdicts version={version} />
    </section>
  );
}

/** The worst first; whoever wants them all reads them on a phone. */
const verdictsShown = 4;

function Verdicts({ version }: { version: Version }) {
  const verdicts = useTranslations('common.verdicts');
  const findings = worstFirst(version).slice(0, verdictsShown);
  return (
    <p className="mt-[0.5em] flex flex-wrap gap-x-[1em] gap-y-[0.2em] [&_*]:!text-[length:inherit]">
      {!version.read && <span className="text-muted">{verdicts('unread')}</span>}
      {version.read && findings.length === 0 && <Verdict mark="silent" hollow size={24} />}
      {version.read && findings.map(({ verdict, term }) => <Verdict key={term} mark={verdict} term={term} hollow size={24} />)}
      <PartlyMark version={version} size={24} />
    </p>
  );
}

function TimeAndRule({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('screen.ballot');
  const others = openBallots(useOpen()).length - 1;
  const warnings = useWarnings(ballot.rule, ballot.voted);
  return (
    <section>
      <BigClock until={ballot.closesAt} label={t('closesIn')} />
      <RuleWords rule={ballot.rule} className="mt-[0.4em]" />
      {warnings.map((sentence) => (
        <p key={sentence} className="mt-[0.4em] flex items-start gap-[0.4em] font-medium text-departs">
          <TriangleAlert aria-hidden className="mt-[0.15em] size-[1em] flex-none" />
          {sentence}
        </p>
      ))}
      {others > 0 && <p className="mt-[0.4em] text-muted">{t('others', { count: others })}</p>}
    </section>
  );
}
