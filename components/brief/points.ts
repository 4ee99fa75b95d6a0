/** Points as they are read: 6.7, not 6.667. The steps between options are seldom whole. */
export const toTenths = (points: number): number => Math.round(points * 10) / 10;
