import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPackFetcher } from '../../client/fetchPack.ts';
import { createRoomStore } from '../../client/roomStore.ts';
import type { PublicPack } from '../../negotiation/pack.ts';

const pack = (id: string) => ({ id }) as unknown as PublicPack;
const wish = (hash: string) => ({ id: 'p', hash, url: `/api/packs/${hash}.json` });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('two welcomes with the same pack fetch it once', async () => {
  const get = vi.fn(async () => pack('one'));
  const store = createRoomStore('delegate');
  const fetcher = createPackFetcher(store, get);
  await Promise.all([fetcher.want(wish('h1')), fetcher.want(wish('h1'))]);
  await fetcher.want(wish('h1'));
  expect(get).toHaveBeenCalledTimes(1);
  expect(store.getState().pack?.id).toBe('one');
});

test('a pack that does not come is asked for again, at growing distance, until it does', async () => {
  const get = vi.fn(async () => (get.mock.calls.length < 4 ? null : pack('late')));
  const store = createRoomStore('delegate');
  const done = createPackFetcher(store, get).want(wish('h1'));
  await vi.advanceTimersByTimeAsync(400);
  expect(get).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(500 + 1000 + 2000);
  await done;
  expect(get).toHaveBeenCalledTimes(4);
  expect(store.getState().pack?.id).toBe('late');
});

test('when the page is left, nothing is asked for any more', async () => {
  const get = vi.fn(async () => null);
  const fetcher = createPackFetcher(createRoomStore('delegate'), get);
  const done = fetcher.want(wish('h1'));
  await vi.advanceTimersByTimeAsync(100);
  fetcher.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  expect(get).toHaveBeenCalledTimes(1);
});
