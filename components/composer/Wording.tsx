'use client';
/** The clause as it will read: large, on its own sheet. */
import { useTranslations } from 'use-intl';
import { limits } from '../../negotiation/limits.ts';
import type { Examined } from './examine.ts';

export function Wording({ examined, empty }: { examined: Examined; empty: string }) {
  const t = useTranslations('composer');
  const refused = useTranslations('refusals');
  const { wording, unfinished } = examined;
  return (
    <div className="rounded-b-ctl border border-edge bg-surface">
      <div className="px-4 py-5 lg:px-7">
        {wording ? (
          <p lang="en" className="font-serif text-[21px]/[30px] text-pretty lg:text-[27px]/[36px]">
            {wording}
          </p>
        ) : (
          <p className="font-serif text-[18px]/[27px] text-muted italic">{empty}</p>
        )}
      </div>
      <p className="flex justify-between gap-4 border-t border-line px-4 py-2.5 text-[13px]/[18px] text-muted lg:px-7">
        <span>
          {unfinished && typeof unfinished !== 'string'
            ? refused(unfinished.refused as 'incompleteNorm', unfinished.params as never)
            : wording
              ? t('writtenFromNorms')
              : ''}
        </span>
        <span className={`tnum whitespace-nowrap ${wording.length > limits.clause ? 'font-semibold text-contradicts' : ''}`}>
          {wording && t('characters', { count: wording.length, most: limits.clause })}
        </span>
      </p>
    </div>
  );
}
