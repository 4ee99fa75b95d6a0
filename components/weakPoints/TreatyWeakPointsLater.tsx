'use client';
/** The weak points of the treaty where the page must be there at once: looking for them is loaded after it. */
import { lazy, Suspense } from 'react';

const Loaded = lazy(() => import('./TreatyWeakPoints.tsx').then((file) => ({ default: file.TreatyWeakPoints })));

export function TreatyWeakPointsLater({ className = '' }: { className?: string }) {
  return (
    <Suspense fallback={null}>
      <Loaded className={className} />
    </Suspense>
  );
}
