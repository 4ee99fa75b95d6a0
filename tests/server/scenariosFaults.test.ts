/** Faults planted one by one in a sound pack: each is refused in the right file and line, with a sentence that says what is wrong. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readPack } from '../../server/scenarios/load.ts';

const sound = new URL('../scenarios/fixtures/harbour-treaty', import.meta.url).pathname;

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  made.push(folder);
  cpSync(sound, folder, { recursive: true });
  return folder;
}

/** Replaces one passage; a passage that is not there, or there twice where it must be unique, would make the test say nothing. */
function edit(folder: string, file: string, find: string, put: string): string {
  const address = join(folder, file);
  const before = readFileSync(address, 'utf8');
  expect(before, `${find} must stand in ${file}`).toContain(find);
  const after = before.replace(find, () => put);
  writeFileSync(address, after);
  return after;
}

/** The line in which a passage begins, from 1. */
function lineOf(text: string, passage: string): number {
  const offset = text.indexOf(passage);
  expect(offset, `${passage} must stand in the edited file`).toBeGreaterThanOrEqual(0);
  return text.slice(0, offset).split('\n').length;
}

const scenario = 'public/scenario.yaml';
const framework = 'public/framework.yaml';
const vocabulary = 'public/vocabulary.yaml';
const issues = 'public/issues.yaml';
const weakPoints = 'public/weakPoints.yaml';
const lume = 'sealed/briefs/lume.yaml';
const rankings = 'sealed/rankings.yaml';
const instructor = 'sealed/instructor.yaml';

interface Planted {
  rule: string;
  file: string;
  find: string;
  put: string;
  /** a passage of the edited file in whose line the fault is to be reported */
  at: string;
  reason: string | RegExp;
}

