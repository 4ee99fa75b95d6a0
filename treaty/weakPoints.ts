/**
 * Weak points of a treaty: its adopted norms are put together (appeal, consultation, decision, assistance) and tried against every attacker
 * and every coalition that refuses. Nothing here knows what the words mean; what each act is for is the scenario's to say (`guarantee.ts`).
 */
import { actsAlone, discretion, noDuty, nobodyBound } from './duties.ts';
import { compile, type AdoptedClause, type Mechanism, type Setting } from './mechanism.ts';
import {
  cannotAppeal,
  entryBlocked,
  leftOut,
  nobodyFinds,
  noDeadline,
  noLapseRule,
  othersFinding,
  thresholds,
  undatedArea,
} from './openings.ts';
import { blocks, judges, meant } from './vetoes.ts';
import { weakPointCodes, type WeakPoint, type WeakPointCode } from './weakPoint.ts';

/** Who looks for what. Two codes may have one finder: a code without one does not compile. */
const finders: Record<WeakPointCode, (mechanism: Mechanism) => WeakPoint[]> = {
  attackerBlocks: blocks,
  attackerJudges: judges,
  attackerLeftOut: leftOut,
  cannotAppeal,
  entryBlocked,
  nobodyBound,
  noDuty,
  discretion,
  actsAlone,
  minorityBlocks: blocks,
  othersFinding,
  threshold: thresholds,
  noLapseRule,
  noDeadline,
  undatedArea,
  nobodyFinds,
  vetoMeant: meant,
};

/** The same thing said of several norms is one weak point that rests on all of them. */
const together = (points: readonly WeakPoint[]): WeakPoint[] => {
  const found = new Map<string, WeakPoint>();
  for (const one of points) {
    const key = JSON.stringify([one.code, one.params, one.story]);
    const known = found.get(key);
    const rests = [...(known?.restsOn ?? []), ...one.restsOn];
    const restsOn = rests.filter((on, at) => rests.findIndex(({ clause, norm }) => clause === on.clause && norm === on.norm) === at);
    found.set(key, { ...one, restsOn });
  }
  return [...found.values()];
};

const serious = (point: WeakPoint): number => weakPointCodes.indexOf(point.code);

/**
 * The weak points of the clauses taken together, the most serious first, then in the order of the clauses. `setting` is the scenario's.
 * A scenario that says nothing of its guarantee has none to find.
 */
export const weakPoints = (adopted: readonly AdoptedClause[], setting: Setting): WeakPoint[] => {
  const mechanism = compile(adopted, setting);
  const found = [...new Set(Object.values(finders))].flatMap((find) => find(mechanism));
  return together(found)
    .toSorted((a, b) => serious(a) - serious(b))
    .map((point) => {
      const repeats = setting.guarantee.cases.find(({ shows }) => shows.includes(point.code));
      return repeats === undefined ? point : { ...point, case: repeats.id };
    });
};

/**
 * The weak points of a treaty with one more clause that rest on this clause: what it brings, or leaves open, beside what is adopted.
 * `clause` is the id under which `restsOn` names it; an adopted clause of that id is replaced.
 */
export const weakPointsOf = (mine: AdoptedClause, adopted: readonly AdoptedClause[], setting: Setting): WeakPoint[] =>
  weakPoints([...adopted.filter(({ clause }) => clause !== mine.clause), mine], setting).filter(({ restsOn }) =>
    restsOn.some(({ clause }) => clause === mine.clause),
  );
