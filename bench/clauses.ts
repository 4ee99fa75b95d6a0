/**
 * `npm run bench:clauses [-- --json] [-- --wrong] [-- --heldback] [-- --traps] [-- --seconds N]`: how well free English is read and checked.
 * On the worked sentences and on the sets of tests/reading/sets, with two baselines beside. `--wrong` lists what is wrong and unflagged in the
 * sets that may be tuned on, `--heldback` in those that may not; `--traps` shows how each kind of trap came out.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { loadPack } from '../server/scenarios/load.ts';
import { evaluate, type Evaluation } from './clauses/evaluate.ts';
import { startReader } from './clauses/judge.ts';
import { keywordRules } from './clauses/keywords.ts';
import { nearestSentence } from './clauses/nearest.ts';
import { printComparison, printReader, printTraps, printWrong } from './clauses/print.ts';
import { loadSets, workedSentences } from './clauses/sets.ts';
import { speedOf } from './clauses/speed.ts';
import { withTouchedTerms } from './clauses/touched.ts';

const flag = { type: 'boolean' } as const;
const { values: given } = parseArgs({
  options: { json: flag, wrong: flag, heldback: flag, traps: flag, seconds: { type: 'string' } },
});
const seconds = Number(given.seconds ?? 2);
const scenario = 'scenarios/istanbul-2022';

const pack = loadPack(scenario);
const { framework, vocabulary } = pack.public;
const sets = loadSets().map((set) =>
  set.name === 'worked' ? { ...set, sentences: withTouchedTerms(set.sentences, framework, vocabulary) } : set,
);

const { read, judge, judgeReading, startUpMs } = await startReader(pack);
const reader = evaluate(judge, sets);
const evaluations = [reader, evaluate(keywordRules, sets), evaluate(nearestSentence(workedSentences()), sets)];

const texts = sets.flatMap(({ sentences, pairs }) => [
  ...sentences.map(({ text }) => text),
  ...pairs.flatMap(({ a, b }) => [a.text, b.text]),
]);
const speeds = [
  speedOf('reading', texts, (text) => text, read, seconds),
  speedOf('check of a reading', texts.map(read), (reading) => structuredClone(reading), judgeReading, seconds),
];
const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? '', loadAverage: loadavg()[0] ?? 0, node: process.version };

/** Without the held-back sentences themselves: only their figures. */
const forPrograms = ({ judge, open, heldBack, results }: Evaluation) => ({
  judge,
  open,
  heldBack,
  answers: results
    .filter((result) => !result.heldBack)
    .flatMap(({ set, judged }) =>
      judged.map(({ sentence, outcome, got, spurious }) => ({
        set,
        id: sentence.id,
        term: sentence.term,
        expected: sentence.verdict,
        got,
        outcome,
        spurious: spurious.map(({ term, verdict }) => ({ term, verdict })),
      })),
    ),
});

if (given.json) console.log(JSON.stringify({ bench: 'clauses', machine, startUpMs, speeds, evaluations: evaluations.map(forPrograms) }));
else {
  console.log(`${pack.public.title}: ${framework.terms.length} terms; ${sets.map(({ name }) => name).join(', ')}.\n`);
  printReader(reader);
  printComparison(evaluations);
  if (given.traps) printTraps(reader);
  console.log(
    `Start-up of the reader, to its first reading: ${startUpMs.toFixed(0)} ms. Node ${machine.node}, ${machine.cores} cores (${machine.model}), load average ${machine.loadAverage.toFixed(2)}.`,
  );
  console.table(
    Object.fromEntries(
      speeds.map(({ task, calls, perSecond, p50Ms, p95Ms, maxMs }) => [
        task,
        { calls, 'a second': perSecond.toFixed(0), 'p50 ms': p50Ms.toFixed(3), 'p95 ms': p95Ms.toFixed(3), 'longest ms': maxMs.toFixed(1) },
      ]),
    ),
  );
  if (given.wrong) printWrong(reader, { heldBack: false });
  if (given.heldback) printWrong(reader, { heldBack: true });
}
