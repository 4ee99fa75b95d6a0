/** Whatever is asked, by whomever, in whatever order: what must hold of a room after every command that it accepts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '../../negotiation/evolve.ts';
import { allItems } from '../../negotiation/pages.ts';
import type { Ballot } from '../../negotiation/ballots.ts';
import { openBallots } from '../../negotiation/phases.ts';
import { isRefused } from '../../negotiation/refusals.ts';
import type { Room } from '../../negotiation/room.ts';
import { roomFrom, snapshotOf } from '../../negotiation/snapshots.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import { anything, drawFrom, kinds, people } from '../fixtures/anything.ts';
import type { Play } from '../fixtures/play.ts';
import { newPlay, debate, pack, reads, sealed, delegate, facilitator } from './fixture.ts';

/** Every rule of the house that is about a state and not about a step. Throws at the first that does not hold. */
function holds({ open, past, sealed: secrets }: Room) {
  for (const [id, { head, delegates }] of Object.entries(open.seats)) {
    expect(new Set(delegates).size).toBe(delegates.length);
    expect(delegates.length).toBeLessThanOrEqual(8); // S2
    if (head === null)
      expect(delegates).toEqual([]); // S5, S7
    else expect(delegates).toContain(head);
    for (const delegate of delegates) expect(open.delegates[delegate]).toMatchObject({ seat: id, removed: false });
  }
  for (const [id, { seat }] of Object.entries(open.delegates)) if (seat) expect(open.seats[seat]?.delegates).toContain(id);

  const running = openBallots(open);
  expect(running.length).toBeLessThanOrEqual(3); // B2
  for (const { on, voted, votes, shows } of running) {
    if (on.kind === 'clause') expect(open.clauses[on.clause]?.state).toBe('inBallot');
    if (shows !== 'live')
      expect(votes).toEqual({}); // V6
    else expect(Object.keys(voted).sort()).toEqual(Object.keys(votes).sort());
  }
  for (const clause of Object.values(open.clauses)) {
    expect(new Set(clause.sponsors).size).toBe(clause.sponsors.length);
    const last = clause.ballot && open.ballots[clause.ballot];
    if (clause.state === 'inBallot') expect(running.some(({ on }) => decides(on, open) === clause.id)).toBe(true); // B2, O6
    if (clause.state === 'adopted' && last?.on.kind === 'clause') expect(last.result?.adopted).toBe(true);
  }
  if (running.length > 0) expect(open.phase).toBe('debate'); // P3, P4

  expect(open.counts.clauses).toBe(Object.keys(open.clauses).length);
  expect(open.counts.ballots).toBe(Object.keys(open.ballots).length + allItems(past.ballots).length);
  expect(open.counts.messages).toBe(Object.keys(open.messages).length + allItems(past.messages).length);
  expect(open.counts.happenings).toBe(Object.keys(open.happenings).length + allItems(past.happenings).length);
  expect(open.counts.injects).toBe(Object.keys(open.injects).length + allItems(past.injects).length);
  expect(Object.keys(open.messages).length).toBeLessThanOrEqual(60); // R7
  expect(Object.keys(open.happenings).length).toBeLessThanOrEqual(80);

  const { floor } = open;
  const taken = (seat: string) => open.seats[seat as never]?.head !== null;
  for (const seat of [...floor.list, ...Object.keys(floor.hands), ...(floor.speaking ? [floor.speaking.seat] : [])])
    expect(taken(seat)).toBe(true);
  if (floor.caucus?.kind === 'unmoderated') expect(floor.speaking).toBeNull(); // F6
  for (const seat of Object.keys(open.signatures)) expect(pack.seats.find(({ id }) => id === seat)?.state).toBeDefined(); // G2
  for (const id of Object.keys(secrets.votes)) expect(open.ballots[id as never]?.closedAt).toBeUndefined(); // V6
  for (const { id, kind, voted, votes, closedAt } of Object.values(open.ballots)) {
    if (kind !== 'secret') continue;
    const count = secrets.counts[id] ?? { for: 0, against: 0, abstain: 0 };
    expect(votes).toEqual({}); // V9
    expect(count.for + count.against + count.abstain).toBe(closedAt === undefined ? Object.keys(voted).length : 0);
  }
  for (const { state, ballot } of Object.values(open.motions))
    if (state === 'inBallot') expect(running.some(({ id }) => id === ballot)).toBe(true); // O4
}

