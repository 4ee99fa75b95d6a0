/** The worked sentences name one term each; their norms, written out by hand, say what else they meet, so that this is not counted as spurious. */
import type { Framework } from '../../treaty/framework.ts';
import type { Vocabulary } from '../../treaty/vocabulary.ts';
import { check } from '../../treaty/check.ts';
import { worked } from '../../tests/treaty/worked.ts';
import type { Sentence } from './sets.ts';

export const withTouchedTerms = (sentences: readonly Sentence[], framework: Framework, vocabulary: Vocabulary): Sentence[] =>
  sentences.map((sentence) => {
    const met = check(worked[sentence.id] ?? [], framework, vocabulary).map(({ term }) => term as string);
    return { ...sentence, also: [...(sentence.also ?? []), ...met.filter((term) => term !== sentence.term)] };
  });
