'use client';
/** What the check says an amendment changes: verdicts, conflicts, weak points. */
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { changesOf } from '../../negotiation/amendmentChanges.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { VerdictSquare } from '../marks/Verdict.tsx';
import { WeakPoints } from '../weakPoints/WeakPoints.tsx';
import { WeakPointSquare } from '../weakPoints/WeakPointSquare.tsx';

export function WhatChanges({ clause, amendment }: { clause: Clause; amendment: Amendment }) {
  const t = useTranslations('amendment.changes');
  const [open, pack] = [useOpen(), usePack()];
  const { what } = amendment;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- only the clauses decide: a vote or a message must not start the search again
  const changes = useMemo(() => changesOf({ open, pack }, clause, { what }), [open.clauses, pack, clause, what]);
  if (!changes) return null;
  const { verdicts, conflicts, weakPoints } = changes;
  const counted = [
    ['conflictsCome', conflicts.come.length],
    ['conflictsGo', conflicts.go.length],
    ['weakGo', weakPoints?.go.length ?? 0],
  ] as const;
  const come = weakPoints?.come ?? [];
  const nothing = verdicts.length + come.length + counted.reduce((sum, [, count]) => sum + count, 0) === 0;
  return (
    <div className="text-[13px]/[18px]">
      <p className="font-semibold">{t('title')}</p>
      {nothing && <p className="text-muted">{t('none')}</p>}
      <ul className="mt-0.5 flex flex-col gap-1">
        {verdicts.map(({ term, before, after }) => (
          <li key={term} className="flex items-center gap-1.5">
            <VerdictSquare mark={after ?? 'silent'} hollow size={14} />
            {t('verdict', { term, before: before ?? 'none', after: after ?? 'none' })}
          </li>
        ))}
        {counted.map(([key, count]) => count > 0 && <li key={key}>{t(key, { count })}</li>)}
      </ul>
      {come.length > 0 && (
        <details>
          <summary className="flex w-fit cursor-pointer items-center gap-1.5 py-1">
            <WeakPointSquare /> {t('weakCome', { count: come.length })}
          </summary>
          <WeakPoints points={come} />
        </details>
      )}
    </div>
  );
}
