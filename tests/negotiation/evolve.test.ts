import { describe, expect, test } from 'vitest';
import type { Change, Event } from '../../negotiation/events.ts';
import { evolve, openRoom } from '../../negotiation/evolve.ts';
import { allItems, itemsBefore, pageItem, withItem, type Pages } from '../../negotiation/pages.ts';
import type { Room } from '../../negotiation/room.ts';
import { foldVersion, roomFrom, snapshotOf, type Snapshot } from '../../negotiation/snapshots.ts';
import { viewFor } from '../../negotiation/viewFor.ts';
import { debriefed, harbour, opening as openingOf } from '../fixtures/rooms.ts';
import { chosen, debate, delegate, facilitator, opening, pack, sealed, tabling } from './fixture.ts';

const isEvent = (change: Change): change is Event => 'at' in change;
const travelled = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('the same events give the same room', () => {
  const scenario = harbour();
  const game = debriefed(scenario, { showVotes: 'atClose' });
  const fresh = () => openRoom(openingOf(scenario, { showVotes: 'atClose' }), scenario.public, scenario.sealed);

  test('[R6] folded again from the log and the rows', () => {
    expect(game.changes.reduce(evolve, fresh())).toEqual(game.room);
  });

  test('[R6] folded from a snapshot taken after any event, with the events after it', () => {
    const events = game.changes.filter(isEvent);
    let room = fresh();
    const whole = snapshotOf(events.reduce<Room>(evolve, room));
    events.forEach((event, at) => {
      const loaded = roomFrom(travelled(snapshotOf(room)), scenario.public, scenario.sealed) as Room;
      expect(snapshotOf(events.slice(at).reduce<Room>(evolve, loaded))).toEqual(whole);
      room = evolve(room, event);
    });
    expect(room.seq).toBe(1 + events.length);
  });

  test('[R6] a snapshot is JSON, without names, presence, drafts or briefs', () => {
    const begun = debate();
    begun.does(delegate('lume'), { type: 'saveDraft', draft: 'draft-0001', content: { way: 'text', text: 'A draft' }, takeOver: false });
    begun.told({ type: 'delegateOnline', delegate: delegate('lume').delegate, online: true });
    begun.told({ type: 'facilitatorNamed', facilitator: facilitator.facilitator, name: 'Morgan' });
    const snapshot = snapshotOf(begun.room);
    expect(travelled(snapshot)).toEqual(snapshot);
    for (const absent of ['Head of', 'Luca', 'Morgan', 'A draft', 'position of', '"online":true'])
      expect(JSON.stringify(snapshot)).not.toContain(absent);
  });

  test('[R6] a snapshot made by another fold is not loaded', () => {
    const other: Snapshot = { ...snapshotOf(fresh()), fold: foldVersion + 1 };
    expect(roomFrom(other, scenario.public, scenario.sealed)).toBeNull();
  });

  test('[R6] a room opens once', () => {
    expect(() => evolve(fresh(), openingOf(scenario))).toThrow(/once/);
  });
});

