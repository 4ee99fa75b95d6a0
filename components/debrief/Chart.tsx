'use client';
/** The frame of a chart: what it finds, what it measures, the picture or its table, one closing sentence. */
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

export function Chart({
  title,
  measure,
  picture,
  table,
  closing,
}: {
  title: string;
  measure: string;
  picture: ReactNode;
  table: ReactNode;
  closing?: ReactNode;
}) {
  const t = useTranslations('debrief.chart');
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="min-w-0 border-t-2 border-ink pt-2.5 print:break-inside-avoid">
      <h2 className="text-[16px]/[22px] font-semibold text-balance">{title}</h2>
      <p className="mb-3.5 text-[13px]/[18px] text-muted">{measure}</p>
      <div className="overflow-x-auto overscroll-x-contain pb-1" tabIndex={-1}>
        {asTable ? table : picture}
      </div>
      <p className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-2.5 text-[14px]/[20px]">
        <span>{closing}</span>
        <button
          type="button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
          className="min-h-6 flex-none text-accent underline decoration-1 underline-offset-3 print:hidden"
        >
          {t(asTable ? 'asPicture' : 'asTable')}
        </button>
      </p>
    </section>
  );
}

export const cellClass = 'border-b border-line px-2 py-1.5 text-left align-top text-[13px]/[18px]';
export const headClass = `${cellClass} border-line-2 font-semibold`;
