/** A part of the desk: 2 px ink rule, a small heading, what it says at the right, and content that scrolls in itself where the desk is one screen high. */
import { useId, type ReactNode } from 'react';

export function Section({
  title,
  more,
  scrolls,
  className = '',
  children,
}: {
  title: string;
  more?: ReactNode;
  scrolls?: boolean;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`flex min-w-0 flex-col ${scrolls ? 'min-h-0' : ''} ${className}`}>
      <div className="barred flex min-h-8 items-baseline justify-between gap-2">
        <h2 id={id} className="text-[13px]/5 font-semibold">
          {title}
        </h2>
        {more && <div className="text-[13px]/5 text-muted">{more}</div>}
      </div>
      {scrolls ? (
        // a part that scrolls can be reached and scrolled by keyboard
        <div tabIndex={0} role="group" aria-labelledby={id} className="not-desk:max-h-96 min-h-0 flex-1 overflow-y-auto pe-1">
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}
