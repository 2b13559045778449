import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { openSignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { dataSourceUse, poolUse } from '@golden-thread/persistence/pool-use';
import { openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { openMetrics, serveMetrics, showPools } from '@golden-thread/process/metrics';
import { readConfig } from './config';
import { createApp } from './create-app';

async function start(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase({ url: config.databaseUrl, applicationName: 'golden-thread-api', keys: new RecordKeys(config.recordKeys) }, outboxMessagesOf, {
    notifyOutbox: new OutboxNotifier(config.databaseUrl).notify,
  });
  const directory = openSignInDirectory(config.signInDatabaseUrl);
  const metrics = openMetrics('api');
  showPools(metrics, { application: () => dataSourceUse(database.dataSource), 'sign-in': () => poolUse(directory.pool) });
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const app = await createApp({ config, database, directory }, { log: say, metrics });
  await app.listen(config.port, config.listenOn);
  if (config.metricsPort !== null) serveMetrics(metrics, { port: config.metricsPort, host: config.listenOn }, say);
  say(`Golden Thread answers at ${config.publicUrl}`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
