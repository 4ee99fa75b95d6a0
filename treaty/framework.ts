/** A framework: the reference text of a scenario, as terms with quotations, sources and norms. */
import { z } from 'zod';
import { TermId } from './ids.ts';
import { AuthoredNorm, gateKinds, slotNames } from './norm.ts';

/** `text`: in the account or in a verified text; `reported`: known from summaries; `inferred` from structure; `position`: one side's stated condition; `analysis`: the author's reading. */
export const TermStatus = z.enum(['text', 'reported', 'inferred', 'position', 'analysis']);
export type TermStatus = z.infer<typeof TermStatus>;

export const SourceLayer = z.enum(['article', 'public']);
export type SourceLayer = z.infer<typeof SourceLayer>;

export const Quotation = z.object({
  layer: SourceLayer,
  /** absent where the layer is silent on the term */
  text: z.string().max(400).optional(),
  /** whose words these are, and where (author, journal and date; document and item, "as published") */
  source: z.string().max(200),
  /** `silent`: this layer says nothing; `recalled`: general knowledge, wording not verified, never shown as a quotation */
  weight: z.enum(['quoted', 'paraphrased', 'recalled', 'silent']),
});
export type Quotation = z.infer<typeof Quotation>;

export const FacetSlot = z.enum([
  ...slotNames,
  'modality',
  'leave',
  'window',
  'duration',
  'discretion',
  'collectively',
  ...gateKinds.map((kind) => `gates.${kind}` as const),
]);
export type FacetSlot = z.infer<typeof FacetSlot>;

/**
 * A facet: one norm of a term and which of its slots decide.
 * `layers` says in which source layers it stands; a term whose layers differ has a facet for each.
 */
export const Facet = z.object({
  id: z.string().max(40),
  norm: AuthoredNorm,
  /** slots whose absence in a clause makes the verdict unclear rather than within */
  decisive: z.array(FacetSlot).default([]),
  /** slots a clause must speak of to meet this facet at all (the time limit, the appeal, the means) */
  about: z.array(FacetSlot).default([]),
  /** slots that say whose or which subject this is: a clause that states them otherwise is about something else (object and place always are) */
  identity: z.array(FacetSlot).default([]),
  /** slots that other terms settle; `modality` where it does not matter how strongly the clause binds, `leave` where "may" does as well as "shall" */
  ignores: z.array(FacetSlot).default([]),
  /** slots in which wider is as much a change as narrower (the excluded area) */
  exact: z.array(FacetSlot).default([]),
  /** slots in which more than is asked changes nothing ("all have equal rights" for "X has the same rights as the others") */
  wide: z.array(FacetSlot).optional(), // packs kept with older rooms do not have it
  /** slots in which a kind of the thing restates the thing ("acquire" for "possess") */
  loose: z.array(FacetSlot).default([]),
  /** `part`: met alone it gives less than the term; `implied`: only its reversal counts */
  role: z.enum(['core', 'part', 'implied']).default('core'),
  layers: z.array(SourceLayer).min(1),
});
export type Facet = z.infer<typeof Facet>;

export const Term = z.object({
  id: TermId,
  title: z.string().max(120),
  /** what the term says, in one plain sentence of ours */
  gist: z.string().max(400),
  part: z.string().max(40),
  status: TermStatus,
  quotations: z.array(Quotation).min(1),
  note: z.string().max(600).optional(),
  facets: z.array(Facet).min(1),
});
export type Term = z.infer<typeof Term>;

export const Framework = z.object({
  title: z.string().max(120),
  date: z.string().max(40),
  /** whose reasons are shown where both layers give the same verdict */
  baseline: SourceLayer,
  terms: z.array(Term).min(1),
});
export type Framework = z.infer<typeof Framework>;
