/**
 * Marks on a line that would cover each other go to a lane of their own; once `most` lanes are full they take turns.
 * Positions and the least gap in the same unit.
 */
export function lanesOf(positions: readonly number[], gap: number, most: number): number[] {
  const ends: number[] = [];
  return positions.map((at) => {
    const free = ends.findIndex((end) => at - end >= gap);
    const lane = free !== -1 ? free : ends.length < most ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = at;
    return lane;
  });
}
