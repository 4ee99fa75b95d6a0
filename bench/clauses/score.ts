/**
 * How answers are counted. Every sentence is exactly one of right, flagged, wrong and unflagged.
 * Flagged: the reading is partial or unread, or the verdict on the named term is unclear: the writer is told that something is not known.
 */
import type { Answer, Opinion } from './judge.ts';
import { accepted, otherTerms, type Pair, type Sentence, type Trap } from './sets.ts';

export const outcomes = ['right', 'flagged', 'wrong'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Judged {
  sentence: Sentence;
  outcome: Outcome;
  /** what was answered on the named term; on a silent sentence the gravest of what was found; `none` when nothing was */
  got: Opinion['verdict'] | 'none';
  /** the verdict on the named term is the expected one, whether or not the reading is flagged */
  verdictRight: boolean;
  /** findings on terms that the sentence does not touch */
  spurious: Opinion[];
  /** terms that the sentence meets besides the named one and that were not found */
  overlooked: string[];
  /** both layers were told, where they differ; undefined where they do not */
  layersTold?: boolean;
}

const graveness = ['within', 'beyond', 'departs', 'contradicts'];
const gravest = (opinions: readonly Opinion[]): Opinion | undefined =>
  opinions.toSorted((a, b) => graveness.indexOf(b.verdict) - graveness.indexOf(a.verdict))[0];

export function judged(sentence: Sentence, answer: Answer): Judged {
  const named = sentence.term === undefined ? gravest(answer.opinions) : answer.opinions.find(({ term }) => term === sentence.term);
  const got = named?.verdict ?? 'none';
  const verdictRight = sentence.term === undefined ? got === 'none' && answer.state === 'read' : accepted(sentence).includes(got);
  const flagged = answer.state !== 'read' || got === 'unclear';
  const others = otherTerms(sentence);
  const expected = [sentence.term, ...others];
  const found = answer.opinions.map(({ term }) => term);
  return {
    sentence,
    outcome: flagged ? 'flagged' : verdictRight ? 'right' : 'wrong',
    got,
    verdictRight,
    spurious: answer.opinions.filter(({ term, verdict }) => verdict !== 'unclear' && !expected.includes(term)),
    overlooked: answer.state === 'read' ? others.filter((term) => !found.includes(term)) : [],
    ...(sentence.layers && {
      layersTold: named?.layers?.article === sentence.layers.article && named.layers.public === sentence.layers.public,
    }),
  };
}

export interface Score {
  sentences: number;
  verdictRight: number;
  right: number;
  flagged: number;
  wrong: number;
  /** wrong because nothing was found on the named term */
  missed: number;
  /** findings on terms the sentence does not touch, and how many of them say `contradicts` */
  spurious: number;
  spuriousContradicts: number;
  overlooked: number;
  /** sentences that keep their term, and how many of them are said to contradict it, flagged or not */
  keeping: number;
  falseContradicts: number;
  layers: number;
  layersTold: number;
}

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
const keeps = ({ sentence: { verdict } }: Judged): boolean => verdict === 'within' || verdict === 'beyond';

export const scoreOf = (all: readonly Judged[]): Score => {
  const spurious = all.flatMap((one) => one.spurious);
  return {
    sentences: all.length,
    verdictRight: count(all, ({ verdictRight }) => verdictRight),
    right: count(all, ({ outcome }) => outcome === 'right'),
    flagged: count(all, ({ outcome }) => outcome === 'flagged'),
    wrong: count(all, ({ outcome }) => outcome === 'wrong'),
    missed: count(all, ({ outcome, got, sentence }) => outcome === 'wrong' && got === 'none' && sentence.term !== undefined),
    spurious: spurious.length,
    spuriousContradicts: count(spurious, ({ verdict }) => verdict === 'contradicts'),
    overlooked: all.flatMap((one) => one.overlooked).length,
    keeping: count(all, keeps),
    falseContradicts: count(all, (one) => keeps(one) && one.got === 'contradicts' && !one.verdictRight),
    layers: count(all, ({ layersTold }) => layersTold !== undefined),
    layersTold: count(all, ({ layersTold }) => layersTold === true),
  };
};

export const expectedVerdicts = ['within', 'beyond', 'departs', 'contradicts', 'silent'] as const;
export const gotColumns = ['within', 'beyond', 'departs', 'contradicts', 'none', 'flagged'] as const;
export type Confusion = Record<(typeof expectedVerdicts)[number], Record<(typeof gotColumns)[number], number>>;

/** Rows: what is expected; columns: what was answered, where it was not flagged (an arguable verdict counts where it was answered). */
export const confusionOf = (all: readonly Judged[]): Confusion =>
  Object.fromEntries(
    expectedVerdicts.map((row) => {
      const its = all.filter(({ sentence }) => sentence.verdict === row);
      const column = ({ outcome, got }: Judged): string => (outcome === 'flagged' ? 'flagged' : got);
      return [row, Object.fromEntries(gotColumns.map((name) => [name, count(its, (one) => column(one) === name)]))];
    }),
  ) as Confusion;

export type TrapScore = Record<Outcome, number> & { trap: Trap };

/** How the sentences with each trap came out, those with most wrong first. */
export const byTrap = (all: readonly Judged[], traps: readonly Trap[]): TrapScore[] =>
  traps
    .map((trap) => {
      const its = all.filter(({ sentence }) => sentence.traps?.includes(trap));
      const [right, flagged, wrong] = outcomes.map((name) => count(its, ({ outcome }) => outcome === name));
      return { trap, right: right ?? 0, flagged: flagged ?? 0, wrong: wrong ?? 0 };
    })
    .filter(({ right, flagged, wrong }) => right + flagged + wrong > 0)
    .toSorted((a, b) => b.wrong - a.wrong);

export interface PairScore {
  pairs: number;
  right: number;
  flagged: number;
  wrong: number;
  changing: number;
  changingRight: number;
}

export interface JudgedPair {
  pair: Pair;
  outcome: Outcome;
  a: Judged;
  b: Judged;
}

/** A pair is right when both halves are, flagged when a half is and none is wrong and unflagged. */
export const judgedPair = (pair: Pair, judge: (text: string) => Answer): JudgedPair => {
  const [a, b] = [pair.a, pair.b].map((half, at) => judged({ id: `${pair.id} ${'ab'[at]}`, ...half }, judge(half.text)));
  if (!a || !b) throw new Error(`half a pair: ${pair.id}`);
  const halves = [a.outcome, b.outcome];
  return { pair, outcome: halves.includes('wrong') ? 'wrong' : halves.includes('flagged') ? 'flagged' : 'right', a, b };
};

export const pairScoreOf = (all: readonly JudgedPair[]): PairScore => {
  const changing = all.filter(({ pair }) => pair.a.verdict !== pair.b.verdict);
  return {
    pairs: all.length,
    right: count(all, ({ outcome }) => outcome === 'right'),
    flagged: count(all, ({ outcome }) => outcome === 'flagged'),
    wrong: count(all, ({ outcome }) => outcome === 'wrong'),
    changing: changing.length,
    changingRight: count(changing, ({ outcome }) => outcome === 'right'),
  };
};
