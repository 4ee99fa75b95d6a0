/** Figures for operators, in Prometheus' form. Counts and times only: no names, no rooms, no codes. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Reply } from '../negotiation/wire.ts';
import type { Asked } from './rooms/liveRoom.ts';
import type { TickReport } from './rooms/tick.ts';

export interface Metrics {
  answered: (item: Asked, reply: Reply) => void;
  tick: (report: TickReport) => void;
  /** one text read, with the time it waited; `state` is that of the reading */
  read: (ms: number, state: string) => void;
  /** one reading compared with a framework */
  checked: (ms: number) => void;
  refusedMessage: (code: string) => void;
  bug: (about: string) => void;
  text: () => Promise<string>;
  contentType: string;
}

export function createMetrics(figures: () => { live: number; listeners: number }, countRooms: () => Promise<number>): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, prefix: 'communique_' });
  const commands = new Counter({
    name: 'communique_commands_total',
    help: 'Commands answered, by kind and outcome (ok, or the code of the refusal)',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'communique_command_seconds',
    help: 'From the arrival of a command to its answer',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const commits = new Histogram({
    name: 'communique_commit_seconds',
    help: 'Time that one commit took',
    buckets: [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25],
    registers,
  });
  const perCommit = new Histogram({
    name: 'communique_commands_per_commit',
    help: 'Commands kept in one commit',
    buckets: [1, 2, 5, 10, 20, 50, 100, 500],
    registers,
  });
  const readings = new Histogram({
    name: 'communique_reading_seconds',
    help: 'From asking for a typed text to its reading, the wait for the texts before it included, by how far it was read',
    labelNames: ['state'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const checks = new Histogram({
    name: 'communique_check_seconds',
    help: 'Comparing one reading with a framework (outside rooms; within a command the check is part of its time)',
    buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05],
    registers,
  });
  const badMessages = new Counter({
    name: 'communique_bad_messages_total',
    help: 'Messages refused before they were read',
    labelNames: ['code'],
    registers,
  });
  const bugs = new Counter({ name: 'communique_errors_total', help: 'Errors that should not happen', labelNames: ['about'], registers });
  new Gauge({ name: 'communique_rooms_live', help: 'Rooms in memory', registers, collect() { this.set(figures().live); } }); // prettier-ignore
  new Gauge({ name: 'communique_connections', help: 'Sockets in rooms', registers, collect() { this.set(figures().listeners); } }); // prettier-ignore
  new Gauge({ name: 'communique_rooms_kept', help: 'Rooms on disk', registers, async collect() { this.set(await countRooms()); } }); // prettier-ignore

  return {
    answered: (item, reply) => {
      commands.inc({ command: item.kind === 'kept' ? 'enter' : item.command.type, outcome: reply.ok ? 'ok' : reply.refused });
      seconds.observe((performance.now() - item.since) / 1000);
    },
    tick: ({ commands: count, kept }) => {
      commits.observe(kept / 1000);
      perCommit.observe(count);
    },
    read: (ms, state) => readings.observe({ state }, ms / 1000),
    checked: (ms) => checks.observe(ms / 1000),
    refusedMessage: (code) => badMessages.inc({ code }),
    bug: (about) => bugs.inc({ about }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
