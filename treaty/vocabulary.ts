/** The words a scenario supplies: small taxonomies, each leaf with the English that `verbalise` writes. */
import { z } from 'zod';
import { ActId, MeansId, ObjectId, PartyGroupId, PlaceId, StateId, TriggerId } from './ids.ts';

/** A word: its id, the broader words it falls under, what is written for it, and other forms a reader may meet. */
const word = <I extends z.ZodType>(id: I) =>
  z.object({ id, under: z.array(z.string()).default([]), text: z.string().max(160), also: z.array(z.string().max(80)).default([]) });

export const Vocabulary = z.object({
  states: z.array(word(StateId)).min(1),
  /** groups of the treaty's parties; `members` is the framework's roster, used until adopted clauses say otherwise */
  groups: z.array(word(PartyGroupId).extend({ members: z.array(StateId), each: z.string().max(120) })).min(1),
  acts: z.array(
    word(ActId).extend({
      /** the verb phrase after a modal ("host") and the noun phrase for a passive ("hosting") */
      gerund: z.string().max(160),
      participle: z.string().max(160),
      /** objects this act can take, for the sentence form; empty: takes none */
      objects: z.array(z.string()).default([]),
      /** further slots that make sense with this act, for the sentence form */
      slots: z.array(z.string()).default([]),
    }),
  ),
  objects: z.array(word(ObjectId)),
  places: z.array(word(PlaceId)),
  triggers: z.array(word(TriggerId)),
  means: z.array(word(MeansId)),
  /** act → act it brings with it ("assist with armed force" brings "foreign forces are in …"), for indirect conflicts */
  entails: z.array(z.object({ if: z.record(z.string(), z.string()), then: z.record(z.string(), z.string()), why: z.string().max(80) })).default([]),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
