/** The catalogues of one language: each sentence can be said, none is missing, none is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import { describe, expect, test } from 'vitest';
import { slotNames } from '../../treaty/norm.ts';
import refusals from '../../words/en/refusals.json' with { type: 'json' };
import serverWords from '../../words/en/server.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const catalogues = Object.fromEntries(
  readdirSync(join(root, 'words', 'en')).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(root, 'words', 'en', file), 'utf8')) as object,
  ]),
);

const sentencesIn = (catalogue: object, under: string): [key: string, sentence: string][] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${under}.${key}`, value]] : sentencesIn(value as object, `${under}.${key}`),
  );
const sentences = Object.entries(catalogues).flatMap(([name, catalogue]) => sentencesIn(catalogue, name));

const sourceOf = (...folders: string[]): string =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

describe('every sentence', () => {
  test('is a message that compiles', () => {
    const broken = sentences.filter(([, sentence]) => {
      try {
        compile(sentence);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
    expect(() => compile('{count, plural, one {# vote}')).toThrow(); // what is broken is found
  });

  /** the one place where nothing is to be said: after the debrief there is no next step */
  const silent = new Set(['desk.next.from.debrief']);
  test('says something, and has typographic apostrophes: a straight one quotes in ICU messages', () => {
    const odd = sentences.filter(
      ([key, sentence]) => (sentence.trim() === '' && !silent.has(key)) || /['"]/.test(sentence) || sentence !== sentence.trim(),
    );
    expect(odd).toEqual([]);
  });

  test('is in British English', () => {
    const american = /\b(color|center|favor|honor|labor|neighbor|organiz|recogniz|authoriz|defense|license to|canceled|gray)/i;
    expect(sentences.filter(([, sentence]) => american.test(sentence))).toEqual([]);
  });

  test('uses the words of the product: no players, users, proposals or polls', () => {
    expect(sentences.filter(([, sentence]) => /\b(player|user|member of the room|game|proposal|poll)s?\b/i.test(sentence))).toEqual([]);
  });
});

describe('every key', () => {
  /** What the sources write in quotation marks, and template strings with their holes open. Keys are found by any dotted ending. */
  const source = sourceOf('app', 'components', 'client', 'server', 'negotiation', 'treaty');
  const literals = new Set(
    Array.from(source.matchAll(/'([\w.-]+)'|"([\w.-]+)"|[{,(]\s*([\w]+)\s*[:,}]/g), ([, a, b, c]) => a ?? b ?? c ?? ''),
  );
  const templates = Array.from(source.matchAll(/`([\w.-]*\$\{[^`]*?)`/g), ([, text]) => text ?? '')
    .map((text) => text.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/))
    .filter((pieces) => pieces.join('').length > 2 && pieces.every((piece) => /^[\w.-]*$/.test(piece)))
    .map((pieces) => new RegExp(`^${pieces.map((piece) => piece.replaceAll('.', '\\.')).join('[\\w-]+')}$`));
  const isUsed = (key: string): boolean => {
    const parts = key.split('.');
    const endings = parts.map((_, at) => parts.slice(at).join('.'));
    return endings.some((ending) => literals.has(ending) || templates.some((template) => template.test(ending)));
  };

  test('is used by some source; a wide net, that what is plainly left over does not pass', () => {
    const kinds = ['Swapped', 'Missing', 'Narrower', 'Added', 'Wider', 'Opposed', 'Narrowed', 'Stated'];
    const ofSlots = new Set(slotNames.flatMap((slot) => kinds.map((kind) => `findings.${slot}${kind}`))); // tests/treaty/words.test.ts holds these
    const changes = ([key]: [string, string]) => !key.startsWith('findings.change.') && !ofSlots.has(key);
    expect(
      sentences
        .filter(changes)
        .map(([key]) => key)
        .filter((key) => !isUsed(key)),
    ).toEqual([]);
    expect(isUsed('common.nobodySaysThis')).toBe(false);
  });
});

describe('every code of the server', () => {
  test('has its sentence', () => {
    const said = sourceOf('server').matchAll(/(?:refusal|refused|coded|sentenceFor|HandshakeRefused|refuse|noticeAll|notice)\('(\w+)'/g);
    const codes = new Set(Array.from(said, ([, code]) => code ?? ''));
    expect(codes.size).toBeGreaterThan(15);
    const known = { ...refusals, ...serverWords };
    expect([...codes].filter((code) => !(code in known))).toEqual([]);
  });
});