describe('what a room keeps at hand', () => {
  test('[R7] the last 60 messages stay, older ones move to the past in their order', () => {
    const game = debate();
    for (let n = 1; n <= 275; n += 1) game.does(delegate('lume'), { type: 'say', text: `Message ${n}` });
    const { open, past } = game.room;
    expect(Object.keys(open.messages)).toEqual(Array.from({ length: 60 }, (_, at) => `m${216 + at}`));
    expect(allItems(past.messages).map(({ id }) => id)).toEqual(Array.from({ length: 215 }, (_, at) => `m${1 + at}`));
    expect(past.messages.map((page) => page.length)).toEqual([100, 100, 15]);
  });

  test('[R7] the last 80 happenings stay, under their numbers', () => {
    const game = debate();
    for (let n = 0; n < 60; n += 1) {
      game.does(facilitator, { type: 'pauseRoom' });
      game.does(facilitator, { type: 'resumeRoom' });
    }
    const { open, past } = game.room;
    const numbers = Object.keys(open.happenings).map(Number);
    expect([numbers.length, numbers.at(-1)]).toEqual([80, open.counts.happenings]);
    expect(allItems(past.happenings)).toHaveLength(open.counts.happenings - 80);
    expect(pageItem(past.happenings, 1)).toMatchObject({ what: 'seated', seat: 'lume' });
  });

  test('[R7] every open ballot stays, the last 20 closed ones, and the last one on any clause on the table', () => {
    const game = debate();
    const closed = (clause: string) => {
      const { ballot } = game.does(facilitator, { type: 'openBallot', clause, seconds: null });
      game.does(facilitator, { type: 'closeBallot', ballot });
    };
    const table = () => game.does(delegate('lume'), tabling(chosen('bases', 'keeps'))).clause as string;
    const back = table();
    closed(back);
    game.does(facilitator, { type: 'reopenClause', clause: back });
    const open = table();
    game.does(facilitator, { type: 'openBallot', clause: open, seconds: 604_800 });
    for (let n = 0; n < 30; n += 1) closed(table());
    const kept = Object.keys(game.room.open.ballots);
    expect(kept).toEqual(['b1', 'b2', ...Array.from({ length: 20 }, (_, at) => `b${13 + at}`)]);
    expect(allItems(game.room.past.ballots).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => `b${3 + at}`));
    expect(pageItem(game.room.past.ballots, 5)?.result).toBeDefined();
  });

  test('[R7] an event shares what it does not touch: every page of the past but the last, every record of the open part but its own', () => {
    const game = debate();
    for (let n = 1; n <= 400; n += 1) game.does(delegate('lume'), { type: 'say', text: `Message ${n}` });
    const before = game.room;
    game.does(delegate('lume'), { type: 'say', text: 'One more' });
    const after = game.room;
    expect(after.past.messages.slice(0, -1).every((page, at) => page === before.past.messages[at])).toBe(true);
    for (const kept of ['happenings', 'ballots'] as const) expect(after.past[kept]).toBe(before.past[kept]);
    for (const kept of ['seats', 'delegates', 'clauses', 'ballots', 'happenings', 'signatures', 'options'] as const)
      expect(after.open[kept]).toBe(before.open[kept]);
    expect(after.sealed).toBe(before.sealed);
  });

  test('[R7] a room with a hundred times the history has no more to send on arrival', () => {
    const said = (count: number) => {
      let room = openRoom(opening(), pack, sealed);
      for (let n = 1; n <= count; n += 1) {
        const by = { kind: 'facilitator', facilitator: facilitator.facilitator } as const;
        room = evolve(room, { type: 'messageSaid', at: n, message: `m${n}` as never, by, text: 'Something of usual length.' });
        room = evolve(room, { type: 'roomPaused', at: n });
      }
      return JSON.stringify(viewFor(room, 'public')).length;
    };
    expect(said(10_000) / said(100)).toBeLessThan(1.1);
  });
});

describe('pages', () => {
  test('[R7] items are kept under their numbers, whatever the order they come in', () => {
    let pages: Pages<string> = [];
    for (const n of [250, 3, 101, 100, 1]) pages = withItem(pages, n, `item ${n}`);
    expect([1, 2, 3, 100, 101, 250, 251, 9999].map((n) => pageItem(pages, n))).toEqual([
      'item 1',
      null,
      'item 3',
      'item 100',
      'item 101',
      'item 250',
      null,
      null,
    ]);
    expect(allItems(pages)).toEqual(['item 1', 'item 3', 'item 100', 'item 101', 'item 250']);
    expect(itemsBefore(pages, 250, 2)).toEqual(['item 101', 'item 100']);
    expect(itemsBefore(pages, 1, 5)).toEqual([]);
    expect(travelled(pages)).toEqual(pages);
  });
});

test('[R6] an event about what the log does not know changes nothing but its number', () => {
  const { room } = debate();
  const unknown: Event[] = [
    { type: 'clauseWithdrawn', at: 1, clause: 'c99' as never },
    { type: 'ballotExtended', at: 1, ballot: 'b99' as never, closesAt: 5 },
    { type: 'messageHidden', at: 1, message: 'm99' as never },
    { type: 'voteCast', at: 1, ballot: 'b99' as never, seat: 'lume' as never, choice: 'for', by: delegate('lume').delegate },
  ];
  for (const event of unknown) {
    const after = evolve(room, event);
    expect({ ...after, seq: 0, open: { ...after.open, happenings: 0, counts: 0 } }).toEqual({
      ...room,
      seq: 0,
      open: { ...room.open, happenings: 0, counts: 0 },
    });
  }
});
