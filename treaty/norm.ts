/**
 * A norm: one institutional statement (who · deontic · does what · to what · when · how), after Institutional Grammar.
 * Every slot keeps *unstated* and *unread* apart from *all*: a waiver, a permission and silence are three things.
 */
import { z } from 'zod';
import { ActId, MeansId, ObjectId, PartyGroupId, PlaceId, StateId, TriggerId } from './ids.ts';

/** Half-open range of UTF-16 positions in the wording. */
export const Span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export type Span = z.infer<typeof Span>;

const slot = <V extends z.ZodType>(value: V) =>
  z.discriminatedUnion('is', [
    /** `except`: values taken out again ("the Guardians other than one of them") */
    z.object({
      is: z.literal('set'),
      values: z.array(value).min(1).max(40),
      except: z.array(value).max(40).optional(),
      span: Span.optional(),
    }),
    z.object({ is: z.literal('all'), except: z.array(value).max(40).optional(), span: Span.optional() }),
    z.object({ is: z.literal('unstated') }),
    z.object({ is: z.literal('unread'), span: Span }),
  ]);
export type Slot<T> =
  | { is: 'set'; values: T[]; except?: T[] | undefined; span?: Span | undefined }
  | { is: 'all'; except?: T[] | undefined; span?: Span | undefined }
  | { is: 'unstated' }
  | { is: 'unread'; span: Span };

/** `intendsTo` and `intendsNotTo` are soft ("confirms its intention to", "endeavours to"); `is` and `isNot` confer or deny a status. */
export const deontics = ['shall', 'shallNot', 'may', 'needNot', 'intendsTo', 'intendsNotTo', 'is', 'isNot', 'isEmpoweredTo'] as const;
export const Deontic = z.enum(deontics);
export type Deontic = z.infer<typeof Deontic>;

/** A party: one state, or a group of the treaty's parties ("the Guardians"), whose members the clauses themselves fix. */
export const PartyRef = z.union([StateId, PartyGroupId]);
export type PartyRef = z.infer<typeof PartyRef>;

/**
 * A consent rule over the members of `of`, compared as a monotone voting function over all coalitions.
 * `atLeast` as a count or a fraction [num, den] of the members counted; `must`: those whose consent is needed besides.
 */
export const Consent = z.object({
  of: z.array(PartyRef).min(1).max(40),
  atLeast: z.union([
    z.number().int().nonnegative(),
    z.tuple([z.number().int().positive(), z.number().int().positive()]),
    z.enum(['all', 'majority', 'one', 'unstated']),
  ]),
  must: z.array(StateId).max(40).optional(),
  excludesAttacker: z.boolean().optional(),
  /** silence counts as consent after this many hours; absent: silence is no consent */
  silenceAfter: z.number().positive().optional(),
});
export type Consent = z.infer<typeof Consent>;

/** Units: hours. `atMost` is a ceiling ("within three days"), `atLeast` a floor ("not earlier than"). */
export const Window = z.object({
  atMost: z.number().positive().optional(),
  atLeast: z.number().positive().optional(),
  /** "urgently", "immediately": no number, but soon */
  urgent: z.boolean().optional(),
  /** "working days" stretch a deadline */
  workingDays: z.boolean().optional(),
  extendable: z.boolean().optional(),
  /** said in terms: no time limit applies */
  none: z.boolean().optional(),
  from: z.enum(['attack', 'appeal', 'signature', 'entryIntoForce', 'unstated']).optional(),
});
export type Window = z.infer<typeof Window>;

/** `circumstance`: a fact for which the vocabulary has no word ("except where it is itself at war"); what it is stands in the wording. */
export const gateKinds = [
  'appeal',
  'consultation',
  'decision',
  'consent',
  'notification',
  'securityCouncil',
  'determination',
  'circumstance',
] as const;
export const GateKind = z.enum(gateKinds);
export type GateKind = z.infer<typeof GateKind>;

export const Gate = z.object({
  kind: GateKind,
  by: Consent.optional(),
  within: Window.optional(),
  onLapse: z.enum(['proceed', 'fail', 'unstated']).optional(),
  /** the gate is named only to say that it is *not* needed ("whether or not they agree") */
  waived: z.boolean().optional(),
});
export type Gate = z.infer<typeof Gate>;

/** An exception: a gate that lifts the norm, a closed fact, or what one party judges for itself. */
export const Exception = z.union([
  Gate,
  z.object({ kind: z.literal('fact'), trigger: TriggerId }),
  z.object({ kind: z.literal('judgedBy'), by: PartyRef }),
]);
export type Exception = z.infer<typeof Exception>;

export const slotNames = ['attribute', 'aim', 'object', 'beneficiary', 'place', 'trigger', 'attacker', 'means'] as const;
export type SlotName = (typeof slotNames)[number];

const base = {
  attribute: slot(PartyRef),
  deontic: Deontic,
  aim: slot(ActId),
  object: slot(ObjectId),
  beneficiary: slot(PartyRef),
  place: slot(PlaceId),
  trigger: slot(TriggerId),
  attacker: slot(PartyRef),
  means: slot(MeansId),
  gates: z.array(Gate).max(8),
  /** exceptions: the norm does not hold when this gate is met or this closed fact obtains */
  unless: z.array(Exception).max(8),
  /** deadline or duration of the aim, in hours */
  window: Window.optional(),
  /** how long the norm holds; absent: for as long as the treaty does */
  duration: z.object({ hours: z.number().positive(), renewable: z.boolean().optional() }).optional(),
  /** the bound party decides for itself what or whether ("as it deems necessary") */
  discretion: z.boolean().optional(),
  /** "each" (several), "jointly" (only together) or unsaid */
  collectively: z.enum(['each', 'jointly']).optional(),
  /** goes before what the treaty says otherwise ("notwithstanding any other provision") */
  prevails: z.boolean().optional(),
  source: z.enum(['option', 'form', 'text']),
};

/** `orElse`: what follows if the norm is broken. One level deep: nobody writes the third. */
export const Norm = z.object({ ...base, orElse: z.object(base).optional() });
export type Norm = z.infer<typeof Norm>;
export const Norms = z.array(Norm).max(24);

/** How packs may write a slot: a word, a list of words, `all`, or nothing at all (unstated). The full form stays valid. */
const authoredSlot = (value: unknown): unknown => {
  if (value === undefined) return { is: 'unstated' };
  if (value === 'all' || value === 'unstated') return { is: value };
  if (typeof value === 'string') return { is: 'set', values: [value] };
  if (Array.isArray(value)) return { is: 'set', values: value };
  return value;
};

const authoredNorm = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  const slots = Object.fromEntries(slotNames.map((name) => [name, authoredSlot(given[name])]));
  const orElse = given['orElse'] === undefined ? {} : { orElse: authoredNorm(given['orElse']) };
  return { source: 'option', gates: [], unless: [], ...given, ...slots, ...orElse };
};

/** A norm as a pack writes it: omitted slots are unstated, a plain value or list is a set. Parses to the full `Norm`. */
export const AuthoredNorm = z.preprocess(authoredNorm, Norm);
export const AuthoredNorms = z.array(AuthoredNorm).max(24);
