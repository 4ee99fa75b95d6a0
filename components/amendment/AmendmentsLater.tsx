'use client';
/** Amendments where the page must be there at once: what draws and compares them is loaded after it. */
import { lazy, Suspense } from 'react';
import type { Ballot } from '../../negotiation/ballots.ts';
import type { Clause } from '../../negotiation/clauses.ts';

const Listed = lazy(() => import('./Amendments.tsx').then((file) => ({ default: file.Amendments })));
const InBallot = lazy(() => import('./AmendmentInBallot.tsx').then((file) => ({ default: file.AmendmentInBallot })));

export function AmendmentsLater({ clause }: { clause: Clause }) {
  return (
    <Suspense fallback={null}>
      <Listed clause={clause} />
    </Suspense>
  );
}

const Versioned = lazy(() => import('../clause/Versions.tsx').then((file) => ({ default: file.Versions })));
const Told = lazy(() => import('../clause/ClauseHistory.tsx').then((file) => ({ default: file.ClauseHistory })));

/** Every wording a clause has had, each with its difference from the one before, and what has happened to it. */
export function PastOfClauseLater({ clause }: { clause: Clause }) {
  return (
    <Suspense fallback={null}>
      <Versioned clause={clause} />
      <Told clause={clause} />
    </Suspense>
  );
}

export function AmendmentInBallotLater({ ballot }: { ballot: Ballot }) {
  return (
    <Suspense fallback={<p aria-busy className="min-h-20" />}>
      <InBallot ballot={ballot} />
    </Suspense>
  );
}
