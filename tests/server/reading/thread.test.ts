/** The reading thread: one text after another, a limit to each, and nothing that one text does to another. */
import { afterEach, describe, expect, test } from 'vitest';
import { createReadingThread, type Answer, type Readings, type ThreadOptions } from '../../../server/reading/thread.ts';
import type { Pack } from '../../../server/scenarios/keep.ts';
import { unreadWhole } from '../../../treaty/reading.ts';
import { harbour } from '../../fixtures/rooms.ts';

const program = new URL('./slowReader.ts', import.meta.url);
const packOf = (whole: string): Pack => ({ ...(harbour() as Pack), whole });
const [bay, sea] = [packOf('bay'), packOf('sea')];

let thread: Readings;
let bugs: string[] = [];
const begin = (options: Partial<ThreadOptions> = {}) => {
  bugs = [];
  thread = createReadingThread({ bug: (error) => bugs.push(String(error)), program, ...options });
};
afterEach(() => thread.stop());

/** [thread, pack, how-manieth of that pack, sealed things it was given] */
const told = (answer: Answer) => (typeof answer === 'string' ? [answer] : (answer.taken[0]?.as ?? 'unread').split(' '));
const tooHard = (text: string) => unreadWhole(text, 'tooHard');

describe('the reading thread', () => {
  test('reads with one thread for all packs, each given once and without what is sealed', async () => {
    begin();
    const answers = await Promise.all([thread.read(bay, 'a'), thread.read(sea, 'b'), thread.read(bay, 'c')]);
    const [one] = told(answers[0]!);
    expect(answers.map(told)).toEqual([
      [one, 'bay', '1', '0'],
      [one, 'sea', '1', '0'],
      [one, 'bay', '2', '0'],
    ]);
  });

  test('answers in the order in which it was asked', async () => {
    begin();
    const order: string[] = [];
    await Promise.all(['slow', 'a', 'slow', 'b'].map((text, at) => thread.read(bay, text).then(() => order.push(`${at} ${text}`))));
    expect(order).toEqual(['0 slow', '1 a', '2 slow', '3 b']);
  });

  test('ends a text that takes too long with the thread, starts another, and reads the others', async () => {
    begin({ within: 300 });
    const before = told(await thread.read(bay, 'a'));
    const [hard, after] = await Promise.all([thread.read(bay, 'for ever'), thread.read(bay, 'b')]);
    expect(hard).toEqual(tooHard('for ever'));
    expect(told(after)).toEqual([expect.not.stringMatching(before[0]!), 'bay', '1', '0']);
    expect(bugs).toEqual([]);
  });

  test('keeps nobody waiting meanwhile: this thread goes on', async () => {
    begin({ within: 400 });
    await thread.read(bay, 'a');
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    await thread.read(bay, 'for ever');
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(10);
  });

  test('counts the work, not the wait: a machine that is busy with something else makes no text hard', async () => {
    begin({ within: 300 });
    const [before] = told(await thread.read(bay, 'a'));
    expect(told(await thread.read(bay, 'asleep'))).toEqual([before, 'bay', '2', '0']);
  });

  test('tries a text that was too hard once only', async () => {
    begin({ within: 200 });
    const first = told(await thread.read(bay, 'a'));
    expect(await thread.read(bay, 'for ever')).toEqual(tooHard('for ever'));
    const second = told(await thread.read(bay, 'a'));
    expect(await thread.read(bay, 'for ever')).toEqual(tooHard('for ever'));
    expect(told(await thread.read(bay, 'a'))).toEqual([second[0], 'bay', '2', '0']);
    expect(first[0]).not.toBe(second[0]);
  });

  test('of the texts that one asker types only the latest that waits is read, in the place of the first', async () => {
    begin();
    const [ada, ben] = [{}, {}];
    await thread.read(bay, 'warm');
    const order: string[] = [];
    const asks = (text: string, asker?: object) =>
      thread.read(bay, text, asker).then((answer) => order.push(typeof answer === 'string' ? `${text} ${answer}` : text));
    await Promise.all([asks('slow'), asks('a', ada), asks('b', ben), asks('ab', ada), asks('table'), asks('abc', ada)]);
    expect(order).toEqual(['a overtaken', 'ab overtaken', 'slow', 'abc', 'b', 'table']);
  });

  test('a fault in the reader is that text’s alone; one that ends the thread too', async () => {
    begin();
    await thread.read(bay, 'a');
    const answers = await Promise.all(['throw', 'b', 'exit', 'c'].map((text) => thread.read(bay, text)));
    expect([answers[0], answers[2]]).toEqual([tooHard('throw'), tooHard('exit')]);
    expect([told(answers[1]!)[2], told(answers[3]!)[2]]).toEqual(['2', '1']);
    expect(bugs).toEqual([expect.stringContaining('a fault in the reader'), expect.stringContaining('ended by itself')]);
  });

  test('a pack that cannot be read with leaves the others alone', async () => {
    begin();
    const broken = packOf('broken');
    expect(await thread.read(broken, 'a')).toEqual(tooHard('a'));
    expect(told(await thread.read(bay, 'a'))[1]).toBe('bay');
    expect(bugs).toEqual([expect.stringContaining('a fault in the pack')]);
  });

  test('is warm for a pack that was prepared', async () => {
    begin();
    thread.prepare(bay);
    expect(told(await thread.read(bay, 'a')).slice(1)).toEqual(['bay', '1', '0']);
  });

  test('stops at once: whoever waits is told so, and whoever comes later', async () => {
    begin();
    await thread.read(bay, 'a');
    const waiting = [thread.read(bay, 'for ever'), thread.read(bay, 'b')];
    await thread.stop();
    expect(await Promise.all([...waiting, thread.read(bay, 'c')])).toEqual(['stopped', 'stopped', 'stopped']);
    expect(bugs).toEqual([]);
  });

  test('runs the real reader from the sources', async () => {
    begin();
    await thread.stop();
    thread = createReadingThread({ bug: (error) => bugs.push(String(error)) });
    const answer = await thread.read(harbour() as Pack, '');
    expect(answer).toMatchObject({ state: 'unread' });
    expect(bugs).toEqual([]);
  });
});
