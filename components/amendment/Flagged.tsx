'use client';
/** Why an amendment no longer fits: what the clause now says, and where both have changed the same words. */
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Amendment } from '../../negotiation/amendments.ts';
import { carriedOver } from '../../negotiation/carrying.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import type { Collision } from '../../negotiation/wordings.ts';

export function Flagged({ clause, amendment, seat }: { clause: Clause; amendment: Amendment; seat: string }) {
  const t = useTranslations('amendment.flag');
  const pack = usePack();
  if (!amendment.flag) return null;
  const carried = carriedOver(clause, amendment, pack);
  return (
    <div className="border-l-4 border-departs bg-departs-tint px-3 py-2 text-[13px]/[18px]">
      <p className="flex items-start gap-2">
        <TriangleAlert aria-hidden size={16} className="mt-px flex-none text-departs" />
        {t(amendment.flag.why, { seat })}
      </p>
      {carried.is === 'flagged' && carried.collisions.map((collision, at) => <Collided key={at} collision={collision} />)}
    </div>
  );
}

/** The stretch as it was, as the clause now has it, as the amendment would have it. */
export function Collided({ collision }: { collision: Collision }) {
  const t = useTranslations('amendment.flag');
  const lines = [
    ['was', collision.base],
    ['theirs', collision.theirs],
    ['mine', collision.mine],
  ] as const;
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-0.5">
      {lines.map(([key, text]) => (
        <div key={key} className="contents">
          <dt className="text-[12px]/[16px] text-muted">{t(key)}</dt>
          <dd lang="en" className="font-serif text-[15px]/[21px]">
            {text.trim() || <span className="text-muted italic">{t('nothing')}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