const planted: Planted[] = [
  // the YAML itself
  { rule: 'a file is YAML', file: scenario, find: 'version: 1', put: 'version: [1', at: 'title: The', reason: /^This is not YAML: / },
  {
    rule: 'a key stands once in a map',
    file: scenario,
    find: 'version: 1',
    put: 'version: 1\nversion: 2',
    at: 'version: 2',
    reason: /not YAML.*unique/,
  },
  { rule: 'an alias has an anchor', file: issues, find: 'terms: [H01]', put: 'terms: *all', at: 'terms: *all', reason: /not YAML.*all/ },
  {
    rule: 'a tag that nobody knows is refused',
    file: scenario,
    find: 'version: 1',
    put: 'version: !year 1',
    at: '!year',
    reason: /not YAML.*tag/,
  },
  // shape
  {
    rule: 'a key that is needed is there',
    file: scenario,
    find: 'subtitle: An exercise about an invented bay\n',
    put: '',
    at: 'id: harbour-treaty',
    reason: 'subtitle is missing.',
  },
  {
    rule: 'a missing key is reported where its map begins',
    file: scenario,
    find: '    fullName: Kingdom of Norra\n',
    put: '',
    at: '- id: norra',
    reason: 'fullName is missing.',
  },
  {
    rule: 'a key nobody knows is refused',
    file: scenario,
    find: 'title: The',
    put: 'tilte: x\ntitle: The',
    at: 'tilte',
    reason: 'tilte is not a key that belongs here.',
  },
  {
    rule: 'a misspelt optional key is refused, deep down too',
    file: framework,
    find: 'atMost: 72',
    put: 'atmost: 72',
    at: 'window:',
    reason: 'atmost is not a key that belongs here.',
  },
  {
    rule: 'a number is a number',
    file: scenario,
    find: 'version: 1',
    put: 'version: one',
    at: 'version: one',
    reason: 'version must be a number, not one.',
  },
  {
    rule: 'a list is a list',
    file: scenario,
    find: 'seats: [lume]',
    put: 'seats: lume',
    at: 'seats: lume',
    reason: 'seats must be a list, not lume.',
  },
  {
    rule: 'a text keeps its limit',
    file: scenario,
    find: 'name: Lume',
    put: `name: ${'L'.repeat(41)}`,
    at: 'name: LLL',
    reason: 'name is longer than 40 characters.',
  },
  {
    rule: 'an id has letters, digits and hyphens',
    file: scenario,
    find: 'id: norra',
    put: 'id: nor ra',
    at: 'id: nor ra',
    reason: /^“nor ra” is not allowed for id/,
  },
  {
    rule: 'a word from a closed list is one of the list',
    file: framework,
    find: 'status: text',
    put: 'status: certain',
    at: 'status: certain',
    reason: /^“certain” is not allowed for status. Allowed: text, reported/,
  },
  {
    rule: 'a requirement is of a known kind',
    file: scenario,
    find: 'kind: noneAgainst',
    put: 'kind: nobodyAgainst',
    at: 'kind: nobodyAgainst',
    reason: /^“nobodyAgainst” is not allowed for kind. Allowed: eachFor/,
  },
  {
    rule: 'a slot is a set, all, unstated or unread',
    file: issues,
    find: 'place: coast }',
    put: 'place: { is: silent } }',
    at: 'is: silent',
    reason: '“silent” is not allowed for is. Allowed: set, all, unstated, unread.',
  },
  {
    rule: 'an emblem is a flag or a monogram',
    file: scenario,
    find: '{ monogram: LU }',
    put: '{ colour: red }',
    at: 'emblem: { colour',
    reason: /^emblem is in none of the forms/,
  },
  {
    rule: 'a key stands in one file only',
    file: issues,
    find: 'parts:',
    put: 'title: Again\nparts:',
    at: 'title: Again',
    reason: 'The key title stands in public/scenario.yaml already.',
  },
  // ids
  {
    rule: 'a seat id is used once',
    file: scenario,
    find: 'id: sudra',
    put: 'id: lume',
    at: '- id: lume\n    name: Sudra',
    reason: 'lume is used twice.',
  },
  {
    rule: 'ids differ by more than capitals',
    file: scenario,
    find: 'id: sudra',
    put: 'id: Lume',
    at: '- id: Lume',
    reason: 'Lume is used twice.',
  },
  {
    rule: 'a term id is used once',
    file: framework,
    find: 'id: H02',
    put: 'id: H01',
    at: '- id: H01\n      title: Help',
    reason: 'H01 is used twice.',
  },
  {
    rule: 'an option id is used once in its issue',
    file: issues,
    find: 'id: B',
    put: 'id: A',
    at: '- id: A\n        label: Bases',
    reason: 'A is used twice.',
  },
  {
    rule: 'a word is in its list once',
    file: vocabulary,
    find: 'id: fleet',
    put: 'id: base',
    at: '- { id: base, under: [presence], text: foreign fleets',
    reason: 'base is used twice.',
  },
  {
    rule: 'a group of parties is not called like a state',
    file: vocabulary,
    find: 'id: neighbours',
    put: 'id: norra',
    at: 'id: norra, text: the',
    reason: /^norra is a state already/,
  },
  // references in the public part
  {
    rule: 'a seat stands for a state of the vocabulary',
    file: scenario,
    find: 'state: sudra',
    put: 'state: nowhere',
    at: 'state: nowhere',
    reason: 'There is no state nowhere in the vocabulary.',
  },
  {
    rule: 'a seat group has seats that exist',
    file: scenario,
    find: 'seats: [lume, norra, sudra]',
    put: 'seats: [lume, norra, x]',
    at: 'seats: [lume, norra, x]',
    reason: 'There is no seat x.',
  },
  {
    rule: 'a seat is in a group once',
    file: scenario,
    find: 'seats: [lume, norra, sudra]',
    put: 'seats: [lume, lume]',
    at: 'seats: [lume, lume]',
    reason: 'lume is listed twice.',
  },
  {
    rule: 'a requirement names a seat group',
    file: scenario,
    find: 'eachFor, group: owner',
    put: 'eachFor, group: owners',
    at: 'group: owners',
    reason: 'There is no seat group owners.',
  },
  {
    rule: 'a share is at most the whole',
    file: scenario,
    find: 'share: [2, 3]',
    put: 'share: [3, 2]',
    at: 'share: [3, 2]',
    reason: 'This share is more than the whole.',
  },
  {
    rule: 'a requirement asks for no more seats than there are',
    file: scenario,
    find: '{ kind: noneAgainst, group: everyone }',
    put: '{ kind: countFor, group: everyone, atLeast: 4 }',
    at: 'atLeast: 4',
    reason: 'This is more than the group has seats (3).',
  },
  {
    rule: 'the default rule is one of the rules',
    file: scenario,
    find: 'defaultRule: owner-and-majority',
    put: 'defaultRule: other',
    at: 'defaultRule',
    reason: 'There is no decision rule other.',
  },
  {
    rule: 'phases come in their order',
    file: scenario,
    find: '{ id: debrief, minutes: null }',
    put: '{ id: debrief, minutes: 1 }\n  - { id: arrive, minutes: 1 }',
    at: '{ id: arrive, minutes: 1',
    reason: /^The phase arrive cannot come after debrief/,
  },
  {
    rule: 'every phase is there',
    file: scenario,
    find: '  - { id: signature, minutes: 5 }\n',
    put: '',
    at: 'phases:',
    reason: 'The phase signature is missing.',
  },
  {
    rule: 'an issue names terms of the framework',
    file: issues,
    find: 'terms: [H01]',
    put: 'terms: [H09]',
    at: 'terms: [H09]',
    reason: 'There is no term H09 in the framework.',
  },
  {
    rule: 'an issue belongs to a part',
    file: issues,
    find: 'part: harbour',
    put: 'part: haven',
    at: 'part: haven',
    reason: 'There is no part haven.',
  },
  {
    rule: 'a term belongs to a part',
    file: framework,
    find: 'part: help',
    put: 'part: aid',
    at: 'part: aid',
    reason: 'There is no part aid.',
  },
  {
    rule: 'a ranked issue has two options or more',
    file: issues,
    find: 'ranked: false',
    put: 'ranked: true',
    at: 'options:\n      - id: A\n        label: Within',
    reason: 'A ranked issue needs at least two options.',
  },
  {
    rule: 'a norm of an option uses words of the vocabulary',
    file: issues,
    find: 'place: coast }',
    put: 'place: beach }',
    at: 'place: beach',
    reason: 'place names beach, which the vocabulary does not have.',
  },
  {
    rule: 'a norm of a term uses words of the vocabulary',
    file: framework,
    find: 'means: [ships]',
    put: 'means:\n              - ships\n              - balloons',
    at: '- balloons',
    reason: 'means names balloons, which the vocabulary does not have.',
  },
  {
    rule: 'a consent rule names parties of the vocabulary',
    file: issues,
    find: 'of: [neighbours]',
    put: 'of: [friends]',
    at: 'of: [friends]',
    reason: 'of names friends, which the vocabulary does not have.',
  },
  {
    rule: 'a state is no act: each slot has its own words',
    file: issues,
    find: 'aim: host, object',
    put: 'aim: lume, object',
    at: 'aim: lume',
    reason: 'aim names lume, which the vocabulary does not have.',
  },
  {
    rule: 'a norm of a pack has no unread part',
    file: issues,
    find: 'place: coast }',
    put: 'place: { is: unread, span: [0, 1] } }',
    at: 'is: unread',
    reason: /^place cannot be unread/,
  },
  {
    rule: 'a decisive slot is a part of a norm',
    file: framework,
    find: 'decisive: [object]',
    put: 'decisive: [objekt]',
    at: 'objekt',
    reason: /^“objekt” is not allowed for decisive. Allowed: attribute/,
  },
  {
    rule: 'a quotation has the words it quotes',
    file: framework,
    find: 'text: Lume hosts no foreign bases., ',
    put: '',
    at: '- { layer: public, source',
    reason: 'A source that is quoted needs its text.',
  },
  {
    rule: 'a silent source has no words',
    file: framework,
    find: 'source: The commentary',
    put: 'source: The commentary, text: x',
    at: 'The commentary',
    reason: 'A source that is silent has no text.',
  },
  {
    rule: 'a broader word is in the same list',
    file: vocabulary,
    find: 'under: [presence], text: foreign fleets',
    put: 'under: [ship], text: foreign fleets',
    at: 'under: [ship]',
    reason: 'There is no word ship in this list.',
  },
  {
    rule: 'no word stands under itself',
    file: vocabulary,
    find: '{ id: presence, text',
    put: '{ id: presence, under: [presence], text',
    at: 'id: presence, under',
    reason: 'presence stands under itself.',
  },
  {
    rule: 'no chain of broader words comes back to where it began',
    file: vocabulary,
    find: /  objects:\n(.*\n){3}/.exec(readFileSync(join(sound, vocabulary), 'utf8'))?.[0] ?? '',
    put: '  objects:\n    - { id: base, under: [fleet], text: a }\n    - { id: fleet, under: [navy], text: b }\n    - { id: navy, under: [base], text: c }\n',
    at: 'id: navy',
    reason: 'navy stands under itself.',
  },
  {
    rule: 'an act takes objects of the vocabulary',
    file: vocabulary,
    find: 'objects: [base, fleet]',
    put: 'objects: [base, flet]',
    at: 'flet]',
    reason: 'There is no object flet in the vocabulary.',
  },
  {
    rule: 'an act is done by parties of the vocabulary',
    file: vocabulary,
    find: 'objects: [base, fleet]',
    put: 'objects: [base, fleet]\n      who: [nobody]',
    at: 'nobody',
    reason: 'There is no party nobody in the vocabulary.',
  },
  {
    rule: 'an act is contrary to acts of the vocabulary',
    file: vocabulary,
    find: 'objects: [base, fleet]',
    put: 'objects: [base, fleet]\n      contrary: [expel]',
    at: 'expel',
    reason: 'There is no word expel in this list.',
  },
  {
    rule: 'an act has slots that norms have',
    file: vocabulary,
    find: 'slots: [place, unless]',
    put: 'slots: [place, hour]',
    at: 'hour',
    reason: /^“hour” is not allowed for slots/,
  },
  {
    rule: 'a word is opposed to words of its list',
    file: vocabulary,
    find: 'text: its coast',
    put: 'text: its coast, opposes: [sea]',
    at: 'opposes',
    reason: 'There is no word sea in this list.',
  },
  {
    rule: 'a place leaves out places of the vocabulary',
    file: vocabulary,
    find: 'text: its coast',
    put: 'text: its coast, leavesOut: [island]',
    at: 'leavesOut',
    reason: 'There is no word island in this list.',
  },
  {
    rule: 'a misspelt slot of a norm is refused',
    file: issues,
    find: 'place: coast }',
    put: 'plaec: coast }',
    at: 'plaec',
    reason: 'plaec is not a key that belongs here.',
  },
  {
    rule: 'an entailment is made of known words',
    file: vocabulary,
    find: 'object: fleet }',
    put: 'object: ship }',
    at: 'object: ship',
    reason: 'object names ship, which the vocabulary does not have.',
  },
  {
    rule: 'a group of parties has members that are states',
    file: vocabulary,
    find: 'members: [norra, sudra]',
    put: 'members: [norra, suddra]',
    at: 'suddra',
    reason: 'There is no state suddra in the vocabulary.',
  },
  {
    rule: 'a secret has no place in the public part',
    file: scenario,
    find: 'notice: Everything',
    put: 'notice: You want the harbour to stay open to trade and closed to guns. Everything',
    at: 'notice:',
    reason: /^This text repeats a passage of a brief/,
  },
  {
    rule: 'points have no place in the public part',
    file: issues,
    find: 'basis: departs',
    put: 'basis: departs\n        points: { lume: 10 }',
    at: 'points:',
    reason: 'points is not a key that belongs here.',
  },
  // the sealed part
  {
    rule: 'a brief says what its seat wants',
    file: lume,
    find: /interests:\n.*\n/.exec(readFileSync(join(sound, lume), 'utf8'))?.[0] ?? '',
    put: '',
    at: 'position:',
    reason: 'interests is missing.',
  },
  {
    rule: 'a confidence is documented, mixed or inferred',
    file: lume,
    find: 'confidence: mixed',
    put: 'confidence: sure',
    at: 'confidence: sure',
    reason: /^“sure” is not allowed for confidence/,
  },
  {
    rule: 'a position names sources of the pack',
    file: lume,
    find: '[CHARTER]',
    put: '[CHART]',
    at: '[CHART]',
    reason: 'There is no source CHART.',
  },
  {
    rule: 'priorities are ranked issues',
    file: lume,
    find: 'priorities: [bases]',
    put: 'priorities: [help-when]',
    at: 'priorities:',
    reason: 'help-when is not a ranked issue.',
  },
  {
    rule: 'a brief has no rankings: they have their own file',
    file: lume,
    find: 'priorities: [bases]',
    put: 'priorities: [bases]\nrankings: {}',
    at: 'rankings:',
    reason: 'rankings is not a key that belongs here.',
  },
  {
    rule: 'every seat ranks every ranked issue',
    file: rankings,
    find: 'sudra: {',
    put: 'sudda: {',
    at: 'bases:',
    reason: 'There is no ranking of sudra for the issue bases.',
  },
  { rule: 'no stranger ranks', file: rankings, find: 'sudra: {', put: 'sudda: {', at: 'sudda:', reason: 'There is no seat sudda.' },
  {
    rule: 'a ranking has every option',
    file: rankings,
    find: 'norra: { order: [B, A]',
    put: 'norra: { order: [B, B]',
    at: 'norra:',
    reason: 'The option A of bases has no place in this ranking.',
  },
  {
    rule: 'a ranking has no option twice',
    file: rankings,
    find: 'norra: { order: [B, A]',
    put: 'norra: { order: [B, A, B]',
    at: 'norra:',
    reason: 'B is listed twice.',
  },
  {
    rule: 'a ranking has no option that is not there',
    file: rankings,
    find: 'norra: { order: [B, A]',
    put: 'norra: { order: [B, A, C]',
    at: 'norra:',
    reason: 'There is no option C in this issue.',
  },
  {
    rule: 'only ranked issues are ranked',
    file: rankings,
    find: 'bases:',
    put: 'help-when: {}\nbases:',
    at: 'help-when',
    reason: 'help-when is not a ranked issue.',
  },
  {
    rule: 'the notes for the facilitator are there',
    file: instructor,
    find: 'notes:',
    put: 'advice:',
    at: 'advice:',
    reason: 'notes is missing.',
  },
  // weak points
  {
    rule: 'the protected state is one of the vocabulary',
    file: weakPoints,
    find: 'protected: lume',
    put: 'protected: lumen',
    at: 'lumen',
    reason: 'There is no state lumen in the vocabulary.',
  },
  {
    rule: 'the guarantors are a group of the vocabulary',
    file: weakPoints,
    find: 'guarantors: neighbours',
    put: 'guarantors: norra',
    at: 'guarantors: norra',
    reason: 'There is no group norra in the vocabulary.',
  },
  {
    rule: 'who attacks in a story is a state',
    file: weakPoints,
    find: 'attackers: [norra]',
    put: 'attackers: [neighbours]',
    at: 'attackers: [neighbours]',
    reason: 'There is no state neighbours in the vocabulary.',
  },
  {
    rule: 'an act of the guarantee is one of the vocabulary',
    file: weakPoints,
    find: 'assistance: [help]',
    put: 'assistance: [help, aid]',
    at: 'assistance: [help, aid]',
    reason: 'There is no act aid in the vocabulary.',
  },
  {
    rule: 'an act of the guarantee has a purpose that is known',
    file: weakPoints,
    find: 'consented: [host]',
    put: 'consentd: [host]',
    at: 'consentd',
    reason: 'consentd is not a key that belongs here.',
  },
  {
    rule: 'a threshold is a trigger of the vocabulary',
    file: weakPoints,
    find: 'attackers: [norra]',
    put: 'thresholds: [raid]',
    at: 'thresholds: [raid]',
    reason: 'There is no trigger raid in the vocabulary.',
  },
  {
    rule: 'a historical case shows a weak point that is looked for',
    file: weakPoints,
    find: 'shows: [attackerBlocks]',
    put: 'shows: [attackerBlock]',
    at: 'shows: [attackerBlock]',
    reason: /^“attackerBlock” is not allowed for shows\. Allowed: attackerBlocks, /,
  },
];

