/** Any norm the form can make, and more: every slot state, deontic, gate kind and word of the vocabulary. */
import fc, { type Arbitrary } from 'fast-check';
import {
  deontics,
  gateKinds,
  slotNames,
  type Consent,
  type Exception,
  type Gate,
  type Norm,
  type Slot,
  type SlotName,
  type Window,
} from '../../treaty/norm.ts';
import { kindOf, type Words } from '../../treaty/words.ts';
import { words } from './pack.ts';

/** Norms over the words of one vocabulary. */
export const normsOver = (words: Words) => {
  const wordsFor = (slot: SlotName): string[] =>
    [...words.entries[kindOf[slot]].values()].filter(({ heading }) => !heading).map(({ id }) => id);

  const anySlot = (slot: SlotName): Arbitrary<Slot<string>> => {
    const some = (maxLength: number) => fc.uniqueArray(fc.constantFrom(...wordsFor(slot)), { minLength: 1, maxLength });
    return fc.oneof(
      { weight: 4, arbitrary: some(3).map((values): Slot<string> => ({ is: 'set', values })) },
      { weight: 1, arbitrary: fc.tuple(some(2), some(2)).map(([values, except]): Slot<string> => ({ is: 'set', values, except })) },
      { weight: 1, arbitrary: fc.constant<Slot<string>>({ is: 'all' }) },
      { weight: 1, arbitrary: some(2).map((except): Slot<string> => ({ is: 'all', except })) },
      { weight: 5, arbitrary: fc.constant<Slot<string>>({ is: 'unstated' }) },
      { weight: 1, arbitrary: fc.constant<Slot<string>>({ is: 'unread', span: [0, 1] }) },
    );
  };

  const hours = fc.constantFrom(1, 12, 24, 36, 48, 72, 100, 168, 720, 8760, 43800, 131400, 12345);
  const yes = fc.constant(true as const);

  const anyWindow: Arbitrary<Window> = fc.record(
    {
      atMost: hours,
      atLeast: hours,
      urgent: yes,
      workingDays: yes,
      extendable: yes,
      none: yes,
      from: fc.constantFrom('attack', 'appeal', 'signature', 'entryIntoForce', 'unstated'),
    },
    { requiredKeys: [] },
  ) as Arbitrary<Window>;

  const parties = wordsFor('attribute');
  const states = words.vocabulary.states.map(({ id }) => id as string);
  const anyConsent = fc.record(
    {
      of: fc.uniqueArray(fc.constantFrom(...parties), { minLength: 1, maxLength: 3 }),
      atLeast: fc.oneof(
        fc.constantFrom('all', 'majority', 'one', 'unstated'),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom([1, 2], [2, 3], [3, 4], [4, 5], [5, 7]),
      ),
      must: fc.uniqueArray(fc.constantFrom(...states), { minLength: 1, maxLength: 2 }),
      excludesAttacker: yes,
      silenceAfter: hours,
    },
    { requiredKeys: ['of', 'atLeast'] },
  ) as unknown as Arbitrary<Consent>;

  const anyGate = fc.record(
    {
      kind: fc.constantFrom(...gateKinds),
      by: anyConsent,
      within: anyWindow,
      onLapse: fc.constantFrom('proceed', 'fail', 'unstated'),
      waived: yes,
    },
    { requiredKeys: ['kind'] },
  ) as unknown as Arbitrary<Gate>;

  const anyException = fc.oneof(
    anyGate,
    fc.constantFrom(...wordsFor('trigger')).map((trigger) => ({ kind: 'fact', trigger })),
    fc.constantFrom(...parties).map((by) => ({ kind: 'judgedBy', by })),
  ) as unknown as Arbitrary<Exception>;

  const statement = {
    ...Object.fromEntries(slotNames.map((slot) => [slot, anySlot(slot)])),
    deontic: fc.constantFrom(...deontics),
    gates: fc.array(anyGate, { maxLength: 2 }),
    unless: fc.array(anyException, { maxLength: 2 }),
    window: anyWindow,
    duration: fc.record({ hours, renewable: fc.boolean() }, { requiredKeys: ['hours'] }),
    discretion: fc.boolean(),
    collectively: fc.constantFrom('each', 'jointly'),
    source: fc.constant('form'),
  };
  const required = [...slotNames, 'deontic', 'gates', 'unless', 'source'];

  const anyStatement = fc.record(statement, { requiredKeys: required as never }) as unknown as Arbitrary<Norm>;
  const anyNorm: Arbitrary<Norm> = fc
    .tuple(anyStatement, fc.option(anyStatement, { freq: 8, nil: undefined }))
    .map(([norm, orElse]) => (orElse ? { ...norm, orElse } : norm));

  /** A norm with one thing changed, or not: near misses are what a wording must keep apart. */
  const nearPair: Arbitrary<[Norm, Norm]> = fc
    .tuple(anyNorm, anyStatement, fc.constantFrom(...required, 'window', 'duration', 'discretion', 'collectively'))
    .map(([norm, other, part]) => {
      const { [part as keyof Norm]: _, ...rest } = norm;
      const value = other[part as keyof Norm];
      return [norm, (value === undefined ? rest : { ...rest, [part]: value }) as Norm];
    });
  return { anyWindow, anyConsent, anyGate, anyNorm, nearPair };
};

export const { anyWindow, anyConsent, anyGate, anyNorm, nearPair } = normsOver(words);

/** What a norm says, without where it was read or comes from, whatever the order of its keys. */
export const meaning = (norm: Norm): string => {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .filter(([key, one]) => key !== 'span' && key !== 'source' && one !== undefined)
              .toSorted(([a], [b]) => a.localeCompare(b))
              .map(([key, one]) => [key, sorted(one)]),
          )
        : value;
  return JSON.stringify(sorted(norm));
};