/** The clause whose fate a ballot decides: its own, or the one that a motion would have adopted. */
function decides(on: Ballot['on'], { motions }: Room['open']): string | null {
  if (on.kind !== 'motion') return on.kind === 'clause' ? on.clause : null;
  const content = motions[on.motion]?.content;
  return content?.kind === 'adoptByConsensus' ? content.clause : null;
}

/** Plays so many commands that are accepted, and as many refused ones as come between; a refusal must have changed nothing. Answers with the kinds accepted. */
function playSome(game: Play, seed: number, count: number, look: (game: Play) => void): string[] {
  const draw = drawFrom(seed);
  const accepted: string[] = [];
  for (let tries = 0; accepted.length < count && tries < count * 60; tries += 1) {
    const [actor, command] = anything({ draw, room: game.room, now: game.now });
    if (isRefused(game.asks(actor, command))) {
      if (draw(20) === 0) game.refused(actor, command);
      continue;
    }
    game.waits(draw(20_000));
    if (isRefused(game.asks(actor, command))) continue; // it has become too late
    game.does(actor, command);
    accepted.push((command as { type: string }).type);
    look(game);
  }
  return accepted;
}

test('[R6] after every command, in any order and by anybody, every rule about the state of a room holds; log and snapshot give the same room', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 1, max: 250 }),
      fc.constantFrom('live', 'atClose'),
      fc.boolean(),
      (seed, count, showVotes, arriving) => {
        const game = (arriving ? newPlay : debate)({ showVotes }, sealed, reads);
        const before = game.room;
        const had = game.changes.length;
        playSome(game, seed, count, ({ room }) => holds(room));
        let again = before;
        for (const change of game.changes.slice(had)) again = evolve(again, change);
        expect(again).toEqual(game.room);
        const kept = roomFrom(JSON.parse(JSON.stringify(snapshotOf(game.room))) as never, pack, sealed);
        const nameless = (room: Room | null) => room && { ...viewFor(room, 'public'), delegates: null, facilitators: null };
        expect(nameless(kept)).toEqual(nameless(game.room));
      },
    ),
    { numRuns: Number(process.env.ANY_ORDER_RUNS ?? 25) },
  );
});

test('[R2] plays of chance reach most kinds of command: they would show nothing if everything were refused', () => {
  const seen = new Set<string>();
  // always the same, so that this holds or does not
  for (const seed of [1, 2, 3, 4, 5, 6])
    for (const kind of playSome(debate({}, sealed, reads), seed, 300, ({ room }) => holds(room))) seen.add(kind);
  const unseen = kinds.filter((kind) => !seen.has(kind));
  expect(unseen.length, unseen.join()).toBeLessThan(kinds.length * 0.2);
});

test('[R7] three hours at speed: 40 people, 2,000 actions; the last take no longer than the first, and what is sent on arrival does not grow with them', () => {
  const game = debate({}, sealed, reads);
  people.forEach((name, n) => {
    if (n >= 6) game.does(delegate(name), { type: 'arrive', name, seat: null });
  });
  game.does(facilitator, { type: 'dealSeats' });
  const draw = drawFrom(20_260_401);
  const did = new Map<string, number>();
  const times: number[] = [];
  const sizes: number[] = [];
  let tries = 0;
  while (times.length < 2000) {
    tries += 1;
    expect(tries).toBeLessThan(200_000);
    const [actor, command] = anything({ draw, room: game.room, now: game.now });
    const { type } = command as { type: string };
    if (type === 'arrive' || (type === 'tableClause' && game.room.open.counts.clauses >= 40)) continue; // what is written may grow; it is not what is asked here
    if (isRefused(game.asks(actor, command))) continue;
    const from = performance.now();
    game.does(actor, command);
    viewFor(game.room, 'public');
    times.push(performance.now() - from);
    did.set(type, (did.get(type) ?? 0) + 1);
    game.waits(4400); // three hours in all
    if (times.length % 100 === 0) sizes.push(JSON.stringify({ ...viewFor(game.room, 'public'), clauses: null, amendments: null }).length);
  }
  expect(did.size).toBeGreaterThan(kinds.length * 0.7);
  const median = (of: number[]) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
  const [first, last] = [median(times.slice(0, 500)), median(times.slice(-500))];
  // medians of five hundred; the absolute allowance is for clocks that count in tenths of a millisecond
  expect(last).toBeLessThan(first * 2 + 0.5);
  expect(Math.max(...sizes.slice(10))).toBeLessThan(Math.max(...sizes.slice(0, 10)) * 1.5);
});
