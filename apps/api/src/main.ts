import { errandsOf } from '@golden-thread/application';
import { openDatabase } from '@golden-thread/persistence';
import { ErrandBell } from '@golden-thread/persistence/delivery';
import { openSignInDirectory } from '@golden-thread/persistence/identity';
import { readConfig } from './config';
import { createApp } from './create-app';

async function start(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase({ url: config.databaseUrl, applicationName: 'golden-thread-api' }, errandsOf, {
    afterErrands: new ErrandBell(config.databaseUrl).ring,
  });
  const directory = openSignInDirectory(config.signInDatabaseUrl);
  const app = await createApp({ config, database, directory }, { log: (line) => void process.stdout.write(`${line}\n`) });
  await app.listen(config.port);
  process.stdout.write(`Golden Thread answers at ${config.publicUrl}\n`);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
