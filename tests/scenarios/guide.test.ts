/** The guide for authors: its example is a pack that loads, and it leaves out no key that an author may write. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { Requirement } from '../../negotiation/decisionRules.ts';
import { Issue, Option, PublicPack, Seat, SeatGroup } from '../../negotiation/pack.ts';
import { loadPack } from '../../server/scenarios/load.ts';
import { BriefFile, InstructorFile, Ranking } from '../../server/scenarios/sealedFiles.ts';
import { Facet, FacetSlot, Framework, Quotation, Term, TermStatus } from '../../treaty/framework.ts';
import { Consent, Deontic, Gate, gateKinds, Norm, Window } from '../../treaty/norm.ts';
import { Guarantee, HistoricalCase } from '../../treaty/guarantee.ts';
import { weakPointCodes } from '../../treaty/weakPoint.ts';
import { Act, PlaceWord, Vocabulary } from '../../treaty/vocabulary.ts';

const guide = readFileSync(new URL('../../docs/scenarios.md', import.meta.url), 'utf8');

/** `path`, an empty line, and a block of YAML: the files of the example. */
const files = [...guide.matchAll(/^`((?:public|sealed)\/[\w/-]+\.yaml)`\n\n```yaml\n([\s\S]*?)^```$/gm)].map(
  ([, path = '', text = '']) => ({ path, text }),
);

test('the example of the guide is a sound pack, the very one that the other tests use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const fixture = loadPack(new URL('fixtures/harbour-treaty', import.meta.url).pathname);
    expect(loadPack(folder).hash).toBe(fixture.hash);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the guide has every file of the example', () => {
  expect(files.map(({ path }) => path)).toHaveLength(10);
});

/** The tables and sentences, without the example: there a key could stand unexplained. */
const explained = guide.slice(0, guide.indexOf('## A complete small scenario'));

const keys = {
  scenario: Object.keys(PublicPack.shape),
  seat: Object.keys(Seat.shape),
  seatGroup: Object.keys(SeatGroup.shape),
  requirement: Requirement.options.flatMap(({ shape }) => [...Object.keys(shape), ...shape.kind.values]),
  framework: Object.keys(Framework.shape),
  term: Object.keys(Term.shape),
  status: TermStatus.options,
  quotation: [...Object.keys(Quotation.shape), ...Quotation.shape.weight.options],
  facet: [...Object.keys(Facet.shape), ...FacetSlot.options.filter((slot) => !slot.startsWith('gates.'))],
  vocabulary: Object.keys(Vocabulary.shape),
  word: [...Object.keys(Act.shape), ...Object.keys(PlaceWord.shape)],
  weakPoints: [
    ...Object.keys(Guarantee.shape),
    ...Object.keys(Guarantee.shape.acts.shape),
    ...Object.keys(HistoricalCase.shape),
    ...weakPointCodes,
  ],
  issue: [...Object.keys(Issue.shape), ...Object.keys(Option.shape)],
  brief: Object.keys(BriefFile.shape),
  ranking: Object.keys(Ranking.shape),
  instructor: Object.keys(InstructorFile.shape),
  // `source` and `span` are not for authors to write: a pack's norms come from options
  norm: [...Object.keys(Norm.shape).filter((key) => key !== 'source'), ...Deontic.options],
  gate: [...Object.keys(Gate.shape), ...gateKinds],
  consent: Object.keys(Consent.shape),
  window: Object.keys(Window.shape),
};

test.each(Object.entries(keys))('the guide explains every key of: %s', (_, names) => {
  expect(names.length).toBeGreaterThan(0);
  // as code: `key`, `key: value`, or a key inside a sample in braces
  const inCode = [...explained.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).join('\n');
  const missing = [...new Set(names)].filter(
    (name) => !new RegExp(`(^|[^A-Za-z])${name}([^A-Za-z]|$)`, 'm').test(inCode) && !explained.includes(`\n${name}: `),
  );
  expect(missing).toEqual([]);
});
