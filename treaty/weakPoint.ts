/** A weak point: where a treaty would not do what it seems to promise, or would allow more than it means, with the shortest story that shows it. */
import { z } from 'zod';
import { Why } from './finding.ts';

/** Every kind, the most serious first: their order is the order of what `weakPoints` answers. */
export const weakPointCodes = [
  'attackerBlocks',
  'attackerJudges',
  'attackerLeftOut',
  'cannotAppeal',
  'entryBlocked',
  'nobodyBound',
  'noDuty',
  'discretion',
  'actsAlone',
  'minorityBlocks',
  'othersFinding',
  'threshold',
  'noLapseRule',
  'noDeadline',
  'undatedArea',
  'nobodyFinds',
  'vetoMeant',
] as const;
export const WeakPointCode = z.enum(weakPointCodes);
export type WeakPointCode = z.infer<typeof WeakPointCode>;

export const WeakPoint = z.object({
  code: WeakPointCode,
  /** words as they are written in a clause; `states`: ids, for drawing */
  params: Why.shape.params,
  /** the norms it rests on, by clause and position in the clause's list */
  restsOn: z.array(z.object({ clause: z.string(), norm: z.number() })).min(1),
  /** the shortest story that shows it, step by step; sentences are in `words/en/weakPoints.json` under `story` */
  story: z.array(Why).min(1),
  /** for a veto alone: whether the scenario means it to be one */
  meant: z.boolean().optional(),
  /** the historical case of the scenario that it repeats */
  case: z.string().optional(),
});
export type WeakPoint = z.infer<typeof WeakPoint>;
