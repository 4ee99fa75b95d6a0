/** Weak points in a room: of the treaty as adopted, and of a clause beside it. */
import type { AdoptedClause, Setting } from '../treaty/mechanism.ts';
import type { Norm } from '../treaty/norm.ts';
import type { WeakPoint } from '../treaty/weakPoint.ts';
import { weakPoints, weakPointsOf } from '../treaty/weakPoints.ts';
import { currentVersion } from './clauses.ts';
import type { ClauseId } from './ids.ts';
import type { PublicPack } from './pack.ts';
import type { HasOpen, HasPack, Open } from './room.ts';

/** The pack's guarantee, with the states called as their seats are ("Moscow attacks"). Null where the scenario says nothing of one. */
export function settingOf({
  weakPoints: guarantee,
  vocabulary,
  seats,
}: Pick<PublicPack, 'weakPoints' | 'vocabulary' | 'seats'>): Setting | null {
  if (!guarantee) return null;
  const names = Object.fromEntries(seats.flatMap(({ state, name }) => (state ? [[state, name]] : [])));
  return { guarantee, vocabulary, names };
}

const adoptedIn = (open: Open): AdoptedClause[] =>
  Object.values(open.clauses)
    .filter(({ state }) => state === 'adopted')
    .map((clause) => ({ clause: clause.id, norms: currentVersion(clause).norms }));

/** The weak points of all that is adopted, the most serious first; null where the scenario does not say what its guarantee is. */
export function weakPointsIn({ open, pack }: HasOpen & HasPack): WeakPoint[] | null {
  const setting = settingOf(pack);
  return setting && weakPoints(adoptedIn(open), setting);
}

/** How `restsOn` names a clause that has no number yet. */
export const draftClause = 'draft';

/** The weak points that a draft would bring beside what is adopted; `but` is the clause of which it is to be a new version. */
export function weakPointsWith(norms: readonly Norm[], { open, pack }: HasOpen & HasPack, but: ClauseId | null): WeakPoint[] | null {
  const setting = settingOf(pack);
  const others = adoptedIn(open).filter(({ clause }) => clause !== but);
  return setting && weakPointsOf({ clause: draftClause, norms }, others, setting);
}

/** The weak points of all that is adopted, with this clause saying these norms (or nothing), adopted or not. */
export function weakPointsAs(norms: readonly Norm[], { open, pack }: HasOpen & HasPack, but: ClauseId | null): WeakPoint[] | null {
  const setting = settingOf(pack);
  const others = adoptedIn(open).filter(({ clause }) => clause !== but);
  return setting && weakPoints(norms.length > 0 ? [...others, { clause: draftClause, norms }] : others, setting);
}
