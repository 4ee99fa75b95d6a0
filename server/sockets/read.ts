/** `read`: how the check would read a text that somebody is typing. Nothing is kept, and nobody but the asker is told. */
import { ReadMessage, type ReadReply } from '../../negotiation/wire.ts';
import type { Readings } from '../reading/thread.ts';
import { actorKey, type Listener, type LiveRoom } from '../rooms/liveRoom.ts';
import { coded } from '../sentences.ts';
import { createBucket } from './bucket.ts';

/** what one session may have read in a second, and at once: a browser asks when its person pauses */
const readsPerSecond = 4;
const readsAtOnce = 12;
const askersRemembered = 1000;

const refused = (code: string): ReadReply => ({ ok: false, ...coded(code) });

/** `limited`: false where the server sets no limits at all (benchmarks, tests). */
export function createReadHandler(readings: Readings, { limited }: { limited: boolean }) {
  const buckets = new WeakMap<LiveRoom, Map<string, ReturnType<typeof createBucket>>>();
  const asksTooOften = (live: LiveRoom, who: string): boolean => {
    const here = buckets.get(live) ?? new Map<string, ReturnType<typeof createBucket>>();
    buckets.set(live, here);
    if (here.size > askersRemembered) here.clear();
    const bucket = here.get(who) ?? createBucket({ perSecond: limited ? readsPerSecond : 0, burst: readsAtOnce });
    here.set(who, bucket);
    return !bucket.take();
  };
  return async (live: LiveRoom, listener: Listener, message: unknown): Promise<ReadReply> => {
    const asked = ReadMessage.safeParse(message);
    if (!asked.success) return refused('badMessage');
    if (listener.as === 'observer' || listener.actor.kind === 'observer') return refused('notAllowed');
    if (live.erased) return refused('roomErased');
    if (asksTooOften(live, actorKey(listener.actor))) return refused('tooFast');
    const answer = await readings.read(live.pack, asked.data.text, listener);
    if (answer === 'stopped') return refused('serverStopping');
    return answer === 'overtaken' ? refused('overtaken') : { ok: true, reading: answer };
  };
}
