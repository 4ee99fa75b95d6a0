/**
 * The step from one view to the next, and how it is taken. Records (keyed by id) are compared key by key; arrays and plain values are replaced whole.
 * Paths join keys by `/`. Ids hold neither `/` nor `~`; should a key do so, it is written as in JSON Pointer (RFC 6901).
 */
import type { Op } from './wire.ts';

type Values = Readonly<Record<string, unknown>>;

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');
const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
/** `undefined` is absence: it does not travel. */
const has = (record: Values, key: string) => Object.hasOwn(record, key) && record[key] !== undefined;

/** The ops that make `after` of `before`, both JSON records. What is the same object on both sides is not looked into. */
export function diff(before: object, after: object): Op[] {
  const ops: Op[] = [];
  if (before !== after) compare(before as Values, after as Values, '', ops);
  return ops;
}

function compare(before: Values, after: Values, under: string, ops: Op[]): void {
  for (const key of Object.keys(before)) if (has(before, key) && !has(after, key)) ops.push([under + escaped(key)]);
  for (const key of Object.keys(after)) if (has(after, key)) compareValue(before, after, { key, under, ops });
}

function compareValue(before: Values, after: Values, { key, under, ops }: { key: string; under: string; ops: Op[] }): void {
  const value = after[key];
  const was = has(before, key) ? before[key] : undefined;
  if (value === was) return;
  const path = under + escaped(key);
  if (isRecord(value) && isRecord(was)) compare(was, value, `${path}/`, ops);
  else if (!same(was, value)) ops.push([path, value]);
}

/** Deep equality of JSON values, cut short where both are the same object. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a).filter((key) => has(a, key));
  return keys.length === Object.keys(b).filter((key) => has(b, key)).length && keys.every((key) => has(b, key) && same(a[key], b[key]));
}

/** The view after these ops. Shares what they do not touch; an op under a path that is not there makes the records on its way. */
export function patch<V extends object>(view: V, ops: readonly Op[]): V {
  return ops.reduce<Values>((now, [path, ...value]) => step(now, path.split('/').map(unescaped), value), view as Values) as V;
}

function step(record: Values, [key = '', ...rest]: string[], value: [] | [unknown]): Values {
  if (rest.length === 0) return value.length === 0 ? without(record, key) : withValue(record, key, value[0]);
  const inner = has(record, key) && isRecord(record[key]) ? record[key] : {};
  return withValue(record, key, step(inner, rest, value));
}

/** A computed key makes an own property of any name, `__proto__` too. */
const withValue = (record: Values, key: string, value: unknown): Values => ({ ...record, [key]: value });
function without(record: Values, key: string): Values {
  const { [key]: _gone, ...others } = record;
  return others;
}
