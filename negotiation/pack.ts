/** A scenario pack, as a room holds it. The public part travels to browsers, the sealed part never leaves the server whole. */
import { z } from 'zod';
import { Framework } from '../treaty/framework.ts';
import { Guarantee } from '../treaty/guarantee.ts';
import { IssueId, OptionId, StateId, TermId } from '../treaty/ids.ts';
import { AuthoredNorms } from '../treaty/norm.ts';
import { Vocabulary } from '../treaty/vocabulary.ts';
import { DecisionRule } from './decisionRules.ts';
import { DecisionRuleId, SeatGroupId, SeatId } from './ids.ts';
import { limits } from './limits.ts';

export const Seat = z.object({
  id: SeatId,
  name: z.string().max(40),
  fullName: z.string().max(80),
  /** the state it stands for; none for an observer organisation */
  state: StateId.optional(),
  /** ISO 3166 code of a flag that ships with the interface, or two letters to draw for a state that has none any more */
  emblem: z.union([z.object({ flag: z.string().regex(/^[a-z]{2}(-[a-z]{2,3})?$/) }), z.object({ monogram: z.string().max(2) })]),
  /** one sentence everyone may read */
  about: z.string().max(300),
});
export type Seat = z.infer<typeof Seat>;

export const SeatGroup = z.object({
  id: SeatGroupId,
  name: z.string().max(60),
  /** one of them, in a sentence: "a guardian" */
  one: z.string().max(60),
  note: z.string().max(200).optional(),
  seats: z.array(SeatId).min(1),
});
export type SeatGroup = z.infer<typeof SeatGroup>;

export const Option = z.object({
  id: OptionId,
  label: z.string().max(160),
  wording: z.string().max(4000),
  norms: AuthoredNorms,
  /** how the authors say it stands to the framework, and on what evidence ("Charter, article 2", "a draft as reported") */
  basis: z.string().max(200),
});
export type Option = z.infer<typeof Option>;

/** An article of the treaty to be written. `ranked` issues are those on which every seat holds secret points. */
export const Issue = z.object({
  id: IssueId,
  title: z.string().max(80),
  question: z.string().max(200),
  part: z.string().max(40),
  ranked: z.boolean(),
  terms: z.array(TermId),
  options: z.array(Option).min(1),
});
export type Issue = z.infer<typeof Issue>;

export const phaseIds = ['arrive', 'brief', 'debate', 'signature', 'debrief'] as const;
export const PhaseId = z.enum(phaseIds);
export type PhaseId = z.infer<typeof PhaseId>;
export const PhasePlan = z.object({ id: PhaseId, minutes: z.number().int().min(1).max(20160).nullable() });

export const PublicPack = z.object({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.number().int().positive(),
  title: z.string().max(80),
  subtitle: z.string().max(120),
  description: z.string().max(600),
  /** the notice everyone reads before sitting down */
  notice: z.string().max(600),
  seats: z.array(Seat).min(2).max(40),
  seatGroups: z.array(SeatGroup).min(1),
  /** of the treaty, each with its issues */
  parts: z.array(z.object({ id: z.string().max(40), numeral: z.string().max(8), title: z.string().max(80) })).min(1),
  /** in the order of the treaty's articles */
  issues: z.array(Issue).min(1),
  framework: Framework,
  vocabulary: Vocabulary,
  /** what the acts of a guarantee are for; without it no weak points are found */
  weakPoints: Guarantee.optional(),
  decisionRules: z.array(DecisionRule).min(1),
  defaultRule: DecisionRuleId,
  phases: z.array(PhasePlan).min(1),
  sources: z.array(z.object({ code: z.string().max(40), what: z.string().max(300), address: z.string().max(300) })),
});
export type PublicPack = z.infer<typeof PublicPack>;

export const Confidence = z.enum(['documented', 'mixed', 'inferred']);

/** What one seat alone reads. Points: first choice 10, last 0, equal steps; units are points. */
export const Brief = z.object({
  position: z.array(z.object({ text: z.string().max(600), sources: z.array(z.string().max(40)) })),
  interests: z.array(z.object({ text: z.string().max(300), confidence: Confidence })),
  redLines: z.array(z.object({ text: z.string().max(300), confidence: Confidence })),
  alternative: z.object({ text: z.string().max(600), confidence: Confidence }),
  priorities: z.array(IssueId),
  rankings: z.record(
    z.string(),
    z.object({ order: z.array(OptionId), points: z.record(z.string(), z.number()), confidence: Confidence, basis: z.string().max(200) }),
  ),
  note: z.string().max(600).optional(),
});
export type Brief = z.infer<typeof Brief>;

/** A dated event of the deck: what is told when the facilitator plays it, and a hint for the facilitator alone. */
export const InjectCard = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,20}$/),
  /** as the card prints it ("8 April", "mid-May") */
  date: z.string().min(1).max(40).optional(),
  text: z.string().min(1).max(limits.inject),
  sources: z.array(z.string().max(40)).max(12),
  /** where it may push the seats, by the authors' judgment */
  hint: z.string().max(300).optional(),
  /** not in the core of the deck */
  spare: z.literal(true).optional(),
});
export type InjectCard = z.infer<typeof InjectCard>;

export interface SealedPack {
  briefs: Record<SeatId, Brief>;
  /** for the facilitator alone */
  instructor: string[];
  /** the deck of events, in the order in which they are meant to be played */
  injects?: InjectCard[];
}
