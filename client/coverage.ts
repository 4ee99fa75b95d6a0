'use client';
/** How much of the framework the adopted clauses give, as the debrief will say it; asked again only when a clause is adopted or reopened. */
import { useMemo } from 'react';
import { currentVersion } from '../negotiation/clauses.ts';
import { completeness } from '../treaty/completeness.ts';
import type { Coverage } from '../treaty/finding.ts';
import { useOpen, usePack } from './hooks.ts';

export interface Progress {
  /** terms that count in this room */
  terms: Coverage[];
  /** of these, the ones that a clause on the table would meet and no adopted one does */
  tabled: Set<string>;
}

export function useProgress(): Progress {
  const { clauses, options } = useOpen();
  const { framework, vocabulary } = usePack();
  const adopted = Object.values(clauses).filter(({ state }) => state === 'adopted');
  const key = adopted.map(({ id, versions }) => `${id}/${versions.length}`).join();
  const terms = useMemo(() => {
    const written = adopted.map((clause) => ({ clause: clause.id, norms: currentVersion(clause).norms }));
    return completeness(written, framework, vocabulary, options).filter(({ counts }) => counts);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `key` says when the adopted clauses have changed
  }, [key, framework, vocabulary, options]);
  const onTable = Object.values(clauses).filter(({ state }) => state === 'tabled' || state === 'inBallot');
  const met = new Set(onTable.flatMap((clause) => currentVersion(clause).findings.map(({ term }): string => term)));
  return { terms, tabled: new Set(terms.filter(({ term, clauses: by }) => by.length === 0 && met.has(term)).map(({ term }) => term)) };
}
