/** Marks on a line that would cover each other go to a lane of their own. Positions and the least gap in the same unit. */
export function lanesOf(positions: readonly number[], gap: number): number[] {
  const ends: number[] = [];
  return positions.map((at) => {
    const free = ends.findIndex((end) => at - end >= gap);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at;
    return lane;
  });
}
