'use client';
/** A typed text as the machine reads it and as its sponsor says it is to be read, each in plain words with what the check finds in it. */
import { useTranslations } from 'use-intl';
import { usePack } from '../../client/hooks.ts';
import type { Version } from '../../negotiation/clauses.ts';
import { wordingOf } from '../../negotiation/finding.ts';
import { normsRead, type WhoseReading } from '../../negotiation/readings.ts';
import { UnreadWords } from '../reading/UnreadWords.tsx';
import { Findings } from './Findings.tsx';

export function BothReadings({ version }: { version: Version }) {
  if (!version.correction) return null;
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <OneReading version={version} by="machine" />
      <OneReading version={version} by="corrected" />
    </div>
  );
}

function OneReading({ version, by }: { version: Version; by: WhoseReading }) {
  const t = useTranslations('clause.reading');
  const { vocabulary, seats } = usePack();
  const { correction, reading } = version;
  const norms = normsRead(version, by);
  const unread = by === 'machine' && (reading?.state ?? 'unread') === 'unread';
  const counts = correction?.stands === by;
  return (
    <section className={`border-t-2 pt-2 ${counts ? 'border-accent' : 'border-line-2'}`}>
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 text-[13px]/[20px] font-semibold">
        {t(`by.${by}`, { seat: seats.find(({ id }) => id === version.by)?.name ?? version.by })}
        {counts && <span className="text-[12px]/[16px] text-accent">{t('counts')}</span>}
      </h3>
      {norms.length > 0 && (
        <p lang="en" className="mt-1 font-serif text-[16px]/[24px]">
          {wordingOf(norms, vocabulary)}
        </p>
      )}
      {by === 'machine' && reading && <UnreadWords text={version.wording} reading={reading} heard />}
      <div className="mt-2">
        <Findings findings={correction?.[by].findings ?? []} compact unread={unread} />
      </div>
    </section>
  );
}
