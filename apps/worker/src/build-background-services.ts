import { openFileStore } from '@golden-thread/application/document/open-file-store';
import { openAnchorStore } from '@golden-thread/application/record/open-anchor-store';
import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { signalServiceYears } from '@golden-thread/application/plan/signal-service-years';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { openRelayConnection, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { BackgroundServices } from './background-services';
import type { WorkerConfig } from './config';
import { Loop } from './loop';
import { chooseTransports } from './mail/choose-transport';
import { Anchorer } from './maintenance/anchorer';
import { ClockDriver } from './maintenance/clock-driver';
import { Monitor } from './maintenance/monitor';
import { Reconciler } from './maintenance/reconciler';
import { Retention } from './maintenance/retention';
import { Sealer } from './maintenance/sealer';
import { type MessageHandlers, notifyRecipients, queueDocument, queueEmail, queueImport, queueRehearsal, signalWorkflow } from './outbox/message-handlers';
import { Relay } from './outbox/relay';
import { DocumentQueue } from './queues/document-queue';
import { documentProcessor } from './queues/document.processor';
import { EmailQueue } from './queues/email-queue';
import { emailProcessor } from './queues/email.processor';
import { ImportQueue } from './queues/import-queue';
import { importProcessor } from './queues/import.processor';
import { RehearsalQueue } from './queues/rehearsal-queue';
import { rehearsalProcessor } from './queues/rehearsal.processor';
import { registerProcessors } from './queues/processors';
import { bindActivities } from './temporal/activities';
import { registerSearchAttributes } from './temporal/search-attributes';
import { serverConnection } from './temporal/server-connection';
import { takeOverWorkflows } from './temporal/take-over';
import { WorkerRunner } from './temporal/worker-runner';
import { type WorkflowCode, workflowCode } from './temporal/workflow-code';
import { WorkflowSignals } from './temporal/workflow-signals';

/** How often the relay polls when nobody notifies it. */
const relayRestMs = 1_000;
/** How often the driver looks for a clock that is to be moved: somebody waits for it on a page. */
const clockDriverRestMs = 40;
/** How long nothing may happen before a move of the clock is stopped. A step whose worker was killed is taken up again after a minute. */
const clockDriverPatienceMs = 90_000;
const sealerRestMs = 3_000;
const reconcilerRestMs = 60_000;
const anchorerRestMs = 10 * 60_000;
const retentionRestMs = 60 * 60_000;
const monitorRestMs = 15_000;

/** Puts the parts together. PostgreSQL must answer; Temporal and Redis may be away and are waited for by the parts that need them. */
export async function buildBackgroundServices(config: WorkerConfig, code: WorkflowCode = workflowCode(config.production)): Promise<BackgroundServices> {
  let ring = (): void => undefined;
  const connections = { url: config.databaseUrl, poolSize: 20, applicationName: 'golden-thread-worker', keys: new RecordKeys(config.recordKeys) };
  const database = await openDatabase(connections, outboxMessagesOf, { notifyOutbox: () => ring() });
  const relayRows = await openRelayConnection(config.relayDatabaseUrl);
  const temporal = Connection.lazy(serverConnection(config.temporal));
  const { signals, runner } = workflowsOn(temporal, { config, code, database, relayRows });
  const [letters, documents, rehearsals, imports] = [new EmailQueue(config.redisUrl), new DocumentQueue(config.redisUrl), new RehearsalQueue(config.redisUrl), new ImportQueue(config.redisUrl)];
  const transports = chooseTransports(config);
  const handlers = handlersOf({ database, signals, letters, documents, rehearsals, imports });
  const relay = new Relay(relayRows, handlers, () => ring());
  const relayLoop = new Loop({ name: 'Relay', runOnce: () => relay.poll(), restMs: relayRestMs, atEnd: () => relay.idle() });
  ring = () => relayLoop.notify();
  const anchorer = new Anchorer(relayRows, database, openAnchorStore(config));
  const watch = new Monitor(relayRows, database, () => anchorer.alarms);
  let stopping = false;
  const driver = new ClockDriver(relayRows, { database, signals, patienceMs: clockDriverPatienceMs, isStopping: () => stopping, notifyRelay: () => ring() });
  return new BackgroundServices({
    database,
    relayRows,
    relayUrl: config.relayDatabaseUrl,
    temporal,
    runner,
    relayLoop,
    otherLoops: [new Loop({ name: 'Driver', runOnce: () => driver.poll(), restMs: clockDriverRestMs }), ...maintenanceLoops({ relayRows, database, signals, watch, anchorer, retention: new Retention(relayRows, database, config.retention) })],
    beforeStop: () => (stopping = true),
    emails: letters,
    documents,
    rehearsals,
    imports,
    processors: registerProcessors(config.redisUrl, [emailProcessor(database, transports, config.publicUrl), documentProcessor(database, openFileStore(config)), rehearsalProcessor(database), importProcessor(database)]),
    transports,
    monitor: watch,
    anchorer,
  });
}

/** What becomes of each kind of outbox message. */
const handlersOf = ({ database, signals, letters, documents, rehearsals, imports }: {
  readonly database: Database;
  readonly signals: WorkflowSignals;
  readonly letters: EmailQueue;
  readonly documents: DocumentQueue;
  readonly rehearsals: RehearsalQueue;
  readonly imports: ImportQueue;
}): MessageHandlers => ({
  'nudge-workflow': signalWorkflow(database, signals),
  'signal-service-years': async ({ councilId, target }) => void (await signalServiceYears(database, councilId, target)),
  'raise-notices': notifyRecipients(database),
  'send-letter': queueEmail(letters),
  'make-document': queueDocument(documents),
  'rehearse-year': queueRehearsal(rehearsals),
  'write-import': queueImport(imports),
});

/** The workflows: who signals them, and the worker that runs them, once what an earlier release left is taken over. */
function workflowsOn(
  connection: Connection,
  { config, code, database, relayRows }: { config: WorkerConfig; code: WorkflowCode; database: Database; relayRows: RelayConnection },
): { signals: WorkflowSignals; runner: WorkerRunner } {
  const { namespace } = config.temporal;
  const client = new Client({ connection, namespace });
  const signals = new WorkflowSignals(client);
  let isSearchable = false;
  const prepare = async (): Promise<void> => {
    isSearchable = await registerSearchAttributes(client, namespace);
    const taken = await takeOverWorkflows({ rows: relayRows, database, client, signals });
    if (taken > 0) new Logger('TemporalWorker').log(`${taken} workflows were taken over from an earlier release.`);
  };
  const activities = bindActivities({ database, isSearchable: () => isSearchable });
  return { signals, runner: new WorkerRunner({ connection: serverConnection(config.temporal), namespace, code, activities, prepare }) };
}

/** The loops that look after what has happened: they seal it, find what did not go by itself, and say what wants an operator. */
function maintenanceLoops({ relayRows, database, signals, watch, anchorer, retention }: {
  readonly relayRows: RelayConnection;
  readonly database: Database;
  readonly signals: WorkflowSignals;
  readonly watch: Monitor;
  readonly anchorer: Anchorer;
  readonly retention: Retention;
}): Loop[] {
  const sealer = new Sealer(relayRows, database);
  const reconciler = new Reconciler(relayRows, database, signals);
  return [
    new Loop({ name: 'Sealer', runOnce: () => sealer.seal(), restMs: sealerRestMs }),
    new Loop({ name: 'Anchorer', runOnce: () => anchorer.anchor(), restMs: anchorerRestMs }),
    new Loop({ name: 'Retention', runOnce: () => retention.apply(), restMs: retentionRestMs }),
    new Loop({ name: 'Reconciler', runOnce: () => reconciler.reconcile(), restMs: reconcilerRestMs }),
    new Loop({ name: 'Monitor', runOnce: () => watch.check(), restMs: monitorRestMs }),
  ];
}
