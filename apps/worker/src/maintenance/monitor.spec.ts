import type { BackgroundServicesState } from '@golden-thread/application/engine/background-services';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { workerMetrics } from '../watching/worker-metrics';
import { alarmsOf, type MonitoredCouncil } from './monitor';

const now = '2026-11-24T10:00:00.000Z';
const quiet: BackgroundServicesState = {
  deliveries: { waiting: 0, parked: 0, waitingSince: null },
  lettersToDecide: 0,
  workflows: { lagging: 0, since: null },
  sealing: { unsealed: 0, since: null, heldBy: null },
  bankHolidaysEnd: null,
};
const council = (room: Partial<BackgroundServicesState>): MonitoredCouncil => ({ id: anId('c'), name: 'Larkmere', room: { ...quiet, ...room } });
const sealing = (since: Instant, heldBy: BackgroundServicesState['sealing']['heldBy'] = null) => council({ sealing: { unsealed: 3, since, heldBy } });

describe('what wants an operator', () => {
  it('is nothing on a good day, nor what only just happened', () => {
    const busy = { deliveries: { waiting: 40, parked: 0, waitingSince: '2026-11-24T09:59:00.000Z' as const }, workflows: { lagging: 2, since: '2026-11-24T09:56:00.000Z' as const } };
    expect(alarmsOf(council(busy), now)).toEqual([]);
    expect(alarmsOf(sealing('2026-11-24T09:56:00.000Z'), now)).toEqual([]);
  });

  it('is a dead-lettered outbox message at once, and an e-mail to decide', () => {
    const parked = { deliveries: { waiting: 0, parked: 1, waitingSince: null }, lettersToDecide: 2 };
    expect(alarmsOf(council(parked), now)).toEqual([
      'Larkmere: 1 delivery has failed: mend what is in the way, then retry.', 'Larkmere: 2 e-mails are to be decided.',
    ]);
  });

  it('is bank holidays that end within a year', () => {
    expect(alarmsOf(council({ bankHolidaysEnd: '2028-12-31' }), now)).toEqual([
      'Larkmere: Bank holidays are known up to 2028-12-31 only: install a release with later ones, or have a policy officer enter them.',
    ]);
  });

  it('is a delivery that has waited for long, because a server may be away', () => {
    const waiting = { deliveries: { waiting: 2, parked: 0, waitingSince: '2026-11-24T09:49:00.000Z' as const } };
    expect(alarmsOf(council(waiting), now)).toEqual(['Larkmere: 2 outbox messages wait, the oldest since 2026-11-24T09:49:00.000Z: is a server away?']);
  });

  it('is a workflow that has lagged for five minutes', async () => {
    const lagging = { workflows: { lagging: 1, since: '2026-11-24T09:54:59.000Z' as const } };
    expect(alarmsOf(council(lagging), now)).toEqual([
      "Larkmere: 1 workflow has lagged, the longest since 2026-11-24T09:54:59.000Z: read the failed steps on Temporal's pages.",
    ]);
    expect(alarmsOf(council({ workflows: { lagging: 1, since: '2026-11-24T09:55:01.000Z' as const } }), now)).toEqual([]);
    const text = await workerMetrics({ councils: () => [council(lagging)], anchoring: () => [], servers: () => Promise.resolve({}), now: () => now }).metrics();
    expect(text).toContain('golden_thread_workflows_behind{council="c",process="worker"} 1\n');
    expect(text).toContain('golden_thread_oldest_workflow_lag_seconds{council="c",process="worker"} 301\n');
  });

  it.each([
    [{ pid: 4711, role: 'reporting', database: 'golden_thread' }, "PostgreSQL's process 4711 (reporting in golden_thread) has left a transaction open."],
    [{ pid: null, role: null, database: null }, 'A prepared transaction is in the way (pg_prepared_xacts).'],
    [null, "No open transaction is in the way: read the Sealer's lines in the log."],
  ])('is sealing that is held up, and by whom', (heldBy, words) => {
    expect(alarmsOf(sealing('2026-11-24T09:54:00.000Z', heldBy), now)).toEqual([
      `Larkmere: 3 events are not sealed, the oldest since 2026-11-24T09:54:00.000Z. ${words}`,
    ]);
  });
});

describe('the metrics', () => {
  const worker = 'process="worker"';
  let found = [sealing('2026-11-24T09:59:30.000Z')];
  const metrics = workerMetrics({ councils: () => found, anchoring: () => [], servers: () => Promise.resolve({ redis: false }), now: () => now });

  it('give each number with its council, in the text format, and no name of anybody', async () => {
    const text = await metrics.metrics();
    expect(text).toContain(`# TYPE golden_thread_events_unsealed gauge\ngolden_thread_events_unsealed{council="c",${worker}} 3\n`);
    expect(text).toContain(`golden_thread_oldest_unsealed_event_seconds{council="c",${worker}} 30\n`);
    expect(text).toContain(`golden_thread_deliveries{council="c",state="parked",${worker}} 0\n`);
    expect(text).toContain(`golden_thread_server_answers{server="redis",${worker}} 0\n`);
    expect(text).not.toContain('Larkmere');
  });

  it('forget a council that is no longer there', async () => {
    found = [];
    expect(await metrics.metrics()).not.toContain('council="c"');
  });
});
