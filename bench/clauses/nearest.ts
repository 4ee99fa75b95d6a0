/** Baseline: the worked sentence that is nearest by TF-IDF, its likeness discounted where the modal words differ; its term and verdict are the answer. */
import type { Judge } from './judge.ts';
import { modalOf } from './modal.ts';
import type { Sentence } from './sets.ts';

type Vector = Map<string, number>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]+|\d+/g) ?? [];

const lengthOf = (vector: Vector): number => Math.hypot(...vector.values());

const cosine = (a: Vector, b: Vector): number => {
  const product = [...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0);
  return product === 0 ? 0 : product / (lengthOf(a) * lengthOf(b));
};

const otherModal = 0.6;

/** A sentence is never compared with itself: on the sentences it learnt from, each is left out in turn. */
export const nearestSentence = (learnt: readonly Sentence[]): Judge => {
  const documents = learnt.map(({ text }) => new Set(wordsIn(text)));
  const inverse = (word: string): number => Math.log((1 + learnt.length) / (1 + documents.filter((words) => words.has(word)).length));
  const weights = new Map<string, number>();
  const weigh = (word: string): number => {
    const known = weights.get(word) ?? inverse(word);
    weights.set(word, known);
    return known;
  };
  const vectorOf = (text: string): Vector => {
    const vector: Vector = new Map();
    for (const word of wordsIn(text)) vector.set(word, (vector.get(word) ?? 0) + weigh(word));
    return vector;
  };
  const known = learnt.map((sentence) => ({ sentence, vector: vectorOf(sentence.text), modal: modalOf(sentence.text) }));
  return {
    name: 'nearest sentence',
    judge: (text) => {
      const [vector, modal] = [vectorOf(text), modalOf(text)];
      const others = known.filter(({ sentence }) => sentence.text !== text);
      const likeness = others.map((one) => cosine(vector, one.vector) * (one.modal === modal ? 1 : otherModal));
      const nearest = others[likeness.indexOf(Math.max(...likeness))]?.sentence;
      if (nearest?.term === undefined || nearest.verdict === 'silent') return { state: 'read', opinions: [] };
      return { state: 'read', opinions: [{ term: nearest.term, verdict: nearest.verdict }] };
    },
  };
};
