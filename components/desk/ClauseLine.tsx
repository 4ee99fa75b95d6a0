'use client';
/** A clause in two lines: its article and worst verdict, and how its wording begins. */
import { useTranslations } from 'use-intl';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { Verdict } from '../marks/Verdict.tsx';
import { useNames } from './useNames.ts';
import { worstFinding } from './worstFinding.ts';

export function ClauseLine({ clause }: { clause: Clause }) {
  const t = useTranslations('desk.clauses');
  const common = useTranslations('common.verdicts');
  const names = useNames();
  const version = currentVersion(clause);
  const worst = worstFinding(version);
  return (
    <>
      <p className="flex items-baseline justify-between gap-2 text-[13px]/[18px]">
        <span className="min-w-0 truncate font-semibold">
          {t('article', { article: names.article(clause.id), title: names.issueTitle(clause.id) })}
        </span>
        {!version.read ? (
          <span className="text-[12px] whitespace-nowrap text-muted">{common('unread')}</span>
        ) : (
          <Verdict
            mark={worst?.verdict ?? 'silent'}
            {...(worst ? { term: worst.term } : {})}
            hollow={clause.state !== 'adopted'}
            size={14}
          />
        )}
      </p>
      <p className="line-clamp-2 font-serif text-[14px]/5">{version.wording}</p>
    </>
  );
}
