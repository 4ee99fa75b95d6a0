/** The pack of a room: immutable and named by its hash, so it is fetched once, and the browser's own cache answers the next time. */
import type { PublicPack } from '../negotiation/pack.ts';
import type { Welcome } from '../negotiation/wire.ts';
import { ask } from './http.ts';
import type { RoomStore } from './roomStore.ts';

const [firstWait, longestWait] = [500, 8000]; // ms

export interface PackFetcher {
  want: (pack: Welcome['pack']) => Promise<void>;
  stop: () => void;
}

/** Tries until it is here: without the pack nothing can be drawn. A second wish for the same hash is the first one's. */
export function createPackFetcher(store: RoomStore, get: (url: string) => Promise<PublicPack | null> = getPack): PackFetcher {
  let wanted: string | null = null;
  return {
    want: async ({ url, hash }) => {
      if (wanted === hash) return;
      wanted = hash;
      for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
        const pack = await get(url);
        if (wanted !== hash) return;
        if (pack) return store.setState({ pack });
        await new Promise((resolve) => setTimeout(resolve, wait));
        if (wanted !== hash) return;
      }
    },
    stop: () => {
      wanted = null;
    },
  };
}

async function getPack(url: string): Promise<PublicPack | null> {
  const answer = await ask<PublicPack>('GET', url);
  return answer.ok ? answer.value : null;
}
