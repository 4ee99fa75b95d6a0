/** One thing changed at a time in the norm of every facet of every term: the verdict must follow from what changed. */
import { describe, expect, test } from 'vitest';
import { check } from '../../treaty/check.ts';
import type { Facet, Term } from '../../treaty/framework.ts';
import { facetSense } from '../../treaty/modality.ts';
import { slotNames, type Consent, type Gate, type Norm } from '../../treaty/norm.ts';
import { framework, vocabulary, norm } from './pack.ts';

const facets = framework.terms.flatMap((term) =>
  term.facets.filter(({ role }) => role === 'core').map((facet) => ({ term, facet, name: `${term.id} ${facet.id}` })),
);
const senseOf = (facet: Facet) => facetSense(facet.norm);
const ignores = (facet: Facet, slot: Facet['ignores'][number]) => facet.ignores.includes(slot);
const verdict = (term: Term, changed: Norm) => check([changed], framework, vocabulary).find((finding) => finding.term === term.id)?.verdict;
const change = (facet: Facet, to: Partial<Norm>): Norm => ({ ...facet.norm, ...to });
const those = (fits: (facet: Facet) => boolean) => facets.filter(({ facet }) => fits(facet));
const of = (...senses: ReturnType<typeof senseOf>[]) => those((facet) => senses.includes(senseOf(facet)));
const decision = (atLeast: Consent['atLeast'], more: object = {}): Gate => ({
  kind: 'decision',
  by: {
    ...norm({ deontic: 'may', aim: 'assist', gates: [{ kind: 'decision', by: { of: ['guarantors'], atLeast } }] }).gates[0]!.by!,
    ...more,
  },
});
const binding = of('duty').filter(({ facet }) => !ignores(facet, 'modality'));

describe('the facet’s own norm', () => {
  test.each(facets)('$name keeps its term', ({ term, facet }) => {
    expect(verdict(term, facet.norm)).toBe('within');
  });

  test('is in no term’s way: it contradicts none', () => {
    for (const { facet, name } of facets)
      expect(
        check([facet.norm], framework, vocabulary).filter((one) => one.verdict === 'contradicts'),
        name,
      ).toEqual([]);
  });
});

describe('strength', () => {
  test.each(of('duty', 'soft', 'permission'))('$name reversed contradicts', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: facet.norm.deontic === 'is' ? 'isNot' : 'shallNot' }))).toBe('contradicts');
  });

  test.each(of('ban'))('$name allowed contradicts', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: 'may', unless: [] }))).toBe('contradicts');
  });

  test.each(of('ban'))('$name made a ban with consent departs', ({ term, facet }) => {
    const gates: Gate[] = [{ ...decision('all'), kind: 'consent' }];
    expect(verdict(term, change(facet, { deontic: 'may', gates }))).toBe('departs');
    expect(verdict(term, change(facet, { unless: gates }))).toBe('departs');
  });

  test.each(of('ban'))('$name made a soft ban departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: 'intendsNotTo' }))).toBe('departs');
  });

  test.each(of('duty', 'soft', 'ban'))('$name waived contradicts', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: 'needNot' }))).toBe('contradicts');
  });

  test.each(binding)('$name made an option, or an intention, departs', ({ term, facet }) => {
    const leave = ignores(facet, 'leave') ? 'within' : 'departs';
    expect(verdict(term, change(facet, { deontic: 'may' }))).toBe(leave);
    expect(verdict(term, change(facet, { deontic: 'isEmpoweredTo' }))).toBe(leave);
    expect(verdict(term, change(facet, { deontic: 'intendsTo' }))).toBe('departs');
  });

  test.each(of('soft'))('$name made a duty goes beyond', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: 'shall' }))).toBe('beyond');
  });

  test.each(of('permission'))('$name made a duty goes beyond, made conditional departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { deontic: 'shall' }))).toBe('beyond');
    expect(verdict(term, change(facet, { gates: [decision('all')] }))).toBe('departs');
  });

  test.each(of('conditional'))('$name without its condition contradicts, closed altogether departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: [] }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: facet.norm.gates.map((gate) => ({ ...gate, waived: true })) }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: [], deontic: 'shallNot' }))).toBe('departs');
    expect(verdict(term, change(facet, { gates: [], discretion: true }))).toBe('contradicts');
  });
});

