'use client';
/** A clause in two lines: its article, which opens it in full, its worst verdict, and how its wording begins. */
import { useTranslations } from 'use-intl';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { PartlyMark } from '../marks/FaceNote.tsx';
import { Verdict } from '../marks/Verdict.tsx';
import { useNames } from './useNames.ts';
import { worstFinding } from './worstFinding.ts';

export function ClauseLine({ clause }: { clause: Clause }) {
  const common = useTranslations('common.verdicts');
  const version = currentVersion(clause);
  const worst = worstFinding(version);
  return (
    <>
      <p className="flex items-baseline justify-between gap-2 text-[13px]/[18px]">
        <ClauseLink clause={clause} className="font-semibold" />
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
      <PartlyMark version={version} />
    </>
  );
}

/** Opens the clause in full, as in the room: every word of it, its findings, its ballots, its versions. */
export function ClauseLink({ clause, className = '' }: { clause: Clause; className?: string }) {
  const t = useTranslations('desk.clauses');
  const names = useNames();
  return (
    <a href={`#${clause.id}`} className={`min-w-0 truncate text-ink decoration-1 underline-offset-3 ${className}`}>
      {t('article', { article: names.article(clause.id), title: names.issueTitle(clause.id) })}
    </a>
  );
}
