/** `clause-check` as a command: what goes in and out of it, whatever the reader makes of the clauses. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkedTreaty, clausesIn } from '../../negotiation/checking.ts';
import { readControlled } from '../../server/reading/controlled/read.ts';
import { answerLine, askedBy, treatyLine } from '../../server/reading/clauseCheckLine.ts';

import { readerFor } from '../../server/reading/reader.ts';
import { loadPack } from '../../server/scenarios/load.ts';
import { check } from '../../treaty/check.ts';
import { verdicts } from '../../treaty/finding.ts';
import { readerVersion, type Reading } from '../../treaty/reading.ts';
import sentences from '../treaty/sentences.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'communique-clauses-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a script runs it. */
const command = ['--import', 'tsx', join(root, 'server', 'reading', 'clauseCheck.ts')];
const istanbul = ['--scenario', 'istanbul-2022'];
function run(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    timeout: 110_000,
    maxBuffer: 100_000_000,
  });
  return { status, stderr, lines: stdout.split('\n').slice(0, -1) };
}
interface Line {
  id: string | number;
  error?: string;
  reading: string;
  norms: unknown[];
  unread: string[];
  verdicts: { term: string; verdict: string; why: string }[];
  silent: boolean;
}
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Line);

const exercises = 'Ukraine may hold multinational military exercises only with the consent of a majority of the Guarantor States.';

describe('lines in, lines out', () => {
  test('through npm, as the documents say', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'clause-check', '--', ...istanbul], {
      cwd: root,
      input: `${JSON.stringify({ id: 'x1', text: exercises })}\n`,
      encoding: 'utf8',
      timeout: 110_000,
    });
    expect(status).toBe(0);
    const [line, ...others] = parsed(stdout.trimEnd().split('\n'));
    expect(others).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual(['id', 'reading', 'norms', 'unread', 'verdicts', 'silent']);
    expect(line?.id).toBe('x1');
    expect(['read', 'partial', 'unread']).toContain(line?.reading);
    for (const { term, verdict, why } of line?.verdicts ?? []) {
      expect(term).toMatch(/^P\d\d$/);
      expect(verdicts).toContain(verdict);
      expect(why).toMatch(/^[A-Z].*[.:]$/);
    }
  });

  test('one line for each line, in order: bad JSON, no text, an empty line, plain text, other scripts; the rest goes on', () => {
    const input = [
      '{"id":"a","text":"Ukraine shall be permanently neutral."}',
      '{"id":"b","text":',
      'not json {',
      '{"id":"c"}',
      '',
      '{"id":4,"text":"   "}',
      '{"text":["Ukraine"]}',
      '[1, 2]',
      'null',
      '"Ukraine shall be neutral."',
      'Україна є нейтральною.',
      '<script>alert(1)</script>\u0000\u0007',
      '{"id":"z","text":"Ukraine shall be permanently neutral."}',
    ];
    const { status, lines, stderr } = run(input.join('\r\n'), ...istanbul);
    const answers = parsed(lines);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 3, 'c', 5, 4, 7, 8, 9, 10, 11, 12, 'z']);
    expect(answers.map(({ error }) => error ?? '')).toEqual([
      '',
      'This line is not JSON.',
      '',
      'This line has no text.',
      'This line has no text.',
      'This line has no text.',
      'This line has no text.',
      'This line has no text.',
      'This line has no text.',
      '',
      '',
      '',
      '',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('no lines, no answers', () => {
    expect(run('', ...istanbul)).toMatchObject({ status: 0, lines: [], stderr: '' });
  });

  test('a thousand clauses are all answered from a cold start in seconds', () => {
    const thousand = Array.from({ length: 1000 }, (_, at) => ({ id: at, text: sentences[at % sentences.length]?.text }));
    const start = performance.now();
    const { lines } = run(thousand.map((one) => JSON.stringify(one)).join('\n'), ...istanbul);
    expect(performance.now() - start).toBeLessThan(90_000); // ten seconds on two cores with nothing else to do; here others may be at work
    expect(parsed(lines).map(({ id, error }) => [id, error])).toEqual(thousand.map(({ id }) => [id, undefined]));
  }, 120_000);

  test('answers come as lines go in, and whoever has seen enough may leave', async () => {
    const child = spawn(process.execPath, [...command, ...istanbul], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += String(chunk)));
    child.stdin.on('error', () => undefined); // it may leave before all is written
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.stdin.write(`${exercises}\n`);
    const first = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve));
    expect((JSON.parse(first.split('\n')[0] ?? '') as Line).id).toBe(1);
    child.stdout.destroy();
    child.stdin.end(`${exercises}\n`.repeat(5000));
    expect(await ended).toBe(0);
    expect(errors).toBe('');
  });
});

