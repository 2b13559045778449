import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { BackgroundServices } from '../background-services';
import { buildBackgroundServices } from '../build-background-services';
import { serverSetting, startTemporal } from './temporal-test-server';
import { until } from './until';
import { workflowBundle } from './workflow-bundle';

/** A whole engine for one spec file: its own database, Temporal's test server, the Redis of the run. */
export interface BackgroundServicesUnderTest {
  readonly fresh: FreshDatabase;
  readonly engine: BackgroundServices;
  readonly temporal: TestWorkflowEnvironment;
  stop(): Promise<void>;
}

/** Starts it, and waits until it is ready. E-mails go to `mailboxUrl`; without one they wait. */
export async function startBackgroundServices({ mailboxUrl = null }: { mailboxUrl?: string | null } = {}): Promise<BackgroundServicesUnderTest> {
  const fresh = await freshDatabase(outboxMessagesOf);
  const temporal = await startTemporal();
  const config = {
    port: 0,
    listenOn: '127.0.0.1',
    production: false,
    databaseUrl: fresh.appUrl,
    recordKeys: keySetForSpecs,
    anchorsFolder: null,
    anchorsBucket: null,
    filesFolder: null,
    filesBucket: null,
    retention: { accesses: 365, drafts: 400, notices: 730, leavers: 730 },
    relayDatabaseUrl: fresh.relayUrl,
    redisUrl: serverSetting('TEST_REDIS_URL'),
    temporal: { address: temporal.address, namespace: 'default', tls: null, apiKey: null },
    smtpUrl: null,
    smtpMustEncrypt: false,
    mailboxUrl,
    mailFrom: 'Golden Thread <golden-thread@localhost>',
    publicUrl: 'http://localhost:3000',
  };
  const engine = await buildBackgroundServices(config, { workflowBundle: await workflowBundle() });
  engine.start();
  await until(async () => Object.values(await engine.servers()).every(Boolean) || undefined);
  return {
    fresh,
    engine,
    temporal,
    stop: async () => {
      await engine.stop();
      await temporal.teardown();
      await fresh.drop();
    },
  };
}
