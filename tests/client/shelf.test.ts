import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../client/browserStore.ts';
import { clearShelves, shelfOf, tidyShelves, type Shelf } from '../../client/shelf.ts';
import { draftArrived, keepDraft, unsentDraft, unsentDrafts } from '../../client/unsentDrafts.ts';
import { comeBack, forgetSent, keepSent, keepTyped, takeLost, typedText } from '../../client/unsentMessages.ts';
import type { Draft } from '../../negotiation/drafts.ts';
import type { DelegateId, DraftId, MessageId, RoomId, SeatId } from '../../negotiation/ids.ts';
import type { Message } from '../../negotiation/plenary.ts';

function memoryStore(): Store {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, text) => void kept.set(name, text),
    remove: (name) => void kept.delete(name),
    names: (beginning) => [...kept.keys()].filter((name) => name.startsWith(beginning)),
    subscribe: () => () => undefined,
  };
}

const room = 'abcdefghijkl' as RoomId;
const ana = { delegate: 'd00000001' as DelegateId };
const kyiv = 'kyiv' as SeatId;
let store: Store;
let shelf: Shelf;
/** The same person's browser, loaded again. */
const again = () => shelfOf({ room, you: ana, seat: kyiv, until: 1000 }, store);
beforeEach(() => {
  store = memoryStore();
  shelf = again();
});

describe('a shelf', () => {
  test('is its person’s, in their seat: another delegate, and the same one in another seat, find nothing', () => {
    keepTyped(shelf, 'We could');
    expect(typedText(again())).toBe('We could');
    const others = [
      { room, you: { delegate: 'd00000002' as DelegateId }, seat: kyiv },
      { room, you: ana, seat: 'rome' as SeatId },
      { room: 'otherothero1' as RoomId, you: ana, seat: kyiv },
    ];
    for (const whose of others) expect(typedText(shelfOf({ ...whose, until: 1000 }, store))).toBe('');
  });

  test('goes with its room', () => {
    keepTyped(shelf, 'We could');
    tidyShelves(999, store);
    expect(typedText(shelf)).toBe('We could');
    tidyShelves(1000, store);
    expect(typedText(shelf)).toBe('');
  });

  test('is cleared where its room has been erased, and no other', () => {
    const elsewhere = shelfOf({ room: 'otherothero1' as RoomId, you: ana, seat: kyiv, until: 1000 }, store);
    for (const one of [shelf, elsewhere]) keepTyped(one, 'We could');
    clearShelves(room, store);
    expect([typedText(shelf), typedText(elsewhere)]).toEqual(['', 'We could']);
  });

  test('what an older version wrote is nothing', () => {
    keepTyped(shelf, 'We could');
    for (const name of store.names('')) store.set(name, '"We could"');
    expect(typedText(shelf)).toBe('');
    tidyShelves(0, store);
    expect(store.names('')).toEqual([]);
  });
});

describe('messages', () => {
  const actor = { kind: 'delegate', ...ana } as const;
  const said = (text: string, at: number): Message => ({ id: 'm1' as MessageId, by: { ...actor, seat: kyiv }, text, at });
  const pendingSay = (text: string) => ({ id: 'c1' as never, command: { type: 'say', text } as const, sentAt: 0 });

  test('one that was on its way when the page went comes back, before what is being typed', () => {
    keepSent(shelf, { text: 'first', at: 5000 });
    keepSent(shelf, { text: 'second', at: 6000 });
    keepTyped(shelf, 'third');
    takeLost(again(), { messages: [], actor, pending: [] });
    expect(typedText(shelf)).toBe('first\nsecond\nthird');
    takeLost(again(), { messages: [], actor, pending: [] });
    expect(typedText(shelf), 'once').toBe('first\nsecond\nthird');
  });

  test('one that has arrived does not, though its answer never came', () => {
    keepSent(shelf, { text: 'first', at: 5000 });
    takeLost(again(), { messages: [said('first', 5100)], actor, pending: [] });
    expect(typedText(shelf)).toBe('');
  });

  test('the same words of an hour ago, or of somebody else, are another message', () => {
    const theirs = { ...said('first', 5100), by: { kind: 'delegate', delegate: 'd00000002' as DelegateId, seat: kyiv } as const };
    keepSent(shelf, { text: 'first', at: 5000 });
    takeLost(again(), { messages: [said('first', 1000), theirs], actor, pending: [] });
    expect(typedText(shelf)).toBe('first');
  });

  test('one that this page is still sending stays on its way', () => {
    keepSent(shelf, { text: 'first', at: 5000 });
    takeLost(shelf, { messages: [], actor, pending: [pendingSay('first')] });
    expect(typedText(shelf)).toBe('');
    takeLost(again(), { messages: [], actor, pending: [] });
    expect(typedText(shelf)).toBe('first');
  });

  test('what was said is forgotten; what was refused comes back', () => {
    keepSent(shelf, { text: 'first', at: 5000 });
    keepSent(shelf, { text: 'second', at: 6000 });
    forgetSent(shelf, 'first');
    keepTyped(shelf, 'third');
    comeBack(shelf, 'second');
    takeLost(again(), { messages: [], actor, pending: [] });
    expect(typedText(shelf)).toBe('second\nthird');
  });
});

describe('drafts', () => {
  const draft = 'draft0000001' as DraftId;
  const text = (words: string) => ({ way: 'text', text: words }) as const;
  const known = (savedAt: number): Draft => ({ id: draft, seat: kyiv, content: text('kept'), editor: null, savedAt, startedAt: 1 });

  test('one that the server never had is found again', () => {
    keepDraft(shelf, draft, { content: text('new'), kept: false, at: 50 });
    expect(unsentDrafts(again())).toEqual([draft]);
    expect(unsentDraft(again(), draft, undefined)).toEqual(text('new'));
  });

  test('what is newer here is found again; what the server was given later stands', () => {
    keepDraft(shelf, draft, { content: text('newer'), kept: true, at: 50 });
    expect(unsentDraft(again(), draft, known(49))).toEqual(text('newer'));
    expect(unsentDraft(again(), draft, known(50))).toBeNull();
  });

  test('one that the server had and has no more does not come back', () => {
    keepDraft(shelf, draft, { content: text('late'), kept: true, at: 50 });
    expect(unsentDraft(again(), draft, undefined)).toBeNull();
  });

  test('what has arrived is forgotten, what was typed since is not', () => {
    keepDraft(shelf, draft, { content: text('one two'), kept: false, at: 50 });
    draftArrived(shelf, draft, text('one'));
    expect(unsentDraft(shelf, draft, undefined)).toEqual(text('one two'));
    draftArrived(shelf, draft, text('one two'));
    expect(unsentDrafts(shelf)).toEqual([]);
  });
});
