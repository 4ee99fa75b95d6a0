/**
 * `npm run bench:check [-- --json] [-- --seconds N]`: what the check costs on the first scenario of the folder. Norms are new objects each time, as they
 * are when a form changes, so that nothing remembered about the same object helps. A loaded machine gives longer times: the load average is printed.
 */
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { loadPacks } from '../server/scenarios/load.ts';
import { check } from '../treaty/check.ts';
import { completeness } from '../treaty/completeness.ts';
import { conflicts } from '../treaty/conflicts.ts';
import type { Norm } from '../treaty/norm.ts';
import { verbalise } from '../treaty/verbalise.ts';
import { weakPoints, weakPointsOf } from '../treaty/weakPoints.ts';
import { percentile } from './load.ts';

const { values: given } = parseArgs({ options: { json: { type: 'boolean' }, seconds: { type: 'string' } } });
const seconds = Number(given.seconds ?? 2);

const [pack] = loadPacks('scenarios').values();
if (!pack) throw new Error('there is no scenario in scenarios/');
const { framework, vocabulary, issues } = pack.public;
const policy = { inferredTermsBind: true };
interface Clause {
  clause: string;
  norms: Norm[];
}
const clauses: Clause[] = issues.flatMap((issue) =>
  issue.options.filter(({ norms }) => norms.length > 0).map((option) => ({ clause: `${issue.id} ${option.id}`, norms: option.norms })),
);
/** One clause for each article: a whole treaty. */
const treaty: Clause[] = issues.flatMap((issue) => clauses.find(({ clause }) => clause.startsWith(`${issue.id} `)) ?? []);

/** Forty clauses of any articles, contradictory ones among them: more than a class adopts in an afternoon. */
const forty = clauses.filter((_, at) => at % 2 === 0).slice(0, 40);
const { weakPoints: guarantee } = pack.public;

/** What is measured, each on clauses that no memory has seen. */
const tasks: { name: string; over: Clause[][]; run: (clauses: Clause[]) => unknown }[] = [
  { name: 'check, one clause', over: clauses.map((one) => [one]), run: ([one]) => check(one?.norms ?? [], framework, vocabulary) },
  { name: 'verbalise, one clause', over: clauses.map((one) => [one]), run: ([one]) => verbalise(one?.norms ?? [], vocabulary) },
  {
    name: 'completeness, one clause adopted',
    over: clauses.map((one) => [one]),
    run: (some) => completeness(some, framework, vocabulary, policy),
  },
  { name: 'completeness, whole treaty', over: [treaty], run: (some) => completeness(some, framework, vocabulary, policy) },
  {
    name: 'conflicts, one clause against a treaty',
    over: clauses.map((one) => [one, ...treaty]),
    run: ([one, ...adopted]) => conflicts(one?.norms ?? [], adopted, framework, vocabulary),
  },
  ...(guarantee
    ? [
        {
          name: `weak points, a treaty of ${forty.length} clauses`,
          over: [forty],
          run: (some: Clause[]) => weakPoints(some, { guarantee, vocabulary }),
        },
        {
          name: 'weak points, one clause beside a treaty',
          over: clauses.map((one) => [one, ...treaty]),
          run: ([one, ...adopted]: Clause[]) => one && weakPointsOf(one, adopted, { guarantee, vocabulary }),
        },
      ]
    : []),
];

/** Times in ms, sorted, of as many rounds as fit; the first round only warms up. */
function timesOf({ over, run }: (typeof tasks)[number]): number[] {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < 2 || performance.now() < end; round += 1)
    for (const some of over) {
      const fresh = structuredClone(some);
      const before = performance.now();
      run(fresh);
      const took = performance.now() - before;
      if (round > 0) times.push(took);
    }
  return times.toSorted((a, b) => a - b);
}

const results = tasks.map((task) => {
  const times = timesOf(task);
  const [p50Ms, p99Ms] = [percentile(times, 0.5), percentile(times, 0.99)];
  return { task: task.name, calls: times.length, p50Ms, p99Ms, perSecond: 1000 / p50Ms };
});
const machine = { cores: availableParallelism(), model: cpus()[0]?.model ?? '', loadAverage: loadavg()[0] ?? 0, node: process.version };

if (given.json)
  console.log(
    JSON.stringify({ bench: 'check', machine, pack: pack.public.id, terms: framework.terms.length, clauses: clauses.length, results }),
  );
else {
  console.log(
    `${pack.public.title}: ${framework.terms.length} terms, ${clauses.length} clauses, a treaty of ${treaty.length}; Node ${machine.node}, ${machine.cores} cores (${machine.model}).`,
  );
  console.log(`The machine's load average is ${machine.loadAverage.toFixed(2)} now: what other programs take makes these times longer.`);
  console.table(
    results.map(({ task, calls, p50Ms, p99Ms, perSecond }) => ({
      task,
      calls,
      'p50 ms': p50Ms.toFixed(3),
      'p99 ms': p99Ms.toFixed(3),
      'a second at p50': perSecond.toFixed(0),
    })),
  );
}
