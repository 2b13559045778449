/**
 * `npm start`: everything, from a fresh clone to a council's year in the browser. `--fresh` starts over with empty data;
 * `--servers-only` (`npm run stack`) brings up PostgreSQL, Redis and Temporal alone. Plain node: it runs before npm install has.
 */
import { parseArgs } from 'node:util';
import { assertNode } from './prepare-code.mjs';
import { bringUp } from './bring-up.mjs';
import { readSettings } from './settings.mjs';
import { Stoppable } from './stoppable.mjs';

// Where nobody reads what is said any longer, things are still stopped in order.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

const stoppable = new Stoppable();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stoppable.stopAndExit(0));

try {
  assertNode();
  const { values: options } = parseArgs({ options: { fresh: { type: 'boolean' }, 'servers-only': { type: 'boolean' } } });
  await bringUp({ settings: readSettings(process.env), fresh: options.fresh ?? false, serversOnly: options['servers-only'] ?? false, stoppable });
} catch (error) {
  if (stoppable.stopping) await stoppable.stopAndExit(0);
  console.error(`\n${error instanceof Error ? error.message : error}\n`);
  await stoppable.stopAndExit(1);
}
