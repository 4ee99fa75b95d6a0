'use client';
/** What has happened to a clause, newest first: when, what, whose act it was. */
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';

export function ClauseHistory({ clause: { history } }: { clause: Clause }) {
  const t = useTranslations('amendment.history');
  const format = useFormatter();
  const { seats } = usePack();
  const lines = Object.entries(history).sort(([a], [b]) => Number(b) - Number(a));
  if (lines.length === 0) return null;
  return (
    <section className="border-t border-line pt-2">
      <h3 className="mb-1 text-[13px]/[20px] font-semibold">{t('title')}</h3>
      <ol reversed className="flex flex-col">
        {lines.map(([number, { at, what, seat, version, amendment, ballot }]) => (
          <li
            key={number}
            className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 border-b border-line py-1.5 text-[14px]/[20px] last:border-b-0"
          >
            <time dateTime={new Date(at).toISOString()} className="tnum text-[13px]/[18px] text-muted">
              {format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
            </time>
            <span>
              {t(`what.${what}`, {
                seat: seats.find(({ id }) => id === seat)?.name ?? '',
                version: (version ?? 0) + 1,
                amendment: amendment ? numberOf(amendment) : 0,
                ballot: ballot ? numberOf(ballot) : 0,
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
