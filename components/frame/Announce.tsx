'use client';
/**
 * What changed and matters, said to a screen reader: a ballot opens, time is running out, the result, and nothing else.
 * One polite and one assertive live region for the whole page, there from the start: a region that arrives with its text is not read.
 */
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

export type Urgency = 'polite' | 'assertive';
export type Announce = (sentence: string, urgency?: Urgency) => void;

const Saying = createContext<Announce>(() => {});
export const useAnnounce = (): Announce => useContext(Saying);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Record<Urgency, { sentence: string; count: number }>>({
    polite: { sentence: '', count: 0 },
    assertive: { sentence: '', count: 0 },
  });
  const announce = useCallback<Announce>(
    (sentence, urgency = 'polite') => setSaid((before) => ({ ...before, [urgency]: { sentence, count: before[urgency].count + 1 } })),
    [],
  );
  return (
    <Saying value={announce}>
      {children}
      {(['polite', 'assertive'] as const).map((urgency) => (
        <div key={urgency} aria-live={urgency} aria-atomic className="sr-only">
          {/* a new key, so that the same sentence said twice is read twice */}
          <span key={said[urgency].count}>{said[urgency].sentence}</span>
        </div>
      ))}
    </Saying>
  );
}
