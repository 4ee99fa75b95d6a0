/** The words a scenario supplies: small taxonomies, each leaf with the English that `verbalise` writes. */
import { z } from 'zod';
import { ActId, MeansId, ObjectId, PartyGroupId, PlaceId, StateId, TriggerId } from './ids.ts';
import { GateKind, PartyRef } from './norm.ts';

/**
 * A word: its id, the broader words it falls under, what is written for it, and other forms a reader may meet.
 * Two words each under the other mean the same.
 */
const word = <I extends z.ZodType>(id: I) =>
  z.object({
    id,
    under: z.array(z.string()).default([]),
    text: z.string().max(200),
    also: z.array(z.string().max(80)).default([]),
    /** the kinds of this word stand for each other: one in place of another is a change of the same thing, not another subject */
    alternatives: z.boolean().default(false),
    /** words that rule this one out: in its place they reverse it ("after ratification" for "before ratification") */
    opposes: z.array(z.string()).default([]),
    /** only a heading of the taxonomy: never offered by the form */
    heading: z.boolean().default(false),
  });

/** Slots an act can take besides its object, in the order in which the sentence form asks. */
export const actSlots = [
  'beneficiary',
  'place',
  'trigger',
  'attacker',
  'means',
  'gates',
  'unless',
  'window',
  'duration',
  'discretion',
] as const;

export const Act = word(ActId).extend({
  /** the verb phrase as a noun ("hosting") and its past participle for a passive ("hosted") */
  gerund: z.string().max(160),
  participle: z.string().max(160),
  /** what is the subject of the passive when the act has no object ("assistance … shall be provided"), or one that hangs on by `link` */
  noun: z.string().max(160).optional(),
  /** number of `noun`, for agreement */
  plural: z.boolean().default(false),
  /** the word between the verb and its object ("negotiations *on* …"); absent: the object follows the verb */
  link: z.string().max(20).optional(),
  /** the words before a beneficiary, a place and a means */
  toward: z.string().max(40).default('for the benefit of'),
  at: z.string().max(40).default('in'),
  by: z.string().max(40).default('by means of'),
  /** who can do this, for the sentence form; empty: anyone */
  who: z.array(PartyRef).default([]),
  /** a status that is conferred ("is"), rather than something done ("shall") */
  status: z.boolean().default(false),
  /** objects this act can take, for the sentence form; empty: takes none */
  objects: z.array(z.string()).default([]),
  /** further slots that make sense with this act, for the sentence form */
  slots: z.array(z.enum(actSlots)).default([]),
  /** acts that cannot be done together with this one; leaving this one undone is less than doing them ("obstruct" against "promote") */
  contrary: z.array(z.string()).default([]),
  /** the step that a gate of this kind asks for, before which acts: "assist after consultations" also says that there are consultations */
  step: z.object({ gate: GateKind, before: z.array(z.string()) }).optional(),
  /** acts this one supplements: in the same clause it adds to a term on them */
  accompanies: z.array(z.string()).default([]),
});
export type Act = z.infer<typeof Act>;

export const ObjectWord = word(ObjectId).extend({ plural: z.boolean().default(false) });
export const PlaceWord = word(PlaceId).extend({
  /** what an area leaves outside, for clauses that say where something holds rather than where it does not */
  leavesOut: z.array(z.string()).default([]),
  /** ISO dates the extent depends on; `undated` where it moves with events */
  date: z.string().max(40).optional(),
});

export const Vocabulary = z.object({
  states: z.array(word(StateId)).min(1),
  /** groups of the treaty's parties; `members` is the framework's roster, used until adopted clauses say otherwise */
  groups: z
    .array(
      word(PartyGroupId).extend({
        members: z.array(StateId),
        /** one by one: "each of the Guardians" */
        each: z.string().max(120),
        /** the organ that acts for these states (presidents, parliaments): another organ is another actor */
        office: z.string().max(40).optional(),
      }),
    )
    .min(1),
  acts: z.array(Act),
  objects: z.array(ObjectWord),
  places: z.array(PlaceWord),
  triggers: z.array(
    word(TriggerId).extend({
      /** no event but every moment ("at any time"): it makes nothing conditional */
      always: z.boolean().optional(),
    }),
  ),
  means: z.array(word(MeansId)),
  /**
   * What a norm brings with it ("assist with armed force" brings "foreign forces are in …"), for indirect conflicts.
   * Keys are slots (`aim`, `object`, `means`, `place`, `attribute`), values words; the norm must fall under each of `if`.
   */
  entails: z
    // oxlint-disable-next-line unicorn/no-thenable -- data from a file, never awaited
    .array(z.object({ if: z.record(z.string(), z.string()), then: z.record(z.string(), z.string()), why: z.string().max(160) }))
    .default([]),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
