/** Ballots close on time: also in rooms that are not in memory, and those that fell due while the server was down. */
import type { BallotId, RoomId } from '../../negotiation/ids.ts';
import type { Deadline, EventLog } from '../storage/eventLog.ts';

export interface DeadlineOptions {
  log: EventLog;
  clock: () => number;
  /** orders `closeBallot` as the system; `later` when it could not be kept, or not yet be decided */
  close: (order: { room: RoomId; ballot: BallotId; id: string }) => Promise<'done' | 'later'>;
  bug: (error: unknown, about: string) => void;
}

export interface Deadlines {
  /** closes what is overdue and waits for the next one */
  arm: () => Promise<void>;
  stop: () => void;
}

/** setTimeout counts in 31 bits, and a laptop sleeps: look again at least this often (ms). */
const longest = 60_000;
const afterTrouble = 5_000;

export function createDeadlines({ log, clock, close, bug }: DeadlineOptions): Deadlines {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let working: Promise<void> | null = null;

  const wait = (ms: number) => {
    if (timer) clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => void arm(), Math.min(ms, longest));
    timer.unref();
  };
  const one = async (deadline: Deadline): Promise<'done' | 'later'> => {
    const { room, key, at } = deadline;
    // the same id in every process and after every restart: it closes once
    const how = await close({ room, ballot: key as BallotId, id: `close:${key}:${at}` });
    if (how === 'done') await log.clearDeadline(deadline); // already gone with the closing; one that is refused for good must not come back for ever
    return how;
  };
  const work = async () => {
    try {
      const due = await log.due(clock());
      const tried = await Promise.allSettled(due.map(one));
      const failed = tried.filter((outcome) => outcome.status === 'rejected');
      for (const { reason } of failed) bug(reason, 'deadline');
      const unfinished = tried.some((outcome) => outcome.status === 'rejected' || outcome.value === 'later');
      const next = await log.nextDeadline();
      if (next === null) return;
      const left = next - clock();
      wait(unfinished ? afterTrouble : Math.max(left, 0) + 1);
    } catch (error) {
      bug(error, 'deadlines');
      wait(afterTrouble);
    }
  };
  const arm = async (): Promise<void> => {
    if (stopped) return;
    // a change while we work is seen by a second look
    if (working) return working.then(() => (working ? undefined : arm()));
    working = work().finally(() => (working = null));
    return working;
  };
  return {
    arm,
    stop: () => {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
