import type { ReactNode } from 'react';

export function Heading({ children }: { children: ReactNode }) {
  return <h2 className="mb-1 text-[13px]/[20px] font-semibold">{children}</h2>;
}
