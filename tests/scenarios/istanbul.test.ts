/** The default pack: it loads, its rankings are those that were written down, and the arithmetic the facilitator is told comes out of them. */
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../negotiation/pack.ts';
import { loadPack } from '../../server/scenarios/load.ts';

const pack = loadPack(new URL('../../scenarios/istanbul-2022', import.meta.url).pathname);

const seats = ['kyiv', 'moscow', 'beijing', 'paris', 'london', 'washington', 'ottawa', 'berlin', 'jerusalem', 'rome', 'warsaw', 'ankara'];
const guarantors = seats.slice(1);

/** One column a seat, in the order above: the options from most to least wanted, then d(ocumented), m(ixed) or i(nferred). */
const written: Record<string, string> = {
  N1: 'ABCDEm EDCBAm DECBAi BCADEi BCADEi BCADEi BCADEi CBADEm CDBEAi CDBEAm ABCDEi CBDAEi',
  N2: 'BACDm BDCAm DCBAi BCADi CBDAi CBDAi CBADi CBDAi DCBAi CBDAi ABCDi BCADi',
  N3: 'ABCDd DBCAm DCBAm CBDAm CBDAd CBDAm CBDAi CBDAd DCBAi CDBAm BACDi CBDAd',
  N4: 'BAECDm DCABEm CADBEi ABCEDi ABECDi ABCEDm ABECDi ABCEDi ACBDEi ACBEDi BEACDm BAECDm',
  N5: 'AEBCDm DCBEAd ECBADi EABCDi AEBCDi AEBCDm AEBCDi EABCDi EBCADi EBACDi AEBCDi BECADi',
  N6: 'CABDEm BDAECm BADCEi ADBCEi ACBDEi ACBDEi ACBDEi ACBDEi BADCEi ACBDEm CABDEi ABCDEi',
  N7: 'BCEADm ADBCEd ABCDEi BCAEDi CBEADi CBEADm CBEADi BCAEDi ABCDEi ABCDEi ECBADi BCAEDi',
  N8: 'ADCEBm BADCEd ADBCEi DACEBi CDAEBi CDAEBm CDAEBi DACBEi ADBCEi DACBEi CEDABi DACBEi',
  N9: 'ABCDEd ECDABm CADBEi ACBDEi ABCDEi ACBDEi ABCDEi ACBDEi CADBEi ACBDEm BACDEi ABCDEm',
  N10: 'ABECDm CDBAEm DCBAEi ABCEDi AEBCDm BAECDm AEBCDi ABCEDm BCDAEi BACEDm EABCDm BACDEi',
  N11: 'AEBCDm DCBAEm DCBAEi BAECDi EBACDm BEACDi EBACDi BAECDm ABCDEi BACEDi EBACDi ABCDEi',
  N12: 'AEBCDm DCABEi ABCDEi ABECDi EBACDm EBACDi EBACDi ABECDi ABCEDi ABCEDm EBACDi ABCEDi',
};
const issues = Object.keys(written);

const briefs = new Map<string, Brief>(Object.entries(pack.sealed.briefs));
function briefOf(seat: string): Brief {
  const brief = briefs.get(seat);
  if (!brief) throw new Error(`${seat} has no brief`);
  return brief;
}
const pointsOf = (seat: string, issue: string, option: string): number => briefOf(seat).rankings[issue]?.points[option] ?? Number.NaN;
const optionsOf = (issue: string): string[] => pack.public.issues.find(({ id }) => id === issue)?.options.map(({ id }) => id) ?? [];

/** All options with the highest score: a tie is part of the answer. Scores are compared to a millionth of a point. */
function best(issue: string, score: (option: string) => number): string {
  const scores = optionsOf(issue).map((option) => [option, score(option)] as const);
  const highest = Math.max(...scores.map(([, points]) => points));
  return scores
    .filter(([, points]) => highest - points < 1e-6)
    .map(([option]) => option)
    .toSorted()
    .join('');
}

