/**
 * A long list that never copies more than a page: numbered from 1, a hundred to a page, holes allowed.
 * What a room has behind it is kept so, because every event makes a new room and must not copy thousands of keys (R7).
 */
export type Pages<T> = readonly (readonly (T | null)[])[];

const pageSize = 100;
const slotOf = (n: number) => ({ page: Math.floor((n - 1) / pageSize), at: (n - 1) % pageSize });

/** The item with this number, or null. */
export function pageItem<T>(pages: Pages<T>, n: number): T | null {
  const { page, at } = slotOf(n);
  return pages[page]?.[at] ?? null;
}

/** The pages with this item in its place; shares every page but one. */
export function withItem<T>(pages: Pages<T>, n: number, item: T): Pages<T> {
  const { page, at } = slotOf(n);
  const grown = pages.length > page ? [...pages] : [...pages, ...Array.from({ length: page + 1 - pages.length }, () => [])];
  const copy = [...(grown[page] ?? [])];
  while (copy.length < at) copy.push(null);
  copy[at] = item;
  grown[page] = copy;
  return grown;
}

/** Up to `count` items whose number is below `before`, newest first. */
export function itemsBefore<T>(pages: Pages<T>, before: number, count: number): T[] {
  const found: T[] = [];
  const last = Math.min(before - 1, pages.length * pageSize);
  for (let n = last; n >= 1 && found.length < count; n -= 1) {
    const item = pageItem(pages, n);
    if (item !== null) found.push(item);
  }
  return found;
}

/** Every item, oldest first: for records and exports, not for folds. */
export const allItems = <T>(pages: Pages<T>): T[] => pages.flatMap((page) => page.filter((item) => item !== null));

/** The number in a counted id: 7 for `c7`, `b7`, `m7`, `7`. */
export const numberOf = (id: string): number => Number(/^[a-z]?([1-9][0-9]*)$/.exec(id)?.[1] ?? Number.NaN);
