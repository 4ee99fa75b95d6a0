/** Faults that any list can have: an entry twice, or one that names something that is not there. */
import type { Fault, Path } from './problem.ts';

/** Items of a list that have the id of an earlier one. */
export function repeated<K extends string>(items: readonly { [P in K]: string }[], path: Path, key: K): Fault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const id: string = item[key];
    const again = seen.has(id.toLowerCase());
    seen.add(id.toLowerCase());
    return again ? [{ path: [...path, index, key], code: 'repeatedId' as const, params: { id } }] : [];
  });
}

/** References, in a list, to things that are not there. */
export const unknownIn = (values: readonly string[], known: ReadonlySet<string>, path: Path, what: Fault['code']): Fault[] =>
  values.flatMap((value, index) => (known.has(value) ? [] : [{ path: [...path, index], code: what, params: { id: value } }]));

export const repeatedValues = (values: readonly string[], path: Path): Fault[] =>
  values.flatMap((value, index) =>
    values.indexOf(value) < index ? [{ path: [...path, index], code: 'repeatedValue' as const, params: { id: value } }] : [],
  );
