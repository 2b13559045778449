import type { CouncilWatched } from './council-watched';

interface Watched {
  readonly councils: readonly CouncilWatched[];
  readonly servers: Readonly<Record<string, boolean>>;
  /** The machine's time. */
  readonly now: string;
}

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly values: readonly (readonly [labels: string, value: number])[];
}

/** The engine room in numbers, in the text format that Prometheus reads. Councils go by their ids: no name of anybody leaves here. */
export function metricsOf({ councils, servers, now }: Watched): string {
  const since = (instant: string | null): number => (instant === null ? 0 : Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 1_000)));
  const each = (value: (room: CouncilWatched['room']) => number, more = '') => councils.map(({ id, room }) => [`council="${id}"${more}`, value(room)] as const);
  const metrics: readonly Metric[] = [
    {
      name: 'deliveries',
      help: 'Errands that wait to be carried, or are parked.',
      values: [...each(({ deliveries }) => deliveries.waiting, ',state="waiting"'), ...each(({ deliveries }) => deliveries.parked, ',state="parked"')],
    },
    { name: 'oldest_delivery_seconds', help: 'How long the oldest errand has waited.', values: each(({ deliveries }) => since(deliveries.waitingSince)) },
    { name: 'letters_to_decide', help: 'Letters possibly sent, or not to be sent.', values: each((room) => room.lettersToDecide) },
    { name: 'workflows_behind', help: 'Workflows that were asked to look and have not.', values: each(({ workflows }) => workflows.lagging) },
    { name: 'oldest_workflow_lag_seconds', help: 'How long the longest of them has not looked.', values: each(({ workflows }) => since(workflows.since)) },
    { name: 'events_unsealed', help: 'Events that no seal covers yet.', values: each(({ sealing }) => sealing.unsealed) },
    { name: 'oldest_unsealed_event_seconds', help: 'How long the oldest of them has waited.', values: each(({ sealing }) => since(sealing.since)) },
    { name: 'server_answers', help: 'Whether a server that the worker needs answers.', values: Object.entries(servers).map(([name, up]) => [`server="${name}"`, Number(up)]) },
  ];
  return metrics.map(lines).join('');
}

const lines = ({ name, help, values }: Metric): string =>
  [`# HELP golden_thread_${name} ${help}`, `# TYPE golden_thread_${name} gauge`, ...values.map(([labels, value]) => `golden_thread_${name}{${labels}} ${value}`), ''].join('\n');
