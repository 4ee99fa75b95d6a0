'use client';
/** What only all clauses together show: which of them collide, and what they leave open of the framework. */
import { GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import { checkedTreaty, type CheckedClause, type Treaty } from '../../negotiation/checking.ts';
import { useReason } from '../clause/reason.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { TreatyWeakPoints } from './TreatyWeakPoints.tsx';

export function TreatyResults({ clauses }: { clauses: readonly CheckedClause[] }) {
  const t = useTranslations('check.treaty');
  const pack = usePack();
  const { conflicts, completeness, weakPoints, tensions } = useMemo(
    () => checkedTreaty(clauses.map(({ reading }, at) => ({ clause: String(at + 1), norms: reading.norms })), pack), // prettier-ignore
    [clauses, pack],
  );
  const counted = completeness.filter(({ counts }) => counts);
  const many = (state: string) => counted.filter((one) => one.state === state).length;
  return (
    <section aria-labelledby="check-treaty">
      <h2 id="check-treaty" className="font-serif text-2xl/[30px] font-semibold">
        {t('title')}
      </h2>
      <div className="mt-4 grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <section className="barred">
          <h3 className="text-[15px]/[20px] font-semibold">{t('conflicts', { count: conflicts.length })}</h3>
          <p className="text-[13px]/[18px] text-muted">{t('conflictsWhy')}</p>
          <ul className="mt-2 divide-y divide-line-2">
            {conflicts.map((conflict, at) => (
              <OneConflict key={at} conflict={conflict} clauses={clauses} />
            ))}
          </ul>
        </section>
        <section className="barred">
          <h3 className="text-[15px]/[20px] font-semibold">
            {t('complete', { kept: many('full'), of: counted.length, partly: many('partly'), open: many('none') })}
          </h3>
          <p className="text-[13px]/[18px] text-muted">{t('completeWhy')}</p>
          <CoverageTable completeness={completeness} />
        </section>
        {weakPoints && <TreatyWeakPoints points={weakPoints} />}
        {tensions.length > 0 && <Tensions tensions={tensions} />}
      </div>
    </section>
  );
}

/** Where the framework's own terms pull apart: no mistake of the clauses, but something they have to settle. */
function Tensions({ tensions }: Pick<Treaty, 'tensions'>) {
  const t = useTranslations('check.treaty');
  const reason = useReason();
  return (
    <section className="barred">
      <h3 className="text-[15px]/[20px] font-semibold">{t('tensions', { count: tensions.length })}</h3>
      <p className="text-[13px]/[18px] text-muted">{t('tensionsWhy')}</p>
      <ul className="mt-2 divide-y divide-line-2">
        {tensions.map(({ term, other, why, excepted }) => (
          <li key={`${term}-${other}`} className="py-3 text-[14px]/[20px]">
            <h4 className="text-[13px]/[18px] font-semibold">{t('tension', { term, other })}</h4>
            <p className="mt-1">{reason(why)}</p>
            {excepted && <p className="text-muted">{t('excepted')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneConflict({
  conflict: { kind, clause, other, why },
  clauses,
}: {
  conflict: Treaty['conflicts'][number];
  clauses: readonly CheckedClause[];
}) {
  const t = useTranslations('check.treaty');
  const reason = useReason();
  return (
    <li className="py-3">
      <h4 className="flex items-center gap-2 text-[13px]/[18px] font-semibold">
        <GitCompareArrows aria-hidden size={16} className="flex-none" />
        {t(`conflict.${kind}`, { clause, other: other.clause })}
      </h4>
      <p className="mt-1 text-[14px]/[20px]">{reason(why)}</p>
      {[other.clause, clause].map((number) => (
        <blockquote key={number} className="mt-2 flex gap-2 border-l-2 border-line-2 pl-3">
          <a href={`#clause-${number}`} className="tnum min-h-6 min-w-6 text-[13px]/[24px]">
            {number}
          </a>
          <span lang="en" className="font-serif text-[16px]/[24px]">
            {clauses[Number(number) - 1]?.text}
          </span>
        </blockquote>
      ))}
    </li>
  );
}
