/** The sentences the reader is measured on: the worked ones of the framework's source, the project's own sets, and what is held back from tuning. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Verdict } from '../../treaty/finding.ts';

/** What makes a sentence easy to misread. A sentence may have several or none. */
export const traps = [
  'waiver',
  'exceptionFact',
  'exceptionJudged',
  'allExcept',
  'otherThanAttacker',
  'unanimity',
  'majority',
  'count',
  'mustInclude',
  'ceiling',
  'floor',
  'mayOnly',
  'unless',
  'doubleNegation',
  'droppedConjunct',
  'passive',
  'soft',
  'discretion',
  'polarity',
  'savings',
  'notwithstanding',
  'definition',
  'silence',
  'workingDays',
  'sentences',
  'list',
  'subparagraphs',
  'names',
  'misspelling',
] as const;
export const Trap = z.enum(traps);
export type Trap = z.infer<typeof Trap>;

const Term = z.string().regex(/^P\d\d$/);
const isVerdict = (word: string): word is Verdict => Verdict.safeParse(word).success;

const list = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

export const Sentence = z
  .object({
    id: z.string().min(1),
    /** the term the verdict is about; a silent sentence has none */
    term: Term.optional(),
    verdict: z.union([Verdict.exclude(['unclear']), z.literal('silent')]),
    text: z.string().min(1).max(4000),
    change: z.string().optional(),
    topic: z.string().optional(),
    /** where the article and the public text give different verdicts */
    layers: z.object({ article: Verdict, public: Verdict }).optional(),
    /** terms: what else the sentence meets, so that a finding there is not spurious; verdicts: what may also be argued on the named term */
    also: z.preprocess(list, z.array(z.union([Verdict, Term]))).optional(),
    traps: z.array(Trap).optional(),
    /** the treaty it is adapted from */
    after: z.string().optional(),
    style: z.string().optional(),
  })
  .refine(({ term, verdict }) => (term === undefined) === (verdict === 'silent'), 'a sentence has a term unless it is silent');
export type Sentence = z.infer<typeof Sentence>;

const Half = z.object({ text: z.string().min(1), term: Term, verdict: Verdict.exclude(['unclear']) });
/** Two sentences that differ in a word or two. */
export const Pair = z.object({ id: z.string().min(1), a: Half, b: Half });
export type Pair = z.infer<typeof Pair>;

/** What may be answered on the named term. */
export const accepted = ({ verdict, also }: Sentence): string[] => [verdict, ...(also ?? []).filter(isVerdict)];
/** The other terms that a sentence meets. */
export const otherTerms = ({ also }: Sentence): string[] => (also ?? []).filter((one) => !isVerdict(one));

export interface SentenceSet {
  name: string;
  heldBack: boolean;
  sentences: Sentence[];
  pairs: Pair[];
}

const folder = new URL('../../tests/reading/sets/', import.meta.url);
const worked = new URL('../../tests/treaty/sentences.json', import.meta.url);

const setFrom = (name: string): SentenceSet => {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
  const records = lines.filter((line) => line.trim() !== '').map((line): unknown => JSON.parse(line));
  const isPair = (record: unknown): boolean => typeof record === 'object' && record !== null && 'a' in record;
  return {
    name: name.replace('.jsonl', ''),
    heldBack: name.startsWith('heldback'),
    sentences: records.filter((record) => !isPair(record)).map((record) => Sentence.parse(record)),
    pairs: records.filter(isPair).map((record) => Pair.parse(record)),
  };
};

export const workedSentences = (): Sentence[] => z.array(Sentence).parse(JSON.parse(readFileSync(worked, 'utf8')));

/** Every set, the worked sentences first; a file whose name begins with `heldback` is held back from tuning and counted apart. */
export const loadSets = (): SentenceSet[] => [
  { name: 'worked', heldBack: false, sentences: workedSentences(), pairs: [] },
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map(setFrom),
];
