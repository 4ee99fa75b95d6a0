'use client';
/** Every clause that was tabled: who proposed it, what the check said, what became of it. */
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { ResultSentence } from '../ballot/BallotResult.tsx';
import { byWeight } from '../clause/Findings.tsx';
import { TermRef } from '../clause/TermSheet.tsx';
import { FaceNotes } from '../marks/FaceNote.tsx';
import { Verdict } from '../marks/Verdict.tsx';
import { articleNumber } from '../treaty/outline.ts';
import { cellClass, headClass } from './Chart.tsx';

export function ClauseFates({ ballots }: { ballots: readonly Ballot[] }) {
  const t = useTranslations('debrief.clauses');
  const clauses = Object.values(useOpen().clauses).sort((a, b) => numberOf(a.id) - numberOf(b.id));
  return (
    <section className="border-t-2 border-ink pt-2.5">
      <h2 className="text-[16px]/[22px] font-semibold">{t('title')}</h2>
      <p className="mb-3 text-[13px]/[18px] text-muted">{t(clauses.length > 0 ? 'measure' : 'none')}</p>
      {clauses.length > 0 && (
        <table className="w-full border-collapse max-md:block">
          <caption className="sr-only">{t('title')}</caption>
          <thead className="max-md:sr-only">
            <tr>
              {(['clause', 'wording', 'sponsors', 'verdicts', 'fate'] as const).map((column) => (
                <th key={column} scope="col" className={headClass}>
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="max-md:block">
            {clauses.map((clause) => (
              <Row key={clause.id} clause={clause} ballots={ballots} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

const stacked = `${cellClass} max-md:block max-md:border-0 max-md:px-0 max-md:py-0.5`;

function Row({ clause, ballots }: { clause: Clause; ballots: readonly Ballot[] }) {
  const t = useTranslations('debrief.clauses');
  const states = useTranslations('common.state');
  const pack = usePack();
  const version = currentVersion(clause);
  const name = (id: string) => pack.seats.find((seat) => seat.id === id)?.name ?? id;
  const held = ballots
    .filter(({ on, result }) => result && on.kind === 'clause' && on.clause === clause.id)
    .sort((a, b) => numberOf(a.id) - numberOf(b.id));
  return (
    <tr className="max-md:block max-md:border-b max-md:border-line max-md:py-3 print:break-inside-avoid">
      <th scope="row" className={`${stacked} w-36 font-normal`}>
        <span className="font-semibold">{t('number', { clause: numberOf(clause.id) })}</span>
        <span className="text-muted max-md:ml-2 md:block">
          {t('article', {
            article: articleNumber(pack, clause.issue),
            title: pack.issues.find(({ id }) => id === clause.issue)?.title ?? '',
          })}
        </span>
      </th>
      <td className={stacked}>
        <p lang="en" className="max-w-[64ch] font-serif text-[16px]/[24px]">
          {version.wording}
        </p>
        {clause.versions.length > 1 && (
          <p className="mt-1 text-[12px]/[16px] text-muted">{t('versions', { count: clause.versions.length })}</p>
        )}
        {version.acknowledgement && (
          <p className="mt-1 max-w-[64ch] text-[13px]/[18px] text-muted">
            {t('said', { seat: name(version.by), words: version.acknowledgement })}
          </p>
        )}
      </td>
      <td className={stacked}>{clause.sponsors.map(name).join(', ')}</td>
      <td className={stacked}>
        <Verdicts clause={clause} />
      </td>
      <td className={`${stacked} md:w-56`}>
        {held.map((ballot) => (
          <div key={ballot.id} className="mb-1.5">
            <span className="text-muted">{t('inBallot', { ballot: numberOf(ballot.id) })}</span> <ResultSentence ballot={ballot} />
          </div>
        ))}
        {held.length > 0 && clause.state === 'tabled' && t('reopened')}
        {(held.length === 0 || clause.state === 'withdrawn' || clause.state === 'inBallot') && states(clause.state)}
      </td>
    </tr>
  );
}

function Verdicts({ clause }: { clause: Clause }) {
  const words = useTranslations('common.verdicts');
  const version = currentVersion(clause);
  const { read, findings } = version;
  return (
    <>
      {!read && <span className="text-unclear">{words('unread')}</span>}
      {read && findings.length === 0 && <Verdict mark="silent" />}
      {read && findings.length > 0 && (
        <ul className="flex flex-col gap-0.5">
          {byWeight(findings).map(({ term, verdict }) => (
            <li key={term} className="flex items-center gap-1.5">
              <Verdict mark={verdict} />
              <TermRef term={term} />
            </li>
          ))}
        </ul>
      )}
      <FaceNotes version={version} />
    </>
  );
}
