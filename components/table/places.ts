/**
 * Where things lie on the picture of the table: a superellipse (exponent 2.5), two seats at its ends, the others along both sides.
 * Pure geometry in the units of the drawing; the origin is the middle of the table.
 */
import type { PublicPack, Seat } from '../../negotiation/pack.ts';

export interface TableLayout {
  width: number;
  height: number;
  /** half axes of the table top */
  a: number;
  b: number;
  /** the inner rim, from the edge */
  rim: number;
  /** flags are 4:3 */
  flag: number;
  card: { width: number; height: number; radius: number; stroke: number };
  /** font size of names; 0 where there are none */
  name: number;
  /** between the edge and what lies outside, and between the edge and the card */
  gap: { out: number; in: number };
}

/** As measured in the drawings of the room (strip on a phone, panel, projector, home). */
export const layouts = {
  strip: {
    width: 390,
    height: 104,
    a: 144,
    b: 29,
    rim: 4,
    flag: 20,
    card: { width: 9, height: 12, radius: 1.5, stroke: 1 },
    name: 0,
    gap: { out: 6, in: 5 },
  },
  panel: {
    width: 376,
    height: 246,
    a: 131,
    b: 70,
    rim: 7,
    flag: 22,
    card: { width: 14, height: 19, radius: 2, stroke: 1.2 },
    name: 12,
    gap: { out: 6, in: 11 },
  },
  home: {
    width: 720,
    height: 470,
    a: 258,
    b: 150,
    rim: 9,
    flag: 40,
    card: { width: 23, height: 30, radius: 3, stroke: 1.2 },
    name: 15,
    gap: { out: 8, in: 14 },
  },
  screen: {
    width: 1920,
    height: 640,
    a: 590,
    b: 206,
    rim: 14,
    flag: 64,
    card: { width: 56, height: 74, radius: 6, stroke: 2.8 },
    name: 30,
    gap: { out: 14, in: 24 },
  },
} satisfies Record<string, TableLayout>;
export type TableSize = keyof typeof layouts;

const exponent = 2.5;

export interface Point {
  x: number;
  y: number;
}

/** The outline as a path; `inset` draws the inner rim. */
export function outline({ a, b }: Pick<TableLayout, 'a' | 'b'>, inset = 0): string {
  const steps = 96;
  const power = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / exponent);
  const points = Array.from({ length: steps }, (_, step) => {
    const angle = (step / steps) * 2 * Math.PI;
    return `${((a - inset) * power(Math.cos(angle))).toFixed(1)} ${((b - inset) * power(Math.sin(angle))).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

/** The point of the edge straight above (`side` −1) or below (+1) this share of the half axis. */
function edgeAt({ a, b }: TableLayout, share: number, side: -1 | 1): Point {
  return { x: a * share, y: side * b * (1 - Math.abs(share) ** exponent) ** (1 / exponent) };
}

/** Outward, unit length: halfway between the normal of the edge and the line from the middle, so that corners keep their distance. */
function outwardAt({ a, b }: TableLayout, { x, y }: Point): Point {
  const gradient = (value: number, half: number) => (Math.sign(value) * Math.abs(value / half) ** (exponent - 1)) / half;
  const normal = unit({ x: gradient(x, a), y: gradient(y, b) });
  const radial = unit({ x: x / a, y: y / b });
  return unit({ x: normal.x + radial.x, y: normal.y + radial.y });
}

function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Shares of the half axis for `count` seats along one side, left to right. */
export function sideShares(count: number): number[] {
  if (count <= 1) return count === 1 ? [0] : [];
  const span = (Math.min(58, (70 * (count - 1)) / count) * Math.PI) / 180;
  return Array.from({ length: count }, (_, index) => Math.sin(span * ((2 * index) / (count - 1) - 1)));
}

export interface Laid {
  /** middle of the flag */
  flag: Point;
  /** baseline of the name, centred on the flag */
  name: Point;
  /** middle of the card */
  card: Point;
}

/** Approximate: Inter semibold is about 0.6 em a character. */
export const nameWidth = (name: string, fontSize: number) => name.length * fontSize * 0.59;

function layAt(layout: TableLayout, edge: Point, seatName: string): Laid {
  const outward = outwardAt(layout, edge);
  const flagHeight = layout.flag * 0.75;
  const nameHeight = layout.name === 0 ? 0 : layout.name * 1.25;
  const half = { x: Math.max(layout.flag, layout.name ? nameWidth(seatName, layout.name) : 0) / 2, y: (flagHeight + nameHeight) / 2 };
  // wide names along the sides stay level with short ones
  const aside = Math.min(Math.abs(outward.x), 1.45 * outward.x ** 2);
  const out = half.x * aside + Math.abs(half.y * outward.y) + layout.gap.out;
  const block = { x: edge.x + outward.x * out, y: edge.y + outward.y * out };
  const cardHalf = Math.hypot((layout.card.width / 2) * outward.x, (layout.card.height / 2) * outward.y);
  const inward = cardHalf + layout.gap.in;
  return {
    flag: { x: block.x, y: block.y - nameHeight / 2 },
    name: { x: block.x, y: block.y - nameHeight / 2 + flagHeight / 2 + layout.name * 1.05 },
    card: { x: edge.x - outward.x * inward, y: edge.y - outward.y * inward },
  };
}

/** Lays the seats: the two of `ends` at left and right, the others along the top and then the bottom, in their order. */
export function laySeats(layout: TableLayout, seats: readonly Pick<Seat, 'id' | 'name'>[], ends: readonly string[]): Map<string, Laid> {
  const laid = new Map<string, Laid>();
  const [left, right] = ends.length === 2 ? ends.map((id) => seats.find((seat) => seat.id === id)) : [];
  if (left) laid.set(left.id, layAt(layout, { x: -layout.a, y: 0 }, left.name));
  if (right) laid.set(right.id, layAt(layout, { x: layout.a, y: 0 }, right.name));
  const others = seats.filter((seat) => !laid.has(seat.id));
  const top = others.slice(0, Math.ceil(others.length / 2));
  const bottom = others.slice(top.length);
  for (const [row, side] of [
    [top, -1],
    [bottom, 1],
  ] as const)
    sideShares(row.length).forEach((share, index) => {
      const seat = row[index];
      if (seat) laid.set(seat.id, layAt(layout, edgeAt(layout, share, side), seat.name));
    });
  return laid;
}

/** The two seats that face each other: those of the first group of exactly two, or none. */
export const endsOf = ({ seatGroups }: Pick<PublicPack, 'seatGroups'>): readonly string[] =>
  seatGroups.find((group) => group.seats.length === 2)?.seats ?? [];
