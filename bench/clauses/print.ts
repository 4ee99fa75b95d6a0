/** The figures as tables for people. */
import type { Evaluation, Sum } from './evaluate.ts';
import type { Judged, PairScore, Score } from './score.ts';

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);

const row = (score: Score) => ({
  sentences: score.sentences,
  'verdict right': percent(score.verdictRight, score.sentences),
  right: `${score.right}`,
  flagged: `${score.flagged} (${percent(score.flagged, score.sentences)})`,
  'wrong, unflagged': `${score.wrong} (${percent(score.wrong, score.sentences)})`,
  'of these missed': score.missed,
  spurious: score.spurious === 0 ? '0' : `${score.spurious} (${score.spuriousContradicts} contradicts)`,
  overlooked: score.overlooked,
  'false contradicts': `${score.falseContradicts} of ${score.keeping}`,
});

const pairRow = (score: PairScore) => ({
  pairs: score.pairs,
  right: `${score.right} (${percent(score.right, score.pairs)})`,
  flagged: score.flagged,
  'wrong, unflagged': score.wrong,
  'where the verdict changes': `${score.changingRight} of ${score.changing}`,
});

const titles = { open: 'sets that may be tuned on', heldBack: 'HELD BACK from tuning' };
const kinds = ['open', 'heldBack'] as const;

export function printReader(evaluation: Evaluation): void {
  for (const kind of kinds) {
    const sum = evaluation[kind];
    if (sum) printSum(`The reader and the check, ${titles[kind]}`, sum);
  }
  if (!evaluation.heldBack) console.log('There is no held-back set (tests/reading/sets/heldback*.jsonl).\n');
}

function printSum(title: string, sum: Sum): void {
  console.log(`${title}. Right, flagged, and wrong and unflagged add up to all sentences.`);
  console.table(Object.fromEntries([...sum.sets.map(({ set, score }) => [set, row(score)]), ['all', row(sum.all)]]));
  console.log(`Where article and public text differ, both layers are told in ${sum.all.layersTold} of ${sum.all.layers} sentences.`);
  console.log('Confusion: expected down, answered across (unflagged answers; "none" is right for silent).');
  console.table(sum.confusion);
  if (sum.pairs.pairs > 0) {
    console.log('Minimal pairs, right when both halves are.');
    console.table({ all: pairRow(sum.pairs) });
  }
}

export function printTraps(evaluation: Evaluation): void {
  for (const kind of kinds) {
    const sum = evaluation[kind];
    if (!sum) continue;
    console.log(`Traps, ${titles[kind]}.`);
    console.table(Object.fromEntries(sum.traps.map(({ trap, right, flagged, wrong }) => [trap, { right, flagged, wrong }])));
  }
}

/** The reader and the baselines side by side, all sets of a kind together. */
export function printComparison(evaluations: readonly Evaluation[]): void {
  for (const kind of kinds) {
    const sums = evaluations.flatMap((evaluation) => {
      const sum = evaluation[kind];
      return sum ? [{ judge: evaluation.judge, sum }] : [];
    });
    if (sums.length === 0) continue;
    console.log(`Beside two baselines, ${titles[kind]} (the baselines flag nothing).`);
    console.table(
      Object.fromEntries(sums.map(({ judge, sum }) => [judge, { ...row(sum.all), pairs: percent(sum.pairs.right, sum.pairs.pairs) }])),
    );
  }
}

const line = ({ sentence, got }: Judged): string =>
  `  ${sentence.id}  ${sentence.term ?? '–'}: expected ${sentence.verdict}, answered ${got}\n      ${sentence.text}`;

/** Wrong and unflagged; held-back sentences only when asked for, because to look at them is to tune on them. */
export function printWrong({ judge, results }: Evaluation, { heldBack }: { heldBack: boolean }): void {
  for (const result of results.filter((one) => one.heldBack === heldBack)) {
    const halves = result.pairs.flatMap(({ a, b }) => [a, b]);
    const wrong = [...result.judged, ...halves].filter(({ outcome }) => outcome === 'wrong');
    if (wrong.length === 0) continue;
    console.log(`${judge}, ${result.set}: ${wrong.length} wrong and unflagged`);
    for (const one of wrong) console.log(line(one));
  }
}
