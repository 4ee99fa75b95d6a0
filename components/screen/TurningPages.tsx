'use client';
/** A long text on a projector turns its pages every 15 seconds, and from the start again at the end; any touch, key or the button stops it. */
import { Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

const every = 15_000; // ms
/** Whoever scrolls wants to read on their own. */
const touches = ['wheel', 'touchstart', 'keydown'] as const;

export function TurningPages({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
  const t = useTranslations('screen.pages');
  const box = useRef<HTMLDivElement>(null);
  const [turning, setTurning] = useState(true);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setOverflows(element.scrollHeight > element.clientHeight + 8));
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!turning || !overflows) return;
    const timer = setInterval(() => turn(box.current), every);
    return () => clearInterval(timer);
  }, [turning, overflows]);
  useEffect(() => {
    const element = box.current;
    const stop = () => setTurning(false);
    for (const touch of touches) element?.addEventListener(touch, stop, { passive: true });
    return () => {
      for (const touch of touches) element?.removeEventListener(touch, stop);
    };
  }, []);
  const Icon = turning ? Pause : Play;
  return (
    <div className="relative min-h-0">
      <div ref={box} role="region" aria-label={label} tabIndex={0} className={`h-full overflow-y-auto ${className}`}>
        {children}
      </div>
      {overflows && (
        <button
          type="button"
          onClick={() => setTurning(!turning)}
          className="absolute end-3 bottom-3 inline-flex items-center gap-2 rounded-ctl border border-edge bg-surface px-3 py-1 text-[14px] text-ink"
        >
          <Icon aria-hidden size={15} />
          {t(turning ? 'stop' : 'go')}
        </button>
      )}
    </div>
  );
}

/** One page on, a little less than its height so that the last line stays in sight; after the last page, to the top. */
function turn(element: HTMLElement | null) {
  if (!element) return;
  const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 8;
  element.scrollTo({ top: atEnd ? 0 : element.scrollTop + element.clientHeight * 0.9, behavior: 'smooth' });
}
