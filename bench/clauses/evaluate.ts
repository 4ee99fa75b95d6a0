/** All sets through one judge: scores per set, and sums over what may be tuned on and over what is held back, never mixed. */
import type { Judge } from './judge.ts';
import { byTrap, confusionOf, judged, judgedPair, pairScoreOf, scoreOf } from './score.ts';
import type { Confusion, Judged, JudgedPair, PairScore, Score, TrapScore } from './score.ts';
import { traps, type SentenceSet } from './sets.ts';

export interface SetResult {
  set: string;
  heldBack: boolean;
  judged: Judged[];
  pairs: JudgedPair[];
}

export interface Sum {
  sets: { set: string; score: Score }[];
  all: Score;
  confusion: Confusion;
  traps: TrapScore[];
  pairs: PairScore;
}

export interface Evaluation {
  judge: string;
  open: Sum;
  /** absent while there is no set that is held back */
  heldBack?: Sum;
  results: SetResult[];
}

const sumOf = (results: readonly SetResult[]): Sum => {
  const all = results.flatMap(({ judged }) => judged);
  return {
    sets: results.filter(({ judged }) => judged.length > 0).map(({ set, judged }) => ({ set, score: scoreOf(judged) })),
    all: scoreOf(all),
    confusion: confusionOf(all),
    traps: byTrap(all, traps),
    pairs: pairScoreOf(results.flatMap(({ pairs }) => pairs)),
  };
};

export const evaluate = ({ name, judge }: Judge, sets: readonly SentenceSet[]): Evaluation => {
  const results = sets.map((set): SetResult => ({
    set: set.name,
    heldBack: set.heldBack,
    judged: set.sentences.map((sentence) => judged(sentence, judge(sentence.text))),
    pairs: set.pairs.map((pair) => judgedPair(pair, judge)),
  }));
  const heldBack = results.filter((result) => result.heldBack);
  return {
    judge: name,
    open: sumOf(results.filter((result) => !result.heldBack)),
    ...(heldBack.length > 0 && { heldBack: sumOf(heldBack) }),
    results,
  };
};
