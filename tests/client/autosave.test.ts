import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAutosave, saveAfter } from '../../client/autosave.ts';
import type { Command } from '../../negotiation/commands.ts';
import type { DraftContent } from '../../negotiation/drafts.ts';
import type { DraftId } from '../../negotiation/ids.ts';
import type { Reply } from '../../negotiation/wire.ts';

const draft = 'draft0000001' as DraftId;
const text = (words: string): DraftContent => ({ way: 'text', text: words });
const held: Reply = { ok: false, refused: 'draftHeld', sentence: 'Ada is writing in this draft.' };

function desk({ kept = false, begun = null }: { kept?: boolean; begun?: DraftContent | null } = {}) {
  const sent: Command[] = [];
  const answers: ((reply: Reply) => void)[] = [];
  const waits = { now: false };
  /** what lies in the browser meanwhile */
  const lying: { content: DraftContent | null } = { content: null };
  const autosave = createAutosave(draft, {
    send: (command) => {
      sent.push(command);
      return new Promise((resolve) => answers.push(resolve));
    },
    mustWait: (state) => waits.now && (state.kept || kept),
    kept,
    begun,
    keeping: {
      keep: (content) => void (lying.content = content),
      arrived: (content) => void (JSON.stringify(content) === JSON.stringify(lying.content) && (lying.content = null)),
      drop: () => void (lying.content = null),
    },
  });
  const answer = async (reply: Reply = { ok: true }) => {
    answers.shift()?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    ...autosave,
    sent,
    answer,
    waits,
    lying,
    saved: () => sent.flatMap((command) => (command.type === 'saveDraft' ? [command.content.text] : [])),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a draft saves itself', () => {
  test('once, a while after the last change, with the last of what was typed', async () => {
    const { change, saved } = desk();
    change(text('The'));
    await vi.advanceTimersByTimeAsync(saveAfter - 1);
    change(text('The Parties'));
    await vi.advanceTimersByTimeAsync(saveAfter - 1);
    expect(saved()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved()).toEqual(['The Parties']);
  });

  test('what is typed while a save is on its way is not lost and is saved next', async () => {
    const { change, saved, answer, store } = desk();
    change(text('one'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    change(text('two'));
    await answer();
    expect(store.getState().local).toEqual(text('two'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    expect(saved()).toEqual(['one', 'two']);
    await answer();
    expect(store.getState()).toMatchObject({ local: null, sending: 0, kept: true });
  });

  test('a refusal keeps what was typed, says why, and tries no more until something changes', async () => {
    const { change, saved, answer, store } = desk();
    change(text('mine'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    await answer(held);
    expect(store.getState()).toMatchObject({ local: text('mine'), refusal: 'Ada is writing in this draft.', kept: false });
    await vi.advanceTimersByTimeAsync(10 * saveAfter);
    expect(saved()).toEqual(['mine']);
    change(text('mine still'));
    expect(store.getState().refusal).toBeNull();
    await vi.advanceTimersByTimeAsync(saveAfter);
    expect(saved()).toEqual(['mine', 'mine still']);
  });

  test('taking over says so to the server', async () => {
    const { change, save, sent } = desk();
    change(text('mine'));
    void save({ takeOver: true });
    expect(sent).toMatchObject([{ type: 'saveDraft', takeOver: true }]);
  });

  test('a draft that was kept and is gone is not brought back by saving itself', async () => {
    const { change, saved, waits } = desk({ kept: true });
    waits.now = true;
    change(text('late'));
    await vi.advanceTimersByTimeAsync(10 * saveAfter);
    expect(saved()).toEqual([]);
  });
});

describe('what is typed lies in the browser', () => {
  test('until the server has it, and no longer', async () => {
    const { change, answer, lying } = desk();
    change(text('one'));
    expect(lying.content).toEqual(text('one'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    change(text('two'));
    await answer();
    expect(lying.content).toEqual(text('two'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    await answer();
    expect(lying.content).toBeNull();
  });

  test('also when it is refused, and when it was on its way as the desk was left', async () => {
    const { change, answer, leave, lying } = desk();
    change(text('one'));
    await vi.advanceTimersByTimeAsync(saveAfter);
    await answer(held);
    expect(lying.content).toEqual(text('one'));
    leave();
    expect(lying.content).toEqual(text('one'));
    await answer();
    expect(lying.content).toBeNull();
  });

  test('what was begun with is shown as unsaved, and saves itself', async () => {
    const { begin, store, saved } = desk({ begun: text('from before') });
    expect(store.getState().local).toEqual(text('from before'));
    begin();
    await vi.advanceTimersByTimeAsync(saveAfter);
    expect(saved()).toEqual(['from before']);
  });
});

describe('going on', () => {
  test('nothing is left unsaved only once the server has said so', async () => {
    const { change, save, answer } = desk();
    change(text('one'));
    const settled = save({ takeOver: false });
    change(text('two'));
    await answer();
    expect(await settled).toBe(false);
    const again = save({ takeOver: false });
    await answer();
    expect(await again).toBe(true);
    expect(await save({ takeOver: false })).toBe(true);
  });

  test('leaving saves first, then puts the draft down', () => {
    const { change, leave, sent } = desk();
    change(text('one'));
    leave();
    expect(sent.map(({ type }) => type)).toEqual(['saveDraft', 'leaveDraft']);
  });

  test('a draft that has become a clause is neither saved nor put down', async () => {
    const { change, end, leave, sent } = desk();
    change(text('one'));
    end();
    await vi.advanceTimersByTimeAsync(10 * saveAfter);
    leave();
    expect(sent).toEqual([]);
  });
});
