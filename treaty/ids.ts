/** The branded ids of what a scenario names. A brand costs nothing at run time; it stops a seat's id from being passed as a state's. */
import { z } from 'zod';

const id = (pattern: RegExp) => z.string().max(60).regex(pattern);
/** Ids become keys of records, so what every object already has a member of (`constructor`, `toString`) is no id. */
export const slug =
  /^(?!(?:constructor|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)[a-z0-9][a-z0-9-]*$/i;

export const StateId = id(slug).brand<'StateId'>();
export type StateId = z.infer<typeof StateId>;
export const PartyGroupId = id(slug).brand<'PartyGroupId'>();
export type PartyGroupId = z.infer<typeof PartyGroupId>;
export const ActId = id(slug).brand<'ActId'>();
export type ActId = z.infer<typeof ActId>;
export const ObjectId = id(slug).brand<'ObjectId'>();
export type ObjectId = z.infer<typeof ObjectId>;
export const PlaceId = id(slug).brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;
export const TriggerId = id(slug).brand<'TriggerId'>();
export type TriggerId = z.infer<typeof TriggerId>;
export const MeansId = id(slug).brand<'MeansId'>();
export type MeansId = z.infer<typeof MeansId>;
export const TermId = id(slug).brand<'TermId'>();
export type TermId = z.infer<typeof TermId>;
/** An article of the treaty to be written: one line of the outline, with or without ranked options. */
export const IssueId = id(slug).brand<'IssueId'>();
export type IssueId = z.infer<typeof IssueId>;
export const OptionId = id(slug).brand<'OptionId'>();
export type OptionId = z.infer<typeof OptionId>;
