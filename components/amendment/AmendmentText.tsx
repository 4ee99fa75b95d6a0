'use client';
/** What an amendment makes of its clause: the difference of the wordings, the clause struck, the clause put in, or where it is to stand. */
import { useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import { currentVersion } from '../../negotiation/clauses.ts';
import { Difference } from './Difference.tsx';

export function AmendmentText({ amendment, className = '' }: { amendment: Amendment; className?: string }) {
  const t = useTranslations('amendment');
  const { clauses } = useOpen();
  const { what, clause: id, base } = amendment;
  const versions = clauses[id]?.versions ?? [];
  // what holds on any version is of the one on the table, until it is settled
  const on = what.kind === 'wording' || amendment.state !== 'pending' ? base : versions.length - 1;
  const before = versions[on]?.wording ?? '';
  if (what.kind === 'wording') return <Difference before={before} after={what.text.wording} className={className} />;
  if (what.kind === 'strike') return <Difference before={before} after="" className={className} />;
  if (what.kind === 'newClause')
    return (
      <>
        <p className="text-[13px]/[18px] text-muted">{t('beside')}</p>
        <Difference before="" after={what.text.wording} className={className} />
      </>
    );
  const after = what.after && clauses[what.after];
  return (
    <>
      <p className="text-[14px]/[20px]">{t(after ? 'after' : 'first')}</p>
      {after && <p className={`line-clamp-2 font-serif text-muted ${className}`}>{currentVersion(after).wording}</p>}
    </>
  );
}
