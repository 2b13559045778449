import type { Instant } from '@golden-thread/domain/calendar/instants';
import { openMetrics } from '@golden-thread/process/metrics';
import { Gauge, type Registry } from 'prom-client';
import type { MonitoredCouncil } from '../maintenance/monitor';

/** What the numbers are read from, anew whenever somebody asks. */
export interface MetricsSources {
  readonly councils: () => readonly MonitoredCouncil[];
  readonly servers: () => Promise<Readonly<Record<string, boolean>>>;
  /** The machine's time. */
  readonly now: () => Instant;
}

type Room = MonitoredCouncil['room'];

interface CouncilMetric {
  readonly name: string;
  readonly help: string;
  /** The value of a council; several where they are told apart by a state. */
  readonly value: (room: Room, now: Instant) => number | Readonly<Record<string, number>>;
}

const secondsSince = (instant: Instant | null, now: Instant): number => (instant === null ? 0 : Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 1_000)));

const councilMetrics: readonly CouncilMetric[] = [
  {
    name: 'deliveries',
    help: 'Outbox messages that wait to be dispatched, or are dead-lettered.',
    value: ({ deliveries: { waiting, parked } }) => ({ waiting, parked }),
  },
  {
    name: 'oldest_delivery_seconds',
    help: 'How long the oldest outbox message has waited.',
    value: ({ deliveries }, now) => secondsSince(deliveries.waitingSince, now),
  },
  { name: 'letters_to_decide', help: 'E-mails possibly sent, or not to be sent.', value: (room) => room.lettersToDecide },
  { name: 'workflows_behind', help: 'Workflows that were signalled and have not answered.', value: ({ workflows }) => workflows.lagging },
  { name: 'oldest_workflow_lag_seconds', help: 'How long the longest of them has not answered.', value: ({ workflows }, now) => secondsSince(workflows.since, now) },
  { name: 'events_unsealed', help: 'Events that no seal covers yet.', value: ({ sealing }) => sealing.unsealed },
  { name: 'oldest_unsealed_event_seconds', help: 'How long the oldest of them has waited.', value: ({ sealing }, now) => secondsSince(sealing.since, now) },
];

/** The background work in numbers, beside the process's own. Councils go by their ids: no name of anybody leaves here. */
export function workerMetrics({ councils, servers, now }: MetricsSources): Registry {
  const registry = openMetrics('worker');
  for (const { name, help, value } of councilMetrics) {
    new Gauge({
      name: `golden_thread_${name}`,
      help,
      labelNames: ['council', 'state'],
      registers: [registry],
      collect() {
        this.reset();
        for (const { id, room } of councils()) {
          const found = value(room, now());
          if (typeof found === 'number') this.set({ council: id }, found);
          else for (const [state, count] of Object.entries(found)) this.set({ council: id, state }, count);
        }
      },
    });
  }
  new Gauge({
    name: 'golden_thread_server_answers',
    help: 'Whether a server that the worker needs answers.',
    labelNames: ['server'],
    registers: [registry],
    async collect() {
      for (const [server, up] of Object.entries(await servers())) this.set({ server }, Number(up));
    },
  });
  return registry;
}
