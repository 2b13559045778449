import { errandsOf } from '@golden-thread/application';
import { type Database, openDatabase } from '@golden-thread/persistence';
import { openRelayRows, type RelayRows } from '@golden-thread/persistence/delivery';
import * as workflows from '@golden-thread/workflows';
import { Client, Connection } from '@temporalio/client';
import type { WorkerConfig } from './config';
import { Driver } from './driver/driver';
import { Engine } from './engine';
import { Loop } from './loop';
import { chooseTransports } from './mail/choose-transport';
import { nudgeWorkflow } from './outbox/nudge-workflow';
import { raiseNotices } from './outbox/raise-notices';
import { Relay } from './outbox/relay';
import { sendLetter } from './outbox/send-letter';
import { Reconciler } from './reconciling/reconciler';
import { Watch } from './watching/watch';
import { Sealer } from './sealing/sealer';
import { LettersQueue } from './queues/letters-queue';
import { lettersProcessor } from './queues/letters.processor';
import { registerProcessors } from './queues/register-processors';
import { activityFactories } from './temporal/activity-factories';
import { bindActivities } from './temporal/bind-activities';
import { insistEveryKindIsServed } from './temporal/insist-every-kind-is-served';
import { Nudger } from './temporal/nudger';
import { WorkerRunner } from './temporal/worker-runner';

/** How often the relay looks when nobody rings. */
const relayRestMs = 1_000;
/** How often the driver looks for a clock that is to be moved: somebody waits for it on a page. */
const driverRestMs = 40;
/** How long nothing may happen before a move of the clock is stopped. A turn whose worker was killed is taken up again after a minute. */
const driverPatienceMs = 90_000;
const sealerRestMs = 3_000;
const reconcilerRestMs = 60_000;
const watchRestMs = 15_000;

/** Puts the parts together. PostgreSQL must answer; Temporal and Redis may be away and are waited for by the parts that need them. */
export async function buildEngine(config: WorkerConfig): Promise<Engine> {
  insistEveryKindIsServed({ workflows, withActivities: Object.keys(activityFactories) });
  let ring = (): void => undefined;
  const connections = { url: config.databaseUrl, poolSize: 20, applicationName: 'golden-thread-worker' };
  const database = await openDatabase(connections, errandsOf, { afterErrands: () => ring() });
  const relayRows = await openRelayRows(config.relayDatabaseUrl);
  const temporal = Connection.lazy({ address: config.temporal.address });
  const nudger = new Nudger(new Client({ connection: temporal, namespace: config.temporal.namespace }));
  const letters = new LettersQueue(config.redisUrl);
  const transports = chooseTransports(config);
  const handlers = { 'nudge-workflow': nudgeWorkflow(database, nudger), 'raise-notices': raiseNotices(database), 'send-letter': sendLetter(letters) };
  const relay = new Relay(relayRows, handlers, () => ring());
  const relayLoop = new Loop({ name: 'Relay', look: () => relay.look(), restMs: relayRestMs, atEnd: () => relay.idle() });
  ring = () => relayLoop.ring();
  const watch = new Watch(relayRows, database);
  let stopping = false;
  const driver = new Driver(relayRows, { database, nudger, patienceMs: driverPatienceMs, isStopping: () => stopping, ring: () => ring() });
  return new Engine({
    database,
    relayRows,
    relayUrl: config.relayDatabaseUrl,
    temporal,
    runner: new WorkerRunner({
      ...config.temporal,
      production: config.production,
      activities: bindActivities(database, Object.values(activityFactories)),
    }),
    relayLoop,
    otherLoops: [new Loop({ name: 'Driver', look: () => driver.look(), restMs: driverRestMs }), ...caretakers({ relayRows, database, nudger, watch })],
    beforeStop: () => (stopping = true),
    letters,
    processors: registerProcessors(config.redisUrl, [lettersProcessor(database, transports, config.publicUrl)]),
    transports,
    watch,
  });
}

/** The loops that look after what has happened: they seal it, find what did not go by itself, and say what wants an operator. */
function caretakers({ relayRows, database, nudger, watch }: { relayRows: RelayRows; database: Database; nudger: Nudger; watch: Watch }): Loop[] {
  const sealer = new Sealer(relayRows, database);
  const reconciler = new Reconciler(relayRows, database, nudger);
  return [
    new Loop({ name: 'Sealer', look: () => sealer.look(), restMs: sealerRestMs }),
    new Loop({ name: 'Reconciler', look: () => reconciler.look(), restMs: reconcilerRestMs }),
    new Loop({ name: 'Watch', look: () => watch.look(), restMs: watchRestMs }),
  ];
}
