/**
 * The load: rooms of thirteen sockets, twelve seats and a facilitator. A seat has one vote in flight; every vote differs from the seat's last one,
 * so each must be seen once by all thirteen. Votes of a seat arrive in order: the n-th that is seen is the n-th that was sent.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { numbersFrom, shuffled } from '../negotiation/random.ts';

export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** How one peer is spoken to. */
export interface Room {
  seats: string[];
  /** resolves when the server has confirmed the vote */
  vote: (seat: number, choice: Choice) => Promise<unknown>;
}

interface Seat {
  room: number;
  seat: number;
  sent: number[];
  busy: boolean;
}

export interface Load {
  /** to be called for each vote that a listener of a room is shown */
  seen: (room: number, listener: number, seat: number, choice: unknown, bytes: number) => void;
  run: (kind: Kind, seconds: number) => Promise<Figures>;
}

/** `paced`: two votes a second in each room; `scattered`: so many votes a second over all rooms; `saturated`: each seat votes again as soon as it may; `burst`: the twelve of a room at once. */
export type Kind = 'paced' | 'scattered' | 'saturated' | 'burst';
export const scatteredPerSecond = 500;

export interface Figures {
  kind: Kind;
  votes: number;
  perSecond: number;
  deliveries: number;
  missed: number;
  /** ms from sending to being seen, over all listeners */
  latency: { p50: number; p95: number; p99: number };
  bytesPerDelivery: number;
  /** of one core, spent by the load itself: near 1, it is the load that was saturated */
  loadBusy: number;
}

const listeners = 13;

/** The value below which the share `p` of the sorted values lies. */
export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0;

export function createLoad(rooms: readonly Room[], seed = 22): Load {
  const chance = numbersFrom(seed);
  const seats = rooms.flatMap(({ seats: names }, room) => names.map((_, seat): Seat => ({ room, seat, sent: [], busy: false })));
  const seatAt = (room: number, seat: number) => seats[room * 12 + seat] as Seat;
  const shown = rooms.map(() => Array.from({ length: listeners }, () => Array.from({ length: 12 }, () => 0)));
  let latencies: number[] = [];
  let bytes = 0;
  let wrong = 0;

  const cast = async (seat: Seat) => {
    const choice = choices[seat.sent.length % choices.length] as Choice;
    seat.busy = true;
    seat.sent.push(performance.now());
    await rooms[seat.room]?.vote(seat.seat, choice);
    seat.busy = false;
  };
  const votesSent = () => seats.reduce((sum, { sent }) => sum + sent.length, 0);
  const votesShown = () => shown.flat(2).reduce((sum, count) => sum + count, 0);

  /** Votes at so many times a second, by whichever seats are free, until the time is over. */
  const every = async (perSecond: number, until: number, free: () => Seat | undefined) => {
    const given: Promise<void>[] = [];
    for (let next = performance.now(); next < until; next += 1000 / perSecond) {
      const wait = next - performance.now();
      if (wait > 1) await pause(wait);
      const seat = free();
      if (seat) given.push(cast(seat));
    }
    await Promise.all(given);
  };
  const freeOf = (of: readonly Seat[]) => () => shuffled(of, Math.floor(chance() * 2 ** 31)).find(({ busy }) => !busy);
  const ofRoom = (room: number) => seats.filter((seat) => seat.room === room);

  const kinds: Record<Kind, (until: number) => Promise<unknown>> = {
    paced: (until) => Promise.all(rooms.map(async (_, room) => (await pause(chance() * 500), every(2, until, freeOf(ofRoom(room)))))),
    scattered: (until) => every(scatteredPerSecond, until, freeOf(seats)),
    saturated: (until) =>
      Promise.all(
        seats.map(async (seat) => {
          while (performance.now() < until) await cast(seat);
        }),
      ),
    burst: async (until) => {
      for (let round = 0; performance.now() < until; round += 1) {
        await Promise.all(ofRoom(round % rooms.length).map(cast));
        await pause(100);
      }
    },
  };

  /** Gives what is on its way two seconds to arrive; what has not come then is missed. */
  const settle = async () => {
    const late = performance.now() + 2000;
    while (votesShown() < votesSent() * listeners && performance.now() < late) await pause(5);
  };

  return {
    seen: (room, listener, seat, choice, size) => {
      const counts = shown[room]?.[listener] as number[];
      const nth = counts[seat] ?? 0;
      counts[seat] = nth + 1;
      const at = seatAt(room, seat).sent[nth];
      if (at === undefined || choice !== choices[nth % choices.length]) wrong += 1;
      else latencies.push(performance.now() - at);
      bytes += size;
    },
    run: async (kind, seconds) => {
      latencies = [];
      bytes = 0;
      const before = { sent: votesSent(), shown: votesShown(), wrong, cpu: process.cpuUsage(), at: performance.now() };
      await kinds[kind](before.at + seconds * 1000);
      const lasted = (performance.now() - before.at) / 1000;
      const spent = process.cpuUsage(before.cpu);
      await settle();
      const votes = votesSent() - before.sent;
      const deliveries = votesShown() - before.shown;
      const sorted = latencies.toSorted((a, b) => a - b);
      const at = (p: number) => percentile(sorted, p);
      return {
        kind,
        votes,
        perSecond: votes / lasted,
        deliveries,
        missed: votes * listeners - deliveries + (wrong - before.wrong),
        latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99) },
        bytesPerDelivery: bytes / Math.max(1, deliveries),
        loadBusy: (spent.user + spent.system) / 1e6 / lasted,
      };
    },
  };
}
