/** Lists in which one thing is changed. */
export const replaced = <T>(list: readonly T[], at: number, item: T): T[] => list.map((other, index) => (index === at ? item : other));
export const removed = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** Changes places with the one before. */
export function movedUp<T>(list: readonly T[], at: number): T[] {
  const [before, here] = [list[at - 1], list[at]];
  return before === undefined || here === undefined ? [...list] : replaced(replaced(list, at - 1, here), at, before);
}
