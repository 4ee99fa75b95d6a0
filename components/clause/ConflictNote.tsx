'use client';
/** That a clause cannot stand beside one already adopted, pulls against it, or repeats it; with the other clause's words. */
import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOpen, usePack } from '../../client/hooks.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import type { ClauseId } from '../../negotiation/ids.ts';
import type { Conflict } from '../../treaty/finding.ts';
import { useReason } from './reason.ts';

export function ConflictNote({ conflict }: { conflict: Conflict }) {
  const t = useTranslations('term');
  const reason = useReason();
  const { issues } = usePack();
  const other = useOpen().clauses[conflict.other.clause as ClauseId];
  const issue = issues.find(({ id }) => id === other?.issue);
  return (
    <article className="py-4">
      <h3 className="flex items-center gap-2 text-[13px]/[18px] font-semibold">
        <GitCompareArrows aria-hidden size={16} className="flex-none" />
        {t(`conflict.${conflict.kind}`)}
      </h3>
      <p className="mt-1 text-[14px]/[20px]">{reason(conflict.why)}</p>
      {conflict.settled && <p className="mt-1 text-[14px]/[20px] text-muted">{t(`settled.${conflict.settled.by}`, conflict.settled)}</p>}
      {other && issue && (
        <blockquote className="mt-2 border-l-2 border-line-2 pl-3">
          <p className="font-serif text-[16px]/[24px]">{currentVersion(other).wording}</p>
          <footer className="mt-0.5 text-[12px]/[16px] text-muted">{t('otherClause', { article: issue.title, clause: other.id })}</footer>
        </blockquote>
      )}
    </article>
  );
}
