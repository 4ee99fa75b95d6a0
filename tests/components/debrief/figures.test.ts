import { describe, expect, test } from 'vitest';
import { keptOf, outcomeOf, spanOf, wasBlocked } from '../../../components/debrief/figures.ts';
import { lanesOf } from '../../../components/debrief/lanes.ts';
import { inOtherWords, pointsOf } from '../../../components/debrief/points.ts';
import { termStates } from '../../../components/treaty/termStates.ts';
import type { Clause } from '../../../negotiation/clauses.ts';
import { debriefed, harbour } from '../../fixtures/rooms.ts';

const scenario = harbour();
const { room } = debriefed(scenario);
const brief = (seat: string) => scenario.sealed.briefs[seat as keyof typeof scenario.sealed.briefs];

describe('what a room comes to', () => {
  test('the outcome counts adopted clauses and the signatures of those who could sign', () => {
    const outcome = outcomeOf(room);
    const clauses = Object.values(room.open.clauses);
    expect(outcome.adopted).toBe(clauses.filter(({ state }) => state === 'adopted').length);
    expect(outcome.adopted).toBeGreaterThan(0);
    expect(outcome.signed + outcome.declined).toBe(Object.keys(room.open.signatures).length);
    expect(outcome.states).toBe(3);
  });

  test('a ballot was blocked only when it failed on a seat that is named', () => {
    const ballots = Object.values(room.open.ballots);
    expect(ballots.some(wasBlocked)).toBe(true);
    for (const ballot of ballots.filter(wasBlocked)) expect(ballot.result?.adopted).toBe(false);
    expect(ballots.filter(({ result }) => result?.adopted).some(wasBlocked)).toBe(false);
  });

  test('the time runs from the first step out of the arrival to the beginning of the debrief', () => {
    const { from, to } = spanOf(room, Object.values(room.open.happenings));
    expect(from).toBeGreaterThanOrEqual(room.open.openedAt);
    expect(to).toBe(Math.max(room.open.phaseStartedAt, from + 1000));
  });
});

describe('points', () => {
  const issue = scenario.public.issues.find(({ ranked }) => ranked)!;
  const withClause = (content: Clause['versions'][number]['content'], state: Clause['state'] = 'adopted') => {
    const some = Object.values(room.open.clauses)[0]!;
    const version = { ...some.versions[0]!, content };
    return { pack: room.pack, open: { ...room.open, clauses: { c1: { ...some, issue: issue.id, state, versions: [version] } } } };
  };
  const option = issue.options[0]!;

  test('an adopted option gives the seat its points, one on the table gives none', () => {
    const [seat, worth] = Object.entries(scenario.sealed.briefs)
      .map(([id, { rankings }]) => [id, rankings[issue.id]?.points[option.id] ?? 0] as const)
      .sort((a, b) => b[1] - a[1])[0]!;
    expect(worth).toBeGreaterThan(0);
    expect(pointsOf(withClause({ way: 'option', issue: issue.id, option: option.id }), brief(seat)!).points).toBe(worth);
    expect(pointsOf(withClause({ way: 'option', issue: issue.id, option: option.id }, 'tabled'), brief(seat)!).points).toBe(0);
  });

  test('a clause in other words gives no points and is counted apart', () => {
    const at = withClause({ way: 'text', issue: issue.id, text: 'As the Parties may agree.' });
    expect(pointsOf(at, brief('lume')!).points).toBe(0);
    expect(inOtherWords(at)).toBe(1);
    expect(inOtherWords(withClause({ way: 'option', issue: issue.id, option: option.id }))).toBe(0);
  });
});

describe('marks on a line', () => {
  test('marks that would cover each other go to different lanes', () => {
    expect(lanesOf([0, 0.01, 0.02, 0.5], 0.05, 4)).toEqual([0, 1, 2, 0]);
  });
  test('when all lanes are taken the one that has been free longest is used', () => {
    expect(lanesOf([0, 0.01, 0.02], 0.05, 2)).toEqual([0, 1, 0]);
  });
});

describe('what becomes of the framework', () => {
  test('terms that do not bind are counted apart, so that what an adopted clause does to them is not hidden', () => {
    const states = termStates(room);
    const all = [...states.values()];
    const others = all.map((line): [typeof line.term, typeof line] => [line.term, { ...line, counts: false }]);
    const [bound, unbound] = [keptOf(states), keptOf(new Map(others))];
    expect(bound.kept + bound.departed + bound.contradicted + bound.unclear + bound.missing).toBe(bound.all);
    expect(bound.all + bound.othersAll).toBe(all.length);
    expect(unbound).toMatchObject({ kept: 0, departed: 0, contradicted: 0, missing: 0, all: 0, othersAll: all.length });
    expect(unbound.othersContradicted).toBe(bound.contradicted + bound.othersContradicted);
    const [first] = others;
    const broken = keptOf(
      new Map([...others.slice(1), [first![0], { ...first![1], stands: 'adopted', verdict: 'contradicts', state: 'none' }]]),
    );
    expect(broken.contradicted).toBe(0);
    expect(broken.othersContradicted).toBeGreaterThanOrEqual(1);
  });
});
