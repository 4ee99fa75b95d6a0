'use client';
/** Clause by clause: the reading over the text, and beside it what is found; for several clauses what only all of them together show. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { CheckedClause } from '../../negotiation/checking.ts';
import { Findings } from '../clause/Findings.tsx';
import { ReadingOverText } from '../reading/ReadingOverText.tsx';
import { TreatyResults } from './TreatyResults.tsx';

export function CheckResults({ clauses }: { clauses: readonly CheckedClause[] }) {
  const t = useTranslations('check.result');
  const many = clauses.length > 1;
  return (
    <div className="flex flex-col gap-12">
      {many && <TreatyResults clauses={clauses} />}
      <section aria-labelledby="check-clauses">
        <h2 id="check-clauses" className="font-serif text-2xl/[30px] font-semibold">
          {many ? t('many', { count: clauses.length }) : t('one')}
        </h2>
        <div className="mt-4 flex flex-col gap-8">
          {clauses.map((clause, at) => (
            <OneClause key={at} clause={clause} number={many ? at + 1 : null} />
          ))}
        </div>
      </section>
    </div>
  );
}

function OneClause({ clause: { text, reading, findings }, number }: { clause: CheckedClause; number: number | null }) {
  const t = useTranslations('check.result');
  const state = useTranslations('reading.state');
  const term = useTranslations('term');
  const { framework } = usePack();
  return (
    <article
      {...(number === null ? {} : { 'aria-label': t('clause', { number }), id: `clause-${number}` })}
      className="grid scroll-mt-4 gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_440px]"
    >
      <section className="barred">
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-3">
          <h3 className="text-[15px]/[20px] font-semibold">{number === null ? t('reading') : t('clause', { number })}</h3>
          <p aria-hidden className={`text-[13px]/[20px] ${reading.state === 'read' ? 'text-muted' : 'font-medium text-unclear'}`}>
            {state(reading.state)}
          </p>
        </div>
        <ReadingOverText text={text} reading={reading} findings={findings} />
      </section>
      <section className="barred">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h3 className="text-[15px]/[20px] font-semibold">{term('findings')}</h3>
          <span className="text-[13px]/[20px] text-muted">{term('against', { title: framework.title, date: framework.date })}</span>
        </div>
        {reading.state === 'unread' ? (
          <p className="py-4 text-[14px]/[20px] text-muted">{t('unread')}</p>
        ) : (
          <Findings findings={findings} />
        )}
      </section>
    </article>
  );
}