describe('consent', () => {
  const consents = of('conditional');
  const withBy = (facet: Facet, more: Partial<Consent>): Norm =>
    change(facet, { gates: facet.norm.gates.map((gate) => ({ ...gate, by: { ...gate.by!, atLeast: 'all' as const, ...more } })) });

  test.each(consents)('$name with a laxer rule departs', ({ term, facet }) => {
    for (const atLeast of ['majority', 'one', [2, 3], 10] as Consent['atLeast'][])
      expect(verdict(term, withBy(facet, { atLeast }))).toBe('departs');
    expect(verdict(term, withBy(facet, { excludesAttacker: true }))).toBe('departs');
    expect(verdict(term, withBy(facet, { of: ['russia' as never] }))).toBe('departs');
  });

  test.each(consents)('$name with silence taken for consent departs', ({ term, facet }) => {
    expect(verdict(term, withBy(facet, { silenceAfter: 240 }))).toBe('departs');
  });

  test.each(consents)('$name with notice in place of consent departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: facet.norm.gates.map((gate) => ({ ...gate, kind: 'notification' as const })) }))).toBe(
      'departs',
    );
  });

  test.each(consents)('$name with a further State to agree, or notice besides, goes beyond', ({ term, facet }) => {
    expect(verdict(term, withBy(facet, { of: [...facet.norm.gates[0]!.by!.of, 'ukraine' as never] }))).toBe('beyond');
    expect(verdict(term, change(facet, { gates: [...facet.norm.gates, { kind: 'notification' }] }))).toBe('beyond');
  });
});

describe('decisions where none is wanted', () => {
  const voteless = those((facet) => facet.norm.gates.some((gate) => gate.waived));

  test.each(voteless)('$name under a rule that one State can stop contradicts', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: [decision('all')] }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: [decision([2, 3], { must: ['russia'] })] }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: [{ ...decision('all'), kind: 'consent' }] }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: [{ kind: 'securityCouncil' }] }))).toBe('contradicts');
    expect(verdict(term, change(facet, { gates: [], unless: [decision('one')] }))).toBe('contradicts');
  });

  test.each(voteless)('$name under a rule that no State can stop alone departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: [decision('majority')] }))).toBe('departs');
    expect(verdict(term, change(facet, { gates: [decision([2, 3])] }))).toBe('departs');
    expect(verdict(term, change(facet, { gates: [decision('all', { excludesAttacker: true })] }))).toBe('departs');
  });

  test.each(voteless)('$name under a rule left unsaid cannot be told', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: [decision('unstated')] }))).toBe('unclear');
  });
});

describe('conditions and exceptions', () => {
  test.each(
    facets.filter(
      ({ facet }) =>
        !facet.ignores.includes('gates.decision') &&
        ['duty', 'soft'].includes(senseOf(facet)) &&
        !facet.norm.gates.some(({ waived }) => waived),
    ),
  )('$name made to wait for a decision departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { gates: [...facet.norm.gates, decision([2, 3])] }))).toBe('departs');
  });

  test.each(facets)('$name with an exception by a closed fact departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { unless: [...facet.norm.unless, { kind: 'fact', trigger: 'cyber-attack' as never }] }))).toBe(
      'departs',
    );
  });

  test.each(facets)('$name with an exception one side judges for itself contradicts', ({ term, facet }) => {
    for (const by of ['ukraine', 'russia'])
      expect(verdict(term, change(facet, { unless: [...facet.norm.unless, { kind: 'judgedBy', by: by as never }] }))).toBe('contradicts');
  });

  test.each(facets.filter(({ facet }) => facet.norm.trigger.is === 'unstated' && !ignores(facet, 'trigger')))(
    '$name only in one event departs',
    ({ term, facet }) => {
      expect(verdict(term, change(facet, { trigger: { is: 'set', values: ['cyber-attack' as never] } }))).toBe('departs');
    },
  );
});

describe('time', () => {
  const limited = those((facet) => facet.norm.window?.atMost !== undefined);
  const window = (facet: Facet, to: Norm['window']) => change(facet, { window: to });

  test.each(limited)('$name: longer, extendable or in working days departs', ({ term, facet }) => {
    const most = facet.norm.window!.atMost!;
    for (const changed of [
      { atMost: most + 1 },
      { atMost: most * 10 },
      { atMost: most, workingDays: true },
      { atMost: most, extendable: true },
    ])
      expect(verdict(term, window(facet, changed))).toBe('departs');
  });

  test.each(limited)('$name: shorter goes beyond', ({ term, facet }) => {
    expect(verdict(term, window(facet, { atMost: facet.norm.window!.atMost! - 1 }))).toBe('beyond');
  });

  test.each(limited)('$name: a floor for a ceiling, or no limit, contradicts', ({ term, facet }) => {
    expect(verdict(term, window(facet, { atLeast: facet.norm.window!.atMost! }))).toBe('contradicts');
    expect(verdict(term, window(facet, { none: true }))).toBe('contradicts');
  });

  test.each(facets.filter(({ facet }) => facet.norm.duration === undefined && !ignores(facet, 'duration')))(
    '$name with an end date departs',
    ({ term, facet }) => {
      expect(verdict(term, change(facet, { duration: { hours: 43800 } }))).toBe('departs');
    },
  );

  test.each(those((facet) => facet.norm.duration !== undefined))('$name for another length of time departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { duration: { hours: facet.norm.duration!.hours / 3 } }))).toBe('departs');
    expect(verdict(term, change(facet, { duration: { hours: facet.norm.duration!.hours * 2 } }))).toBe('departs');
  });

  test.each(
    of('duty', 'soft').filter(
      ({ facet }) => facet.norm.window === undefined && facet.norm.duration === undefined && !ignores(facet, 'window'),
    ),
  )('$name with a deadline goes beyond, with a delay departs', ({ term, facet }) => {
    expect(verdict(term, window(facet, { atMost: 720 }))).toBe('beyond');
    expect(verdict(term, window(facet, { atLeast: 720 }))).toBe('departs');
  });
});