describe('the seats of Istanbul', () => {
  test('are twelve, in the order in which they are named', () => {
    expect(pack.public.seats.map(({ id }) => id)).toEqual(seats);
    expect(Object.keys(pack.sealed.briefs)).toEqual(seats);
  });

  test('Kyiv and Moscow are principals; the guarantors are eleven, Moscow among them', () => {
    const groups = Object.fromEntries(pack.public.seatGroups.map(({ id, seats: members }) => [id, members]));
    expect(groups['principals']).toEqual(['kyiv', 'moscow']);
    expect(groups['guarantors']).toEqual(guarantors);
  });

  test('every seat stands for a state of its own', () => {
    expect(new Set(pack.public.seats.map(({ state }) => state)).size).toBe(12);
  });

  test('the treaty’s guarantors are the states of the eleven guarantor seats', () => {
    const roster = pack.public.vocabulary.groups.find(({ id }) => id === 'guarantors')?.members;
    const states = pack.public.seats.filter(({ id }) => guarantors.includes(id)).map(({ state }) => state);
    expect(new Set(roster)).toEqual(new Set(states));
  });
});

describe('the default decision rule of Istanbul', () => {
  const rule = pack.public.decisionRules.find(({ id }) => id === pack.public.defaultRule);

  test('is said in one sentence', () => {
    expect(rule?.sentence).toBe(
      'Kyiv and Moscow each vote in favour; of the guarantors voting for or against, Moscow among them, two thirds are in favour.',
    );
  });

  test('is the data of that sentence', () => {
    expect(rule?.requires).toEqual([
      { kind: 'eachFor', group: 'principals' },
      { kind: 'shareFor', group: 'guarantors', share: [2, 3], counted: 'forOrAgainst' },
    ]);
  });
});

describe('the rankings of Istanbul', () => {
  test('are on the twelve ranked issues', () => {
    expect(
      pack.public.issues
        .filter(({ ranked }) => ranked)
        .map(({ id }) => String(id))
        .toSorted(),
    ).toEqual(issues.toSorted());
  });

  test.each(issues)('%s is ranked by each seat as written down, with its confidence', (issue) => {
    const loaded = seats.map((seat) => {
      const ranking = briefOf(seat).rankings[issue];
      return `${ranking?.order.join('')}${ranking?.confidence[0]}`;
    });
    expect(loaded.join(' ')).toBe(written[issue]);
  });

  test('have a basis whose sources are all in the list', () => {
    const known = new Set(pack.public.sources.map(({ code }) => code));
    const cited = seats.flatMap((seat) =>
      Object.values(briefOf(seat).rankings).flatMap(({ basis }) => basis.match(/\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*\b/g) ?? []),
    );
    // words in capitals that are no codes of sources
    const words = new Set(['EU', 'NATO', 'US', 'UK', 'UN', 'U-24', 'A', 'B', 'C', 'D', 'E', 'B-D']);
    expect(cited.filter((code) => !words.has(code) && !known.has(code))).toEqual([]);
    expect(cited.length).toBeGreaterThan(60);
  });
});

describe('the arithmetic on the rankings', () => {
  test.each(
    Object.entries({ N1: 'C', N2: 'B', N3: 'B', N4: 'A', N5: 'B', N6: 'AB', N7: 'B', N8: 'A', N9: 'C', N10: 'B', N11: 'B', N12: 'A' }),
  )('%s: %s makes the worse of Kyiv’s and Moscow’s points as high as can be', (issue, options) => {
    expect(best(issue, (option) => Math.min(pointsOf('kyiv', issue, option), pointsOf('moscow', issue, option)))).toBe(options);
  });

  test.each(
    Object.entries({ N1: 'C', N2: 'BC', N3: 'C', N4: 'A', N5: 'E', N6: 'A', N7: 'B', N8: 'D', N9: 'A', N10: 'AB', N11: 'B', N12: 'A' }),
  )('%s: %s has the highest average over the twelve seats', (issue, options) => {
    expect(best(issue, (option) => seats.reduce((sum, seat) => sum + pointsOf(seat, issue, option), 0) / seats.length)).toBe(options);
  });
});

describe('what the briefs of Istanbul say', () => {
  test.each(seats)('%s has a position with a source, interests, red lines, an alternative and priorities', (seat) => {
    const brief = briefOf(seat);
    expect(brief.position.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(brief.interests.length).toBeGreaterThanOrEqual(3);
    expect(brief.redLines.length).toBeGreaterThanOrEqual(1);
    expect(brief.priorities.length).toBeGreaterThanOrEqual(3);
  });

  test('the facilitator is reminded that a seat may be declined and that no atrocity is to be denied', () => {
    const notes = pack.sealed.instructor.join(' ');
    expect(notes).toMatch(/decline a seat/);
    expect(notes).toMatch(/deny an atrocity/);
  });

  test('everyone reads before sitting down that a seat may be declined', () => {
    expect(pack.public.notice).toMatch(/decline a seat/);
  });
});
