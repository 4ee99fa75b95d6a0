import { describe, expect, test } from 'vitest';
import { conflicts } from '../../treaty/conflicts.ts';
import { verbalise } from '../../treaty/verbalise.ts';
import { framework, issues, norms, vocabulary, type Short } from './pack.ts';

const against = (mine: Short, other: Short) => conflicts(norms(mine), [{ clause: 'c1', norms: norms(other) }], framework, vocabulary);
const kinds = (mine: Short, other: Short): string[] => against(mine, other).map(({ kind, why }) => `${kind} ${why.code}`);

const host = (deontic: string, more: Short = {}): Short => ({
  attribute: 'ukraine',
  deontic,
  aim: 'host',
  object: 'foreign-contingents',
  place: 'ukraine-territory',
  ...more,
});
const assist = (deontic: string, more: Short = {}): Short => ({ attribute: 'guarantors', deontic, aim: 'assist', ...more });
const consent = (atLeast: unknown): Short => ({
  attribute: 'ukraine',
  deontic: 'may',
  aim: 'hold-exercises',
  gates: [{ kind: 'consent', by: { of: ['guarantors'], atLeast } }],
});

describe('clauses against clauses adopted', () => {
  test('a duty and a ban on the same act conflict', () => {
    expect(kinds(assist('shall'), assist('shallNot'))).toEqual(['conflict conflictDutyBan']);
  });

  test('a duty and a waiver of it conflict, whichever was first', () => {
    expect(kinds(assist('shall'), assist('needNot'))).toEqual(['conflict conflictDutyWaiver']);
    expect(kinds(assist('needNot'), assist('shall'))).toEqual(['conflict conflictDutyWaiver']);
  });

  test('a permission of a part of what is ruled out conflicts', () => {
    expect(kinds(host('may', { object: 'reassurance-force' }), host('shallNot'))).toEqual(['conflict conflictPermissionBan']);
  });

  test('leave on a condition conflicts with ruling out altogether', () => {
    expect(kinds(consent('all'), { attribute: 'ukraine', deontic: 'shallNot', aim: 'hold-exercises' })).toEqual([
      'conflict conflictPermission',
    ]);
  });

  test('different rules of consent for the same act conflict', () => {
    expect(kinds(consent('majority'), consent('all'))).toEqual(['conflict conflictConsent']);
    expect(kinds(consent('majority'), consent(6))).toEqual([]);
  });

  test('a vote conflicts with doing without one', () => {
    const vote = { kind: 'decision', by: { of: ['guarantors'], atLeast: 'all' } };
    expect(kinds(assist('shall', { gates: [vote] }), assist('shall', { gates: [{ ...vote, waived: true }] }))).toEqual([
      'conflict conflictGate',
    ]);
  });

  test('ending a status conflicts with having it', () => {
    expect(
      kinds({ attribute: 'ukraine', deontic: 'shall', aim: 'end-neutrality' }, { attribute: 'ukraine', deontic: 'is', aim: 'be-neutral' }),
    ).toEqual(['conflict conflictDutyBan']);
  });

  test('a time that is over before another begins conflicts', () => {
    expect(kinds(assist('shall', { window: { atMost: 24 } }), assist('shall', { window: { atLeast: 72 } }))).toEqual([
      'conflict conflictTime',
    ]);
  });

  test('clauses on other actors, places or things do not conflict', () => {
    expect(against(host('may', { attribute: 'turkey', place: 'istanbul' }), host('shallNot'))).toEqual([]);
    expect(against(host('may', { object: 'foreign-weapons' }), host('shallNot'))).toEqual([]);
    expect(against(assist('shall', { attribute: 'france' }), assist('shallNot', { attribute: 'china' }))).toEqual([]);
  });

  test('the same said twice is a duplicate, wherever it comes from', () => {
    expect(kinds(assist('shall'), { ...assist('shall'), source: 'form' })).toEqual(['duplicate duplicate']);
  });

  test('where terms of the framework pull apart it is a tension, not a mistake', () => {
    const found = against(assist('shall', { means: 'armed-force' }), host('shallNot'));
    expect(found.map(({ kind, why }) => `${kind} ${why.code}`)).toEqual(['tension conflictIndirect']);
    expect(found[0]?.why.params['why']).toContain('foreign forces');
    expect(found[0]?.other).toEqual({ clause: 'c1', norm: 0 });
  });

  test('an exception settles the tension', () => {
    const unless = [{ kind: 'fact', trigger: 'assistance-after-attack' }];
    expect(against(assist('shall', { means: 'armed-force' }), host('shallNot', { unless }))).toEqual([]);
    expect(against(host('shallNot', { unless }), assist('shall', { means: 'armed-force' }))).toEqual([]);
  });

  test('a tension is found whichever clause was adopted first', () => {
    expect(kinds(host('shallNot'), assist('shall', { means: 'armed-force' }))).toEqual(['tension conflictIndirect']);
  });

  describe('what the text itself settles is shown, and how', () => {
    const settled = (mine: Short, other: Short) => against(mine, other).map(({ kind, settled: how }) => [kind, how]);

    test('by an express “notwithstanding”, whichever clause has it', () => {
      expect(settled(assist('shallNot', { prevails: true }), assist('shall'))).toEqual([
        ['conflict', { by: 'notwithstanding', first: 'this' }],
      ]);
      expect(settled(assist('shallNot'), assist('shall', { prevails: true }))).toEqual([
        ['conflict', { by: 'notwithstanding', first: 'other' }],
      ]);
    });

    test('not where both say so, or neither', () => {
      const both = { prevails: true };
      expect(settled(assist('shallNot', both), assist('shall', both))).toEqual([['conflict', undefined]]);
      expect(settled(assist('shallNot'), assist('shall'))).toEqual([['conflict', undefined]]);
    });

    test('by the more special rule: of a kind, a member, a place or an event of what the other is about', () => {
      const this_ = [['conflict', { by: 'special', first: 'this' }]];
      expect(settled(host('may', { object: 'reassurance-force' }), host('shallNot'))).toEqual(this_);
      expect(settled(assist('needNot', { attribute: 'turkey' }), assist('shall'))).toEqual(this_);
      expect(settled(assist('shallNot', { trigger: 'naval-blockade' }), assist('shall'))).toEqual(this_);
      expect(settled(assist('shall'), assist('shallNot', { attribute: ['france', 'italy'] }))).toEqual([
        ['conflict', { by: 'special', first: 'other' }],
      ]);
    });

    test('not where each is the more special in something', () => {
      const mine = host('may', { object: 'reassurance-force', place: { is: 'unstated' } });
      expect(settled(mine, host('shallNot'))).toEqual([['conflict', undefined]]);
    });

    test('an express word goes before the more special rule', () => {
      expect(settled(host('may', { object: 'reassurance-force' }), host('shallNot', { prevails: true }))).toEqual([
        ['conflict', { by: 'notwithstanding', first: 'other' }],
      ]);
    });

    test('and it is written in the clause', () => {
      expect(verbalise(norms(host('shallNot', { prevails: true })), vocabulary)).toMatch(
        /^Notwithstanding any other provision of this Treaty, Ukraine shall not host/,
      );
    });
  });

  test('the communiqué’s own options do not conflict with one another', () => {
    const own = issues.flatMap((issue) =>
      issue.options
        .filter((option) => option.basis.startsWith('communiqué'))
        .slice(0, 1)
        .map((option) => ({ clause: issue.id as string, norms: option.norms })),
    );
    const found = own.flatMap((mine, at) =>
      conflicts(mine.norms, own.slice(0, at), framework, vocabulary).map((one) => ({ ...one, mine: mine.clause })),
    );
    expect(found.filter(({ kind }) => kind === 'conflict').map(({ mine, other, why }) => `${mine} ${other.clause} ${why.code}`)).toEqual(
      [],
    );
    expect(found.some(({ kind }) => kind === 'tension')).toBe(true);
  });
});
