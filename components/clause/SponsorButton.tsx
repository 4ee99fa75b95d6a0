'use client';
/** Puts one's seat's name to a clause, where the rules let it; nothing where they do not. */
import { useTranslations } from 'use-intl';
import { useMay } from '../../client/asking.ts';
import { useOrder } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { sponsorClause } from '../../negotiation/clauses.ts';
import { Refusal } from '../marks/Refusal.tsx';

export function SponsorButton({ clause }: { clause: Clause }) {
  const t = useTranslations('treaty');
  const order = useOrder();
  const command = { type: 'sponsorClause', clause: clause.id } as const;
  const kept = useMay(sponsorClause, command);
  if (kept && !order.pending && !order.refusal) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => !order.pending && void order.give(command)}
        aria-disabled={order.pending}
        aria-busy={order.pending}
        className="inline-flex min-h-6 items-center font-medium text-accent underline decoration-1 underline-offset-3 aria-disabled:opacity-60"
      >
        {t('sponsor')}
      </button>
      {order.refusal && <Refusal sentence={order.refusal} />}
    </>
  );
}
