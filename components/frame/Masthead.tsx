/** The head of every page: a 3 px ink rule, what this is, where we are, who I am. 56 px high. */
import type { ReactNode } from 'react';

export function Masthead({
  title,
  small,
  middle,
  right,
  className = '',
}: {
  title: ReactNode;
  small?: ReactNode;
  middle?: ReactNode;
  right?: ReactNode;
  className?: string;
}) {
  return (
    <header
      className={`flex h-14 flex-none items-stretch gap-4 border-t-[3px] border-b border-t-ink border-b-line-2 bg-paper px-4 lg:px-6 ${className}`}
    >
      <div className="flex min-w-0 items-center gap-3">
        <span className="truncate font-serif text-[17px]/6 font-semibold">{title}</span>
        {small && <span className="hidden truncate text-[13px] text-muted sm:inline">{small}</span>}
      </div>
      {middle && <div className="mx-auto flex min-w-0 items-stretch">{middle}</div>}
      {right && <div className={`flex flex-none items-center gap-4 ${middle ? '' : 'ml-auto'}`}>{right}</div>}
    </header>
  );
}
