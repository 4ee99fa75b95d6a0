/** What a scenario says of its guarantee, so that weak points can be found without knowing what the words mean: who is protected, which act is for what. */
import { z } from 'zod';
import { ActId, PartyGroupId, StateId, TriggerId } from './ids.ts';
import { WeakPointCode } from './weakPoint.ts';

const acts = z.array(ActId).default([]);

/** A case from history that a weak point repeats. */
export const HistoricalCase = z.object({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().max(80),
  /** what happened, in at most three plain sentences, attributed where it is disputed */
  text: z.string().max(500),
  /** whose account this is */
  source: z.string().max(200),
  shows: z.array(WeakPointCode).min(1),
});
export type HistoricalCase = z.infer<typeof HistoricalCase>;

export const Guarantee = z.object({
  protected: StateId,
  /** the group whose members give the guarantee; adopted clauses with a `roster` act say who they are */
  guarantors: PartyGroupId,
  /** who attacks in a story where several could; otherwise in the order of the vocabulary */
  attackers: z.array(StateId).default([]),
  /** whose members can each stop a decision of the Security Council */
  council: PartyGroupId.optional(),
  /** what acts are for; the kinds of an act are for the same */
  acts: z.object({
    assistance: acts,
    activation: acts,
    appeal: acts,
    consultation: acts,
    /** upholding the status, as distinct from acting after an attack */
    upholding: acts,
    roster: acts,
    /** being what the guarantee protects, and could be accused of having ceased to be */
    status: acts,
    /** finding out whether that status was kept */
    finding: acts,
    /** saying where the guarantee holds */
    area: acts,
    /** treating a case as none at the word of one side */
    dismissal: acts,
    /** each party's own approval (ratification), the entry into force as such, and applying the treaty before it */
    approval: acts,
    entry: acts,
    provisional: acts,
    /** acts that others are meant to be able to refuse */
    consented: acts,
  }),
  /** triggers that ask more than an attack of any size */
  thresholds: z.array(TriggerId).default([]),
  /** triggers that come about only when every party has done its part */
  needsEveryone: z.array(TriggerId).default([]),
  cases: z.array(HistoricalCase).default([]),
});
export type Guarantee = z.infer<typeof Guarantee>;
export type GuaranteeRole = keyof Guarantee['acts'];
