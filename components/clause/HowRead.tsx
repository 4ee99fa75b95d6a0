'use client';
/** How a typed clause is read: the reading over its text, its sponsor's correction beside it, and what the facilitator ruled. */
import { ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { useOpen } from '../../client/hooks.ts';
import type { Version } from '../../negotiation/clauses.ts';
import type { Ruling } from '../../negotiation/readings.ts';
import { ReadingOverText } from '../reading/ReadingOverText.tsx';
import { UnreadWords } from '../reading/UnreadWords.tsx';
import { BothReadings } from './BothReadings.tsx';

export function HowRead({ version }: { version: Version }) {
  const t = useTranslations('clause.reading');
  const { reading, correction } = version;
  if (!reading) return null;
  return (
    <section className="relative border-t border-line pt-2">
      <h3 className="text-[13px]/[20px] font-semibold">{t('title')}</h3>
      <details open={reading.state !== 'read'}>
        <summary className="flex w-fit cursor-pointer items-center gap-1.5 py-2 text-[14px]/[20px] [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            size={16}
            className="flex-none text-muted transition-transform duration-150 [[open]>summary>&]:rotate-90"
          />
          {t(`state.${reading.state}`)}
        </summary>
        <div className="pb-2">
          <ReadingOverText text={version.wording} reading={reading} findings={correction?.machine.findings ?? version.findings} />
          <UnreadWords text={version.wording} reading={reading} />
        </div>
      </details>
      {correction && (
        <div className="mt-2 flex flex-col gap-3">
          <p className="text-[14px]/[20px]">{t('corrected')}</p>
          <BothReadings version={version} />
          {correction.ruling ? <RulingWords ruling={correction.ruling} /> : <NotRuled />}
        </div>
      )}
    </section>
  );
}

export function RulingWords({ ruling: { stands, reason, at } }: { ruling: Ruling }) {
  const t = useTranslations('clause.reading');
  const format = useFormatter();
  return (
    <figure className="border-l-2 border-accent pl-3 text-[14px]/[20px]">
      <figcaption className="text-[13px]/[18px] font-semibold">
        {t('ruled', { stands, at: format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) })}
      </figcaption>
      <blockquote className="font-serif text-[16px]/[24px] whitespace-pre-line">{reason}</blockquote>
    </figure>
  );
}

function NotRuled() {
  const t = useTranslations('clause.reading');
  const { check } = useOpen().options;
  return <p className="text-[13px]/[18px] text-muted">{t(`notRuled.${check}`)}</p>;
}
