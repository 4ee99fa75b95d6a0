import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const written = [...readFileSync(join(root, 'docs', 'SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(
  ([, rule]) => rule as string,
);
const titles = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/\btest(?:\.each\([\s\S]*?\))?\(\s*['"`]\[([A-Z]\d+)\]/g)].map(
      ([, rule]) => rule as string,
    ),
  );
const comments = readdirSync(join(root, 'negotiation'))
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) =>
    [...readFileSync(join(root, 'negotiation', name), 'utf8').matchAll(/(?:\/\/ |\()((?:[A-Z]\d+(?:, |–)?)+)(?=\)|:|$)/gm)].flatMap(
      ([, cited]) => (cited as string).match(/[A-Z]\d+/g) ?? [],
    ),
  );

test('every rule of SPEC.md is tried by a test', () => {
  expect(written.filter((rule) => !titles.includes(rule))).toEqual([]);
});

test('every rule a test names is written in SPEC.md', () => {
  expect([...new Set(titles)].filter((rule) => !written.includes(rule))).toEqual([]);
});

test('every rule a comment names is written in SPEC.md', () => {
  expect(comments.length).toBeGreaterThan(50);
  expect([...new Set(comments)].filter((rule) => !written.includes(rule))).toEqual([]);
});

test('every rule has its own number, counted without gaps in its section', () => {
  expect(new Set(written).size).toBe(written.length);
  const last = new Map<string, number>();
  for (const rule of written) {
    const [letter, number] = [rule.slice(0, 1), Number(rule.slice(1))];
    expect([rule, number]).toEqual([rule, (last.get(letter) ?? 0) + 1]);
    last.set(letter, number);
  }
});
