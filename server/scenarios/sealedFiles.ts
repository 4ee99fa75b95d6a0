/** The sealed files as an author writes them. A room holds them in another shape (`SealedPack`), with the points worked out. */
import { z } from 'zod';
import { Confidence, InjectCard } from '../../negotiation/pack.ts';
import { IssueId, OptionId } from '../../treaty/ids.ts';

const Marked = z.strictObject({ text: z.string().min(1).max(300), confidence: Confidence });

/** `sealed/briefs/<seat>.yaml`: the name of the file is the id of the seat. */
export const BriefFile = z.strictObject({
  position: z.array(z.strictObject({ text: z.string().min(1).max(600), sources: z.array(z.string().max(40)) })).min(1),
  interests: z.array(Marked).min(1),
  redLines: z.array(Marked).min(1),
  alternative: z.strictObject({ text: z.string().min(1).max(600), confidence: Confidence }),
  priorities: z.array(IssueId),
  note: z.string().max(600).optional(),
});
export type BriefFile = z.infer<typeof BriefFile>;

export const Ranking = z.strictObject({
  /** from most to least wanted; every option of the issue, once */
  order: z.array(OptionId).min(2),
  confidence: Confidence,
  basis: z.string().min(1).max(200),
});
export type Ranking = z.infer<typeof Ranking>;

/** `sealed/rankings.yaml`: issue → seat → ranking, so that an author sees the seats side by side. */
export const RankingsFile = z.record(z.string(), z.record(z.string(), Ranking));
export type RankingsFile = z.infer<typeof RankingsFile>;

/** `sealed/instructor.yaml`: notes for the facilitator alone, one paragraph each. */
export const InstructorFile = z.strictObject({ notes: z.array(z.string().min(1).max(2000)).min(1) });
export type InstructorFile = z.infer<typeof InstructorFile>;

/** `sealed/injects.yaml`: the deck of events, in the order in which they are meant to be played. */
export const InjectsFile = z.strictObject({ cards: z.array(InjectCard).min(1).max(100) });
export type InjectsFile = z.infer<typeof InjectsFile>;

/** First choice 10, last 0, equal steps between: for five options 10, 7.5, 5, 2.5, 0. Unit: points. */
export function pointsOf(order: readonly OptionId[]): Record<string, number> {
  const last = order.length - 1;
  return Object.fromEntries(order.map((option, place) => [option, last === 0 ? 10 : (10 * (last - place)) / last]));
}
