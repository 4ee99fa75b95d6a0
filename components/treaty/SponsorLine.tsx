'use client';
/** "tabled by [flag] Kyiv, with Warsaw": who stands behind a clause. */
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import type { Seat } from '../../negotiation/pack.ts';
import { Emblem } from '../marks/Emblem.tsx';

export function SponsorLine({ clause, className = '' }: { clause: Clause; className?: string }) {
  const t = useTranslations('treaty');
  const format = useFormatter();
  const { seats } = usePack();
  const sponsors = clause.sponsors.map((id) => seats.find((seat) => seat.id === id)).filter((seat) => seat !== undefined);
  const [lead, ...others] = sponsors;
  if (!lead) return null;
  const names = format.list(others.map(({ name }) => name));
  return (
    <span className={className}>
      <Flags seats={sponsors} /> {others.length > 0 ? t('byWith', { seat: lead.name, others: names }) : t('by', { seat: lead.name })}
    </span>
  );
}

function Flags({ seats }: { seats: Seat[] }) {
  return (
    <span aria-hidden className="mr-0.5 inline-flex items-center gap-1 align-[-1px]">
      {seats.slice(0, 4).map((seat) => (
        <Emblem key={seat.id} seat={seat} width={16} />
      ))}
    </span>
  );
}
