'use client';
/** Every version of a clause, newest first, each with whose it was and when; older wordings unfold. */
import { ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Clause } from '../../negotiation/clauses.ts';
import { numberOf } from '../../negotiation/pages.ts';
import { Difference } from '../amendment/Difference.tsx';
import { MarginNotes } from '../treaty/MarginNotes.tsx';

export function Versions({ clause }: { clause: Clause }) {
  const t = useTranslations('clause');
  const format = useFormatter();
  const { seats } = usePack();
  const newest = clause.versions.length;
  return (
    <section className="border-t border-line pt-2">
      <h3 className="mb-1 text-[13px]/[20px] font-semibold">{t('versions')}</h3>
      <ol reversed className="flex flex-col">
        {clause.versions
          .map((version, at) => ({ version, number: at + 1, previous: clause.versions[at - 1] }))
          .reverse()
          .map(({ version, number, previous }) => (
            <li key={number} className="border-b border-line last:border-b-0">
              <details>
                <summary className="flex cursor-pointer flex-wrap items-center gap-x-2 py-2 text-[14px]/[20px] [&::-webkit-details-marker]:hidden">
                  <ChevronRight
                    aria-hidden
                    size={16}
                    className="flex-none text-muted transition-transform duration-150 [[open]>summary>&]:rotate-90"
                  />
                  <span className="font-medium">{t('version', { number })}</span>
                  {number === newest && <span className="text-[12px]/[16px] text-accent">{t('current')}</span>}
                  {version.amendment && (
                    <span className="text-[12px]/[16px] text-muted">
                      {t('byAmendment', { number: numberOf(version.amendment.id), how: version.amendment.how })}
                    </span>
                  )}
                  <span className="tnum ml-auto text-[13px]/[18px] text-muted">
                    {t('versionBy', {
                      seat: seats.find(({ id }) => id === version.by)?.name ?? version.by,
                      at: format.dateTime(version.at, { hour: '2-digit', minute: '2-digit' }),
                    })}
                  </span>
                </summary>
                <div className="pb-3">
                  <p className="mb-2 font-serif text-[16px]/[24px] whitespace-pre-line">{version.wording}</p>
                  {previous && (
                    <div className="mb-2">
                      <h4 className="text-[12px]/[16px] text-muted">{t('changed', { number: number - 1 })}</h4>
                      <Difference before={previous.wording} after={version.wording} className="text-[16px]/[24px]" />
                    </div>
                  )}
                  <MarginNotes clause={clause} version={version} reasons={false} />
                </div>
              </details>
            </li>
          ))}
      </ol>
    </section>
  );
}
