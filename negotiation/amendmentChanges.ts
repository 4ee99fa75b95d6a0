/** What an amendment would change, told from both texts: verdicts, conflicts with what is adopted, weak points of the treaty (A16). */
import type { Conflict, Finding } from '../treaty/finding.ts';
import type { Norm } from '../treaty/norm.ts';
import type { WeakPoint } from '../treaty/weakPoint.ts';
import { verdictChanges, type VerdictChange } from './amendmentOrder.ts';
import type { Amendment } from './amendments.ts';
import { currentVersion, type Clause } from './clauses.ts';
import { conflictsOf } from './finding.ts';
import type { HasOpen, HasPack } from './room.ts';
import { weakPointsAs } from './weakPoints.ts';

export interface Changes {
  verdicts: VerdictChange[];
  conflicts: Gone<Conflict>;
  /** null where the scenario does not say what its guarantee is */
  weakPoints: Gone<WeakPoint> | null;
}
export interface Gone<T> {
  come: T[];
  go: T[];
}

/** What is in one list and not in the other, by what makes two of them the same. */
function compared<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): Gone<T> {
  const [was, is] = [before, after].map((list) => new Set(list.map(keyOf))) as [Set<string>, Set<string>];
  return { come: after.filter((item) => !was.has(keyOf(item))), go: before.filter((item) => !is.has(keyOf(item))) };
}

const sameConflict = ({ kind, other, why }: Conflict): string => JSON.stringify([kind, other.clause, other.norm, why.code]);
const samePoint = ({ code, params }: WeakPoint): string => JSON.stringify([code, params]);

/** The texts an amendment stands between: what the clause says now, and what would be said in its place or beside it. */
function texts(clause: Clause, { what }: Pick<Amendment, 'what'>): { before: Said; after: Said } | null {
  const now = currentVersion(clause);
  if (what.kind === 'move') return null; // an order says nothing
  if (what.kind === 'newClause') return { before: silent, after: what.text };
  return { before: now, after: what.kind === 'strike' ? silent : what.text };
}
interface Said {
  norms: readonly Norm[];
  findings: readonly Finding[];
}
const silent: Said = { norms: [], findings: [] };

/** As the room stands now: what it has adopted since the amendment was proposed counts. */
export function changesOf(room: HasOpen & HasPack, clause: Clause, amendment: Pick<Amendment, 'what'>): Changes | null {
  const said = texts(clause, amendment);
  if (!said) return null;
  const { before, after } = said;
  const but = amendment.what.kind === 'newClause' ? null : clause.id;
  const conflicts = [before, after].map(({ norms }) => conflictsOf(norms, room, but)) as [Conflict[], Conflict[]];
  const points = [before, after].map(({ norms }) => weakPointsAs(norms, room, but)) as [WeakPoint[] | null, WeakPoint[] | null];
  return {
    verdicts: verdictChanges(before.findings, after.findings),
    conflicts: compared(...conflicts, sameConflict),
    weakPoints: points[0] && points[1] && compared(points[0], points[1], samePoint),
  };
}
