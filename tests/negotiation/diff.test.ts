import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, patch } from '../../negotiation/diff.ts';
import { Op } from '../../negotiation/wire.ts';

const key = fc.oneof(
  fc.constantFrom('c1', 'c2', 'b1', 'votes', 'lume'),
  fc.constantFrom('a/b', '~', '~1', '~0/', '', '__proto__', 'constructor'),
  fc.string({ maxLength: 3 }),
);
const value = fc.letrec<{ value: unknown; record: object }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(0, 1, '', 'x', true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('record'),
  ),
  record: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
}));

test('[W7] the step from one view to another, taken from the first, gives the second', () => {
  fc.assert(
    fc.property(value.record, value.record, (before, after) => {
      const ops = diff(before, after);
      expect(JSON.stringify(sorted(patch(before, ops)))).toBe(JSON.stringify(sorted(after)));
      for (const op of ops) Op.parse(op);
    }),
    { numRuns: 3000, seed: 17 },
  );
});

test('[W7] the step between a view and one changed in places is found again after travelling', () => {
  fc.assert(
    fc.property(value.record, fc.array(fc.tuple(key, value.value), { maxLength: 3 }), (before, changes) => {
      const after: object = { ...before, ...Object.fromEntries(changes) };
      const travelled = JSON.parse(JSON.stringify(diff(before, after))) as Op[];
      expect(sorted(patch(before, travelled))).toEqual(sorted(after));
      expect(diff(patch(before, travelled), after)).toEqual([]);
    }),
    { numRuns: 2000, seed: 18 },
  );
});

test('[W6] equal views give no step', () => {
  fc.assert(
    fc.property(value.record, (view) => {
      expect(diff(view, JSON.parse(JSON.stringify(view)) as object)).toEqual([]);
    }),
    { numRuns: 500, seed: 19 },
  );
});

/** Records in one order of keys: views are compared as what they say. Null prototypes keep a key called `__proto__`. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(json).toSorted(([a], [b]) => (a < b ? -1 : 1))) copy[name] = sorted(inner);
  return copy;
}

describe('by example', () => {
  test('[W7] records are compared by key, arrays and plain values replaced whole', () => {
    const before = { a: { x: 1, y: 2 }, list: [1, 2], gone: 1 };
    const after = { a: { x: 1, y: 3 }, list: [1, 2, 3], come: { z: null } };
    expect(diff(before, after)).toEqual([['gone'], ['a/y', 3], ['list', [1, 2, 3]], ['come', { z: null }]]);
  });

  test('[W7] a value that becomes undefined is absent', () => {
    expect(diff({ a: 1, b: undefined }, { a: undefined, b: undefined })).toEqual([['a']]);
  });

  test('[W7] a record that becomes a plain value, or the other way round, is replaced whole', () => {
    expect(diff({ a: { x: 1 }, b: 1, c: [] }, { a: null, b: { x: 1 }, c: {} })).toEqual([
      ['a', null],
      ['b', { x: 1 }],
      ['c', {}],
    ]);
  });

  test('[W7] a key with a slash is one key', () => {
    expect(diff({}, { 'a/b~': 1 })).toEqual([['a~1b~0', 1]]);
    expect(patch({}, [['a~1b~0', 1]])).toEqual({ 'a/b~': 1 });
  });

  test('[W6] what the step does not touch is the same object afterwards', () => {
    const before = { a: { x: 1 }, b: { y: 1 } };
    const after = patch(before, [['a/x', 2]]);
    expect(after.b).toBe(before.b);
    expect(before).toEqual({ a: { x: 1 }, b: { y: 1 } });
    expect(patch(before, [])).toBe(before);
  });

  test('[W7] a step cannot reach a prototype', () => {
    const after = patch<object>({}, [['__proto__/polluted', true]]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
  });
});
