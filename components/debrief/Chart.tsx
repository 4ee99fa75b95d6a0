'use client';
/** The frame of a chart: what it finds, what it measures, the picture or its table, one closing sentence. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
      <Scrolled label={title}>{asTable ? table : picture}</Scrolled>
      <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-2.5 text-[14px]/[20px]">
        <div className="min-w-0 flex-1 basis-64">{closing}</div>
        <button
          type="button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
          className="min-h-6 flex-none text-accent underline decoration-1 underline-offset-3 print:hidden"
        >
          {t(asTable ? 'asPicture' : 'asTable')}
        </button>
      </div>
    </section>
  );
}

/** Scrolls sideways where it has to, and can then be reached by keyboard; `relative` keeps what is only read inside it. */
export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [children]);
  return (
    <div
      ref={box}
      className="relative overflow-x-auto overscroll-x-contain pb-1"
      {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}

export const cellClass = 'border-b border-line px-2 py-1.5 text-left align-top text-[13px]/[18px]';
export const headClass = `${cellClass} border-line-2 font-semibold`;
