/** Rules of the check that no single facet shows: several norms together, steps, layers, silence, another framework. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../treaty/check.ts';
import { worst } from '../../treaty/combine.ts';
import { Framework } from '../../treaty/framework.ts';
import type { Reading } from '../../treaty/reading.ts';
import { withUnread } from '../../treaty/unreadBeside.ts';
import { Vocabulary } from '../../treaty/vocabulary.ts';
import { anyNorm } from './generators.ts';
import { framework, issues, norm, norms, vocabulary, type Short } from './pack.ts';

const found = (...short: Short[]) =>
  Object.fromEntries(check(norms(...short), framework, vocabulary).map(({ term, verdict }) => [term, verdict]));
const all = { of: ['guarantors'], atLeast: 'all' };
const consultation = (more: Short = {}) => ({ kind: 'consultation', by: { of: ['guarantors'], atLeast: 'unstated' }, ...more });
const assist = (more: Short = {}): Short => ({ attribute: 'guarantors', deontic: 'shall', aim: 'assist', beneficiary: 'ukraine', ...more });
const alliance = (deontic: string, object: string): Short => ({ attribute: 'ukraine', deontic, aim: 'join', object });

describe('several norms of one clause', () => {
  test('a permission of a part beside the ban it is taken from is an exception and departs; alone it contradicts', () => {
    expect(found(alliance('shallNot', 'military-alliance'), alliance('may', 'csto'))).toEqual({ P04: 'departs' });
    expect(found(alliance('may', 'csto'))).toEqual({ P04: 'contradicts' });
  });

  test('what one norm leaves out another may supply', () => {
    const noForce = (attribute: string): Short => ({ attribute, deontic: 'shallNot', aim: 'use-force-over-crimea' });
    expect(found(noForce('ukraine'), noForce('russia'))).toEqual({ P29: 'within' });
    expect(found(noForce('ukraine'))).toEqual({ P29: 'departs' });
  });

  test('a different act by those left out does not supply what is missing', () => {
    const ratify = (attribute: unknown, aim: string): Short => ({ attribute, deontic: 'shall', aim, object: 'this-treaty' });
    expect(found(ratify(['ukraine', 'russia'], 'ratify'), ratify('guarantors', 'confirm-by-notes'))).toEqual({ P33: 'departs' });
    expect(found(ratify(['ukraine', 'russia'], 'ratify'), ratify('guarantors', 'ratify'))).toEqual({ P33: 'within' });
  });

  test('a duty is not weakened by an option beside it; a condition of leave is undone by a laxer one beside it', () => {
    expect(found(assist(), assist({ deontic: 'may', means: 'armed-force' }))).toMatchObject({ P16: 'within', P18: 'departs' });
    const exercises = (atLeast: string): Short => ({
      attribute: 'ukraine',
      deontic: 'may',
      aim: 'hold-exercises',
      gates: [{ kind: 'consent', by: { of: ['guarantors'], atLeast } }],
    });
    expect(found(exercises('all'), exercises('majority'))).toEqual({ P07: 'departs' });
  });

  test('a further duty that supplements a term adds to it only beside it', () => {
    const promote: Short = { attribute: 'guarantors', deontic: 'intendsTo', aim: 'promote', object: 'eu-membership' };
    const report: Short = { attribute: 'guarantors', deontic: 'shall', aim: 'report-steps' };
    expect(found(promote, report)).toEqual({ P27: 'beyond' });
    expect(found(report)).toEqual({});
  });

  test('a further duty that supplements no term adds to what stands next to it, and to nothing else', () => {
    const promote: Short = { attribute: 'guarantors', deontic: 'intendsTo', aim: 'promote', object: 'eu-membership' };
    const arbitrate: Short = { attribute: 'parties', deontic: 'shall', aim: 'arbitrate' };
    const neutral: Short = { attribute: 'ukraine', deontic: 'is', aim: 'be-neutral' };
    expect(found(promote, arbitrate)).toEqual({ P27: 'beyond' });
    expect(found(arbitrate, promote)).toEqual({ P27: 'beyond' });
    expect(found(neutral, promote, arbitrate)).toEqual({ P01: 'within', P27: 'beyond' });
    expect(found(arbitrate)).toEqual({});
    expect(found(promote, { ...arbitrate, deontic: 'needNot' })).toEqual({ P27: 'within' });
    expect(found(promote, { ...arbitrate, deontic: 'may' })).toEqual({ P27: 'within' });
    // one that supplements a term of the clause adds to that one alone
    expect(found(promote, neutral, { attribute: 'guarantors', deontic: 'shall', aim: 'report-steps' })).toEqual({
      P27: 'beyond',
      P01: 'within',
    });
  });

  test('a finding names the norms it rests on', () => {
    const [finding] = check(
      norms(
        { attribute: 'parties', deontic: 'shall', aim: 'arbitrate' },
        alliance('shallNot', 'military-alliance'),
        alliance('may', 'csto'),
      ),
      framework,
      vocabulary,
    );
    expect(finding?.norms).toEqual([0, 1, 2]); // the first adds to it
  });
});

describe('where the boundaries lie', () => {
  test('equal rights of all are equal rights of the one named; with that one taken out they are not', () => {
    const equal = (attribute: unknown): Short => ({ attribute, deontic: 'is', aim: 'hold-equal-rights' });
    expect(found(equal('guarantors'))).toEqual({ P09: 'within' });
    expect(found(equal(['guarantors', 'russia']))).toEqual({ P09: 'within' });
    expect(found(equal({ is: 'set', values: ['guarantors'], except: ['russia'] }))).toEqual({ P09: 'contradicts' });
  });

  test('what may be ended at any time is no condition but a reversal; what may be done at any time is not narrowed', () => {
    const end = (trigger?: string): Short => ({
      attribute: 'ukraine',
      deontic: 'may',
      aim: 'end-neutrality',
      ...(trigger ? { trigger } : {}),
    });
    expect(found(end())).toEqual({ P01: 'contradicts' });
    expect(found(end('at-any-time'))).toEqual({ P01: 'contradicts' });
    expect(found(end('attack'))).toEqual({ P01: 'departs' });
    expect(found({ attribute: 'other-states', deontic: 'may', aim: 'accede', trigger: 'at-any-time' })).toEqual({ P10: 'within' });
  });

  test('a ceiling that is only intended departs; leave within it keeps it', () => {
    const within = (deontic: string): Short => ({ attribute: 'guarantors', deontic, aim: 'consult', window: { atMost: 72 } });
    expect(found(within('shall'))).toMatchObject({ P15: 'within' });
    expect(found(within('intendsTo'))).toMatchObject({ P15: 'departs' });
    expect(found(within('may'))).toMatchObject({ P15: 'within' });
  });

  test('a gate that the State bound by a ban opens itself empties the ban; one in others’ hands makes it conditional', () => {
    const gate = (kind: string, of: string, atLeast = 'all') => [{ kind, by: { of: [of], atLeast } }];
    const host = (deontic: string, more: Short): Short => ({
      attribute: 'ukraine',
      deontic,
      aim: 'host',
      object: 'foreign-contingents',
      ...more,
    });
    expect(found(host('may', { gates: gate('appeal', 'ukraine') }))).toEqual({ P06: 'contradicts' });
    expect(found(host('shallNot', { unless: gate('consent', 'ukraine') }))).toEqual({ P06: 'contradicts' });
    expect(found(host('shallNot', { unless: gate('decision', 'parties', 'one') }))).toEqual({ P06: 'contradicts' });
    expect(found(host('may', { gates: gate('consent', 'guarantors') }))).toEqual({ P06: 'departs' });
    expect(found(host('shallNot', { unless: gate('consent', 'guarantors') }))).toEqual({ P06: 'departs' });
    // nobody named: the host itself is bound all the same
    expect(found({ deontic: 'may', aim: 'host', object: 'foreign-contingents', gates: gate('appeal', 'ukraine') })).toEqual({
      P06: 'contradicts',
    });
  });

  test('leave in a case that the ban itself excepts keeps the ban, with whatever step before it; elsewhere what is allowed must be said', () => {
    const leave: Short = { deontic: 'may', aim: 'host', trigger: 'assistance-after-attack' };
    expect(found({ ...leave, object: 'foreign-contingents' })).toEqual({ P06: 'within' });
    expect(
      found({ ...leave, object: 'foreign-contingents', gates: [{ kind: 'appeal', by: { of: ['ukraine'], atLeast: 'all' } }] }),
    ).toEqual({ P06: 'within' });
    expect(found(leave)).toEqual({ P05: 'unclear', P06: 'within' });
    expect(found({ ...leave, object: 'foreign-military-bases' })).toEqual({ P05: 'contradicts' });
  });

  test('what one State finds alone empties a ban', () => {
    const treated = (of: string, atLeast: string): Short => ({
      deontic: 'may',
      aim: 'dismiss-disputed-incidents',
      object: 'incident-of-disputed-origin',
      gates: [{ kind: 'determination', by: { of: [of], atLeast } }],
    });
    expect(found(treated('russia', 'all'))).toEqual({ P23: 'contradicts' });
    expect(found(treated('guarantors', 'majority'))).toEqual({ P23: 'departs' });
  });

  test('a ban on what lasts longer, or for a time, departs', () => {
    const host = (window: Short): Short => ({
      attribute: 'ukraine',
      deontic: 'shallNot',
      aim: 'host',
      object: 'foreign-contingents',
      window,
    });
    expect(found(host({ atLeast: 8760 }))).toEqual({ P06: 'departs' });
    expect(found(host({ atMost: 8760 }))).toEqual({ P06: 'departs' });
  });

  test('a deadline as long as the duration that is asked keeps it; a shorter one departs', () => {
    const talks = (atMost: number): Short => ({
      attribute: ['ukraine', 'russia'],
      deontic: 'shall',
      aim: 'negotiate',
      object: 'status-of-crimea',
      window: { atMost },
    });
    expect(found(talks(131_400))).toEqual({ P28: 'within' });
    expect(found(talks(43_800))).toEqual({ P28: 'departs' });
  });

  test('that the measures end when the Council has acted is part of the term and adds nothing', () => {
    const report: Short = {
      deontic: 'shall',
      aim: 'report-to-council',
      object: ['attack-as-fact', 'measures-taken'],
      window: { urgent: true },
    };
    const end = (deontic: string): Short => ({ deontic, aim: 'end-when-council-acts' });
    expect(found(report, end('shall'))).toEqual({ P22: 'within' });
    expect(found(end('shall'))).toEqual({ P22: 'within' });
    expect(found(report, end('needNot'))).toEqual({ P22: 'contradicts' });
  });

  test('"may be ratified only after" keeps the order', () => {
    const ratify = (deontic: string): Short => ({
      attribute: 'parliaments',
      deontic,
      aim: 'ratify',
      object: 'this-treaty',
      trigger: 'after-referendum',
    });
    expect(found(ratify('shall'))).toMatchObject({ P34: 'within' });
  });
});

describe('a text read in part', () => {
  const text = 'Ukraine shall not join any military alliance, blithely so; it shall be neutral except on Sundays.';
  const reading = (why: 'exception' | 'word'): Reading => ({
    state: 'partial',
    norms: norms(alliance('shallNot', 'military-alliance'), { attribute: 'ukraine', deontic: 'is', aim: 'be-neutral' }),
    marks: [
      { norm: 0, part: 'aim', span: [18, 22] },
      { norm: 1, part: 'aim', span: [68, 78] },
    ],
    unread: [{ span: [79, 96], why }],
    taken: [],
    readerVersion: 1,
  });
  const whys = (why: 'exception' | 'word') => {
    const read = reading(why);
    return withUnread(check(read.norms, framework, vocabulary), read, text).map((finding) => [
      finding.term,
      finding.verdict,
      finding.whys[0]?.code,
    ]);
  };

  test('[C13] an exception that was not read leads the reasons of what stands beside it, and of nothing else; the verdict stays', () => {
    expect(whys('exception')).toEqual([
      ['P01', 'within', 'limitNotRead'],
      ['P04', 'within', 'kept'],
    ]);
    expect(whys('word')).toEqual([
      ['P01', 'within', 'kept'],
      ['P04', 'within', 'kept'],
    ]);
  });
});

describe('steps', () => {
  test('assistance after consultations within three days also speaks of the consultations', () => {
    expect(found(assist({ gates: [consultation({ within: { atMost: 72 } })] }))).toEqual({ P14: 'within', P15: 'within', P16: 'within' });
    expect(found(assist({ gates: [consultation({ within: { atMost: 168 } })] }))).toMatchObject({ P15: 'departs', P16: 'within' });
  });

  test('assistance without need of consultations contradicts them', () => {
    expect(found(assist({ gates: [consultation({ waived: true })] }))).toMatchObject({ P14: 'contradicts' });
  });

  test('where nothing is done when consultations lapse, the duty departs', () => {
    expect(found(assist({ gates: [consultation({ onLapse: 'fail' })] }))).toMatchObject({ P16: 'departs' });
    expect(found(assist({ gates: [consultation({ onLapse: 'proceed' })] }))).toMatchObject({ P16: 'within' });
  });

  test('a vote on whether the guarantees begin is a vote on assistance', () => {
    expect(found({ deontic: 'is', aim: 'activate-guarantees', trigger: 'attack', gates: [{ kind: 'decision', by: all }] })).toMatchObject({
      P17: 'contradicts',
    });
  });

  test('a broader word that reaches nothing besides restates the list', () => {
    expect(found({ deontic: 'is', aim: 'activate-guarantees', trigger: 'attack' })).toEqual({ P12: 'within' });
  });
});

describe('opposite and contrary acts', () => {
  test('not ending a status keeps it, leave to end it contradicts it', () => {
    const end = (deontic: string): Short => ({ attribute: 'ukraine', deontic, aim: 'end-neutrality' });
    expect(found(end('shallNot'))).toEqual({ P01: 'within' });
    expect(found(end('may'))).toEqual({ P01: 'contradicts' });
  });

  test('not standing in the way is less than promoting, standing in the way contradicts, not having to stand in the way says nothing', () => {
    const obstruct = (deontic: string): Short => ({ attribute: 'guarantors', deontic, aim: 'obstruct', object: 'eu-membership' });
    expect(found(obstruct('shallNot'))).toEqual({ P27: 'departs' });
    expect(found(obstruct('may'))).toEqual({ P27: 'contradicts' });
    expect(found(obstruct('needNot'))).toEqual({});
  });
});

describe('places', () => {
  const apply = (place: unknown): Short => ({ deontic: 'is', aim: 'extend-guarantees', place });
  test('an area is its complement: all but the excluded areas keeps the term, leaving one more or one fewer out departs', () => {
    const but = (...except: string[]) => found(apply({ is: 'set', values: ['ukraine-territory'], except }));
    expect(but('crimea', 'sevastopol', 'certain-areas')).toEqual({ P24: 'within' });
    expect(but('crimea', 'sevastopol')).toEqual({ P24: 'departs' });
    expect(but('crimea', 'sevastopol', 'donbas-oblasts')).toEqual({ P24: 'departs' });
    expect(but('crimea', 'sevastopol', 'certain-areas', 'kherson-and-zaporizhzhia')).toEqual({ P24: 'departs' });
    expect(found(apply('crimea'))).toEqual({ P24: 'contradicts' });
  });

  test('where the two sources differ either wording keeps the term, and both readings are reported', () => {
    const [finding] = check(norms({ deontic: 'isNot', aim: 'extend-guarantees', place: 'occupied-areas' }), framework, vocabulary);
    expect(finding).toMatchObject({ verdict: 'within', layers: { article: 'within', public: 'departs' } });
    expect(finding?.whys.map(({ code }) => code)).toEqual(['kept', 'readByPublic', 'placeWider']);
  });
});

describe('whatever the clause', () => {
  const order = framework.terms.map(({ id }) => id);

  test('findings come in the order of the framework, one for each term, with a reason each', () => {
    fc.assert(
      fc.property(fc.array(anyNorm, { maxLength: 4 }), (clause) => {
        const findings = check(clause, framework, vocabulary);
        const places = findings.map(({ term }) => order.indexOf(term));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        for (const { whys, verdict, layers } of findings) {
          expect(whys.length).toBeGreaterThan(0);
          if (layers) expect([layers.article, layers.public]).toContain(verdict);
        }
      }),
      { numRuns: 400, seed: 5 },
    );
  });

  test('the order of the norms of a clause changes no verdict', () => {
    fc.assert(
      fc.property(fc.array(anyNorm, { maxLength: 3 }), (clause) => {
        const verdicts = (list: typeof clause) => check(list, framework, vocabulary).map(({ term, verdict }) => `${term} ${verdict}`);
        expect(verdicts([...clause].reverse())).toEqual(verdicts(clause));
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  test('what could not be read keeps a reversal from being told', () => {
    const unread = { is: 'unread', span: [0, 3] };
    expect(found(assist({ deontic: 'shallNot', trigger: 'cyber-attack' }))).toMatchObject({ P16: 'contradicts' });
    expect(found(assist({ deontic: 'shallNot', beneficiary: unread }))).toMatchObject({ P16: 'unclear' });
    expect(found(assist({ deontic: 'shallNot', trigger: unread }))).toMatchObject({ P16: 'unclear' });
  });

  test('a waiver with an exception leaves a part of the duty', () => {
    expect(found(assist({ deontic: 'needNot', unless: [{ kind: 'fact', trigger: 'threat-of-attack' }] }))).toMatchObject({
      P16: 'departs',
    });
    expect(found(assist({ deontic: 'needNot', unless: [{ kind: 'judgedBy', by: 'russia' }] }))).toMatchObject({ P16: 'contradicts' });
  });

  test('no norms meet no term', () => {
    expect(check([], framework, vocabulary)).toEqual([]);
  });

  test('of two verdicts the graver counts; what is reversed stays reversed whatever is unclear', () => {
    expect(worst('within', 'beyond')).toBe('beyond');
    expect(worst('departs', 'unclear')).toBe('unclear');
    expect(worst('unclear', 'contradicts')).toBe('contradicts');
  });
});

describe('another framework altogether', () => {
  const act = (id: string, more: object = {}) => ({ id, text: id, gerund: id, participle: id, ...more });
  const small = Vocabulary.parse({
    states: [
      { id: 'land', text: 'Land' },
      { id: 'sea', text: 'Sea' },
    ],
    groups: [{ id: 'both', text: 'both', each: 'each', members: ['land', 'sea'] }],
    acts: [act('fish', { opposes: [] }), act('trawl', { under: ['fish'] }), act('pay')],
    objects: [],
    places: [],
    triggers: [],
    means: [],
  });
  const rules = Framework.parse({
    title: 'A fishery',
    date: '1900',
    baseline: 'public',
    terms: [
      {
        id: 'T1',
        title: 'No fishing',
        gist: 'Neither fishes.',
        part: 'x',
        status: 'text',
        quotations: [{ layer: 'public', source: 's', weight: 'silent' }],
        facets: [{ id: 'f', norm: { attribute: 'both', deontic: 'shallNot', aim: 'fish' }, layers: ['public'] }],
      },
    ],
  });
  const verdict = (short: Short) => check([norm(short)], rules, small)[0]?.verdict;

  test('the rules know nothing of any one scenario', () => {
    expect(verdict({ attribute: 'both', deontic: 'shallNot', aim: 'fish' })).toBe('within');
    expect(verdict({ attribute: 'land', deontic: 'shallNot', aim: 'fish' })).toBe('departs');
    expect(verdict({ attribute: 'both', deontic: 'shallNot', aim: 'trawl' })).toBe('departs');
    expect(verdict({ attribute: 'sea', deontic: 'may', aim: 'trawl' })).toBe('contradicts');
    expect(verdict({ attribute: 'both', deontic: 'shall', aim: 'pay' })).toBeUndefined();
  });
});

describe('speed', () => {
  test('a whole treaty is checked within a frame or so, clause by clause', () => {
    const clauses = issues.flatMap(({ options }) => options.slice(0, 1).map(({ norms: its }) => its));
    const once = (): number => {
      const start = performance.now();
      for (const clause of clauses) check(clause, framework, vocabulary);
      return performance.now() - start;
    };
    const runs = Array.from({ length: 15 }, once).toSorted((a, b) => a - b);
    // the target is 16 ms; the bound leaves room for a busy machine
    expect(runs[3]).toBeLessThan(60);
  });
});
