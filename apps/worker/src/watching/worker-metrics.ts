import type { Instant } from '@golden-thread/domain/calendar/instants';
import { openMetrics } from '@golden-thread/process/metrics';
import { Gauge, type Registry } from 'prom-client';
import type { AnchoringState } from '../maintenance/anchorer';
import type { MonitoredCouncil } from '../maintenance/monitor';

/** What the numbers are read from, anew whenever somebody asks. */
export interface MetricsSources {
  readonly councils: () => readonly MonitoredCouncil[];
  readonly anchoring: () => readonly AnchoringState[];
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

interface AnchoringMetric {
  readonly name: string;
  readonly help: string;
  /** Undefined: nothing to say of that council. */
  readonly value: (state: AnchoringState, now: Instant) => number | undefined;
}

const anchoringMetrics: readonly AnchoringMetric[] = [
  {
    name: 'last_anchor_seconds',
    help: 'How long ago the newest anchor of the record was kept outside the database.',
    value: ({ lastAnchorAt }, now) => (lastAnchorAt === null ? undefined : secondsSince(lastAnchorAt, now)),
  },
  { name: 'anchoring_failures', help: 'How many times the record could not be anchored since the process began.', value: ({ failures }) => failures },
  { name: 'anchoring_fails', help: 'Whether the record could not be anchored when it was tried last.', value: ({ failing }) => Number(failing !== null) },
];

/** The background work in numbers, beside the process's own. Councils go by their ids: no name of anybody leaves here. */
export function workerMetrics({ councils, anchoring, servers, now }: MetricsSources): Registry {
  const registry = openMetrics('worker');
  showAnchoring(registry, anchoring, now);
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

function showAnchoring(registry: Registry, states: MetricsSources['anchoring'], now: MetricsSources['now']): void {
  for (const { name, help, value } of anchoringMetrics) {
    new Gauge({
      name: `golden_thread_${name}`,
      help,
      labelNames: ['council'],
      registers: [registry],
      collect() {
        this.reset();
        for (const state of states()) {
          const found = value(state, now());
          if (found !== undefined) this.set({ council: state.id }, found);
        }
      },
    });
  }
}