describe('discretion and consequence', () => {
  test.each(of('duty', 'soft').filter(({ facet }) => !ignores(facet, 'discretion')))(
    '$name as those bound deem necessary departs',
    ({ term, facet }) => {
      expect(verdict(term, change(facet, { discretion: true }))).toBe('departs');
    },
  );

  test.each(of('ban').filter(({ facet }) => !ignores(facet, 'discretion')))('$name at sole discretion contradicts', ({ term, facet }) => {
    expect(verdict(term, change(facet, { discretion: true }))).toBe('contradicts');
  });

  test.each(facets)('$name with a consequence of breach goes beyond', ({ term, facet }) => {
    expect(verdict(term, change(facet, { orElse: norm({ attribute: 'guarantors', deontic: 'may', aim: 'inform-depositary' }) }))).toBe(
      'beyond',
    );
  });
});

describe('who, what and where', () => {
  const several = facets.flatMap(({ term, facet, name }) =>
    slotNames.flatMap((slot) => {
      const given = facet.norm[slot];
      return given.is === 'set' && given.values.length > 1 && !ignores(facet, slot)
        ? given.values.map((value) => ({ term, facet, slot, value: value as string, name: `${name}: ${slot} without ${value}` }))
        : [];
    }),
  );

  test.each(several)('$name departs', ({ term, facet, slot, value }) => {
    const given = facet.norm[slot] as { is: 'set'; values: string[] };
    expect(verdict(term, change(facet, { [slot]: { is: 'set', values: given.values.filter((one) => one !== value) } }))).toBe('departs');
  });

  const acted = facets.filter(({ facet }) => facet.norm.attribute.is === 'set' && !ignores(facet, 'attribute'));

  test.each(acted.filter(({ facet }) => !facet.wide?.includes('attribute')))('$name by a further actor goes beyond', ({ term, facet }) => {
    const who = facet.norm.attribute as { values: string[] };
    const further = term.facets[0]?.norm.attribute.is === 'set' && who.values.includes('other-states') ? 'turkey' : 'india';
    expect(verdict(term, change(facet, { attribute: { is: 'set', values: [...who.values, further] as never } }))).toBe('beyond');
  });

  test.each(
    acted.filter(({ facet }) => !facet.identity.includes('attribute') && facet.norm.aim.is === 'set' && senseOf(facet) !== 'conditional'),
  )('$name by another actor departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { attribute: { is: 'set', values: ['india'] as never } }))).toBe('departs');
  });

  const grouped = acted.filter(({ facet }) => JSON.stringify(facet.norm.attribute).includes('guarantors'));
  test.each(grouped)('$name without one guarantor departs', ({ term, facet }) => {
    expect(verdict(term, change(facet, { attribute: { is: 'set', values: ['guarantors'] as never, except: ['china'] as never } }))).toBe(
      'departs',
    );
  });

  test('a roster that names one guarantor out contradicts', () => {
    const roster = facets.find(({ name }) => name === 'P08 roster')!;
    expect(
      verdict(
        roster.term,
        change(roster.facet, { attribute: { is: 'set', values: ['guarantors'] as never, except: ['russia'] as never } }),
      ),
    ).toBe('contradicts');
  });

  const stated = facets.flatMap(({ term, facet, name }) =>
    slotNames
      .filter((slot) => facet.norm[slot].is !== 'unstated' && !ignores(facet, slot) && slot !== 'aim')
      .map((slot) => ({ term, facet, slot, name: `${name}: ${slot}` })),
  );
  test.each(stated)('$name unread cannot be told', ({ term, facet, slot }) => {
    expect(verdict(term, change(facet, { [slot]: { is: 'unread', span: [0, 4] } }))).toBe('unclear');
  });

  const decisive = facets.flatMap(({ term, facet, name }) =>
    facet.decisive.map((slot) => ({ term, facet, slot, name: `${name}: ${slot}` })),
  );
  test.each(decisive)('$name unstated, where it decides, cannot be told', ({ term, facet, slot }) => {
    expect(verdict(term, change(facet, { [slot]: { is: 'unstated' } }))).toBe('unclear');
  });

  const about = facets.flatMap(({ term, facet, name }) =>
    facet.about.filter((slot) => slotNames.includes(slot as never)).map((slot) => ({ term, facet, slot, name: `${name}: ${slot}` })),
  );
  test.each(about)('$name: a clause that does not speak of it does not meet this facet', ({ term, facet, slot }) => {
    const finding = check(
      [change(facet, { [slot]: { is: 'unstated' } })],
      { ...framework, terms: [{ ...term, facets: [facet] }] },
      vocabulary,
    );
    expect(finding).toEqual([]);
  });
});
