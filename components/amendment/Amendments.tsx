'use client';
/** The amendments to a clause: those that wait in the order of voting, those settled folded away, and the ways to propose another. */
import { useTranslations } from 'use-intl';
import { useMe } from '../../client/asking.ts';
import { useOpen } from '../../client/hooks.ts';
import { isPending } from '../../negotiation/amended.ts';
import { removeOf, votingOrder } from '../../negotiation/amendmentOrder.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { AmendmentCard } from './AmendmentCard.tsx';
import { Propose } from './Propose.tsx';

export function Amendments({ clause }: { clause: Clause }) {
  const t = useTranslations('amendment');
  const open = useOpen();
  const { seat } = useMe();
  const all = Object.values(open.amendments).filter((amendment) => amendment.clause === clause.id);
  const pending = votingOrder(open, clause);
  const settled = all.filter((amendment) => !isPending(amendment)).sort((a, b) => numberOf(b.id) - numberOf(a.id));
  const placed = (at: number) => {
    const amendment = pending[at];
    if (!amendment || pending.length < 2) return {};
    const { kind, ...far } = removeOf(clause, amendment);
    return { place: `${t('order.place', { place: at + 1 })}: ${t(`order.remove.${kind}`, far)}` };
  };
  return (
    <section id="amendments" className="border-t border-line pt-2">
      <h3 className="text-[13px]/[20px] font-semibold">{t('title')}</h3>
      {all.length === 0 && <p className="text-[14px]/[20px] text-muted">{t('none')}</p>}
      {pending.length > 1 && (
        <p className="text-[13px]/[18px] text-muted">
          {t('order.why')} {(clause.votingOrder ?? []).length > 0 && t('order.ordered')}
        </p>
      )}
      <ul className="divide-y divide-line">
        {pending.map((amendment, at) => (
          <li key={amendment.id}>
            <AmendmentCard clause={clause} amendment={amendment} {...placed(at)} />
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer py-1 text-[13px]/[20px] text-muted hover:text-ink">
            {t('settled', { count: settled.length })}
          </summary>
          <ul className="divide-y divide-line">
            {settled.map((amendment) => (
              <li key={amendment.id}>
                <AmendmentCard clause={clause} amendment={amendment} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {seat !== null && <Propose clause={clause} />}
    </section>
  );
}
