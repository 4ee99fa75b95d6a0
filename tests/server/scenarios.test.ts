/** Sound packs: read whole, hashed stably, kept whole; and that nothing sealed is in what travels. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { canonicalJson, deserialisePack, makePack, serialisePack } from '../../server/scenarios/keep.ts';
import { loadPack, loadPacks } from '../../server/scenarios/load.ts';
import { FaultyPack } from '../../server/scenarios/problem.ts';
import { pointsOf } from '../../server/scenarios/sealedFiles.ts';
import type { OptionId } from '../../treaty/ids.ts';

const fixtures = new URL('../scenarios/fixtures', import.meta.url).pathname;
const sound = join(fixtures, 'harbour-treaty');

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function copyOf(file: string, find: string, put: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'packs-'));
  made.push(parent);
  const folder = join(parent, 'harbour-treaty');
  cpSync(sound, folder, { recursive: true });
  const before = readFileSync(join(folder, file), 'utf8');
  expect(before).toContain(find);
  writeFileSync(join(folder, file), before.replace(find, put));
  return folder;
}

describe('a sound pack', () => {
  const pack = loadPack(sound);

  test('has a public and a sealed part, and an invented country will do', () => {
    expect(pack.public.seats.map(({ id }) => id)).toEqual(['lume', 'norra', 'sudra']);
    expect(Object.keys(pack.sealed.briefs)).toEqual(['lume', 'norra', 'sudra']);
    expect(pack.sealed.instructor).toHaveLength(1);
  });

  test('the short form of a norm is read as the full one', () => {
    const norm = pack.public.framework.terms[0]?.facets[0]?.norm;
    expect(norm).toMatchObject({
      attribute: { is: 'set', values: ['lume'] },
      beneficiary: { is: 'unstated' },
      gates: [],
      source: 'option',
    });
  });

  test('points come from the ranking, by seat and issue', () => {
    expect(pack.sealed.briefs['norra' as never]?.rankings['bases']).toEqual({
      order: ['B', 'A'],
      points: { B: 10, A: 0 },
      confidence: 'inferred',
      basis: 'interests only',
    });
  });

  test('nothing of the sealed part is in what travels', () => {
    for (const brief of Object.values(pack.sealed.briefs)) {
      expect(pack.publicJson).not.toContain(brief.interests[0]?.text);
      expect(pack.publicJson).not.toContain(brief.redLines[0]?.text);
    }
    expect(pack.publicJson).not.toContain(pack.sealed.instructor[0]);
    expect(JSON.parse(pack.publicJson)).toEqual(pack.public);
  });
});

describe('the hash of a pack', () => {
  const { hash, whole } = loadPack(sound);

  test('is the same each time it is read', () => {
    expect(loadPack(sound).hash).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  test('does not change with comments and the order of keys', () => {
    const other = copyOf(
      'public/scenario.yaml',
      'version: 1\ntitle: The Harbour Treaty',
      '# a comment\ntitle: The Harbour Treaty\nversion: 1',
    );
    expect(loadPack(other).hash).toBe(hash);
  });

  test.each([
    ['sealed/rankings.yaml', 'norra: { order: [B, A]', 'norra: { order: [A, B]'],
    ['sealed/briefs/lume.yaml', 'confidence: mixed', 'confidence: inferred'],
  ])('that browsers know is the same when %s changes, while the one rooms keep the pack under is another', (file, find, put) => {
    const other = loadPack(copyOf(file, find, put));
    expect(other.hash).toBe(hash);
    expect(other.whole).not.toBe(whole);
  });

  test('changes with the public part, both for browsers and for rooms', () => {
    const other = loadPack(copyOf('public/issues.yaml', 'Lume shall not host', 'Lume may not host'));
    expect(other.hash).not.toBe(hash);
    expect(other.whole).not.toBe(whole);
  });

  test('key order in JSON does not matter, list order does', () => {
    expect(canonicalJson({ b: [2, { d: 1, c: null }], a: 1 })).toBe('{"a":1,"b":[2,{"c":null,"d":1}]}');
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe('a kept pack', () => {
  const pack = loadPack(sound);

  test('comes back whole', () => {
    expect(deserialisePack(serialisePack(pack), pack.whole)).toEqual(pack);
  });

  test('from before weak points were looked for still opens, and has none', () => {
    const { weakPoints: _, ...before } = pack.public;
    const old = makePack(before, pack.sealed);
    const read = deserialisePack(serialisePack(old), old.whole);
    expect(read.public.weakPoints).toBeUndefined();
    expect(read.hash).toBe(old.hash);
  });

  test('is refused when a single character of it has changed', () => {
    const damaged = serialisePack(pack).replace('Lume shall not', 'Lume shall now');
    expect(() => deserialisePack(damaged, pack.whole)).toThrow(/damaged/);
  });

  test('is refused under another hash', () => {
    expect(() => deserialisePack(serialisePack(pack), '0'.repeat(32))).toThrow(/damaged/);
  });
});

describe('a folder of packs', () => {
  test('gives each pack under its id', () => {
    expect([...loadPacks(fixtures).keys()]).toEqual(['harbour-treaty']);
  });

  test('is refused when a pack is not called like its folder', () => {
    const folder = copyOf('public/scenario.yaml', 'id: harbour-treaty', 'id: other');
    expect(() => loadPacks(join(folder, '..'))).toThrow(FaultyPack);
    expect(() => loadPacks(join(folder, '..'))).toThrow(/The scenario is called other, but its folder harbour-treaty/);
  });

  test('is refused with every fault of a faulty pack in the message', () => {
    const folder = copyOf('sealed/rankings.yaml', 'norra: { order: [B, A]', 'norra: { order: [B, B]');
    expect(() => loadPacks(join(folder, '..'))).toThrow(/has 2 faults\.\nsealed\/rankings\.yaml:3: .*\nsealed\/rankings\.yaml:3: /);
  });
});

describe('points', () => {
  test.each([
    [['A', 'B', 'C', 'D', 'E'], { A: 10, B: 7.5, C: 5, D: 2.5, E: 0 }],
    [['D', 'B', 'C', 'A'], { D: 10, B: 20 / 3, C: 10 / 3, A: 0 }],
    [['A', 'B'], { A: 10, B: 0 }],
  ])('%j: the first option has ten, the last none, equal steps between', (order, points) => {
    expect(pointsOf(order as OptionId[])).toEqual(points);
  });
});