describe('a faulty pack is refused with file, line and reason', () => {
  test.each(planted.map((fault): [string, Planted] => [fault.rule, fault]))('%s', (_, { file, find, put, at, reason }) => {
    const folder = copy();
    const line = lineOf(edit(folder, file, find, put), at);
    const read = readPack(folder);
    expect(read.ok).toBe(false);
    const problems = read.ok ? [] : read.problems;
    const wanted =
      typeof reason === 'string'
        ? expect.stringMatching(new RegExp(`^${reason.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`))
        : expect.stringMatching(reason);
    expect(problems).toContainEqual({ file, line, reason: wanted });
  });

  test('at least fifty different faults are tried', () => {
    expect(new Set(planted.map(({ rule }) => rule)).size).toBe(planted.length);
    expect(planted.length).toBeGreaterThanOrEqual(50);
  });

  test('a seat without its brief is named by the file that is missing', () => {
    const folder = copy();
    renameSync(join(folder, lume), join(folder, 'sealed/briefs/lumen.yaml'));
    const read = readPack(folder);
    expect(read.ok ? [] : read.problems.map(({ file, line }) => `${file}:${line}`)).toEqual([`${lume}:1`, 'sealed/briefs/lumen.yaml:1']);
  });

  test('a folder without the main file is no pack', () => {
    expect(readPack(join(sound, 'sealed'))).toMatchObject({ ok: false, problems: [{ file: scenario, line: 1 }] });
  });

  test('two words under each other mean the same, and are no fault', () => {
    const folder = copy();
    edit(folder, vocabulary, '{ id: presence, text', '{ id: presence, under: [base], text');
    expect(readPack(folder)).toMatchObject({ ok: true });
  });

  test('all faults are reported at once, in the order of files and lines', () => {
    const folder = copy();
    edit(folder, rankings, '[B, A]', '[B, B]');
    edit(folder, lume, '[CHARTER]', '[CHART]');
    edit(folder, scenario, 'state: norra', 'state: nora');
    edit(folder, scenario, 'state: sudra', 'state: sudda');
    const read = readPack(folder);
    const files = read.ok ? [] : read.problems.map(({ file }) => file);
    expect(files).toEqual([scenario, scenario, lume, rankings, rankings]);
    const lines = read.ok ? [] : read.problems.map(({ line }) => line);
    expect(lines[0]).toBeLessThan(lines[1] ?? 0);
  });

  test('ten lines of anchors do not unfold to gigabytes', () => {
    const folder = copy();
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => [pair[0], pair[1]]))
      bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    writeFileSync(join(folder, 'public/bomb.yaml'), bomb.join('\n'));
    const read = readPack(folder);
    expect(read).toMatchObject({ ok: false, problems: [{ file: 'public/bomb.yaml' }] });
  });
});
