import { expect, test } from 'vitest';
import { asksFirst, ballotsByClock, commandOf, nextStep, phasesSkipped, waitingClauses } from '../../components/desk/nextStep.ts';
import { groupedSeats, lastActions, peopleOf, quietAfter, quietSeats, withoutSeat } from '../../components/desk/seatRows.ts';
import { worstFinding, worstFirst } from '../../components/desk/worstFinding.ts';
import { clauseOn } from '../../negotiation/subjects.ts';
import type { SeatId } from '../../negotiation/ids.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import {
  arrived,
  ballot,
  briefing,
  debating,
  debriefed,
  decided,
  facilitator,
  headOf,
  istanbul,
  opened,
  signing,
  voting,
} from '../fixtures/rooms.ts';

const scenario = istanbul();
const seats = scenario.public.seats.map(({ id }) => id);
const [kyiv, moscow] = seats as [SeatId, SeatId];

test.each([
  ['arrival', () => arrived(scenario), { does: 'phase', to: 'brief' }],
  ['briefing', () => briefing(scenario), { does: 'phase', to: 'debate' }],
  ['a debate with clauses on the table', () => debating(scenario), { does: 'openBallot', clause: 'c1' }],
  ['a debate with a ballot open', () => voting(scenario), { does: 'closeBallot', ballot: 'b3' }],
  ['signature', () => signing(scenario), { does: 'phase', to: 'debrief' }],
  ['debrief', () => debriefed(scenario), { does: 'nothing' }],
] as const)('the next step in %s is known', (_name, room, step) => {
  expect(nextStep(room().room.open)).toEqual(step);
});

test('whatever the next step is, the room accepts it', () => {
  for (const room of [opened, arrived, briefing, debating, decided, voting, signing]) {
    const game = room(scenario);
    const command = commandOf(nextStep(game.room.open), 60);
    expect(command).not.toBeNull();
    if (command) expect(isRefused(game.asks(facilitator, command))).toBe(false);
  }
});

test('a pause comes before everything else', () => {
  const game = voting(scenario);
  game.does(facilitator, { type: 'pauseRoom' });
  expect(nextStep(game.room.open)).toEqual({ does: 'resume' });
});

test('after the last clause the next step is the next phase of the room’s own plan', () => {
  const game = debating(scenario, { phases: scenario.public.phases.filter(({ id }) => id !== 'signature') });
  for (const clause of ['c1', 'c2']) ballot(game, scenario, clause, () => 'for');
  expect(nextStep(game.room.open)).toEqual({ does: 'phase', to: 'debrief' });
});

test('a clause that was revised goes to the end of the queue', () => {
  const game = debating(scenario);
  const content = { way: 'text', issue: scenario.public.issues[0]?.id, text: 'The parties shall talk.' };
  game.does(headOf(kyiv, scenario), { type: 'reviseClause', clause: 'c1', draft: null, content, acknowledgement: 'We know.' });
  expect(waitingClauses(game.room.open).map(({ id }) => id)).toEqual(['c2', 'c1']);
});

test('of several open ballots the one that closes first comes first', () => {
  const game = debating(scenario);
  game.does(facilitator, { type: 'openBallot', clause: 'c1', seconds: 300 });
  game.does(facilitator, { type: 'openBallot', clause: 'c2', seconds: 60 });
  expect(ballotsByClock(game.room.open).map(clauseOn)).toEqual(['c2', 'c1']);
});

test('each seat is listed once, under the first group that names it', () => {
  const groups = groupedSeats(scenario.public);
  expect(groups.flatMap((group) => group.seats.map(({ id }) => id)).sort()).toEqual([...seats].sort());
  expect(groups[0]?.seats.map(({ id }) => id)).toEqual([kyiv, moscow]);
});

test('the head of a seat is named first, whoever came first', () => {
  const game = arrived(scenario);
  const [head, other] = peopleOf(game.room.open, kyiv);
  game.does(facilitator, { type: 'handOverHead', to: other?.id });
  expect(peopleOf(game.room.open, kyiv).map(({ id }) => id)).toEqual([other?.id, head?.id]);
});

test('who has stood up is without a seat; who was removed is nowhere', () => {
  const game = arrived(scenario);
  const { delegate } = headOf(moscow, scenario);
  game.does(facilitator, { type: 'seatDelegate', delegate, seat: null });
  expect(withoutSeat(game.room.open).map(({ id }) => id)).toEqual([delegate]);
  game.does(facilitator, { type: 'removeDelegate', delegate });
  expect(withoutSeat(game.room.open)).toEqual([]);
});

test('a seat’s last action is its newest doing, spoken words included', () => {
  const game = debating(scenario);
  expect(lastActions(game.room.open).get(kyiv)?.kind).toBe('spoke');
  game.does(headOf(kyiv, scenario), { type: 'withdrawClause', clause: 'c1' });
  game.does(headOf(kyiv, scenario), { type: 'unsponsorClause', clause: 'c2' });
  game.does(headOf(kyiv, scenario), { type: 'sponsorClause', clause: 'c2' });
  expect(lastActions(game.room.open).get(kyiv)).toMatchObject({ kind: 'happening', happening: { what: 'sponsored', clause: 'c2' } });
  expect(lastActions(game.room.open).has(moscow)).toBe(false);
});

test('a seat is called quiet only when others are not, and a vote is no silence', () => {
  const game = debating(scenario);
  game.waits(quietAfter);
  const quiet = () => quietSeats(game.room.open, lastActions(game.room.open), game.now);
  expect(quiet().size).toBe(0); // nobody has done anything: a break
  ballot(game, scenario, 'c1', (seat) => (seat === kyiv ? 'for' : null));
  expect(quiet().has(kyiv)).toBe(false);
  expect(quiet().has(moscow)).toBe(true);
  game.does(facilitator, { type: 'pauseRoom' });
  expect(quiet().size).toBe(0);
});

test('a line shows the finding that weighs most', () => {
  const finding = (term: string, verdict: 'within' | 'departs' | 'contradicts') => ({ term: term as never, verdict, whys: [], norms: [] });
  expect(worstFinding({ findings: [finding('P01', 'within'), finding('P02', 'contradicts'), finding('P03', 'departs')] })?.term).toBe(
    'P02',
  );
  expect(worstFinding({ findings: [] })).toBeUndefined();
});

test('the desk asks before the debrief opens and before a phase is left out, and before nothing else', () => {
  const { open } = briefing(scenario).room;
  expect(open.options.phases.map(({ id }) => [id, asksFirst(open, id)])).toEqual([
    ['arrive', false],
    ['brief', false],
    ['debate', false],
    ['signature', true],
    ['debrief', true],
  ]);
  expect(phasesSkipped(open, 'debrief')).toEqual(['debate', 'signature']);
  expect(phasesSkipped(open, 'arrive')).toEqual([]);
  expect(asksFirst(signing(scenario).room.open, 'debrief')).toBe(true);
  expect(asksFirst(debriefed(scenario).room.open, 'debrief')).toBe(false);
});

test('the first to sit down is told as such, not as another head', () => {
  const told = Object.values(arrived(scenario).room.open.happenings).map(({ what }) => what);
  expect(told).toContain('seated');
  expect(told).not.toContain('headChanged');
});

test('what weighs most on a clause comes first', () => {
  const of = (verdict: 'within' | 'contradicts' | 'departs') => ({ verdict, term: verdict }) as never;
  expect(worstFirst({ findings: [of('within'), of('contradicts'), of('departs')] }).map(({ verdict }) => verdict)).toEqual([
    'contradicts',
    'departs',
    'within',
  ]);
});