describe('asked wrongly: a sentence and exit code 2', () => {
  test.each([
    ['an unknown scenario', ['--scenario', 'atlantis'], /^There is no scenario atlantis\. There are: istanbul-2022/],
    ['an unknown option', ['--scenari', 'istanbul-2022'], /--scenari.*What can be asked is in --help\.$/],
    ['a word too many', [...istanbul, 'clauses.jsonl'], /clauses\.jsonl/],
    ['a file that is not there', [...istanbul, '--treaty', '/no/such/file'], /^The file \/no\/such\/file cannot be read \(ENOENT\)\.$/],
  ])('%s', (_, args, sentence) => {
    const { status, lines, stderr } = run(`${exercises}\n`, ...args);
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
  });

  test('what can be asked is told when asked', () => {
    const { status, lines } = run('', '--help');
    expect(status).toBe(0);
    for (const option of ['--scenario', '--treaty', '--help', '{"id": "x1", "text": "…"}']) expect(lines.join('\n')).toContain(option);
  });
});

describe('a whole treaty', () => {
  const [ban, leave] = [
    'Ukraine shall not join the North Atlantic Treaty Organization.',
    'Ukraine may join the North Atlantic Treaty Organization.',
  ];
  const pack = loadPack(join(root, 'scenarios', 'istanbul-2022'));
  const reader = readerFor(pack);
  const read = (text: string): Reading => {
    const found = readControlled(text, pack.public.vocabulary);
    return { state: found ? 'read' : 'unread', norms: [], marks: [], unread: [], taken: [], readerVersion, ...found };
  };

  test('clauses divided by blank lines, of several lines each, and then one object for all of them', () => {
    const file = join(folder, 'treaty.txt');
    writeFileSync(file, `${ban}\n\n  \r\nUkraine shall be\npermanently neutral.\n\n`);
    const { status, lines } = run('', ...istanbul, '--treaty', file);
    expect(status).toBe(0);
    const last = JSON.parse(lines.at(-1) ?? '') as { conflicts: unknown[]; completeness: { term: string }[] };
    expect(Object.keys(last)).toEqual(['conflicts', 'completeness', 'weakPoints', 'tensions']);
    expect(last.completeness).toHaveLength(41);
    expect(parsed(lines.slice(0, -1)).map(({ id, error }) => [id, error])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  test('clauses one on a line, as JSON or as plain text, from the standard input', () => {
    const json = [ban, leave].map((text, at) => JSON.stringify({ id: `c${at}`, text })).join('\n\n');
    expect(parsed(run(json, ...istanbul, '--treaty', '-').lines.slice(0, -1)).map(({ id }) => id)).toEqual(['c0', 'c1']);
    expect(run(`${ban}\n${leave}\n`, ...istanbul, '--treaty', '-').lines).toHaveLength(3);
  });

  test('conflicts are said once, at the later clause, with a reason; what is kept and what is missing too', () => {
    const clauses = [ban, leave].map((text, at) => ({ clause: `c${at}`, norms: read(text).norms }));
    const told = JSON.parse(treatyLine(checkedTreaty(clauses, pack.public))) as {
      conflicts: unknown[];
      completeness: { term: string; state: string; missing: string[] }[];
    };
    expect(told.conflicts).toEqual([
      { kind: 'conflict', clause: 'c1', norm: 0, other: { clause: 'c0', norm: 0 }, why: 'One clause allows what the other rules out.' },
    ]);
    expect(told.completeness.find(({ term }) => term === 'P01')).toMatchObject({
      state: 'none',
      missing: [expect.stringMatching(/^No adopted clause/)],
    });
  });

  test('weak points come with their story and the case they repeat; an express "notwithstanding" says which clause goes first', () => {
    const help = 'The Guarantor States shall render assistance by agreement of all Guarantor States.';
    const file = join(folder, 'weak.txt');
    writeFileSync(file, `${help}\n\nUkraine shall be a permanently neutral State.\n`);
    const last = JSON.parse(run('', ...istanbul, '--treaty', file).lines.at(-1) ?? '') as {
      weakPoints: { code: string; story: string[]; restsOn: unknown[]; case?: { title: string } }[];
    };
    expect(last.weakPoints[0]).toMatchObject({
      code: 'attackerBlocks',
      title: 'The attacker can stop it',
      story: ['Moscow attacks.', 'Kyiv appeals.', 'All agree but Moscow.', 'Nothing happens.'],
      meant: false,
      restsOn: [{ clause: '1', norm: 0 }],
      case: { title: 'Luxembourg, 1867' },
    });
    for (const { story } of last.weakPoints) expect(story.every((step) => step.length > 0)).toBe(true);
    const [rule] = read(ban).norms;
    const [exception] = read(leave).norms;
    const told = treatyLine(
      checkedTreaty(
        [
          { clause: 'c0', norms: [rule!] },
          { clause: 'c1', norms: [{ ...exception!, prevails: true }] },
        ],
        pack.public,
      ),
    );
    expect(JSON.parse(told)).toMatchObject({ conflicts: [{ clause: 'c1', settled: { by: 'notwithstanding', first: 'this' } }] });
  });

  test('tensions of the framework are told where the clauses take both terms over', () => {
    const told = (...texts: string[]) =>
      checkedTreaty(
        texts.map((text, at) => ({ clause: `c${at}`, norms: reader.read(text).norms })),
        pack.public,
      ).tensions.map(({ term, other, excepted }) => [term, other, excepted]);
    const noForces = 'Ukraine shall not host foreign military contingents on its territory.';
    const force = 'Each Guarantor State shall assist Ukraine, including, if necessary, with armed force.';
    expect(told(noForces, force)).toEqual([['P06', 'P18', true]]);
    expect(told(noForces)).toEqual([]);
  });

  test('a text is one clause unless blank lines divide it', () => {
    expect(clausesIn(' a\nb ')).toEqual(['a\nb']);
    expect(clausesIn('a\n\n\n b\r\n\t\r\nc\n\n')).toEqual(['a', 'b', 'c']);
    expect(clausesIn(' \n \n')).toEqual([]);
  });
});

describe('one answer', () => {
  const pack = loadPack(join(root, 'scenarios', 'istanbul-2022'));
  const lineOf = (text: string, change: Partial<Reading> = {}): Line => {
    const found = readControlled(text, pack.public.vocabulary);
    const reading: Reading = { state: 'read', norms: [], marks: [], unread: [], taken: [], readerVersion, ...found, ...change };
    const findings = check(reading.norms, pack.public.framework, pack.public.vocabulary);
    return JSON.parse(answerLine('x', { text, reading, findings })) as Line;
  };

  test('a verdict with its term and its reason in English', () => {
    expect(lineOf(exercises)).toMatchObject({
      id: 'x',
      reading: 'read',
      unread: [],
      silent: false,
      verdicts: [
        {
          term: 'P07',
          verdict: 'departs',
          why: expect.stringMatching(/^P07 asks the agreement of the Guarantor States; here that of a majority/),
        },
      ],
    });
  });

  test('where the two sources differ, both verdicts', () => {
    const outside = 'The guarantees are extended to the territory outside Russian control on the date of the cease-fire.';
    expect(lineOf(outside).verdicts).toMatchObject([{ term: 'P24', verdict: 'within', layers: { article: 'within', public: 'departs' } }]);
  });

  test('silent is what was read and meets no term; what was not read whole is not silent', () => {
    const text = 'The Parties shall consult one another blithely.';
    expect(lineOf('Ukraine shall be permanently neutral.').silent).toBe(false);
    expect(lineOf(text, { state: 'partial', unread: [{ span: [38, 46], why: 'word' }] })).toMatchObject({
      silent: false,
      unread: ['blithely'],
    });
    expect(lineOf(text, { state: 'read' }).silent).toBe(true);
    expect(lineOf(text, { state: 'unread' }).silent).toBe(false);
  });

  test('a line names itself where it has no id that can be one', () => {
    expect(askedBy('{"id":null,"text":"a"}', 7)).toEqual({ id: 7, text: 'a' });
    expect(askedBy('{"id":{"a":1},"text":"a"}', 7)).toEqual({ id: 7, text: 'a' });
    expect(askedBy('\uFEFF{"id":"a","text":"a"}', 7)).toEqual({ id: 'a', text: 'a' });
    expect(askedBy('{"text":"a","id":"q\\"r",}', 7)).toMatchObject({ id: 'q"r' });
  });
});
