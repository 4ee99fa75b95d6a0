'use client';
/** How each term of the framework stands in this room: given by adopted clauses, on the table, or not yet covered. */
import { useMemo } from 'react';
import { useOpen, usePack } from '../../client/hooks.ts';
import { currentVersion, type Clause } from '../../negotiation/clauses.ts';
import { worst } from '../../treaty/combine.ts';
import { completeness } from '../../treaty/completeness.ts';
import type { Coverage, Verdict } from '../../treaty/finding.ts';
import type { TermId } from '../../treaty/ids.ts';
import type { HasOpen, HasPack } from '../../negotiation/room.ts';

export interface TermState extends Coverage {
  /** what a cell shows: solid, hollow, empty */
  stands: 'adopted' | 'tabled' | 'none';
}
export type TermStates = ReadonlyMap<TermId, TermState>;

/** The worst verdict on a term among the clauses on the table: an adopted text counts before it. */
function tabledVerdict(clauses: readonly Clause[], term: TermId): Verdict | undefined {
  const verdicts = clauses.flatMap((clause) =>
    currentVersion(clause)
      .findings.filter((finding) => finding.term === term)
      .map(({ verdict }) => verdict),
  );
  return verdicts.length > 0 ? verdicts.reduce(worst) : undefined;
}

export function termStates({ open, pack }: HasOpen & HasPack): TermStates {
  const all = Object.values(open.clauses);
  const adopted = all
    .filter(({ state }) => state === 'adopted')
    .map((clause) => ({ clause: clause.id, norms: currentVersion(clause).norms }));
  const onTable = all.filter(({ state }) => state === 'tabled' || state === 'inBallot');
  const lines = completeness(adopted, pack.framework, pack.vocabulary, open.options);
  return new Map(
    lines.map((line): [TermId, TermState] => {
      if (line.clauses.length > 0) return [line.term, { ...line, stands: 'adopted' }];
      const verdict = tabledVerdict(onTable, line.term);
      return [line.term, verdict ? { ...line, verdict, stands: 'tabled' } : { ...line, stands: 'none' }];
    }),
  );
}

/** Worked out once for every change of the clauses, however many parts of the screen ask. */
export function useTermStates(): TermStates {
  const open = useOpen();
  const pack = usePack();
  const { clauses, options } = open;
  // only the clauses and the options decide: a message or a vote must not start the check again
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => termStates({ open, pack }), [clauses, options, pack]);
}

export interface Standing {
  kept: number;
  departed: number;
  tabled: number;
  open: number;
  all: number;
}

/** The terms that count in this room (or those of them among `terms`): kept, departed from, on the table, open. */
export function standingOf(states: TermStates, terms?: readonly TermId[]): Standing {
  const counted = [...states.values()].filter((line) => line.counts && (!terms || terms.includes(line.term)));
  const adopted = counted.filter(({ stands }) => stands === 'adopted');
  const kept = adopted.filter(({ state, verdict }) => state === 'full' && (verdict === 'within' || verdict === 'beyond')).length;
  const tabled = counted.filter(({ stands }) => stands === 'tabled').length;
  return {
    kept,
    departed: adopted.length - kept,
    tabled,
    open: counted.length - adopted.length - tabled,
    all: counted.length,
  };
}
