/** What the check says of a clause. A finding never judges: "departs" is neutral. */
import { z } from 'zod';
import { TermId } from './ids.ts';

/** Ordered from kept to unknown; `worst` in combine.ts says which of two counts. */
export const verdicts = ['within', 'beyond', 'departs', 'contradicts', 'unclear'] as const;
export const Verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof Verdict>;

/** A reason is a code and its parameters; the sentence is in the catalogue (`words/`), never here. */
export const Why = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])) });
export type Why = z.infer<typeof Why>;

/**
 * One finding: how a clause stands to one term, with reasons (the most material first).
 * `layers` is there only when the article's account and the public text give different verdicts; `verdict` is then the more lenient one,
 * because either wording, taken as it stands, keeps the term.
 */
export const Finding = z.object({
  term: TermId,
  verdict: Verdict,
  /** the change tag, e.g. `threshold`, `deadline`, `exception`; absent for `within` */
  change: z.string().optional(),
  whys: z.array(Why),
  /** positions in the clause's list of norms on which the finding rests */
  norms: z.array(z.number()),
  layers: z.object({ article: Verdict, public: Verdict }).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** Two clauses that cannot both be carried out, or that say the same twice, or whose terms pull apart. */
export const Conflict = z.object({
  kind: z.enum(['conflict', 'tension', 'duplicate']),
  /** position of this clause's norm, and the other clause with the position of its norm */
  norm: z.number(),
  other: z.object({ clause: z.string(), norm: z.number() }),
  why: Why,
  /** how the text itself settles it, by an express word or by the more special rule, and which of the two goes first; it is shown all the same */
  settled: z.object({ by: z.enum(['notwithstanding', 'special']), first: z.enum(['this', 'other']) }).optional(),
});
export type Conflict = z.infer<typeof Conflict>;

/** How much of one term the adopted clauses give. `residue` says what is missing, facet by facet. */
export const Coverage = z.object({
  term: TermId,
  state: z.enum(['none', 'partly', 'full']),
  /** worst verdict among the clauses that meet the term; absent when none does */
  verdict: Verdict.optional(),
  clauses: z.array(z.string()),
  residue: z.array(Why),
  /** whether the term binds this room and is counted; others are shown */
  counts: z.boolean(),
});
export type Coverage = z.infer<typeof Coverage>;

/** Bumped when the check's answers may change, so that a version says by which check it was found. */
export const checkerVersion = 2;
