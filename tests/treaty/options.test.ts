import { describe, expect, test } from 'vitest';
import { check } from '../../treaty/check.ts';
import type { Verdict } from '../../treaty/finding.ts';
import { binds } from '../../treaty/completeness.ts';
import { verbalise } from '../../treaty/verbalise.ts';
import { framework, issues, vocabulary } from './pack.ts';

/** What the authors of the scenario say of each option of the ranked issues; `silent`: no finding at all. */
const stated: Record<string, Record<string, Verdict> | 'silent'> = {
  N1A: { P16: 'within', P17: 'within' },
  N1B: { P17: 'departs' },
  N1C: { P17: 'departs' },
  N1D: { P17: 'contradicts', P21: 'departs' },
  N1E: { P17: 'contradicts' },
  N2A: { P14: 'within', P15: 'beyond' },
  N2B: { P14: 'within', P15: 'within' },
  N2C: { P15: 'departs' },
  N2D: { P14: 'within', P15: 'contradicts' },
  N3A: { P16: 'within', P18: 'within', P19: 'within', P20: 'within' },
  N3B: { P16: 'departs' },
  N3C: { P16: 'within', P18: 'departs', P19: 'departs' },
  N3D: { P16: 'contradicts', P18: 'contradicts', P19: 'contradicts' },
  N4A: { P24: 'within', P25: 'within' },
  N4B: { P24: 'departs' },
  N4C: { P24: 'within' },
  N4D: { P24: 'departs' },
  N4E: { P24: 'contradicts' },
  N5A: 'silent',
  N5B: 'silent',
  N5C: 'silent',
  N5D: 'silent',
  N5E: 'silent',
  N6A: { P27: 'within' },
  N6B: { P27: 'departs' },
  N6C: { P27: 'beyond' },
  N6D: { P27: 'departs' },
  N6E: { P27: 'contradicts' },
  N7A: { P07: 'within' },
  N7B: { P07: 'departs' },
  N7C: { P07: 'departs' },
  N7D: { P07: 'departs' },
  N7E: { P07: 'contradicts' },
  N8A: { P05: 'within', P06: 'within' },
  N8B: { P05: 'beyond', P06: 'beyond' },
  N8C: { P05: 'departs', P06: 'departs' },
  N8D: { P05: 'departs', P06: 'departs' },
  N8E: { P06: 'contradicts' },
  N9A: { P26: 'within', P28: 'within', P29: 'within' },
  N9B: { P28: 'departs' },
  N9C: { P28: 'departs' },
  N9D: { P26: 'within', P28: 'contradicts' },
  N9E: { P26: 'contradicts' },
  N10A: { P36: 'within' },
  N10B: { P36: 'departs' },
  N10C: { P38: 'within' },
  N10D: { P36: 'contradicts' },
  N10E: { P36: 'beyond' },
  N11A: 'silent',
  N11B: 'silent',
  N11C: 'silent',
  N11D: 'silent',
  N11E: 'silent',
  N12A: { P11: 'within', P31: 'within', P32: 'within', P33: 'within', P34: 'within', P35: 'within', P39: 'within' },
  N12B: { P11: 'within', P31: 'within', P35: 'departs' },
  N12C: { P31: 'contradicts', P33: 'within' },
  N12D: { P33: 'contradicts' },
  N12E: { P08: 'contradicts', P09: 'contradicts' },
};

const options = issues.flatMap((issue) => issue.options.map((option) => ({ issue, option, key: `${issue.id}${option.id}` })));
const ranked = options.filter(({ issue }) => issue.ranked);
const verdictsOf = (norms: Parameters<typeof check>[0]) =>
  Object.fromEntries(check(norms, framework, vocabulary).map(({ term, verdict }) => [term, verdict]));

describe('options of the issues', () => {
  test('the twelve ranked issues and all their options are here', () => {
    expect(ranked.map(({ key }) => key).sort()).toEqual(Object.keys(stated).sort());
  });

  test.each(ranked)('option $key stands to the framework as its authors say', ({ key, option }) => {
    const found = verdictsOf(option.norms);
    const wanted = stated[key];
    if (wanted === 'silent') expect(found).toEqual({});
    else expect(found).toMatchObject(wanted ?? {});
  });

  test('option N4C keeps the article’s phrase and departs from the published list', () => {
    const norms = options.find(({ key }) => key === 'N4C')?.option.norms ?? [];
    expect(check(norms, framework, vocabulary)[0]?.layers).toEqual({ article: 'within', public: 'departs' });
  });

  test('the option worded as the communiqué has it keeps every binding term it meets', () => {
    const worded = options.filter(({ option }) => option.basis.startsWith('communiqué'));
    expect(worded.length).toBeGreaterThan(10);
    for (const { key, option, issue } of worded) {
      const found = verdictsOf(option.norms);
      for (const term of framework.terms.filter((one) => binds(one, { inferredTermsBind: true }) && one.id in found))
        expect(found[term.id], `${key} ${term.id}`).toBe('within');
      if (issue.terms.length > 0) expect(Object.keys(found).length, key).toBeGreaterThan(0);
    }
  });

  test('every option of an unranked issue stands as the first word of its basis says', () => {
    const says = { departs: 'departs', contradicts: 'contradicts', goes: 'beyond' } as const;
    for (const { key, option, issue } of options.filter((one) => !one.issue.ranked)) {
      const word = option.basis.split(/[ ,]/)[0] as keyof typeof says;
      const found = Object.values(verdictsOf(option.norms));
      if (word in says) expect(found, `${issue.id} ${key}`).toContain(says[word]);
    }
  });

  test('every term belongs to an issue, and one option of that issue keeps it', () => {
    for (const term of framework.terms) {
      const its = issues.filter((issue) => issue.terms.includes(term.id));
      expect(its.length, term.id).toBeGreaterThan(0);
      const keeping = its.flatMap(({ options: all }) => all).filter((option) => verdictsOf(option.norms)[term.id] === 'within');
      if (term.id !== 'P41') expect(keeping.length, term.id).toBeGreaterThan(0);
    }
  });

  test('two options of one issue are never the same norms', () => {
    for (const issue of issues) {
      const said = issue.options.map((option) => verbalise(option.norms, vocabulary));
      expect(new Set(said).size, issue.id).toBe(said.length);
    }
  });
});
